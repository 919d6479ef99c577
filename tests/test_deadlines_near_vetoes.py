"""Orders that look like what the vetoes speak against: each is a deadline all the same, or none for a plain reason."""

from __future__ import annotations

import pytest

from chithi.parser.deadlines import find_deadlines
from chithi.parser.document import Header
from chithi.parser.passage import Passage, Reading

DATE = "2021-11-15"

ORDERS = [
    ("Các hộ thuộc diện hỗ trợ nộp hồ sơ trước ngày 30/11/2021.",
     [("before", "2021-11-30")]),
    ("Hoàn thành việc chi trả trước ngày 30/11/2021 cho các đối tượng được hưởng chính sách.",
     [("before", "2021-11-30")]),
    ("Từ ngày 16/11 đến ngày 18/11/2021, các huyện trực ban, theo dõi khu vực có mưa lớn.",
     [("during", "2021-11-16/2021-11-18")]),
    ("Từ ngày 01/12/2021, điều chỉnh giảm số chốt kiểm soát trên các tuyến đường.",
     [("from", "2021-12-01")]),
    ("Thời gian hoạt động của chốt kiểm soát: từ 0 giờ ngày 16/11/2021.",
     [("from", "2021-11-16T00:00")]),
    ("Điều chỉnh thời gian làm việc của các cơ quan từ ngày 01/12/2021.",
     [("from", "2021-12-01")]),
    ("Không tổ chức hội họp đông người trong vòng 15 ngày kể từ 0 giờ ngày 16/11/2021.",
     [("within", "P15D")]),
    ("Đối với hộ nghèo, hoàn thành hỗ trợ trước ngày 30/11/2021, quá thời gian này thì kiểm điểm trách nhiệm.",
     [("before", "2021-11-30")]),
    ("Người dân không ra khỏi nơi cư trú trong thời gian 14 ngày.",
     [("within", "P14D")]),
    ("Đình chỉ hoạt động của chợ Bạch Linh từ ngày 16/11/2021.",
     [("from", "2021-11-16")]),
    ("Thu phí sử dụng đường bộ từ ngày 01/12/2021.",
     [("from", "2021-12-01")]),
    ("Áp dụng Chỉ thị 16 trên địa bàn huyện từ 0 giờ ngày 16/11/2021.",
     [("from", "2021-11-16T00:00")]),
    ("Thực hiện chế độ báo cáo mới từ ngày 01/12/2021.",
     [("from", "2021-12-01")]),
    ("Các trường tổ chức dạy học trực tiếp từ ngày 22/11/2021.",
     [("from", "2021-11-22")]),
    ("Xe buýt được hoạt động trở lại từ ngày 22/11/2021.",
     [("from", "2021-11-22")]),
    ("Người được giao nhiệm vụ báo cáo kết quả trước ngày 20/11/2021.",
     [("before", "2021-11-20")]),
    ("Các đơn vị được kiểm tra gửi báo cáo trước ngày 20/11/2021.",
     [("before", "2021-11-20")]),
    ("Những đơn vị chưa nộp báo cáo phải nộp trước ngày 20/11/2021.",
     [("before", "2021-11-20")]),
    ("Đơn vị vi phạm có thể khắc phục đến hết ngày 30/11/2021.",
     []),
    ("Sở Y tế hướng dẫn các cơ sở; trong thời hạn 05 ngày kể từ ngày ban hành Kế hoạch, hoàn thành tập huấn.",
     [("within", "P5D")]),
    ("Yêu cầu các xã lập danh sách người từ 12 đến 17 tuổi trước ngày 20/11/2021.",
     [("before", "2021-11-20")]),
    ("Chấm dứt tình trạng đổ rác không đúng nơi quy định trước ngày 30/11/2021.",
     [("before", "2021-11-30")]),
    ("Không để xảy ra tình trạng nợ đọng; xử lý dứt điểm nợ đọng trước ngày 31/12/2021.",
     [("before", "2021-12-31")]),
    ("Nếu có vướng mắc, báo cáo Ủy ban nhân dân tỉnh trước ngày 25/11/2021 để xem xét.",
     [("before", "2021-11-25")]),
    ("Trường hợp không thống nhất, có văn bản gửi Sở Tư pháp trước ngày 25/11/2021.",
     [("before", "2021-11-25")]),
    ("Trường hợp phát sinh kinh phí, các đơn vị lập dự toán gửi Sở Tài chính trước ngày 25/11/2021.",
     [("before", "2021-11-25")]),
    ("Khi có thay đổi nhân sự, các cơ quan gửi danh sách trước ngày 25/11/2021.",
     [("before", "2021-11-25")]),
    ("Hằng năm, các cơ quan được phân công báo cáo kết quả về Sở Nội vụ.",
     [("every", "FREQ=YEARLY")]),
    ("Công bố công khai kết quả đánh giá, xếp loại hằng năm trước ngày 31/01 năm sau.",
     [("every", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31")]),
    ("Sở Nội vụ tham mưu tổ chức thi tuyển vào tháng 12/2021.",
     [("by", "2021-12")]),
    ("Thời gian thực hiện dự án: 2021 - 2023.",
     [("during", "2021/2023")]),
    ("Thời gian thực hiện từ ngày 20/11/2021 đến ngày 20/12/2021.",
     [("during", "2021-11-20/2021-12-20")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ORDERS)
def test_an_order_near_a_veto(text: str, expected: list[tuple[str, str]]) -> None:
    reading = Reading(text, Header(date=DATE), (Passage(0, len(text), "body", "1"),))
    found = [(d.kind, d.value) for d in find_deadlines(reading, ()) if d.kind != "urgent"]
    assert found == expected
