"""Outlines as they were written at different times and by different hands, and labels that a copy ran into a line."""

from __future__ import annotations

import pytest

import chithi
from chithi.parser.document import Document

HEAD = """ỦY BAN NHÂN DÂN
TỈNH HƯNG LAM

Số: 09/{code}-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Hưng Lam, ngày 20 tháng 5 năm 2004

{word}
Về việc quản lý bến đò ngang trên địa bàn tỉnh

"""
FOOT = "\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Minh Khoa\n"
BASIS = "Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân;\n\nQUYẾT ĐỊNH:\n\n"


def decision(body: str) -> Document:
    return chithi.parse(HEAD.format(code="QĐ", word="QUYẾT ĐỊNH") + BASIS + body + FOOT)


def directive(body: str) -> Document:
    return chithi.parse(HEAD.format(code="CT", word="CHỈ THỊ") + "Ủy ban nhân dân tỉnh yêu cầu:\n\n" + body + FOOT)


def paths(document: Document) -> list[str]:
    return [item.path for item in document.walk()]


ARTICLES = {
    "a full stop and a dash": (
        "Điều 1.- Ban hành quy định về bến đò.\n\nĐiều 2.- Quyết định này có hiệu lực từ ngày ký.",
        ["Điều 1", "Điều 2"],
    ),
    "a colon": ("Điều 1: Ban hành quy định về bến đò.\n\nĐiều 2: Chánh Văn phòng thi hành.", ["Điều 1", "Điều 2"]),
    "a dash": ("Điều 1 - Ban hành quy định về bến đò.\n\nĐiều 2 - Chánh Văn phòng thi hành.", ["Điều 1", "Điều 2"]),
    "capitals": ("ĐIỀU 1: Ban hành quy định về bến đò.\n\nĐIỀU 2: Chánh Văn phòng thi hành.", ["Điều 1", "Điều 2"]),
    "the first clause on the article's line": (
        "Điều 1. 1. Bến đò phải có phép.\n\n2. Người lái đò phải có chứng chỉ.\n\nĐiều 2. Chánh Văn phòng thi hành.",
        ["Điều 1", "Điều 1/1", "Điều 1/2", "Điều 2"],
    ),
    "an article run into the line above": (
        "Điều 1. Công bố 02 bến đò.\n\n(Có danh sách kèm theo) Điều 2. Sở Giao thông vận tải kiểm tra. Điều 3. Chánh Văn phòng thi hành.",
        ["Điều 1", "Điều 2", "Điều 3"],
    ),
    "a reference to an article is none": (
        "Điều 1. Bãi bỏ quy định tại Điều 2. Các bến đò thực hiện theo Điều 3 Quy định.\n\nĐiều 2. Chánh Văn phòng thi hành.",
        ["Điều 1", "Điều 2"],
    ),
    "a point run into the line above": (
        "Điều 1. Bến đò:\n\na) Có phép hằng năm b) Có phao cứu sinh.\n\nc) Có bảng giá.\n\nĐiều 2. Chánh Văn phòng thi hành.",
        ["Điều 1", "Điều 1/a", "Điều 1/b", "Điều 1/c", "Điều 2"],
    ),
    "a point that is missing is not invented": (
        "Điều 1. Bến đò:\n\na) Có phép theo điểm b) Điều 5.\n\nc) Có bảng giá.\n\nĐiều 2. Chánh Văn phòng thi hành.",
        ["Điều 1", "Điều 1/a", "Điều 1/c", "Điều 2"],
    ),
    "new wording in quotation marks": (
        "Điều 1. Sửa đổi Quy định về bến đò\n\n1. Khoản 2 Điều 5 được sửa đổi như sau:\n\n“2. Người lái đò đủ 18 tuổi.”\n\n2. Bổ sung Điều 5a như sau:\n\n“Điều 5a. Áo phao\n\n1. Đò phải có áo phao.”\n\nĐiều 2. Chánh Văn phòng thi hành.",
        ["Điều 1", "Điều 1/1", "Điều 1/2", "Điều 2"],
    ),
}


