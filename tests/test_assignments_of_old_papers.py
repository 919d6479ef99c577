"""Papers of 1978 to 1995: sở, ty, ủy ban hành chính, districts with numbers."""

from __future__ import annotations

import pytest
from assigning import assignments

from chithi.parser.document import Header

# Who issues it, where it stands, what it says, who is told to do it in which role.
ROWS: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    (
        "Bộ Nội thương",
        "2",
        "Các Công ty cấp I, cấp II có nhiệm vụ thu mua, dự trữ hàng hóa theo kế hoạch.",
        [("các Công ty cấp I, cấp II", "lead")],
    ),
    (
        "Bộ Nội thương",
        "5",
        "Trong khi thi hành, nếu gặp khó khăn trở ngại, các địa phương báo cáo về Bộ để giải quyết.",
        [("các địa phương", "lead")],
    ),
    (
        "Bộ Nội thương",
        "6",
        "Vụ Tài vụ kế toán, Vụ Vật giá, Cục Vận tải có trách nhiệm hướng dẫn cụ thể việc thi hành.",
        [("Vụ Tài vụ kế toán", "lead"), ("Vụ Vật giá", "lead"), ("Cục Vận tải", "lead")],
    ),
    (
        "Hội đồng Chính phủ",
        "Điều 4",
        "Ông Bộ trưởng Bộ Nội vụ, ông Chủ nhiệm Ủy ban Kế hoạch Nhà nước và Ủy ban hành chính các tỉnh chịu trách nhiệm thi hành Quyết định này.",
        [
            ("Bộ trưởng Bộ Nội vụ", "lead"),
            ("Chủ nhiệm Ủy ban Kế hoạch Nhà nước", "lead"),
            ("Ủy ban hành chính các tỉnh", "lead"),
        ],
    ),
    (
        "Hội đồng Chính phủ",
        "Điều 5",
        "Bộ trưởng Phủ Thủ tướng, Bộ trưởng Bộ Tài chính, Tổng cục trưởng Tổng cục Lâm nghiệp và thủ trưởng các ngành có liên quan chịu trách nhiệm thi hành Nghị định này.",
        [
            ("Bộ trưởng Phủ Thủ tướng", "lead"),
            ("Bộ trưởng Bộ Tài chính", "lead"),
            ("Tổng cục trưởng Tổng cục Lâm nghiệp", "lead"),
            ("thủ trưởng các ngành có liên quan", "lead"),
        ],
    ),
    (
        "Hội đồng Chính phủ",
        "Điều 6",
        "Các Bộ, Ủy ban Nhà nước, các cơ quan khác thuộc Hội đồng Bộ trưởng, Ủy ban nhân dân các cấp trong phạm vi chức năng của mình tổ chức và kiểm tra việc thi hành.",
        [
            ("các Bộ", "lead"),
            ("Ủy ban Nhà nước", "lead"),
            ("các cơ quan khác thuộc Hội đồng Bộ trưởng", "lead"),
            ("Ủy ban nhân dân các cấp", "lead"),
        ],
    ),
    (
        "Tổng cục Thống kê",
        "1",
        "Các Chi cục thống kê tỉnh, thành phố phải gửi báo cáo đúng kỳ hạn.",
        [("các Chi cục thống kê tỉnh, thành phố", "lead")],
    ),
    (
        "Tổng cục Thống kê",
        "2",
        "Phòng thống kê huyện, quận kiểm tra số liệu của các xã.",
        [("Phòng thống kê huyện, quận", "lead")],
    ),
    ("Tổng cục Thống kê", "3", "Ban thống kê xã thu thập số liệu ban đầu.", [("Ban thống kê xã", "lead")]),
    (
        "Ủy ban nhân dân thành phố Hưng Lam",
        "1",
        "Sở Nhà đất và Công trình công cộng, Công ty Quản lý nhà, Ủy ban nhân dân các quận, huyện kiểm kê toàn bộ quỹ nhà thuộc sở hữu Nhà nước.",
        [
            ("Sở Nhà đất và Công trình công cộng", "lead"),
            ("Công ty Quản lý nhà", "lead"),
            ("Ủy ban nhân dân các quận, huyện", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân thành phố Hưng Lam",
        "2",
        "Giám đốc Sở Giao thông công chánh, Trưởng Ban Tổ chức chính quyền thành phố nghiên cứu trình Ủy ban nhân dân thành phố.",
        [("Giám đốc Sở Giao thông công chánh", "lead"), ("Trưởng Ban Tổ chức chính quyền thành phố", "lead")],
    ),
    (
        "Ủy ban nhân dân thành phố Hưng Lam",
        "5",
        "Ủy ban nhân dân Quận 1, Quận 3 và huyện Mai Lâm làm thí điểm.",
        [
            ("Ủy ban nhân dân Quận 1", "lead"),
            ("Ủy ban nhân dân Quận 3", "lead"),
            ("Ủy ban nhân dân huyện Mai Lâm", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân thành phố Hưng Lam",
        "6",
        "Báo Hưng Lam, Đài Tiếng nói nhân dân thành phố có kế hoạch tuyên truyền.",
        [("Báo Hưng Lam", "lead"), ("Đài Tiếng nói nhân dân thành phố", "lead")],
    ),
    (
        "Ủy ban nhân dân thành phố Hưng Lam",
        "7",
        "Từng ngành, từng cấp phải có chương trình hành động cụ thể.",
        [("từng ngành", "lead"), ("từng cấp", "lead")],
    ),
    (
        "Ủy ban nhân dân thành phố Hưng Lam",
        "9",
        "Ban Chỉ đạo 61 thành phố giúp Ủy ban nhân dân thành phố theo dõi, đôn đốc.",
        [("Ban Chỉ đạo 61 thành phố", "lead")],
    ),
    (
        "Ủy ban nhân dân thành phố Hưng Lam",
        "10",
        "Yêu cầu các đồng chí thủ trưởng sở, ban, ngành thành phố nghiêm chỉnh chấp hành.",
        [("thủ trưởng sở, ban, ngành thành phố", "lead")],
    ),
    ("Ủy ban nhân dân thành phố Hưng Lam", "11", "Trách nhiệm để xảy ra sai phạm trước hết thuộc về Giám đốc Sở.", []),
    (
        "Ủy ban nhân dân thành phố Hưng Lam",
        "12",
        "Ủy ban nhân dân thành phố nghiêm cấm các cơ quan, đơn vị tự ý phân phối nhà.",
        [],
    ),
    ("Ủy ban nhân dân thành phố Hưng Lam", "13", "Cấp nào ra quyết định sai thì cấp đó phải sửa.", []),
    (
        "Ủy ban nhân dân thành phố Hưng Lam",
        "14",
        "Thành phố giao Sở Lao động làm đầu mối, các quận, huyện lập danh sách gửi về trước ngày 30-6.",
        [("Sở Lao động", "lead"), ("các quận, huyện", "lead")],
    ),
    (
        "Ủy ban nhân dân thành phố Hưng Lam",
        "15",
        "Sở Tư pháp cùng Ban Pháp chế Hội đồng nhân dân thành phố rà soát văn bản.",
        [("Sở Tư pháp", "lead"), ("Ban Pháp chế Hội đồng nhân dân thành phố", "support")],
    ),
    (
        "Ủy ban nhân dân thành phố Hưng Lam",
        "16",
        "Mọi tổ chức, cá nhân kinh doanh xăng dầu phải đăng ký tại Sở Thương mại.",
        [("mọi tổ chức, cá nhân", "lead")],
    ),
]


@pytest.mark.parametrize(("issuer", "path", "text", "expected"), ROWS)
def test_who_is_told(issuer: str, path: str, text: str, expected: list[tuple[str, str]]) -> None:
    header = Header(family="state", type="CV", issuer=issuer, place=None)
    assert [(a.assignee, a.role) for a in assignments((path, text), header=header)] == expected
