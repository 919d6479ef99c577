"""Last articles, circulars of the nineties, central directives and communes."""

from __future__ import annotations

import pytest
from assigning import assignments

from chithi.parser.document import Header

# Who issues it, where it stands, what it says, who is told to do it in which role.
ROWS: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    (
        "Bộ Giáo dục và Đào tạo",
        "Điều 3",
        "Các ông Chánh Văn phòng, Vụ trưởng Vụ Kế hoạch - Tài chính, Vụ trưởng các vụ có liên quan, Giám đốc các sở giáo dục và đào tạo, Hiệu trưởng các trường đại học, cao đẳng chịu trách nhiệm thi hành Quyết định này.",
        [
            ("Chánh Văn phòng", "lead"),
            ("Vụ trưởng Vụ Kế hoạch - Tài chính", "lead"),
            ("Vụ trưởng các vụ có liên quan", "lead"),
            ("Giám đốc các sở giáo dục và đào tạo", "lead"),
            ("Hiệu trưởng các trường đại học, cao đẳng", "lead"),
        ],
    ),
    (
        "Bộ Thương mại",
        "Điều 5",
        "Vụ trưởng Vụ Xuất nhập khẩu, Thủ trưởng các đơn vị thuộc Bộ Thương mại, Tổng cục trưởng Tổng cục Hải quan và Tổng giám đốc các Tổng công ty, Giám đốc các doanh nghiệp có giấy phép kinh doanh chịu trách nhiệm thi hành Quyết định này.",
        [
            ("Vụ trưởng Vụ Xuất nhập khẩu", "lead"),
            ("Thủ trưởng các đơn vị thuộc Bộ Thương mại", "lead"),
            ("Tổng cục trưởng Tổng cục Hải quan", "lead"),
            ("Tổng giám đốc các Tổng công ty", "lead"),
            ("Giám đốc các doanh nghiệp", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân huyện Mai Lâm",
        "Điều 3",
        "Chánh Văn phòng HĐND và UBND huyện, Trưởng các phòng, ban chuyên môn thuộc huyện, Chủ tịch UBND các xã, thị trấn và hộ gia đình có tên tại Điều 1 căn cứ Quyết định thi hành.",
        [
            ("Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện", "lead"),
            ("Trưởng các phòng, ban chuyên môn thuộc huyện", "lead"),
            ("Chủ tịch Ủy ban nhân dân các xã, thị trấn", "lead"),
        ],
    ),
    (
        "Ban Thường vụ Tỉnh ủy Hưng Lam",
        "Điều 3",
        "Văn phòng Tỉnh ủy, Ban Tổ chức Tỉnh ủy, Ban Thường vụ Huyện ủy Mai Lâm và đồng chí Lê Văn Hải chịu trách nhiệm thi hành Quyết định này.",
        [("Văn phòng Tỉnh ủy", "lead"), ("Ban Tổ chức Tỉnh ủy", "lead"), ("Ban Thường vụ Huyện ủy Mai Lâm", "lead")],
    ),
    (
        "Ban Thường vụ Tỉnh ủy Hưng Lam",
        "Điều 2",
        "Giao Ban Tổ chức, Văn phòng Tỉnh ủy theo dõi việc thực hiện.",
        [("Ban Tổ chức", "lead"), ("Văn phòng Tỉnh ủy", "lead")],
    ),
    (
        "Hội đồng nhân dân tỉnh Hưng Lam",
        "Điều 2",
        "Hội đồng nhân dân tỉnh giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết; Thường trực Hội đồng nhân dân, các Ban, Tổ đại biểu và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện.",
        [
            ("Ủy ban nhân dân tỉnh", "lead"),
            ("Thường trực Hội đồng nhân dân", "lead"),
            ("các Ban, Tổ đại biểu", "lead"),
            ("đại biểu Hội đồng nhân dân tỉnh", "lead"),
        ],
    ),
    (
        "Hội đồng nhân dân tỉnh Hưng Lam",
        "Điều 3",
        "Đề nghị Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh và các tổ chức thành viên tham gia giám sát, vận động nhân dân thực hiện.",
        [("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "lead"), ("các tổ chức thành viên", "lead")],
    ),
    (
        "Bộ Tài chính - Bộ Y tế",
        "III/2",
        "Sở Y tế phối hợp với Sở Tài chính - Vật giá lập dự toán trình Ủy ban nhân dân tỉnh phê duyệt.",
        [("Sở Y tế", "lead"), ("Sở Tài chính - Vật giá", "support")],
    ),
    (
        "Bộ Tài chính - Bộ Y tế",
        "III/3",
        "Các cơ sở y tế của Nhà nước mở sổ sách theo dõi riêng và báo cáo quyết toán theo chế độ hiện hành.",
        [("các cơ sở y tế của Nhà nước", "lead")],
    ),
    (
        "Bộ Tài chính - Bộ Y tế",
        "IV",
        "Trong quá trình thực hiện có gì vướng mắc, các đơn vị phản ánh về liên Bộ để nghiên cứu giải quyết.",
        [("các đơn vị", "lead")],
    ),
    (
        "Bộ Lao động - Thương binh và Xã hội",
        "1",
        "Các Sở Lao động - Thương binh và Xã hội có trách nhiệm phổ biến, hướng dẫn và kiểm tra các doanh nghiệp thực hiện Thông tư này.",
        [("các Sở Lao động - Thương binh và Xã hội", "lead")],
    ),
    (
        "Bộ Lao động - Thương binh và Xã hội",
        "2",
        "Các Bộ, ngành, Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương chỉ đạo các doanh nghiệp nhà nước rà soát thang lương.",
        [
            ("các Bộ, ngành", "relay"),
            ("Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương", "relay"),
            ("các doanh nghiệp nhà nước", "lead"),
        ],
    ),
    (
        "Bộ Lao động - Thương binh và Xã hội",
        "3",
        "Doanh nghiệp phải đăng ký thỏa ước lao động tập thể với cơ quan lao động.",
        [],
    ),
    (
        "Bộ Lao động - Thương binh và Xã hội",
        "4",
        "Hàng quý, Giám đốc doanh nghiệp báo cáo Sở Lao động - Thương binh và Xã hội về tình hình tai nạn lao động.",
        [("Giám đốc doanh nghiệp", "lead")],
    ),
    (
        "Bộ Lao động - Thương binh và Xã hội",
        "5",
        "Thanh tra Nhà nước về an toàn lao động chịu trách nhiệm thanh tra việc thực hiện Thông tư.",
        [("Thanh tra Nhà nước", "lead")],
    ),
    (
        "Tổng cục Thuế",
        "p1",
        "Tổng cục Thuế yêu cầu Cục thuế các tỉnh, thành phố trực thuộc Trung ương chấn chỉnh ngay việc cấp hóa đơn.",
        [("Cục thuế các tỉnh, thành phố trực thuộc Trung ương", "lead")],
    ),
    (
        "Tổng cục Thuế",
        "p3",
        "Tổng cục Thuế trả lời để Cục thuế tỉnh Hưng Lam được biết và hướng dẫn đơn vị thực hiện./.",
        [("Cục thuế tỉnh Hưng Lam", "lead")],
    ),
    (
        "Tổng cục Thuế",
        "p4",
        "Đề nghị Công ty liên hệ với Cục thuế địa phương để được hướng dẫn cụ thể.",
        [("Công ty", "lead")],
    ),
    ("Tổng cục Thuế", "p5", "Trường hợp đơn vị bán hàng lập hóa đơn thì phải ghi rõ thuế suất.", []),
    (
        "Tổng cục Hải quan",
        "p1",
        "Yêu cầu Cục Hải quan các tỉnh, liên tỉnh, thành phố niêm yết công khai và chỉ đạo các Chi cục trực thuộc làm thủ tục theo đúng hướng dẫn.",
        [("Cục Hải quan các tỉnh, liên tỉnh, thành phố", "lead")],
    ),
    (
        "Ngân hàng Nhà nước Việt Nam",
        "p1",
        "Thống đốc Ngân hàng Nhà nước yêu cầu các tổ chức tín dụng, chi nhánh ngân hàng nước ngoài và Ngân hàng Nhà nước chi nhánh các tỉnh, thành phố thực hiện nghiêm các nội dung sau:",
        [
            ("các tổ chức tín dụng, chi nhánh ngân hàng nước ngoài", "lead"),
            ("Ngân hàng Nhà nước chi nhánh các tỉnh, thành phố", "lead"),
        ],
    ),
    (
        "Ngân hàng Nhà nước Việt Nam",
        "1",
        "Tổng giám đốc (Giám đốc) các Ngân hàng thương mại tổ chức phổ biến đến từng chi nhánh.",
        [("Tổng giám đốc các Ngân hàng thương mại", "lead")],
    ),
    (
        "Ngân hàng Nhà nước Việt Nam",
        "2",
        "Vụ Chính sách tiền tệ, Cơ quan Thanh tra, giám sát ngân hàng theo dõi, xử lý vi phạm.",
        [("Vụ Chính sách tiền tệ", "lead"), ("Cơ quan Thanh tra, giám sát ngân hàng", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 9/1",
        "Định kỳ 6 tháng, các sở, ngành liên quan và Ủy ban nhân dân cấp huyện gửi báo cáo về Sở Tài nguyên và Môi trường.",
        [("các sở, ngành liên quan", "lead"), ("Ủy ban nhân dân cấp huyện", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 10",
        "Sở Nội vụ là cơ quan thường trực của Hội đồng, có nhiệm vụ tham mưu, giúp việc cho Chủ tịch Hội đồng.",
        [("Sở Nội vụ", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 11",
        "Chi cục Kiểm lâm, các Ban quản lý rừng phòng hộ, đặc dụng, các chủ rừng phối hợp với chính quyền cơ sở tuần tra, bảo vệ rừng.",
        [
            ("Chi cục Kiểm lâm", "lead"),
            ("các Ban quản lý rừng phòng hộ, đặc dụng", "lead"),
            ("các chủ rừng", "lead"),
            ("chính quyền cơ sở", "support"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 12",
        "Người dân phát hiện vi phạm có quyền tố giác với cơ quan Công an.",
        [],
    ),
    (
        "Bảo hiểm xã hội Việt Nam",
        "p1",
        "Bảo hiểm xã hội Việt Nam yêu cầu Bảo hiểm xã hội các tỉnh, thành phố trực thuộc Trung ương, Bảo hiểm xã hội Bộ Quốc phòng, Bảo hiểm xã hội Công an nhân dân thực hiện như sau:",
        [
            ("Bảo hiểm xã hội các tỉnh, thành phố trực thuộc Trung ương", "lead"),
            ("Bảo hiểm xã hội Bộ Quốc phòng", "lead"),
            ("Bảo hiểm xã hội Công an nhân dân", "lead"),
        ],
    ),
    (
        "Bảo hiểm xã hội Việt Nam",
        "1",
        "BHXH các tỉnh chủ động phối hợp với Sở Y tế và các cơ sở khám chữa bệnh thanh quyết toán chi phí quý III.",
        [("Bảo hiểm xã hội các tỉnh", "lead"), ("Sở Y tế", "support"), ("các cơ sở khám chữa bệnh", "support")],
    ),
    (
        "Bảo hiểm xã hội Việt Nam",
        "2",
        "Trung tâm Giám định BHYT và Thanh toán đa tuyến khu vực phía Bắc rà soát, cảnh báo các trường hợp bất thường.",
        [("Trung tâm Giám định BHYT và Thanh toán đa tuyến khu vực phía Bắc", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "1",
        "Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, Thủ trưởng cơ quan thuộc Chính phủ, Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương và các cơ quan liên quan trong phạm vi chức năng, nhiệm vụ của mình có trách nhiệm tổ chức thực hiện Chỉ thị này.",
        [
            ("Bộ trưởng", "lead"),
            ("Thủ trưởng cơ quan ngang Bộ", "lead"),
            ("Thủ trưởng cơ quan thuộc Chính phủ", "lead"),
            ("Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương", "lead"),
            ("các cơ quan liên quan", "lead"),
        ],
    ),
    (
        "Thủ tướng Chính phủ",
        "2",
        "Các Bộ, ngành, địa phương, các Tập đoàn kinh tế, Tổng công ty nhà nước rà soát, cắt giảm chi thường xuyên.",
        [("các Bộ, ngành, địa phương", "lead"), ("các Tập đoàn kinh tế, Tổng công ty nhà nước", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "3",
        "Bộ Văn hóa - Thông tin chủ trì, cùng với Bộ Công an và các cơ quan liên quan kiểm tra, xử lý các cơ sở vi phạm.",
        [("Bộ Văn hóa - Thông tin", "lead"), ("Bộ Công an", "support"), ("các cơ quan liên quan", "support")],
    ),
    (
        "Thủ tướng Chính phủ",
        "4",
        "Đài Truyền hình Việt Nam, Đài Tiếng nói Việt Nam, Thông tấn xã Việt Nam và các cơ quan thông tin đại chúng khác mở chuyên mục tuyên truyền.",
        [
            ("Đài Truyền hình Việt Nam", "lead"),
            ("Đài Tiếng nói Việt Nam", "lead"),
            ("Thông tấn xã Việt Nam", "lead"),
            ("các cơ quan thông tin đại chúng khác", "lead"),
        ],
    ),
    (
        "Thủ tướng Chính phủ",
        "5",
        "Ban Tổ chức - Cán bộ Chính phủ chủ trì phối hợp với Bộ Tài chính nghiên cứu, đề xuất chế độ phụ cấp, trình Thủ tướng Chính phủ trong quý II năm 1996.",
        [("Ban Tổ chức - Cán bộ Chính phủ", "lead"), ("Bộ Tài chính", "support")],
    ),
    (
        "Thủ tướng Chính phủ",
        "6",
        "Bộ Thủy sản, Bộ Nông nghiệp và Phát triển nông thôn, Bộ Khoa học, Công nghệ và Môi trường theo chức năng được giao hướng dẫn các địa phương thực hiện.",
        [
            ("Bộ Thủy sản", "lead"),
            ("Bộ Nông nghiệp và Phát triển nông thôn", "lead"),
            ("Bộ Khoa học, Công nghệ và Môi trường", "lead"),
        ],
    ),
    (
        "Thủ tướng Chính phủ",
        "7",
        "Chủ tịch Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương trực tiếp chỉ đạo và chịu trách nhiệm trước Thủ tướng Chính phủ về công tác phòng cháy rừng ở địa phương mình.",
        [("Chủ tịch Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "8",
        "Thủ tướng Chính phủ giao Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ đôn đốc, kiểm tra việc thực hiện Chỉ thị này.",
        [("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "9",
        "Yêu cầu Chủ tịch Hội đồng quản trị, Tổng giám đốc các Tổng công ty 91 kiểm điểm, báo cáo Thủ tướng Chính phủ.",
        [("Chủ tịch Hội đồng quản trị", "lead"), ("Tổng giám đốc các Tổng công ty 91", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "11",
        "Ủy ban Dân số, Gia đình và Trẻ em, Ủy ban Thể dục Thể thao tổ chức các hoạt động hưởng ứng.",
        [("Ủy ban Dân số, Gia đình và Trẻ em", "lead"), ("Ủy ban Thể dục Thể thao", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "12",
        "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh, Tổng Liên đoàn Lao động Việt Nam, Hội Liên hiệp Phụ nữ Việt Nam phối hợp vận động đoàn viên, hội viên tham gia phong trào.",
        [
            ("Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "lead"),
            ("Tổng Liên đoàn Lao động Việt Nam", "lead"),
            ("Hội Liên hiệp Phụ nữ Việt Nam", "lead"),
        ],
    ),
    (
        "Thủ tướng Chính phủ",
        "13",
        "Các địa phương có biên giới đất liền tăng cường kiểm soát người nhập cảnh.",
        [("các địa phương", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "14",
        "Người đứng đầu các bộ, ngành, địa phương chịu trách nhiệm toàn diện nếu để tồn đọng hồ sơ.",
        [("Người đứng đầu các bộ, ngành, địa phương", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "15",
        "Tổ công tác của Thủ tướng Chính phủ kiểm tra, đôn đốc, hằng tháng báo cáo tại phiên họp Chính phủ thường kỳ.",
        [("Tổ công tác của Thủ tướng Chính phủ", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "16",
        "Giao đồng chí Phó Thủ tướng Trần Văn Bình trực tiếp chỉ đạo, xử lý các vấn đề vượt thẩm quyền.",
        [("Phó Thủ tướng Trần Văn Bình", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "17",
        "Các cơ quan đại diện Việt Nam ở nước ngoài làm tốt công tác bảo hộ công dân.",
        [("các cơ quan đại diện Việt Nam ở nước ngoài", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "18",
        "Công tác phòng, chống thiên tai do Ban Chỉ đạo các cấp phụ trách.",
        [("Ban Chỉ đạo các cấp", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "19",
        "Bộ Tài chính bố trí đủ kinh phí từ ngân sách trung ương; các địa phương bố trí từ ngân sách địa phương.",
        [("Bộ Tài chính", "lead"), ("các địa phương", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "21",
        "Từ nay đến hết năm 2008, các Bộ, ngành không mua sắm xe ô tô.",
        [("các Bộ, ngành", "lead")],
    ),
    (
        "Thủ tướng Chính phủ",
        "22",
        "Việc thực hiện Chỉ thị này được báo cáo Thủ tướng Chính phủ trước ngày 15 tháng 12 hàng năm.",
        [],
    ),
    ("Thủ tướng Chính phủ", "23", "Tình trạng trên có trách nhiệm của các cấp, các ngành.", []),
    ("Thủ tướng Chính phủ", "24", "Thời gian qua, các Bộ, ngành, địa phương đã có nhiều cố gắng.", []),
    (
        "Thanh tra Chính phủ",
        "1",
        "Chánh Thanh tra các bộ, ngành, địa phương chủ động xử lý chồng chéo trong hoạt động thanh tra.",
        [("Chánh Thanh tra các bộ, ngành, địa phương", "lead")],
    ),
    (
        "Thanh tra Chính phủ",
        "2",
        "Các Cục, Vụ, đơn vị thuộc Thanh tra Chính phủ hoàn thành các cuộc thanh tra theo kế hoạch.",
        [("các Cục, Vụ, đơn vị thuộc Thanh tra Chính phủ", "lead")],
    ),
    (
        "Thanh tra Chính phủ",
        "3",
        "Trưởng đoàn thanh tra và các thành viên Đoàn thanh tra chịu trách nhiệm thực hiện Quyết định này.",
        [("Trưởng đoàn thanh tra", "lead"), ("các thành viên Đoàn thanh tra", "lead")],
    ),
    (
        "Thanh tra Chính phủ",
        "4",
        "Kiến nghị Chủ tịch UBND tỉnh chỉ đạo Sở Tài nguyên và Môi trường thu hồi diện tích đất giao trái phép.",
        [("Chủ tịch Ủy ban nhân dân tỉnh", "relay"), ("Sở Tài nguyên và Môi trường", "lead")],
    ),
    (
        "Thanh tra Chính phủ",
        "5",
        "Kiến nghị Sở Xây dựng kiểm điểm trách nhiệm các cá nhân có sai phạm.",
        [("Sở Xây dựng", "lead")],
    ),
    (
        "Ủy ban nhân dân phường Lam Sơn",
        "1",
        "Đề nghị các tổ trưởng tổ dân phố thông báo đến các hộ gia đình trong khu vực được biết.",
        [("các tổ trưởng tổ dân phố", "lead")],
    ),
    (
        "Ủy ban nhân dân phường Lam Sơn",
        "2",
        "Các hộ kinh doanh trên tuyến đường Lê Lợi tự giác tháo dỡ mái che, mái vẩy trước ngày 15/7.",
        [("các hộ kinh doanh", "lead")],
    ),
    ("Ủy ban nhân dân phường Lam Sơn", "4", "UBND phường thông báo để nhân dân biết, thực hiện.", []),
    (
        "Ủy ban nhân dân phường Lam Sơn",
        "5",
        "Bộ phận Địa chính - Xây dựng phường lập biên bản các trường hợp vi phạm.",
        [("Bộ phận Địa chính - Xây dựng phường", "lead")],
    ),
    (
        "Ủy ban nhân dân phường Lam Sơn",
        "6",
        "Ban văn hóa phường tuyên truyền trên loa truyền thanh.",
        [("Ban văn hóa phường", "lead")],
    ),
    (
        "Ủy ban nhân dân phường Lam Sơn",
        "8",
        "Ban Nhân dân các thôn họp dân, lấy ý kiến.",
        [("Ban Nhân dân các thôn", "lead")],
    ),
    (
        "Ủy ban nhân dân phường Lam Sơn",
        "9",
        "Hợp tác xã Dịch vụ nông nghiệp Mai Lâm điều tiết nước tưới.",
        [("Hợp tác xã Dịch vụ nông nghiệp Mai Lâm", "lead")],
    ),
]


@pytest.mark.parametrize(("issuer", "path", "text", "expected"), ROWS)
def test_who_is_told(issuer: str, path: str, text: str, expected: list[tuple[str, str]]) -> None:
    header = Header(family="state", type="CV", issuer=issuer, place=None)
    assert [(a.assignee, a.role) for a in assignments((path, text), header=header)] == expected
