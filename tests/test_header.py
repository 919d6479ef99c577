"""The header in every layout that copies come in (domain §1): the same facts, whatever happened to the two columns."""

from __future__ import annotations

import textwrap

import pytest
from reading import MOTTO, facts, head

import chithi

BODY = """Để bảo đảm an toàn trong mùa mưa bão năm 2024, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành tập trung thực hiện các nội dung sau:

1. Sở Xây dựng kiểm tra hồ chứa trước ngày 15/6/2024.

2. Công an tỉnh tổ chức trực ban, nắm chắc địa bàn.

Giao Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc việc thực hiện Chỉ thị này./.
"""
FOOT = """Nơi nhận:
- Như trên;
- Thường trực Tỉnh ủy (để b/c);
- Lưu: VT, KT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Trần Minh Khoa
"""
TITLE = "CHỈ THỊ\nVề việc tăng cường bảo đảm an toàn trong mùa mưa bão năm 2024"
LAYOUTS = {
    "left block, then right block": f"ỦY BAN NHÂN DÂN\nTỈNH HƯNG LAM\n\nSố: 09/CT-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHưng Lam, ngày 20 tháng 5 năm 2024\n\n{TITLE}\n\n{BODY}\n{FOOT}",
    "right block first": f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHưng Lam, ngày 20 tháng 5 năm 2024\n\nỦY BAN NHÂN DÂN\nTỈNH HƯNG LAM\n\nSố: 09/CT-UBND\n\n{TITLE}\n\n{BODY}\n{FOOT}",
    "columns on one line": f"ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH HƯNG LAM Độc lập - Tự do - Hạnh phúc\nSố: 09/CT-UBND Hưng Lam, ngày 20 tháng 5 năm 2024\n\n{TITLE}\n\n{BODY}\n{FOOT}",
    "a row of bars": f"| ỦY BAN NHÂN DÂN TỈNH HƯNG LAM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |\n| --- | --- |\n| Số: 09/CT-UBND | Hưng Lam, ngày 20 tháng 5 năm 2024 |\n\n{TITLE}\n\n{BODY}\n{FOOT}",
    "bars round the cells": f"|\n**ỦY BAN NHÂN DÂN\n**\nTỈNH HƯNG LAM\n-------\n|\n**CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM**\nĐộc lập - Tự do - Hạnh phúc\n---------------\n|\n|\nSố:\n09/CT-UBND\n|\n*Hưng Lam, ngày\n20 tháng 5 năm 2024*\n|\n\n**CHỈ THỊ**\n\nVề việc tăng cường bảo đảm an toàn trong mùa\nmưa bão năm 2024\n\n{BODY}\n\n|\n{FOOT}|",
    "dirty letters": f"UỶ BAN NHÂN DÂN\nTỈNH HƯNG LAM\n\nSố : 09 / CT - UBND\n\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\n\nHưng Lam, ngày 20  tháng  5  năm 2024\n\n{TITLE}\n\n{BODY}\n{FOOT}",
}


