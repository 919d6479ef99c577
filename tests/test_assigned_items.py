"""Assignments over several paragraphs: headings, lead-ins, closings; keys, actions and deadlines of the rows."""

from __future__ import annotations

import pytest
from assigning import HEADER, assignments

from chithi.parser.assignments.find import find_assignments
from chithi.parser.document import Header
from chithi.parser.passage import Passage, Reading

HEADINGS = [
    ("3. Giao Sở Y tế", "Giao Sở Y tế", ["Sở Y tế"]),
    ("plain", "Chủ tịch UBND huyện, thành phố", ["Chủ tịch Ủy ban nhân dân huyện, thành phố"]),
    ("colon", "Sở Tài chính:", ["Sở Tài chính"]),
    ("two", "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh", ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]),
    ("responsibility", "Trách nhiệm của Sở Tư pháp", ["Sở Tư pháp"]),
    ("relative clause", "Các đơn vị có thủ tục hành chính", ["các đơn vị có thủ tục hành chính"]),
    ("function", "Cơ quan chủ trì giải quyết thủ tục đầu tư", ["cơ quan chủ trì giải quyết thủ tục đầu tư"]),
]


@pytest.mark.parametrize(("_", "text", "names"), HEADINGS)
def test_a_heading_assigns_what_stands_under_it(_: str, text: str, names: list[str]) -> None:
    found = assignments(("3:", text), ("3/a", "Rà soát chế độ."), ("3/b", "Phối hợp với Sở Nội vụ tập huấn."))
    assert [a.assignee for a in found if a.item == "3"] == names
    assert [(a.item, a.assignee, a.role) for a in found if a.item != "3"] == [("3/b", "Sở Nội vụ", "support")]


@pytest.mark.parametrize(
    "text", ["Cơ sở thực tiễn", "Đối với cá nhân:", "Các đơn vị khác", "Phạm vi điều chỉnh", "Tổ chức thực hiện"]
)
def test_a_heading_that_names_nobody(text: str) -> None:
    assert assignments(("3:", text), ("3/a", "Rà soát chế độ.")) == ()


def test_a_lead_in_may_hand_down_a_chain() -> None:
    lead_in = "Thủ tướng Chính phủ yêu cầu Bộ Công an chỉ đạo Công an các địa phương thực hiện:"
    found = assignments(("preamble", lead_in), header=Header(issuer="Thủ tướng Chính phủ"))
    assert [(a.assignee, a.role) for a in found] == [("Bộ Công an", "relay"), ("Công an các địa phương", "lead")]


def test_a_department_is_its_own_speaker_without_its_province() -> None:
    header = Header(issuer="Sở Giáo dục và Đào tạo tỉnh Hưng Lam")
    assert assignments(("p1", "Sở Giáo dục và Đào tạo hướng dẫn một số nội dung."), header=header) == ()


def test_a_list_of_names_without_tasks_assigns_nothing() -> None:
    assert assignments(("1", "Sở Nội vụ;"), ("2", "Sở Y tế.")) == ()


def test_a_lead_in_hands_the_whole_list_over() -> None:
    lead_in = "Để khắc phục tồn tại, Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở, ngành và các xã, phường thực hiện:"
    found = assignments(("preamble", lead_in), ("1", "Sở Y tế rà soát."))
    assert [(a.item, a.assignee, a.assigned_by) for a in found] == [
        ("preamble", "Thủ trưởng các sở, ngành", "Chủ tịch Ủy ban nhân dân tỉnh"),
        ("preamble", "các xã, phường", "Chủ tịch Ủy ban nhân dân tỉnh"),
        ("1", "Sở Y tế", "Chủ tịch Ủy ban nhân dân tỉnh"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Luật Tổ chức chính quyền địa phương; giao Sở Y tế;",
        "Thời gian qua, các sở, ngành tập trung triển khai nhiều giải pháp.",
        "Theo đề nghị của Giám đốc Sở Nội vụ.",
    ],
)
def test_a_preamble_that_only_tells(text: str) -> None:
    assert assignments(("preamble", text)) == ()


CLOSING = [
    ("Yêu cầu Thủ trưởng các sở, ngành triển khai nghiêm túc./.", ["Thủ trưởng các sở, ngành"]),
    (
        "Văn phòng Ủy ban nhân dân tỉnh thông báo để Sở Y tế và các cơ quan liên quan biết, thực hiện./.",
        ["Sở Y tế", "các cơ quan liên quan"],
    ),
    ("Trên đây là kế hoạch ứng phó, yêu cầu các địa phương triển khai./.", ["các địa phương"]),
    ("Văn phòng Ủy ban nhân dân tỉnh trân trọng thông báo./.", []),
    ("Cục Thuế trả lời để Công ty biết./.", []),
    ("Văn phòng Ủy ban nhân dân tỉnh xin thông báo để các cơ quan biết, thực hiện./.", ["các cơ quan"]),
    ("Sở Y tế hướng dẫn, tuyên truyền bằng nhiều hình thức đến tổ chức, cá nhân biết, thực hiện./.", ["Sở Y tế"]),
]


