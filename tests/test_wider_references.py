"""References and relations of rarer kinds: decrees of 1945 to 1995, slips in numbers, letters that correct, ends in the passive."""

from __future__ import annotations

import pytest
from citing import find, header, others

import chithi
from chithi.parser.document import Part
from chithi.parser.names.symbols import read_symbol

# (symbol or name, day, relation, scope)
Row = tuple[str | None, str | None, str, str]


def rows(kind: str | None, part: Part, *paragraphs: str | tuple[str, str]) -> list[Row]:
    found = others(find(*paragraphs, part=part, head=header(kind))[0])
    return [(c.symbol or c.title, c.date, c.relation, c.scope) for c in found if c.nested_in is None]


SYMBOLS = [
    ("08 a/2031/TT-BTP", "08a/2031/TT-BTP", "TT"),
    ("12/2032/TT-BCA (A17)", "12/2032/TT-BCA(A17)", "TT"),
    ("21/HĐQT /HLC/2008", "21/HĐQT/HLC/2008", None),
    ("08/TT .HĐND", "08/TT-HĐND", "TT"),
    ("15.QĐ/UB", "15-QĐ/UB", "QĐ"),
    ("22-C", "22-C", None),
    ("72 TVQH", "72-TVQH", None),
    ("18-BYT/TT", "18-BYT/TT", "TT"),
    ("01-LĐ-TC/TTLT", "01-LĐ-TC/TTLT", "TTLT"),
    ("1865/GDĐT -KT&KĐCL", "1865/GDĐT-KT&KĐCL", None),
    ("7/2031/TTLT/BTC-BNN", "7/2031/TTLT/BTC-BNN", "TTLT"),
    ("44/2031/QĐ/UBND", "44/2031/QĐ-UBND", "QĐ"),
    ("33/2031/QĐUB", "33/2031/QĐ-UB", "QĐ"),
    ("16/CT-TTg - TP Vinh", "16/CT-TTg", "CT"),
    ("16/CT-TTg -TP Vinh", "16/CT-TTg", "CT"),
    ("12/QĐ-UBND (A)", "12/QĐ-UBND", "QĐ"),
]


@pytest.mark.parametrize(("text", "canonical", "kind"), SYMBOLS)
def test_marks_and_blanks_of_typists(text: str, canonical: str, kind: str | None) -> None:
    symbol = read_symbol(text)
    assert symbol is not None
    assert (symbol.text, symbol.type) == (canonical, kind)


# What the type word says, the code does not overrule.
WRITTEN = [
    ("công văn số 659 TCT-ĐT ngày 21/5/2031 của Tổng công ty", "659/TCT-ĐT", "CV"),
    ("công văn số 320CP-KTTH ngày 13/3/2032 của Chính phủ", "320/CP-KTTH", "CV"),
    ("công văn số 4417/BC /EVN ngày 3/11/2031 của Tập đoàn", "4417/BC/EVN", "CV"),
    ("Công văn số 528/BNN-TT ngày 2/1/2031 của Bộ Nông nghiệp", "528/BNN-TT", "CV"),
    ("Văn bản số 45/HĐND-TT ngày 7/3/2031 của Thường trực Hội đồng nhân dân", "45/HĐND-TT", "CV"),
    ("Thông tư số 12/BNN-TT ngày 4/5/1994 của Bộ Nông nghiệp", "12/TT-BNN", "TT"),
    ("tờ trình số 08/TT .HĐND ngày 3/7/2032 của Thường trực Hội đồng nhân dân", "08/TT.HĐND", "TTr"),
    ("Công điện 17 CĐ-UBND và 19/CĐ-UBND", "17/CĐ-UBND", "CĐ"),
    ("Kế hoạch 47 của Ban Thường vụ Thành ủy", "47", "KH"),
]


@pytest.mark.parametrize(("text", "symbol", "kind"), WRITTEN)
def test_a_number_is_read_by_its_type_word(text: str, symbol: str, kind: str) -> None:
    found = others(find("Theo " + text + ".")[0])
    assert (found[0].symbol, found[0].type) == (symbol, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Bố trí 15 CBCC của Sở phụ trách.",
        "Kế hoạch 5 năm của tỉnh.",
        "Hợp đồng số 12/2031/HĐKT ngày 5/6/2031 giữa hai bên.",
        "Hiệp định số 12/2031/SL-LPQT ngày 5/5/2031 không thuộc phạm vi của văn bản này.",
        "Ủy ban báo cáo kết luận của Thường trực Tỉnh ủy Ngày 16 tháng 8 năm 2031, Ủy ban họp.",
    ],
)
def test_what_only_looks_like_a_number(text: str) -> None:
    assert others(find(text)[0]) == []


