"""Orders whose object, reason or basis stands far before those who are told."""

from __future__ import annotations

import pytest
from assigning import assignments

from chithi.parser.document import Header

# Who issues it, where it stands, what it says, who is told to do it in which role.
ROWS: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    (
        "Hội đồng Chính phủ",
        "Điều 1",
        "Nay giao toàn bộ việc quản lý muối, từ ruộng đến kho, cho Bộ Công nghiệp nhẹ.",
        [("Bộ Công nghiệp nhẹ", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "Điều 3",
        "Chánh Văn phòng UBND tỉnh; Thủ trưởng các sở, ban, ngành, thuộc tỉnh; Giám đốc các doanh nghiệp nhà nước chịu trách nhiệm hành Quyết định này.",
        [
            ("Chánh Văn phòng Ủy ban nhân dân tỉnh", "lead"),
            ("Thủ trưởng các sở, ban, ngành, thuộc tỉnh", "lead"),
            ("Giám đốc các doanh nghiệp nhà nước", "lead"),
        ],
    ),
    (
        "Đoàn Trường Cao đẳng Hưng Lam",
        "closing",
        "Vì đường làng còn lầy lội nên rất mong các cơ sở Đoàn cùng ra quân.",
        [("các cơ sở Đoàn", "lead")],
    ),
    (
        "Đoàn Trường Cao đẳng Hưng Lam",
        "1",
        "Đề nghị CĐ cấp trên trực tiếp cơ sở và CĐCS trực thuộc LĐLĐ tỉnh báo cáo kết quả.",
        [
            ("Công đoàn cấp trên trực tiếp cơ sở", "lead"),
            ("Công đoàn cơ sở trực thuộc Liên đoàn Lao động tỉnh", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "preamble",
        "Ủy ban nhân dân tỉnh chỉ đạo các ngành, các cấp thực hiện tốt những việc sau đây:",
        [("các ngành", "lead"), ("các cấp", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Giao Sở Xây dựng chủ trì kiểm tra. Ủy ban nhân dân các quận, Công an các quận có nhiệm vụ phối hợp chặt chẽ.",
        [("Sở Xây dựng", "lead"), ("Ủy ban nhân dân các quận", "support"), ("Công an các quận", "support")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "3",
        "Theo danh sách đề xuất của Bộ Công an, các bộ, ngành nghiên cứu phương án tích hợp.",
        [("các bộ, ngành", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "4", "Các đơn vị cần sử dụng máy in thì làm đơn đăng ký.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "5",
        "Đề nghị các cơ quan, đơn vị và các hộ gia đình trên địa bàn treo cờ Tổ quốc.",
        [("các cơ quan, đơn vị", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "6",
        "Ủy ban Mặt trận Tổ quốc các cấp và các cơ quan, tổ chức, đơn vị có người được giới thiệu ứng cử tiến hành lấy ý kiến cử tri.",
        [("Ủy ban Mặt trận Tổ quốc các cấp", "lead"), ("các cơ quan, tổ chức, đơn vị", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "7", "Cán bộ giao nhiệm vụ, hướng dẫn kỹ thuật cho các hộ dân.", []),
]


@pytest.mark.parametrize(("issuer", "path", "text", "expected"), ROWS)
def test_who_is_told(issuer: str, path: str, text: str, expected: list[tuple[str, str]]) -> None:
    header = Header(family="state", type="CV", issuer=issuer, place=None)
    assert [(a.assignee, a.role) for a in assignments((path, text), header=header)] == expected
