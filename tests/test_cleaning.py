"""Raw text to clean text: what copies of official documents look like, and what they should become (domain §8)."""

from __future__ import annotations

import unicodedata

import pytest

from chithi.corpus.cleaning import clean
from chithi.corpus.formats.html import text_of_page
from chithi.corpus.source import source_of_bytes, source_of_text
from chithi.corpus.vietnamese import LOWER, UPPER, canonical_tones, compose, fold, plain, slug, unaccent
from chithi.errors import UnreadableSource

LETTERS = [
    # text, canonical tones, folded
    ("Uỷ ban", "Ủy ban", "uy ban"),
    ("hoà bình", "hòa bình", "hoa binh"),
    ("thuỷ lợi", "thủy lợi", "thuy loi"),
    ("quý, quỹ, quỳ", "quý, quỹ, quỳ", "quy, quy, quy"),  # after q the u is no vowel: nothing moves
    ("hoàn thành", "hoàn thành", "hoan thanh"),  # a closed syllable: the tone already stands right
    ("Đường", "Đường", "duong"),
    ("CUẢ, mưà, bià", "CỦA, mừa, bìa", "cua, mua, bia"),  # where no school puts the tone
    ("quả, giá, già", "quả, giá, già", "qua, gia, gia"),
]


@pytest.mark.parametrize(("text", "canonical", "folded"), LETTERS)
def test_one_spelling_out_of_many(text: str, canonical: str, folded: str) -> None:
    assert canonical_tones(text) == canonical
    assert fold(text) == folded
    assert len(plain(text)) == len(text) == len(unaccent(text))


def test_look_alike_letters_become_vietnamese() -> None:
    assert compose("QÐ-UBND") == "QĐ-UBND"  # eth
    assert compose("TT-BTС") == "TT-BTC"  # a Cyrillic Es
    assert compose("21\u2044CT-TTg") == "21/CT-TTg"  # the stroke of a fraction
    assert compose(unicodedata.normalize("NFD", "Quyết định")) == "Quyết định"


def test_character_classes_tell_capitals_from_small_letters() -> None:
    assert not set(UPPER) & set(LOWER) - {"-"}
    assert all(c.isupper() for c in UPPER.replace("A-Z", ""))
    assert all(c.islower() for c in LOWER.replace("a-z", ""))


def test_slug_is_an_id_part() -> None:
    assert slug("Ủy ban nhân dân tỉnh Hưng Lam") == "uy-ban-nhan-dan-tinh-hung-lam"