OPENINGS: list[tuple[str, Part, str, list[Row]]] = [
    (
        "SL",
        "preamble",
        "Chiểu Sắc lệnh số 14-C ngày 12-3-46 ấn định tổ chức Nha Công chính và Sắc lệnh số 77 ngày 21-12-45;",
        [("14-C", "1946-03-12", "legal_basis", "whole"), ("77", "1945-12-21", "legal_basis", "whole")],
    ),
    (
        "NĐ",
        "preamble",
        "Chiểu theo Nghị định số 318-TTg ngày 11-9-1954 của Thủ tướng Chính phủ;",
        [("318-TTg", "1954-09-11", "legal_basis", "whole")],
    ),
    (
        "TT",
        "preamble",
        "Căn cứ Nghị định số 733-HĐBT ngày 22/6/90 của Hội đồng Bộ trưởng ban hành Quy chế;",
        [("733-HĐBT", "1990-06-22", "legal_basis", "whole")],
    ),
    (
        "TT",
        "preamble",
        "Để thực hiện Nghị định số 859/CP ngày 3/10/1996 của Chính phủ, Bộ Tài chính hướng dẫn một số điểm sau:",
        [("859/CP", "1996-10-03", "details", "whole")],
    ),
    (
        "CV",
        "preamble",
        "Để hướng dẫn thực hiện thống nhất Nghị định số 12/2031/NĐ-CP, Bộ Tài chính có ý kiến như sau:",
        [("12/2031/NĐ-CP", None, "details", "whole")],
    ),
    (
        "CV",
        "preamble",
        "Theo đó, thực hiện Thông báo số 27-TB/TU ngày 13/8/2031 về kết luận; Ủy ban nhân dân tỉnh yêu cầu:",
        [("27-TB/TU", "2031-08-13", "implements", "whole")],
    ),
    (
        "TTr",
        "preamble",
        "Ủy ban nhân dân tỉnh trình Hội đồng nhân dân tỉnh ban hành Nghị quyết thay thế Nghị quyết số 8/2031/NQ-HĐND.",
        [("8/2031/NQ-HĐND", None, "cites", "whole")],
    ),
    (
        "NQ",
        "preamble",
        "Căn cứ Luật An toàn số 55/2031/QH19 được Quốc hội khóa XIX, kỳ họp thứ 5 thông qua ngày 17/6/2031;",
        [("55/2031/QH19", "2031-06-17", "legal_basis", "whole")],
    ),
    (
        "QĐ",
        "preamble",
        "Căn cứ Bộ luật Lao động Việt Nam ngày 3/6/1994; Luật bầu cử đại biểu Quốc hội và đại biểu HĐND năm 2031;",
        [
            ("Bộ luật Lao động Việt Nam", "1994-06-03", "legal_basis", "whole"),
            (
                "Luật bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân năm 2031",
                None,
                "legal_basis",
                "whole",
            ),
        ],
    ),
    (
        "QĐ",
        "preamble",
        "Theo Luật Phòng, chống bom mìn và Luật Tổ chức VKSND;",
        [("Luật Phòng, chống bom mìn", None, "cites", "whole"), ("Luật Tổ chức VKSND", None, "cites", "whole")],
    ),
    (
        "KH",
        "body",
        "Căn cứ Quyết định số 932/QĐ-UBND ngày 22/4/2031 của UBND tỉnh về việc cụ thể hóa Điều 18;",
        [("932/QĐ-UBND", "2031-04-22", "legal_basis", "whole")],
    ),
    (
        "KH",
        "body",
        "Căn cứ Quyết định số 932/QĐ-UBND ngày 22/4/2031, các xã xây dựng kế hoạch;",
        [("932/QĐ-UBND", "2031-04-22", "cites", "whole")],
    ),
    (
        "TT",
        "title",
        "HƯỚNG DẪN VIỆC THỰC HIỆN PHÁP LỆNH THÚ Y VÀ NGHỊ ĐỊNH SỐ 912-CP NGÀY 3-2-1994",
        [("PHÁP LỆNH THÚ Y", None, "details", "whole"), ("912-CP", "1994-02-03", "details", "whole")],
    ),
    (
        "TT",
        "title",
        "Ngưng hiệu lực thi hành một số quy định tại Thông tư số 20/2031/TT-BGTVT",
        [("20/2031/TT-BGTVT", None, "suspends", "part")],
    ),
]


@pytest.mark.parametrize(("kind", "part", "text", "expected"), OPENINGS)
def test_openings(kind: str, part: Part, text: str, expected: list[Row]) -> None:
    assert rows(kind, part, text) == expected


