"""The words of the event from which a term runs: to the end of their clause, through lists of nouns."""

from __future__ import annotations

import pytest

from chithi.parser.deadlines.find import find_deadlines
from chithi.parser.document import Header
from chithi.parser.passage import Passage, Reading


def events(text: str) -> list[str | None]:
    reading = Reading(text, Header(date="2021-11-15"), (Passage(0, len(text), "body", "1"),))
    found = [d for d in find_deadlines(reading, ()) if d.kind == "within"]
    for d in found:
        assert text[d.span[0] : d.span[1]] == d.text
        assert d.after is None or d.text.endswith(d.after)
    return [d.after for d in found]


TERM = "Trong thời hạn 05 ngày làm việc, "

FRONTED = [
    # lists of nouns and pairs of words go on behind their comma
    ("kể từ ngày nhận được hồ sơ đầy đủ, hợp lệ", ", Sở Y tế cấp giấy phép."),
    ("kể từ ngày nhận được văn bản theo Điều 4, Điều 5, Điều 9 Quy chế này", ", Văn phòng đăng tải thông tin."),
    ("kể từ ngày xác định được thông tin, tài liệu cần bổ sung", ", cơ quan có thẩm quyền có trách nhiệm thông báo."),
    ("kể từ ngày nhận được yêu cầu sửa đổi, bổ sung", ", các bên sửa đổi, bổ sung hồ sơ."),
    ("kể từ ngày nhận báo cáo của cơ sở khám bệnh, chữa bệnh", ", cơ quan bảo hiểm xã hội tạm ứng kinh phí."),
    ("kể từ ngày cơ quan, tổ chức đề nghị hoàn thiện hồ sơ", ", người có thẩm quyền ra quyết định."),
    ("kể từ ngày nhận được ý kiến\nphản ánh,\nkhiếu nại", ", Chủ tịch Ủy ban nhân dân xã xem xét."),
    ("kể từ khi đề án được phê duyệt, thiết kế được thẩm định", ", chủ đầu tư có trách nhiệm gửi hồ sơ."),
    ("kể từ ngày nhận được văn bản và tài liệu kèm theo (nếu có) của Sở", ", Phòng Nội vụ trả lời."),
    ("kể từ ngày nhận được đề nghị của Chủ tịch Hội đồng thẩm định", ", Ủy ban nhân dân huyện quyết định."),
    # the main clause begins without a subject of its own, or without a comma
    ("kể từ khi được phân bổ kinh phí", ", tổ chức chi trả cho các hộ."),
    ("kể từ ngày nhận hồ sơ", " Sở Nội vụ thẩm định."),
    ("kể từ ngày họp", ", giấy triệu tập phải được gửi tới người liên quan."),
    ("kể từ ngày 16/11/2021", ", Sở Y tế báo cáo."),
]

BEHIND = [
    ("Sở Y tế trả lời ", "kể từ ngày nhận được hồ sơ đầy đủ, hợp lệ", "."),
    ("Sở Y tế trả lời ", "kể từ ngày nhận được hồ sơ", ", đồng thời gửi Sở Tài chính."),
    ("Sở Y tế trả lời ", "kể từ ngày nhận được hồ sơ", ", gửi Sở Tài chính để theo dõi."),
    ("Doanh nghiệp phải thông báo ", "kể từ ngày quyết định thay đổi", " để công khai trên cổng thông tin."),
    ("Đơn vị phải thông báo ", "kể từ thời điểm ngừng cung cấp dịch vụ", " và tiến hành khắc phục sự cố."),
    ("Đơn vị thông báo cho người dân ", "kể từ thời điểm xác định vi phạm", " những nội dung sau:"),
    ("Chủ dự án hoàn thiện báo cáo ", "kể từ ngày nhận yêu cầu của cơ quan có trách nhiệm lập quy hoạch", "."),
    ("Doanh nghiệp đăng ký ", "kể từ ngày được cấp phép", " hoặc chậm nhất 03 ngày trước khi giải thể."),
]


@pytest.mark.parametrize(("event", "rest"), FRONTED)
def test_an_event_in_front_of_its_clause(event: str, rest: str) -> None:
    assert events(TERM + event + rest) == [event]


@pytest.mark.parametrize(("clause", "event", "rest"), BEHIND)
def test_an_event_behind_its_clause(clause: str, event: str, rest: str) -> None:
    assert events(f"{clause}trong thời hạn 05 ngày làm việc {event}{rest}") == [event]


def test_an_event_that_stands_apart_from_its_term() -> None:
    text = "Các cơ quan trong vòng 05 ngày làm việc có văn bản trả lời kể từ khi nhận được hồ sơ."
    (found,) = find_deadlines(Reading(text, Header(), (Passage(0, len(text), "body", "1"),)), ())
    assert (found.text, found.after) == ("trong vòng 05 ngày làm việc", "kể từ khi nhận được hồ sơ")


def test_two_terms_for_two_events() -> None:
    first, second = "kể từ ngày nhận hồ sơ thành lập chi nhánh", "kể từ ngày nhận hồ sơ thành lập văn phòng"
    assert events(f"Trong thời hạn 21 ngày {first} hoặc trong thời hạn 11 ngày {second}, Sở trả lời.") == [
        first,
        second,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Trả lời trong thời hạn 05 ngày làm việc.",
        "Trong thời hạn 05 ngày làm việc, Sở Y tế trả lời.",
    ],
)
def test_a_term_without_an_event(text: str) -> None:
    assert events(text) == [None]