PARAGRAPHS = {
    "a hyphen inside a name, broken over the line, opens no item": (
        "Xét báo cáo của Bộ Xây dựng về tiến độ thi công Dự án cao tốc Hưng Lam\n- Lâm Đồng, đoạn qua Bình Thuận, Bộ trưởng có ý kiến.",
        [
            "Xét báo cáo của Bộ Xây dựng về tiến độ thi công Dự án cao tốc Hưng Lam - Lâm Đồng, đoạn qua Bình Thuận, Bộ trưởng có ý kiến."
        ],
    ),
    "nor does one inside the name of a ministry": (
        "Giám đốc các Sở: Lao động\n- Thương binh và Xã hội, Nội vụ chịu trách nhiệm thi hành.",
        ["Giám đốc các Sở: Lao động - Thương binh và Xã hội, Nội vụ chịu trách nhiệm thi hành."],
    ),
    "but a dash below a heading does": (
        "3. Trách nhiệm của các cơ quan, đơn vị thuộc Công an tỉnh Ninh Bình\n- Phòng Tham mưu tổng hợp báo cáo.",
        ["3. Trách nhiệm của các cơ quan, đơn vị thuộc Công an tỉnh Ninh Bình", "- Phòng Tham mưu tổng hợp báo cáo."],
    ),
    "a head word waits for its name": (
        "Trả lời công văn số 11/XNK-SS ngày 04/11/2012 của Công ty\nTNHH Lam Sơn về thủ tục, Cục có ý kiến như sau.",
        ["Trả lời công văn số 11/XNK-SS ngày 04/11/2012 của Công ty TNHH Lam Sơn về thủ tục, Cục có ý kiến như sau."],
    ),
    "one paragraph a line stays so": (
        "1. Sở Y tế rà soát.\n2. Sở Tài chính bố trí kinh phí.",
        ["1. Sở Y tế rà soát.", "2. Sở Tài chính bố trí kinh phí."],
    ),
    "a page break inside a sentence": (
        "Các cấp ủy tăng cường lãnh đạo công tác tuyên truyền, coi đây là nhiệm vụ trọng\n\ntâm của cả năm.",
        ["Các cấp ủy tăng cường lãnh đạo công tác tuyên truyền, coi đây là nhiệm vụ trọng tâm của cả năm."],
    ),
    "a page break between ngày and its date": (
        "Các sở tiếp tục thực hiện Chỉ thị số 12/CT-UBND ngày\n\n03/5/2022 của Ủy ban nhân dân tỉnh.",
        ["Các sở tiếp tục thực hiện Chỉ thị số 12/CT-UBND ngày 03/5/2022 của Ủy ban nhân dân tỉnh."],
    ),
    "a heading without a full stop keeps its line": (
        "4. Công an tỉnh\n\nChỉ đạo lực lượng nắm chắc địa bàn.",
        ["4. Công an tỉnh", "Chỉ đạo lực lượng nắm chắc địa bàn."],
    ),
    "Markdown residue": (
        "#### **2. Tăng cường kiểm tra;** xử lý nghiêm vi phạm.\n\n\\*\n\n*Hưng Lam, ngày 05 tháng 01 năm 2022*",
        ["2. Tăng cường kiểm tra; xử lý nghiêm vi phạm.", "Hưng Lam, ngày 05 tháng 01 năm 2022"],
    ),
    "one bold run ends and the next begins": (
        "**Điều 1.****\n**Công bố danh mục.\n1. Công bố danh mục thủ tục.\n*(Kèm Phụ lục I)*\n**V****Ă****N PHÒNG**",
        ["Điều 1.", "Công bố danh mục.", "1. Công bố danh mục thủ tục.", "(Kèm Phụ lục I)", "VĂN PHÒNG"],
    ),
    "a type glued to its title": ("THÔNG BÁO**Ý KIẾN CỦA THƯỜNG TRỰC**", ["THÔNG BÁO Ý KIẾN CỦA THƯỜNG TRỰC"]),
    "entities": ("Sở T&agrave;i ch&iacute;nh &amp; Sở Y tế", ["Sở Tài chính & Sở Y tế"]),
    "a header table in bars": (
        "|\n**ỦY BAN NHÂN DÂN\n**\nTỈNH HƯNG LAM\n|\n**CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM**\n|\n|\nSố: 06/CT-UBND\n|",
        ["ỦY BAN NHÂN DÂN", "TỈNH HƯNG LAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 06/CT-UBND"],
    ),
    "running heads, page numbers and stamps of a gazette": (
        "CÔNG BÁO/Số 12/Ngày 05-02-2024\n3\nĐiều 1. Phạm vi.\nKý bởi: CÔNG BÁO TỈNH HƯNG LAM\nCÔNG BÁO/Số 12/Ngày 05-02-2024\n4\nĐiều 2. Hiệu lực.",
        ["Điều 1. Phạm vi.", "Điều 2. Hiệu lực."],
    ),
    "a page number between the halves of a sentence": (
        "Sở Tài chính bố trí kinh phí cho các đơn vị được giao nhiệm vụ theo\n2\nquy định của pháp luật.",
        ["Sở Tài chính bố trí kinh phí cho các đơn vị được giao nhiệm vụ theo quy định của pháp luật."],
    ),
    "numbers of a table's rows": (
        "Rà soát toàn bộ các cơ sở cách ly trên địa bàn tỉnh\n\n2\n\nBố trí kinh phí",
        ["Rà soát toàn bộ các cơ sở cách ly trên địa bàn tỉnh", "2", "Bố trí kinh phí"],
    ),
}


@pytest.mark.parametrize("case", PARAGRAPHS)
def test_paragraphs(case: str) -> None:
    raw, expected = PARAGRAPHS[case]
    assert clean(raw).text.split("\n") == expected


BODY = [
    "1. Sở Y tế chủ trì, phối hợp với các địa phương rà soát toàn bộ cơ sở cách ly, bảo đảm đủ vật tư và nhân lực cho mọi tình huống phát sinh trên địa bàn tỉnh.",
    "2. Sở Tài chính bố trí kinh phí theo phân cấp, hướng dẫn thủ tục thanh toán và kịp thời tháo gỡ vướng mắc cho các đơn vị được giao nhiệm vụ.",
    "3. Ủy ban nhân dân các huyện tổ chức tuyên truyền đến từng hộ gia đình, kiểm tra việc chấp hành và xử lý nghiêm các trường hợp vi phạm.",
]


@pytest.mark.parametrize("column", [40, 60, 80])
def test_hard_wraps_at_any_column(column: int) -> None:
    import textwrap

    raw = "\n".join(textwrap.fill(p, column) for p in BODY)
    assert clean(raw).text.split("\n") == BODY


def test_a_body_that_stands_twice_is_kept_once() -> None:
    long = [p + " " + "Việc thực hiện phải bảo đảm đúng tiến độ, chất lượng và hiệu quả. " * 3 for p in BODY]
    cleaned = clean("\n\n".join([*long, *long]))
    assert cleaned.text.count("1. Sở Y tế") == 1
    assert [code for code, _ in cleaned.notices] == ["text.repeated"]


def test_repeated_formulas_are_no_repeated_body() -> None:
    raw = "\n".join(f"Điều {n}. Hiệu lực\nQuyết định này có hiệu lực kể từ ngày ký." for n in range(1, 6))
    assert clean(raw).text.count("có hiệu lực") == 5


