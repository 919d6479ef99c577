"""Lists of agencies: what is one name, what is one class, what is split, and which head a member shares."""

from __future__ import annotations

import pytest

from chithi.parser.assignments.coordination import Reader
from chithi.parser.assignments.vocabulary import gazetteer
from chithi.parser.language import tokenise


def read(text: str) -> tuple[list[str], str]:
    """The names of the list at the head of a text, and what is left behind it."""
    tokens = tokenise(text)
    reader = Reader(text, tokens, gazetteer().find([t.lower for t in tokens]))
    listing = reader.listing(0, len(tokens), object_of=True)
    if listing is None:
        return [], text
    return [m.name for m in listing.mentions], text[tokens[listing.end - 1].end :].strip()


SHARED_HEADS = [
    ("các sở: Tài chính, Kế hoạch và Đầu tư rà soát", ["Sở Tài chính", "Sở Kế hoạch và Đầu tư"]),
    ("các Sở Nội vụ, Tư pháp, Công Thương rà soát", ["Sở Nội vụ", "Sở Tư pháp", "Sở Công Thương"]),
    ("Các Bộ: Y tế, Văn hóa, Thể thao và Du lịch chỉ đạo", ["Bộ Y tế", "Bộ Văn hóa, Thể thao và Du lịch"]),
    ("Bộ trưởng các Bộ: Quốc phòng, Công an chỉ đạo", ["Bộ trưởng Bộ Quốc phòng", "Bộ trưởng Bộ Công an"]),
    ("Sở Y tế, Giao thông vận tải rà soát", ["Sở Y tế", "Sở Giao thông vận tải"]),
    ("Giám đốc Sở Y tế, Nội vụ rà soát", ["Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ"]),
    ("Giám đốc Sở: Nội vụ, Tài chính rà soát", ["Giám đốc Sở Nội vụ", "Giám đốc Sở Tài chính"]),
    (
        "Các Cục: Đường bộ Việt Nam, Hàng hải và Đường thủy Việt Nam, Đăng kiểm Việt Nam rà soát",
        ["Cục Đường bộ Việt Nam", "Cục Hàng hải và Đường thủy Việt Nam", "Cục Đăng kiểm Việt Nam"],
    ),
    (
        "Hội đồng nhân dân, Ủy ban nhân dân tỉnh Hưng Lam tổ chức",
        ["Hội đồng nhân dân tỉnh Hưng Lam", "Ủy ban nhân dân tỉnh Hưng Lam"],
    ),
]

PLACES = [
    (
        "Chủ tịch UBND các tỉnh: Hà Tĩnh, Quảng Trị chỉ đạo",
        ["Chủ tịch UBND tỉnh Hà Tĩnh", "Chủ tịch UBND tỉnh Quảng Trị"],
    ),
    (
        "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương: Lâm Đồng, Huế và Cần Thơ chỉ đạo",
        ["Ủy ban nhân dân tỉnh Lâm Đồng", "Ủy ban nhân dân thành phố Huế", "Ủy ban nhân dân thành phố Cần Thơ"],
    ),
    (
        "Chủ tịch UBND các huyện Mai Lâm, Tân Phong rà soát",
        ["Chủ tịch UBND huyện Mai Lâm", "Chủ tịch UBND huyện Tân Phong"],
    ),
    ("Các địa phương: Mai Lâm, Tân Phong khẩn trương", ["Mai Lâm", "Tân Phong"]),
    ("thành phố Huế, tỉnh Lâm Đồng đẩy nhanh", ["thành phố Huế", "tỉnh Lâm Đồng"]),
    (
        "Chủ tịch UBND các tỉnh, thành phố từ Hà Tĩnh đến Lâm Đồng chủ động",
        ["Chủ tịch UBND các tỉnh, thành phố từ Hà Tĩnh đến Lâm Đồng"],
    ),
    ("UBND các huyện, thị xã, thành phố rà soát", ["UBND các huyện, thị xã, thành phố"]),
    ("Các tỉnh Hà Tĩnh, Lâm Đồng khẩn trương", ["tỉnh Hà Tĩnh", "tỉnh Lâm Đồng"]),
    ("Bộ Quốc phòng các tỉnh Hà Tĩnh, Lâm Đồng rà soát", ["Bộ Quốc phòng", "tỉnh Hà Tĩnh", "tỉnh Lâm Đồng"]),
    ("Ủy ban nhân dân xã Mai Lâm, xã Tân Phong bố trí", ["Ủy ban nhân dân xã Mai Lâm", "Ủy ban nhân dân xã Tân Phong"]),
    ("UBND các xã/phường rà soát", ["UBND các xã/phường"]),
    ("Chủ tịch UBND cấp huyện, cấp xã rà soát", ["Chủ tịch UBND cấp huyện, cấp xã"]),
    ("Ủy ban nhân dân các xã, phường, đặc khu Hòn Lam rà soát", ["Ủy ban nhân dân các xã, phường, đặc khu Hòn Lam"]),
]

