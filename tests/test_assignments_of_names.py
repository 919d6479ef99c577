"""Names that refer back, that are abbreviated, and that grammar words stand in."""

from __future__ import annotations

import pytest
from assigning import assignments

from chithi.parser.document import Header

# Who issues it, where it stands, what it says, who is told to do it in which role.
ROWS: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Các cơ quan thông tin, báo chí phải thường xuyên đưa tin về chiến dịch.",
        [("các cơ quan thông tin, báo chí", "lead")],
    ),
    (
        "Đảng ủy xã An Khê",
        "1",
        "Giao Cơ quan Ủy ban Kiểm tra Đảng ủy: theo dõi giờ giấc các buổi họp.",
        [("cơ quan Ủy ban Kiểm tra Đảng ủy", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Cơ quan Lao động - Thương binh và Xã hội chủ trì phối hợp với cơ quan Tài chính, Kho bạc Nhà nước đối chiếu sổ lương.",
        [
            ("cơ quan Lao động - Thương binh và Xã hội", "lead"),
            ("cơ quan Tài chính", "support"),
            ("Kho bạc Nhà nước", "support"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p1",
        "Để ổn định đời sống nhân dân sau lũ, Chủ tịch Ủy ban nhân dân tỉnh chỉ đạo:",
        [],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "p1", "Sở Nội vụ thông báo về việc đề nghị các đơn vị báo cáo số liệu.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Đề nghị Ban Tuyên giáo các huyện ủy, thị ủy, đảng ủy trực thuộc Tỉnh ủy chủ trì tham mưu tổng kết.",
        [("Ban Tuyên giáo các huyện ủy, thị ủy, đảng ủy trực thuộc Tỉnh ủy", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "preamble",
        "Chi cục Thống kê hướng dẫn các xã, phường thực hiện như sau:",
        [("các xã, phường", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "preamble",
        "Sở Y tế hướng dẫn các phòng khám thực hiện như sau:",
        [("các phòng khám", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "preamble",
        "Căn cứ tình hình mưa lũ, để kịp thời ứng phó, Viện kiểm sát nhân dân tỉnh Hưng Lam yêu cầu lãnh đạo các đơn vị triển khai thực hiện chế độ trực. Quá trình thực hiện chú ý một số nội dung trong văn bản gửi kèm.",
        [("lãnh đạo các đơn vị", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "closing",
        "Ban Chỉ huy PCTT Trường trung cấp nghề Mai Lâm và các đơn vị trực thuộc Ban Quản lý tổ chức triển khai thực hiện.",
        [
            ("Ban Chỉ huy Phòng chống thiên tai Trường trung cấp nghề Mai Lâm", "lead"),
            ("các đơn vị trực thuộc Ban Quản lý", "lead"),
        ],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "4",
        "Ban Tổ chức Trung ương, các đồng chí trong Ban Tuyên huấn chịu trách nhiệm thi hành Quyết định này.",
        [("Ban Tổ chức Trung ương", "lead"), ("các đồng chí trong Ban Tuyên huấn", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p1",
        "Chủ tịch UBND tỉnh yêu cầu Giám đốc Sở Xây dựng và Thủ trưởng các đơn vị liên quan phối hợp tổ chức đánh giá kết quả.",
        [("Giám đốc Sở Xây dựng", "lead"), ("Thủ trưởng các đơn vị liên quan", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Bộ Xây dựng hoàn thành phương án di dời. Bộ ban hành hướng dẫn về tái định cư.",
        [("Bộ Xây dựng", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "p1",
        "Cục Viễn thông (CVT) yêu cầu các Trung tâm CVT khu vực: Hà Nội, Đà Nẵng tổ chức kiểm tra.",
        [("Trung tâm Cục Viễn thông khu vực Hà Nội", "lead"), ("Trung tâm Cục Viễn thông khu vực Đà Nẵng", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "1",
        "Tổng cục Dự trữ Quốc gia (DTQG) giao Chi cục DTQG Bắc Lâm vận chuyển gạo.",
        [("Chi cục Dự trữ Quốc gia Bắc Lâm", "lead")],
    ),
]


@pytest.mark.parametrize(("issuer", "path", "text", "expected"), ROWS)
def test_who_is_told(issuer: str, path: str, text: str, expected: list[tuple[str, str]]) -> None:
    header = Header(family="state", type="CV", issuer=issuer, place=None)
    assert [(a.assignee, a.role) for a in assignments((path, text), header=header)] == expected
