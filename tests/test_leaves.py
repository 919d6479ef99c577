"""Assignments as leaf tasks: what headings, lead-ins and labels give to the items around them; each task once."""

from __future__ import annotations

from pathlib import Path

import pytest

import chithi
from chithi.index.tasks.leaves import Body, Order, Time, Unit

HEADING, SUBJECT, LABEL = "as.heading.01", "as.subject.01", "as.label.01"


def order(
    item: str, who: str, action: str = "", *, rule: str = SUBJECT, role: str = "lead", times: tuple[int, ...] = ()
) -> Order:
    return Order(item, who, who, who.lower(), "body", role, action, None, rule, times)


def by(item: str, text: str, kind: str = "by") -> Time:
    return Time(item, text, kind, text, None, None, "dl.test")


def told(units: list[Unit], orders: list[Order], times: tuple[Time, ...] = ()) -> list[tuple[str, str, str, list[str]]]:
    """Each leaf as (who, item, what, times)."""
    return [
        (leaf.order.assignee, leaf.item, leaf.action, [time.text for time in leaf.times])
        for leaf in Body(units, orders, times).leaves()
    ]


def test_a_heading_stands_as_the_items_below_it_with_their_times() -> None:
    units = [
        Unit(
            "3",
            "Giao Sở Y tế",
            [Unit("3/a", "Lập kế hoạch trước 5/6."), Unit("3/b", "Báo cáo."), Unit("3/c", "Công an tra.")],
        )
    ]
    times = (by("3/a", "trước 5/6"),)
    orders = [order("3", "Sở Y tế", rule=HEADING, times=(0,)), order("3/c", "Công an", "tra")]
    assert told(units, orders, times) == [
        ("Sở Y tế", "3/a", "Lập kế hoạch", ["trước 5/6"]),
        ("Sở Y tế", "3/b", "Báo cáo", []),
        ("Công an", "3/c", "tra", []),
    ]


def test_a_heading_reaches_through_headings_without_names() -> None:
    deep = Unit("1/a", "Về xét nghiệm:", [Unit("1/a/-1", "Mua máy"), Unit("1/a/-2", "Đào tạo")])
    assert told([Unit("1", "Sở Y tế", [deep])], [order("1", "Sở Y tế", rule=HEADING)]) == [
        ("Sở Y tế", "1/a/-1", "Mua máy", []),
        ("Sở Y tế", "1/a/-2", "Đào tạo", []),
    ]


def test_a_time_that_a_heading_says_once_holds_for_items_without_their_own() -> None:
    units = [
        Unit(
            "1",
            "Giao Sở Y tế hoàn thành trong tháng 6:",
            [Unit("1/a", "Mua máy"), Unit("1/b", "Đào tạo xong trước 5/6")],
        )
    ]
    times = (by("1", "trong tháng 6"), by("1/b", "trước 5/6"))
    orders = [order("1", "Sở Y tế", "hoàn thành", times=(0,))]
    assert [(item, when) for _, item, _, when in told(units, orders, times)] == [
        ("1/a", ["trong tháng 6"]),
        ("1/b", ["trước 5/6"]),
    ]


def test_a_time_that_no_leaf_takes_over_is_not_lost() -> None:
    inner = Unit("1/a", "Xong trước 9/9, gồm:", [Unit("1/a/-1", "Mua máy trước 5/6")])
    times = (by("1/a", "trước 9/9"), by("1/a/-1", "trước 5/6"))
    orders = [order("1", "Sở Y tế", rule=HEADING, times=(0, 1))]
    assert [(item, when) for _, item, _, when in told([Unit("1", "Sở Y tế", [inner])], orders, times)] == [
        ("1/a/-1", ["trước 5/6"]),
        ("1/a", ["trước 9/9"]),
    ]


def test_an_assignment_with_words_of_its_own_keeps_them_and_speaks_for_nameless_items() -> None:
    units = [
        Unit("2", "Sở Y tế lập kế hoạch.", [Unit("2/-1", "Kiểm tra các trạm"), Unit("2/-2", "Sở Tài chính cấp vốn")])
    ]
    orders = [order("2", "Sở Y tế", "lập kế hoạch"), order("2/-2", "Sở Tài chính", "cấp vốn")]
    assert told(units, orders) == [
        ("Sở Y tế", "2", "lập kế hoạch", []),
        ("Sở Y tế", "2/-1", "Kiểm tra các trạm", []),
        ("Sở Tài chính", "2/-2", "cấp vốn", []),
    ]


