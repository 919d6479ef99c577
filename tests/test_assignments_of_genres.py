"""Whom directives, guidelines, plans and letters of all times tell to act: the lists and roles of their genres."""

from __future__ import annotations

import pytest
from assigning import assignments

from chithi.parser.document import Header

# Who issues it, where it stands, what it says, who is told to do it.
LISTS = [
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 3",
        "Bộ trưởng, Chủ nhiệm Ủy ban Nhà nước, Thủ trưởng các cơ quan khác thuộc Hội đồng Bộ trưởng, Chủ tịch Ủy ban nhân dân các tỉnh chịu trách nhiệm thi hành Nghị định này.",
        [
            "Bộ trưởng",
            "Chủ nhiệm Ủy ban Nhà nước",
            "Thủ trưởng các cơ quan khác thuộc Hội đồng Bộ trưởng",
            "Chủ tịch Ủy ban nhân dân các tỉnh",
        ],
    ),
    (
        "Bộ Y tế",
        "2",
        "Bảo hiểm xã hội các tỉnh có văn bản đề nghị các cơ sở khám bệnh, chữa bệnh rà soát quy trình.",
        ["Bảo hiểm xã hội các tỉnh", "các cơ sở khám bệnh, chữa bệnh"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "4",
        "Liên Sở Tài chính - Kế hoạch và Đầu tư hướng dẫn các huyện lập dự toán.",
        ["Liên Sở Tài chính - Kế hoạch và Đầu tư"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "5",
        "Thủ trưởng các ngành, các cấp, các đơn vị kinh tế, hành chính sự nghiệp phải kiểm điểm nghiêm túc.",
        ["Thủ trưởng các ngành, các cấp, các đơn vị kinh tế, hành chính sự nghiệp"],
    ),
    (
        "Bộ Giáo dục và Đào tạo",
        "1",
        "Bộ hướng dẫn các Sở Giáo dục và Đào tạo lập báo cáo như sau:",
        ["các Sở Giáo dục và Đào tạo"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 3",
        "Chánh Văn phòng Ủy ban nhân dân thành phố, Giám đốc Sở Quản lý Nhà đất và công trình công cộng, Chủ tịch Ủy ban nhân dân các quận chịu trách nhiệm thi hành quyết định này.",
        [
            "Chánh Văn phòng Ủy ban nhân dân thành phố",
            "Giám đốc Sở Quản lý Nhà đất và công trình công cộng",
            "Chủ tịch Ủy ban nhân dân các quận",
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "preamble",
        "Ban Chỉ đạo trung ương yêu cầu Ban Chỉ đạo Tổng điều tra dân số các tỉnh, thành phố trực thuộc Trung ương thực hiện các nội dung sau:",
        ["Ban Chỉ đạo Tổng điều tra dân số các tỉnh, thành phố trực thuộc Trung ương"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 2",
        "Ban vì sự tiến bộ phụ nữ các sở, ban, ngành, huyện, thị xã có nhiệm vụ lập kế hoạch hoạt động.",
        ["Ban vì sự tiến bộ phụ nữ các sở, ban, ngành, huyện, thị xã"],
    ),
    (
        "Viện kiểm sát nhân dân tối cao",
        "preamble",
        "Năm nay, ngành Kiểm sát nhân dân cần thực hiện tốt các nhiệm vụ sau:",
        ["ngành Kiểm sát nhân dân"],
    ),
    (
        "Văn phòng Ủy ban nhân dân tỉnh Hưng Lam",
        "closing",
        "Văn phòng UBND tỉnh thông báo đến các sở, ban, ngành, UBND các xã, phường biết, triển khai thực hiện.",
        ["các sở, ban, ngành", "Ủy ban nhân dân các xã, phường"],
    ),
    (
        "Sở Y tế tỉnh Hưng Lam",
        "1",
        "Các bệnh viện đa khoa, chuyên khoa, trung tâm y tế khu vực, trạm y tế xã, phường báo cáo ca bệnh về Trung tâm Kiểm soát bệnh tật tỉnh trong vòng 24 giờ.",
        ["các bệnh viện đa khoa, chuyên khoa, trung tâm y tế khu vực, trạm y tế xã, phường"],
    ),
    (
        "Sở Y tế tỉnh Hưng Lam",
        "2",
        "Trung tâm Kiểm soát bệnh tật tỉnh đầu mối tổng hợp, báo cáo Sở Y tế.",
        ["Trung tâm Kiểm soát bệnh tật tỉnh"],
    ),
    (
        "Sở Giáo dục và Đào tạo tỉnh Hưng Lam",
        "1",
        "Hiệu trưởng các trường trung học phổ thông, Giám đốc các trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên phân công giáo viên coi thi.",
        [
            "Hiệu trưởng các trường trung học phổ thông",
            "Giám đốc các trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên",
        ],
    ),
    (
        "Hội đồng Bộ trưởng",
        "Điều 4",
        "Bộ trưởng các Bộ Tài chính, Nội thương, Lương thực, Trưởng ban Ban Tổ chức của Chính phủ và Chủ tịch Ủy ban nhân dân các tỉnh, thành phố, đặc khu trực thuộc Trung ương chịu trách nhiệm thi hành quyết định này.",
        [
            "Bộ trưởng Bộ Tài chính",
            "Bộ trưởng Bộ Nội thương",
            "Bộ trưởng Bộ Lương thực",
            "Trưởng ban Ban Tổ chức của Chính phủ",
            "Chủ tịch Ủy ban nhân dân các tỉnh, thành phố, đặc khu trực thuộc Trung ương",
        ],
    ),
    (
        "Hội đồng Bộ trưởng",
        "Điều 3",
        "Các Bộ trưởng, Chủ nhiệm các Ủy ban Nhà nước, Thủ trưởng các cơ quan khác thuộc Hội đồng Bộ trưởng và Chủ tịch Ủy ban nhân dân các tỉnh, thành phố, đặc khu trực thuộc Trung ương có trách nhiệm thi hành Quyết định này.",
        [
            "Các Bộ trưởng",
            "Chủ nhiệm các Ủy ban Nhà nước",
            "Thủ trưởng các cơ quan khác thuộc Hội đồng Bộ trưởng",
            "Chủ tịch Ủy ban nhân dân các tỉnh, thành phố, đặc khu trực thuộc Trung ương",
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 3",
        "Các ông Chánh Văn phòng HĐND và UBND tỉnh, Giám đốc Sở Thương mại - Du lịch, Trưởng ban Ban Tôn giáo, Giám đốc Kho bạc nhà nước tỉnh, Chủ tịch UBND các huyện, thị căn cứ quyết định thi hành.",
        [
            "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân tỉnh",
            "Giám đốc Sở Thương mại - Du lịch",
            "Trưởng ban Ban Tôn giáo",
            "Giám đốc Kho bạc nhà nước tỉnh",
            "Chủ tịch Ủy ban nhân dân các huyện, thị",
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "6",
        "Ban chỉ huy phòng chống lụt bão các cấp, các ngành phải kiện toàn tổ chức trước ngày 30/5.",
        ["Ban chỉ huy phòng chống lụt bão các cấp, các ngành"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "7",
        "Ngành Bưu điện bảo đảm thông tin liên lạc thông suốt trong mọi tình huống; ngành Điện lực ưu tiên cấp điện cho các trạm bơm.",
        ["Ngành Bưu điện", "ngành Điện lực"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "8",
        "Nhận được Chỉ thị này, yêu cầu Thủ trưởng các ngành, Chủ tịch Ủy ban nhân dân các huyện, thị có kế hoạch tổ chức thực hiện.",
        ["Thủ trưởng các ngành", "Chủ tịch Ủy ban nhân dân các huyện, thị"],
    ),
    (
        "Bộ Y tế",
        "p2",
        "Bộ Y tế yêu cầu Sở Y tế các tỉnh, thành phố trực thuộc Trung ương, Y tế các ngành chỉ đạo các đơn vị trực thuộc thực hiện.",
        ["Sở Y tế các tỉnh, thành phố trực thuộc Trung ương", "y tế các ngành"],
    ),
    (
        "Bộ Giáo dục và Đào tạo",
        "4",
        "Giám đốc các đại học, học viện, Hiệu trưởng các trường đại học, cao đẳng và trung học chuyên nghiệp, Giám đốc các sở giáo dục và đào tạo tổ chức quán triệt Chỉ thị này.",
        [
            "Giám đốc các đại học, học viện",
            "Hiệu trưởng các trường đại học, cao đẳng và trung học chuyên nghiệp",
            "Giám đốc các sở giáo dục và đào tạo",
        ],
    ),
    (
        "Thống đốc Ngân hàng Nhà nước Việt Nam",
        "2",
        "Tổng Giám đốc các Ngân hàng thương mại quốc doanh, Giám đốc chi nhánh Ngân hàng Nhà nước tỉnh, thành phố chấn chỉnh ngay việc cho vay.",
        ["Tổng Giám đốc các Ngân hàng thương mại quốc doanh", "Giám đốc chi nhánh Ngân hàng Nhà nước tỉnh, thành phố"],
    ),
    (
        "Tỉnh ủy Hưng Lam",
        "3",
        "Đảng ủy các cơ quan Đảng tỉnh, Đảng ủy Quân sự tỉnh, Đảng ủy Công an tỉnh, đảng ủy các xã, phường, đặc khu xây dựng kế hoạch thực hiện.",
        [
            "Đảng ủy các cơ quan Đảng tỉnh",
            "Đảng ủy Quân sự tỉnh",
            "Đảng ủy Công an tỉnh",
            "đảng ủy các xã, phường, đặc khu",
        ],
    ),
    (
        "Ban Tuyên giáo và Dân vận Trung ương",
        "III/2",
        "Ban tuyên giáo và dân vận các tỉnh ủy, thành ủy tham mưu cấp ủy tổ chức các hoạt động kỷ niệm, định hướng báo chí tuyên truyền.",
        ["Ban tuyên giáo và dân vận các tỉnh ủy, thành ủy"],
    ),
    (
        "Ban Tuyên giáo và Dân vận Trung ương",
        "III/3",
        "Các cơ quan báo chí, xuất bản mở chuyên trang, chuyên mục tuyên truyền đậm nét.",
        ["các cơ quan báo chí, xuất bản"],
    ),
    (
        "Tổng Liên đoàn Lao động Việt Nam",
        "V/1",
        "Các liên đoàn lao động tỉnh, thành phố, công đoàn ngành trung ương và tương đương, công đoàn tổng công ty trực thuộc Tổng Liên đoàn xây dựng kế hoạch triển khai.",
        [
            "các liên đoàn lao động tỉnh, thành phố, công đoàn ngành trung ương và tương đương, công đoàn tổng công ty trực thuộc Tổng Liên đoàn"
        ],
    ),
    (
        "Văn phòng Ủy ban nhân dân tỉnh Hưng Lam",
        "4",
        "Giao đồng chí Phó Chủ tịch Thường trực UBND tỉnh trực tiếp chỉ đạo, Giám đốc Sở Tài chính tham mưu, đề xuất giải pháp.",
        ["Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh", "Giám đốc Sở Tài chính"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "V/6",
        "Các sở, ban, ngành, đơn vị sự nghiệp thuộc UBND tỉnh; các cơ quan ngành dọc đóng trên địa bàn tỉnh; các doanh nghiệp nhà nước căn cứ Kế hoạch này xây dựng kế hoạch của đơn vị mình.",
        [
            "các sở, ban, ngành, đơn vị sự nghiệp thuộc Ủy ban nhân dân tỉnh",
            "các cơ quan ngành dọc đóng trên địa bàn tỉnh",
            "các doanh nghiệp nhà nước",
        ],
    ),
    (
        "Sở Xây dựng tỉnh Hưng Lam",
        "p2",
        "Yêu cầu các đơn vị kinh doanh vận tải khách, bến xe khách trên địa bàn tỉnh niêm yết giá vé, không tăng giá trái quy định.",
        ["các đơn vị kinh doanh vận tải khách, bến xe khách trên địa bàn tỉnh"],
    ),
    (
        "Ủy ban nhân dân huyện Lam Sơn",
        "p3",
        "UBND huyện Lam Sơn đề nghị UBMT, các đoàn thể của huyện có trách nhiệm tuyên truyền.",
        ["Ủy ban Mặt trận", "các đoàn thể của huyện"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p1",
        "Để bảo đảm trật tự an toàn giao thông; Chủ tịch UBND huyện yêu cầu cơ quan Thường trực Ban An toàn giao thông huyện, Thủ trưởng các cơ quan, đơn vị và UBND các xã tổ chức thực hiện nghiêm Công điện.",
        [
            "cơ quan Thường trực Ban An toàn giao thông huyện",
            "Thủ trưởng các cơ quan, đơn vị",
            "Ủy ban nhân dân các xã",
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p2",
        "Theo đó, Chủ tịch UBND tỉnh yêu cầu Giám đốc, Thủ trưởng các sở, ban, ngành của tỉnh, Chủ tịch UBND các huyện tập trung thực hiện ngay các nhiệm vụ.",
        ["Giám đốc, Thủ trưởng các sở, ban, ngành của tỉnh", "Chủ tịch Ủy ban nhân dân các huyện"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p1",
        "Ban Thường vụ Tỉnh ủy vừa có văn bản chỉ đạo yêu cầu các cấp ủy, tổ chức đảng, địa phương thực hiện tốt một số nội dung:",
        ["các cấp ủy, tổ chức đảng, địa phương"],
    ),
    (
        "Thủ tướng Chính phủ",
        "3",
        "BTL Quân khu 3, 4; Quân chủng Hải quân duy trì lực lượng ứng trực.",
        ["Bộ Tư lệnh Quân khu 3", "Bộ Tư lệnh Quân khu 4", "Quân chủng Hải quân"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 3",
        "Thủ trưởng các cơ quan: Văn phòng UBND tỉnh, Sở Công Thương; Chủ tịch UBND các xã chịu trách nhiệm thi hành.",
        ["Thủ trưởng Văn phòng Ủy ban nhân dân tỉnh", "Thủ trưởng Sở Công Thương", "Chủ tịch Ủy ban nhân dân các xã"],
    ),
    (
        "Sở Giáo dục và Đào tạo tỉnh Hưng Lam",
        "preamble",
        "Căn cứ kế hoạch năm học, Sở yêu cầu các trường thực hiện các nội dung sau:",
        ["các trường"],
    ),
    (
        "Sở Giáo dục và Đào tạo tỉnh Hưng Lam",
        "preamble",
        "Sở Giáo dục và Đào tạo yêu cầu Hiệu trưởng các trường trung học phổ thông thực hiện các nội dung sau:",
        ["Hiệu trưởng các trường trung học phổ thông"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p1",
        "Các ban đảng; các Đảng ủy đơn vị sự nghiệp ở Trung ương và Ban Bí thư Trung ương Đoàn chuẩn bị báo cáo trình Hội nghị.",
        ["các ban đảng", "các Đảng ủy đơn vị sự nghiệp ở Trung ương", "Ban Bí thư Trung ương Đoàn"],
    ),
]
# Who issues it, where it stands, what it says, and who leads, helps or hands on.
ROLES = [
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "closing",
        "Các cơ quan báo chí, phát thanh phối hợp với các đoàn thể nông dân, công đoàn có nhiệm vụ cổ động phong trào.",
        [("các cơ quan báo chí, phát thanh", "lead"), ("các đoàn thể nông dân, công đoàn", "support")],
    ),
    (
        "Bộ Giáo dục và Đào tạo",
        "2",
        "Các Sở Giáo dục và Đào tạo chỉ đạo các trường trung học phổ thông, phòng giáo dục và đào tạo tổ chức ôn tập.",
        [
            ("các Sở Giáo dục và Đào tạo", "relay"),
            ("các trường trung học phổ thông, phòng giáo dục và đào tạo", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "3",
        "Giao Ban Dân tộc và Tôn giáo chủ trì, phối hợp với Sở Nội vụ rà soát cơ sở thờ tự.",
        [("Ban Dân tộc và Tôn giáo", "lead"), ("Sở Nội vụ", "support")],
    ),
    (
        "Chủ tịch Ủy ban nhân dân tỉnh Hưng Lam",
        "closing",
        "Giao Thanh tra tỉnh chủ trì, Sở Nội vụ và Văn phòng UBND tỉnh phối hợp kiểm tra, đôn đốc việc thực hiện Chỉ thị này.",
        [("Thanh tra tỉnh", "lead"), ("Sở Nội vụ", "support"), ("Văn phòng Ủy ban nhân dân tỉnh", "support")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "III/1/b",
        "Đơn vị thực hiện: Sở Công Thương (chủ trì); Chi cục Quản lý thị trường, UBND các xã, phường (phối hợp).",
        [
            ("Sở Công Thương", "lead"),
            ("Chi cục Quản lý thị trường", "support"),
            ("Ủy ban nhân dân các xã, phường", "support"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "III/2",
        "Phân công thực hiện: Sở Xây dựng chủ trì; các sở, ngành, địa phương liên quan phối hợp.",
        [("Sở Xây dựng", "lead"), ("các sở, ngành, địa phương liên quan", "support")],
    ),
    (
        "Hội đồng Bộ trưởng",
        "5",
        "Ủy ban Kế hoạch Nhà nước cùng các Bộ, Tổng cục và địa phương cân đối vật tư, báo cáo Hội đồng Bộ trưởng trong quý I.",
        [("Ủy ban Kế hoạch Nhà nước", "lead"), ("các Bộ, Tổng cục và địa phương", "support")],
    ),
    (
        "Ban Tổ chức Trung ương",
        "IV/1",
        "Ban thường vụ các tỉnh ủy, thành ủy chỉ đạo ban tổ chức cấp ủy phối hợp với các cơ quan liên quan rà soát, bổ sung quy hoạch.",
        [
            ("Ban thường vụ các tỉnh ủy, thành ủy", "relay"),
            ("ban tổ chức cấp ủy", "lead"),
            ("các cơ quan liên quan", "support"),
        ],
    ),
    (
        "Ban Chấp hành Trung ương Đoàn",
        "V/2",
        "Ban Thường vụ các tỉnh, thành đoàn, đoàn trực thuộc chỉ đạo các cấp bộ đoàn tổ chức ra quân đồng loạt.",
        [("Ban Thường vụ các tỉnh, thành đoàn, đoàn trực thuộc", "relay"), ("các cấp bộ đoàn", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "III/4",
        "Trách nhiệm thực hiện: Thanh tra tỉnh chủ trì, phối hợp với các sở, ban, ngành liên quan.",
        [("Thanh tra tỉnh", "lead"), ("các sở, ban, ngành liên quan", "support")],
    ),
    (
        "Cục Thuế",
        "2",
        "Thuế các tỉnh, thành phố chỉ đạo Thuế cơ sở trực thuộc đôn đốc người nộp thuế.",
        [("Thuế các tỉnh, thành phố", "relay"), ("Thuế cơ sở trực thuộc", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "4",
        "Bộ Quốc phòng chỉ đạo Bộ Tư lệnh các quân khu, Bộ Chỉ huy quân sự các tỉnh ven biển duy trì nghiêm chế độ trực.",
        [
            ("Bộ Quốc phòng", "relay"),
            ("Bộ Tư lệnh các quân khu", "lead"),
            ("Bộ Chỉ huy quân sự các tỉnh ven biển", "lead"),
        ],
    ),
    (
        "Thủ tướng Chính phủ",
        "closing",
        "Giao Phó Thủ tướng Lê Thành Long chỉ đạo, Bộ Tư pháp chủ trì, phối hợp với Văn phòng Chính phủ theo dõi, đôn đốc việc thực hiện.",
        [("Phó Thủ tướng Lê Thành Long", "lead"), ("Bộ Tư pháp", "lead"), ("Văn phòng Chính phủ", "support")],
    ),
    (
        "Thủ tướng Chính phủ",
        "1",
        "Yêu cầu Bộ Công Thương chỉ đạo Hội đồng quản trị Tổng công ty Hàng hải Hưng Lam, Tổng công ty Xăng dầu Hưng Lam trình Thủ tướng Chính phủ Đề án.",
        [
            ("Bộ Công Thương", "relay"),
            ("Hội đồng quản trị Tổng công ty Hàng hải Hưng Lam", "lead"),
            ("Tổng công ty Xăng dầu Hưng Lam", "lead"),
        ],
    ),
    (
        "Thủ tướng Chính phủ",
        "2",
        "BTL Bộ đội Biên phòng chỉ đạo Biên phòng các tỉnh ven biển thông báo cho tàu thuyền.",
        [("Bộ Tư lệnh Bộ đội Biên phòng", "relay"), ("Biên phòng các tỉnh ven biển", "lead")],
    ),
]
# Somebody is named, and nobody is told.
NOBODY = [
    "Sau khi nghe Văn phòng, Viện Khoa học Thủy lợi Hưng Lam trình bày, Bộ trưởng kết luận:",
    "Sở Y tế nhận được văn bản đề nghị của các bệnh viện và đã hướng dẫn các bệnh viện lập hồ sơ.",
    "Theo văn bản đề nghị các xã gửi, kinh phí còn thiếu 2 tỷ đồng.",
    "Ủy ban nhân dân tỉnh ban hành hướng dẫn các xã biết.",
    "Trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên để chuẩn hóa đội ngũ nhà giáo.",
    "Ngày 31/8/2021, Ủy ban nhân dân huyện Lam Sơn có văn bản gửi các địa phương chấn chỉnh việc khai thác cát.",
    "Căn cứ kết quả thí điểm, trong năm 2019 Bộ sẽ tổng kết và hướng dẫn các địa phương thực hiện.",
    "Trong công văn, Ban Chỉ đạo yêu cầu khẩn trương thực hiện một số nội dung.",
]


def _told(issuer: str, path: str, text: str) -> list[tuple[str, str]]:
    return [(a.assignee, a.role) for a in assignments((path, text), header=Header(type="CV", issuer=issuer))]


@pytest.mark.parametrize(("issuer", "path", "text", "names"), LISTS)
def test_all_members_of_a_list_are_told(issuer: str, path: str, text: str, names: list[str]) -> None:
    assert _told(issuer, path, text) == [(name, "lead") for name in names]


@pytest.mark.parametrize(("issuer", "path", "text", "expected"), ROLES)
def test_roles(issuer: str, path: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert _told(issuer, path, text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_told(text: str) -> None:
    assert _told("Ủy ban nhân dân tỉnh Hưng Lam", "p2", text) == []