CLASSES = [
    ("các sở, ban, ngành có liên quan rà soát", ["các sở, ban, ngành có liên quan"]),
    (
        "các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ rà soát",
        ["các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ"],
    ),
    ("các sở, ngành chức năng và các địa phương rà soát", ["các sở, ngành chức năng", "các địa phương"]),
    ("các sở, ngành; UBND các xã, phường rà soát", ["các sở, ngành", "UBND các xã, phường"]),
    ("các cấp, các ngành rà soát", ["các cấp", "các ngành"]),
    ("các huyện, thị, thành ủy, đảng ủy trực thuộc rà soát", ["các huyện, thị, thành ủy", "đảng ủy trực thuộc"]),
    ("cấp ủy, chính quyền và mặt trận, đoàn thể rà soát", ["cấp ủy, chính quyền", "mặt trận, đoàn thể"]),
    ("Mặt trận Tổ quốc và các đoàn thể rà soát", ["Mặt trận Tổ quốc", "các đoàn thể"]),
    (
        "Thủ trưởng các cơ quan, đơn vị, tổ chức và cá nhân có liên quan chịu",
        ["Thủ trưởng các cơ quan, đơn vị, tổ chức và cá nhân có liên quan"],
    ),
    (
        "Thủ trưởng các cơ quan, đơn vị và tổ chức, cá nhân có liên quan chịu",
        ["Thủ trưởng các cơ quan, đơn vị", "tổ chức, cá nhân có liên quan"],
    ),
    (
        "các cơ quan, đơn vị trên địa bàn tỉnh và cộng đồng doanh nghiệp thực hiện",
        ["các cơ quan, đơn vị trên địa bàn tỉnh", "cộng đồng doanh nghiệp"],
    ),
    ("các cơ quan chức năng của Bộ Công an phối hợp", ["các cơ quan chức năng của Bộ Công an"]),
    ("từng cán bộ, công chức, người lao động chấp hành", ["từng cán bộ, công chức, người lao động"]),
    ("các nhà thầu thi công, các đơn vị tư vấn khẩn trương", ["các nhà thầu thi công", "các đơn vị tư vấn"]),
    ("các Ban Quản lý dự án, chủ đầu tư, nhà thầu rà soát", ["các Ban Quản lý dự án, chủ đầu tư, nhà thầu"]),
    (
        "các cấp ủy, tổ chức đảng, tập thể lãnh đạo cơ quan, đơn vị rà soát",
        ["các cấp ủy, tổ chức đảng, tập thể lãnh đạo cơ quan, đơn vị"],
    ),
    ("Ban thường vụ tỉnh ủy, thành ủy, đảng ủy rà soát", ["Ban thường vụ tỉnh ủy, thành ủy, đảng ủy"]),
    (
        "các lực lượng đóng quân tại địa bàn, các quân khu hỗ trợ",
        ["các lực lượng đóng quân tại địa bàn", "các quân khu"],
    ),
    ("các báo, đài và hệ thống thông tin cơ sở tuyên truyền", ["các báo, đài", "hệ thống thông tin cơ sở"]),
    ("các văn phòng huyện ủy, thị ủy tổng hợp", ["các văn phòng huyện ủy, thị ủy"]),
    (
        "Thủ trưởng các tổ chức chính trị, chính trị - xã hội và các tổ chức, cá nhân có liên quan chịu",
        ["Thủ trưởng các tổ chức chính trị, chính trị - xã hội", "các tổ chức, cá nhân có liên quan"],
    ),
]

