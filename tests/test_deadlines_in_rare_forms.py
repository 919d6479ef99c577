"""Deadlines in rarer forms: one day of several months, periods said twice, after a day, listed days, steps of a schedule.

Each family with what looks like it and binds nobody, or otherwise.
"""

from __future__ import annotations

import pytest

from chithi.parser.citations.find import find_citations
from chithi.parser.deadlines.find import find_deadlines
from chithi.parser.document import Header
from chithi.parser.passage import Passage, Reading

DAY = "2021-11-15"

FORMS: list[tuple[str, list[tuple[str, str]]]] = [
    # one day in each of several months
    ("Sở Y tế nộp báo cáo chậm nhất ngày 10 của các tháng 3, 6, 9.", [("every", "FREQ=YEARLY;BYMONTH=3,6,9;BYMONTHDAY=10")]),
    ("Các huyện báo cáo trước ngày 25 các tháng 3, 6, 9 và 12 hằng năm.", [("every", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25")]),
    ("Sở Tài chính báo cáo trước ngày 20 của tháng 6 và tháng 12 hằng năm.", [("every", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20")]),
    ("Các huyện báo cáo trước ngày 10 các tháng trong năm.", [("every", "FREQ=MONTHLY;BYMONTHDAY=10")]),
    ("Các huyện nộp hồ sơ trước ngày 10 các tháng 1, 2 năm 2022.", []),
    # a period and its day are one
    ("Báo cáo định kỳ hàng quý gửi trước ngày 10 của tháng đầu quý sau.", [("every", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10")]),
    ("Báo cáo định kỳ hằng tháng gửi về Sở Nội vụ trước ngày 20 hằng tháng.", [("every", "FREQ=MONTHLY;BYMONTHDAY=20")]),
    ("Mỗi năm hai lần, vào tháng 6 và tháng 12, các xã báo cáo huyện.", [("every", "FREQ=YEARLY;BYMONTH=6,12")]),
    ("Định kỳ hằng tháng kiểm tra các bến; báo cáo quý trước ngày 25 tháng cuối quý.", [("every", "FREQ=MONTHLY"), ("every", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25")]),
    ("Báo cáo 6 tháng gửi trước ngày 10/6, báo cáo năm gửi trước ngày 10/12 hằng năm.", [("every", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10"), ("every", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10")]),
    ("Báo cáo gửi trước ngày 15 của tháng cuối kỳ báo cáo.", []),
    # after a day
    ("Sau ngày 15-12-2021, Ủy ban nhân dân các xã tiến hành thu gom xe hỏng.", [("from", "2021-12-15")]),
    ("Sau ngày 31/12/2021, các đơn vị phải chấm dứt sử dụng con dấu cũ.", [("from", "2021-12-31")]),
    ("Sau ngày 30/11/2021, đơn vị nào không báo cáo thì Sở Nội vụ nhắc.", []),
    ("Nếu sau ngày 30/11/2021 không nhận được ý kiến thì coi như đồng ý.", []),
    ("Hồ sơ gửi sau ngày 30/11/2021 không được xem xét.", []),
    ("Sau ngày bầu cử, các xã báo cáo kết quả.", []),
    # listed days
    ("Trong hai ngày 20 và 21/11/2021, các xã tiêm phòng.", [("during", "2021-11-20/2021-11-21")]),
    ("Các xã tổng vệ sinh trong các ngày 20, 21, 22/11/2021.", [("during", "2021-11-20/2021-11-22")]),
    ("Các xã trả lời trong hai ngày làm việc.", []),
    # the day of an event in brackets
    ("Biểu số liệu gửi về Phòng vào ngày họp giao ban (ngày 29/11/2021).", [("by", "2021-11-29")]),
    ("Các trường báo cáo Sở Y tế trước ngày khai giảng (ngày 05/12/2021).", [("before", "2021-12-05")]),
    ("Xã Khe Tre tổ chức mít tinh vào ngày khai hội (ngày 29/11/2021).", []),
    # steps of a schedule
    ("Quý I/2022: hoàn thành khảo sát.", [("by", "2022-Q1")]),
    ("Ngày 05/12/2021 hoàn thành việc lập danh sách; ngày 10/12/2021 niêm yết.", [("by", "2021-12-05"), ("by", "2021-12-10")]),
    ("Năm 2021, hoàn thành vượt kế hoạch.", []),
    ("Ngày 05/10/2021 hoàn thành việc lập danh sách.", []),
    # marks between "trước" and the day
    ("Các xã hoàn thành trước thời hạn 30/12/2021.", [("before", "2021-12-30")]),
    ("Việc sắp xếp hoàn thành chậm nhất vào thời điểm 01/12/2021.", [("by", "2021-12-01")]),
    # a length without an event
    ("Sở Công Thương triển khai ngay, hoàn thành trong 45 ngày.", [("within", "P45D")]),
    ("Hợp đồng thực hiện trong 60 ngày.", []),
    ("Các xã đã hoàn thành trong 3 ngày qua.", []),
    # what a session, a form, the figures or another letter have for a time
    ("Sở Nội vụ chuẩn bị tài liệu cho Đại hội (dự kiến vào tháng 3/2022).", []),
    ("Các huyện phục vụ kỳ họp (dự kiến từ ngày 06/12/2021 đến ngày 09/12/2021).", []),
    ("Hệ thống mẫu biểu này áp dụng thống nhất từ ngày 1/1/2022 và thay thế các mẫu cũ.", []),
    ("Các sở áp dụng mẫu biểu mới từ ngày 01/01/2022.", [("from", "2022-01-01")]),
    ("Về thời gian lấy số liệu: từ ngày 01/12/2021 đến ngày 31/5/2022.", []),
    ("Ủy ban nhân dân huyện có Công văn số 73/UBND-KT chỉ đạo nạo vét mương trong năm 2021.", []),
    ("Ủy ban nhân dân huyện có Công văn số 73/UBND-KT yêu cầu các xã nạo vét mương xong trong năm 2021.", [("by", "2021")]),
    # the condition in front is not the term's
    ("Nếu có đơn xin gia hạn thì trong thời hạn 10 ngày kể từ ngày nhận đơn, Giám đốc Sở phải trả lời.", [("within", "P10D")]),
    ("Miễn thuế trong thời hạn 05 năm kể từ khi có thu nhập.", []),
    # months in a row are no day
    ("Thời gian thực hiện: Tháng 3-5/2022.", [("by", "2022-05")]),
    # "Hằng năm" speaks for all parts of its sentence
    ("Hằng năm, trước ngày 31 tháng 10, lập dự toán; trước ngày 31 tháng 12, giao dự toán.", [("every", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=31"), ("every", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31")]),
    ("Hằng năm, trước ngày 31 tháng 10, lập dự toán; năm nay, gửi trước ngày 30/11/2021.", [("every", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=31"), ("before", "2021-11-30")]),
    ("Báo cáo định kỳ 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12.", [("every", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15"), ("every", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15")]),
    ("Báo cáo năm gửi trước ngày 10/12.", [("before", "2021-12-10")]),
    # an office's term, and the days of one
    ("Sở Xây dựng thẩm định không quá 20 ngày.", [("within", "P20D")]),
    ("Công dân được tạm trú không quá 30 ngày.", []),
    ("Trong thời gian 10 ngày (từ 01/12 đến 10/12/2021) niêm yết danh sách.", [("during", "2021-12-01/2021-12-10")]),
    ("Đến thời điểm 31/12/2021 phải hoàn thành 100% chỉ tiêu.", [("by", "2021-12-31")]),
    # a time in front of its order
    ("Vào ngày 15/12/2021, Sở Y tế báo cáo kết quả.", [("by", "2021-12-15")]),
    ("Vào ngày 15/12/2021, Hội nghị sẽ được khai mạc.", []),
    ("Trong 10 ngày, Sở Y tế báo cáo kết quả.", [("within", "P10D")]),
    ("Sở Y tế báo cáo kết quả trong 10 ngày.", [("within", "P10D")]),
    ("Sở Y tế báo cáo số liệu trong 10 ngày qua.", []),
    ("Thời gian hoàn thành: vào ngày 15/12/2021.", [("by", "2021-12-15")]),
    # "Nội vụ" is no season, "từ" no end, hours are not days
    ("Sở Y tế báo cáo kết quả về Sở Nội vụ cuối năm 2021.", [("by", "2021")]),
    ("Tập trung thu hoạch vụ cuối năm 2021.", []),
    ("Giao Sở Y tế hoàn thành việc kiểm kê từ tháng 12/2021.", [("from", "2021-12")]),
    ("Thời gian: Từ 13g15 đến 16g ngày 08/12/2021.", []),
    # parts of the day
    ("Sở Y tế báo cáo chậm nhất 10 giờ sáng ngày 15/12/2021.", [("by", "2021-12-15T10:00")]),
    ("Sở Y tế báo cáo trước 2 giờ chiều ngày 15/12/2021.", [("before", "2021-12-15T14:00")]),
    ("Chậm nhất 17 giờ chiều ngày 15/12/2021, các xã báo cáo.", [("by", "2021-12-15T17:00")]),
    ("Sở Y tế trả lời trong vòng 24 giờ.", [("within", "PT24H")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_a_rare_form(text: str, expected: list[tuple[str, str]]) -> None:
    reading = Reading(text, Header(date=DAY), (Passage(0, len(text), "body", "1"),))
    found = find_deadlines(reading, find_citations(reading)[0])
    assert [(d.kind, d.value) for d in found if d.kind != "urgent"] == expected
