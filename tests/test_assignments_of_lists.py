"""Lists whose members nobody knows, orders with the object first, counted classes, unions and associations."""

from __future__ import annotations

import pytest
from assigning import assignments

from chithi.parser.document import Header

# Who issues it, where it stands, what it says, who is told to do it in which role.
ROWS: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    (
        "Hội đồng Bộ trưởng",
        "Điều 3",
        "Bộ trưởng Tổng thư ký Hội đồng Bộ trưởng, Bộ trưởng Bộ Thủy lợi, Chủ tịch Ủy ban nhân dân các tỉnh và thành phố trực thuộc Trung ương chịu trách nhiệm thi hành Nghị định này.",
        [
            ("Bộ trưởng Tổng thư ký Hội đồng Bộ trưởng", "lead"),
            ("Bộ trưởng Bộ Thủy lợi", "lead"),
            ("Chủ tịch Ủy ban nhân dân các tỉnh và thành phố trực thuộc Trung ương", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 2",
        "Bộ trưởng Chủ nhiệm Văn phòng Hội đồng Bộ trưởng, Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này.",
        [("Bộ trưởng Chủ nhiệm Văn phòng Hội đồng Bộ trưởng", "lead"), ("Giám đốc Sở Y tế", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 3",
        "Quản đốc các phân xưởng, Trưởng phòng Kỹ thuật và Kế toán trưởng Công ty chịu trách nhiệm thi hành Quyết định này.",
        [("Quản đốc các phân xưởng", "lead"), ("Trưởng phòng Kỹ thuật", "lead"), ("Kế toán trưởng Công ty", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 3",
        "Chánh Văn phòng Ủy ban nhân dân tỉnh; Thủ trưởng các sở, ban, ngành, thuộc tỉnh; Chủ tịch UBND các huyện chịu trách nhiệm thi hành Quyết định này.",
        [
            ("Chánh Văn phòng Ủy ban nhân dân tỉnh", "lead"),
            ("Thủ trưởng các sở, ban, ngành, thuộc tỉnh", "lead"),
            ("Chủ tịch Ủy ban nhân dân các huyện", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Giao nhiệm vụ quản lý các trạm bơm cho Sở Thủy lợi.",
        [("Sở Thủy lợi", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "1", "Giao việc thẩm định dự toán cho Sở Tài chính.", [("Sở Tài chính", "lead")]),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Giao nhiệm vụ tổng hợp báo cáo cho Văn phòng Ủy ban nhân dân tỉnh thực hiện.",
        [("Văn phòng Ủy ban nhân dân tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Các bến cảng do địa phương xây dựng cũng giao cho Bộ Giao thông vận tải thống nhất quản lý.",
        [("Bộ Giao thông vận tải", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Giao chỉ tiêu kế hoạch năm 1984 cho Sở Lâm nghiệp và Ủy ban nhân dân các huyện.",
        [("Sở Lâm nghiệp", "lead"), ("Ủy ban nhân dân các huyện", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "1", "Việc giao đất cho hộ gia đình do Ủy ban nhân dân xã quyết định.", []),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "1", "Nhà nước giao đất cho tổ chức sử dụng ổn định lâu dài.", []),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "1", "Công tác giao rừng cho cộng đồng dân cư còn chậm.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Việc cắm mốc do Sở Xây dựng chủ trì, Ủy ban nhân dân các huyện phối hợp.",
        [("Sở Xây dựng", "lead"), ("Ủy ban nhân dân các huyện", "support")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Lễ phát động do Tỉnh đoàn chủ trì, phối hợp với Sở Giáo dục và Đào tạo tổ chức tại huyện Mai Lâm.",
        [("Tỉnh đoàn", "lead"), ("Sở Giáo dục và Đào tạo", "support")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Kinh phí do Sở Tài chính chịu trách nhiệm thẩm định.",
        [("Sở Tài chính", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "1", "Đề án do Sở Tư pháp chủ trì soạn thảo đã được thông qua.", []),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "1", "Đề tài do Viện Khoa học chủ trì được nghiệm thu năm 2019.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Yêu cầu 4 bệnh viện tuyến tỉnh rà soát thuốc.",
        [("4 bệnh viện tuyến tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "-1",
        "Đối với 03 Công ty lâm nghiệp trực thuộc Sở: kiểm kê rừng trồng.",
        [("03 Công ty lâm nghiệp trực thuộc Sở", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "-1",
        "Đối với các Công ty lâm nghiệp: báo cáo diện tích rừng trồng.",
        [("các Công ty lâm nghiệp", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "-1",
        "Đối với 02 Tập đoàn, TCty công nghiệp tàu thủy Hưng Lam: rà soát nợ.",
        [("02 Tập đoàn", "lead"), ("Tổng công ty công nghiệp tàu thủy Hưng Lam", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Yêu cầu 12 trường trung học phổ thông báo cáo kết quả tuyển sinh.",
        [("12 trường trung học phổ thông", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "1", "Có 12 trường báo cáo kết quả.", []),
    (
        "Bộ Y tế",
        "p1",
        "Bộ Y tế hướng dẫn các Sở Y tế, Bệnh viện trực thuộc Bộ và Trung tâm Y tế dự phòng các tỉnh thực hiện như sau:",
        [("các Sở Y tế", "lead"), ("Bệnh viện trực thuộc Bộ", "lead"), ("Trung tâm Y tế dự phòng các tỉnh", "lead")],
    ),
    (
        "Sở Y tế tỉnh Hưng Lam",
        "preamble",
        "Sở Y tế hướng dẫn các bệnh viện, Trung tâm Y tế các huyện thực hiện như sau:",
        [("các bệnh viện", "lead"), ("Trung tâm Y tế các huyện", "lead")],
    ),
    (
        "Liên đoàn Lao động tỉnh Hưng Lam",
        "preamble",
        "Ban Thường vụ Liên đoàn Lao động tỉnh hướng dẫn Liên đoàn Lao động các huyện, Công đoàn ngành và công đoàn cơ sở trực thuộc tổ chức Tháng Công nhân như sau:",
        [("Liên đoàn Lao động các huyện", "lead"), ("Công đoàn ngành", "lead"), ("công đoàn cơ sở trực thuộc", "lead")],
    ),
    (
        "Tỉnh đoàn Hưng Lam",
        "preamble",
        "Ban Thường vụ Tỉnh đoàn đề nghị Ban Thường vụ các huyện, thị, thành đoàn, Đoàn trực thuộc và Hội LHTN Việt Nam các huyện triển khai các nội dung sau:",
        [
            ("Ban Thường vụ các huyện, thị, thành đoàn, Đoàn trực thuộc", "lead"),
            ("Hội Liên hiệp Thanh niên Việt Nam các huyện", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Ủy ban Hội LHTN Việt Nam cấp cơ sở tổ chức diễn đàn thanh niên.",
        [("Ủy ban Hội Liên hiệp Thanh niên Việt Nam cấp cơ sở", "lead")],
    ),
    (
        "Hội Nông dân tỉnh Hưng Lam",
        "1",
        "Yêu cầu hội nông dân các xã, hội phụ nữ các xã báo cáo.",
        [("hội nông dân các xã", "lead"), ("hội phụ nữ các xã", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Chỉ đạo ban chấp hành hội nông dân các cấp trong tỉnh chuẩn bị đại hội.",
        [("ban chấp hành hội nông dân các cấp trong tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Các cấp hội nông dân tuyên truyền, vận động hội viên.",
        [("các cấp hội nông dân", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Các cấp Hội Phụ nữ trong tỉnh rà soát hội viên nghèo.",
        [("các cấp Hội Phụ nữ trong tỉnh", "lead")],
    ),
    (
        "Công đoàn Giáo dục Việt Nam",
        "preamble",
        "Công đoàn Giáo dục Việt Nam đề nghị công đoàn giáo dục các tỉnh, công đoàn các trường đại học và công đoàn các đơn vị trực thuộc thực hiện một số nội dung sau:",
        [
            ("công đoàn giáo dục các tỉnh", "lead"),
            ("công đoàn các trường đại học", "lead"),
            ("công đoàn các đơn vị trực thuộc", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Công đoàn cấp trên trực tiếp cơ sở hướng dẫn CĐCS kê khai.",
        [("Công đoàn cấp trên trực tiếp cơ sở", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "CĐ các KCN tỉnh phối hợp với Ban Quản lý các KCN nắm tình hình công nhân.",
        [("Công đoàn các khu công nghiệp tỉnh", "lead"), ("Ban Quản lý các khu công nghiệp", "support")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "1", "HND các xã vận động hội viên.", [("Hội Nông dân các xã", "lead")]),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "1", "Hội viên hội nông dân có nghĩa vụ đóng hội phí.", []),
    (
        "Hội đồng Chính phủ",
        "1",
        "Giao cho Bộ Nông nghiệp nhiệm vụ chỉ đạo các địa phương chọn giống, nếu thiếu thì hướng dẫn, giúp đỡ việc trao đổi.",
        [("Bộ Nông nghiệp", "lead"), ("các địa phương", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Sở Y tế chỉ đạo Trung tâm Y tế các huyện phun hóa chất, nếu dịch lan rộng thì báo cáo Ủy ban nhân dân tỉnh.",
        [("Sở Y tế", "lead"), ("Trung tâm Y tế các huyện", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Sở Y tế chỉ đạo Trung tâm Y tế các huyện phun hóa chất.",
        [("Sở Y tế", "relay"), ("Trung tâm Y tế các huyện", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "1", "Rà soát các nhiệm vụ ủy quyền cho Ban thực hiện.", []),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "1", "Công bố thủ tục phân cấp cho Sở giải quyết.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Các ngành thương nghiệp, lương thực... phải bảo đảm cung ứng hàng Tết.",
        [("các ngành thương nghiệp, lương thực", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Các cơ quan bưu điện cần báo trước cho xã.",
        [("các cơ quan bưu điện", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Trạm Y tế và Công an xã phối hợp chặt chẽ, tạo điều kiện để đoàn kiểm tra làm việc.",
        [("Trạm Y tế", "support"), ("Công an xã", "support")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Chỉ đạo Trạm Y tế, Công an xã phối hợp chặt chẽ, tạo điều kiện để đoàn kiểm tra làm việc.",
        [("Trạm Y tế", "support"), ("Công an xã", "support")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 4",
        "Chánh Văn phòng UBND tỉnh; Giám đốc Sở Y tế; Giám đốc: Trung tâm Phục vụ hành chính công tỉnh, Trung tâm Công báo - Tin học tỉnh; Chủ tịch UBND cấp xã và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.",
        [
            ("Chánh Văn phòng Ủy ban nhân dân tỉnh", "lead"),
            ("Giám đốc Sở Y tế", "lead"),
            ("Giám đốc Trung tâm Phục vụ hành chính công tỉnh", "lead"),
            ("Giám đốc Trung tâm Công báo - Tin học tỉnh", "lead"),
            ("Chủ tịch Ủy ban nhân dân cấp xã", "lead"),
            ("các tổ chức, cá nhân có liên quan", "lead"),
        ],
    ),
    (
        "Chính phủ",
        "Điều 4",
        "Các Bộ trưởng: Tài chính, Y tế, Giáo dục và Đào tạo; Chủ tịch UBND các tỉnh chịu trách nhiệm thi hành Nghị định này.",
        [
            ("Bộ trưởng Bộ Tài chính", "lead"),
            ("Bộ trưởng Bộ Y tế", "lead"),
            ("Bộ trưởng Bộ Giáo dục và Đào tạo", "lead"),
            ("Chủ tịch Ủy ban nhân dân các tỉnh", "lead"),
        ],
    ),
    (
        "Thủ tướng Chính phủ",
        "1",
        "Yêu cầu Bộ trưởng: Quốc phòng, Công an, Xây dựng chỉ đạo lực lượng sẵn sàng ứng phó.",
        [("Bộ trưởng Bộ Quốc phòng", "lead"), ("Bộ trưởng Bộ Công an", "lead"), ("Bộ trưởng Bộ Xây dựng", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 3",
        "Các ông, bà: Chánh Văn phòng; Giám đốc, Thủ trưởng các Sở, ban, ngành; Nguyễn Văn Bình và Trần Thị Lan căn cứ Quyết định thi hành.",
        [("Chánh Văn phòng", "lead"), ("Giám đốc, Thủ trưởng các Sở, ban, ngành", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 3",
        "Ông Lê Văn Hải, Trưởng phòng Nội vụ và bà Trần Thị Lan chịu trách nhiệm thi hành Quyết định này.",
        [("Trưởng phòng Nội vụ", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 2",
        "Chủ đầu tư, đơn vị thi công phải bồi thường và chịu trách nhiệm thực hiện hoàn trả mặt đường.",
        [],
    ),
    (
        "Chính phủ",
        "Điều 9",
        "Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, cơ quan thuộc Chính phủ và Chủ tịch Ủy ban nhân dân các tỉnh chịu trách nhiệm thi hành Nghị định này.",
        [
            ("Bộ trưởng", "lead"),
            ("Thủ trưởng cơ quan ngang Bộ, cơ quan thuộc Chính phủ", "lead"),
            ("Chủ tịch Ủy ban nhân dân các tỉnh", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Sở Tài chính hoặc cơ quan quản lý viện trợ thuộc Ủy ban nhân dân tỉnh có nghĩa vụ cung cấp số liệu.",
        [("Sở Tài chính", "lead"), ("cơ quan quản lý viện trợ thuộc Ủy ban nhân dân tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Trường Chính trị phối hợp với đơn vị nơi học viên đang công tác trong quản lý học viên.",
        [("Trường Chính trị", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Sở Nội vụ phối hợp với Đảng ủy cơ quan Văn phòng Tỉnh ủy rà soát.",
        [("Sở Nội vụ", "lead"), ("Đảng ủy cơ quan Văn phòng Tỉnh ủy", "support")],
    ),
    ("Tỉnh ủy Hưng Lam", "1", "Tỉnh ủy yêu cầu các đảng ủy tổ chức quán triệt Kết luận.", [("các đảng ủy", "lead")]),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "1", "Các chi bộ tổ chức học tập nghị quyết.", [("các chi bộ", "lead")]),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Yêu cầu đảng ủy các xã tổ chức triển khai nghị quyết.",
        [("đảng ủy các xã", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "1", "Đề nghị các cấp ủy tổ chức sinh hoạt chuyên đề.", [("các cấp ủy", "lead")]),
    (
        "Công ty Cổ phần Xi măng Hưng Lam",
        "p1",
        "Giám đốc yêu cầu các phân xưởng kiểm tra thiết bị.",
        [("các phân xưởng", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p1",
        "Tổng Giám đốc Công ty yêu cầu các tổ sản xuất chấp hành nội quy.",
        [("các tổ sản xuất", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p1",
        "Ban Giám hiệu yêu cầu các giáo viên chủ nhiệm rà soát danh sách.",
        [("các giáo viên chủ nhiệm", "lead")],
    ),
]


@pytest.mark.parametrize(("issuer", "path", "text", "expected"), ROWS)
def test_who_is_told(issuer: str, path: str, text: str, expected: list[tuple[str, str]]) -> None:
    header = Header(family="state", type="CV", issuer=issuer, place=None)
    assert [(a.assignee, a.role) for a in assignments((path, text), header=header)] == expected
