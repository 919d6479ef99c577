"""Deadlines: every example and counter-example of the rules file, then the traps that need a whole paragraph."""

from __future__ import annotations

from time import perf_counter

import pytest

from chithi.parser.assignments.instructions import instructs
from chithi.parser.deadlines.find import find_deadlines
from chithi.parser.deadlines.rules import VETOES
from chithi.parser.document import Citation, Deadline, Header, Part
from chithi.parser.passage import Passage, Reading
from chithi.parser.rules import load, rules

DATE = "2021-11-15"


def deadlines(text: str, day: str | None = DATE, citations: tuple[Citation, ...] = ()) -> list[Deadline]:
    """The deadlines of one paragraph, item 1 of a document of `day`."""
    reading = Reading(text, Header(date=day), (Passage(0, len(text), "body", "1"),))
    return [d for d in find_deadlines(reading, citations) if d.kind != "urgent"]


RULES = [rule for file in ("recurrences", "terms", "deadlines") for rule in rules(file)]
EXAMPLES = [(r.id, r.data["kind"], e) for r in RULES for e in r.examples if isinstance(e, dict)]
COUNTER = [(r.id, text) for r in RULES for text in r.counter]
VETOED = [(row["id"], text) for file in VETOES for row in load(file)["veto"] for text in row["examples"]]


@pytest.mark.parametrize(("rule", "kind", "example"), EXAMPLES)
def test_examples_of_the_rules(rule: str, kind: str, example: dict[str, str]) -> None:
    found = deadlines(example["text"])
    assert [(d.kind, d.value) for d in found] == [(kind, example["value"])], rule


@pytest.mark.parametrize(("rule", "text"), COUNTER)
def test_counter_examples_of_the_rules(rule: str, text: str) -> None:
    assert rule not in [d.rule for d in deadlines(text)]


@pytest.mark.parametrize(("veto", "text"), VETOED)
def test_contexts_that_are_no_deadline(veto: str, text: str) -> None:
    assert deadlines(text) == [], veto


# ── sentences of an invented province, one table a kind; negatives follow ────────────────────────────────────────────

