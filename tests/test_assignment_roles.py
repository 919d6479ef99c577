"""Who leads, who helps and who hands a task on: the roles in directives, guidelines, plans and letters of all times."""

from __future__ import annotations

import pytest
from assigning import assignments

from chithi.parser.document import Header

# Who issues it, where it stands, what it says, and who leads, helps or hands on.
ROLES = [
    ("Tỉnh ủy Hưng Lam", "p1", "Tỉnh ủy yêu cầu các đảng ủy tổ chức quán triệt Kết luận.", [("các đảng ủy", "lead")]),
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
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p2",
        "Công văn nêu rõ, yêu cầu Sở Y tế chỉ đạo Trung tâm Y tế dự phòng tỉnh và các trung tâm y tế huyện tăng cường giám sát.",
        [("Sở Y tế", "relay"), ("Trung tâm Y tế dự phòng tỉnh", "lead"), ("các trung tâm y tế huyện", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Sở Y tế phối hợp với các cấp chính quyền, công an, quân đội tại địa phương kiểm tra.",
        [("Sở Y tế", "lead"), ("các cấp chính quyền, công an, quân đội tại địa phương", "support")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Các sở, ban, ngành thuộc tỉnh, UBND các xã, phường, đặc khu: Căn cứ chức năng, nhiệm vụ, phối hợp với Sở Tư pháp rà soát đội ngũ.",
        [
            ("các sở, ban, ngành thuộc tỉnh", "lead"),
            ("Ủy ban nhân dân các xã, phường, đặc khu", "lead"),
            ("Sở Tư pháp", "support"),
        ],
    ),
    (
        "Văn phòng Tỉnh ủy Hưng Lam",
        "3",
        "Thường trực Tỉnh ủy thống nhất chủ trương và giao Đảng ủy UBND tỉnh lãnh đạo UBND tỉnh chỉ đạo các cơ quan chuyên môn hoàn thiện hồ sơ.",
        [("Đảng ủy Ủy ban nhân dân tỉnh", "relay"), ("Ủy ban nhân dân tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "4",
        "Các Ty Lâm nghiệp, Ty Nông nghiệp phối hợp chặt chẽ với các hợp tác xã trong việc giao đất, giao rừng.",
        [("các Ty Lâm nghiệp", "lead"), ("Ty Nông nghiệp", "lead"), ("các hợp tác xã", "support")],
    ),
]


@pytest.mark.parametrize(("issuer", "path", "text", "expected"), ROLES)
def test_roles(issuer: str, path: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = assignments((path, text), header=Header(type="CV", issuer=issuer))
    assert [(a.assignee, a.role) for a in found] == expected
