"""Copies whose lines a site joined: the head of a document cut at its components, and lines that stay whole."""

from __future__ import annotations

import pytest

from chithi import parse
from chithi.corpus.cleaning import clean
from chithi.corpus.joined import part_joined
from chithi.corpus.markup import lines_of

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
# A stroke marks where a line is to be cut.
JOINED = [
    f"{NATION} | {MOTTO}",
    f"UBND TỈNH HƯNG LAM | {NATION} | {MOTTO} | Số: 12/UBND-VX | Hà Nội, ngày 5 tháng 4 năm 2019",
    "Số: 12/SYT-NVY | V/v hướng dẫn tiêm chủng | Hưng Lam, ngày 5 tháng 04 năm 2019 | Kính gửi: Các bệnh viện.",
    "Số: 624 /TCT – CS | V/v tiếp nhận hồ sơ theo Luật Quản lý thuế | TP. Hồ Chí Minh, ngày 28 tháng 2 năm 2014",
    "Số: 9/KH-UBND | Hưng Lam, ngày 2 tháng 3 năm 2020 | KẾ HOẠCH | TRỒNG RỪNG NĂM 2020 | Thực hiện Chỉ thị số 2/CT-TTg, tỉnh:",
    "Hưng Lam, ngày 2 tháng 3 năm 2020 | CÔNG ĐIỆN | VỀ PHÒNG BÃO SỐ 5 | CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HƯNG LAM điện: | - Sở Y tế;",
    "Kính gửi: Thuế tỉnh Hưng Lam. | Cục Thuế nhận được công văn số 8/HLA-VP ngày 21/10/2025 về hoàn thuế.",
    "Hưng Lam, ngày 02 tháng 02 năm 2021 | Kính gửi:",
    "Hưng Lam, ngày 2 tháng 2 năm 2021 | Kính gửi: Chủ tịch Ủy ban nhân dân các huyện | Thực hiện Luật Đất đai, Sở đề nghị:",
    "Kính gửi: Công ty Điện lực Hưng Lam (EVN) | Phúc đáp Công văn số 61/ĐL-PC ngày 3/4/2019 của Công ty, Sở có ý kiến:",
    "Kính gửi: Ban Chỉ đạo Thực hiện Quy chế dân chủ các huyện | Trong thời gian qua, nhiều nơi đã làm tốt.",
    "(Sau đây viết tắt là Bảo hiểm xã hội các tỉnh) | Bộ Y tế có Công văn số 7/BYT-BH ngày 27/01/2021.",
    "- Lưu: VT, NN (2b). Trung Anh | BỘ TRƯỞNG, CHỦ NHIỆM Trần Văn Tám",
    "- Lưu: VT. | KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Thị Mười",
]
WHOLE = [
    "Số: 12/UBND-VX",
    "Hưng Lam, ngày 5 tháng 04 năm 2019",
    "Kính gửi: Ủy ban nhân dân các huyện, thị xã; Ban Chỉ đạo Thực hiện Quy chế dân chủ; các sở, ngành.",
    "Tại cuộc họp ở Hưng Lam, ngày 5 tháng 4 năm 2019, Sở Y tế báo cáo Công văn số 12/SYT-NVY V/v tiêm chủng.",
    "Căn cứ Luật Đất đai; Căn cứ Luật Nhà ở; theo đề nghị của Giám đốc Sở Xây dựng.",
    "Điều 2. Chánh Văn phòng, Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này. Điều 3 không áp dụng.",
    "Nước Cộng hòa xã hội chủ nghĩa Việt Nam có tiêu ngữ Độc lập - Tự do - Hạnh phúc từ năm 1945.",
    "CHỦ TỊCH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Kính gửi: UBND TP. Hưng Lam; Ban Quản lý các khu công nghiệp và khu kinh tế; Sở KH. & CN.",
    "- Lưu: VT, các phòng chuyên môn thuộc Văn phòng Ủy ban nhân dân tỉnh, KGVX.",
    "(sau đây gọi là Ban Quản lý) Ban Quản lý có trách nhiệm lập hồ sơ.",
    "Công văn số 9/BTC-TCT của Bộ Tài chính. BỘ TÀI CHÍNH ---- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Số: 9/BTC-TCT V/v hóa …",
]


