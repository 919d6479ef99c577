"""Classes whose names hold verbs, and leaders as a class."""

from __future__ import annotations

import pytest
from assigning import assignments

from chithi.parser.document import Header

# Who issues it, where it stands, what it says, who is told to do it in which role.
ROWS: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "2",
        "Phân công các cơ quan tham mưu, giúp việc Huyện ủy hướng dẫn các chi bộ.",
        [("các cơ quan tham mưu, giúp việc Huyện ủy", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "4",
        "Lãnh đạo các đơn vị có trách nhiệm bố trí người trực.",
        [("Lãnh đạo các đơn vị", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "5",
        "Các tổ chức kinh doanh dịch vụ lưu trú khai báo tạm trú.",
        [("các tổ chức kinh doanh dịch vụ lưu trú", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "6",
        "Giao công chức địa chính - xây dựng, công an xã kiểm tra hiện trường.",
        [("công chức địa chính - xây dựng", "lead"), ("công an xã", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "7",
        "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh vận động quyên góp.",
        [("Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "8",
        "Các trường mầm non, tiểu học, trung học cơ sở khử khuẩn lớp học.",
        [("các trường mầm non, tiểu học, trung học cơ sở", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "9",
        "Thủ trưởng đơn vị sử dụng lao động lập danh sách người được hỗ trợ.",
        [("Thủ trưởng đơn vị sử dụng lao động", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "10",
        "Giám đốc, Hiệu trưởng các trường trung cấp, cao đẳng điều chỉnh lịch học.",
        [("Giám đốc", "lead"), ("Hiệu trưởng các trường trung cấp, cao đẳng", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "12",
        "Các cơ quan tiến hành tố tụng tỉnh xét xử nghiêm minh.",
        [("các cơ quan tiến hành tố tụng tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "14",
        "Giao Tổ trưởng Tổ công tác 970 chủ trì, các thành viên Tổ công tác phối hợp rà soát.",
        [("Tổ trưởng Tổ công tác 970", "lead"), ("các thành viên Tổ công tác", "support")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "15",
        "Các đơn vị quản lý vận hành lưới điện chặt tỉa cây xanh.",
        [("các đơn vị quản lý vận hành lưới điện", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "17",
        "Các chủ tàu cá, thuyền trưởng không ra khơi khi có tin bão.",
        [("các chủ tàu cá", "lead"), ("thuyền trưởng", "lead")],
    ),
    ("Ủy ban nhân dân tỉnh Hưng Lam", "18", "Chủ các trang trại, gia trại chuồng nuôi kiên cố di dời vật nuôi.", []),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "19",
        "UBND các xã, phường, thị trấn và các trường học trên địa bàn ký cam kết.",
        [("Ủy ban nhân dân các xã, phường, thị trấn", "lead"), ("các trường học trên địa bàn", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "20",
        "Các Tổ chức chính trị - xã hội, tổ chức xã hội nghề nghiệp tuyên truyền đến hội viên.",
        [("các Tổ chức chính trị - xã hội, tổ chức xã hội nghề nghiệp", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "21",
        "Các cơ quan báo chí, đài truyền thanh cơ sở đưa tin.",
        [("các cơ quan báo chí, đài truyền thanh cơ sở", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "23",
        "Hội đồng nghĩa vụ quân sự huyện tổ chức khám tuyển.",
        [("Hội đồng nghĩa vụ quân sự huyện", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "24",
        "Ban Chỉ đạo xây dựng nông thôn mới tỉnh thẩm định hồ sơ.",
        [("Ban Chỉ đạo xây dựng nông thôn mới tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "25",
        "Ban Chỉ đạo phòng chống tham nhũng, tiêu cực tỉnh kiểm tra chuyên đề.",
        [("Ban Chỉ đạo phòng chống tham nhũng, tiêu cực tỉnh", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "27",
        "Hội đồng tuyển sinh các trường công bố điểm chuẩn.",
        [("Hội đồng tuyển sinh các trường", "lead")],
    ),
    (
        "Ủy ban nhân dân tỉnh Hưng Lam",
        "29",
        "Ban Chấp hành Đảng bộ các xã lãnh đạo thực hiện.",
        [("Ban Chấp hành Đảng bộ các xã", "lead")],
    ),
]


@pytest.mark.parametrize(("issuer", "path", "text", "expected"), ROWS)
def test_who_is_told(issuer: str, path: str, text: str, expected: list[tuple[str, str]]) -> None:
    header = Header(family="state", type="CV", issuer=issuer, place=None)
    assert [(a.assignee, a.role) for a in assignments((path, text), header=header)] == expected