FOUND = [
    # by
    ("Sở Y tế hoàn thành việc tiêm chủng chậm nhất vào ngày 05 tháng 12 năm 2021.", [("by", "2021-12-05")]),
    ("Các xã rà soát xong trong ngày 20/11.", [("by", "2021-11-20")]),
    ("Báo cáo kết quả về Sở Nội vụ chậm nhất 16h30 ngày 30/11/2021.", [("by", "2021-11-30T16:30")]),
    ("Hoàn thành cắm mốc trong quý I và quý II năm 2022.", [("by", "2022-Q2")]),
    ("Phấn đấu hoàn thành công trình vào cuối năm 2022.", [("by", "2022")]),
    ("Đến hết tháng 3/2022 hoàn thành bàn giao mặt bằng.", [("by", "2022-03")]),
    ("Thời gian hoàn thành: Quý II/2022.", [("by", "2022-Q2")]),
    ("Thời hạn báo cáo: tháng 12/2021.", [("by", "2021-12")]),
    ("Trình Ủy ban nhân dân tỉnh ban hành trong tháng 01 năm 2022.", [("by", "2022-01")]),
    ("Sơ kết trong 6 tháng đầu năm 2022.", [("by", "2022-06-30")]),
    ("Thời gian thực hiện: Quý III - IV/2022.", [("by", "2022-Q4")]),
    ("Hoàn thành trong tháng 11 và tháng 12/2021.", [("by", "2021-12")]),
    ("Thời gian: tháng 10 - 12/2022.", [("by", "2022-12")]),
    ("Thời hạn hoàn thành: 30/11/2021.", [("by", "2021-11-30")]),
    ("Báo cáo kết quả trong sáng ngày 18/11/2021.", [("by", "2021-11-18")]),
    ("Duy trì chốt kiểm soát đến 17h00 ngày 20/11/2021.", [("by", "2021-11-20T17:00")]),
    # before
    ("Sở Tài chính tham mưu, hoàn thành trước ngày 20 tháng 12.", [("before", "2021-12-20")]),
    ("Gửi danh sách trước 17 giờ 00 phút ngày 18/11/2021.", [("before", "2021-11-18T17:00")]),
    ("Xong trước 30/11, báo cáo trước 05/12.", [("before", "2021-11-30"), ("before", "2021-12-05")]),
    ("Hoàn thành dứt điểm trước tháng 3/2022.", [("before", "2022-03")]),
    ("Kết thúc đợt kiểm tra trước ngày 15/01.", [("before", "2022-01-15")]),
    ("Báo cáo trước thứ Sáu, ngày 19/11/2021.", [("before", "2021-11-19")]),
    # within
    ("Trong thời hạn 10 ngày kể từ ngày ký Quyết định này, Sở Xây dựng niêm yết giá.", [("within", "P10D")]),
    ("Trả lời chậm nhất sau 03 ngày làm việc.", [("within", "P3BD")]),
    ("Trong vòng 24 giờ sau khi phát hiện, cơ sở phải báo Trạm Y tế.", [("within", "PT24H")]),
    ("Cách ly y tế trong vòng 15 ngày kể từ 0 giờ ngày 16/11/2021.", [("within", "P15D")]),
    ("Thời hạn thẩm định: 07 ngày làm việc.", [("within", "P7BD")]),
    ("Trong hai tháng kể từ ngày được giao, hội đồng phải kết luận.", [("within", "P2M")]),
    ("Chậm nhất là mười lăm ngày, kể từ ngày nhận đơn, Tòa án mở phiên họp.", [("within", "P15D")]),
    # every
    ("Hằng tháng, quý, năm báo cáo Ủy ban nhân dân tỉnh.",
     [("every", "FREQ=MONTHLY"), ("every", "FREQ=MONTHLY;INTERVAL=3"), ("every", "FREQ=YEARLY")]),
    ("Định kỳ hằng tháng, 6 tháng và năm báo cáo kết quả.",
     [("every", "FREQ=MONTHLY"), ("every", "FREQ=MONTHLY;INTERVAL=6"), ("every", "FREQ=YEARLY")]),
    ("Định kỳ hằng tuần (trước 15h00 thứ Năm) gửi báo cáo.", [("every", "FREQ=WEEKLY;BYDAY=TH;BYHOUR=15")]),
    ("Gửi báo cáo trước 15h00 thứ Năm hằng tuần.", [("every", "FREQ=WEEKLY;BYDAY=TH;BYHOUR=15")]),
    ("Báo cáo quý trước ngày 20 tháng cuối quý.", [("every", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20")]),
    ("Chế độ báo cáo: mỗi năm 02 lần.", [("every", "FREQ=YEARLY")]),
    ("Họp giao ban 01 lần/tuần.", [("every", "FREQ=WEEKLY")]),
    ("Ban Chỉ đạo hằng quý họp kiểm điểm tiến độ.", [("every", "FREQ=MONTHLY;INTERVAL=3")]),
    ("Báo cáo trước ngày 10/12 hàng năm và trước ngày 15 hàng tháng.",
     [("every", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"), ("every", "FREQ=MONTHLY;BYMONTHDAY=15")]),
    ("Nộp báo cáo trước ngày 05 của tháng tiếp theo.", [("every", "FREQ=MONTHLY;BYMONTHDAY=5")]),
    ("Gửi báo cáo trước ngày 10/6 và ngày 10/12 hằng năm.",
     [("every", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10"), ("every", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10")]),
    ("Gửi báo cáo 6 tháng (trước ngày 10/6), báo cáo năm (trước ngày 05/12).",
     [("every", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10"), ("every", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5")]),
    ("Hằng năm, Sở Y tế báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12.",
     [("every", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15")]),
    ("Hằng tháng, các xã gửi số liệu về Sở Y tế chậm nhất ngày 25.", [("every", "FREQ=MONTHLY;BYMONTHDAY=25")]),
    ("Hằng năm, rà soát, bổ sung quy hoạch trong quý I.", [("every", "FREQ=YEARLY")]),
    ("Hằng ngày báo cáo kết quả về Sở Y tế trước 16h00.", [("every", "FREQ=DAILY;BYHOUR=16")]),
    # from
    ("Từ ngày 22/11/2021 cho học sinh lớp 9 đi học trở lại.", [("from", "2021-11-22")]),
    ("Tạm dừng hoạt động vận tải kể từ 12 giờ 00 ngày 17 tháng 11 năm 2021.", [("from", "2021-11-17T12:00")]),
    ("Thời gian thực hiện: Năm 2022 và những năm tiếp theo.", [("from", "2022")]),
    ("Bắt đầu từ quý I/2022, các huyện tự cân đối.", [("from", "2022-Q1")]),
    # during
    ("Từ nay đến hết tháng 12/2021, trực 24/24 giờ.", [("during", "2021-11-15/2021-12-31")]),
    ("Tổ chức đợt cao điểm từ ngày 01/12/2021 đến ngày 15/01/2022.", [("during", "2021-12-01/2022-01-15")]),
    ("Giãn cách từ 18h00 ngày 16/11 đến 6h00 ngày 20/11/2021.", [("during", "2021-11-16T18:00/2021-11-20T06:00")]),
    ("Thời gian thực hiện: Từ tháng 01 đến tháng 6 năm 2022.", [("during", "2022-01/2022-06")]),
    ("Thời gian thực hiện: 2022 - 2025.", [("during", "2022/2025")]),
]  # fmt: skip

NONE = [
    "Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 12 năm 2021.",
    "Quy định này hết hiệu lực từ ngày 01/01/2022.",
    "Nghị quyết này được áp dụng từ năm ngân sách 2022.",
    "Tại phiên họp ngày 29/11/2021, Chủ tịch đã kết luận.",
    "Ngày 12/12/2021, Thường trực Tỉnh ủy họp nghe báo cáo.",
    "Chào mừng ngày Nhà giáo Việt Nam 20/11.",
    "Công suất xét nghiệm đạt 8.000 mẫu đơn/ngày.",
    "Tiêm cho người từ 12 đến dưới 18 tuổi.",
    "Thực hiện phương châm 3 trước, 4 tại chỗ; trực 24/7.",
    "Kế hoạch phát triển kinh tế - xã hội giai đoạn 2022 - 2025.",
    "Đến năm 2030, tỷ lệ che phủ rừng đạt 50%.",
    "Tầm nhìn đến năm 2045 trở thành tỉnh phát triển khá.",
    "Từ đầu tháng 11 tới nay, toàn tỉnh có 30 ca mắc.",
    "Tính đến ngày 14/11/2021, tỉnh đã giải ngân 60% kế hoạch vốn.",
    "Trong năm 2020, toàn ngành đã xử lý 200 vụ.",
    "Kinh phí bố trí trong dự toán ngân sách hằng năm của đơn vị.",
    "Xây dựng kế hoạch kiểm tra hằng năm.",
    "Phụ cấp hằng tháng của phó trưởng thôn.",
    "Thường xuyên kiểm tra, định kỳ báo cáo.",
    "Miễn tiền thuê đất trong thời gian 03 năm kể từ ngày hoạt động.",
    "Sau 15 ngày kể từ ngày niêm yết, nếu không có khiếu nại thì công nhận kết quả.",
    "Giấy phép có giá trị trong thời hạn 05 năm.",
    "Hồ sơ đã tiếp nhận trước ngày 01/12/2021 được giải quyết theo quy định cũ.",
    "Trường hợp nộp hồ sơ sau ngày 01/12/2021 thì không xem xét.",
    "Các đơn vị sản xuất mặt hàng năm loại.",
    "Học sinh lớp 9 năm học 2021 - 2022.",
    "Gửi tài liệu chậm nhất 05 ngày trước ngày họp.",  # counted backwards: the contract has no value for it
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_times_that_bind(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(d.kind, d.value) for d in deadlines(text)] == expected


@pytest.mark.parametrize("text", NONE)
def test_times_that_bind_nobody(text: str) -> None:
    assert deadlines(text) == []


# ── orders: how a sentence opens decides more than what its objects say ──────────────────────────────────────────────

OPENINGS = [(text, group["order"]) for group in load("instructions")["sentence"] for text in group["examples"]]

ORDERS = [
    ("Giao Sở Xây dựng khắc phục các tồn tại đã nêu tại kết luận thanh tra trước ngày 19/12/2021.",
     [("before", "2021-12-19")]),
    ("Các huyện rà soát hồ sơ, không làm ảnh hưởng đến sinh hoạt của nhân dân, trước ngày 19/12/2021.",
     [("before", "2021-12-19")]),
    ("Sở Y tế thống kê các chỉ tiêu chưa đạt chậm nhất ngày 10/12/2021.", [("by", "2021-12-10")]),
    ("Rà soát công trình (bao gồm cả các công trình đã nghiệm thu) trong năm 2022.", [("by", "2022")]),
    ("Kiên quyết không để phát sinh vi phạm mới trong năm 2022.", [("by", "2022")]),
    ("Về lĩnh vực xây dựng: Từ ngày 20/11/2021, Thanh tra tỉnh phải kiểm tra các dự án.", [("from", "2021-11-20")]),
    ("Công an xã tuần tra khu vực sạt lở hằng ngày.", [("every", "FREQ=DAILY")]),
    ("Đơn vị cấp nước lấy mẫu nước sau xử lý hằng tháng.", [("every", "FREQ=MONTHLY")]),
    ("Báo Hưng Lam mở chuyên mục tuyên truyền từ ngày 01/12/2021.", [("from", "2021-12-01")]),
    ("Trạm Y tế xã huy động lực lượng xử lý ổ dịch trong vòng 48 giờ.", [("within", "PT48H")]),
    ("Tổ chức tập huấn cho giáo viên; hội thảo về chăm sóc trẻ em hằng năm.", [("every", "FREQ=YEARLY")]),
    ("Sở Giao thông vận tải khởi công cầu Hưng Lam vào ngày 19/12/2021.", [("by", "2021-12-19")]),
    ("Sở Nội vụ tổ chức chấm điểm các xã từ năm 2022.", [("from", "2022")]),
    ("Kêu gọi tàu thuyền vào bờ xong trước 18 giờ hôm nay.", [("before", "2021-11-15T18:00")]),
    ("Các xã ven biển cấm biển từ sáng ngày 16/11.", [("from", "2021-11-16")]),
    ("Cho học sinh nghỉ học từ chiều ngày 16/11 đến hết ngày 18/11/2021.", [("during", "2021-11-16/2021-11-18")]),
    ("Lộ trình thực hiện: từ 01/12/2021.", [("from", "2021-12-01")]),
    ("Hạn cuối nộp hồ sơ: 17h00 ngày 30/11/2021.", [("by", "2021-11-30T17:00")]),
    ("Thời gian thực hiện: Quý II - Quý IV/2022.", [("by", "2022-Q4")]),
]  # fmt: skip

NO_ORDERS = [
    "Sở Xây dựng đã khắc phục các tồn tại nêu tại kết luận thanh tra trước ngày 19/12/2021.",
    "Hồ sơ đã tiếp nhận trước ngày 01/01/2022 được giải quyết theo quy định cũ.",
    "Giao Sở Y tế giải quyết hồ sơ đã tiếp nhận trước ngày 10/11/2021 theo quy định cũ.",
    "Số ca mắc trong tỉnh tăng từ ngày 20/11/2021.",
    "Các bản tự kiểm điểm hằng năm.",
    "Lấy kết quả làm căn cứ xếp loại cán bộ hằng năm.",
    "Lồng ghép các chỉ tiêu vào kế hoạch phát triển kinh tế - xã hội hằng năm.",
    "Bố trí vốn cho mạng đường cao tốc dài 500 km vào năm 2030.",
    "Hội nghị được tổ chức vào ngày 20/11/2021.",
    "Kiểm tra việc giải quyết các vụ việc tồn đọng từ năm 2021 đến năm 2025.",
    "Thời gian: 8h00, thứ Hai, ngày 22/11/2021.",
]


@pytest.mark.parametrize(("text", "order"), OPENINGS)
def test_how_an_order_opens(text: str, order: bool) -> None:
    assert instructs(text) is order


@pytest.mark.parametrize(("text", "expected"), ORDERS)
def test_an_order_binds_its_time(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(d.kind, d.value) for d in deadlines(text)] == expected


@pytest.mark.parametrize("text", NO_ORDERS)
def test_facts_attributes_and_meetings_bind_nobody(text: str) -> None:
    assert deadlines(text) == []


# ── due ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Hoàn thành chậm nhất ngày 30/11/2021.", "2021-11-30"),
        ("Hoàn thành trước ngày 20/11/2021.", "2021-11-19"),
        ("Gửi trước 17h00 ngày 18/11/2021.", "2021-11-18"),
        ("Hoàn thành trong quý I/2022.", "2022-03-31"),
        ("Hoàn thành trước tháng 3/2022.", "2022-02-28"),
        ("Từ nay đến cuối năm 2021, tổ chức trực.", "2021-12-31"),
        ("Niêm yết trong thời hạn 10 ngày kể từ ngày ký Quyết định này.", "2021-11-25"),
        ("Niêm yết trong thời hạn 02 tháng kể từ ngày ban hành.", "2022-01-15"),
        ("Niêm yết trong thời hạn 05 ngày làm việc kể từ ngày ký.", "2021-11-22"),
        ("Cách ly y tế trong vòng 15 ngày kể từ ngày 16/11/2021.", "2021-12-01"),
        ("Trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ.", None),
        ("Hằng năm báo cáo kết quả.", None),
        ("Từ ngày 22/11/2021 học sinh đi học trở lại, thực hiện 5K.", None),
    ],
)
def test_the_last_day_that_keeps_it(text: str, due: str | None) -> None:
    (found,) = deadlines(text)
    assert found.due == due


def test_working_days_leave_out_public_holidays() -> None:
    # Thursday 29 April 2021; 30 April (Friday) is a holiday, and so is 1 May, a Saturday, made up for on Monday.
    (found,) = deadlines("Niêm yết trong thời hạn 02 ngày làm việc kể từ ngày ký.", "2021-04-29")
    assert found.due == "2021-05-05"


# ── place and context ────────────────────────────────────────────────────────────────────────────────────────────────


def reading(text: str, part: Part, path: str) -> Reading:
    return Reading(text, Header(date=DATE), (Passage(0, len(text), part, path),))


def test_the_event_of_a_term_is_kept() -> None:
    (found,) = deadlines("Trong vòng 07 ngày kể từ khi được phân bổ vắc xin, tổ chức tiêm chủng.")
    assert found.after == "kể từ khi được phân bổ vắc xin"
    assert found.text == "Trong vòng 07 ngày kể từ khi được phân bổ vắc xin"


def test_the_event_ends_where_the_agency_begins() -> None:
    (found,) = deadlines("Trong thời hạn 03 ngày kể từ ngày nhận hồ sơ Sở Nội vụ thẩm định.")
    assert found.after == "kể từ ngày nhận hồ sơ"


def test_dates_of_citations_are_theirs() -> None:
    text = "Thực hiện Công văn số 12/UBND-VX trước ngày 20/12/2021 theo yêu cầu."
    start = text.index("Công văn")
    cited = Citation(
        text=text[start : start + 46], span=(start, start + 46), item="1", part="body", form="full", type="CV",
        number="12", symbol="12/UBND-VX", date=None, issuer=None, title=None, pinpoint=None, relation="cites", scope="whole",
        nested_in=None, evidence="", rule="", id=None, reason=None,
    )  # fmt: skip
    assert deadlines(text, citations=(cited,)) == []


QUOTED = (
    "Luật quy định: “Trong thời hạn 10 ngày kể từ ngày nhận đơn, Tòa án mở phiên họp.” Báo cáo trước ngày 30/11/2021."
)


@pytest.mark.parametrize(
    ("type", "path", "values"),
    [
        ("CV", "1", ["2021-11-30"]),  # what a letter quotes is somebody else's word
        ("NĐ", "1", ["P10D", "2021-11-30"]),  # an amending decree writes out new text
        ("BC", "Điều 9/3", []),  # a report has no articles of its own
    ],
)
def test_quotations_and_foreign_articles(type: str, path: str, values: list[str]) -> None:
    passages = (Passage(0, len(QUOTED), "body", path),)
    found = find_deadlines(Reading(QUOTED, Header(date=DATE, type=type), passages), ())
    assert [d.value for d in found] == values


def test_what_stands_between_two_quoted_names_is_no_quotation() -> None:
    text = 'Phát động "Tuần lễ xanh" trước ngày 30/11/2021 trên toàn tỉnh, hưởng ứng "Tết trồng cây".'
    (found,) = find_deadlines(Reading(text, Header(date=DATE, type="CV"), (Passage(0, len(text), "body", "1"),)), ())
    assert found.value == "2021-11-30"


def test_a_bracket_that_a_mention_opens_is_closed_in_it() -> None:
    (found,) = deadlines("Định kỳ hằng năm (trước ngày 25/12 và khi có yêu cầu) báo cáo kết quả.")
    assert found.text == "Định kỳ hằng năm (trước ngày 25/12 và khi có yêu cầu)"


def test_a_heading_that_runs_into_its_sentence() -> None:
    (found,) = deadlines("Xây dựng kế hoạch cấp gạo Hằng năm, các huyện xây dựng kế hoạch gửi Sở Tài chính.")
    assert (found.text, found.value) == ("Hằng năm", "FREQ=YEARLY")


def test_titles_and_grounds_set_no_time() -> None:
    assert find_deadlines(reading("Về việc hoàn thành trước ngày 20/12/2021", "title", "title"), ()) == ()
    grounds = "Căn cứ yêu cầu báo cáo trước ngày 20/12/2021 của Bộ Nội vụ;"
    assert find_deadlines(reading(grounds, "preamble", "preamble"), ()) == ()
    more = "Căn cứ đề nghị của các huyện; yêu cầu báo cáo trước ngày 20/12/2021 của Bộ Nội vụ;"
    assert find_deadlines(reading(more, "preamble", "preamble"), ()) == ()


def test_a_sentence_behind_the_grounds_may_set_a_time() -> None:
    text = "Căn cứ đề nghị của các huyện, Bộ đồng ý mở rộng thí điểm. Thời gian bắt đầu thực hiện từ ngày 01/01/2022."
    (found,) = find_deadlines(reading(text, "preamble", "preamble"), ())
    assert (found.kind, found.value) == ("from", "2022-01-01")


def test_the_order_of_the_preamble_may_set_a_time() -> None:
    order = "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở hoàn thành trước ngày 20/12/2021 các việc sau:"
    (found,) = find_deadlines(reading(order, "preamble", "preamble"), ())
    assert (found.item, found.value) == ("preamble", "2021-12-20")
    forecast = "Từ ngày 16/11 đến ngày 20/11, trên địa bàn có mưa to."
    assert find_deadlines(reading(forecast, "preamble", "preamble"), ()) == ()


def test_what_lies_long_before_the_document_is_a_fact() -> None:
    assert deadlines("Báo cáo số liệu trước ngày 30/6/2021.") == []
    assert [d.value for d in deadlines("Báo cáo số liệu trước ngày 10/11/2021.")] == ["2021-11-10"]


def test_without_a_date_of_its_own_a_missing_year_stays_unknown() -> None:
    (found,) = deadlines("Hoàn thành trước ngày 20/12.", None)
    assert (found.value, found.due) == (None, None)
    (found,) = deadlines("Từ nay đến cuối năm 2021, tổ chức trực.", None)
    assert found.value == "../2021-12-31"


def test_urgency_is_kept_without_a_value() -> None:
    text = "Sở Y tế khẩn trương rà soát."
    (found,) = find_deadlines(reading(text, "body", "1"), ())
    assert (found.kind, found.value, found.text) == ("urgent", None, "khẩn trương")


@pytest.mark.parametrize(
    "unit",
    [
        "trong thời hạn 5 ",
        "hằng năm, ",
        "từ ngày 1/1 đến ",
        "báo cáo ",
        "1/2/3 ",
        "ngân sách/a/b/c ",
        "kể từ ngày ",
        "mười ",
    ],
)
def test_time_grows_with_the_length_alone(unit: str) -> None:
    def seconds(times: int) -> float:
        text = unit * times + "trước ngày 20/12/2021 hằng năm"
        begin = perf_counter()
        deadlines(text)
        return perf_counter() - begin

    seconds(10)
    assert seconds(2000) < 20 * seconds(250) + 0.5
