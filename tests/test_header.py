"""The header in every layout that copies come in (domain §1): the same facts, whatever happened to the two columns."""

from __future__ import annotations

import textwrap

import pytest

import chithi
from chithi.parser.document import Document

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


def facts(document: Document) -> dict[str, str | None]:
    header = document.header
    return {
        "family": header.family,
        "type": header.type,
        "symbol": header.symbol,
        "issuer": header.issuer,
        "place": header.place,
        "date": header.date,
        "subject": header.subject,
        "signer": header.signature.name if header.signature else None,
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


def head(
    *lines: str, title: str = "QUYẾT ĐỊNH\nVề việc ban hành quy chế", signed: str = "GIÁM ĐỐC\n\nVũ Văn An"
) -> str:
    return "\n".join(
        [
            *lines,
            "",
            title,
            "",
            "Căn cứ Luật Tổ chức chính quyền địa phương;",
            "",
            "Điều 1. Ban hành quy chế kèm theo Quyết định này./.",
            "",
            signed,
        ]
    )


MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
ISSUERS = [
    # header lines, symbol, issuer: the body itself, its superior only where it gives the place
    (("BỘ TÀI CHÍNH", "TỔNG CỤC THUẾ", "Số: 31/QĐ-TCT", MOTTO, "Hà Nội, ngày 03 tháng 4 năm 2019"), "Tổng cục Thuế"),
    (
        ("ỦY BAN NHÂN DÂN", "HUYỆN BẠCH LĨNH", "Số: 417/QĐ-UBND", MOTTO, "Bạch Lĩnh, ngày 07 tháng 8 năm 2020"),
        "Ủy ban nhân dân huyện Bạch Lĩnh",
    ),
    (
        ("ỦY BAN NHÂN DÂN TỈNH HƯNG LAM", "SỞ Y TẾ", "Số: 12/QĐ-SYT", MOTTO, "Hưng Lam, ngày 07 tháng 8 năm 2020"),
        "Sở Y tế tỉnh Hưng Lam",
    ),
    (
        ("BỘ NÔNG NGHIỆP", "VÀ PHÁT TRIỂN NÔNG THÔN", "Số: 88/QĐ-BNN-TCCB", MOTTO, "Hà Nội, ngày 01 tháng 3 năm 2022"),
        "Bộ Nông nghiệp và Phát triển nông thôn",
    ),
    (("VĂN PHÒNG CHÍNH PHỦ", "Số: 205/TB-VPCP", MOTTO, "Hà Nội, ngày 11 tháng 9 năm 2021"), "Văn phòng Chính phủ"),
    (
        ("HỘI ĐỒNG NHÂN DÂN", "TỈNH HƯNG LAM", "Số: 14/NQ-HĐND", MOTTO, "Hưng Lam, ngày 09 tháng 12 năm 2022"),
        "Hội đồng nhân dân tỉnh Hưng Lam",
    ),
    # PHÒNG and TRƯỜNG end names of places as well; an organ has something behind them.
    (
        ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG", "Số: 212/QĐ-UBND", MOTTO, "Hải Phòng, ngày 18 tháng 11 năm 2025"),
        "Ủy ban nhân dân thành phố Hải Phòng",
    ),
    (
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG SỞ Y TẾ", "Số: 12/QĐ-SYT", MOTTO, "Hải Phòng, ngày 18 tháng 11 năm 2025"),
        "Sở Y tế thành phố Hải Phòng",
    ),
    (
        ("UBND HUYỆN XUÂN TRƯỜNG", "PHÒNG NỘI VỤ", "Số: 12/QĐ-PNV", MOTTO, "Xuân Trường, ngày 18 tháng 11 năm 2022"),
        "Phòng Nội vụ huyện Xuân Trường",
    ),
    (
        ("TỔNG CỤC THUẾ CỤC THUẾ TP HÀ NỘI", "Số: 9/QĐ-CT", MOTTO, "Hà Nội, ngày 18 tháng 11 năm 2019"),
        "Cục Thuế thành phố Hà Nội",
    ),
    # The code of the number, or the line of who decides, completes a name that a table cut.
    (
        ("VIỆN KIỂM SÁT NHÂN DÂN", "Số: 9/CT-VKSTC", MOTTO, "Hà Nội, ngày 18 tháng 11 năm 2019"),
        "Viện kiểm sát nhân dân tối cao",
    ),
    (("BỘ TRƯỞNG BỘ NỘI VỤ", "Số: 9/QĐ-BNV", MOTTO, "Hà Nội, ngày 18 tháng 11 năm 2019"), "Bộ Nội vụ"),
    (
        ("HỘI ĐỒNG NHÂN DÂN TỈNH HƯNG LAM", "KHÓA XV, KỲ HỌP THỨ 3", "Số: 9/NQ-HĐND", MOTTO),
        "Hội đồng nhân dân tỉnh Hưng Lam",
    ),
    (
        ("ỦY BAN NHÂN DÂN TỈNH HƯNG LAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", "Số: 9/QĐ-UBND", "Độc lập - Tự do"),
        "Ủy ban nhân dân tỉnh Hưng Lam",
    ),
    (("BỘ CÔNG AN", "Số: 9/TT-BCA", MOTTO, "Hà Nội, ngày 18 tháng 11 năm 2025"), "Bộ Công an"),
    (("CÔNG AN", "Số: 9/QĐ-CAT", MOTTO, "Hải Phòng, ngày 18 tháng 11 năm 2025"), "Công an thành phố Hải Phòng"),
    (("BỘ TÀI CHÍNH CỤC HẢI QUAN", "Số: 9/QĐ-CHQ", MOTTO, "Hà Nội, ngày 18 tháng 11 năm 2025"), "Cục Hải quan"),
    (
        ("ỦY BAN NHÂN DÂN", "TỈNH HƯNG LAM", "Số: 61/2025/QĐ-CTUBND", MOTTO, "Hưng Lam, ngày 09 tháng 12 năm 2025"),
        "Chủ tịch Ủy ban nhân dân tỉnh Hưng Lam",
    ),
]


@pytest.mark.parametrize(("lines", "issuer"), ISSUERS, ids=[i for _, i in ISSUERS])
def test_issuers(lines: tuple[str, ...], issuer: str) -> None:
    assert chithi.parse(head(*lines)).header.issuer == issuer


def test_who_decides_below_the_title_is_not_always_who_issues() -> None:
    text = head(
        "ỦY BAN NHÂN DÂN",
        "TỈNH HƯNG LAM",
        "Số: 842/QĐ-UBND",
        MOTTO,
        "Hưng Lam, ngày 05 tháng 6 năm 2023",
        title="QUYẾT ĐỊNH\nVề việc công bố thủ tục hành chính\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HƯNG LAM",
    )
    header = chithi.parse(text).header
    assert header.issuer == "Ủy ban nhân dân tỉnh Hưng Lam"
    assert header.subject == "công bố thủ tục hành chính"


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


WIDE = "      "  # the gap between two columns that were read line by line
LETTER = "Kính gửi: Các huyện.\n\nSở yêu cầu các huyện báo cáo trước ngày 20/6/2013.\n"
DECISION = "QUYẾT ĐỊNH\nVỀ VIỆC BAN HÀNH QUY CHẾ\n\nBỘ NỘI VỤ\n\nCăn cứ Luật Giáo dục;\n\nĐiều 1. Ban hành quy chế./.\n"
DAMAGED = {
    "superior and issuer in one cell": (
        f"| TỈNH PHÚ YÊN ỦY BAN NHÂN DÂN XÃ VĨNH XUÂN ------- | {MOTTO.replace(chr(10), ' ')} |\n| Số: 7/CV-UBND | Vĩnh Xuân, ngày 05 tháng 6 năm 2023 |\n\n{LETTER}",
        {"issuer": "Ủy ban nhân dân xã Vĩnh Xuân", "date": "2023-06-05"},
    ),
    "number and subject in one cell": (
        f"| TỈNH ỦY LÂM ĐỒNG * | ĐẢNG CỘNG SẢN VIỆT NAM |\n| Số 2748-CV/TU V/v tăng cường kiểm tra | Lâm Đồng, ngày 05 tháng 6 năm 2023 |\n\n{LETTER}",
        {"symbol": "2748-CV/TU", "subject": "tăng cường kiểm tra", "issuer": "Tỉnh ủy Lâm Đồng"},
    ),
    "columns interleaved line by line": (
        f"SỞ NỘI VỤ{WIDE}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 7/SNV-TCCB{WIDE}Độc lập - Tự do - Hạnh phúc\nV/v tăng cường kiểm tra\ntrong tình hình mới{WIDE}Hưng Lam, ngày 27 tháng 5 năm 2013\n\n{LETTER}",
        {
            "issuer": "Sở Nội vụ",
            "subject": "tăng cường kiểm tra trong tình hình mới",
            "place": "Hưng Lam",
            "date": "2013-05-27",
        },
    ),
    "the Party's star beside the date": (
        f"HUYỆN ỦY YÊN TRẠCH{WIDE}ĐẢNG CỘNG SẢN VIỆT NAM\n*{WIDE}Yên Trạch, ngày 28 tháng 3 năm 2016\nSố 12-CT/HU\n\nCHỈ THỊ\nvề công tác tuyên truyền\n\nBan Thường vụ Huyện ủy yêu cầu:\n\n1. Các chi bộ báo cáo.\n",
        {"issuer": "Huyện ủy Yên Trạch", "place": "Yên Trạch", "date": "2016-03-28", "family": "party"},
    ),
    "an urgency stamp under the issuer": (
        f"BỘ NỘI VỤ\nTHƯỢNG KHẨN\nSố: 7/QĐ-BNV\n\n{MOTTO}\n\nHà Nội, ngày 05 tháng 6 năm 2023\n\n{DECISION}",
        {"issuer": "Bộ Nội vụ", "subject": "BAN HÀNH QUY CHẾ"},
    ),
    "an article that introduces its reprint": (
        f"Hưng Lam siết chặt kỷ luật hành chính.\n\nNgày 05/6/2023, Bộ Nội vụ ban hành Quyết định 7/QĐ-BNV với nhiều điểm mới đáng chú ý.\n\n- Các sở rà soát quy chế làm việc.\n\nBỘ NỘI VỤ\nSố: 7/QĐ-BNV\n\n{MOTTO}\n\nHà Nội, ngày 05 tháng 6 năm 2023\n\n{DECISION}",
        {"issuer": "Bộ Nội vụ", "symbol": "7/QĐ-BNV", "subject": "BAN HÀNH QUY CHẾ"},
    ),
    "a menu and a list of other documents above the letterhead": (
        f"• Hiệu lực: Còn hiệu lực\n  • Ngày có hiệu lực: 06/07/2005\n- 1Luật Phòng, chống thiên tai 2013\n\nBộ Nội vụ ban hành Quyết định về quy chế làm việc của các cơ quan trong ngành, có hiệu lực từ năm 2023.\n\nBỘ NỘI VỤ\nSố: 7/QĐ-BNV\n\n{MOTTO}\n\nHà Nội, ngày 05 tháng 6 năm 2023\n\n{DECISION}",
        {"issuer": "Bộ Nội vụ", "symbol": "7/QĐ-BNV", "date": "2023-06-05", "subject": "BAN HÀNH QUY CHẾ"},
    ),
    "cells of a table that break their words anywhere": (
        "ỦY\nBAN NHÂN DÂN\nTỈNH HƯNG LAM\n-------\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do\n- Hạnh phúc\n---------------\n|\n"
        f"Số: 7/UBND-KT\nV/v khai thuế\nGTGT\n|\nHưng\nLam, ngày 05\ntháng 6 năm 2023\n|\n\n{LETTER}",
        {
            "issuer": "Ủy ban nhân dân tỉnh Hưng Lam",
            "place": "Hưng Lam",
            "date": "2023-06-05",
            "subject": "khai thuế GTGT",
        },
    ),
    "a letter's subject without V/v": (
        f"SỞ NỘI VỤ\nSố: 7/SNV-TCCB\nVề hướng dẫn đánh giá, xếp loại năm 2023\n\n{MOTTO}\n\nHưng Lam, ngày 05 tháng 6 năm 2023\n\n{LETTER}",
        {"type": "CV", "subject": "hướng dẫn đánh giá, xếp loại năm 2023"},
    ),
    "whose conclusion it is": (
        "TỈNH ỦY LÂM ĐỒNG\n*\nSố 12-KL/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nLâm Đồng, ngày 05 tháng 6 năm 2023\n\nKẾT LUẬN\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nVỀ CÔNG TÁC CÁN BỘ\n\nSau khi nghe báo cáo, Ban Thường vụ Tỉnh ủy kết luận như sau:\n\n1. Rà soát quy hoạch cán bộ.\n\n__Nơi nhận__:\n- Các huyện ủy,\n- Lưu Văn phòng.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nTrần Minh Khoa\n",
        {"type": "KL", "subject": "CÔNG TÁC CÁN BỘ", "signer": "Trần Minh Khoa"},
    ),
    "a letter-spaced type": (
        f"BỘ NỘI VỤ\nSố: 7/QĐ-BNV\n\n{MOTTO}\n\nHà Nội, ngày 05 tháng 6 năm 2023\n\n{DECISION.replace('QUYẾT ĐỊNH', 'Q UYẾT ĐỊNH', 1)}",
        {"type": "QĐ", "subject": "BAN HÀNH QUY CHẾ"},
    ),
}


@pytest.mark.parametrize("case", DAMAGED)
def test_damaged_headers(case: str) -> None:
    text, expected = DAMAGED[case]
    found = facts(chithi.parse(text))
    assert {field: found[field] for field in expected} == expected


COMMITTEES = [
    ("ĐẢNG BỘ TỈNH HƯNG LAM\nBAN CHẤP HÀNH\n*\nSố 5-NQ/TU", "Tỉnh ủy Hưng Lam"),
    ("THÀNH ỦY\nTHÀNH PHỐ HỒ CHÍ MINH\n*\nSố 5-NQ/TU", "Thành ủy Thành phố Hồ Chí Minh"),
    (
        "ỦY BAN MTTQ VIỆT NAM\nTỈNH HƯNG LAM\nBAN THƯỜNG TRỰC\nSố: 7/KH-MTTQ-BTT",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hưng Lam",
    ),
    ("TỈNH ỦY HƯNG LAM\nBAN TỔ CHỨC\n*\nSố 21-HD/BTCTU", "Ban Tổ chức Tỉnh ủy Hưng Lam"),
    ("TỈNH ĐOÀN HƯNG LAM\n***\nSố: 21-KH/TĐTN\nĐOÀN TNCS HỒ CHÍ MINH", "Tỉnh đoàn Hưng Lam"),
]


@pytest.mark.parametrize(("head", "issuer"), COMMITTEES)
def test_a_committees_organ_issues_as_the_committee(head: str, issuer: str) -> None:
    text = f"{head}\n\nHưng Lam, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nvề việc tổng kết\n\n1. Nội dung một.\n"
    assert chithi.parse(text).header.issuer == issuer


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