DEEDS: list[tuple[str, Part, str, list[tuple[str | None, str, str]]]] = [
    ("SL", "body", "Sắc lệnh số 943-SL ngày 22-3-1950 nay hủy bỏ.", [("943-SL", "abolishes", "whole")]),
    (
        "SL",
        "body",
        "Điều 2 Sắc lệnh số 921-SL ngày 2/8/1948 đặt Huân chương nay bãi bỏ và thay bằng Điều 2 mới:",
        [("921-SL", "abolishes", "part")],
    ),
    (
        "NĐ",
        "body",
        "Các quy định tại Nghị định số 93-CP ngày 8-4-1977 và Quyết định số 32-CP của Hội đồng Chính phủ đều bãi bỏ.",
        [("93-CP", "abolishes", "part"), ("32-CP", "abolishes", "part")],
    ),
    (
        "TT",
        "body",
        "Bãi bỏ toàn bộ Thông tư số 8/2031/TT-BNV và bãi bỏ một phần Thông tư số 9/2031/TT-BNV.",
        [("8/2031/TT-BNV", "abolishes", "whole"), ("9/2031/TT-BNV", "abolishes", "part")],
    ),
    (
        "QĐ",
        "body",
        "Chỉ thị số 5/2031/CT-UBND bị bãi bỏ bởi Quyết định số 44/2031/QĐ-UBND.",
        [("5/2031/CT-UBND", "cites", "whole"), ("44/2031/QĐ-UBND", "cites", "whole")],
    ),
    (
        "CV",
        "body",
        "Do sơ suất khi in, Bộ Nội vụ xin đính chính Thông tư số 7/2031/TT-BNV như sau:",
        [("7/2031/TT-BNV", "corrects", "whole")],
    ),
    (
        "CV",
        "body",
        "Đề nghị các sở đính chính Quyết định số 7/QĐ-SNV.",
        [("7/QĐ-SNV", "cites", "whole")],
    ),
    ("TB", "title", "ĐÍNHCHÁNH BỔ SUNG CÔNG VĂN SỐ 939/UB", [("939/UB", "corrects", "whole")]),
    ("CT", "closing", "Bãi bỏ Chỉ thị số 15/2031/CT-UB của UBND tỉnh.", [("15/2031/CT-UB", "abolishes", "whole")]),
    (
        "CT",
        "body",
        "Sở Tư pháp trình bãi bỏ Chỉ thị số 15/2031/CT-UB của UBND tỉnh.",
        [("15/2031/CT-UB", "cites", "whole")],
    ),
    (
        "NQ",
        "body",
        "Tiếp tục thực hiện Nghị quyết số 30/2031/QH19 đến hết ngày 31/12/2032.",
        [("30/2031/QH19", "extends", "whole")],
    ),
    (
        "NQ",
        "body",
        "Các cấp tiếp tục thực hiện Nghị quyết số 30/2031/QH19 đến hết ngày 31/12/2032.",
        [("30/2031/QH19", "cites", "whole")],
    ),
    (
        "TT",
        "body",
        'Bãi bỏ cụm từ "dầu hỏa" tại khoản 2 Điều 1 Thông tư số 18/2031/TT-BCT.',
        [("18/2031/TT-BCT", "abolishes", "part")],
    ),
    (
        "TT",
        "body",
        'Bỏ cụm từ "dầu hỏa" tại khoản 2 Điều 1 Thông tư số 18/2031/TT-BCT.',
        [("18/2031/TT-BCT", "amends", "part")],
    ),
    (
        "TT",
        "body",
        "Thay thế, bãi bỏ một số cụm từ tại Thông tư số 18/2031/TT-BCT.",
        [("18/2031/TT-BCT", "amends", "part")],
    ),
    (
        "NQ",
        "body",
        "Điều chỉnh giảm chỉ tiêu tại Nghị quyết số 30/NQ-HĐND.",
        [("30/NQ-HĐND", "amends", "part")],
    ),
    (
        "QĐ",
        "body",
        "Bổ sung ông Trần Văn Chín làm thành viên Tổ công tác được thành lập theo Quyết định số 411/QĐ-UBND.",
        [("411/QĐ-UBND", "amends", "part")],
    ),
    (
        "QĐ",
        "body",
        "Phê duyệt điều chỉnh cục bộ Quy hoạch chung đã được phê duyệt tại Quyết định số 822/QĐ-UBND.",
        [("822/QĐ-UBND", "amends", "part")],
    ),
    (
        "QĐ",
        "body",
        "Luật này thay thế Pháp lệnh quy định thể lệ bầu cử các cấp ngày 18/1/1961.",
        [("Pháp lệnh quy định thể lệ bầu cử các cấp", "replaces", "whole")],
    ),
]


