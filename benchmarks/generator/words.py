"""Word lists: what the documents talk about. Plain sentences of administrative prose, none of them from a real document."""

from __future__ import annotations

from random import Random

from benchmarks.generator.chance import chance, pick

TOPICS = (
    "công tác phòng cháy và chữa cháy rừng",
    "công tác phòng, chống thiên tai và tìm kiếm cứu nạn",
    "các biện pháp phòng, chống dịch tả lợn châu Phi",
    "quản lý, bảo vệ rừng và phát triển lâm nghiệp",
    "bảo đảm trật tự, an toàn giao thông",
    "quản lý đất đai, xây dựng và khoáng sản",
    "đẩy nhanh tiến độ giải ngân vốn đầu tư công",
    "cải cách hành chính và chuyển đổi số",
    "thực hành tiết kiệm, chống lãng phí",
    "công tác tuyển sinh vào lớp đầu cấp",
    "an toàn thực phẩm tại các bếp ăn tập thể",
    "quản lý hoạt động dạy thêm, học thêm",
    "công tác tiếp công dân, giải quyết khiếu nại, tố cáo",
    "hỗ trợ hộ nghèo, hộ cận nghèo về nhà ở",
    "phát triển kinh tế tập thể, hợp tác xã",
    "chăm sóc, bảo vệ và giáo dục trẻ em",
    "công tác dân số và phát triển",
    "khai thác, sử dụng tài nguyên nước",
    "ứng dụng công nghệ thông tin trong giải quyết thủ tục hành chính",
    "quản lý giá và bình ổn thị trường",
    "xây dựng nông thôn mới nâng cao",
    "bảo vệ môi trường làng nghề",
    "cấp nước sạch nông thôn",
    "phòng, chống tội phạm và vi phạm pháp luật",
    "kiểm soát dịch bệnh trên đàn gia súc, gia cầm",
    "bảo tồn và phát huy giá trị di sản văn hóa",
    "nâng cao chất lượng nguồn nhân lực",
    "quản lý vận tải hành khách bằng xe hợp đồng",
)
LEADS = ("", "tăng cường ", "tiếp tục ", "đẩy mạnh ", "một số giải pháp về ", "chấn chỉnh ", "nâng cao hiệu quả ")
SITUATIONS = ("", "", " trong tình hình mới", " theo hướng bền vững", " phù hợp với điều kiện thực tế")

