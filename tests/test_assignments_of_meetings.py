"""Notices of meetings, telegrams and circulars: who is told what, one beside the other."""

from __future__ import annotations

import pytest
from assigning import assignments

from chithi.parser.document import Header

# Who issues it, where it stands, what it says, who is told to do it in which role.
ROWS: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "1",
        "Đồng chí Lê Văn Hải, Phó Chủ tịch UBND huyện phụ trách chung, chỉ đạo xã Tân Phong.",
        [("Phó Chủ tịch Ủy ban nhân dân huyện", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "7",
        "Phòng Giáo dục và Đào tạo (cơ quan thường trực): tham mưu UBND huyện kiện toàn Ban Chỉ đạo.",
        [("Phòng Giáo dục và Đào tạo", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "8",
        "Đơn vị chủ trì: Phòng Văn hóa và Thông tin. Đơn vị phối hợp: Trung tâm Văn hóa - Thể thao; UBND các xã.",
        [
            ("Phòng Văn hóa và Thông tin", "lead"),
            ("Trung tâm Văn hóa - Thể thao", "support"),
            ("Ủy ban nhân dân các xã", "support"),
        ],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "9",
        "Phòng Tài chính - Kế hoạch chủ trì, Kho bạc Nhà nước huyện, Chi cục Thuế khu vực phối hợp đối chiếu số liệu.",
        [
            ("Phòng Tài chính - Kế hoạch", "lead"),
            ("Kho bạc Nhà nước huyện", "support"),
            ("Chi cục Thuế khu vực", "support"),
        ],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "10",
        "Công an huyện, Ban CHQS huyện và UBND các xã có trách nhiệm bảo vệ an toàn buổi lễ.",
        [("Công an huyện", "lead"), ("Ban Chỉ huy Quân sự huyện", "lead"), ("Ủy ban nhân dân các xã", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "11",
        "Phân công Phòng Y tế trực cấp cứu, Điện lực Mai Lâm bảo đảm điện.",
        [("Phòng Y tế", "lead"), ("Điện lực Mai Lâm", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "12",
        "Giao Văn phòng HĐND và UBND huyện chuẩn bị hội trường, giấy mời; Phòng Văn hóa và Thông tin trang trí khánh tiết; Trung tâm Y tế trực y tế.",
        [
            ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện", "lead"),
            ("Phòng Văn hóa và Thông tin", "lead"),
            ("Trung tâm Y tế", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "13",
        "Thống nhất giao đồng chí Trưởng phòng Nội vụ tham mưu văn bản.",
        [("Trưởng phòng Nội vụ", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "15",
        "Trưởng Tiểu ban Nội dung báo cáo Trưởng Ban Tổ chức tiến độ hằng tuần.",
        [("Trưởng Tiểu ban Nội dung", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "16",
        "UBND xã Mai Lâm, xã Tân Phong bàn giao mặt bằng sạch cho chủ đầu tư trước ngày 30/6.",
        [("Ủy ban nhân dân xã Mai Lâm", "lead"), ("Ủy ban nhân dân xã Tân Phong", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "17",
        "UBND các xã: Mai Lâm, Tân Phong, Đông Hà khẩn trương kiểm đếm.",
        [
            ("Ủy ban nhân dân xã Mai Lâm", "lead"),
            ("Ủy ban nhân dân xã Tân Phong", "lead"),
            ("Ủy ban nhân dân xã Đông Hà", "lead"),
        ],
    ),
    ("Ủy ban nhân dân huyện Mai Lâm", "18", "Yêu cầu 100% các thôn ký cam kết không đốt rơm rạ.", []),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "19",
        "Giao Hạt trưởng Hạt Kiểm lâm huyện, Trưởng Công an các xã lập biên bản, xử lý vi phạm.",
        [("Hạt trưởng Hạt Kiểm lâm huyện", "lead"), ("Trưởng Công an các xã", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "20",
        "Bí thư Đảng ủy, Chủ tịch UBND các xã chịu trách nhiệm trước Ban Thường vụ Huyện ủy, Chủ tịch UBND huyện.",
        [("Bí thư Đảng ủy", "lead"), ("Chủ tịch Ủy ban nhân dân các xã", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "22",
        "Riêng UBND xã Đông Hà báo cáo giải trình trước ngày 5/7.",
        [("Ủy ban nhân dân xã Đông Hà", "lead")],
    ),
    ("Ủy ban nhân dân huyện Mai Lâm", "23", "Nghiêm cấm các cơ sở kinh doanh găm hàng.", []),
    ("Ủy ban nhân dân huyện Mai Lâm", "24", "Không giao UBND xã thực hiện việc này.", []),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "25",
        "Ủy quyền cho Chủ tịch UBND cấp xã cấp giấy phép xây dựng nhà ở riêng lẻ.",
        [("Chủ tịch Ủy ban nhân dân cấp xã", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "28",
        "Nhất trí đề nghị của Phòng Nội vụ, giao Phòng Nội vụ hoàn thiện thủ tục.",
        [("Phòng Nội vụ", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "30",
        "Khẩn trương chỉ đạo các trường học vệ sinh, khử khuẩn trước khi đón học sinh.",
        [("các trường học", "lead")],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "31",
        "Tiếp tục giao UBND các xã quản lý quỹ đất công ích.",
        [("Ủy ban nhân dân các xã", "lead")],
    ),
    ("Ủy ban nhân dân huyện Mai Lâm", "32", "Hoan nghênh và cảm ơn các nhà tài trợ.", []),
    ("Ủy ban nhân dân huyện Mai Lâm", "34", "Rất mong Quý vị phối hợp thực hiện.", []),
    (
        "Bộ Nông nghiệp và Phát triển nông thôn",
        "p2",
        "Giao Cục Thú y cử đoàn công tác hỗ trợ địa phương, Cục Chăn nuôi hướng dẫn tái đàn.",
        [("Cục Thú y", "lead"), ("Cục Chăn nuôi", "lead")],
    ),
    (
        "Bộ Nông nghiệp và Phát triển nông thôn",
        "p3",
        "Các Chi cục Thú y vùng tăng cường giám sát; Trung tâm Chẩn đoán Thú y Trung ương bố trí kíp trực xét nghiệm.",
        [("các Chi cục Thú y vùng", "lead"), ("Trung tâm Chẩn đoán Thú y Trung ương", "lead")],
    ),
    (
        "Bộ Nông nghiệp và Phát triển nông thôn",
        "p4",
        "Đề nghị các địa phương báo cáo kết quả về Bộ (qua Cục Thú y, số 15 ngõ 78 đường Mai Lâm) trước ngày 25 hằng tháng.",
        [("các địa phương", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "1",
        "Chủ tịch Ủy ban nhân dân các tỉnh, thành phố ven biển chỉ đạo các lực lượng chức năng kiểm đếm tàu thuyền.",
        [("Chủ tịch Ủy ban nhân dân các tỉnh, thành phố ven biển", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "2",
        "Bộ Quốc phòng chỉ đạo Bộ đội Biên phòng, Quân khu 3, Quân khu 4, Quân chủng Hải quân chủ động lực lượng, phương tiện cứu hộ.",
        [
            ("Bộ Quốc phòng", "relay"),
            ("Bộ đội Biên phòng", "lead"),
            ("Quân khu 3", "lead"),
            ("Quân khu 4", "lead"),
            ("Quân chủng Hải quân", "lead"),
        ],
    ),
    (
        "Thủ tướng Chính phủ",
        "3",
        "Bộ Tài nguyên và Môi trường chỉ đạo Tổng cục Khí tượng Thủy văn dự báo sát, đúng tình hình.",
        [("Bộ Tài nguyên và Môi trường", "relay"), ("Tổng cục Khí tượng Thủy văn", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "4",
        "Bộ Giao thông vận tải, Bộ Công Thương theo chức năng quản lý nhà nước chỉ đạo bảo đảm an toàn giao thông, hồ đập thủy điện.",
        [("Bộ Giao thông vận tải", "lead"), ("Bộ Công Thương", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "5",
        "Ban Chỉ đạo Quốc gia về phòng, chống thiên tai theo dõi chặt chẽ diễn biến, chủ động chỉ đạo, đôn đốc các bộ, ngành, địa phương triển khai công tác ứng phó.",
        [("Ban Chỉ đạo Quốc gia về phòng, chống thiên tai", "lead"), ("các bộ, ngành, địa phương", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "6",
        "Văn phòng Chính phủ theo dõi, đôn đốc việc thực hiện Công điện này; báo cáo Thủ tướng Chính phủ, Phó Thủ tướng phụ trách những vấn đề đột xuất, phát sinh.",
        [("Văn phòng Chính phủ", "lead")],
    ),
    (
        "Hội đồng nhân dân huyện Mai Lâm",
        "Điều 3",
        "Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân và đại biểu Hội đồng nhân dân huyện giám sát việc thực hiện Nghị quyết.",
        [
            ("Thường trực Hội đồng nhân dân", "lead"),
            ("các Ban của Hội đồng nhân dân", "lead"),
            ("đại biểu Hội đồng nhân dân huyện", "lead"),
        ],
    ),
    (
        "Hội đồng nhân dân huyện Mai Lâm",
        "Điều 2",
        "Giao Ủy ban nhân dân huyện căn cứ Nghị quyết và các quy định hiện hành tổ chức triển khai thực hiện, báo cáo kết quả tại kỳ họp cuối năm.",
        [("Ủy ban nhân dân huyện", "lead")],
    ),
    (
        "Bộ trưởng Bộ Công nghiệp nặng",
        "Điều 3",
        "Chánh Văn phòng Bộ, Vụ trưởng các Vụ, Thủ trưởng các đơn vị trực thuộc Bộ và Giám đốc Nhà máy Cơ khí Hưng Lam chịu trách nhiệm thi hành quyết định này kể từ ngày ký.",
        [
            ("Chánh Văn phòng Bộ", "lead"),
            ("Vụ trưởng các Vụ", "lead"),
            ("Thủ trưởng các đơn vị trực thuộc Bộ", "lead"),
            ("Giám đốc Nhà máy Cơ khí Hưng Lam", "lead"),
        ],
    ),
    (
        "Ban Tổ chức - Cán bộ Chính phủ",
        "4",
        "Ban Tổ chức chính quyền tỉnh giúp Ủy ban nhân dân tỉnh quản lý biên chế hành chính, sự nghiệp.",
        [("Ban Tổ chức chính quyền tỉnh", "lead")],
    ),
    (
        "Ban Tổ chức - Cán bộ Chính phủ",
        "5",
        "Các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương gửi báo cáo về Ban Tổ chức - Cán bộ Chính phủ trước ngày 30/9/1995.",
        [
            ("các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ", "lead"),
            ("Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương", "lead"),
        ],
    ),
    (
        "Bộ Y tế",
        "1",
        "Viện Vệ sinh dịch tễ Trung ương, Viện Pasteur thành phố Hồ Chí Minh, các Trung tâm Y tế dự phòng tỉnh, thành phố xây dựng kế hoạch phòng chống dịch tả.",
        [
            ("Viện Vệ sinh dịch tễ Trung ương", "lead"),
            ("Viện Pasteur Thành phố Hồ Chí Minh", "lead"),
            ("các Trung tâm Y tế dự phòng tỉnh, thành phố", "lead"),
        ],
    ),
    ("Bộ Y tế", "2", "Bác sĩ, dược sĩ phải thực hiện đúng quy chế kê đơn.", []),
    (
        "Bộ Y tế",
        "3",
        "Cục Quản lý Dược Việt Nam, Thanh tra Bộ kiểm tra, xử lý các nhà thuốc vi phạm.",
        [("Cục Quản lý Dược Việt Nam", "lead"), ("Thanh tra Bộ", "lead")],
    ),
]


@pytest.mark.parametrize(("issuer", "path", "text", "expected"), ROWS)
def test_who_is_told(issuer: str, path: str, text: str, expected: list[tuple[str, str]]) -> None:
    header = Header(family="state", type="CV", issuer=issuer, place=None)
    assert [(a.assignee, a.role) for a in assignments((path, text), header=header)] == expected