@pytest.mark.parametrize("marked", JOINED)
def test_a_joined_line_is_cut_where_a_component_begins(marked: str) -> None:
    lines = part_joined(lines_of(marked.replace(" | ", " ")))
    assert [line.text for line in lines] == marked.split(" | ")


@pytest.mark.parametrize("text", WHOLE)
def test_a_line_with_one_component_or_none_stays(text: str) -> None:
    assert [line.text for line in part_joined(lines_of(text))] == [text]


def test_rules_between_components_go() -> None:
    text = f"Công văn năm 2019 do Sở Y tế ban hành. SỞ Y TẾ ------- {NATION} {MOTTO} ----------"
    lines = [line.text for line in part_joined(lines_of(text))]
    assert lines == ["Công văn năm 2019 do Sở Y tế ban hành.", "SỞ Y TẾ", NATION, MOTTO]


@pytest.mark.parametrize("text", ["SỞ Y TẾ_______ Số: 12/SYT-NVY", "SỞ Y TẾ ------- Số: 12/SYT-NVY"])
def test_a_rule_before_the_number_parts_it_from_the_issuer(text: str) -> None:
    assert [line.text for line in part_joined(lines_of(text))] == ["SỞ Y TẾ", "Số: 12/SYT-NVY"]
    assert [line.text for line in part_joined(lines_of(text.removeprefix("SỞ Y TẾ")))] == ["Số: 12/SYT-NVY"]


def test_bold_type_is_cut_along_with_its_line() -> None:
    (first, second) = part_joined(lines_of("**Số: 12/SYT-NVY V/v** tiêm chủng mùa đông"))
    assert (first.text, first.bold) == ("Số: 12/SYT-NVY", [(0, 14)])
    assert (second.text, second.bold) == ("V/v tiêm chủng mùa đông", [(0, 3)])


def test_a_document_in_one_line_is_read_like_any_other() -> None:
    document = parse(
        f"ỦY BAN NHÂN DÂN TỈNH HƯNG LAM {NATION} {MOTTO} Số: 7/QĐ-UBND Hưng Lam, ngày 18 tháng 7 năm 2011 QUYẾT ĐỊNH "
        "VỀ VIỆC GIAO CHỈ TIÊU TRỒNG RỪNG CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HƯNG LAM Căn cứ Luật Bảo vệ rừng ngày 03/12/2004; Theo "
        "đề nghị của Giám đốc Sở Lâm nghiệp, QUYẾT ĐỊNH: Điều 1. Giao Sở Lâm nghiệp trồng 100 ha rừng trước ngày 31/12/2011. "
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký."
    )
    assert (document.header.symbol, str(document.header.date)) == ("7/QĐ-UBND", "2011-07-18")
    assert document.header.issuer == "Ủy ban nhân dân tỉnh Hưng Lam"
    assert [item.path for item in document.items] == ["Điều 1", "Điều 2"]
    assert [deadline.text for deadline in document.deadlines] == ["trước ngày 31/12/2011"]


def test_a_number_behind_the_day_in_one_line() -> None:
    document = parse(
        f"{NATION} ỦY BAN NHÂN DÂN TỈNH BẮC KẠN {MOTTO} Bắc Kạn, ngày 05 tháng 10 năm 2012 Số: 29/2012/CT-UBND CHỈ THỊ VỀ VIỆC "
        "QUẢN LÝ BẾN ĐÒ Trong thời gian qua, việc quản lý bến đò đã có tiến bộ. Chủ tịch UBND tỉnh yêu cầu các huyện kiểm tra."
    )
    header = document.header
    assert (header.type, header.symbol, header.date) == ("CT", "29/2012/CT-UBND", "2012-10-05")
    assert header.subject == "QUẢN LÝ BẾN ĐÒ"


def test_line_breaks_written_out_as_letters_are_line_breaks() -> None:
    raw = r"\r\n1. Sở Y tế\r\nchủ trì.\r\n\r\n2. Sở Nội vụ\r\nphối hợp.\r\n"
    assert clean(raw.replace(r"\r\n\r\n", "\n\\r\\n\\r\\n\n")).text == "1. Sở Y tế chủ trì.\n2. Sở Nội vụ phối hợp."
    # Text that speaks of such letters is left as it is.
    spoken = r"Dùng ký tự \r\n để xuống dòng."
    assert clean(spoken).text == spoken
