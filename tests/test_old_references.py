"""How older documents cite: their openings, the slips of their typists, and laws and organs of their time."""

from __future__ import annotations

import pytest
from citing import find, header, others

import chithi
from chithi.parser.document import Part

Row = tuple[str | None, str | None, str]


def rows(kind: str, part: Part, text: str, **own: str) -> list[Row]:
    """(symbol or name, date, relation) of the citations that stand in no other's title."""
    found = find(text, part=part, head=header(kind, **own))[0]
    return [(c.symbol or c.title, c.date, c.relation) for c in others(found) if c.nested_in is None]


OPENINGS: list[tuple[str, str, list[Row]]] = [
    (
        "CT",
        "Để bảo đảm việc thực hiện Nghị quyết số 18-NQ/TW của Bộ Chính trị, Chủ tịch UBND tỉnh chỉ thị:",
        [("18-NQ/TW", None, "implements")],
    ),
    (
        "CT",
        "Nhằm tổ chức thực hiện tốt Quyết định số 45/CT ngày 3/2/1990 của Chủ tịch Hội đồng Bộ trưởng, UBND tỉnh chỉ thị:",
        [("45/CT", "1990-02-03", "implements")],
    ),
    (
        "CT",
        "Để đẩy mạnh công tác triển khai Nghị định số 12/2001/NĐ-CP của Chính phủ, UBND tỉnh chỉ thị:",
        [("12/2001/NĐ-CP", None, "implements")],
    ),
    (
        "CT",
        "Năm 2004, tiếp tục thực hiện Nghị quyết số 8-NQ/TW, ngành Tư pháp làm tốt các việc sau:",
        [("8-NQ/TW", None, "implements")],
    ),
    (
        "CT",
        "Kiểm tra việc thực hiện Nghị quyết số 18-NQ/TW của Bộ Chính trị, Ban Thường vụ thấy còn nhiều thiếu sót.",
        [("18-NQ/TW", None, "cites")],
    ),
    (
        "KH",
        "Thực hiện Luật Phòng, chống thiên tai và các văn bản hướng dẫn thi hành; Quyết định số 34/QĐ-TTg, UBND tỉnh ban hành kế hoạch:",
        [("Luật Phòng, chống thiên tai", None, "implements"), ("34/QĐ-TTg", None, "implements")],
    ),
    (
        "KH",
        "Thực hiện Luật Thú y và các nhiệm vụ được giao; UBND tỉnh đã có Công văn số 34/UBND-NN.",
        [("Luật Thú y", None, "implements"), ("34/UBND-NN", None, "cites")],
    ),
    (
        "TT",
        "Thi hành Nghị định số 15/1993/NĐ-CP của Chính phủ về dạy nghề, Bộ Nội vụ hướng dẫn thực hiện như sau:",
        [("15/1993/NĐ-CP", None, "details")],
    ),
    (
        "TTLT",
        "Thực hiện Nghị định số 25/CP ngày 23/5/1993 của Chính phủ về tiền lương; Liên Bộ hướng dẫn như sau:",
        [("25/CP", "1993-05-23", "details")],
    ),
    (
        "CV",
        "Thực hiện Nghị định số 25/CP ngày 23/5/1993 của Chính phủ về tiền lương; Sở Nội vụ hướng dẫn như sau:",
        [("25/CP", "1993-05-23", "implements")],
    ),
    ("TT", "Căn cứ Nghị định số 26-CP; Bộ Nội vụ hướng dẫn thực hiện như sau:", [("26-CP", None, "legal_basis")]),
    (
        "QĐ",
        "Căn cứ Nghị quyết kỳ họp thứ 5 của Hội đồng nhân dân tỉnh khóa IX ngày 20/7/1987;",
        [(None, "1987-07-20", "legal_basis")],
    ),
    ("QĐ", "Căn cứ kết quả kỳ họp thứ 5 của Hội đồng nhân dân tỉnh ngày 20/7/1987;", []),
    (
        "QĐ",
        "Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban hành chính các cấp ngày 27 tháng 10 năm 1962;",
        [("Luật Tổ chức Hội đồng nhân dân và Ủy ban hành chính các cấp", "1962-10-27", "legal_basis")],
    ),
    (
        "QĐ",
        "Căn cứ Thông tư số 44/2002/TTLT-BNN-BCA của liên Bộ: Nông nghiệp và PTNT - Công an, ngày 06/12/2002 hướng dẫn phối hợp;",
        [("44/2002/TTLT-BNN-BCA", "2002-12-06", "legal_basis")],
    ),
    (
        "QĐ",
        "Căn cứ Công văn số 399/NN-PCCCR của Bộ Nông nghiệp và PTNN ngày 06/11/1997 về phòng cháy;",
        [("399/NN-PCCCR", "1997-11-06", "legal_basis")],
    ),
    (
        "QĐ",
        "Theo Quyết định số 44/QĐ-UB của Ủy ban nhân dân tỉnh và đề nghị ngày 06/11/1997 của Sở Y tế;",
        [("44/QĐ-UB", None, "cites")],
    ),
    (
        "QĐ",
        "Xét Tờ trình số 47/TTr - NN&PTNT ngày 21/5/2007 của Giám đốc Sở;",
        [("47/TTr-NN&PTNT", "2007-05-21", "cites")],
    ),
    (
        "QĐ",
        "Căn cứ Quyết định số 0 1/QĐ-VKSTC-V7, ngày 10 tháng 12 năm 2010;",
        [("01/QĐ-VKSTC-V7", "2010-12-10", "legal_basis")],
    ),
    ("QĐ", "Căn cứ Quyết định số 1 24/QĐ-UB ngày 5/6/1997;", [("124/QĐ-UB", "1997-06-05", "legal_basis")]),
    (
        "QĐ",
        "Căn cứ Quyết định số 12, 24/QĐ-UB ngày 5/6/1997;",
        [("12/QĐ-UB", "1997-06-05", "legal_basis"), ("24/QĐ-UB", "1997-06-05", "legal_basis")],
    ),
]