def test_data_tables_are_marked_and_layout_tables_are_not() -> None:
    raw = "|\nNơi nhận:\n- Như trên;\n|\nKT. CHỦ TỊCH\n|\n\n|\nSTT\n|\nTên\n|\nHạn\n|\n|\n1\n|\nKế hoạch\n|\nQuý I\n|\n|\n2\n|\nBáo cáo\n|\nQuý II\n|\n"
    cleaned = clean(raw)
    cells = [cleaned.text[a:b] for a, b, kind in cleaned.marks if kind == "table"]
    assert cells == ["STT", "Tên", "Hạn", "1", "Kế hoạch", "Quý I", "2", "Báo cáo", "Quý II"]


PORTAL = """Trang chủ
Đăng nhập
**Số hiệu:**
|
15/QĐ-SNV
|
**Loại văn bản:**
|
Quyết định
|
**Ngày ban hành:**
|
04/3/2024
|
|
SỞ NỘI VỤ
|
**QUYẾT ĐỊNH**
Về việc công nhận kết quả
Điều 1. Công nhận kết quả kỳ thi.
|
GIÁM ĐỐC
|
Văn bản liên quan
Lượt xem: 1.203
"""


def test_a_portal_page_keeps_the_document_and_states_its_facts() -> None:
    source = source_of_text(PORTAL)
    assert source.text.startswith("SỞ NỘI VỤ")
    assert "Lượt xem" not in source.text
    assert "Đăng nhập" not in source.text
    assert source.metadata == {"symbol": "15/QĐ-SNV", "type": "Quyết định", "date": "04/3/2024"}


def test_an_html_page_is_read_in_order_without_its_scripts() -> None:
    page = "<html><body><script>x()</script><form><table><tr><td><b>SỞ Y TẾ</b></td><td>CỘNG HÒA</td></tr></table><p>Điều 1.<br>Nội dung</p></form></body></html>"
    assert [line for line in text_of_page(page).split("\n") if line.strip("| ")] == [
        "**SỞ Y TẾ**",
        "CỘNG HÒA",
        "Điều 1.",
        "Nội dung",
    ]


BAD_BYTES = [
    (b"", "empty"),
    (b"  \n", "empty"),
    (b"\x00\x01\x02binary", "no readable text"),
    ("Sở".encode("utf-16-le"), "no readable text"),
    (b"S\xe9 Y t\xff", "UTF-8"),
]


@pytest.mark.parametrize(("data", "says"), BAD_BYTES)
def test_bytes_that_are_no_text_give_one_clear_line(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableSource, match=says) as error:
        source_of_bytes(data, "a.txt")
    assert "\n" not in str(error.value)
    assert str(error.value).startswith("a.txt")


def test_utf16_with_its_mark_is_read() -> None:
    assert source_of_bytes("Sở Y tế".encode("utf-16"), "a.txt").text == "Sở Y tế"


def test_a_short_document_between_two_tables_of_its_page_is_no_cell() -> None:
    page = "Trang chủ | Văn bản | Hỏi đáp\n\n{}\n\n| STT | Nội dung | Thời gian |\n\n| 1 | Rà soát | Quý I |\n\n| 2 | Tổng hợp | Quý II |\n"
    letter = "SỞ Y TẾ\nSố: 12/SYT-VP\n\nKính gửi: Các bệnh viện\n\n1. Rà soát danh sách.\n\n2. Báo cáo kết quả.\n\nGIÁM ĐỐC\n\nTrần Minh Khoa\n\nNơi nhận:\n- Như trên;"
    source = source_of_text(page.format(letter))
    cells = {source.text[mark.start : mark.end] for mark in source.marks if mark.kind == "table"}
    assert "Rà soát" in cells
    assert "1. Rà soát danh sách." not in cells


def test_a_wrapped_sentence_that_names_a_portal_is_not_the_end_of_the_page() -> None:
    raw = (
        "SỞ Y TẾ\nSố: 12/TB-SYT\n\n1. Kết quả được đăng tải công khai trên bảng tin của các cơ quan, đơn vị và trên\n"
        "cổng thông tin điện tử của tỉnh chậm nhất sau 05 ngày.\n2. Các đơn vị cập nhật thường xuyên kết quả vào\n"
        "Trang thông tin điện tử của Sở.\n3. Thông báo này có hiệu lực từ ngày ký./.\n\nTrần Minh Khoa\n\n"
        "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HƯNG LAM\nĐiện thoại: 0299.1234.567"
    )
    text = clean(raw).text
    assert "3. Thông báo này có hiệu lực" in text
    assert "CỔNG THÔNG TIN" not in text


def test_a_title_may_end_with_a_verb_of_coming_back() -> None:
    title = "Điều 14. Giải quyết chế độ đối với người bị Tòa án tuyên bố mất tích trở về"
    clause = "1. Người lao động nộp hồ sơ cho cơ quan bảo hiểm."
    assert clean(f"{title}\n\n{clause}").text == f"{title}\n{clause}"