def test_partners_of_a_lead_in_support_each_item() -> None:
    units = [Unit("1", "Bộ Y tế chủ trì, phối hợp với Bộ Tài chính:", [Unit("1/a", "Mua máy"), Unit("1/b", "Đào tạo")])]
    orders = [order("1", "Bộ Y tế", "chủ trì, phối hợp với Bộ Tài chính"), order("1", "Bộ Tài chính", role="support")]
    assert [row[:2] for row in told(units, orders)] == [
        ("Bộ Y tế", "1/a"),
        ("Bộ Y tế", "1/b"),
        ("Bộ Tài chính", "1/a"),
        ("Bộ Tài chính", "1/b"),
    ]


def test_the_preambles_lead_in_takes_the_items_that_name_nobody() -> None:
    units = [
        Unit("1", "Tăng cường tuyên truyền."),
        Unit("2", "Sở Y tế xét nghiệm."),
        Unit("3", "Chỉ thị này có hiệu lực từ ngày ký."),
    ]
    orders = [order("preamble", "các sở", "thực hiện các nhiệm vụ sau"), order("2", "Sở Y tế", "xét nghiệm")]
    assert [row[:3] for row in told(units, orders)] == [
        ("các sở", "1", "Tăng cường tuyên truyền"),
        ("Sở Y tế", "2", "xét nghiệm"),
    ]