@pytest.mark.parametrize(("kind", "part", "text", "expected"), DEEDS)
def test_deeds(kind: str, part: Part, text: str, expected: list[tuple[str | None, str, str]]) -> None:
    assert [(key, relation, scope) for key, _, relation, scope in rows(kind, part, text)] == expected


def test_a_heading_that_ends_in_its_verb_governs_its_list() -> None:
    found = rows(
        "NĐ",
        "body",
        ("Điều 9", "Nghị định này thay thế:"),
        ("Điều 9/a", "Nghị định số 21/2031/NĐ-CP của Chính phủ;"),
        ("Điều 9/b", "Khoản 1 Điều 3 Nghị định số 29/2031/NĐ-CP của Chính phủ."),
    )
    assert [(row[0], *row[2:]) for row in found] == [
        ("21/2031/NĐ-CP", "replaces", "whole"),
        ("29/2031/NĐ-CP", "replaces", "part"),
    ]


def test_the_enacting_sentence_of_a_text_without_items() -> None:
    words = (
        "Thống đốc Ngân hàng Nhà nước Việt Nam ban hành Thông tư sửa đổi một số điều của Thông tư số 19/2031/TT-NHNN."
    )
    assert rows("TT", "body", ("p2", words)) == [("19/2031/TT-NHNN", None, "amends", "part")]
    assert rows("TT", "body", ("p2", "Giao " + words))[0][2] == "cites"


@pytest.mark.parametrize(
    ("text", "day"),
    [("ngày 29-5-93", "1993-05-29"), ("ngày 4 tháng 8 năm 78", "1978-08-04"), ("ngày 5/6/02", "2002-06-05")],
)
def test_years_of_two_figures(text: str, day: str) -> None:
    assert rows("TT", "body", f"Theo Thông tư số 17/TT-BYT {text} của Bộ Y tế.")[0][1] == day


def test_a_span_of_days_is_no_year() -> None:
    assert rows("TT", "body", "Theo Kế hoạch số 17/KH-BYT ngày 20/9-30/9/2031.")[0][1] is None


RANGES = [
    ("Bãi bỏ từ Điều 5 đến Điều 9 Nghị định số 71/2031/NĐ-CP.", {"article": "5 đến 9"}),
    ("Bãi bỏ các điều từ 5 đến hết 9 Nghị định số 71/2031/NĐ-CP.", {"article": "5 đến 9"}),
    ("Bãi bỏ khoản 1 đến khoản 3 Điều 4 Nghị định số 71/2031/NĐ-CP.", {"article": "4", "clause": "1 đến 3"}),
    (
        "Bãi bỏ điểm a, điểm b khoản 2 Điều 4 Nghị định số 71/2031/NĐ-CP.",
        {"article": "4", "clause": "2", "point": "a, b"},
    ),
]


@pytest.mark.parametrize(("text", "parts"), RANGES)
def test_a_range_of_provisions_is_one_label(text: str, parts: dict[str, str]) -> None:
    (citation,) = others(find(text)[0])
    assert citation.relation == "abolishes"
    assert citation.pinpoint is not None
    assert citation.pinpoint.model_dump(exclude_none=True) == parts


def test_the_province_above_a_district_in_one_line_with_it() -> None:
    text = (
        "| TỈNH LÂM ĐỒNG ỦY BAN NHÂN DÂN HUYỆN YÊN TRẠCH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
        "| Số: 2329/QĐ-UBND | Yên Trạch, ngày 01 tháng 02 năm 1998 |\n\nQUYẾT ĐỊNH\nVề việc quản lý đất đai\n\n"
        "Căn cứ Chỉ thị số 534-CT/TU ngày 17/1/1998 của Ban Thường vụ Tỉnh ủy;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao đất.\n"
    )
    assert [c.issuer for c in others(list(chithi.parse(text).citations))] == ["Tỉnh ủy Lâm Đồng"]


CAPITALS = [
    ("HD", "Bãi bỏ Hướng dẫn số 12-HD/BTCTU ngày 17/5/2031 của Ban Tổ chức Tỉnh ủy"),
    ("KH", "Thực hiện Kế hoạch số 2-KH/BCĐTW ngày 19/6/2031 của Ban Chỉ đạo Trung ương"),
    ("KH", "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2031 của Bộ Chính trị và Nghị quyết số 3/NQ-CP của Chính phủ"),
    ("QĐ", "Sửa đổi Điều 3 Quyết định số 144/QĐ-TTg ngày 5/6/2031 của Thủ tướng Chính phủ về Luật sư công"),
]