NAMES = [
    ("Ban Chỉ đạo phòng, chống dịch bệnh tỉnh rà soát", ["Ban Chỉ đạo phòng, chống dịch bệnh tỉnh"]),
    ("Ban Quản lý các Khu công nghiệp tỉnh và Sở Y tế rà soát", ["Ban Quản lý các Khu công nghiệp tỉnh", "Sở Y tế"]),
    (
        "Chi nhánh Ngân hàng Chính sách xã hội tỉnh, Thuế tỉnh rà soát",
        ["Chi nhánh Ngân hàng Chính sách xã hội tỉnh", "Thuế tỉnh"],
    ),
    ("Bộ trưởng Bộ Tài chính - Phó Trưởng ban Ban Chỉ đạo 389 quốc gia tập trung", ["Bộ trưởng Bộ Tài chính"]),
    ("Phó Thủ tướng Trần Văn Minh và các Phó Thủ tướng chỉ đạo", ["Phó Thủ tướng Trần Văn Minh", "các Phó Thủ tướng"]),
    ("đồng chí Chủ tịch UBND tỉnh chỉ đạo", ["Chủ tịch UBND tỉnh"]),
    ("UBND tỉnh ủy quyền cho", ["UBND tỉnh"]),
    (
        "Ban Quản lý các khu kinh tế và khu công nghiệp tỉnh rà soát",
        ["Ban Quản lý các khu kinh tế và khu công nghiệp tỉnh"],
    ),
    ("Thuế tỉnh, thành phố rà soát", ["Thuế tỉnh, thành phố"]),
    ("Chánh Văn phòng HĐND và UBND huyện rà soát", ["Chánh Văn phòng HĐND và UBND huyện"]),
    ("các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy", ["các huyện ủy, thành ủy", "đảng ủy trực thuộc Tỉnh ủy"]),
    ("Văn phòng HĐND và UBND xã rà soát", ["Văn phòng HĐND và UBND xã"]),
    ("Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh rà soát", ["Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh"]),
    ("các Khu Quản lý đường bộ III và IV phối hợp", ["Khu Quản lý đường bộ III", "Khu Quản lý đường bộ IV"]),
    ("Ban Chỉ đạo 389 các bộ, ngành, địa phương xây dựng", ["Ban Chỉ đạo 389 các bộ, ngành, địa phương"]),
    (
        "Ban Quản lý các khu công nghệ cao và khu công nghiệp, Sở Y tế rà soát",
        ["Ban Quản lý các khu công nghệ cao và khu công nghiệp", "Sở Y tế"],
    ),
    ("Phòng Kinh tế/Phòng Nội vụ rà soát", ["Phòng Kinh tế", "Phòng Nội vụ"]),
    (
        "Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Hưng Lam",
        ["Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Hưng Lam"],
    ),
]

NO_LIST = [
    "tổ chức hội nghị tổng kết",
    "cấp giấy phép cho dự án",
    "ban hành quy chế",
    "cơ sở vật chất",
    "hội nghị trực tuyến",
    "bộ phận một cửa",
]


@pytest.mark.parametrize(("text", "names"), [*SHARED_HEADS, *PLACES, *CLASSES, *NAMES])
def test_members_of_a_list(text: str, names: list[str]) -> None:
    assert read(text)[0] == names


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Sở Xây dựng xây dựng kế hoạch", "xây dựng kế hoạch"),
        ("các sở: Tài chính, Y tế căn cứ chức năng", "căn cứ chức năng"),
        ("Sở Y tế, Công an tỉnh; các cơ quan liên quan báo cáo", "báo cáo"),
        ("Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc", "theo dõi, đôn đốc"),
        ("các đơn vị tổ chức trực ban và báo cáo", "tổ chức trực ban và báo cáo"),
        ("các đơn vị rà soát kịp thời", "rà soát kịp thời"),
    ],
)
def test_a_list_ends_where_the_verb_begins(text: str, rest: str) -> None:
    assert read(text)[1] == rest


@pytest.mark.parametrize("text", NO_LIST)
def test_words_that_only_look_like_agencies(text: str) -> None:
    assert read(text) == ([], text)


def test_kinds() -> None:
    text = "Chủ tịch UBND tỉnh, Sở Y tế và các đơn vị trực thuộc rà soát"
    tokens = tokenise(text)
    reader = Reader(text, tokens, gazetteer().find([t.lower for t in tokens]))
    listing = reader.listing(0, len(tokens))
    assert listing is not None
    assert [(m.kind, m.proper, m.vague) for m in listing.mentions] == [
        ("official", True, False),
        ("body", True, False),
        ("collective", False, True),
    ]