@pytest.mark.parametrize(
    ("who", "why"),
    [
        (order("preamble", "Sở Y tế", "nghiên cứu, tham mưu"), "it says what to do"),
        (order("1", "Tỉnh ủy", "lãnh đạo", role="relay"), "it only hands on"),
        (order("closing", "Sở Y tế"), "below it is nothing"),
        (order("1", "Sở Y tế", "phối hợp", role="support"), "a partner in the words of an item, not in a lead-in"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_assignment_that_speaks_for_itself_alone_is_one_task(who: Order, why: str) -> None:
    units = [Unit("1", "Lãnh đạo.", [Unit("1/a", "Mua máy"), Unit("1/b", "Đào tạo")])]
    assert [row[1] for row in told(units, [who])] == [who.item]


def test_a_heading_whose_items_all_name_others_is_still_a_task() -> None:
    units = [Unit("1", "Chủ tịch huyện", [Unit("1/a", "Chỉ đạo xã làm.")])]
    orders = [order("1", "Chủ tịch huyện", rule=HEADING), order("1/a", "xã", "làm")]
    assert [row[:2] for row in told(units, orders)] == [("Chủ tịch huyện", "1"), ("xã", "1/a")]


def test_labels_are_facts_about_the_task_above_them() -> None:
    fields = [
        Unit("1/-1", "Cơ quan chủ trì: Sở Y tế."),
        Unit("1/-2", "Thời gian hoàn thành: Quý IV."),
        Unit("1/-3", "Sản phẩm: Báo cáo."),
    ]
    units = [Unit("1", "Mua máy xét nghiệm", fields)]
    orders = [order("1/-1", "Sở Y tế", rule=LABEL)]
    assert told(units, orders, (by("1/-2", "Quý IV"),)) == [("Sở Y tế", "1", "Mua máy xét nghiệm", ["Quý IV"])]


def test_a_label_in_a_paragraph_of_its_item() -> None:
    units = [Unit("1", "Mua máy xét nghiệm.\nCơ quan chủ trì: Sở Y tế.\nThời gian: Quý IV.")]
    orders = [order("1", "Sở Y tế", rule=LABEL)]
    assert told(units, orders, (by("1", "Quý IV"),)) == [("Sở Y tế", "1", "Mua máy xét nghiệm", ["Quý IV"])]


def test_a_task_is_told_once() -> None:
    units = [Unit("1", "Sở Y tế", [Unit("1/a", "Mua máy")])]
    twice = [order("1", "Sở Y tế", rule=HEADING), order("1", "Sở Y tế", rule=HEADING)]
    assert [row[1] for row in told(units, twice)] == ["1/a"]


# ── deadlines of nobody by name ──────────────────────────────────────────────────────────────────────────────────────


def unnamed(units: list[Unit], orders: list[Order], times: tuple[Time, ...], text: str = "") -> list[tuple[str, ...]]:
    body = Body(units, orders, times)
    return [(left.item, left.action, *(t.text for t in left.times)) for left in body.unnamed([*body.leaves()], text)]


def test_a_deadline_that_nobody_has_stands_alone_with_its_sentence() -> None:
    units = [Unit("2", "Dịch còn phức tạp. Cắm mốc xong trước 5/6, trước 8/6 bàn giao; báo cáo ngay.")]
    times = (by("2", "trước 5/6"), by("2", "trước 8/6"), by("2", "ngay", "urgent"))
    assert unnamed(units, [], times) == [("2", "Cắm mốc xong, bàn giao", "trước 5/6", "trước 8/6")]


def test_what_an_assignment_has_is_told_there() -> None:
    units = [Unit("1", "Sở Y tế báo cáo trước 5/6. Mẫu gửi trước 8/6.")]
    times = (by("1", "trước 5/6"), by("1", "trước 8/6"))
    assert unnamed(units, [order("1", "Sở Y tế", "báo cáo", times=(0,))], times) == [("1", "Mẫu gửi", "trước 8/6")]


def test_a_label_takes_the_words_of_the_item_above_it() -> None:
    units = [Unit("1", "Mua máy xét nghiệm", [Unit("1/-1", "Thời hạn: trước 5/6")])]
    assert unnamed(units, [], (by("1/-1", "trước 5/6"),)) == [("1/-1", "Mua máy xét nghiệm", "trước 5/6")]


def test_a_time_without_words_takes_those_above_it() -> None:
    alone = [Unit("1", "Lộ trình hạn chế xe máy", [Unit("1/1", "Trước 5/6:", [Unit("1/1/a", "thí điểm")])])]
    assert unnamed(alone, [], (by("1/1", "Trước 5/6"),)) == [("1/1", "Lộ trình hạn chế xe máy", "Trước 5/6")]


def test_the_commas_around_a_time_become_one() -> None:
    units = [Unit("1", "Khi có khiếu nại, trong 5 ngày, Phòng Nội vụ trả lời.")]
    assert unnamed(units, [], (by("1", "trong 5 ngày"),)) == [
        ("1", "Khi có khiếu nại, Phòng Nội vụ trả lời", "trong 5 ngày")
    ]


def test_sentences_outside_of_items_come_from_the_text() -> None:
    text = "Yêu cầu các đơn vị báo cáo trước 5/6:\n1. Mua máy.\nNộp hồ sơ trước 5/6./."
    assert unnamed([Unit("1", "Mua máy.")], [], (by("preamble", "trước 5/6"), by("closing", "trước 5/6"))) == [
        ("preamble", "", "trước 5/6"),
        ("closing", "", "trước 5/6"),
    ]
    assert unnamed([], [], (by("preamble", "trước 5/6"), by("closing", "trước 5/6")), text) == [
        ("preamble", "Yêu cầu các đơn vị báo cáo", "trước 5/6"),
        ("closing", "Nộp hồ sơ", "trước 5/6"),
    ]


@pytest.mark.parametrize("where", ["closing", "9"])
def test_an_item_that_is_not_there_does_no_harm(where: str) -> None:
    assert told([], [order(where, "Sở Y tế", "làm")]) == [("Sở Y tế", where, "làm", [])]


def test_no_task_of_the_samples_is_told_twice_and_none_is_lost(sample_base: Path) -> None:
    with chithi.open(sample_base, create=False) as base:
        rows = base.tasks(include_superseded=True, today="2021-11-01")
        whole = {
            (node.id, a.assignee_key, a.role)
            for node in base.documents()
            for a in base.get(node.id).document.assignments
        }
    keys = [
        (t.document.id, t.item, t.assignee_key, t.role, t.deadline_kind, t.deadline_value, t.deadline) for t in rows
    ]
    assert len(keys) == len(set(keys))
    assert {(t.document.id, t.assignee_key, t.role) for t in rows if t.assignee is not None} == whole
