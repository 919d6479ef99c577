"""Citations: what is one, in which form, with which date, issuer, title and pinpoint."""

from __future__ import annotations

import time

import pytest
from citing import find, header, others

import chithi
from chithi.parser.document import Citation


def said(text: str) -> list[str]:
    """The quoted texts of the citations of other documents in one paragraph."""
    return [c.text for c in others(find(text)[0])]


def only(text: str, **more: object) -> Citation:
    """The one citation of a paragraph."""
    (citation,) = others(find(text, **more)[0])  # type: ignore[arg-type]
    return citation


QUOTED = [
    (
        "theo Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ về thích ứng an toàn",
        "Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ",
    ),
    ("theo chỉ thị 16/CT–TTg, các địa phương", "chỉ thị 16/CT–TTg"),
    ("Công văn 402 - CV/TU, ngày 30 tháng 9 năm 2021 nêu rõ", "Công văn 402 - CV/TU, ngày 30 tháng 9 năm 2021"),
    ("tại Thông tư số 12/2019/TT-BTC của Bộ Tài chính ngày 05/6/2019 hướng dẫn",
     "Thông tư số 12/2019/TT-BTC của Bộ Tài chính ngày 05/6/2019"),
    ("Quyết định số 7/QĐ-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch ban hành Quy chế",
     "Quyết định số 7/QĐ-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch"),
    ("Nghị định số 73/CP ngày 01 tháng 11 năm 1995 của Chính phủ", "Nghị định số 73/CP ngày 01 tháng 11 năm 1995 của Chính phủ"),
    ("Nghị định số 94-CP ngày 25 tháng 8 năm 1964", "Nghị định số 94-CP ngày 25 tháng 8 năm 1964"),
    ("báo cáo ngày 15/11/2021 của Sở Y tế cho biết", "báo cáo ngày 15/11/2021 của Sở Y tế"),
    ("Tờ trình của Sở Nội vụ ngày 03/4/2022 và ý kiến", "Tờ trình của Sở Nội vụ ngày 03/4/2022"),
    ("chỉ đạo tại Nghị quyết 128 còn chậm", "Nghị quyết 128"),
    ("triển khai Đề án 06 tại cơ sở", "Đề án 06"),
    ("Thông tư liên tịch số 9/2015/TTLT-BTC-BXD ngày 12/8/2015 của Bộ Tài chính và Bộ Xây dựng hướng dẫn",
     "Thông tư liên tịch số 9/2015/TTLT-BTC-BXD ngày 12/8/2015 của Bộ Tài chính và Bộ Xây dựng"),
    ("Kết luận số 18-KL/TW ngày 29/8/2025 của Bộ Chính trị, Ban Bí thư về biên chế",
     "Kết luận số 18-KL/TW ngày 29/8/2025 của Bộ Chính trị, Ban Bí thư"),
    ("trả lời công văn số 2025-07/HLM-XK ngày 10/11/2025 của Công ty TNHH Hưng Lam về thuế",
     "công văn số 2025-07/HLM-XK ngày 10/11/2025 của Công ty TNHH Hưng Lam"),
    ("trả lời công văn số 01-10/2025/CV-HLM của Công ty Hưng Lam về thuế", "công văn số 01-10/2025/CV-HLM của Công ty Hưng Lam"),
    ("trả lời công văn số 17 ngày 10/11/2025 của Trường Đại học Hưng Lam,", "công văn số 17 ngày 10/11/2025 của Trường Đại học Hưng Lam"),
    ("Thông tư 130-BT ngày 01/02/1990 của Bộ", "Thông tư 130-BT ngày 01/02/1990 của Bộ"),
    ("theo Quyết định 16/Q Đ-TTg, các sở", "Quyết định 16/Q Đ-TTg"),
    ("nhận văn bản đề ngày 29/10/2025 số 16/CV-HHCN của Hội Chăn nuôi Hưng Lam",
     "văn bản đề ngày 29/10/2025 số 16/CV-HHCN của Hội Chăn nuôi Hưng Lam"),
    ("báo cáo đề ngày 03/9/2024 của Sở Y tế cho biết", "báo cáo đề ngày 03/9/2024 của Sở Y tế"),
    ("theo Thông tư liên tịch Bộ Y tế - Bộ Công Thương số 13/2014/TTLT-BYT-BCT ngày 9/4/2014,",
     "Thông tư liên tịch Bộ Y tế - Bộ Công Thương số 13/2014/TTLT-BYT-BCT ngày 9/4/2014"),
    ("Quyết định số 1357TC/QĐ-TCT ngày 30/12/1995 của Bộ Tài chính", "Quyết định số 1357TC/QĐ-TCT ngày 30/12/1995 của Bộ Tài chính"),
    ("thay thế Pháp lệnh ngày 22 tháng 01 năm 1981 về bầu cử", "Pháp lệnh ngày 22 tháng 01 năm 1981"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quoted"), QUOTED)
def test_a_citation_runs_from_its_type_word_to_its_issuer(text: str, quoted: str) -> None:
    assert said(text) == [quoted]


NO_CITATION = [
    "Giấy phép số 12/GP-TTĐT cấp ngày 11/4/2014",
    "theo tiêu chuẩn TCVN 5945:2005 và QCVN 40:2011/BTNMT",
    "Bản án số 12/2020/HS-ST của Tòa án",
    "thông báo ý kiến của đồng chí Bí thư",
    "quyết định sự thành công của chiến dịch",
    "báo cáo Thường trực Tỉnh ủy trước ngày 20/11/2021",
    "kế hoạch phục hồi kinh tế",
    "Quyết định 3 nội dung sau đây",
    "Thông báo 309 của trạm bơm",
    "Hợp đồng số 12-HĐ15 ngày 02/3/2020 của hai bên",
    "công văn số nhiều hơn năm trước",
    "XỬ LÝ KỶ LUẬT CÁN BỘ",
    "văn bản hướng dẫn thi hành Luật góp phần nâng cao ý thức",
    "Chương trình 5 năm phát triển đô thị",
    "dự án Luật Đất đai (sửa đổi) trình Quốc hội",
    "dự thảo Luật Việc làm",
    "thẩm tra các dự án: Luật Giá, Luật Phòng, chống ma túy; Luật Quy hoạch (sửa đổi) và Luật Việc làm",
    "Công ước của Liên hợp quốc về Luật Biển năm 1982",
    "và hủy bỏ QCVN 12 : 2008/BTNMT",
    "phụ lục theo mẫu số 09A/PL-TNCN, 09B/PL-TNCN và 09C/PL-TNCN",
    "theo quy định của pháp luật",
    "Luật sư bào chữa cho bị cáo",
    "thực hiện 5K, 4 tại chỗ, trực 24/24h",
    "gọi số 0987654321 hoặc 0236.3888.999",
    "theo Mẫu số 01/LLTP tại Phụ lục",
    "ngày 24/7/2021 và ngày 25/7/2021",
]


@pytest.mark.parametrize("text", NO_CITATION)
def test_what_is_no_document(text: str) -> None:
    assert said(text) == []


LISTS = [
    ("theo các Chỉ thị số 15, 16, 19/CT-TTg", ["15/CT-TTg", "16/CT-TTg", "19/CT-TTg"]),
    ("Quyết định số 12, 13 và 14/QĐ-UBND", ["12/QĐ-UBND", "13/QĐ-UBND", "14/QĐ-UBND"]),
    ("các Quyết định số 12/QĐ-UBND, 13/QĐ-UBND và 14/QĐ-UBND", ["12/QĐ-UBND", "13/QĐ-UBND", "14/QĐ-UBND"]),
    ("các Kết luận số 187, 188- KL/TW", ["187-KL/TW", "188-KL/TW"]),
    ("các Nghị quyết của Quốc hội: số 55/2010/QH12 về miễn thuế; số 28/2016/QH14 về gia hạn", ["55/2010/QH12", "28/2016/QH14"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "symbols"), LISTS)
def test_a_list_shares_its_type_and_its_code(text: str, symbols: list[str]) -> None:
    found = others(find(text)[0])
    assert [c.symbol for c in found] == symbols
    assert len({c.type for c in found}) == 1


def test_the_issuer_at_the_end_belongs_to_the_whole_list() -> None:
    first, second = others(
        find("Nghị quyết số 42/NQ-HĐND ngày 09/4/2020, số 154/NQ-HĐND ngày 19/10/2020 của HĐND tỉnh")[0]
    )
    assert first.issuer == second.issuer == "Hội đồng nhân dân tỉnh Sơn La"
    assert (first.date, second.date) == ("2020-04-09", "2020-10-19")


LAWS = [
    ("Căn cứ Luật Phòng, chống tham nhũng năm 2018;", "Luật Phòng, chống tham nhũng năm 2018"),
    ("theo Bộ luật Dân sự, các bên", "Bộ luật Dân sự"),
    ("Điều 5 của Luật thi đua, khen thưởng", "Luật thi đua, khen thưởng"),
    ("Căn cứ Luật Đê điều ngày 29 tháng 11 năm 2006.", "Luật Đê điều ngày 29 tháng 11 năm 2006"),
    ("Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15;", "Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15"),
    ("Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam quy định",
     "Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam"),
    ("Hiến pháp năm 2013 ghi nhận", "Hiến pháp năm 2013"),
    ("Căn cứ Luật Bảo tồn đà điểu ngày 02/02/2022;", "Luật Bảo tồn đà điểu ngày 02/02/2022"),
    ("QUY ĐỊNH CHI TIẾT LUẬT VIỆC LÀM", "LUẬT VIỆC LÀM"),
    ("Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("Căn cứ Hiến pháp nước CHXHCN Việt Nam năm 1992;", "Hiến pháp nước CHXHCN Việt Nam năm 1992"),
    ("Điều 5 Luật Phòng chống tác hại của rượu bia 2019 cấm", "Luật Phòng chống tác hại của rượu bia 2019"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quoted"), LAWS)
def test_laws_by_name(text: str, quoted: str) -> None:
    assert said(text) == [quoted]


NAMES = [
    ("Luật Đất đai 2013", "Luật Đất đai năm 2013"),
    ("Luật Đất đai (2013)", "Luật Đất đai năm 2013"),
    ("Luật BHXH", "Luật Bảo hiểm xã hội"),
    ("Luật ban hành VBQPPL", "Luật ban hành văn bản quy phạm pháp luật"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_law_is_called_by_its_full_name(text: str, name: str) -> None:
    assert only(f"theo {text}, các sở").title == name


def test_a_revised_law_is_a_bill_unless_its_day_says_otherwise() -> None:
    """Laws of the last century bear "(sửa đổi)" in their titles; in a document of 2025 it marks what is still debated."""
    late, early = header(date="2025-10-01"), header(date="1999-10-01")
    text = "hướng dẫn thi hành Luật Quản lý thuế (sửa đổi) sau khi được thông qua"
    assert others(find(text, head=late)[0]) == []
    assert [c.title for c in others(find(text, head=early)[0])] == ["Luật Quản lý thuế (sửa đổi)"]
    dated = "theo Luật Khuyến khích đầu tư trong nước (sửa đổi) ngày 20/5/1998"
    assert len(others(find(dated, head=late)[0])) == 1


def test_a_draft_is_not_the_law_beside_it() -> None:
    assert said("dự thảo Luật Báo chí và Luật An ninh mạng hiện hành") == ["Luật An ninh mạng"]


def test_a_law_quoted_by_name() -> None:
    quoted = 'Pháp lệnh "Ưu đãi người có công" ngày 29 tháng 8 năm 1994'
    assert said(f"Căn cứ Điều 3 {quoted};") == [quoted]
    assert said('Pháp lệnh "phải rõ ràng", ông nói') == []


def test_a_law_with_its_number_is_one_mention() -> None:
    law = only("Căn cứ Luật Đất đai số 31/2024/QH15 ngày 18 tháng 01 năm 2024;", part="preamble")
    assert (law.form, law.type, law.symbol, law.date, law.issuer) == (
        "full",
        "Luật",
        "31/2024/QH15",
        "2024-01-18",
        "Quốc hội",
    )
    assert law.title == "Luật Đất đai"


def test_the_name_of_an_amending_law_holds_the_laws_it_amends() -> None:
    found = others(
        find("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Thanh tra và Luật Khiếu nại ngày 03/4/2020;")[0]
    )
    assert [(c.text, c.nested_in) for c in found] == [
        ("Luật sửa đổi, bổ sung một số điều của Luật Thanh tra và Luật Khiếu nại ngày 03/4/2020", None),
        ("Luật Thanh tra", 0),
        ("Luật Khiếu nại", 0),
    ]


def test_only_charters_that_are_known() -> None:
    assert said("Căn cứ Điều lệ Đảng Cộng sản Việt Nam;") == ["Điều lệ Đảng Cộng sản Việt Nam"]
    assert said("theo Điều lệ Công ty cổ phần Hưng Lam") == []


PINPOINTS = [
    ("tại Điều 102 Luật Lâm nghiệp", {"article": "102"}),
    ("tại điểm a khoản 2 Điều 5 Nghị định số 15/2020/NĐ-CP", {"point": "a", "clause": "2", "article": "5"}),
    ("tại khoản 2, khoản 3 Điều 6 của Nghị định số 15/2020/NĐ-CP", {"clause": "2, 3", "article": "6"}),
    ("tại Phụ lục II ban hành kèm theo Thông tư số 5/2020/TT-BTC", {"annex": "II"}),
    ("theo Mục II Chương IV Thông tư số 5/2020/TT-BTC", {"section": "II", "chapter": "IV"}),
    ("theo Mục A Danh mục I kèm theo Thông tư số 5/2020/TT-BTC", {"section": "A", "annex": "I"}),
    ("theo danh mục ban hành kèm theo Thông tư số 5/2020/TT-BTC", {}),
    ("theo Thông tư số 5/2020/TT-BTC", {}),
    ("xã Điều Hòa, theo Thông tư số 5/2020/TT-BTC", {}),
]


@pytest.mark.parametrize(("text", "parts"), PINPOINTS)
def test_pinpoints(text: str, parts: dict[str, str]) -> None:
    citation = only(text)
    assert (citation.pinpoint.model_dump(exclude_none=True) if citation.pinpoint else {}) == parts
    assert citation.scope == ("part" if parts else "whole")


def nested(text: str) -> list[tuple[str | None, int | None]]:
    return [(c.symbol or c.title, c.nested_in) for c in others(find(text, part="preamble")[0])]


NESTING = [
    (
        "Căn cứ Nghị định số 1/2025/NĐ-CP của Chính phủ quy định chi tiết thi hành Luật Thanh tra; Nghị định số 2/2025/NĐ-CP của "
        "Chính phủ về kiểm tra;",
        [("1/2025/NĐ-CP", None), ("Luật Thanh tra", 0), ("2/2025/NĐ-CP", None)],
    ),
    (
        "Căn cứ Nghị định số 3/2025/NĐ-CP của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 1/2025/NĐ-CP quy định chi tiết "
        "thi hành Luật Thanh tra và Nghị định số 2/2025/NĐ-CP về kiểm tra;",
        [("3/2025/NĐ-CP", None), ("1/2025/NĐ-CP", 0), ("Luật Thanh tra", 1), ("2/2025/NĐ-CP", 0)],
    ),
    (
        "Căn cứ Nghị định số 1/2025/NĐ-CP ngày 02/01/2025 của Chính phủ hướng dẫn Luật Thanh tra và Nghị định số 2/2025/NĐ-CP ngày "
        "03/01/2025 của Chính phủ;",
        [("1/2025/NĐ-CP", None), ("Luật Thanh tra", 0), ("2/2025/NĐ-CP", None)],
    ),
    (
        "Thực hiện Quyết định số 5/QĐ-TTg của Thủ tướng Chính phủ ban hành Kế hoạch thi hành Luật Việc làm, Ủy ban nhân dân tỉnh ban "
        "hành Kế hoạch thi hành Luật Việc làm trên địa bàn",
        [("5/QĐ-TTg", None), ("Luật Việc làm", 0), ("Luật Việc làm", None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parents"), NESTING)
def test_a_document_in_the_title_of_another(text: str, parents: list[tuple[str, int | None]]) -> None:
    assert nested(text) == parents


def test_a_quoted_title_may_cite() -> None:
    outer, inner = others(find("Kế hoạch số 9/KH-UBND “Thực hiện Nghị quyết số 1/NQ-HĐND” đã xong")[0])
    assert (outer.title, inner.nested_in) == ("Thực hiện Nghị quyết số 1/NQ-HĐND", 0)


TITLES = [
    ("Nghị định số 1/2025/NĐ-CP quy định về giá như sau: “Luật Giá …”", "quy định về giá"),
    ("bổ sung cụm từ “Nghị định số 1/2025/NĐ-CP quy định về giá” vào Điều 2", "quy định về giá"),
    ("Nghị định số 1/2025/NĐ-CP quy định về giá “trần” và giá “sàn”.", "quy định về giá “trần” và giá “sàn”"),
    ("Nghị định số 1/2025/NĐ-CP quy định về giá: Trường hợp bán lẻ", "quy định về giá"),
    ("Chương trình số 8-CTr/TU về nước sạch giai đoạn I: từ năm 2021", "về nước sạch giai đoạn I: từ năm 2021"),
    ("Nghị định số 1/2025/NĐ-CP quy định về giá, được sửa đổi bởi Nghị định số 2/2025/NĐ-CP;", "quy định về giá"),
    ("Nghị định số 1/2025/NĐ-CP về giá và phí và Nghị định số 2/2025/NĐ-CP về lệ phí", "về giá và phí"),
    (
        "Nghị định số 1/2025/NĐ-CP (viết tắt là Nghị định số 1/2025/NĐ-CP) quy định chi tiết Luật Giá",
        "quy định chi tiết Luật Giá",
    ),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_where_a_title_ends(text: str, title: str) -> None:
    assert others(find(text)[0])[0].title == title


def test_forms() -> None:
    found, _ = find(
        "Quyết định này thay thế Quyết định số 5/QĐ-UBND; Luật Đất đai; Chỉ thị 16; Nghị định nêu trên; tờ trình ngày 1/2/2020"
    )
    assert [c.form for c in found] == ["self", "full", "named", "short", "anaphoric", "unnumbered"]


SHORT = [
    ("Công văn số 508/BNN-TCLN ngày 12/7/2019", "Công văn số 508 nêu rõ", ["508"]),
    ("Kế hoạch số 90/KH-UBND", "Kế hoạch 90 giao các sở", ["90"]),
    ("Thông báo số 09-TB/TU", "theo Thông báo số 9", ["9"]),
    ("Kế hoạch số 5/KH-UBND", "Kế hoạch 5 năm của tỉnh", []),
    ("Kế hoạch số 90/KH-UBND", "Công văn 90 giao các sở", []),
    ("Kế hoạch số 90/KH-UBND", "kế hoạch 90 héc-ta rừng", []),
]


@pytest.mark.parametrize(("full", "short", "symbols"), SHORT)
def test_a_common_word_and_a_number_after_the_full_mention(full: str, short: str, symbols: list[str]) -> None:
    found = others(find(f"Thực hiện {full} của cấp trên.", short)[0])
    assert [c.symbol for c in found[1:]] == symbols
    assert all(c.form == "short" for c in found[1:])


def test_a_number_that_leans_on_the_next_symbol_has_its_date() -> None:
    first, second = others(find("các Kết luận số 18, 19-KL/TW ngày 29/8/2025 của Bộ Chính trị")[0])
    assert (first.symbol, first.date, second.date) == ("18-KL/TW", "2025-08-29", "2025-08-29")


def test_a_ministry_of_planning_is_no_plan() -> None:
    found = others(
        find("Căn cứ các Thông tư của Bộ trưởng Bộ Kế hoạch và Đầu tư: số 21/2017/TT-BKHĐT; số 23/2017/TT-BKHĐT;")[0]
    )
    assert [(c.type, c.symbol) for c in found] == [("TT", "21/2017/TT-BKHĐT"), ("TT", "23/2017/TT-BKHĐT")]


def test_that_law_is_not_part_of_the_word_for_law() -> None:
    assert find("kể từ khi các văn bản quy phạm pháp luật đó có hiệu lực")[0] == []
    assert [c.form for c in find("kể từ khi luật đó có hiệu lực")[0]] == ["anaphoric"]


def test_its_own_number_is_the_document_itself() -> None:
    own = header("CV", symbol="419/UBND-VX")
    (mention,) = find("đã ban hành Công văn số 419/UBND-VX về khắc phục thiếu sót", head=own)[0]
    assert (mention.form, mention.relation) == ("self", "self")


def test_same_number_of_two_types_and_two_provinces() -> None:
    """419-CV/TU beside 419-TB/TU, and a 24/CT-UBND of another province."""
    found = others(
        find(
            "Công văn số 419-CV/TU ngày 21/10/2021 và Thông báo số 419-TB/TU ngày 09/11/2021 của Tỉnh ủy; Chỉ thị số 24/CT-UBND ngày "
            "24/7/2021 của UBND tỉnh Hà Giang; Chỉ thị số 24/CT-UBND ngày 24/7/2021 của UBND tỉnh"
        )[0]
    )
    assert len({c.id for c in found}) == 4
    assert [c.type for c in found] == ["CV", "TB", "CT", "CT"]


def test_a_type_of_the_party_and_of_the_state() -> None:
    rule, decision = others(find("Quy định số 66-QĐ/TW ngày 06/02/2017 và Quyết định số 259-QĐ/TW ngày 01/02/2008")[0])
    assert (rule.type, decision.type) == ("QĐ", "QĐ")


TYPES = [
    ("Quyết định phê duyệt quy hoạch số 1122/QĐ-UBND", "QĐ"),
    ("Kế hoạch số 1122/KH-UBND", "KH"),
    ("Thông tư số 160/2012/TTLT-BTC-BCT", "TTLT"),
    ("Thông tư số 33-TC/CN", "TT"),
    ("văn bản số 12/BC-SYT", "BC"),
]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_the_word_gives_the_type_unless_the_code_knows_better(text: str, kind: str) -> None:
    assert [c.type for c in others(find(f"theo {text} ngày 05/5/2015,")[0])] == [kind]


MINUTES = [
    ("Biên bản họp Hội đồng thẩm định ngày 12 tháng 3 năm 2018", "2018-03-12"),
    ("biên bản làm việc ngày 05/9/2024", "2024-09-05"),
    ("Biên bản số 12/BB-HĐND ngày 5/9/2024", "2024-09-05"),
]


@pytest.mark.parametrize(("text", "day"), MINUTES)
def test_minutes_are_known_by_their_day(text: str, day: str) -> None:
    (minutes,) = others(find(f"Căn cứ {text};")[0])
    assert (minutes.text, minutes.type, minutes.date) == (text, "BB", day)
    assert said("biên bản, họp ngày 12/3/2018") == []


def test_a_press_page_of_many_numbers() -> None:
    found = said(
        "Giấy phép số 12/GP-TTĐT cấp ngày 11/4/2014. Điện thoại: 0237.3757.777, đọc 1.234/ngày, tỷ lệ 12/7, 24/24h, F0/F1, COVID-19, "
        "SARS-CoV-2. Theo Nghị quyết số 128/NQ-CP, Quyết định số 4800/QĐ-BYT và Công văn số 16318/UBND-VX, 5K, 8.000 mẫu đơn/ngày."
    )
    assert found == ["Nghị quyết số 128/NQ-CP", "Quyết định số 4800/QĐ-BYT", "Công văn số 16318/UBND-VX"]


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số " * 4000,
        "số 1, " * 8000,
        "khoản 1 Điều " * 4000 + "Luật",
        "12/QĐ-" * 8000,
        "Luật sửa đổi, bổ sung một số điều của " * 2000,
        "thực hiện " * 8000 + "Nghị quyết số 1/NQ-CP",
        "“" * 20000,
        "1" * 50000,
        "Nghị quyết số 1/NQ-CP sửa đổi Luật Thanh tra, " * 1000,
        "Bãi bỏ Nghị quyết số 1/NQ-CP. " * 1500,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    """Nothing in the grammar may cost more than its length: hostile input of 50 kB stays far below two seconds."""
    started = time.process_time()
    find(text)
    assert time.process_time() - started < 2


def test_a_sentence_alone_is_read_whatever_it_opens_with() -> None:
    (law,) = chithi.parse("Số lượng hồ sơ theo khoản 3 Điều 27 của Luật Công chứng là một bộ.").citations
    assert (law.text, law.part, law.item) == ("Luật Công chứng", "body", "p1")
