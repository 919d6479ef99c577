"""Whom directives, guidelines, plans and letters of all times tell to act: the lists of their genres."""

from __future__ import annotations

import pytest
from assigning import assignments

from chithi.parser.document import Header

# Who issues it, where it stands, what it says, who is told to do it.
LISTS = [
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Đối với Sở Y tế, Công an tỉnh: tổ chức trực cấp cứu.",
        ["Sở Y tế", "Công an tỉnh"],
    ),
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
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p1",
        "Để chủ động ứng phó, UBND tỉnh vừa có công văn yêu cầu các sở, ban, ngành và các địa phương triển khai các biện pháp chống rét.",
        ["các sở, ban, ngành", "các địa phương"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p2",
        "Công điện nêu rõ, việc phòng, chống dịch là nhiệm vụ hết sức quan trọng, UBND tỉnh yêu cầu các cơ quan, đơn vị, địa phương nêu cao tinh thần trách nhiệm.",
        ["các cơ quan, đơn vị, địa phương"],
    ),
    (
        "Tập đoàn Điện lực Hưng Lam",
        "p1",
        "Tập đoàn Điện lực Hưng Lam vừa có văn bản yêu cầu các đơn vị thành viên đảm bảo vận hành an toàn.",
        ["các đơn vị thành viên"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p3",
        "Các cơ quan thành viên Ban Chỉ đạo tỉnh và UBND các huyện báo cáo kết quả về Sở Y tế.",
        ["các cơ quan thành viên Ban Chỉ đạo tỉnh", "Ủy ban nhân dân các huyện"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "-1",
        "Tổng cục Đường bộ Việt Nam, các Sở Giao thông vận tải phía Bắc lên kế hoạch phân luồng.",
        ["Tổng cục Đường bộ Việt Nam", "các Sở Giao thông vận tải phía Bắc"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p3",
        "Yêu cầu UBND các xã, thị trấn phối hợp và tổ chức thực hiện.",
        ["Ủy ban nhân dân các xã, thị trấn"],
    ),
    (
        "Bộ Giáo dục và Đào tạo",
        "1",
        "Các sở giáo dục và đào tạo chủ động tham mưu với ủy ban nhân dân cấp tỉnh bố trí kinh phí.",
        ["các sở giáo dục và đào tạo"],
    ),
    (
        "Ủy ban nhân dân xã Mai Lâm",
        "1",
        "Bí thư chi bộ, trưởng thôn, trưởng ban công tác mặt trận các thôn vận động nhân dân hiến đất làm đường.",
        ["Bí thư chi bộ", "trưởng thôn", "trưởng ban công tác mặt trận các thôn"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Công chức văn hóa - xã hội tham mưu UBND xã tổ chức lễ phát động.",
        ["công chức văn hóa - xã hội"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "3",
        "Kế toán ngân sách xã cân đối kinh phí thực hiện.",
        ["Kế toán ngân sách xã"],
    ),
    (
        "Bộ Tài chính",
        "Điều 9",
        "Cơ quan thuế, cơ quan hải quan, Kho bạc Nhà nước trong phạm vi nhiệm vụ của mình có trách nhiệm phối hợp thu, nộp ngân sách.",
        ["cơ quan thuế", "cơ quan hải quan", "Kho bạc Nhà nước"],
    ),
    (
        "Bộ trưởng Bộ Nông nghiệp và Môi trường",
        "1",
        "Kiểm tra công trình, chỉ đạo các đơn vị quản lý, khai thác công trình thủy lợi vận hành tiêu nước đệm.",
        ["các đơn vị quản lý, khai thác công trình thủy lợi"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Cục Đê điều và Phòng, chống thiên tai tổ chức trực ban, tổng hợp tình hình báo cáo Bộ trưởng.",
        ["Cục Đê điều và Phòng, chống thiên tai"],
    ),
    (
        "Văn phòng Ủy ban nhân dân tỉnh Hưng Lam",
        "closing",
        "Trân trọng thông báo kết luận của đồng chí Lê Văn Bảo - Phó Chủ tịch Ủy ban nhân dân tỉnh đến các sở, ban, ngành, địa phương và các đơn vị có liên quan biết, triển khai thực hiện.",
        ["các sở, ban, ngành, địa phương", "các đơn vị có liên quan"],
    ),
    (
        "Văn phòng Ủy ban nhân dân tỉnh Hưng Lam",
        "p1",
        "Văn phòng UBND tỉnh chuyển Sở Y tế đơn kiến nghị của bà Trần Thị Mai để xem xét, giải quyết theo thẩm quyền.",
        ["Sở Y tế"],
    ),
    (
        "Thủ tướng Chính phủ",
        "3",
        "Quân chủng Hải quân, PK-KQ duy trì lực lượng ứng trực.",
        ["Quân chủng Hải quân", "Quân chủng Phòng không - Không quân"],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "10",
        "Hạt Kiểm lâm các huyện, Ban Quản lý rừng phòng hộ Mai Lâm phân công lực lượng trực cháy 24/24 giờ.",
        ["Hạt Kiểm lâm các huyện", "Ban Quản lý rừng phòng hộ Mai Lâm"],
    ),
    (
        "Chủ tịch Ủy ban nhân dân thành phố Hà Nội",
        "3",
        "Các Công ty TNHH MTV Đầu tư phát triển Thủy lợi: Hà Nội, Sông Tích, Sông Đáy, Mê Linh vận hành các trạm bơm tiêu.",
        [
            "Công ty TNHH MTV Đầu tư phát triển Thủy lợi Hà Nội",
            "Công ty TNHH MTV Đầu tư phát triển Thủy lợi Sông Tích",
            "Công ty TNHH MTV Đầu tư phát triển Thủy lợi Sông Đáy",
            "Công ty TNHH MTV Đầu tư phát triển Thủy lợi Mê Linh",
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "4",
        "Công an tỉnh, Viện Kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh phối hợp kiểm tra, truy tố và xét xử nghiêm minh.",
        ["Công an tỉnh", "Viện Kiểm sát nhân dân tỉnh", "Tòa án nhân dân tỉnh"],
    ),
    (
        "Văn phòng Chính phủ",
        "1",
        "Giao Bộ Xây dựng khẩn trương trình Chính phủ Nghị định; các Bộ: Công an, Tài chính, Tư pháp cho ý kiến trước ngày 10 tháng 12 năm 2025.",
        ["Bộ Xây dựng", "Bộ Công an", "Bộ Tài chính", "Bộ Tư pháp"],
    ),
]
# Somebody is named, and nobody is told.
NOBODY = [
    "Trường hợp phân cấp cho Cục trưởng quyết định thành lập tổ chức thì báo cáo Bộ.",
    "Ngân hàng phục vụ được Bộ Tài chính lựa chọn trong số các ngân hàng chính sách.",
    "Sau khi nghe Văn phòng, Viện Khoa học Thủy lợi Hưng Lam trình bày, Bộ trưởng kết luận:",
    "Sở Y tế nhận được văn bản đề nghị của các bệnh viện và đã hướng dẫn các bệnh viện lập hồ sơ.",
    "Theo văn bản đề nghị các xã gửi, kinh phí còn thiếu 2 tỷ đồng.",
    "Ủy ban nhân dân tỉnh ban hành hướng dẫn các xã biết.",
    "Trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên để chuẩn hóa đội ngũ nhà giáo.",
    "Ngày 31/8/2021, Ủy ban nhân dân huyện Lam Sơn có văn bản gửi các địa phương chấn chỉnh việc khai thác cát.",
    "Căn cứ kết quả thí điểm, trong năm 2019 Bộ sẽ tổng kết và hướng dẫn các địa phương thực hiện.",
    "Trong công văn, Ban Chỉ đạo yêu cầu khẩn trương thực hiện một số nội dung.",
    "Tháng trước, Sở Y tế đã có công văn yêu cầu các bệnh viện báo cáo nhưng nhiều nơi chưa thực hiện.",
    "Thành phần: Giám đốc hoặc Phó Giám đốc phụ trách các Sở: Nội vụ, Tài chính.",
    "Kính mời quý đơn vị sắp xếp tham dự.",
    "Thời gian qua, các cơ quan, đơn vị, địa phương đã quán triệt và triển khai thực hiện các nhiệm vụ được giao.",
    "Trên đây là ý kiến của Bộ Giáo dục và Đào tạo, đề nghị Quý Sở nghiên cứu, thực hiện.",
    "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị quý cơ quan phản ánh về Bộ Nội vụ để được hướng dẫn.",
]


def _told(issuer: str, path: str, text: str) -> list[tuple[str, str]]:
    return [(a.assignee, a.role) for a in assignments((path, text), header=Header(type="CV", issuer=issuer))]


@pytest.mark.parametrize(("issuer", "path", "text", "names"), LISTS)
def test_all_members_of_a_list_are_told(issuer: str, path: str, text: str, names: list[str]) -> None:
    assert _told(issuer, path, text) == [(name, "lead") for name in names]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_told(text: str) -> None:
    assert _told("Ủy ban nhân dân tỉnh Hưng Lam", "p2", text) == []
