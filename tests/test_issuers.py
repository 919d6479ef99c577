"""Who issued a document: the body itself, its superior only where it gives the place (domain §1.2-1.3, §3.2)."""

from __future__ import annotations

import pytest
from reading import MOTTO, head

import chithi

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
    # What is only told apart by the name above it bears that name.
    (
        ("HỘI ĐỒNG NHÂN DÂN", "TỈNH HƯNG LAM", "BAN PHÁP CHẾ", "Số: 12/BC-BPC", MOTTO),
        "Ban Pháp chế Hội đồng nhân dân tỉnh Hưng Lam",
    ),
    (
        ("TỔNG CÔNG TY ĐƯỜNG SẮT VIỆT NAM", "HỘI ĐỒNG THÀNH VIÊN", "Số: 12/NQ-ĐS", MOTTO),
        "Hội đồng thành viên Tổng công ty Đường sắt Việt Nam",
    ),
    (
        ("NGÂN HÀNG CHÍNH SÁCH XÃ HỘI", "CHI NHÁNH TỈNH HƯNG LAM", "Số: 55/NHCS-TD", MOTTO),
        "Chi nhánh Ngân hàng Chính sách xã hội tỉnh Hưng Lam",
    ),
    (
        ("HỘI LHPN VIỆT NAM", "BAN CHẤP HÀNH TỈNH HƯNG LAM", "Số: 123/BTV-TG", MOTTO),
        "Hội Liên hiệp Phụ nữ tỉnh Hưng Lam",
    ),
    (
        ("ĐẢNG BỘ TỈNH HƯNG LAM", "ỦY BAN KIỂM TRA TỈNH ỦY", "Số 45-TB/UBKTTU", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        "Ủy ban Kiểm tra Tỉnh ủy Hưng Lam",
    ),
    (
        ("BCH ĐOÀN TỈNH HƯNG LAM", "Số: 12-KH/TĐTN-TG", "ĐOÀN TNCS HỒ CHÍ MINH"),
        "Tỉnh đoàn Hưng Lam",
    ),
    (("VKSND TỈNH HƯNG LAM", "VKSND HUYỆN LAM SƠN", "Số: 15/KH-VKS", MOTTO), "Viện kiểm sát nhân dân huyện Lam Sơn"),
    (("BỘ QUỐC PHÒNG", "BINH ĐOÀN 75", "Số: 12/BĐ-CT", MOTTO), "Binh đoàn 75"),
    (("UBND THÀNH PHỐ HƯNG LAM", "PHƯỜNG AN KHÊ", "Số: 12/UBND", MOTTO), "Ủy ban nhân dân phường An Khê"),
    (
        ("UBND TỈNH HƯNG LAM", "BAN CHỈ HUY PHÒNG CHỐNG THIÊN TAI", "Số: 05/CĐ-PCTT", MOTTO),
        "Ban Chỉ huy Phòng chống thiên tai tỉnh Hưng Lam",
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
