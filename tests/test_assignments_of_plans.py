"""What plans say of their own issuer, and names before verbs that look like parts of them."""

from __future__ import annotations

import pytest
from assigning import assignments

from chithi.parser.document import Header

# Who issues it, where it stands, what it says, who is told to do it in which role.
ROWS: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "III/1",
        "Ủy ban nhân dân huyện tổ chức lễ phát động vào sáng 20/5.",
        [("Ủy ban nhân dân huyện", "lead")],
    ),
    ("Ủy ban nhân dân huyện Mai Lâm", "III/2", "Ủy ban nhân dân huyện xác định các nhiệm vụ trọng tâm sau:", []),
    ("Ủy ban nhân dân huyện Mai Lâm", "p1", "Ủy ban nhân dân huyện ban hành kế hoạch tuyên truyền.", []),
    ("Ủy ban nhân dân huyện Mai Lâm", "III/3", "Công an huyện được giao rà soát hộ khẩu.", [("Công an huyện", "lead")]),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "III/4",
        "Giao các doanh nghiệp kinh doanh xăng dầu bố trí cửa hàng trực đêm.",
        [("các doanh nghiệp kinh doanh xăng dầu", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "III/5",
        "Các sở, ban, ngành kiểm tra việc chấp hành giờ giấc.",
        [("các sở, ban, ngành", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "III/6",
        "Giao Ban Chỉ đạo huyện chủ trì, Thủ trưởng các cơ quan, đơn vị phối hợp kiểm tra đê điều.",
        [("Ban Chỉ đạo huyện", "lead"), ("Thủ trưởng các cơ quan, đơn vị", "support")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "III/7",
        "Ban Tổ chức Huyện ủy xây dựng kế hoạch chống rét cho trẻ mầm non.",
        [("Ban Tổ chức Huyện ủy", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "III/9",
        "Đối với Hiệu trưởng các trường phổ thông: kiểm tra lớp học trước mùa mưa.",
        [("Hiệu trưởng các trường phổ thông", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "III/10",
        "Các hộ chăn nuôi rà soát chuồng trại.",
        [("các hộ chăn nuôi", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "III/11",
        "Trước ngày 30/6/2021, Tổ trưởng Tổ dân vận thống kê thiệt hại do mưa bão.",
        [("Tổ trưởng Tổ dân vận", "lead")],
    ),
    ("Ủy ban nhân dân huyện Mai Lâm", "III/12", "Ngày 30/6/2021, Ủy ban nhân dân xã Mai Lâm thống kê thiệt hại.", []),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "III/14",
        "Đội Cảnh sát giao thông số 2 niêm phong phương tiện vi phạm.",
        [("Đội Cảnh sát giao thông số 2", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "III/15",
        "Bảo hiểm xã hội Công an nhân dân thu hồi thẻ hết hạn.",
        [("Bảo hiểm xã hội Công an nhân dân", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "III/16",
        "Công đoàn các khu công nghiệp vận động quyên góp.",
        [("Công đoàn các khu công nghiệp", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "III/17",
        "Ủy ban nhân dân các xã vùng trũng thấp di dời dân khỏi nơi sạt lở.",
        [("Ủy ban nhân dân các xã vùng trũng thấp", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "III/18",
        "Bệnh viện Y học cổ truyền, Bệnh viện Đa khoa khu vực khử khuẩn phòng bệnh.",
        [("Bệnh viện Y học cổ truyền", "lead"), ("Bệnh viện Đa khoa khu vực", "lead")],
    ),
    (
        "Liên đoàn Lao động tỉnh Hưng Lam",
        "2",
        "Công tác tuyên truyền: Hằng năm, Đài Phát thanh và Truyền hình tỉnh mở chuyên mục.",
        [("Đài Phát thanh và Truyền hình tỉnh", "lead")],
    ),
    (
        "Liên đoàn Lao động tỉnh Hưng Lam",
        "3",
        "Yêu cầu Công đoàn ngành Y tế và Công đoàn Viên chức tỉnh nghiêm túc triển khai.",
        [("Công đoàn ngành Y tế", "lead"), ("Công đoàn Viên chức tỉnh", "lead")],
    ),
    (
        "Liên đoàn Lao động tỉnh Hưng Lam",
        "4",
        "Giao Sở Y tế, Kế hoạch và Đầu tư, Khoa học và Công nghệ xử lý dứt điểm nguồn kinh phí.",
        [("Sở Y tế", "lead"), ("Sở Kế hoạch và Đầu tư", "lead"), ("Sở Khoa học và Công nghệ", "lead")],
    ),
    ("Liên đoàn Lao động tỉnh Hưng Lam", "5", "Kết quả như sau: Năm 2020, các đơn vị đã hoàn thành kế hoạch.", []),
]


@pytest.mark.parametrize(("issuer", "path", "text", "expected"), ROWS)
def test_who_is_told(issuer: str, path: str, text: str, expected: list[tuple[str, str]]) -> None:
    header = Header(family="state", type="KH", issuer=issuer, place=None)
    assert [(a.assignee, a.role) for a in assignments((path, text), header=header)] == expected