@pytest.mark.parametrize(("text", "names"), CLOSING)
def test_closing_paragraphs(text: str, names: list[str]) -> None:
    assert [(a.item, a.assignee) for a in assignments(("closing", text))] == [("closing", n) for n in names]


def test_one_row_for_each_assignee_item_and_role() -> None:
    found = assignments(
        ("1", "Sở Y tế rà soát vật tư."), ("1", "Sở Y tế khẩn trương tập huấn."), ("2", "Sở Y tế báo cáo.")
    )
    assert [(a.item, a.assignee) for a in found] == [("1", "Sở Y tế"), ("2", "Sở Y tế")]


def test_keys_and_kinds() -> None:
    text = "Giao Chủ tịch UBND tỉnh Hưng Lam, Sở LĐTBXH và các sở, ngành liên quan rà soát."
    found = assignments(("1", text), header=Header(issuer="Chính phủ"))
    assert [(a.assignee, a.assignee_key, a.kind) for a in found] == [
        ("Chủ tịch Ủy ban nhân dân tỉnh Hưng Lam", "chu-tich-uy-ban-nhan-dan-tinh-hung-lam", "official"),
        ("Sở Lao động - Thương binh và Xã hội", "so-lao-dong-thuong-binh-va-xa-hoi", "body"),
        ("các sở, ngành liên quan", "cac-so-nganh-lien-quan", "collective"),
    ]


def test_action_is_the_clause_without_agency_and_deadline() -> None:
    text = "Sở Y tế chủ trì rà soát vật tư, báo cáo trước ngày 15/6/2024; Sở Tài chính cân đối kinh phí trong tháng 7/2024."
    first, second = assignments(("1", text), deadlines=("trước ngày 15/6/2024", "trong tháng 7/2024"))
    assert (first.action, first.deadlines) == ("chủ trì rà soát vật tư, báo cáo", (0,))
    assert (second.action, second.deadlines) == ("cân đối kinh phí", (1,))


def test_a_deadline_before_the_subject_belongs_to_it() -> None:
    text = "Trước ngày 15/6/2024, Sở Y tế rà soát vật tư."
    (only,) = assignments(("1", text), deadlines=("Trước ngày 15/6/2024",))
    assert (only.assignee, only.deadlines) == ("Sở Y tế", (0,))


def test_a_heading_inherits_the_deadlines_that_it_speaks_for() -> None:
    found = assignments(
        ("3:", "Giao Sở Y tế"),
        ("3/a", "Rà soát vật tư xong trước ngày 15/6/2024."),
        ("3/b", "Công an tỉnh kiểm tra xong trong tháng 7/2024."),
        deadlines=("trước ngày 15/6/2024", "trong tháng 7/2024"),
    )
    assert [(a.item, a.assignee, a.deadlines) for a in found] == [("3", "Sở Y tế", (0,)), ("3/b", "Công an tỉnh", (1,))]


def test_children_of_a_relay_are_told_by_it() -> None:
    found = assignments(
        ("4:", "Ban Cán sự đảng UBND tỉnh lãnh đạo UBND tỉnh chỉ đạo:"),
        ("4/-1", "Sở Y tế chuẩn bị thuốc."),
        header=Header(family="party", issuer="Tỉnh ủy Hưng Lam"),
    )
    assert [(a.item, a.assignee, a.role, a.assigned_by) for a in found] == [
        ("4", "Ban Cán sự đảng Ủy ban nhân dân tỉnh", "relay", None),
        ("4", "Ủy ban nhân dân tỉnh", "relay", "Ban Cán sự đảng Ủy ban nhân dân tỉnh"),
        ("4/-1", "Sở Y tế", "lead", "Ban Cán sự đảng Ủy ban nhân dân tỉnh"),
    ]


def test_a_heading_over_a_text_that_only_directs_is_a_relay() -> None:
    found = assignments(("3", "Sở Y tế"), ("3", "Căn cứ nhiệm vụ được giao, chỉ đạo các trạm y tế tổ chức tiêm chủng."))
    assert [(a.assignee, a.role) for a in found] == [("Sở Y tế", "relay"), ("các trạm y tế", "lead")]
    found = assignments(("3", "Sở Y tế"), ("3", "Chỉ đạo các trạm y tế tổ chức tiêm chủng; tổng hợp kết quả."))
    assert [(a.assignee, a.role) for a in found] == [("Sở Y tế", "lead"), ("các trạm y tế", "lead")]


