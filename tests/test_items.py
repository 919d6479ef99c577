"""The outline of the body: every numbering of the genre, right or wrong lettering, what is no item (domain §4)."""

from __future__ import annotations

import pytest

import chithi
from chithi.parser.document import Document, Item
from chithi.parser.structure.labels import read_label, roman_value, to_roman

LABELS = [
    # paragraph, sort, label
    ("I. MỤC ĐÍCH", "roman", "I"),
    ("IV- TỔ CHỨC THỰC HIỆN", "roman", "IV"),
    ("1. Sở Y tế rà soát", "number", "1"),
    ("1- Nhiệm vụ chung", "number", "1"),
    ("12) Kiểm tra", "number", "12"),
    ("2a. Bổ sung nhiệm vụ", "number", "2a"),
    ("1.1. Trách nhiệm chung", "dotted", "1.1"),
    ("1.1 Trách nhiệm chung", "dotted", "1.1"),
    ("2.3.1. Chi tiết", "dotted", "2.3.1"),
    ("a) Rà soát", "letter", "a"),
    ("đ) Kiểm tra", "letter", "đ"),
    ("b1) Bổ sung", "letter", "b1"),
    ("- Sở Tài chính", "dash", "-"),
    ("– Sở Tài chính", "dash", "-"),
    ("+ Sở Tài chính", "plus", "+"),
    ("Điều 3. Hiệu lực", "article", "Điều 3"),
    ("Điều 12a. Hiệu lực", "article", "Điều 12a"),
    ("Điều 1", "article", "Điều 1"),
    ("Chương II", "chapter", "Chương II"),
    ("CHƯƠNG II QUY ĐỊNH CỤ THỂ", "chapter", "Chương II"),
    ("Mục 1. CẤP PHÉP", "section", "Mục 1"),
    ("Phần thứ nhất", "part", "Phần thứ nhất"),
]
NO_LABELS = [
    "1.000 liều vắc xin",  # a number with its separator
    "30.4 tỷ đồng",
    "20/11 là ngày lễ",
    "Điều 3 Luật Đất đai quy định",  # a pinpoint at the start of a line
    "Phần lớn các xã đã hoàn thành",
    "Mục 2 của Kế hoạch này",
    "Căn cứ Luật Đất đai",
    "2024 là năm bản lề",
]


@pytest.mark.parametrize(("paragraph", "sort", "label"), LABELS)
def test_labels(paragraph: str, sort: str, label: str) -> None:
    from chithi.corpus.vietnamese import plain

    found = read_label(plain(paragraph))
    assert found is not None
    assert (found.sort, found.text) == (sort, label)


@pytest.mark.parametrize("paragraph", NO_LABELS)
def test_what_looks_like_a_label(paragraph: str) -> None:
    assert read_label(paragraph) is None


def test_roman_numerals_are_read_strictly() -> None:
    assert all(roman_value(to_roman(n)) == n for n in range(1, 90))
    assert [roman_value(wrong) for wrong in ("IIV", "VV", "IC", "")] == [0, 0, 0, 0]


def document(*paragraphs: str) -> Document:
    head = "ỦY BAN NHÂN DÂN\nTỈNH HƯNG LAM\n\nSố: 3/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nHưng Lam, ngày 10 tháng 01 năm 2024\n\nKẾ HOẠCH\nTriển khai nhiệm vụ năm 2024\n\nỦy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:\n\n"
    foot = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Minh\n"
    return chithi.parse(head + "\n\n".join(paragraphs) + foot)


def paths(found: Document) -> list[str]:
    return [item.path for item in found.walk()]


