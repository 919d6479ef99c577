"""Unions, associations, youth, Party offices, the army; and sentences that tell nobody anything."""

from __future__ import annotations

import pytest
from assigning import assignments

from chithi.parser.document import Header

# Who issues it, where it stands, what it says, who is told to do it in which role.
ROWS: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    (
        "Liên đoàn Lao động tỉnh Hưng Lam",
        "4",
        "Ban Tuyên giáo - Nữ công LĐLĐ tỉnh tổng hợp, tham mưu Ban Thường vụ khen thưởng.",
        [("Ban Tuyên giáo - Nữ công Liên đoàn Lao động tỉnh", "lead")],
    ),
    (
        "Liên đoàn Lao động tỉnh Hưng Lam",
        "5",
        "Ban Chấp hành CĐCS phối hợp với người sử dụng lao động tổ chức hội nghị người lao động.",
        [("Ban Chấp hành Công đoàn cơ sở", "lead"), ("người sử dụng lao động", "support")],
    ),
    (
        "Liên đoàn Lao động tỉnh Hưng Lam",
        "6",
        "LĐLĐ huyện, thành phố, CĐ ngành, CĐ các KCN gửi báo cáo về LĐLĐ tỉnh (qua Ban Chính sách pháp luật) trước ngày 15/11.",
        [
            ("Liên đoàn Lao động huyện, thành phố", "lead"),
            ("Công đoàn ngành", "lead"),
            ("Công đoàn các khu công nghiệp", "lead"),
        ],
    ),
    (
        "Liên đoàn Lao động tỉnh Hưng Lam",
        "7",
        "Ủy ban Kiểm tra công đoàn các cấp giám sát việc thu, nộp đoàn phí.",
        [("Ủy ban Kiểm tra công đoàn các cấp", "lead")],
    ),
    ("Liên đoàn Lao động tỉnh Hưng Lam", "8", "Mỗi CĐCS vận động ít nhất 30% đoàn viên tham gia cuộc thi.", []),
    (
        "Liên đoàn Lao động tỉnh Hưng Lam",
        "9",
        "Đề nghị Công đoàn Viên chức tỉnh, Công đoàn ngành Giáo dục, Công đoàn ngành Y tế chỉ đạo các công đoàn cơ sở trực thuộc hưởng ứng.",
        [
            ("Công đoàn Viên chức tỉnh", "relay"),
            ("Công đoàn ngành Giáo dục", "relay"),
            ("Công đoàn ngành Y tế", "relay"),
            ("các công đoàn cơ sở trực thuộc", "lead"),
        ],
    ),
    (
        "Hội Liên hiệp Phụ nữ tỉnh Hưng Lam",
        "1",
        "Hội LHPN các huyện, thị xã, thành phố cụ thể hóa kế hoạch phù hợp với địa phương.",
        [("Hội Liên hiệp Phụ nữ các huyện, thị xã, thành phố", "lead")],
    ),
    (
        "Hội Liên hiệp Phụ nữ tỉnh Hưng Lam",
        "2",
        "Hội LHPN cơ sở phát động chị em trồng cây.",
        [("Hội Liên hiệp Phụ nữ cơ sở", "lead")],
    ),
    (
        "Hội Liên hiệp Phụ nữ tỉnh Hưng Lam",
        "3",
        "Ban Thường vụ Hội LHPN tỉnh yêu cầu Hội LHPN các huyện, đơn vị trực thuộc triển khai thực hiện tốt.",
        [("Hội Liên hiệp Phụ nữ các huyện", "lead"), ("đơn vị trực thuộc", "lead")],
    ),
    (
        "Hội Liên hiệp Phụ nữ tỉnh Hưng Lam",
        "5",
        "Văn phòng Tỉnh Hội chuẩn bị cơ sở vật chất.",
        [("Văn phòng Tỉnh Hội", "lead")],
    ),
    (
        "Hội Cựu chiến binh tỉnh Hưng Lam",
        "1",
        "Hội CCB các huyện chỉ đạo Hội CCB cơ sở tổ chức gặp mặt hội viên.",
        [("Hội Cựu chiến binh các huyện", "relay"), ("Hội Cựu chiến binh cơ sở", "lead")],
    ),
    (
        "Hội Cựu chiến binh tỉnh Hưng Lam",
        "2",
        "Các cấp Hội phối hợp với Đoàn Thanh niên, Ban CHQS xã giáo dục truyền thống.",
        [("các cấp Hội", "lead"), ("Đoàn Thanh niên", "support"), ("Ban Chỉ huy Quân sự xã", "support")],
    ),
    (
        "Trung ương Hội Nông dân Việt Nam",
        "p1",
        "Ban Thường vụ Trung ương Hội yêu cầu Ban Thường vụ Hội Nông dân các tỉnh, thành phố triển khai các nội dung sau:",
        [("Ban Thường vụ Hội Nông dân các tỉnh, thành phố", "lead")],
    ),
    (
        "Trung ương Hội Nông dân Việt Nam",
        "1",
        "Các ban, đơn vị Trung ương Hội theo chức năng, nhiệm vụ hướng dẫn thực hiện.",
        [("các ban, đơn vị Trung ương Hội", "lead")],
    ),
    (
        "Trung ương Hội Nông dân Việt Nam",
        "2",
        "Báo Nông thôn Ngày nay, Tạp chí Nông thôn đăng tải tin, bài.",
        [("Báo Nông thôn Ngày nay", "lead"), ("Tạp chí Nông thôn", "lead")],
    ),
    (
        "Tỉnh đoàn Hưng Lam",
        "1",
        "Ban Phong trào tham mưu tổ chức; Ban Tuyên giáo, Văn phòng Tỉnh đoàn phối hợp.",
        [("Ban Phong trào", "lead"), ("Ban Tuyên giáo", "support"), ("Văn phòng Tỉnh đoàn", "support")],
    ),
    (
        "Tỉnh đoàn Hưng Lam",
        "2",
        "Các huyện, thị, thành đoàn, đoàn trực thuộc thành lập ít nhất 01 đội hình tình nguyện.",
        [("các huyện, thị, thành đoàn, đoàn trực thuộc", "lead")],
    ),
    (
        "Tỉnh đoàn Hưng Lam",
        "3",
        "BTV các Huyện đoàn, Đoàn Khối các cơ quan tỉnh lựa chọn đoàn viên ưu tú.",
        [("Ban Thường vụ các Huyện đoàn", "lead"), ("Đoàn Khối các cơ quan tỉnh", "lead")],
    ),
    (
        "Tỉnh đoàn Hưng Lam",
        "4",
        "Hội Sinh viên Trường Đại học Hưng Lam, Hội đồng Đội tỉnh hưởng ứng.",
        [("Hội Sinh viên Trường Đại học Hưng Lam", "lead"), ("Hội đồng Đội tỉnh", "lead")],
    ),
    (
        "Tỉnh đoàn Hưng Lam",
        "5",
        "Trung tâm Hoạt động Thanh thiếu nhi tỉnh chuẩn bị sân khấu, âm thanh.",
        [("Trung tâm Hoạt động Thanh thiếu nhi tỉnh", "lead")],
    ),
    (
        "Ban Tổ chức Tỉnh ủy Hưng Lam",
        "3",
        "Cấp ủy cấp trên trực tiếp xem xét, quyết định thời gian tổ chức đại hội.",
        [("cấp ủy cấp trên trực tiếp", "lead")],
    ),
    ("Ban Tổ chức Tỉnh ủy Hưng Lam", "6", "Đảng viên có quyền biểu quyết các công việc của Đảng.", []),
    (
        "Ban Chấp hành Đảng bộ tỉnh Hưng Lam",
        "2",
        "Ban Thường vụ Tỉnh ủy chỉ đạo sơ kết, tổng kết; các cấp ủy xây dựng chương trình hành động.",
        [("Ban Thường vụ Tỉnh ủy", "lead"), ("các cấp ủy", "lead")],
    ),
    (
        "Ban Chấp hành Đảng bộ tỉnh Hưng Lam",
        "3",
        "Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội các cấp vận động nhân dân giám sát.",
        [("Mặt trận Tổ quốc", "lead"), ("các đoàn thể chính trị - xã hội các cấp", "lead")],
    ),
    (
        "Bộ Tư lệnh Quân khu 9",
        "1",
        "Bộ CHQS các tỉnh, thành phố; các sư đoàn, lữ đoàn, trung đoàn trực thuộc tổ chức huấn luyện sát thực tế.",
        [("Bộ Chỉ huy Quân sự các tỉnh, thành phố", "lead"), ("các sư đoàn, lữ đoàn, trung đoàn trực thuộc", "lead")],
    ),
    (
        "Bộ Tư lệnh Quân khu 9",
        "2",
        "Cục Chính trị chủ trì, phối hợp với Cục Hậu cần - Kỹ thuật bảo đảm chế độ, chính sách.",
        [("Cục Chính trị", "lead"), ("Cục Hậu cần - Kỹ thuật", "support")],
    ),
    (
        "Bộ Tư lệnh Quân khu 9",
        "3",
        "Thủ trưởng Cục Tham mưu thay mặt Bộ Tư lệnh điều hành diễn tập.",
        [("Thủ trưởng Cục Tham mưu", "lead")],
    ),
    ("Bộ Tư lệnh Quân khu 9", "4", "Bệnh viện Quân y 121 bảo đảm quân y.", [("Bệnh viện Quân y 121", "lead")]),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "1", "Sở Y tế là cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Các địa phương đã chủ động xây dựng kế hoạch, triển khai đồng bộ nhiều giải pháp.",
        [],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "3", "Hội nghị do Sở Nội vụ tổ chức đã thành công tốt đẹp.", []),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "4", "Kinh phí hỗ trợ được cấp qua Sở Tài chính.", []),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "5", "Hồ sơ gửi về Sở Xây dựng trước ngày 15/3.", []),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "6", "Việc cấp giấy phép thuộc thẩm quyền của Sở Công Thương.", []),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "7", "Theo báo cáo của Sở Y tế, toàn tỉnh ghi nhận 20 ca mắc.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "8",
        "Trên cơ sở kết quả kiểm tra của Thanh tra tỉnh, nhiều đơn vị đã khắc phục.",
        [],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "9",
        "Tổ chức, cá nhân có nhu cầu liên hệ Sở Tài nguyên và Môi trường để được hướng dẫn.",
        [],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "10", "Doanh nghiệp có quyền lựa chọn hình thức nộp hồ sơ.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "11",
        "Công tác phối hợp giữa Sở Y tế và Sở Giáo dục và Đào tạo chưa chặt chẽ.",
        [],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "12", "Một số sở, ngành chưa nghiêm túc thực hiện chế độ báo cáo.", []),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "13", "Ủy ban nhân dân tỉnh sẽ khen thưởng các đơn vị có thành tích.", []),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "14", "Hoan nghênh Công an tỉnh đã kịp thời triệt phá đường dây ma túy.", []),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "16", "Ngày 12/3/2019, Sở Xây dựng có Tờ trình đề nghị phê duyệt quy hoạch.", []),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "17", "Đoàn kiểm tra gồm đại diện Sở Y tế, Sở Công Thương và Công an tỉnh.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "18",
        "Thời gian qua, được sự quan tâm của Tỉnh ủy, ngành Giáo dục đạt nhiều kết quả.",
        [],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "19", "Danh sách được niêm yết tại trụ sở Ủy ban nhân dân xã.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "20",
        "Sau khi Hội đồng nhân dân tỉnh thông qua, Sở Kế hoạch và Đầu tư thông báo kế hoạch vốn cho các chủ đầu tư.",
        [("Sở Kế hoạch và Đầu tư", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "21",
        "Căn cứ báo cáo thẩm định của Sở Xây dựng, Ban Quản lý dự án hoàn chỉnh hồ sơ.",
        [("Ban Quản lý dự án", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "22",
        "Sở Y tế báo cáo Ủy ban nhân dân tỉnh, Bộ Y tế kết quả thực hiện trước ngày 20 hằng tháng.",
        [("Sở Y tế", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "23",
        "Ủy ban nhân dân xã trình Ủy ban nhân dân huyện phê duyệt, gửi Sở Tài chính tổng hợp.",
        [("Ủy ban nhân dân xã", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "24",
        "Đề nghị Bộ Tài chính xem xét, bố trí kinh phí cho tỉnh.",
        [("Bộ Tài chính", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "25", "Người dân khi phát hiện sự cố báo ngay cho Công an xã.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "26",
        "Sở Giao thông vận tải lấy ý kiến của Sở Xây dựng, Ủy ban nhân dân huyện Mai Lâm trước khi trình.",
        [("Sở Giao thông vận tải", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "27",
        "Trường hợp vượt thẩm quyền, Sở Nội vụ báo cáo Chủ tịch UBND tỉnh xem xét, quyết định.",
        [("Sở Nội vụ", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "28",
        "Sở Nông nghiệp và Môi trường (Chi cục Kiểm lâm) tuần tra rừng đặc dụng.",
        [("Sở Nông nghiệp và Môi trường", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "29",
        "Quá trình thực hiện nếu phát sinh vướng mắc, các đơn vị phản ánh về Sở Tài chính để tổng hợp, báo cáo UBND tỉnh.",
        [("các đơn vị", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "30", "Văn bản này thay thế Công văn của Sở Nội vụ về chế độ báo cáo.", []),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "31", "Điều kiện tham gia: các cơ quan, đơn vị có tổ chức công đoàn.", []),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "32", "Giải thưởng do Sở Văn hóa và Thể thao trao tặng.", []),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "33", "Ông Lê Văn Hải giữ chức Giám đốc Sở Y tế.", []),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "34", "Thành viên Ban Chỉ đạo gồm: Giám đốc Sở Y tế; Giám đốc Công an tỉnh.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "36",
        "Nhiều huyện tổ chức tốt công tác tuyên truyền, điển hình là huyện Mai Lâm.",
        [],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "37", "Qua kiểm tra, Ủy ban nhân dân xã Mai Lâm buông lỏng quản lý đất đai.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "38",
        "Cơ quan chủ trì: Sở Y tế. Cơ quan phối hợp: các sở, ngành.",
        [("Sở Y tế", "lead"), ("các sở, ngành", "support")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "39",
        "Thực hiện ý kiến của Chủ tịch UBND tỉnh giao Sở Xây dựng tham mưu, Sở đã rà soát hồ sơ.",
        [],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "40", "Sở Tài chính nhận được văn bản của Ủy ban nhân dân huyện Mai Lâm.", []),
]


@pytest.mark.parametrize(("issuer", "path", "text", "expected"), ROWS)
def test_who_is_told(issuer: str, path: str, text: str, expected: list[tuple[str, str]]) -> None:
    header = Header(family="state", type="CV", issuer=issuer, place=None)
    assert [(a.assignee, a.role) for a in assignments((path, text), header=header)] == expected