@pytest.mark.parametrize(("kind", "title"), CAPITALS)
def test_a_title_reads_the_same_in_capitals_and_in_lines(kind: str, title: str) -> None:
    def read(text: str) -> list[tuple[str | None, ...]]:
        found = others(find(text, part="title", head=header(kind))[0])
        return [(c.symbol, c.date, (c.issuer or "").casefold(), c.relation, c.scope) for c in found]

    as_it_stands = read(title)
    assert as_it_stands
    assert read(title.upper()) == as_it_stands
    assert read(title.replace(" ", "\n")) == as_it_stands


def test_a_purpose_before_the_opening_verb() -> None:
    purpose = "Để chủ động ứng phó với bão, thực hiện Công điện số 86/CĐ-TTg của Thủ tướng Chính phủ, Chủ tịch UBND tỉnh yêu cầu:"
    assert rows("CĐ", "preamble", purpose) == [("86/CĐ-TTg", None, "implements", "whole")]
    report = "Thời gian qua, thực hiện Công điện số 86/CĐ-TTg, các địa phương đã chủ động."
    assert rows("CĐ", "preamble", report) == [("86/CĐ-TTg", None, "cites", "whole")]


CIRCULARS: list[tuple[str, Part, str, str]] = [
    ("TT", "preamble", "Bộ Y tế hướng dẫn thi hành Nghị định số 12/2031/NĐ-CP như sau:", "details"),
    (
        "TTLT",
        "preamble",
        "Theo đề nghị của Vụ trưởng, liên Bộ Y tế - Tài chính hướng dẫn một số điều của Nghị định số 12/2031/NĐ-CP:",
        "details",
    ),
    ("TT", "preamble", "Bộ Y tế hướng dẫn lập dự toán thực hiện Nghị định số 12/2031/NĐ-CP như sau:", "details"),
    ("TT", "title", "HƯỚNG DẪN LẬP DỰ TOÁN THỰC HIỆN NGHỊ ĐỊNH SỐ 12/2031/NĐ-CP", "details"),
    ("QĐ", "title", "VỀ VIỆC LẬP DỰ TOÁN THỰC HIỆN NGHỊ ĐỊNH SỐ 12/2031/NĐ-CP", "implements"),
    ("CT", "preamble", "Thời gian qua, Bộ Y tế hướng dẫn thực hiện Nghị định số 12/2031/NĐ-CP.", "cites"),
    ("BC", "preamble", "Sở Y tế hướng dẫn thực hiện Nghị định số 12/2031/NĐ-CP.", "cites"),
]


@pytest.mark.parametrize(("kind", "part", "text", "relation"), CIRCULARS)
def test_what_a_circular_guides(kind: str, part: Part, text: str, relation: str) -> None:
    assert [row[2] for row in rows(kind, part, text)] == [relation]


def test_grounds_of_a_text_without_items() -> None:
    ground = "Căn cứ Nghị quyết số 38/2031/QH19 ngày 28/11/2031 của Quốc hội về dự toán ngân sách;"
    assert [row[2] for row in rows("TT", "body", ("p2", ground))] == ["legal_basis"]
    assert [row[2] for row in rows("TT", "body", ("Điều 2", ground))] == ["cites"]


def test_the_number_of_a_letterhead_is_none() -> None:
    assert others(find("An Khê, ngày 05 tháng 10 năm 2031 Số: 15/2031/CT-UBND CHỈ THỊ VỀ VIỆC CHẤN CHỈNH")[0]) == []


def test_an_enacting_sentence_without_the_word_for_it() -> None:
    deed = "Bộ Tài chính sửa đổi, bổ sung Thông tư số 12/2031/TT-BTC ngày 3/2/2031 như sau:"
    assert rows("TT", "preamble", deed) == [("12/2031/TT-BTC", "2031-02-03", "amends", "whole")]
    assert rows("TT", "preamble", "Bộ Tài chính đã sửa đổi Thông tư số 12/2031/TT-BTC.")[0][2] == "cites"
    assert rows("BC", "preamble", "Bộ Tài chính sửa đổi Thông tư số 12/2031/TT-BTC.")[0][2] == "cites"


def test_a_title_that_announces_an_end() -> None:
    ended = "Công bố hết hiệu lực thi hành Quyết định số 12/2031/QĐ-UBND"
    assert rows("QĐ", "title", ended) == [("12/2031/QĐ-UBND", None, "abolishes", "whole")]
