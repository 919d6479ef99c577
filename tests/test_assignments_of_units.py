"""Units of universities, hospitals, schools, forces, courts and state firms, and old circulars."""

from __future__ import annotations

import pytest
from assigning import assignments

from chithi.parser.document import Header

# Who issues it, where it stands, what it says, who is told to do it in which role.
ROWS: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    (
        "Đoàn Trường Đại học Hưng Lam",
        "p1",
        "Ban Thường vụ Đoàn trường đề nghị Ban Chấp hành các Liên chi đoàn, chi đoàn trực thuộc thông báo đến toàn thể đoàn viên thực hiện mặc đồng phục.",
        [("Ban Chấp hành các Liên chi đoàn, chi đoàn trực thuộc", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Các chi đoàn cơ sở đăng ký công trình thanh niên trước ngày 15/3.",
        [("các chi đoàn cơ sở", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "3",
        "Huyện đoàn Mai Lâm, Thành đoàn Tân Viên và Đoàn khối các cơ quan tỉnh chuẩn bị lực lượng tình nguyện.",
        [("Huyện đoàn Mai Lâm", "lead"), ("Thành đoàn Tân Viên", "lead"), ("Đoàn khối các cơ quan tỉnh", "lead")],
    ),
    (
        "Trường Đại học Hưng Lam",
        "1",
        "Phòng Công tác sinh viên là đầu mối tổng hợp, phối hợp với Đoàn Thanh niên, Hội Sinh viên và các khoa tổ chức tuần sinh hoạt công dân.",
        [
            ("Phòng Công tác sinh viên", "lead"),
            ("Đoàn Thanh niên", "support"),
            ("Hội Sinh viên", "support"),
            ("các khoa", "support"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Các khoa, bộ môn trực thuộc rà soát đề cương chi tiết học phần.",
        [("các khoa, bộ môn trực thuộc", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "3",
        "Trưởng các đơn vị trong toàn Trường chịu trách nhiệm phổ biến kế hoạch này đến viên chức, sinh viên.",
        [("Trưởng các đơn vị trong toàn Trường", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 3",
        "Các Trưởng phòng: Đào tạo, Kế hoạch - Tài chính, Công tác sinh viên; Trưởng các khoa và những sinh viên có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.",
        [
            ("Trưởng phòng Đào tạo", "lead"),
            ("Trưởng phòng Kế hoạch - Tài chính", "lead"),
            ("Trưởng phòng Công tác sinh viên", "lead"),
            ("Trưởng các khoa", "lead"),
        ],
    ),
    (
        "Bệnh viện Đa khoa tỉnh Hưng Lam",
        "p1",
        "Giám đốc Bệnh viện yêu cầu các khoa, phòng, trung tâm nghiêm túc thực hiện các nội dung sau:",
        [("các khoa, phòng, trung tâm", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Khoa Kiểm soát nhiễm khuẩn chủ trì, phối hợp với Phòng Điều dưỡng và các khoa lâm sàng giám sát vệ sinh tay.",
        [("Khoa Kiểm soát nhiễm khuẩn", "lead"), ("Phòng Điều dưỡng", "support"), ("các khoa lâm sàng", "support")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Khoa Dược dự trù thuốc, vật tư tiêu hao đủ cho 03 tháng.",
        [("Khoa Dược", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "3",
        "Giao Khoa Cấp cứu, Khoa Hồi sức tích cực - Chống độc chuẩn bị 10 giường bệnh.",
        [("Khoa Cấp cứu", "lead"), ("Khoa Hồi sức tích cực - Chống độc", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "5",
        "Trung tâm Y tế huyện Mai Lâm, các trạm y tế xã điều tra, xử lý ổ dịch trong 48 giờ.",
        [("Trung tâm Y tế huyện Mai Lâm", "lead"), ("các trạm y tế xã", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Bộ phận Tổ chức cán bộ tổng hợp, trình Trưởng phòng trước ngày 20/8.",
        [("Bộ phận Tổ chức cán bộ", "lead")],
    ),
    (
        "Công an tỉnh Hưng Lam",
        "1",
        "Phòng Cảnh sát giao thông chủ trì, phối hợp với Phòng PC08, Công an các huyện, thành phố tuần tra, kiểm soát.",
        [("Phòng Cảnh sát giao thông", "lead"), ("Phòng PC08", "support"), ("Công an các huyện, thành phố", "support")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Phòng Tham mưu, Phòng Công tác đảng và công tác chính trị, Phòng Hậu cần căn cứ chức năng triển khai thực hiện.",
        [("Phòng Tham mưu", "lead"), ("Phòng Công tác đảng và công tác chính trị", "lead"), ("Phòng Hậu cần", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "3",
        "Giám đốc Công an tỉnh yêu cầu Trưởng phòng nghiệp vụ, Trưởng Công an cấp xã quán triệt đến từng cán bộ, chiến sĩ.",
        [("Trưởng phòng nghiệp vụ", "lead"), ("Trưởng Công an cấp xã", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "4",
        "Công an cấp xã rà soát, cập nhật dữ liệu dân cư.",
        [("Công an cấp xã", "lead")],
    ),
    (
        "Bộ Chỉ huy Quân sự tỉnh Hưng Lam",
        "1",
        "Ban CHQS các huyện, thị xã, Trung đoàn 48 và Tiểu đoàn Thiết giáp duy trì nghiêm chế độ trực sẵn sàng chiến đấu.",
        [
            ("Ban Chỉ huy Quân sự các huyện, thị xã", "lead"),
            ("Trung đoàn 48", "lead"),
            ("Tiểu đoàn Thiết giáp", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Các cơ quan Tham mưu, Chính trị, Hậu cần, Kỹ thuật hướng dẫn, kiểm tra các đơn vị thực hiện.",
        [("các cơ quan Tham mưu, Chính trị, Hậu cần, Kỹ thuật", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "4",
        "Ban chỉ huy quân sự xã tổ chức tuần tra.",
        [("Ban chỉ huy quân sự xã", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "5",
        "Các Quân khu, Quân đoàn, Quân chủng, Binh chủng và Bộ Tư lệnh Thủ đô Hà Nội chỉ đạo các đơn vị thuộc quyền hiệp đồng với địa phương.",
        [("các Quân khu, Quân đoàn, Quân chủng, Binh chủng", "lead"), ("Bộ Tư lệnh Thủ đô Hà Nội", "lead")],
    ),
    (
        "Tòa án nhân dân tối cao",
        "p1",
        "Tòa án nhân dân tối cao yêu cầu Chánh án Tòa án nhân dân, Tòa án quân sự các cấp quán triệt và thực hiện nghiêm các nội dung sau:",
        [("Chánh án Tòa án nhân dân", "lead"), ("Tòa án quân sự các cấp", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Các Tòa án nhân dân địa phương báo cáo số liệu thụ lý trước ngày 05 hằng tháng.",
        [("các Tòa án nhân dân địa phương", "lead")],
    ),
    (
        "Viện kiểm sát nhân dân tối cao",
        "1",
        "Viện kiểm sát nhân dân cấp cao 1, 2, 3 và Viện kiểm sát nhân dân các tỉnh, thành phố tăng cường kiểm sát việc tạm giữ, tạm giam.",
        [
            ("Viện kiểm sát nhân dân cấp cao 1", "lead"),
            ("Viện kiểm sát nhân dân cấp cao 2", "lead"),
            ("Viện kiểm sát nhân dân cấp cao 3", "lead"),
            ("Viện kiểm sát nhân dân các tỉnh, thành phố", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Vụ 1, Vụ 2, Vụ 7 theo dõi, hướng dẫn Viện kiểm sát địa phương.",
        [("Vụ 1", "lead"), ("Vụ 2", "lead"), ("Vụ 7", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Các Công ty Điện lực tỉnh/thành phố lập phương án cấp điện dịp Tết.",
        [("các Công ty Điện lực tỉnh/thành phố", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Ban Kỹ thuật chủ trì, Ban An toàn phối hợp kiểm tra các trạm biến áp.",
        [("Ban Kỹ thuật", "lead"), ("Ban An toàn", "support")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "3",
        "Yêu cầu Giám đốc các Xí nghiệp, Quản đốc các phân xưởng chấp hành quy trình vận hành.",
        [("Giám đốc các Xí nghiệp", "lead"), ("Quản đốc các phân xưởng", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Các Bộ, Tổng cục, Ủy ban Nhà nước và Ủy ban nhân dân các tỉnh, thành phố, đặc khu trực thuộc Trung ương có kế hoạch kiểm kê tài sản.",
        [
            ("các Bộ, Tổng cục", "lead"),
            ("Ủy ban Nhà nước", "lead"),
            ("Ủy ban nhân dân các tỉnh, thành phố, đặc khu trực thuộc Trung ương", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "3",
        "Ngân hàng các cấp, cơ quan tài chính cùng cấp phối hợp chặt chẽ để quản lý tiền mặt.",
        [("Ngân hàng các cấp", "lead"), ("cơ quan tài chính cùng cấp", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "4", "Xí nghiệp phải mở sổ sách kế toán theo đúng chế độ.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "5",
        "Ty Lương thực, Ty Nông nghiệp và Ủy ban hành chính các huyện cần phân công cán bộ xuống xã.",
        [("Ty Lương thực", "lead"), ("Ty Nông nghiệp", "lead"), ("Ủy ban hành chính các huyện", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "6",
        "Bộ trưởng các Bộ, Thủ trưởng các ngành ở trung ương, Chủ tịch Ủy ban nhân dân các tỉnh, thành phố và đặc khu trực thuộc trung ương cần phổ biến cho cán bộ và nhân dân biết.",
        [
            ("Bộ trưởng các Bộ", "lead"),
            ("Thủ trưởng các ngành ở trung ương", "lead"),
            ("Chủ tịch Ủy ban nhân dân các tỉnh, thành phố và đặc khu trực thuộc trung ương", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "7",
        "Đề nghị các ngành, các cấp có kế hoạch chỉ đạo thực hiện, có gì khó khăn thì báo cáo về Bộ nghiên cứu giải quyết.",
        [("các ngành", "lead"), ("các cấp", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "8",
        "Bộ giao cho Vụ Chế độ kế toán chịu trách nhiệm hướng dẫn và theo dõi việc thi hành Thông tư này.",
        [("Vụ Chế độ kế toán", "lead")],
    ),
]


@pytest.mark.parametrize(("issuer", "path", "text", "expected"), ROWS)
def test_who_is_told(issuer: str, path: str, text: str, expected: list[tuple[str, str]]) -> None:
    header = Header(family="state", type="CV", issuer=issuer, place=None)
    assert [(a.assignee, a.role) for a in assignments((path, text), header=header)] == expected
