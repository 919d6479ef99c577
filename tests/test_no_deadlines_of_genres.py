"""Times that bind nobody in sentences of many kinds of documents and years, written before the parser read them.

Facts, conditions, benefits, meetings, feasts, forecasts, goals, statistics, appointments.
"""

from __future__ import annotations

import pytest

from chithi.parser.deadlines import find_deadlines
from chithi.parser.document import Header
from chithi.parser.passage import Passage, Reading

NONE = [
    ("2000-01-20", "Chỉ thị này có hiệu lực thi hành kể từ ngày 01 tháng 02 năm 2000."),
    ("2000-01-20", "Theo báo cáo của Tổng cục Thống kê, tính đến 31-12-1999 cả nước có 10.511 xã."),
    ("2002-01-20", "Năm 2001, tỉnh đã hoàn thành phổ cập trung học cơ sở."),
    ("2002-01-20", "Kỷ niệm 72 năm ngày thành lập Đảng (3-2-1930 - 3-2-2002), các chi bộ tổ chức sinh hoạt."),
    ("2021-05-10", "Người lao động nghỉ việc từ ngày 01/7/2021 được nhận hỗ trợ một lần."),
    ("2021-05-10", "Đối tượng đã đóng bảo hiểm từ đủ 12 tháng trở lên trong thời gian 24 tháng trước khi nghỉ việc."),
    ("2021-05-10", "Thời gian tập sự là 12 tháng."),
    ("2021-05-10", "Nhiệm kỳ của Hội đồng là 05 năm."),
    ("2021-05-10", "Giấy chứng nhận có thời hạn 10 năm kể từ ngày cấp."),
    ("2021-05-10", "Hồ sơ được lưu giữ trong thời hạn 20 năm."),
    ("2021-05-10", "Mức hỗ trợ 1.800.000 đồng/người/tháng, thời gian hỗ trợ không quá 03 tháng."),
    ("2021-05-10", "Hội nghị khai mạc lúc 8 giờ 00 ngày 20/5/2021 tại Hội trường UBND tỉnh."),
    ("2021-05-10", "Ngày bầu cử là Chủ nhật, ngày 23 tháng 5 năm 2021."),
    ("2021-05-10", "Thời gian làm việc: 01 ngày, bắt đầu từ 7 giờ 30 ngày 20/5/2021."),
    ("2021-05-10", "Đến năm 2025, thu nhập bình quân đầu người đạt 70 triệu đồng."),
    ("2021-05-10", "Phấn đấu đến hết năm 2025 có 80% số xã đạt chuẩn nông thôn mới."),
    ("2021-05-10", "Tỷ lệ hộ nghèo giảm bình quân 1,5%/năm."),
    ("2021-05-10", "Quỹ hoạt động theo năm tài chính, bắt đầu từ ngày 01 tháng 01 và kết thúc vào ngày 31 tháng 12 hằng năm."),
    ("2021-05-10", "Nguồn kinh phí: ngân sách nhà nước bố trí trong dự toán chi thường xuyên hằng năm."),
    ("2021-05-10", "Trong quý I năm 2021, thu ngân sách đạt 25% dự toán."),
    ("2021-05-10", "Trong những tháng đầu năm 2021, dịch bệnh diễn biến phức tạp."),
    ("2021-05-10", "Từ ngày 27/4/2021 đến nay, cả nước ghi nhận 500 ca mắc."),
    ("2021-05-10", "Dự kiến từ ngày 12/5 đến ngày 15/5/2021, khu vực miền núi có mưa to đến rất to."),
    ("2021-05-10", "Bão số 5 dự báo đổ bộ vào đất liền trong đêm 12/5."),
    ("2021-05-10", "Quy định này thay thế Quy định có hiệu lực từ ngày 01/6/2021."),
    ("2021-05-10", "Văn bản này có hiệu lực sau 10 ngày kể từ ngày ký."),
    ("2021-05-10", "Học sinh sinh từ ngày 01/01/2010 đến ngày 31/12/2010 được đăng ký dự tuyển."),
    ("2021-05-10", "Công trình khởi công ngày 19/5/2020, hoàn thành ngày 02/9/2021."),
    ("2021-05-10", "Hợp đồng ký trước ngày 01/7/2021 tiếp tục thực hiện đến khi hết thời hạn."),
    ("2021-05-10", "Trường hợp quá 30 ngày kể từ ngày nhận thông báo mà không trả lời thì coi như đồng ý."),
    ("2021-05-10", "Nếu sau 15 ngày làm việc không nhận được ý kiến thì coi như thống nhất."),
    ("2021-05-10", "Đơn vị bị đình chỉ hoạt động từ 01 tháng đến 03 tháng."),
    ("2021-05-10", "Phạt tiền từ 5.000.000 đồng đến 10.000.000 đồng đối với hành vi báo cáo chậm quá 05 ngày làm việc."),
    ("2021-05-10", "Được nghỉ hằng năm 12 ngày làm việc."),
    ("2021-05-10", "Tổ chức cho cán bộ nghỉ phép hằng năm theo quy định."),
    ("2021-05-10", "Danh hiệu Lao động tiên tiến được xét tặng hằng năm."),
    ("2021-05-10", "Lưu lượng trung bình ngày đêm 5.000 xe."),
    ("2021-05-10", "Trực 24/24 giờ, 07 ngày/tuần."),
    ("2021-05-10", "Chào mừng kỷ niệm 131 năm ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2021)."),
    ("2021-05-10", "Nghị quyết đã được Hội đồng nhân dân tỉnh khóa XVII, kỳ họp thứ 3 thông qua ngày 20 tháng 7 năm 2021."),
    ("2021-05-10", "Thời điểm kiểm kê: 0 giờ ngày 01/7/2021."),
    ("2021-05-10", "Giá bán lẻ xăng áp dụng từ 15 giờ 00 ngày 12/5/2021."),
    ("2021-05-10", "Mức lương tối thiểu vùng quy định tại khoản 1 được thực hiện từ ngày 01/7/2021."),
    ("2021-05-10", "Số liệu báo cáo tính từ ngày 16/4/2021 đến ngày 15/5/2021."),
    ("2021-05-10", "Quá thời hạn trên, nếu không có ý kiến coi như thống nhất."),
    ("2021-05-10", "Vào ngày làm việc cuối cùng của tháng, các đơn vị gửi báo cáo."),
    ("2021-05-10", "Từ nay đến ngày bầu cử, các địa phương trực báo 24/24 giờ."),
    ("2021-05-10", "Xử lý dứt điểm trong 02 năm 2021 - 2022."),
    ("2023-02-01", "Phấn đấu giải ngân 95% kế hoạch vốn năm 2023."),
    ("2024-03-12", "Các cơ quan được giao chủ trì nội dung chất vấn gửi báo cáo về Văn phòng Quốc hội chậm nhất là 20 ngày trước ngày khai mạc kỳ họp."),
    ("2024-03-12", "Thời gian thi vòng 1: 8 giờ 00 ngày 20/4/2024."),
    ("2024-03-12", "Giao Ủy ban nhân dân tỉnh báo cáo kết quả thực hiện Nghị quyết tại kỳ họp thường lệ cuối năm."),
    ("2024-03-12", "Nghị quyết này đã được Hội đồng nhân dân tỉnh khóa X, kỳ họp thứ 15 thông qua ngày 08 tháng 3 năm 2024 và có hiệu lực từ ngày 18 tháng 3 năm 2024."),
    ("2024-03-12", "Đến ngày 10/3/2024, toàn tỉnh giải ngân đạt 12% kế hoạch."),
    ("2024-03-12", "Lũy kế đến 29/02/2024, thu ngân sách đạt 1.250 tỷ đồng."),
    ("2024-03-12", "Yêu cầu các chủ đầu tư lập tiến độ chi tiết, gửi về Sở Kế hoạch và Đầu tư trong tuần này."),
    ("2024-03-12", "Cho phép kéo dài thời gian bố trí vốn sang năm 2025."),
    ("2024-03-12", "Khoản kinh phí này được quyết toán vào niên độ ngân sách năm 2024."),
    ("2024-03-12", "Kinh phí năm 2024 hết ngày 31/12/2024 chưa sử dụng phải nộp trả ngân sách."),
    ("2024-03-12", "Thời gian hưởng chế độ từ ngày 01/01/2024."),
    ("2024-03-12", "Điều động ông Nguyễn Văn A giữ chức vụ Trưởng phòng kể từ ngày 01/4/2024."),
    ("2024-03-12", "Thời hạn bổ nhiệm là 05 năm, kể từ ngày 01/4/2024."),
    ("2024-03-12", "Hội đồng tự giải thể sau khi hoàn thành nhiệm vụ."),
    ("2024-03-12", "Thu hồi 2.000 m2 đất; thời hạn thuê đất đến ngày 15/10/2068."),
    ("2024-03-12", "Kiểm tra đột xuất khi có phản ánh."),
    ("2024-03-12", "Sau 03 ngày làm việc kể từ khi nhận hồ sơ, bộ phận một cửa chuyển hồ sơ về Sở."),
    ("2024-03-12", "Từ năm học 2024 - 2025, triển khai sách giáo khoa mới."),
    ("2024-03-12", "Phấn đấu đến năm 2030 trở thành tỉnh khá."),
    ("2024-03-12", "Hoàn thành trước kỳ nghỉ lễ 30/4 và 01/5."),
    ("2024-03-12", "Đảm bảo an ninh dịp lễ 30/4, 01/5 và kỷ niệm 70 năm Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2024)."),
    ("2024-03-12", "Tại Công văn ngày 01/3/2024, Sở đề nghị các huyện báo cáo trước ngày 10/3/2024 nhưng đến nay còn 03 huyện chưa báo cáo."),
    ("2024-03-12", "Quá ngày 20/3/2024, đơn vị nào không báo cáo thì phải chịu trách nhiệm."),
    ("2024-03-12", "Rà soát các dự án chậm tiến độ trên 24 tháng."),
    ("2024-03-12", "Hộ kinh doanh có doanh thu từ 100 triệu đồng/năm trở xuống."),
    ("2024-03-12", "Báo cáo số liệu năm 2023 và ước thực hiện 6 tháng đầu năm 2024."),
    ("2024-03-12", "Đánh giá kết quả thực hiện 6 tháng đầu năm, phương hướng 6 tháng cuối năm 2024."),
    ("2024-03-12", "Dự án hoàn thành năm 2025 theo Nghị quyết của HĐND tỉnh."),
    ("2024-03-12", "Trình Ban Thường vụ cho ý kiến tại phiên họp tháng 4/2024."),
    ("2024-03-12", "Trình HĐND tỉnh tại kỳ họp giữa năm 2024."),
    ("2024-03-12", "Giao Văn phòng theo dõi, báo cáo Ban Thường vụ tại phiên họp ngày 25/3/2024."),
    ("2024-03-12", "Các cơ quan báo chí đăng tin, bài từ nay đến Đại hội."),
    ("2026-03-03", "Thời gian thực hiện: Thường xuyên."),
    ("2026-03-03", "Thời gian chốt số liệu báo cáo tháng: tính từ ngày 15 tháng trước đến ngày 14 của tháng báo cáo."),
    ("2026-03-03", "Nghiệm thu, đưa công trình vào sử dụng trước năm học mới 2026 - 2027."),
    ("2026-03-03", "Duy trì chế độ giao ban tuần, tháng."),
    ("2026-03-03", "Người lao động nộp hồ sơ trước ngày 01/01/2026 được giải quyết theo quy định cũ."),
]  # fmt: skip


def told(day: str, text: str) -> list[tuple[str, str | None]]:
    reading = Reading(text, Header(date=day), (Passage(0, len(text), "body", "1"),))
    return [(d.kind, d.value) for d in find_deadlines(reading, ()) if d.kind != "urgent"]


@pytest.mark.parametrize(("day", "text"), NONE)
def test_times_that_bind_nobody(day: str, text: str) -> None:
    assert told(day, text) == []