TREES = {
    "roman, number, letter, dash, plus": (
        [
            "I. MỤC TIÊU",
            "1. Mục tiêu chung",
            "a) Nâng cao chất lượng.",
            "- Tuyên truyền rộng rãi.",
            "+ Qua đài truyền thanh.",
            "+ Qua mạng xã hội.",
            "- Kiểm tra thường xuyên.",
            "b) Giảm chi phí.",
            "2. Mục tiêu cụ thể",
            "II. NHIỆM VỤ",
            "1. Rà soát quy định.",
        ],
        ["I", "I/1", "I/1/a", "I/1/a/-1", "I/1/a/-1/+1", "I/1/a/-1/+2", "I/1/a/-2", "I/1/b", "I/2", "II", "II/1"],
    ),
    "dotted numbers sit under their number": (
        ["1. Nhiệm vụ", "1.1. Rà soát.", "1.2. Kiểm tra.", "2. Giải pháp", "2.1. Tập huấn."],
        ["1", "1/1.1", "1/1.2", "2", "2/2.1"],
    ),
    "dotted numbers without their number": (["2.1. Rà soát hồ sơ.", "2.2. Kiểm tra hồ sơ."], ["2.1", "2.2"]),
    "articles, clauses, points": (
        [
            "Chương I",
            "QUY ĐỊNH CHUNG",
            "Điều 1. Phạm vi điều chỉnh",
            "1. Quy định về cấp phép.",
            "a) Cấp mới;",
            "b) Cấp lại.",
            "2. Quy định về thu hồi.",
            "Chương II",
            "TỔ CHỨC THỰC HIỆN",
            "Điều 2. Hiệu lực",
        ],
        [
            "Chương I",
            "Chương I/Điều 1",
            "Chương I/Điều 1/1",
            "Chương I/Điều 1/1/a",
            "Chương I/Điều 1/1/b",
            "Chương I/Điều 1/2",
            "Chương II",
            "Chương II/Điều 2",
        ],
    ),
    "letters without đ": (
        ["1. Giao Sở Y tế", "a) Một.", "b) Hai.", "c) Ba.", "d) Bốn.", "e) Năm."],
        ["1", "1/a", "1/b", "1/c", "1/d", "1/e"],
    ),
    "letters with đ": (
        ["1. Giao Sở Y tế", "a) Một.", "b) Hai.", "c) Ba.", "d) Bốn.", "đ) Năm.", "e) Sáu."],
        ["1", "1/a", "1/b", "1/c", "1/d", "1/đ", "1/e"],
    ),
    "a letter that stands twice is kept as written": (
        ["1. Giao Sở Y tế", "a) Một.", "b) Hai.", "b) Ba."],
        ["1", "1/a", "1/b", "1/b"],
    ),
    "two threes": (["1. Một.", "2. Hai.", "3. Ba.", "3. Bốn."], ["1", "2", "3", "3"]),
    "inline enumerations are no items": (
        ["1. Tập trung: (1) rà soát; (2) kiểm tra; (3) báo cáo.", "2. Tổng kết."],
        ["1", "2"],
    ),
    "letters restart under each number": (
        ["1. Sở Y tế", "a) Rà soát.", "b) Kiểm tra.", "2. Sở Tài chính", "a) Bố trí kinh phí."],
        ["1", "1/a", "1/b", "2", "2/a"],
    ),
    "dashes restart under each parent": (
        ["1. Sở Y tế", "- Rà soát.", "2. Sở Tài chính", "- Bố trí kinh phí.", "- Hướng dẫn."],
        ["1", "1/-1", "2", "2/-1", "2/-2"],
    ),
    "căn cứ as a dash item of the body": (
        ["1. Xét nâng ngạch", "- Căn cứ kết quả đánh giá, các đơn vị lập danh sách.", "- Gửi hồ sơ về Sở Nội vụ."],
        ["1", "1/-1", "1/-2"],
    ),
    "a body without labels": (["Các sở báo cáo trước ngày 15/3/2024.", "Văn phòng tổng hợp."], ["p1", "p2", "p3"]),
}


@pytest.mark.parametrize("case", TREES)
def test_trees(case: str) -> None:
    paragraphs, expected = TREES[case]
    assert paths(document(*paragraphs)) == expected


WARNINGS = [
    (["1. Giao Sở Y tế", "a) Một.", "b) Hai.", "c) Ba.", "d) Bốn.", "e) Năm."], "items.lettering"),
    (["1. Một.", "2. Hai.", "2. Ba."], "items.repeated"),
    (["1. Một.", "2. Hai.", "5. Ba."], "items.gap"),
]


@pytest.mark.parametrize(("paragraphs", "code"), WARNINGS)
def test_odd_labels_are_kept_and_reported(paragraphs: list[str], code: str) -> None:
    assert code in {w.code for w in document(*paragraphs).warnings}


def test_paragraphs_without_label_go_on_with_the_item_above() -> None:
    first = document("1. Sở Y tế rà soát.", "Ngành y tế bảo đảm đủ thuốc.", "2. Sở Tài chính bố trí kinh phí.").items[0]
    assert first.text == "Sở Y tế rà soát.\nNgành y tế bảo đảm đủ thuốc."


HEADINGS = [
    (["I. MỤC ĐÍCH, YÊU CẦU", "1. Nâng cao nhận thức."], "I", "MỤC ĐÍCH, YÊU CẦU"),
    (["1. Giao Sở Y tế", "a) Rà soát."], "1", "Giao Sở Y tế"),
    (["**1. Tăng cường kiểm tra;** xử lý nghiêm vi phạm.", "2. Tổng kết."], "1", "Tăng cường kiểm tra;"),
    (["1. Tăng cường kiểm tra; xử lý nghiêm vi phạm.", "2. Tổng kết."], "1", None),
    (
        ["Điều 1. Phạm vi điều chỉnh", "Quyết định này quy định việc cấp phép.", "Điều 2. Hiệu lực"],
        "Điều 1",
        "Phạm vi điều chỉnh",
    ),
    (["Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.", "Điều 2. Hiệu lực"], "Điều 1", None),
    (["Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi"], "Chương I", "QUY ĐỊNH CHUNG"),
]