@pytest.mark.parametrize(("kind", "text", "expected"), OPENINGS)
def test_openings(kind: str, text: str, expected: list[Row]) -> None:
    assert rows(kind, "preamble", text) == expected


def test_a_long_name_with_a_slip() -> None:
    name = "Luật quản lý, sử dụng vốn nhà nước đầu tư và sản xuất, kinh doanh tại doanh nghiệp"
    assert rows("CV", "body", f"Theo {name} thì hội đồng quyết định.") == [(name, None, "cites")]
    other = "Theo Luật quản lý, sử dụng vốn nhà nước cho người nghèo và trẻ em tại xã thì phải công khai."
    assert all("trẻ em" not in str(name) for name, _, _ in rows("CV", "body", other))


TITLES: list[tuple[str, str, list[Row]]] = [
    ("CV", "Thực hiện cấp giấy phép theo quy định của Luật Đất đai", [("Luật Đất đai", None, "cites")]),
    ("CV", "Thực hiện quy định của Luật Đất đai đối với đất nông trường", [("Luật Đất đai", None, "implements")]),
    ("CV", "ĐÍNH CHÁNH BỔ SUNG CÔNG VĂN SỐ 39/UB NGÀY 6-1-1982", [("39/UB", "1982-01-06", "corrects")]),
    (
        "QĐ",
        "VỀ VIỆC KHÔNG THỰC HIỆN QUYẾT ĐỊNH SỐ 163/CT NGÀY 23 THÁNG 5 NĂM 1988",
        [("163/CT", "1988-05-23", "abolishes")],
    ),
    ("QĐ", "Về xử lý các đơn vị không thực hiện Quyết định số 163/CT", [("163/CT", None, "cites")]),
]


@pytest.mark.parametrize(("kind", "text", "expected"), TITLES)
def test_titles(kind: str, text: str, expected: list[Row]) -> None:
    assert rows(kind, "title", text) == expected


ENDS: list[tuple[str, list[Row]]] = [
    (
        "Những quy định tại Thông tư số 5/TC-TCT trái với Quyết định này không còn hiệu lực thi hành.",
        [("5/TC-TCT", None, "abolishes")],
    ),
    ("Quyết định số 14/QĐ-UB của UBND tỉnh nay không còn giá trị.", [("14/QĐ-UB", None, "abolishes")]),
    ("Quyết định số 14/QĐ-UB và Quyết định số 15/QĐ-UB nay bãi bỏ.", [("14/QĐ-UB", None, "abolishes"), ("15/QĐ-UB", None, "abolishes")]),
    ("Nay không thực hiện Quyết định số 14/QĐ-UB của UBND tỉnh.", [("14/QĐ-UB", None, "abolishes")]),
    ("Các đơn vị không thực hiện Quyết định số 14/QĐ-UB thì bị xử lý.", [("14/QĐ-UB", None, "cites")]),
    ("Những đơn vị làm trái với Thông tư số 5/TC-TCT thì bị phạt.", [("5/TC-TCT", None, "cites")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_what_ends(text: str, expected: list[Row]) -> None:
    assert rows("QĐ", "body", text) == expected


def test_its_own_number_in_other_marks() -> None:
    own = {"symbol": "151-HĐBT", "date": "1984-11-24"}
    assert rows("NQ", "title", "SỐ 151/HĐBT NGÀY 24 THÁNG 11 NĂM 1984 VỀ KINH TẾ GIA ĐÌNH", **own) == []
    assert rows("NQ", "body", "Bãi bỏ Nghị quyết số 151/HĐBT ngày 3/1/1986.", **own) == [
        ("151/HĐBT", "1986-01-03", "abolishes")
    ]


@pytest.mark.parametrize(
    ("title", "relation"),
    [
        ("THỰC\nHIỆN QUYẾT ĐỊNH SỐ 85/QĐ-TTg NGÀY 10 THÁNG 7 NĂM 2019", "implements"),
        ("TUYÊN TRUYỀN\nQUYẾT ĐỊNH SỐ 85/QĐ-TTg NGÀY 10 THÁNG 7 NĂM 2019", "cites"),
    ],
)
def test_a_title_of_several_lines_is_read_as_one(title: str, relation: str) -> None:
    document = chithi.parse(
        "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"Số: 7/KH-UBND\nSơn La, ngày 5 tháng 8 năm 2019\nKẾ HOẠCH\n{title}\n\nỦy ban nhân dân tỉnh ban hành kế hoạch như sau:\n"
        "1. Sở Nội vụ tổ chức thực hiện.\n"
    )
    assert [(c.symbol, c.part, c.relation) for c in document.citations] == [("85/QĐ-TTg", "title", relation)]
