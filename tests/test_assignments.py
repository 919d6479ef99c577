"""Who must do what: each rule of the assignment grammar in sentences of an invented province, negatives included."""

from __future__ import annotations

import pytest
from assigning import HEADER, assignments, rows

from chithi.parser.document import Header

ORDERS = [
    ("Ủy nhiệm Giám đốc Sở Tư pháp hướng dẫn việc thực hiện.", [("Giám đốc Sở Tư pháp", "lead")]),
    ("Giao Sở Y tế xây dựng phương án.", [("Sở Y tế", "lead")]),
    ("Giao cho Sở Y tế và Công an tỉnh xây dựng phương án.", [("Sở Y tế", "lead"), ("Công an tỉnh", "lead")]),
    ("Yêu cầu các đơn vị, doanh nghiệp chấp hành nghiêm.", [("các đơn vị, doanh nghiệp", "lead")]),
    ("Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh vận động nhân dân.", [("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "lead")]),
    ("Phân cấp cho Ủy ban nhân dân các phường quản lý công viên.", [("Ủy ban nhân dân các phường", "lead")]),
    ("Giao đồng chí Chủ tịch UBND huyện Mai Lâm chỉ đạo khắc phục.", [("Chủ tịch Ủy ban nhân dân huyện Mai Lâm", "lead")]),
    ("Trước mắt, giao Sở Tài chính cân đối kinh phí.", [("Sở Tài chính", "lead")]),
    ("Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các sở, ngành phản ánh kịp thời.", [("các sở, ngành", "lead")]),
    ("Giao Sở Y tế (cơ quan thường trực) theo dõi.", [("Sở Y tế", "lead")]),
    ("Ủy ban nhân dân tỉnh chỉ thị Giám đốc Sở Y tế rà soát.", [("Giám đốc Sở Y tế", "lead")]),
    ("Ủy ban nhân dân tỉnh chỉ thị cho Sở Y tế phối hợp với Công an tỉnh kiểm tra.", [("Sở Y tế", "lead"), ("Công an tỉnh", "support")]),
]  # fmt: skip

SUBJECTS = [
    ("Sở Y tế khẩn trương rà soát.", [("Sở Y tế", "lead")]),
    ("Hằng ngày, Bí thư cấp ủy, Chủ tịch UBND cấp huyện phải đánh giá nguy cơ.", [("Bí thư cấp ủy", "lead"), ("Chủ tịch Ủy ban nhân dân cấp huyện", "lead")]),
    ("Trên cơ sở chỉ đạo của Chính phủ, các sở, ngành tiếp tục đồng hành cùng doanh nghiệp.", [("các sở, ngành", "lead")]),
    ("Khi có ý kiến của Hội đồng nhân dân tỉnh, Sở Tài chính có trách nhiệm công khai.", [("Sở Tài chính", "lead")]),
    ("Sở Nội vụ theo chức năng, nhiệm vụ được giao chủ trì tham mưu.", [("Sở Nội vụ", "lead")]),
    ("Các địa phương đã xuất hiện ổ dịch phải nhanh chóng khoanh vùng.", [("các địa phương", "lead")]),
    ("Các cơ quan được giao nhiệm vụ chủ động triển khai.", [("các cơ quan", "lead")]),
    ("Sở Y tế có trách nhiệm công khai thủ tục hành chính.", [("Sở Y tế", "lead")]),
    ("Sở Tài chính trình Hội đồng nhân dân tỉnh; Sở Nội vụ tổng hợp kết quả.", [("Sở Tài chính", "lead"), ("Sở Nội vụ", "lead")]),
    ("Nếu quá hạn, cơ quan chủ trì phải báo cáo lý do.", [("cơ quan chủ trì", "lead")]),
    (
        "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.",
        [("Chánh Văn phòng Ủy ban nhân dân tỉnh", "lead"), ("Giám đốc các sở", "lead"), ("các tổ chức, cá nhân có liên quan", "lead")],
    ),
]  # fmt: skip

CLASSES = [
    ("Ủy ban nhân dân các huyện, thị, thành phố trực ban.", [("Ủy ban nhân dân các huyện, thị, thành phố", "lead")]),
    ("UBND các quận huyện trực ban.", [("Ủy ban nhân dân các quận huyện", "lead")]),
    ("Các huyện, thị, thành ủy tổ chức quán triệt.", [("các huyện, thị, thành ủy", "lead")]),
    ("UBND huyện thị sát công trình.", [("Ủy ban nhân dân huyện", "lead")]),
    ("Các doanh nghiệp viễn thông chủ động bố trí kinh phí.", [("các doanh nghiệp viễn thông", "lead")]),
    ("Sở Y tế, Thủ trưởng các sở - ngành, các quận - huyện tổ chức thực hiện.", [("Sở Y tế", "lead"), ("Thủ trưởng các sở - ngành", "lead"), ("các quận - huyện", "lead")]),
    ("Các sở - ban - ngành rà soát.", [("các sở - ban - ngành", "lead")]),
    ("Hội đồng quản trị các Tổng công ty 91 trình phương án.", [("hội đồng quản trị các Tổng công ty 91", "lead")]),
    ("Các huyện, thị đoàn gửi báo cáo.", [("các huyện, thị đoàn", "lead")]),
    ("Thủ trưởng các sở, ban, ngành ở thành phố, Sở Y tế rà soát.", [("Thủ trưởng các sở, ban, ngành ở thành phố", "lead"), ("Sở Y tế", "lead")]),
    ("Giao Sở Quản lý Nhà đất và công trình công cộng rà soát.", [("Sở Quản lý Nhà đất và công trình công cộng", "lead")]),
    ("Sở Y tế và doanh nghiệp rà soát.", [("Sở Y tế", "lead"), ("doanh nghiệp", "lead")]),
    ("Thủ trưởng các sở, Chi cục trưởng Chi cục Kiểm lâm căn cứ Quyết định thi hành.", [("Thủ trưởng các sở", "lead"), ("Chi cục trưởng Chi cục Kiểm lâm", "lead")]),
    ("Chủ tịch UBND các huyện, thị xã Mai Lâm và thành phố Tân Viên rà soát.", [("Chủ tịch Ủy ban nhân dân các huyện, thị xã Mai Lâm và thành phố Tân Viên", "lead")]),
    ("Các Bộ trưởng Bộ: Tài chính, Xây dựng rà soát.", [("Bộ trưởng Bộ Tài chính", "lead"), ("Bộ trưởng Bộ Xây dựng", "lead")]),
    (
        "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn các ngành, các cấp, Giám đốc các sở tổ chức trực ban.",
        [("Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn các ngành, các cấp", "lead"), ("Giám đốc các sở", "lead")],
    ),
    ("Sở Y tế, Phân hội Cây cảnh, Công an tỉnh chịu trách nhiệm thi hành.", [("Sở Y tế", "lead"), ("Công an tỉnh", "lead")]),
    ("Mọi người dân tiếp tục giữ gìn vệ sinh chung.", [("mọi người dân", "lead")]),
    ("Yêu cầu từng cán bộ, công chức chấp hành giờ làm việc.", [("từng cán bộ, công chức", "lead")]),
    ("Chính quyền địa phương phải gần dân.", [("chính quyền địa phương", "lead")]),
    ("Trong thời hạn 30 ngày, cấp có thẩm quyền phải xem xét hồ sơ.", [("cấp có thẩm quyền", "lead")]),
    ("Hội đồng trường, Hiệu trưởng Trường Đại học Hưng Lam tiếp tục thực hiện nhiệm vụ.", [("hội đồng trường", "lead"), ("Hiệu trưởng Trường Đại học Hưng Lam", "lead")]),
    ("Sở Y tế rà soát kế hoạch; trên cơ sở đó, các địa phương triển khai.", [("Sở Y tế", "lead"), ("các địa phương", "lead")]),
    ("Rà soát tiến độ, phân công nhiệm vụ cho Sở Nội vụ theo dõi.", [("Sở Nội vụ", "lead")]),
    ("Kính mời Giám đốc các sở tham dự hội nghị.", [("Giám đốc các sở", "lead")]),
    ("Cơ sở khám bệnh, chữa bệnh chịu trách nhiệm về số liệu.", [("cơ sở khám bệnh, chữa bệnh", "lead")]),
]  # fmt: skip

SUPPORT = [
    ("Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra.", [("Sở Y tế", "lead"), ("Công an tỉnh", "support")]),
    ("Công an tỉnh phối hợp chặt chẽ với các lực lượng chức năng tuần tra.", [("Công an tỉnh", "lead"), ("các lực lượng chức năng", "support")]),
    ("Chủ trì, phối hợp với các sở, ngành; UBND các xã, phường cập nhật số liệu.", [("các sở, ngành", "support"), ("Ủy ban nhân dân các xã, phường", "support")]),
    ("Sở Y tế kết hợp với Công an tỉnh kiểm tra.", [("Sở Y tế", "lead"), ("Công an tỉnh", "support")]),
    ("Phối hợp với Sở Y tế, Giao thông vận tải lập chốt.", [("Sở Y tế", "support"), ("Sở Giao thông vận tải", "support")]),
    ("Giao Bộ Tài chính chủ trì cùng Bộ Nội vụ soạn thảo.", [("Bộ Tài chính", "lead"), ("Bộ Nội vụ", "support")]),
    ("Các cơ quan phối hợp có trách nhiệm phối hợp với cơ quan chủ trì.", [("các cơ quan phối hợp", "support")]),
]  # fmt: skip

DELEGATION = [
    (
        "Ban Cán sự đảng UBND tỉnh chỉ đạo UBND tỉnh chỉ đạo Sở Y tế phối hợp chặt chẽ với các địa phương chuẩn bị thuốc.",
        [("Ban Cán sự đảng Ủy ban nhân dân tỉnh", "relay"), ("Ủy ban nhân dân tỉnh", "relay"), ("Sở Y tế", "lead"), ("các địa phương", "support")],
    ),
    ("Bộ Công an chỉ đạo Công an các địa phương tuần tra.", [("Bộ Công an", "relay"), ("Công an các địa phương", "lead")]),
    ("Ủy ban nhân dân huyện Mai Lâm chỉ đạo các xã rà soát; bố trí kinh phí khắc phục.", [("Ủy ban nhân dân huyện Mai Lâm", "lead"), ("các xã", "lead")]),
    ("Công an tỉnh chỉ đạo các đơn vị trực thuộc tăng cường tuần tra.", [("Công an tỉnh", "lead")]),
    (
        "Thủ trưởng các cơ quan, đơn vị thuộc, trực thuộc Bộ Y tế chịu trách nhiệm thực hiện Thông tư này.",
        [("Thủ trưởng các cơ quan, đơn vị thuộc, trực thuộc Bộ Y tế", "lead")],
    ),
    ("Chỉ đạo Bảo hiểm xã hội tỉnh chi trả kịp thời.", [("Bảo hiểm xã hội tỉnh", "lead")]),
    ("Sở Xây dựng: chỉ đạo các nhà thầu đẩy nhanh tiến độ.", [("Sở Xây dựng", "relay"), ("các nhà thầu", "lead")]),
    ("Sở Y tế phối hợp với Sở Nội vụ chỉ đạo các trạm y tế rà soát.", [("Sở Y tế", "relay"), ("Sở Nội vụ", "support"), ("các trạm y tế", "lead")]),
    ("Ủy ban nhân dân huyện Mai Lâm chỉ đạo các đơn vị, lực lượng chức năng tuần tra.", [("Ủy ban nhân dân huyện Mai Lâm", "lead")]),
]  # fmt: skip

LABELS = [
    ("Cơ quan chủ trì: Sở Nội vụ, Sở Tài chính.", [("Sở Nội vụ", "lead"), ("Sở Tài chính", "lead")]),
    ("Cơ quan phối hợp: Trung tâm Dịch vụ việc làm tỉnh (Sở Nội vụ) và các cơ quan có liên quan.", [("Trung tâm Dịch vụ việc làm tỉnh", "support"), ("các cơ quan có liên quan", "support")]),
    ("Cơ quan thực hiện: Sở Nội vụ chủ trì tham mưu; Sở Tư pháp thẩm định.", [("Sở Nội vụ", "lead"), ("Sở Tư pháp", "lead")]),
]  # fmt: skip

# What limits a class stands behind its name; a range, a sector and a place of work belong to it, a relative clause does not.
LIMITED = [
    ("Các xã có rừng phải tuần tra thường xuyên.", [("các xã", "lead")]),
    ("Chủ tịch UBND các huyện có hồ chứa kiểm tra an toàn đập.", [("Chủ tịch Ủy ban nhân dân các huyện", "lead")]),
    ("Các cấp ủy từ tỉnh đến cơ sở quán triệt nội dung Chỉ thị.", [("các cấp ủy từ tỉnh đến cơ sở", "lead")]),
    ("Yêu cầu các đơn vị trong ngành Công Thương tập trung thực hiện.", [("các đơn vị trong ngành Công Thương", "lead")]),
    ("Các cơ quan đại diện Việt Nam ở nước ngoài cung cấp thông tin thị trường.", [("các cơ quan đại diện Việt Nam ở nước ngoài", "lead")]),
    ("Các doanh nghiệp kinh doanh xăng dầu trên địa bàn tỉnh niêm yết giá.", [("các doanh nghiệp kinh doanh xăng dầu trên địa bàn tỉnh", "lead")]),
    ("Các ngành chức năng như Công an, Quản lý thị trường tăng cường kiểm tra.", [("các ngành chức năng", "lead")]),
    ("Các lực lượng quân đội, công an bảo đảm an ninh.", [("các lực lượng quân đội, công an", "lead")]),
    ("Các địa phương chưa hoàn thành phải báo cáo lý do.", [("các địa phương", "lead")]),
    ("Đối với các chủ đầu tư cần nhanh chóng thu dọn mặt bằng.", [("các chủ đầu tư", "lead")]),
]  # fmt: skip

NESTED = [
    ("Cơ quan có thẩm quyền xử lý kỷ luật cử đại diện tham dự.", [("cơ quan có thẩm quyền xử lý kỷ luật", "lead")]),
    ("Cơ quan có thẩm quyền xem xét, quyết định trong 05 ngày.", [("cơ quan có thẩm quyền", "lead")]),
    ("Giao Đảng ủy Sở Văn hóa, Thể thao và Du lịch hướng dẫn học tập.", [("Đảng ủy Sở Văn hóa, Thể thao và Du lịch", "lead")]),
    ("Văn phòng thường trực Ban Chỉ huy Phòng thủ dân sự tỉnh tổ chức trực ban.", [("Văn phòng thường trực Ban Chỉ huy Phòng thủ dân sự tỉnh", "lead")]),
    ("Công an các đơn vị, địa phương duy trì chế độ trực ban.", [("Công an các đơn vị, địa phương", "lead")]),
    ("Ủy ban nhân dân và Sở Nội vụ các tỉnh, thành phố tổng hợp kết quả.", [("Ủy ban nhân dân các tỉnh, thành phố", "lead"), ("Sở Nội vụ các tỉnh, thành phố", "lead")]),
    ("Các đoàn thể nhân dân phối hợp với chính quyền cơ sở vận động.", [("các đoàn thể nhân dân", "lead"), ("chính quyền cơ sở", "support")]),
]  # fmt: skip

POSTS = [
    ("Trưởng Ban Tổ chức Tỉnh ủy tham mưu ban hành hướng dẫn.", [("Trưởng Ban Tổ chức Tỉnh ủy", "lead")]),
    ("Trưởng phòng Nội vụ huyện rà soát danh sách.", [("Trưởng phòng Nội vụ huyện", "lead")]),
    ("Các đồng chí Tỉnh ủy viên thường xuyên đôn đốc cơ sở.", [("Tỉnh ủy viên", "lead")]),
    ("Thủ trưởng y tế các ngành bảo đảm đủ cơ số thuốc.", [("Thủ trưởng y tế các ngành", "lead")]),
    ("Giao đồng chí Nguyễn Văn An, Phó Chủ tịch UBND tỉnh trực tiếp chỉ đạo.", [("Phó Chủ tịch Ủy ban nhân dân tỉnh", "lead")]),
    ("Giám đốc Sở Nội vụ và ông Nguyễn Văn An căn cứ Quyết định thi hành.", [("Giám đốc Sở Nội vụ", "lead")]),
    ("Yêu cầu Chủ đầu tư - Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh bù tiến độ.", [("Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh", "lead")]),
    ("Giao phòng Tài chính - Kế hoạch huyện thẩm định dự toán.", [("phòng Tài chính - Kế hoạch huyện", "lead")]),
]  # fmt: skip

# Who is only to take part supports.
PARTNERS = [
    ("Giao UBND huyện Mai Lâm chủ trì, Sở Xây dựng phối hợp, hoàn thành trong quý.", [("Ủy ban nhân dân huyện Mai Lâm", "lead"), ("Sở Xây dựng", "support")]),
    ("Đề nghị Công an tỉnh, Hội Nông dân tỉnh phối hợp tuyên truyền.", [("Công an tỉnh", "support"), ("Hội Nông dân tỉnh", "support")]),
    ("Sở Y tế chịu trách nhiệm chung; các ngành, đoàn thể phối hợp thực hiện.", [("Sở Y tế", "lead"), ("các ngành, đoàn thể", "support")]),
    ("Công an tỉnh phối hợp với Sở Y tế kiểm tra.", [("Công an tỉnh", "lead"), ("Sở Y tế", "support")]),
    ("Chi cục Kiểm lâm phối hợp Công an huyện tuần tra.", [("Chi cục Kiểm lâm", "lead"), ("Công an huyện", "support")]),
    ("Các sở, ngành phối hợp, thông tin rộng rãi.", [("các sở, ngành", "lead")]),
    ("Thời gian: quý II. Cơ quan chủ trì: Sở Nội vụ; cơ quan phối hợp: các sở, ngành.", [("Sở Nội vụ", "lead"), ("các sở, ngành", "support")]),
]  # fmt: skip

CONCLUSIONS = [
    ("Đồng ý với đề xuất của Sở Tài chính; giao Sở Xây dựng hướng dẫn chủ đầu tư.", [("Sở Xây dựng", "lead")]),
    ("Nhận được Công văn này, đề nghị các huyện ủy, thành ủy quán triệt.", [("các huyện ủy, thành ủy", "lead")]),
    ("Sở Y tế chỉ đạo các bệnh viện tăng cường trực; Sở Tài chính bố trí kinh phí.", [("Sở Y tế", "relay"), ("các bệnh viện", "lead"), ("Sở Tài chính", "lead")]),
]  # fmt: skip

NOBODY = [
    "Trân trọng đề nghị Quý cơ quan cử cán bộ tham dự.",  # a polite "you" names nobody
    # receivers, the consulted, the informed
    "Tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh, Sở Nội vụ trước ngày 15.",
    "Lấy ý kiến của Sở Tài chính, Sở Tư pháp trước khi trình.",
    "Gửi Sở Y tế, Công an tỉnh để tổng hợp.",
    "Tham mưu Ủy ban nhân dân tỉnh ban hành kế hoạch.",
    # findings about the past, thanks, criticism
    "Thời gian qua, Sở Y tế đã phối hợp với Công an tỉnh kiểm tra 20 cơ sở.",
    "Các sở, ngành đã chủ động triển khai nhiều giải pháp.",
    "Kết quả kiểm nghiệm: Theo mẫu đã nộp, Cục Đo lường xác định kết quả như sau: Tên hàng: Cân đĩa.",
    "Biểu dương Công an tỉnh, Sở Y tế đã hoàn thành tốt nhiệm vụ.",
    "Chính quyền một số địa phương còn lúng túng.",
    "Văn phòng Tỉnh ủy tiếp tục khẳng định được vai trò tham mưu.",
    # quoted sources and objects
    "Thực hiện theo hướng dẫn của Bộ Y tế, Sở Y tế.",
    "Hướng dẫn Ủy ban nhân dân các xã, phường thực hiện đúng quy trình.",
    "Hỗ trợ chính quyền địa phương và lực lượng Kiểm lâm tuần tra.",
    "Kiểm tra, đôn đốc các sở, ban, ngành; các xã, phường triển khai nhiệm vụ.",
    # rights, states, definitions, labels of procedures
    "Cơ quan đăng ký đầu tư có quyền yêu cầu bổ sung hồ sơ.",
    "Chi cục Kiểm lâm có tư cách pháp nhân, có con dấu.",
    "Sở Nội vụ là cơ quan chuyên môn của Ủy ban nhân dân tỉnh.",
    "Cơ quan có thẩm quyền quyết định: Ủy ban nhân dân tỉnh.",
    "Mỗi xã, phường chọn 02 tập thể.",
    "Cơ quan cung cấp dữ liệu có quyền tạm dừng kết nối.",
    "Cơ quan, đơn vị tiếp nhận hồ sơ: Trung tâm Phục vụ hành chính công tỉnh.",
    "Đại học Hưng Lam là đơn vị sự nghiệp công lập; chịu sự quản lý của Bộ Công Thương.",
    # superiors
    "Thủ tướng Chính phủ quy định chi tiết việc phân loại.",
    # citizens and firms under general rules
    "Người lao động nộp hồ sơ tại nơi cư trú.",
    "Doanh nghiệp phải thực hiện chế độ báo cáo định kỳ.",
    "Mọi người phải chấp hành quy định về phòng cháy.",
    "Củng cố tổ công nghệ số; yêu cầu người dân quét mã khi vào chợ.",
    "Tổ chức hội thảo, kết hợp với cơ quan báo chí tuyên truyền.",
    "Báo Tân Viên ngày 26 tháng 3 năm 2019 đưa tin, theo khảo sát, có tới 80 công ty.",
    # own units without a function, nouns of directive words
    "Thực hiện chỉ thị Ủy ban nhân dân tỉnh về rà soát.",
    "Đã có văn bản chỉ thị Sở Y tế rà soát từ năm 2019.",
    "Chỉ đạo các đơn vị trực thuộc thực hiện nghiêm.",
    "Được giao Sở Y tế quản lý từ năm 2019.",
    "Theo đề nghị Sở Tài chính tại tờ trình trên.",
    "Về đề nghị Sở Y tế phối hợp với các ngành rà soát:",
    # meetings, other people's applications, own staff
    "Tại cuộc họp, Giám đốc Sở Tài chính báo cáo tình hình thu ngân sách.",
    "Hội đồng thẩm định do Sở Xây dựng làm Chủ tịch.",
    "Sở Công Thương đã ban hành kế hoạch; các huyện tổ chức 12 lớp tập huấn.",
    "Một số đơn vị chưa quan tâm, còn để tồn đọng hồ sơ phải xử lý nhiều lần.",
    "Trình Bộ trưởng có văn bản yêu cầu Công ty Tân Phong dừng hoạt động.",
    "Các đơn vị thuộc các Cục;",
    # verbs that look like nouns of agencies
    "Tổ chức hội nghị tổng kết, cấp giấy chứng nhận.",
    "Ban hành quy chế phối hợp giữa các sở, ngành.",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*ORDERS, *SUBJECTS, *CLASSES, *SUPPORT, *DELEGATION, *LABELS, *LIMITED, *NESTED, *POSTS, *PARTNERS, *CONCLUSIONS],
)
def test_who_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    header = Header(family="party", issuer="Tỉnh ủy Hưng Lam") if "Ban Cán sự" in text else HEADER
    assert [(a.assignee, a.role) for a in assignments(("1", text), header=header)] == expected


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_not_told(text: str) -> None:
    assert rows(text) == []


def test_the_issuer_orders_and_is_not_told() -> None:
    (only,) = assignments(("1", "Ủy ban nhân dân tỉnh yêu cầu Sở Y tế rà soát."))
    assert (only.assignee, only.assigned_by) == ("Sở Y tế", "Ủy ban nhân dân tỉnh")
    assert rows("Ủy ban nhân dân tỉnh tổ chức hội nghị vào tháng 6.") == []


def test_what_the_issuer_enacts_is_no_task() -> None:
    enacted = "Bộ trưởng Bộ Tài chính ban hành Thông tư quy định về lệ phí."
    assert rows(enacted, "p2") == []
    assert rows(enacted, "1") == [("Bộ trưởng Bộ Tài chính", "lead")]
    assert rows("Bộ Tài chính ban hành kế hoạch kiểm tra.", "p2") == [("Bộ Tài chính", "lead")]