EXPECTED = {
    "family": "state",
    "type": "CT",
    "symbol": "09/CT-UBND",
    "issuer": "Ủy ban nhân dân tỉnh Hưng Lam",
    "place": "Hưng Lam",
    "date": "2024-05-20",
    "subject": "tăng cường bảo đảm an toàn trong mùa mưa bão năm 2024",
    "signer": "Trần Minh Khoa",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_header_in_every_layout(layout: str) -> None:
    document = chithi.parse(LAYOUTS[layout])
    assert facts(document) == EXPECTED
    assert [item.path for item in document.walk()] == ["1", "2"]


def test_every_line_wrapped_at_forty_columns() -> None:
    clean = LAYOUTS["left block, then right block"]
    wrapped = "\n".join(textwrap.fill(line, 40) if len(line) > 40 else line for line in clean.split("\n"))
    assert facts(chithi.parse(wrapped)) == EXPECTED


def test_what_the_text_does_not_say_is_null() -> None:
    document = chithi.parse(f"{TITLE}\n\n{BODY}")
    assert facts(document) | {"subject": None} == dict.fromkeys(EXPECTED) | {"family": "state", "type": "CT"}
    assert {w.code for w in document.warnings} >= {
        "header.symbol.missing",
        "header.date.missing",
        "header.issuer.missing",
    }


def test_the_rest_of_header_and_foot() -> None:
    header = chithi.parse(LAYOUTS["left block, then right block"]).header
    assert [(r.name, r.purpose) for r in header.recipients] == [
        ("Như trên", None),
        ("Thường trực Tỉnh ủy", "để báo cáo"),
    ]
    assert header.signature is not None
    assert (header.signature.authority, header.signature.position) == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


@pytest.mark.parametrize(
    "lines", ["- Như trên; - Các sở, ngành; - Lưu: VT, KT.", "- Như trên;\n- Các sở, ngành;\n- Lưu: VT."]
)
def test_recipients_whose_heading_was_lost(lines: str) -> None:
    head = LAYOUTS["left block, then right block"].split("Nơi nhận:")[0]
    document = chithi.parse(f"{head}{lines}\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Minh Khoa\n")
    assert [r.name for r in document.header.recipients] == ["Như trên", "Các sở, ngành"]
    assert [item.path for item in document.items] == ["1", "2"]


@pytest.mark.parametrize(
    ("cell", "authority", "position"),
    [
        (
            "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Trần Minh Khoa",
            "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
        ),
        ("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Trần Minh Khoa", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        ("CHỦ TỊCH (Đã ký) Trần Minh Khoa", None, "CHỦ TỊCH"),
        ("KT. BỘ TRƯỞNG THỨ TRƯỞNG\n\nTrần Minh Khoa", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"),
        ("KT GIÁM ĐỐC PHÓ GIÁM ĐỐC\n\nTrần Minh Khoa", "KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        (
            "TL. TỔNG CỤC TRƯỞNG KT. TRƯỞNG BAN PHÁP CHẾ PHÓ TRƯỞNG BAN\n\nTrần Minh Khoa",
            "TL. TỔNG CỤC TRƯỞNG KT. TRƯỞNG BAN PHÁP CHẾ",
            "PHÓ TRƯỞNG BAN",
        ),
        ("XÁC THỰC VĂN BẢN HỢP NHẤT\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nTrần Minh Khoa", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"),
    ],
)
def test_a_signature_run_together_in_one_line(cell: str, authority: str | None, position: str) -> None:
    head = LAYOUTS["left block, then right block"].split("Nơi nhận:")[0]
    foot = f"Nơi nhận:\n- Như trên;\n\n{cell}" if "\n" in cell else f"| Nơi nhận: - Như trên; - Lưu: VT. | {cell} |"
    header = chithi.parse(f"{head}{foot}\n").header
    assert header.signature is not None
    assert (header.signature.authority, header.signature.position, header.signature.name) == (
        authority,
        position,
        "Trần Minh Khoa",
    )
    assert [r.name for r in header.recipients] == ["Như trên"]


PARTY = """TỈNH ỦY HƯNG LAM
*
Số 145-CV/TU
V/v chuẩn bị hội nghị tổng kết năm 2023

ĐẢNG CỘNG SẢN VIỆT NAM

Hưng Lam, ngày 02 tháng 11 năm 2023

Kính gửi:
- Các ban đảng Tỉnh ủy,
- Ban Cán sự đảng Ủy ban nhân dân tỉnh.

Ban Thường vụ Tỉnh ủy đề nghị các cơ quan gửi báo cáo trước ngày 20/11/2023.

Nơi nhận:
- Như kính gửi,
- Lưu Văn phòng Tỉnh ủy.

T/L BAN THƯỜNG VỤ
CHÁNH VĂN PHÒNG

Lê Thu Hà
"""


def test_a_party_letter() -> None:
    header = chithi.parse(PARTY).header
    assert (header.family, header.type, header.symbol, header.number) == ("party", "CV", "145-CV/TU", "145")
    assert (header.issuer, header.date, header.place) == ("Tỉnh ủy Hưng Lam", "2023-11-02", "Hưng Lam")
    assert header.subject == "chuẩn bị hội nghị tổng kết năm 2023"
    assert header.addressees == ("Các ban đảng Tỉnh ủy", "Ban Cán sự đảng Ủy ban nhân dân tỉnh")
    # The chief of office signs; whom he signs for is the authority, and the issuer stays the committee (domain §1.3).
    assert header.signature is not None
    assert (header.signature.authority, header.signature.position, header.signature.name) == (
        "T/L BAN THƯỜNG VỤ",
        "CHÁNH VĂN PHÒNG",
        "Lê Thu Hà",
    )


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Hưng Lam, ngày     tháng 6 năm 2023", "header.date.blank"),
        ("Hưng Lam, ngày 31 tháng 6 năm 2023", "header.date.impossible"),
    ],
)
def test_a_date_that_is_blank_or_impossible_is_null_with_a_warning(line: str, code: str) -> None:
    document = chithi.parse(head("SỞ NỘI VỤ", "Số: 5/QĐ-SNV", MOTTO, line))
    assert document.header.date is None
    assert code in {w.code for w in document.warnings}


EFFECT = [
    ("Quyết định này có hiệu lực thi hành kể từ ngày ký.", "2024-03-04"),
    ("Quyết định này có hiệu lực kể từ ngày 20 tháng 3 năm 2024.", "2024-03-20"),
    ("Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.", "2024-03-14"),
    ("Luật này có hiệu lực thi hành từ ngày 01/7/2025.", "2025-07-01"),
    ("Sở Nội vụ rà soát các quyết định có hiệu lực kể từ ngày 01/01/2020.", None),  # of others
]


@pytest.mark.parametrize(("sentence", "date"), EFFECT)
def test_date_of_effect(sentence: str, date: str | None) -> None:
    text = f"SỞ NỘI VỤ\n\nSố: 15/QĐ-SNV\n\n{MOTTO}\n\nHưng Lam, ngày 04 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nVề việc kiện toàn tổ công tác\n\nĐiều 1. Kiện toàn tổ công tác.\n\nĐiều 2. {sentence}\n"
    assert chithi.parse(text).header.effective_date == date


def test_a_law_says_when_it_was_adopted() -> None:
    text = f"QUỐC HỘI\n\nLuật số: 99/2023/QH15\n\n{MOTTO}\n\nLUẬT\nNHÀ VĂN HÓA\n\nĐiều 1. Phạm vi điều chỉnh\nLuật này quy định về nhà văn hóa.\n\nLuật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 6 thông qua ngày 27 tháng 11 năm 2023.\n\nCHỦ TỊCH QUỐC HỘI\n\nNguyễn Văn Bình\n"
    header = chithi.parse(text).header
    assert (header.type, header.symbol, header.date, header.issuer) == (
        "Luật",
        "99/2023/QH15",
        "2023-11-27",
        "Quốc hội",
    )
    assert header.signature is not None
    assert header.signature.name == "Nguyễn Văn Bình"


FRAGMENTS = {
    "a second sentence": "Sở Văn hóa rà soát thư viện. Chính phủ đã ban hành Nghị định số 93/2020/NĐ-CP.",
    "a second paragraph": "Sở Văn hóa đề nghị các thư viện rà soát toàn bộ sách của mình và báo cáo.\n\nChính phủ đã ban hành Nghị định số 93/2020/NĐ-CP.",
    "a purpose": "Để giữ gìn sách quý, Chính phủ đã ban hành Nghị định số 93/2020/NĐ-CP.",
    "background of an order": "Chính phủ đã ban hành Nghị định số 93/2020/NĐ-CP quy định về thư viện. Các sở, ngành rà soát.",
    "what happened, in a section": "Tình hình thực hiện\n\nTỉnh ủy đã ban hành Nghị quyết số 05-NQ/TU về đọc sách. Các huyện đã triển khai.",
    "a letter that starts from another": "Ngày 15/3/2021, Bộ Y tế có Công văn số 1934/BYT-DP về dịch sởi.\n\nĐể triển khai Công văn trên, Sở Y tế đề nghị các bệnh viện:\n\n1. Rà soát.\n\n2. Báo cáo.",
    "a reminder": "Ngày 02/4/2019, Ủy ban nhân dân tỉnh có Quyết định số 88/QĐ-UBND phân bổ sách. Đến nay các huyện chưa nhận.",
}


@pytest.mark.parametrize("text", FRAGMENTS.values(), ids=FRAGMENTS)
def test_what_a_fragment_mentions_is_not_itself(text: str) -> None:
    document = chithi.parse(text)
    assert document.header.symbol is None
    assert "self" not in [citation.relation for citation in document.citations]


PRESS = {
    "it says what the letter says": (
        "Ngày 21/5, UBND tỉnh ban hành Công văn số 846/UBND-TH về việc nạo vét kênh.\n\nCông văn nêu rõ: UBND tỉnh yêu cầu các sở báo cáo trước ngày 30/5/2019.",
        "846/UBND-TH",
    ),
    "it goes on from it": (
        "UBND tỉnh vừa có Chỉ thị số 12/CT-UBND về phòng cháy rừng. Theo đó, các huyện phải trực 24/24 giờ.",
        "12/CT-UBND",
    ),
    "it orders at once": (
        "Ngày 3/9/2024, Thủ tướng Chính phủ có Công điện số 7/CĐ-TTg yêu cầu các tỉnh ứng phó bão.",
        "7/CĐ-TTg",
    ),
    "it is headed by it": (
        "Hưng Lam phòng cháy rừng mùa khô\n\nThực hiện chủ trương chung, ngày 5/6/2022, UBND tỉnh ban hành Kế hoạch số 45/KH-UBND về phòng cháy rừng.\n\nĐến năm 2025 xã nào cũng có tổ trực.",
        "45/KH-UBND",
    ),
}


@pytest.mark.parametrize(("text", "symbol"), PRESS.values(), ids=PRESS)
def test_a_page_about_a_document_bears_its_number(text: str, symbol: str) -> None:
    assert chithi.parse(text).header.symbol == symbol


def test_a_press_page_reports_number_date_and_subject() -> None:
    text = "Hưng Lam tăng cường phòng cháy rừng\n\nNgày 12-3-2022, Ban Thường vụ Tỉnh ủy đã có công văn số 301-CV/TU về việc tăng cường phòng cháy, chữa cháy rừng.\n\nBan Thường vụ Tỉnh ủy yêu cầu các huyện ủy thực hiện tốt một số nội dung sau:\n\n1. Tăng cường tuyên truyền đến từng thôn, bản.\n\n2. Trực ban 24/24 giờ trong mùa khô.\n"
    document = chithi.parse(text)
    header = document.header
    assert (header.family, header.type, header.symbol, header.date) == ("party", "CV", "301-CV/TU", "2022-03-12")
    assert header.subject == "tăng cường phòng cháy, chữa cháy rừng"
    assert "header.press" in {w.code for w in document.warnings}


def test_spans_say_where_a_field_was_read() -> None:
    document = chithi.parse(LAYOUTS["left block, then right block"])
    read = {field: document.text[a:b] for field, (a, b) in document.header.spans.items()}
    assert read["symbol"] == "09/CT-UBND"
    assert read["place"] == "Hưng Lam"
    assert read["date"] == "Hưng Lam, ngày 20 tháng 5 năm 2024"
    assert read["issuer"] == "ỦY BAN NHÂN DÂN\nTỈNH HƯNG LAM"


SUBJECTS = [
    # the line under the type, the subject
    ("Tiếp tục xây dựng nông thôn mới nâng cao", "Tiếp tục xây dựng nông thôn mới nâng cao"),
    ("về việc tổng kết công tác năm 2023", "tổng kết công tác năm 2023"),
    ("Thực hiện Nghị quyết của Huyện ủy, Ủy ban nhân dân huyện yêu cầu các xã rà soát.", None),
]


@pytest.mark.parametrize(("line", "subject"), SUBJECTS)
def test_a_subject_may_open_like_a_sentence_but_does_not_end_like_one(line: str, subject: str | None) -> None:
    text = f"HUYỆN ỦY BẮC KHÊ\n*\nSố 12-KH/HU\n\nBắc Khê, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\n{line}\n\n1. Rà soát.\n\n2. Tổng kết.\n"
    assert chithi.parse(text).header.subject == subject


PORTAL = """**Số hiệu:**
|
{symbol}
|
**Loại văn bản:**
|
Quyết định
|
**Ngày ban hành:**
|
04/3/2024
|
SỞ NỘI VỤ
|
{number}
|
{dateline}
|
**QUYẾT ĐỊNH**
Về việc công nhận kết quả
Điều 1. Công nhận kết quả kỳ thi./.
"""


def test_a_portal_fills_what_the_text_lacks_and_says_so() -> None:
    document = chithi.parse(PORTAL.format(symbol="15/QĐ-SNV", number="Số:", dateline="Hưng Lam"))
    assert (document.header.symbol, document.header.date) == ("15/QĐ-SNV", "2024-03-04")
    assert {"header.symbol.portal", "header.date.portal"} <= {w.code for w in document.warnings}


def test_where_text_and_portal_differ_the_text_wins_with_a_warning() -> None:
    document = chithi.parse(
        PORTAL.format(symbol="51/QĐ-SNV", number="Số: 15/QĐ-SNV", dateline="Hưng Lam, ngày 05 tháng 3 năm 2024")
    )
    assert (document.header.symbol, document.header.date) == ("15/QĐ-SNV", "2024-03-05")
    assert {"header.symbol.differs", "header.date.differs"} <= {w.code for w in document.warnings}