def test_firms_and_people_are_addressed_in_instructions_and_not_in_articles() -> None:
    text = "Các doanh nghiệp viễn thông báo cáo số liệu hằng năm."
    assert [a.assignee for a in assignments(("III/1", text))] == ["các doanh nghiệp viễn thông"]
    assert assignments(("Điều 5/1", text)) == ()


def test_an_example_tells_nobody() -> None:
    assert assignments(("1", "Rà soát hồ sơ."), ("1", "Ví dụ: Sở Y tế rà soát hồ sơ của bệnh viện.")) == ()


def test_the_partner_of_the_issuer_is_told_by_a_lead_in_whoever_orders() -> None:
    lead_in = (
        "Để làm tốt, Ban Thường vụ Liên đoàn Lao động tỉnh yêu cầu Công đoàn ngành Y tế thực hiện các nhiệm vụ sau:"
    )
    header = Header(issuer="Liên đoàn Lao động tỉnh Hưng Lam")
    assert [a.assignee for a in assignments(("preamble", lead_in), header=header)] == ["Công đoàn ngành Y tế"]


def test_quoted_text_of_an_amendment_assigns_nothing() -> None:
    text = "Giao Sở Y tế rà soát."
    passage = Passage(0, len(text), "body", "1", quoted=True)
    assert find_assignments(Reading(text, HEADER, (passage,)), (), ()) == ()


def test_any_text_is_read() -> None:
    for text in (
        "",
        "§ % ()",
        "Giao",
        "các",
        "Giao các",
        "các các các",
        "(" * 200 + "Sở",
        "Sở, Sở, và",
        "Chủ tịch",
        "phối hợp với",
    ):
        assignments(("1", text), ("closing", text))


def test_whom_rules_apply_to_is_not_told() -> None:
    found = assignments(
        ("Điều 2:", "Đối tượng áp dụng"),
        ("Điều 2/1", "Cơ quan, tổ chức, đơn vị thực hiện quản lý khu công nghệ cao."),
        ("Điều 3:", "Trách nhiệm của Sở Công Thương"),
        ("Điều 3/1", "Rà soát quy hoạch."),
    )
    assert [(a.item, a.assignee) for a in found] == [("Điều 3", "Sở Công Thương")]


@pytest.mark.parametrize(
    "phrase",
    [
        "Chủ tịch - ",
        "Sở Y tế thuộc ",
        "thường trực các ",
        "cơ quan quản lý, ",
        "các ",
        "(",
        "phối hợp với ",
        "UBND các tỉnh A, B, ",
        "Ban Chỉ đạo các bộ, ngành ",
        "tập thể lãnh đạo ",
        "nhà thầu trong các ",
        "Văn phòng HĐND và ",
        "Khu Quản lý I và ",
        "tổ chức do ",
    ],
)
def test_text_without_end_is_read_in_bounded_depth(phrase: str) -> None:
    assignments(("1:", phrase * 2000), ("1/a", "Giao " + phrase * 500))


def test_a_line_that_announces_partners_makes_supporters_of_the_items_below() -> None:
    found = assignments(
        ("2:", "Công an tỉnh"),
        ("2/a:", "Chủ trì, phối hợp với:"),
        ("2/a/-1", "Sở Tài chính cân đối kinh phí."),
        ("2/b", "Sở Y tế chuẩn bị thuốc."),
    )
    assert [(a.item, a.assignee, a.role) for a in found] == [
        ("2", "Công an tỉnh", "lead"),
        ("2/a/-1", "Sở Tài chính", "support"),
        ("2/b", "Sở Y tế", "lead"),
    ]


