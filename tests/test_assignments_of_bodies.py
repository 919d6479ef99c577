"""The many kinds of bodies: hospitals, museums, stations, prisons, firms, teams, societies."""

from __future__ import annotations

import pytest
from assigning import assignments

from chithi.parser.document import Header

# Who issues it, where it stands, what it says, who is told to do it in which role.
ROWS: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Bưu điện tỉnh, Viễn thông Hưng Lam bảo đảm thông tin liên lạc thông suốt.",
        [("Bưu điện tỉnh", "lead"), ("Viễn thông Hưng Lam", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "3",
        "VNPT Hưng Lam, Viettel Hưng Lam phối hợp nâng cấp đường truyền.",
        [("VNPT Hưng Lam", "lead"), ("Viettel Hưng Lam", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "4",
        "Ban Quản lý Khu du lịch hồ Mai Lâm kiểm tra tàu thuyền chở khách.",
        [("Ban Quản lý Khu du lịch hồ Mai Lâm", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "5",
        "Trung tâm Văn hóa - Nghệ thuật tỉnh, Bảo tàng tỉnh, Thư viện tỉnh mở cửa phục vụ nhân dân dịp Tết.",
        [("Trung tâm Văn hóa - Nghệ thuật tỉnh", "lead"), ("Bảo tàng tỉnh", "lead"), ("Thư viện tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "6",
        "Trường Đại học Hưng Lam, Trường Cao đẳng Y tế, các cơ sở giáo dục nghề nghiệp tổ chức dạy học trực tuyến.",
        [
            ("Trường Đại học Hưng Lam", "lead"),
            ("Trường Cao đẳng Y tế", "lead"),
            ("các cơ sở giáo dục nghề nghiệp", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "7",
        "Bệnh viện Đa khoa tỉnh, Bệnh viện Phổi, Bệnh viện Y học cổ truyền chuẩn bị khu cách ly.",
        [("Bệnh viện Đa khoa tỉnh", "lead"), ("Bệnh viện Phổi", "lead"), ("Bệnh viện Y học cổ truyền", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "8",
        "Hội Chữ thập đỏ tỉnh, Hội Người cao tuổi, Hội Khuyến học vận động nguồn lực hỗ trợ học sinh nghèo.",
        [("Hội Chữ thập đỏ tỉnh", "lead"), ("Hội Người cao tuổi", "lead"), ("Hội Khuyến học", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "9",
        "Liên minh Hợp tác xã tỉnh, Hiệp hội Doanh nghiệp tỉnh tuyên truyền đến hội viên.",
        [("Liên minh Hợp tác xã tỉnh", "lead"), ("Hiệp hội Doanh nghiệp tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "10",
        "Đoàn Luật sư tỉnh, Hội Luật gia tỉnh tham gia trợ giúp pháp lý.",
        [("Đoàn Luật sư tỉnh", "lead"), ("Hội Luật gia tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "11",
        "Ban Trị sự Giáo hội Phật giáo tỉnh hướng dẫn các cơ sở thờ tự thực hiện phòng dịch.",
        [("Ban Trị sự Giáo hội Phật giáo tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "13",
        "Các doanh nghiệp kinh doanh vận tải hành khách giảm 50% số chuyến.",
        [("các doanh nghiệp kinh doanh vận tải hành khách", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "15",
        "Tổ trưởng các tổ dân phố, Trưởng các thôn nắm chắc số người về từ vùng dịch.",
        [("Tổ trưởng các tổ dân phố", "lead"), ("Trưởng các thôn", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "17",
        "Hiệu trưởng các trường chịu trách nhiệm về vệ sinh trường lớp.",
        [("Hiệu trưởng các trường", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "18",
        "Kho bạc Nhà nước tỉnh kiểm soát chi; Chi nhánh Ngân hàng Chính sách xã hội tỉnh giải ngân vốn vay.",
        [("Kho bạc Nhà nước tỉnh", "lead"), ("Chi nhánh Ngân hàng Chính sách xã hội tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "19",
        "Cục Thống kê phối hợp Sở Nông nghiệp điều tra diện tích.",
        [("Cục Thống kê", "lead"), ("Sở Nông nghiệp", "support")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "20",
        "Cơ quan Cảnh sát điều tra Công an tỉnh khởi tố các vụ việc có dấu hiệu tội phạm.",
        [("Cơ quan Cảnh sát điều tra Công an tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "21",
        "Tiểu ban Nội dung, Tiểu ban Lễ tân - Hậu cần hoàn thành công việc trước ngày 10/5.",
        [("Tiểu ban Nội dung", "lead"), ("Tiểu ban Lễ tân - Hậu cần", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "22",
        "Hội đồng giải phóng mặt bằng huyện Mai Lâm lập phương án bồi thường.",
        [("Hội đồng giải phóng mặt bằng huyện Mai Lâm", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "25",
        "Hạt Kiểm lâm huyện, Hạt Quản lý đường bộ số 3 cắm biển cảnh báo.",
        [("Hạt Kiểm lâm huyện", "lead"), ("Hạt Quản lý đường bộ số 3", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "26",
        "Đội Cảnh sát giao thông số 1, Đội Thanh tra giao thông tuần tra đêm.",
        [("Đội Cảnh sát giao thông số 1", "lead"), ("Đội Thanh tra giao thông", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "27",
        "Văn phòng Điều phối nông thôn mới tỉnh tham mưu phân bổ vốn.",
        [("Văn phòng Điều phối nông thôn mới tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "28",
        "Chi nhánh Văn phòng Đăng ký đất đai huyện Mai Lâm đo đạc, chỉnh lý hồ sơ địa chính.",
        [("Chi nhánh Văn phòng Đăng ký đất đai huyện Mai Lâm", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "29",
        "Quỹ Bảo vệ và Phát triển rừng chi trả dịch vụ môi trường rừng.",
        [("Quỹ Bảo vệ và Phát triển rừng", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "30",
        "Vườn Quốc gia Mai Lâm tăng cường tuần tra.",
        [("Vườn Quốc gia Mai Lâm", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "31",
        "Trung tâm Giống cây trồng cung ứng đủ giống lúa vụ Đông Xuân.",
        [("Trung tâm Giống cây trồng", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "32",
        "Nhà máy Thủy điện Mai Lâm thông báo lịch xả lũ.",
        [("Nhà máy Thủy điện Mai Lâm", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "33",
        "Câu lạc bộ Bóng đá Hưng Lam chuẩn bị sân thi đấu.",
        [("Câu lạc bộ Bóng đá Hưng Lam", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "34",
        "Tòa soạn Báo Hưng Lam mở chuyên trang.",
        [("Tòa soạn Báo Hưng Lam", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "35",
        "Trại giam Mai Lâm, Trại tạm giam Công an tỉnh rà soát phạm nhân đủ điều kiện đặc xá.",
        [("Trại giam Mai Lâm", "lead"), ("Trại tạm giam Công an tỉnh", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "36", "Nhà Thiếu nhi tỉnh tổ chức hội thi.", [("Nhà Thiếu nhi tỉnh", "lead")]),
]


@pytest.mark.parametrize(("issuer", "path", "text", "expected"), ROWS)
def test_who_is_told(issuer: str, path: str, text: str, expected: list[tuple[str, str]]) -> None:
    header = Header(family="state", type="CV", issuer=issuer, place=None)
    assert [(a.assignee, a.role) for a in assignments((path, text), header=header)] == expected
