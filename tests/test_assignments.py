"""Who must do what: each rule of the assignment grammar in sentences of an invented province, negatives included."""

from __future__ import annotations

import pytest

from chithi.parser.assignments import find_assignments
from chithi.parser.document import Assignment, Deadline, Header, Part
from chithi.parser.passage import Passage, Reading

HEADER = Header(family="state", type="CT", issuer="Ủy ban nhân dân tỉnh Hưng Lam", place="Hưng Lam")


def assignments(
    *paragraphs: tuple[str, str], header: Header = HEADER, deadlines: tuple[str, ...] = ()
) -> tuple[Assignment, ...]:
    """The assignments of paragraphs given as (path, text); a path ends in ":" when the paragraph heads a list."""
    text, passages, seen = "", [], set()
    for path, paragraph in paragraphs:
        name = path.rstrip(":")
        part: Part = "preamble" if name == "preamble" else "closing" if name == "closing" else "body"
        parent = name.rpartition("/")[0] or None
        start = len(text)
        text += paragraph
        passages.append(Passage(start, len(text), part, name, name not in seen, parent, path.endswith(":")))
        seen.add(name)
        text += "\n"
    found = []
    for phrase in deadlines:
        start = text.index(phrase)
        item = next(p.path for p in passages if p.start <= start < p.end)
        span = (start, start + len(phrase))
        found.append(Deadline(item=item, text=phrase, span=span, kind="by", value=None, due=None, after=None, rule="t"))
    result = find_assignments(Reading(text, header, tuple(passages)), (), found)
    assert all(text[a.span[0] : a.span[1]] == a.text for a in result)
    return result


def rows(text: str, path: str = "1") -> list[tuple[str, str]]:
    return [(a.assignee, a.role) for a in assignments((path, text))]