VERBS = (
    "rà soát",
    "kiểm tra",
    "tổng hợp",
    "xây dựng",
    "hoàn thiện",
    "thống kê",
    "công khai",
    "xử lý dứt điểm",
    "lập",
    "cập nhật",
    "đánh giá",
    "khắc phục",
    "bố trí",
    "chuẩn bị",
    "thẩm định",
    "củng cố",
    "phê duyệt",
    "điều chỉnh",
)
OBJECTS = (
    "danh mục công trình chậm tiến độ",
    "phương án ứng phó theo từng cấp độ rủi ro",
    "hồ sơ, thủ tục còn vướng mắc",
    "các điểm có nguy cơ sạt lở",
    "quy trình giải quyết công việc nội bộ",
    "số liệu về đối tượng thụ hưởng",
    "nguồn kinh phí thực hiện",
    "các tồn tại đã được nêu tại kết luận thanh tra",
    "lực lượng, phương tiện, vật tư dự phòng",
    "cơ sở dữ liệu dùng chung",
    "nội dung tuyên truyền trên hệ thống truyền thanh cơ sở",
    "các trường hợp vi phạm kéo dài",
    "kế hoạch sử dụng đất",
    "mức thu, nộp và sử dụng học phí",
    "hạ tầng kỹ thuật của khu dân cư",
    "tiêu chí lựa chọn đơn vị cung ứng",
    "hệ thống biển báo, đèn tín hiệu",
    "danh sách người lao động bị mất việc làm",
    "điều kiện hoạt động của các bến khách ngang sông",
    "các chỉ tiêu chưa đạt",
)
TAILS = (
    "",
    " theo quy định",
    ", bảo đảm công khai, minh bạch",
    ", không để bị động, bất ngờ",
    " trên cơ sở kết quả rà soát",
    ", nhất là ở vùng sâu, vùng xa",
    " gắn với trách nhiệm của người được phân công",
    ", kịp thời tháo gỡ khó khăn, vướng mắc",
    " bảo đảm chất lượng, hiệu quả",
    "; kiên quyết không để phát sinh vi phạm mới",
    ", không làm ảnh hưởng đến hoạt động bình thường của nhân dân",
    " (bao gồm cả các công trình đã nghiệm thu)",
)
# Bodies that are named and told nothing: those who are reported to, guided by, asked for leave.
MENTIONS = (
    " theo hướng dẫn của Bộ Tài chính",
    " theo chỉ đạo của Thủ tướng Chính phủ",
    ", báo cáo cấp có thẩm quyền xem xét, quyết định",
    " theo thẩm quyền; trường hợp vượt thẩm quyền thì báo cáo cấp trên trực tiếp",
    " sau khi có ý kiến thống nhất của Bộ Xây dựng",
    " thuộc phạm vi quản lý của Bộ Công an",
    " do Bộ Giao thông vận tải quản lý",
    " sau khi lấy ý kiến của Bộ Tư pháp",
)
LOCAL_MENTIONS = (
    ", báo cáo Ủy ban nhân dân {area}",
    ", tham mưu Ủy ban nhân dân {area} xem xét, quyết định",
    ", trình Hội đồng nhân dân {area} tại kỳ họp gần nhất",
    " theo ý kiến thẩm định của Sở Tư pháp",
    ", gửi kết quả về Sở Tài chính để tổng hợp",
    " trên cơ sở đề xuất của Sở Xây dựng",
    ", báo cáo Thường trực Hội đồng nhân dân {area}",
)
# Numbers and times that bind nobody.
LOOKALIKES = (
    " cho trẻ em từ 12 đến dưới 18 tuổi",
    ", duy trì trực 24/7",
    " với công suất 8.000 mẫu/ngày",
    " trong kế hoạch giai đoạn 2021 - 2025",
    ", phấn đấu tỷ lệ đạt từ 95% trở lên",
    " theo phương châm “4 tại chỗ”",
    " nhân dịp kỷ niệm ngày Thương binh - Liệt sĩ 27/7",
    " dịp Tết Nguyên đán và ngày Quốc khánh 02/9",
    " của năm học 2021 - 2022",
    " trong nhiệm kỳ 2020 - 2025",
    " trên tuyến từ Km 12 đến Km 24+500",
    " cho khoảng 1.500 hộ, mỗi hộ không quá 30 triệu đồng",
    " theo kết luận tại cuộc họp ngày 15/10/2020",
    " (số liệu tính đến ngày 31/12/2019)",
    " còn tồn đọng từ năm 2015 đến năm 2019",
    " trong dự toán ngân sách năm 2024",
    " cho người từ đủ 60 tuổi trở lên trước khi khởi công",
    " đã được cấp Giấy phép số 12/GP-TTĐT",
    " theo tiêu chuẩn TCVN 5574:2018",
    " tại trạm biến áp 110/22 kV và Nhà máy nước số 2",
    " theo mục tiêu đến năm 2030, tầm nhìn đến năm 2045",
)
NARRATIVES = (
    "Thời gian qua, {topic} trên địa bàn {area} đã đạt được nhiều kết quả tích cực.",
    "Trong 9 tháng đầu năm {year}, trên địa bàn {area} đã xảy ra 34 vụ việc, thiệt hại ước tính trên 12 tỷ đồng.",
    "Đến ngày {day}, toàn {area} mới thực hiện được 45,6% kế hoạch, thấp hơn mức bình quân chung.",
    "Tuy nhiên, việc triển khai tại một số nơi còn chậm, trách nhiệm của người đứng đầu chưa rõ.",
    "Tại phiên họp ngày {day}, các thành viên đã thảo luận và thống nhất đánh giá những hạn chế, nguyên nhân.",
    "Theo dự báo, từ nay đến cuối năm, thời tiết còn diễn biến phức tạp, khó lường.",
    "Nhìn chung, tình hình cơ bản ổn định; đời sống nhân dân được bảo đảm.",
    "Sở Tài chính đã ban hành văn bản hướng dẫn; nhiều đơn vị, địa phương đã chủ động triển khai thực hiện.",
    "Còn 15 đơn vị chưa báo cáo theo yêu cầu; trách nhiệm này trước hết thuộc về người đứng đầu.",
    "Ngày {day}, đoàn công tác đã đi kiểm tra thực tế tại một số công trình trọng điểm.",
)
GENERAL_RULES = (
    "Tổ chức, cá nhân có hành vi vi phạm thì tùy theo tính chất, mức độ mà bị xử lý theo quy định của pháp luật.",
    "Mức hỗ trợ bằng 70% chi phí vật tư nhưng không quá 15 triệu đồng cho một công trình.",
    "Hồ sơ gồm đơn đề nghị, bản sao giấy tờ chứng minh quyền sử dụng và bản vẽ mặt bằng.",
    "Kinh phí thực hiện do ngân sách nhà nước bảo đảm theo phân cấp hiện hành.",
    "Đối tượng áp dụng là hộ gia đình, cá nhân cư trú hợp pháp trên địa bàn.",
    "Việc hỗ trợ được thực hiện công khai, đúng đối tượng, không trùng lặp.",
    "Diện tích tối thiểu của thửa đất được tách là 60 m2, chiều rộng mặt tiền không nhỏ hơn 4 m.",
    "Các từ ngữ sau đây được hiểu theo nghĩa chung đã được pháp luật chuyên ngành giải thích.",
)
ARTICLE_TITLES = (
    "Phạm vi điều chỉnh",
    "Đối tượng áp dụng",
    "Nguyên tắc hỗ trợ",
    "Nguồn kinh phí",
    "Mức hỗ trợ",
    "Hồ sơ, trình tự thực hiện",
    "Điều kiện được hỗ trợ",
    "Chế độ thông tin, báo cáo",
)
PLAN_PARTS = (
    "MỤC ĐÍCH, YÊU CẦU",
    "NỘI DUNG THỰC HIỆN",
    "NHIỆM VỤ VÀ GIẢI PHÁP",
    "TỔ CHỨC THỰC HIỆN",
)
HEADINGS = (
    "Về công tác chỉ đạo, điều hành",
    "Về nguồn lực thực hiện",
    "Công tác tuyên truyền",
    "Về tiến độ các dự án trọng điểm",
    "Đối với lĩnh vực xây dựng cơ bản",
    "Về kiến nghị của địa phương",
)
ADVERBS = ("", "", "khẩn trương ", "chủ động ", "tiếp tục ", "tập trung ", "thường xuyên ", "phải ", "nghiêm túc ")
ENDING = "./."


