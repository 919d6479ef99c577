"""Heads of older and southern copies: "Kính gởi", grounds with dashes, addressees of a telegram, a subject below "V/v"."""

from __future__ import annotations

import pytest

from chithi import Document, parse

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


def letter(subject: str, addressed: str) -> Document:
    return parse(
        f"UBND TỈNH HƯNG LAM\n{NATION}Số: 41/UB-VX\n{subject}\nHưng Lam, ngày 5 tháng 7 năm 2001\n{addressed}\n"
        "Ủy ban nhân dân tỉnh yêu cầu các đơn vị báo cáo kết quả trước ngày 5/8/2001.\nGiao Sở Y tế theo dõi việc thực hiện."
    )


def resolution(grounds: str, enacting: str) -> Document:
    return parse(
        f"HỘI ĐỒNG NHÂN DÂN TỈNH HƯNG LAM\n{NATION}Số: 5/NQ-HĐND\nHưng Lam, ngày 5 tháng 7 năm 2002\nNGHỊ QUYẾT\n"
        f"Về nhiệm vụ sáu tháng cuối năm\nHỘI ĐỒNG NHÂN DÂN TỈNH HƯNG LAM\n{grounds}\n{enacting}\n"
        "A. TÌNH HÌNH\nKinh tế phát triển khá.\nB. NHIỆM VỤ\n1. Tập trung vốn cho các công trình.\n2. Sở Y tế chủ trì phòng dịch."
    )


def tops(document: Document) -> list[str]:
    return [item.path for item in document.items]


@pytest.mark.parametrize(
    ("addressed", "names"),
    [
        ("Kính gửi: Sở Y tế.", ("Sở Y tế",)),
        ("Kính gởi : Sở Y tế.", ("Sở Y tế",)),
        ("Kính gởi:\n- Sở Tài chánh;\n- Sở Y tế.", ("Sở Tài chánh", "Sở Y tế")),
        ("KÍNH GỞI: Sở Y tế.", ("Sở Y tế",)),
    ],
)
def test_addressees_in_either_spelling(addressed: str, names: tuple[str, ...]) -> None:
    document = letter("V/v phòng dịch", addressed)
    assert document.header.addressees == names
    assert tops(document) == ["p1", "p2"]


@pytest.mark.parametrize("enacting", ["QUYẾT NGHỊ", "QUYẾT NGHỊ:", "QUYẾT NGHỊ."])
@pytest.mark.parametrize(
    "grounds",
    [
        "- Căn cứ Luật Tổ chức Hội đồng nhân dân;\n- Sau khi xem xét báo cáo của Ủy ban nhân dân tỉnh;",
        "Căn cứ Luật Tổ chức Hội đồng nhân dân;\n- Sau khi nghe ý kiến các đại biểu,",
        "+ Qua xem xét các tờ trình và ý kiến của cử tri,",
    ],
)
def test_grounds_with_dashes_are_no_items(grounds: str, enacting: str) -> None:
    assert tops(resolution(grounds, enacting)) == ["A", "B"]


def test_dashes_below_the_enacting_line_are_items() -> None:
    document = parse(
        f"UBND TỈNH HƯNG LAM\n{NATION}Số: 5/CT-UB\nHưng Lam, ngày 5 tháng 7 năm 2002\nCHỈ THỊ\nVề phòng dịch\n"
        "Dịch đang lan rộng. Ủy ban nhân dân tỉnh chỉ thị:\n- Sở Y tế chủ trì phòng dịch;\n- Sở Tài chính cấp kinh phí."
    )
    assert tops(document) == ["-1", "-2"]


@pytest.mark.parametrize(
    "listed",
    [
        "Kính gửi:\n\nỦy ban nhân dân các huyện;\nSở Y tế.",
        "- Ủy ban nhân dân các huyện;\n- Sở Y tế.",
    ],
)
def test_addressees_of_a_telegram(listed: str) -> None:
    document = parse(
        f"UBND TỈNH HƯNG LAM\n{NATION}Số: 4/CĐ-UBND\nHưng Lam, ngày 5 tháng 7 năm 2019\nCÔNG ĐIỆN\nVề phòng chống bão\n"
        f"CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HƯNG LAM, điện:\n\n{listed}\n\nBão đang đến gần. Chủ tịch yêu cầu:\n1. Sở Y tế trực ban."
    )
    assert document.header.addressees == ("Ủy ban nhân dân các huyện", "Sở Y tế")
    assert tops(document) == ["1"]


def test_an_addressee_of_a_telegram_whose_names_stand_below() -> None:
    document = parse(
        f"THỦ TƯỚNG CHÍNH PHỦ\n{NATION}Số: 4/CĐ-TTg\nHà Nội, ngày 5 tháng 7 năm 2019\nCÔNG ĐIỆN\nVề phòng chống bão\n"
        "THỦ TƯỚNG CHÍNH PHỦ điện:\n- Bộ trưởng các Bộ:\nQuốc phòng, Công an.\n- Chủ tịch Ủy ban nhân dân tỉnh Hưng Lam.\n"
        "Trong tháng 7, bão sẽ đến gần bờ. Thủ tướng Chính phủ yêu cầu:\n1. Bộ Công an trực ban."
    )
    expected = ("Bộ trưởng các Bộ: Quốc phòng, Công an", "Chủ tịch Ủy ban nhân dân tỉnh Hưng Lam")
    assert document.header.addressees == expected
    assert tops(document) == ["1"]


@pytest.mark.parametrize("subject", ["V/v phòng dịch", "V/v: phòng dịch", "V/v\n: phòng dịch"])
def test_a_subject_below_its_colon(subject: str) -> None:
    assert letter(subject, "Kính gửi: Sở Y tế.").header.subject == "phòng dịch"


def test_a_sentence_goes_on_below_thi() -> None:
    document = letter(
        "V/v bảo hiểm", "Kính gửi: Sở Y tế.\nĐối chiếu với quy định nêu trên thì\n\ntiền thưởng không phải đóng."
    )
    assert document.items[0].text == "Đối chiếu với quy định nêu trên thì tiền thưởng không phải đóng."


def test_a_telegram_in_capitals_whose_body_has_no_labels() -> None:
    document = parse(
        f"THỦ TƯỚNG CHÍNH PHỦ\n{NATION}Số: 4/CĐ-TTg\nHà Nội, ngày 5 tháng 7 năm 2019\nCÔNG ĐIỆN\nTHỦ TƯỚNG CHÍNH PHỦ ĐIỆN:\n"
        "- Chủ tịch Ủy ban nhân dân các tỉnh.\nBão đang đến gần bờ, tàu thuyền còn ở ngoài khơi.\nCác tỉnh trực ban."
    )
    assert document.header.subject is None
    assert document.header.addressees == ("Chủ tịch Ủy ban nhân dân các tỉnh",)
    assert tops(document) == ["p1", "p2"]


def test_a_subject_behind_ve() -> None:
    document = letter("Về: phòng dịch", "Kính gửi: Sở Y tế.\nĐề nghị Sở Y tế báo cáo.")
    assert document.header.subject == "phòng dịch"