@pytest.mark.parametrize(("paragraphs", "path", "heading"), HEADINGS)
def test_headings(paragraphs: list[str], path: str, heading: str | None) -> None:
    found = {item.path: item for item in document(*paragraphs).walk()}
    assert found[path].heading == heading


CLOSINGS = [
    ("Giao Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc việc thực hiện Kế hoạch này./.", True),
    ("Trên đây là Kế hoạch triển khai nhiệm vụ năm 2024./.", True),
    ("Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các đơn vị phản ánh về Sở Nội vụ./.", True),
    ("(Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 05/01/2023)./.", True),
    ("Việc kiểm tra được thực hiện công khai, minh bạch./.", False),
]


@pytest.mark.parametrize(("paragraph", "closes"), CLOSINGS)
def test_the_last_paragraph_may_speak_for_the_whole_document(paragraph: str, closes: bool) -> None:
    found = document("1. Sở Y tế rà soát danh sách.", "2. Sở Nội vụ tổng hợp, báo cáo kết quả.", paragraph)
    assert (paragraph not in found.items[-1].text) is closes


def test_what_an_amending_document_writes_out_is_not_its_own() -> None:
    found = document(
        "Điều 1. Sửa đổi, bổ sung một số điều của Quy chế như sau:",
        "1. Bổ sung Điều 7a như sau:",
        "“Điều 7a. Trách nhiệm kiểm tra",
        "1. Sở Nội vụ kiểm tra.",
        "2. Các sở báo cáo.”",
        "2. Sửa đổi khoản 2 Điều 5 như sau:",
        "“2. Hồ sơ gồm một bản chính.”",
        "Điều 2. Quyết định này có hiệu lực từ ngày ký.",
    )
    assert paths(found) == ["Điều 1", "Điều 1/1", "Điều 1/2", "Điều 2"]


def test_a_provision_that_a_letter_quotes_is_no_paragraph_of_the_letter() -> None:
    found = document(
        "Sở Tài chính nhận được Công văn số 12/STC của Sở Y tế về kinh phí. Về việc này, Sở có ý kiến như sau:",
        "Tại khoản 1 Điều 8 Nghị định số 45/2020/NĐ-CP quy định:",
        "“1. Kinh phí thực hiện",
        "a) Từ ngân sách nhà nước;",
        "b) Từ nguồn thu hợp pháp khác.”",
        "Căn cứ quy định nêu trên, đề nghị Sở Y tế lập dự toán.",
    )
    assert [(i.path, i.text[:12]) for i in found.items[1:]] == [
        ("p2", "Sở Tài chính"),
        ("p3", "Tại khoản 1 "),
        ("p4", "Căn cứ quy đ"),
    ]


def test_annexes_are_set_apart() -> None:
    text = document("1. Sở Y tế rà soát.").text
    found = chithi.parse(
        text + "\n\nPHỤ LỤC I\nDANH MỤC NHIỆM VỤ\n\n1. Rà soát thiết bị.\n2. Mua sắm.\n\nPHỤ LỤC II\nBIỂU MẪU\n"
    )
    assert [(i.path, i.kind, i.heading) for i in found.items] == [
        ("1", "item", None),
        ("Phụ lục I", "annex", "DANH MỤC NHIỆM VỤ"),
        ("Phụ lục II", "annex", "BIỂU MẪU"),
    ]


def test_spans_run_from_the_label_to_the_last_child() -> None:
    found = document("1. Giao Sở Y tế", "a) Rà soát.", "b) Kiểm tra.", "2. Tổng kết.")
    first: Item = found.items[0]
    assert found.text[slice(*first.span)] == "1. Giao Sở Y tế\na) Rà soát.\nb) Kiểm tra."


def test_addressees_of_a_telegram_are_no_items() -> None:
    text = "THỦ TƯỚNG CHÍNH PHỦ\n\nSố: 9/CĐ-TTg\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nHà Nội, ngày 02 tháng 9 năm 2024\n\nCÔNG ĐIỆN\nVề việc ứng phó mưa lũ\n\nTHỦ TƯỚNG CHÍNH PHỦ điện:\n- Bộ trưởng Bộ Công an;\n- Chủ tịch Ủy ban nhân dân các tỉnh ven biển.\n\nĐể chủ động ứng phó mưa lũ, Thủ tướng yêu cầu:\n\n1. Bộ Công an triển khai lực lượng.\n"
    found = chithi.parse(text)
    assert paths(found) == ["1"]
    assert found.header.addressees == ("Bộ trưởng Bộ Công an", "Chủ tịch Ủy ban nhân dân các tỉnh ven biển")