ORDERS = [
    ("Giao Sở Y tế xây dựng phương án.", [("Sở Y tế", "lead")]),
    ("Giao cho Sở Y tế và Công an tỉnh xây dựng phương án.", [("Sở Y tế", "lead"), ("Công an tỉnh", "lead")]),
    ("Yêu cầu các đơn vị, doanh nghiệp chấp hành nghiêm.", [("các đơn vị, doanh nghiệp", "lead")]),
    ("Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh vận động nhân dân.", [("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "lead")]),
    ("Phân cấp cho Ủy ban nhân dân các phường quản lý công viên.", [("Ủy ban nhân dân các phường", "lead")]),
    ("Giao đồng chí Chủ tịch UBND huyện Mai Lâm chỉ đạo khắc phục.", [("Chủ tịch Ủy ban nhân dân huyện Mai Lâm", "lead")]),
    ("Trước mắt, giao Sở Tài chính cân đối kinh phí.", [("Sở Tài chính", "lead")]),
    ("Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các sở, ngành phản ánh kịp thời.", [("các sở, ngành", "lead")]),
    ("Giao Sở Y tế (cơ quan thường trực) theo dõi.", [("Sở Y tế", "lead")]),
]  # fmt: skip

SUBJECTS = [
    ("Sở Y tế khẩn trương rà soát.", [("Sở Y tế", "lead")]),
    ("Hằng ngày, Bí thư cấp ủy, Chủ tịch UBND cấp huyện phải đánh giá nguy cơ.", [("Bí thư cấp ủy", "lead"), ("Chủ tịch Ủy ban nhân dân cấp huyện", "lead")]),
    ("Trên cơ sở chỉ đạo của Chính phủ, các sở, ngành tiếp tục đồng hành cùng doanh nghiệp.", [("các sở, ngành", "lead")]),
    ("Khi có ý kiến của Hội đồng nhân dân tỉnh, Sở Tài chính có trách nhiệm công khai.", [("Sở Tài chính", "lead")]),
    ("Sở Nội vụ theo chức năng, nhiệm vụ được giao chủ trì tham mưu.", [("Sở Nội vụ", "lead")]),
    ("Các địa phương đã xuất hiện ổ dịch phải nhanh chóng khoanh vùng.", [("các địa phương", "lead")]),
    ("Các cơ quan được giao nhiệm vụ chủ động triển khai.", [("các cơ quan", "lead")]),
    ("Sở Y tế có trách nhiệm công khai thủ tục hành chính.", [("Sở Y tế", "lead")]),
    ("Sở Tài chính trình Hội đồng nhân dân tỉnh; Sở Nội vụ tổng hợp kết quả.", [("Sở Tài chính", "lead"), ("Sở Nội vụ", "lead")]),
    ("Nếu quá hạn, cơ quan chủ trì phải báo cáo lý do.", [("cơ quan chủ trì", "lead")]),
    (
        "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.",
        [("Chánh Văn phòng Ủy ban nhân dân tỉnh", "lead"), ("Giám đốc các sở", "lead"), ("các tổ chức, cá nhân có liên quan", "lead")],
    ),
]  # fmt: skip

CLASSES = [
    ("Các doanh nghiệp viễn thông chủ động bố trí kinh phí.", [("các doanh nghiệp viễn thông", "lead")]),
    ("Mọi người dân tiếp tục giữ gìn vệ sinh chung.", [("mọi người dân", "lead")]),
    ("Yêu cầu từng cán bộ, công chức chấp hành giờ làm việc.", [("từng cán bộ, công chức", "lead")]),
    ("Chính quyền địa phương phải gần dân.", [("chính quyền địa phương", "lead")]),
    ("Trong thời hạn 30 ngày, cấp có thẩm quyền phải xem xét hồ sơ.", [("cấp có thẩm quyền", "lead")]),
    ("Hội đồng trường, Hiệu trưởng Trường Đại học Hưng Lam tiếp tục thực hiện nhiệm vụ.", [("hội đồng trường", "lead"), ("Hiệu trưởng Trường Đại học Hưng Lam", "lead")]),
    ("Sở Y tế rà soát kế hoạch; trên cơ sở đó, các địa phương triển khai.", [("Sở Y tế", "lead"), ("các địa phương", "lead")]),
    ("Rà soát tiến độ, phân công nhiệm vụ cho Sở Nội vụ theo dõi.", [("Sở Nội vụ", "lead")]),
    ("Kính mời Giám đốc các sở tham dự hội nghị.", [("Giám đốc các sở", "lead")]),
    ("Cơ sở khám bệnh, chữa bệnh chịu trách nhiệm về số liệu.", [("cơ sở khám bệnh, chữa bệnh", "lead")]),
]  # fmt: skip

SUPPORT = [
    ("Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra.", [("Sở Y tế", "lead"), ("Công an tỉnh", "support")]),
    ("Công an tỉnh phối hợp chặt chẽ với các lực lượng chức năng tuần tra.", [("Công an tỉnh", "lead"), ("các lực lượng chức năng", "support")]),
    ("Chủ trì, phối hợp với các sở, ngành; UBND các xã, phường cập nhật số liệu.", [("các sở, ngành", "support"), ("Ủy ban nhân dân các xã, phường", "support")]),
    ("Phối hợp với Sở Y tế, Giao thông vận tải lập chốt.", [("Sở Y tế", "support"), ("Sở Giao thông vận tải", "support")]),
    ("Giao Bộ Tài chính chủ trì cùng Bộ Nội vụ soạn thảo.", [("Bộ Tài chính", "lead"), ("Bộ Nội vụ", "support")]),
    ("Các cơ quan phối hợp có trách nhiệm phối hợp với cơ quan chủ trì.", [("các cơ quan phối hợp", "support")]),
]  # fmt: skip

DELEGATION = [
    (
        "Ban Cán sự đảng UBND tỉnh chỉ đạo UBND tỉnh chỉ đạo Sở Y tế phối hợp chặt chẽ với các địa phương chuẩn bị thuốc.",
        [("Ban Cán sự đảng Ủy ban nhân dân tỉnh", "relay"), ("Ủy ban nhân dân tỉnh", "relay"), ("Sở Y tế", "lead"), ("các địa phương", "support")],
    ),
    ("Bộ Công an chỉ đạo Công an các địa phương tuần tra.", [("Bộ Công an", "relay"), ("Công an các địa phương", "lead")]),
    ("Ủy ban nhân dân huyện Mai Lâm chỉ đạo các xã rà soát; bố trí kinh phí khắc phục.", [("Ủy ban nhân dân huyện Mai Lâm", "lead"), ("các xã", "lead")]),
    ("Công an tỉnh chỉ đạo các đơn vị trực thuộc tăng cường tuần tra.", [("Công an tỉnh", "lead")]),
    (
        "Thủ trưởng các cơ quan, đơn vị thuộc, trực thuộc Bộ Y tế chịu trách nhiệm thực hiện Thông tư này.",
        [("Thủ trưởng các cơ quan, đơn vị thuộc, trực thuộc Bộ Y tế", "lead")],
    ),
    ("Chỉ đạo Bảo hiểm xã hội tỉnh chi trả kịp thời.", [("Bảo hiểm xã hội tỉnh", "lead")]),
    ("Sở Xây dựng: chỉ đạo các nhà thầu đẩy nhanh tiến độ.", [("Sở Xây dựng", "relay"), ("các nhà thầu", "lead")]),
    ("Sở Y tế phối hợp với Sở Nội vụ chỉ đạo các trạm y tế rà soát.", [("Sở Y tế", "relay"), ("Sở Nội vụ", "support"), ("các trạm y tế", "lead")]),
    ("Ủy ban nhân dân huyện Mai Lâm chỉ đạo các đơn vị, lực lượng chức năng tuần tra.", [("Ủy ban nhân dân huyện Mai Lâm", "lead")]),
]  # fmt: skip

LABELS = [
    ("Cơ quan chủ trì: Sở Nội vụ, Sở Tài chính.", [("Sở Nội vụ", "lead"), ("Sở Tài chính", "lead")]),
    ("Cơ quan phối hợp: Trung tâm Dịch vụ việc làm tỉnh (Sở Nội vụ) và các cơ quan có liên quan.", [("Trung tâm Dịch vụ việc làm tỉnh", "support"), ("các cơ quan có liên quan", "support")]),
    ("Cơ quan thực hiện: Sở Nội vụ chủ trì tham mưu; Sở Tư pháp thẩm định.", [("Sở Nội vụ", "lead"), ("Sở Tư pháp", "lead")]),
]  # fmt: skip

NOBODY = [
    # receivers, the consulted, the informed
    "Tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh, Sở Nội vụ trước ngày 15.",
    "Lấy ý kiến của Sở Tài chính, Sở Tư pháp trước khi trình.",
    "Gửi Sở Y tế, Công an tỉnh để tổng hợp.",
    "Tham mưu Ủy ban nhân dân tỉnh ban hành kế hoạch.",
    # findings about the past, thanks, criticism
    "Thời gian qua, Sở Y tế đã phối hợp với Công an tỉnh kiểm tra 20 cơ sở.",
    "Các sở, ngành đã chủ động triển khai nhiều giải pháp.",
    "Biểu dương Công an tỉnh, Sở Y tế đã hoàn thành tốt nhiệm vụ.",
    "Chính quyền một số địa phương còn lúng túng.",
    "Văn phòng Tỉnh ủy tiếp tục khẳng định được vai trò tham mưu.",
    # quoted sources and objects
    "Thực hiện theo hướng dẫn của Bộ Y tế, Sở Y tế.",
    "Hướng dẫn Ủy ban nhân dân các xã, phường thực hiện đúng quy trình.",
    "Hỗ trợ chính quyền địa phương và lực lượng Kiểm lâm tuần tra.",
    "Kiểm tra, đôn đốc các sở, ban, ngành; các xã, phường triển khai nhiệm vụ.",
    # rights, states, definitions, labels of procedures
    "Cơ quan đăng ký đầu tư có quyền yêu cầu bổ sung hồ sơ.",
    "Chi cục Kiểm lâm có tư cách pháp nhân, có con dấu.",
    "Sở Nội vụ là cơ quan chuyên môn của Ủy ban nhân dân tỉnh.",
    "Cơ quan có thẩm quyền quyết định: Ủy ban nhân dân tỉnh.",
    "Mỗi xã, phường chọn 02 tập thể.",
    "Cơ quan cung cấp dữ liệu có quyền tạm dừng kết nối.",
    "Cơ quan, đơn vị tiếp nhận hồ sơ: Trung tâm Phục vụ hành chính công tỉnh.",
    "Đại học Hưng Lam là đơn vị sự nghiệp công lập; chịu sự quản lý của Bộ Công Thương.",
    # superiors
    "Thủ tướng Chính phủ quy định chi tiết việc phân loại.",
    # citizens and firms under general rules
    "Người lao động nộp hồ sơ tại nơi cư trú.",
    "Doanh nghiệp phải thực hiện chế độ báo cáo định kỳ.",
    "Mọi người phải chấp hành quy định về phòng cháy.",
    "Củng cố tổ công nghệ số; yêu cầu người dân quét mã khi vào chợ.",
    # own units without a function, nouns of directive words
    "Chỉ đạo các đơn vị trực thuộc thực hiện nghiêm.",
    "Được giao Sở Y tế quản lý từ năm 2019.",
    "Theo đề nghị Sở Tài chính tại tờ trình trên.",
    "Về đề nghị Sở Y tế phối hợp với các ngành rà soát:",
    # verbs that look like nouns of agencies
    "Tổ chức hội nghị tổng kết, cấp giấy chứng nhận.",
    "Ban hành quy chế phối hợp giữa các sở, ngành.",
]


@pytest.mark.parametrize(("text", "expected"), [*ORDERS, *SUBJECTS, *CLASSES, *SUPPORT, *DELEGATION, *LABELS])
def test_who_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    header = Header(family="party", issuer="Tỉnh ủy Hưng Lam") if "Ban Cán sự" in text else HEADER
    assert [(a.assignee, a.role) for a in assignments(("1", text), header=header)] == expected


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_not_told(text: str) -> None:
    assert rows(text) == []


def test_the_issuer_orders_and_is_not_told() -> None:
    (only,) = assignments(("1", "Ủy ban nhân dân tỉnh yêu cầu Sở Y tế rà soát."))
    assert (only.assignee, only.assigned_by) == ("Sở Y tế", "Ủy ban nhân dân tỉnh")
    assert rows("Ủy ban nhân dân tỉnh tổ chức hội nghị vào tháng 6.") == []


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