@pytest.mark.parametrize("case", ARTICLES)
def test_articles(case: str) -> None:
    body, expected = ARTICLES[case]
    assert paths(decision(body)) == expected


LISTS = {
    "strokes": ("1/ Sở A:\n\na/ Rà soát.\n\nb/ Cấp phép.\n\n2/ Sở B kiểm tra.", ["1", "1/a", "1/b", "2"]),
    "strokes and dashes": (
        "I/- Việc chung:\n\n1/- Sở A:\n\na/- Rà soát.\n\nb/- Cấp phép.\n\n2/- Sở B kiểm tra.\n\nII/- Thi hành:\n\n1/- Sở C theo dõi.",
        ["I", "I/1", "I/1/a", "I/1/b", "I/2", "II", "II/1"],
    ),
    "small roman numerals in brackets": (
        "1. Sở A:\n\n(i) Rà soát;\n\n(ii) Cấp phép;\n\n(iii) Thu hồi.\n\n2. Sở B kiểm tra (i) bến, (ii) đò.",
        ["1", "1/i", "1/ii", "1/iii", "2"],
    ),
    "bracketed numbers over letters over roman numerals": (
        "(1) Sở A:\n\n(a) Rà soát:\n\n(i) Bến;\n\n(ii) Đò.\n\n(b) Cấp phép.\n\n(2) Sở B kiểm tra.",
        ["1", "1/a", "1/a/i", "1/a/ii", "1/b", "2"],
    ),
    "dashes": ("1- Sở A:\n\na- Rà soát.\n\nb- Cấp phép.\n\n2- Sở B kiểm tra.", ["1", "1/a", "1/b", "2"]),
    "no spaces": ("1.Sở A:\n\na)Rà soát;\n\nb)Cấp phép.\n\n2.Sở B kiểm tra.", ["1", "1/a", "1/b", "2"]),
    "capitals over roman numerals": (
        "A/ TÌNH HÌNH\n\nI/ Kết quả:\n\n1. Cấp 12 phép.\n\nII/ Tồn tại:\n\nB/ NHIỆM VỤ\n\n1. Kiểm tra.\n\n2. Xử lý.",
        ["A", "A/I", "A/I/1", "A/II", "B", "B/1", "B/2"],
    ),
    "a list that counts from one again": (
        "1. Nội dung gồm:\n\n(1) Cấp phép;\n\n(2) Thu hồi.\n\n2. Tài liệu gồm:\n\n(1) Dự thảo;\n\n(2) Báo cáo.",
        ["1", "1/1", "1/2", "2", "2/1", "2/2"],
    ),
    "a stroke inside a sentence is no label": (
        "1. Sở A kiểm tra bến đò và/hoặc\n\nh/động của bến.\n\n2. Sở B báo cáo.",
        ["1", "2"],
    ),
    "sums at the start of a line": (
        "1. Sở A bố trí\n1.000 triệu đồng trước ngày\n30/6/2004.\n\n2. Sở B kiểm tra.",
        ["1", "2"],
    ),
}


@pytest.mark.parametrize("case", LISTS)
def test_lists(case: str) -> None:
    body, expected = LISTS[case]
    assert paths(directive(body)) == expected


def test_the_paragraph_below_an_articles_title_is_its_text() -> None:
    document = decision(
        "Điều 1. Phạm vi\n\nQuy định về bến đò.\n\nĐiều 2. Hiệu lực thi hành\n\nQuyết định này có hiệu lực từ ngày ký."
    )
    assert [(item.heading, item.text) for item in document.items] == [
        ("Phạm vi", "Quy định về bến đò."),
        ("Hiệu lực thi hành", "Quyết định này có hiệu lực từ ngày ký."),
    ]