def topic(rng: Random) -> str:
    """A matter that documents are about."""
    return pick(rng, TOPICS)


def subject(rng: Random, area: str) -> str:
    """The trích yếu of a document, without "V/v" and "Về việc"."""
    where = "" if area == "cả nước" or chance(rng, 0.4) else f" trên địa bàn {area}"
    return pick(rng, LEADS) + topic(rng) + pick(rng, SITUATIONS) + where


def action(rng: Random, area: str, *, plain: bool = False, single: bool = False) -> str:
    """What somebody is told to do: verb, object and, unless `plain`, what usually trails behind; `single`: one verb."""
    said = f"{pick(rng, VERBS)} {pick(rng, OBJECTS)}"
    if not single and chance(rng, 0.25):
        said += f"; {pick(rng, VERBS)} {pick(rng, OBJECTS)}"
    if plain:
        return said
    if chance(rng, 0.5):
        said += pick(rng, TAILS)
    elif chance(rng, 0.3):
        said += pick(rng, LOOKALIKES)
    if area != "cả nước" and chance(rng, 0.12):
        said += pick(rng, LOCAL_MENTIONS).format(area=area)
    elif chance(rng, 0.12):
        said += pick(rng, MENTIONS)
    return said


def opened(text: str) -> str:
    """The text with a capital at its beginning; the rest as it is."""
    return text[:1].upper() + text[1:]
