"""Telegrams, Party directives, conclusions, letters of ministries, plans, and orders as pages retell them."""

from __future__ import annotations

import pytest
from assigning import assignments

from chithi.parser.document import Header

# Who issues it, where it stands, what it says, who is told to do it in which role.
ROWS: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    (
        "Chủ tịch Ủy ban nhân dân tỉnh Hưng Lam",
        "preamble",
        "Để chủ động ứng phó với bão số 6 và mưa lũ sau bão, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Giám đốc các Sở, Thủ trưởng các ban, ngành, đoàn thể cấp tỉnh; Chủ tịch UBND các huyện, thành phố; Giám đốc các Công ty TNHH MTV khai thác công trình thủy lợi và các đơn vị có liên quan tập trung thực hiện một số nội dung sau:",
        [
            ("Giám đốc các Sở", "lead"),
            ("Thủ trưởng các ban, ngành, đoàn thể cấp tỉnh", "lead"),
            ("Chủ tịch Ủy ban nhân dân các huyện, thành phố", "lead"),
            ("Giám đốc các Công ty TNHH MTV khai thác công trình thủy lợi", "lead"),
            ("các đơn vị có liên quan", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Bộ Chỉ huy Bộ đội Biên phòng tỉnh tổ chức bắn pháo hiệu; phối hợp với gia đình chủ tàu giữ liên lạc.",
        [("Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "3",
        "Các chủ hồ chứa thủy điện vận hành theo đúng quy trình, thông báo trước cho hạ du.",
        [("các chủ hồ chứa thủy điện", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "4",
        "Đài Khí tượng Thủy văn tỉnh theo dõi sát diễn biến, dự báo kịp thời; Báo Hưng Lam, Đài PT-TH tỉnh, hệ thống truyền thanh cơ sở tăng thời lượng phát sóng.",
        [
            ("Đài Khí tượng Thủy văn tỉnh", "lead"),
            ("Báo Hưng Lam", "lead"),
            ("Đài Phát thanh và Truyền hình tỉnh", "lead"),
            ("hệ thống truyền thanh cơ sở", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "5",
        "Văn phòng thường trực Ban Chỉ huy PCTT và TKCN tỉnh tổ chức trực ban nghiêm túc 24/24 giờ.",
        [("Văn phòng thường trực Ban Chỉ huy Phòng chống thiên tai và Tìm kiếm cứu nạn tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "6",
        "Giao Giám đốc Sở Nông nghiệp và PTNT theo dõi, đôn đốc; kịp thời báo cáo, tham mưu Chủ tịch UBND tỉnh chỉ đạo xử lý các tình huống phát sinh.",
        [("Giám đốc Sở Nông nghiệp và Phát triển nông thôn", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "9",
        "Công an, Quân sự huyện bố trí lực lượng chốt chặn tại các ngầm tràn.",
        [("Công an", "lead"), ("Quân sự huyện", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "10",
        "Ngành Điện bảo đảm an toàn lưới điện; ngành Giao thông bố trí phương tiện, vật tư tại các điểm xung yếu.",
        [("Ngành Điện", "lead"), ("ngành Giao thông", "lead")],
    ),
    (
        "Huyện ủy Mai Lâm",
        "1",
        "Các cấp ủy, tổ chức đảng, chính quyền, Mặt trận Tổ quốc và các đoàn thể nhân dân quán triệt sâu sắc Chỉ thị này.",
        [
            ("các cấp ủy, tổ chức đảng, chính quyền", "lead"),
            ("Mặt trận Tổ quốc", "lead"),
            ("các đoàn thể nhân dân", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Ban Tuyên giáo Huyện ủy chủ trì, phối hợp với các cơ quan tham mưu, giúp việc Huyện ủy hướng dẫn, kiểm tra, đôn đốc việc thực hiện, định kỳ báo cáo Ban Thường vụ Huyện ủy.",
        [("Ban Tuyên giáo Huyện ủy", "lead"), ("các cơ quan tham mưu, giúp việc Huyện ủy", "support")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "3",
        "Đảng đoàn Hội đồng nhân dân, Ban Cán sự đảng Ủy ban nhân dân tỉnh lãnh đạo việc thể chế hóa chủ trương thành cơ chế, chính sách.",
        [("Đảng đoàn Hội đồng nhân dân", "lead"), ("Ban Cán sự đảng Ủy ban nhân dân tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "4",
        "Hội đồng nhân dân, Ủy ban nhân dân huyện bố trí kinh phí.",
        [("Hội đồng nhân dân huyện", "lead"), ("Ủy ban nhân dân huyện", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "6",
        "Bí thư cấp ủy, thủ trưởng cơ quan, đơn vị chịu trách nhiệm trước Ban Thường vụ Huyện ủy nếu để xảy ra vi phạm.",
        [("Bí thư cấp ủy", "lead"), ("thủ trưởng cơ quan, đơn vị", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "7",
        "Giao Đảng ủy Quân sự, Đảng ủy Công an huyện xây dựng kế hoạch bảo vệ.",
        [("Đảng ủy Quân sự", "lead"), ("Đảng ủy Công an huyện", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "8", "Chỉ thị này phổ biến đến chi bộ.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "9",
        "Ủy ban Kiểm tra Huyện ủy tăng cường kiểm tra, giám sát tổ chức đảng, đảng viên trong việc thực hiện.",
        [("Ủy ban Kiểm tra Huyện ủy", "lead")],
    ),
    (
        "Văn phòng Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Đồng ý với đề xuất của Sở Xây dựng về phương án điều chỉnh; giao Sở Xây dựng hoàn chỉnh hồ sơ, trình phê duyệt trước ngày 15/9.",
        [("Sở Xây dựng", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Về công tác giải phóng mặt bằng: Biểu dương UBND huyện Mai Lâm đã hoàn thành bàn giao mặt bằng; phê bình UBND huyện Tân Viên; yêu cầu UBND huyện Tân Viên kiểm điểm, báo cáo trước ngày 10/8.",
        [("Ủy ban nhân dân huyện Tân Viên", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "3",
        "Yêu cầu nhà thầu bổ sung máy móc, nhân lực; nếu tiếp tục chậm, giao Ban Quản lý dự án xử lý theo hợp đồng.",
        [("nhà thầu", "lead"), ("Ban Quản lý dự án", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "4",
        "Thống nhất chủ trương giao Công ty Cổ phần Môi trường Hưng Lam vận hành trạm xử lý; Sở Tài chính hướng dẫn thủ tục.",
        [("Công ty Cổ phần Môi trường Hưng Lam", "lead"), ("Sở Tài chính", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "5",
        "Đối với kiến nghị của Sở Công Thương, giao Sở Kế hoạch và Đầu tư xem xét, tổng hợp.",
        [("Sở Kế hoạch và Đầu tư", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "7",
        "Báo cáo của Sở Y tế cơ bản đầy đủ. Sở Y tế tiếp thu ý kiến của các đại biểu, chỉnh sửa, gửi lại trước ngày 20/5.",
        [("Sở Y tế", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "8", "Tại cuộc họp, Sở Tài chính báo cáo tình hình phân bổ vốn.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "closing",
        "Văn phòng UBND tỉnh thông báo để các đơn vị biết, triển khai thực hiện./.",
        [("các đơn vị", "lead")],
    ),
    (
        "Bộ Xây dựng",
        "p1",
        "Bộ Xây dựng đề nghị Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương chỉ đạo Sở Xây dựng, Sở Quy hoạch - Kiến trúc rà soát quy hoạch và gửi báo cáo về Bộ trước ngày 30/6.",
        [
            ("Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương", "relay"),
            ("Sở Xây dựng", "lead"),
            ("Sở Quy hoạch - Kiến trúc", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p2",
        "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị Quý cơ quan phản ánh về Bộ Xây dựng để được hướng dẫn.",
        [],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p3",
        "Đề nghị các Tập đoàn, Tổng công ty nhà nước căn cứ tình hình thực tế triển khai thực hiện.",
        [("các Tập đoàn, Tổng công ty nhà nước", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p4",
        "Nhận được Công văn này, yêu cầu các đơn vị trực thuộc Bộ khẩn trương báo cáo bằng văn bản.",
        [("các đơn vị trực thuộc Bộ", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p5",
        "Trả lời công văn của Sở Xây dựng tỉnh Hưng Lam, Bộ Xây dựng có ý kiến như sau:",
        [],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p6",
        "Căn cứ quy định trên, trường hợp Công ty có nhu cầu thì liên hệ Sở Xây dựng để được hướng dẫn.",
        [],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "p7", "Bộ Xây dựng đã giao Cục Quản lý nhà theo dõi, hướng dẫn.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p8",
        "Nếu quá thời hạn trên mà địa phương không có báo cáo thì Chủ tịch UBND tỉnh chịu trách nhiệm trước Thủ tướng Chính phủ.",
        [("Chủ tịch Ủy ban nhân dân tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "5",
        "Trưởng thôn, Bí thư Chi bộ các thôn vận động Nhân dân treo cờ.",
        [("Trưởng thôn", "lead"), ("Bí thư Chi bộ các thôn", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "6",
        "Ban Công tác Mặt trận các thôn giám sát việc bình xét hộ nghèo.",
        [("Ban Công tác Mặt trận các thôn", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "7", "Trạm Y tế xã: Chuẩn bị cơ số thuốc.", [("Trạm Y tế xã", "lead")]),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "8", "Kinh phí: do UBND xã bảo đảm.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "9",
        "Trung tâm Phục vụ hành chính công xã niêm yết công khai; các bộ phận liên quan phối hợp thực hiện.",
        [("Trung tâm Phục vụ hành chính công xã", "lead"), ("các bộ phận liên quan", "support")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "10", "Đài Truyền thanh xã phát 02 lần/ngày.", [("Đài Truyền thanh xã", "lead")]),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p1",
        "Ủy ban nhân dân tỉnh Hưng Lam vừa ban hành văn bản yêu cầu các sở, ngành, địa phương tăng cường phòng cháy, chữa cháy rừng.",
        [("các sở, ngành, địa phương", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p2",
        "Theo đó, Sở Nông nghiệp và Môi trường được giao chủ trì, phối hợp với Chi cục Kiểm lâm kiểm tra các điểm nóng.",
        [("Sở Nông nghiệp và Môi trường", "lead"), ("Chi cục Kiểm lâm", "support")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p3",
        "Cụ thể, Chủ tịch UBND tỉnh giao Công an tỉnh tuần tra, xử lý nghiêm hành vi đốt rừng.",
        [("Công an tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p4",
        "Bên cạnh đó, UBND các huyện có nhiệm vụ củng cố tổ đội xung kích.",
        [("Ủy ban nhân dân các huyện", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p5",
        "Cùng với đó, Sở Y tế cần chuẩn bị thuốc; Sở Công Thương dự trữ hàng hóa thiết yếu.",
        [("Sở Y tế", "lead"), ("Sở Công Thương", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p6",
        "UBND tỉnh cũng yêu cầu Điện lực Hưng Lam cắt điện tại các khu vực nguy hiểm.",
        [("Điện lực Hưng Lam", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "p8", "Trong năm qua, Sở Y tế đã tổ chức nhiều lớp tập huấn.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p9",
        "Ông Lê Văn Hải, Phó Chủ tịch UBND tỉnh đề nghị các đơn vị rút kinh nghiệm.",
        [("các đơn vị", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p10",
        "Phát biểu kết luận hội nghị, Bí thư Tỉnh ủy yêu cầu các cấp ủy tập trung giải phóng mặt bằng.",
        [("các cấp ủy", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "p11", "Công điện gửi: Bộ trưởng các Bộ; Chủ tịch UBND các tỉnh ven biển.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p12",
        "Tại Công điện, Thủ tướng Chính phủ giao Bộ Quốc phòng, Bộ Công an sẵn sàng lực lượng; Bộ Công Thương chỉ đạo vận hành hồ chứa thủy điện; Bộ Ngoại giao làm việc với các nước.",
        [("Bộ Quốc phòng", "lead"), ("Bộ Công an", "lead"), ("Bộ Công Thương", "lead"), ("Bộ Ngoại giao", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p13",
        "Thủ tướng yêu cầu Bộ Y tế khẩn trương mua sắm vắc xin, không để thiếu thuốc.",
        [("Bộ Y tế", "lead")],
    ),
    (
        "Chủ tịch Hội đồng Bộ trưởng",
        "1",
        "Ủy ban Kế hoạch Nhà nước cùng Bộ Tài chính, Bộ Vật tư cân đối các nhu cầu về vốn và vật tư cho chương trình.",
        [("Ủy ban Kế hoạch Nhà nước", "lead"), ("Bộ Tài chính", "support"), ("Bộ Vật tư", "support")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Bộ Nội thương bàn với Bộ Lương thực và các địa phương có kế hoạch cung ứng cho công nhân.",
        [("Bộ Nội thương", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "3",
        "Giao Tổng cục Thống kê phối hợp cùng Ủy ban Vật giá Nhà nước tính lại chỉ số giá.",
        [("Tổng cục Thống kê", "lead"), ("Ủy ban Vật giá Nhà nước", "support")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "4",
        "Các đồng chí Bộ trưởng, Chủ nhiệm Ủy ban Nhà nước, Tổng cục trưởng, Chủ tịch Ủy ban nhân dân các tỉnh trực tiếp chỉ đạo việc thực hiện Chỉ thị này.",
        [
            ("Bộ trưởng", "lead"),
            ("Chủ nhiệm Ủy ban Nhà nước", "lead"),
            ("Tổng cục trưởng", "lead"),
            ("Chủ tịch Ủy ban nhân dân các tỉnh", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "5",
        "Ngân hàng Nhà nước phải bảo đảm tiền mặt, ngành bưu điện phải bảo đảm thông tin liên lạc.",
        [("Ngân hàng Nhà nước", "lead"), ("ngành bưu điện", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "6",
        "Các đoàn thể quần chúng động viên hội viên hăng hái tham gia.",
        [("các đoàn thể quần chúng", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "7",
        "Văn phòng Hội đồng Bộ trưởng giúp Chủ tịch Hội đồng Bộ trưởng theo dõi, kiểm tra việc thi hành Chỉ thị này.",
        [("Văn phòng Hội đồng Bộ trưởng", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "8",
        "Các báo, đài dành thời gian thích đáng để giải thích chủ trương này.",
        [("các báo, đài", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "10",
        "Bộ Nông nghiệp, Bộ Thủy lợi, Bộ Hóa chất mỗi Bộ cử một Thứ trưởng phụ trách chương trình.",
        [("Bộ Nông nghiệp", "lead"), ("Bộ Thủy lợi", "lead"), ("Bộ Hóa chất", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "13",
        "Các Tổng cục, Cục, Vụ và các đơn vị trực thuộc Bộ có trách nhiệm thi hành Chỉ thị này.",
        [("các Tổng cục, Cục, Vụ", "lead"), ("các đơn vị trực thuộc Bộ", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "15",
        "Bộ trưởng Bộ Lao động quy định chi tiết và hướng dẫn thi hành Điều này.",
        [("Bộ trưởng Bộ Lao động", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "16",
        "Thủ trưởng cơ quan nào để xảy ra mất mát thì phải chịu trách nhiệm trước pháp luật.",
        [],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "17",
        "Hàng năm, Ủy ban nhân dân tỉnh, thành phố lập kế hoạch xây dựng trường sở.",
        [("Ủy ban nhân dân tỉnh, thành phố", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "18", "Việc xét duyệt thuộc thẩm quyền của Bộ trưởng.", []),
]


@pytest.mark.parametrize(("issuer", "path", "text", "expected"), ROWS)
def test_who_is_told(issuer: str, path: str, text: str, expected: list[tuple[str, str]]) -> None:
    header = Header(family="state", type="CV", issuer=issuer, place=None)
    assert [(a.assignee, a.role) for a in assignments((path, text), header=header)] == expected