def test_an_annex_named_in_a_sentence_is_none() -> None:
    body = "Điều 1. Ban hành định mức.\n\nĐiều 2. Chánh Văn phòng thi hành."
    annexes = "PHỤ LỤC I\nĐỊNH MỨC\n\nĐịnh mức áp dụng theo\n\nPhụ lục\n\nnày và các quy định khác."
    assert paths(chithi.parse(HEAD.format(code="QĐ", word="QUYẾT ĐỊNH") + BASIS + body + FOOT + annexes)) == [
        "Điều 1",
        "Điều 2",
        "Phụ lục I",
    ]


CONSOLIDATED = """BỘ XÂY DỰNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

THÔNG TƯ
Quy định về quản lý bến đò

Thông tư số 12/2014/TT-BXD ngày 15 tháng 5 năm 2014 của Bộ trưởng Bộ Xây dựng, có hiệu lực kể từ ngày 01 tháng 7 năm 2014, được sửa đổi, bổ sung bởi:

1. Thông tư số 10/2016/TT-BXD ngày 02 tháng 6 năm 2016, có hiệu lực kể từ ngày 20 tháng 7 năm 2016.

2. Thông tư số 04/2018/TT-BXD ngày 09 tháng 2 năm 2018, có hiệu lực kể từ ngày 01 tháng 3 năm 2018.

Căn cứ Luật Giao thông đường thủy nội địa;

Bộ trưởng Bộ Xây dựng ban hành Thông tư quy định về quản lý bến đò.

Điều 1. Phạm vi điều chỉnh

1. Thông tư này quy định về bến đò.

{marked} Thông tư này không áp dụng với bến phà.

2 Khoản này được sửa đổi theo quy định tại Điều 1 của Thông tư số 04/2018/TT-BXD, có hiệu lực kể từ ngày 01 tháng 3 năm 2018.

3. Bến đò gồm:

a){mark} Bến khách;

b) Bến hàng.

Điều 2. Hiệu lực thi hành

Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2014.

3 Điều 2 của Thông tư số 04/2018/TT-BXD quy định như sau:

“Điều 2. Hiệu lực thi hành

1. Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 3 năm 2018.

2. Bến phà không áp dụng.”

Điều 3. Trách nhiệm thi hành

Các chủ bến chịu trách nhiệm thi hành Thông tư này./.

BỘ XÂY DỰNG
Số: 21/VBHN-BXD
XÁC THỰC VĂN BẢN HỢP NHẤT
Hà Nội, ngày 12 tháng 3 năm 2018
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Trần Minh Khoa
"""


@pytest.mark.parametrize(("marked", "mark"), [("2.2", "3"), ("2.[2]", "[3]"), ("2.", "")])
def test_a_consolidated_text(marked: str, mark: str) -> None:
    document = chithi.parse(CONSOLIDATED.format(marked=marked, mark=mark and f"{mark}"))
    header = document.header
    assert (header.type, header.symbol, header.date, header.issuer) == (
        "VBHN",
        "21/VBHN-BXD",
        "2018-03-12",
        "Bộ Xây dựng",
    )
    assert header.signature is not None
    assert (header.signature.authority, header.signature.position) == ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG")
    assert header.effective_date == "2014-07-01"
    assert paths(document) == [
        "Điều 1",
        "Điều 1/1",
        "Điều 1/2",
        "Điều 1/3",
        "Điều 1/3/a",
        "Điều 1/3/b",
        "Điều 2",
        "Điều 3",
    ]
    texts = {item.path: item.text for item in document.walk()}
    assert texts["Điều 1/2"] == "Thông tư này không áp dụng với bến phà."
    assert texts["Điều 1/3/a"] == "Bến khách;"


def test_decimals_elsewhere_are_no_marks() -> None:
    assert paths(directive("1. Sở A:\n\n1.2. Kiểm tra.\n\n1.3. Báo cáo.\n\n2. Sở B.")) == ["1", "1/1.2", "1/1.3", "2"]