ARTICLES = [
    # State bodies and those who carry the document out are told; so are they by headings.
    ("Sở Tài chính có trách nhiệm công bố giá.", ["Sở Tài chính"]),
    ("Ủy ban nhân dân cấp xã quyết định thành lập tổ kiểm tra.", ["Ủy ban nhân dân cấp xã"]),
    ("Cơ sở khám bệnh, chữa bệnh có trách nhiệm gửi số liệu.", ["cơ sở khám bệnh, chữa bệnh"]),
    ("Giám đốc Sở Y tế và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.", ["Giám đốc Sở Y tế", "các tổ chức, cá nhân có liên quan"]),
    ("Sau khi nhận hồ sơ, cơ quan có thẩm quyền phải trả lời.", ["cơ quan có thẩm quyền"]),
    ("Ủy ban nhân dân cấp tỉnh có quyền hạn và trách nhiệm:", ["Ủy ban nhân dân cấp tỉnh"]),
    # Firms, citizens, parties to a contract, organs of a company; who may hold a post; permissions.
    ("Tổ chức, cá nhân kinh doanh có trách nhiệm kê khai, nộp thuế.", []),
    ("Doanh nghiệp xã hội phải duy trì mục tiêu đã cam kết.", []),
    ("Bên vay không thanh toán đúng hạn hai kỳ liên tiếp;", []),
    ("Hội đồng thành viên quyết định cơ cấu tổ chức.", []),
    ("Chủ tịch công ty phải có kinh nghiệm ít nhất 03 năm.", []),
    ("Trưởng phòng Nội vụ huyện phải có trình độ đại học.", []),
    ("Cơ quan Bảo hiểm xã hội được mở tài khoản tại Kho bạc Nhà nước.", []),
    ("Hồ sơ đề nghị Bộ trưởng xem xét, tặng Bằng khen.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), ARTICLES)
def test_what_articles_say_of_bodies_is_a_task_and_of_firms_and_citizens_the_law(text: str, names: list[str]) -> None:
    header = Header(family="state", type="NĐ", issuer="Chính phủ")
    assert [a.assignee for a in assignments(("Điều 6/2", text), header=header)] == names


def test_headings_of_articles() -> None:
    for heading, names in (
        ("Thẩm quyền và trách nhiệm của Ủy ban nhân dân cấp xã", ["Ủy ban nhân dân cấp xã"]),
        ("Trách nhiệm của Bên mua điện", []),
        ("Chủ tịch Hội đồng thành viên", []),
    ):
        found = assignments(("Điều 9:", heading), ("Điều 9/1", "Công bố giá."))
        assert [a.assignee for a in found] == names


def test_names_in_the_rows_of_a_table_are_told_nothing() -> None:
    found = assignments(
        ("Điều 1", "Danh mục địa bàn:"), ("Điều 1", "Xã Mai Lâm"), ("Điều 1", "Xã Tân Phong"), ("Điều 2", "x")
    )
    assert found == ()


def test_a_label_of_a_role_over_a_list_of_names() -> None:
    found = assignments(
        ("2:", "Cơ quan chủ trì"),
        ("2/-1", "Ban Chỉ đạo tỉnh."),
        ("2/-2", "Sở Nội vụ; Sở Y tế."),
        ("3:", "Cơ quan phối hợp:"),
        ("3/-1", "Các sở, ngành."),
        ("4:", "Cơ quan chủ trì:"),
        ("4/a", "Rà soát danh mục của Sở Nội vụ."),
    )
    assert [(a.item, a.assignee, a.role) for a in found] == [
        ("2/-1", "Ban Chỉ đạo tỉnh", "lead"),
        ("2/-2", "Sở Nội vụ", "lead"),
        ("2/-2", "Sở Y tế", "lead"),
        ("3/-1", "các sở, ngành", "support"),
        ("4", "cơ quan chủ trì", "lead"),
    ]


def test_own_units_of_whom_a_heading_tells_are_his_own_business() -> None:
    found = assignments(("2:", "Bộ Quốc phòng"), ("2/-1", "Chỉ đạo các cơ quan, đơn vị thuộc Bộ cung cấp hồ sơ."))
    assert [(a.item, a.assignee) for a in found] == [("2", "Bộ Quốc phòng")]


@pytest.mark.parametrize(
    ("text", "deadline", "action"),
    [
        ("Sở Y tế xây dựng kế hoạch, hoàn thành trước ngày 15/02/2026.", "trước ngày 15/02/2026", "xây dựng kế hoạch"),
        ("Sở Y tế gửi báo cáo, chậm nhất là ngày 15/02/2026.", "ngày 15/02/2026", "gửi báo cáo"),
        ("Sở Y tế hoàn thành trước ngày 15/02/2026.", "trước ngày 15/02/2026", "hoàn thành"),
    ],
)
def test_what_leads_up_to_a_deadline_is_no_part_of_the_action(text: str, deadline: str, action: str) -> None:
    assert [a.action for a in assignments(("1", text), deadlines=(deadline,))] == [action]


def test_a_heading_over_a_text_that_says_what_a_body_is() -> None:
    described = assignments(("I:", "Sở Thương nghiệp"), ("I", "Sở Thương nghiệp là cơ quan chuyên môn của tỉnh."))
    told = assignments(("I:", "Sở Thương nghiệp"), ("I", "Chủ trì xây dựng kế hoạch thu mua."))
    assert (len(described), [a.assignee for a in told]) == (0, ["Sở Thương nghiệp"])
