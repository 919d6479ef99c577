"""PDF: reading order, ruled tables, what is furniture of the page; every page keeps its place in the text."""

from __future__ import annotations

import pytest
from office_files import Placed, pdf

from chithi.corpus.limits import Limits
from chithi.corpus.source import Source, source_of_bytes
from chithi.errors import UnreadableSource

Rule = tuple[float, float, float, float]


def read(*pages: list[Placed], rules: tuple[Rule, ...] = ()) -> Source:
    return source_of_bytes(pdf(pages, rules), "a.pdf")


def lines(*texts: str, top: float = 100.0, x: float = 57.0) -> list[Placed]:
    """Lines one under the other."""
    return [Placed(text, x, top + 18 * i) for i, text in enumerate(texts)]


FULL = "Sở Y tế chủ trì, phối hợp với Sở Tài chính và Ủy ban nhân dân các huyện, thị xã, thành"


def grid(xs: list[float], ys: list[float]) -> tuple[Rule, ...]:
    """The rules of a table."""
    return (*((xs[0], y, xs[-1], y) for y in ys), *((x, ys[0], x, ys[-1]) for x in xs))


def test_a_ruled_table_is_read_by_cells() -> None:
    """A name that takes two lines of its cell stays whole: its second line is no row of its own."""
    page = lines("Kinh phí phân bổ như sau:")
    page += [Placed("TT", 65, 150), Placed("Đơn vị", 105, 150), Placed("Số tiền", 305, 150)]
    page += [
        Placed("1", 65, 180),
        Placed("Trung tâm Kiểm soát", 105, 180),
        Placed("bệnh tật", 105, 196),
        Placed("250 triệu", 305, 180),
    ]
    page += [Placed("2", 65, 220), Placed("Trạm Y tế", 105, 220), Placed("40 triệu", 305, 220)]
    page += lines("Các đơn vị quyết toán trước ngày 20/3/2022.", top=270)
    source = read(page, rules=grid([60, 100, 300, 400], [135, 160, 205, 230]))
    assert source.text.split("\n") == [
        "Kinh phí phân bổ như sau:",
        *("TT", "Đơn vị", "Số tiền"),
        *("1", "Trung tâm Kiểm soát bệnh tật", "250 triệu"),
        *("2", "Trạm Y tế", "40 triệu"),
        "Các đơn vị quyết toán trước ngày 20/3/2022.",
    ]
    marked = {source.text[mark.start : mark.end] for mark in source.marks if mark.kind == "table"}
    assert {"Trung tâm Kiểm soát bệnh tật", "40 triệu"} <= marked


def test_a_single_box_is_no_table() -> None:
    page = lines("HỎA TỐC", top=60, x=62) + lines(FULL, "phố khẩn trương thực hiện.")
    source = read(page, rules=grid([57, 140], [45, 70]))
    assert not [mark for mark in source.marks if mark.kind == "table"]
    assert source.text.endswith("thành phố khẩn trương thực hiện.")


JOINS = [
    ([FULL, "phố thực hiện."], [f"{FULL} phố thực hiện."]),
    (["Thực hiện Chỉ thị số 05/CT-UBND, Quyết định số 1234/QĐ-UBND và Kế hoạch số 77/KH-", "UBND của tỉnh."], None),
    (
        ["1. Sở Y tế báo cáo.", "2. Sở Tài chính cấp kinh phí."],
        ["1. Sở Y tế báo cáo.", "2. Sở Tài chính cấp kinh phí."],
    ),
    (
        ["Các địa phương thực hiện nghiêm quy định về phòng, chống dịch COVID-", "19 và cúm."],
        ["Các địa phương thực hiện nghiêm quy định về phòng, chống dịch COVID-19 và cúm."],
    ),
    (["Phát triển kinh tế -", "xã hội."], ["Phát triển kinh tế - xã hội."]),
    ([FULL, "- Sở Công Thương kiểm tra."], [FULL, "- Sở Công Thương kiểm tra."]),
]


@pytest.mark.parametrize(("printed", "meant"), JOINS)
def test_lines_are_joined_to_paragraphs(printed: list[str], meant: list[str] | None) -> None:
    text = read(lines(*printed)).text
    if meant is None:
        assert "77/KH-UBND" in text
    else:
        assert text.split("\n") == meant


def test_a_wide_gap_ends_a_paragraph_however_the_next_begins() -> None:
    page = lines("Về việc tăng cường công tác phòng, chống dịch trên địa bàn tỉnh Hưng Lam năm 2022 cho", x=57)
    page += lines("thời gian qua dịch bệnh diễn biến phức tạp.", top=160, x=90)
    assert len(read(page).text.split("\n")) == 2


def test_numbers_and_heads_of_pages_go_and_a_sentence_goes_on_over_the_page() -> None:
    head = "Kế hoạch phòng, chống dịch"
    pages = []
    for number, text in enumerate(("Sở Y tế", "Sở Tài chính", "Sở Công Thương"), 1):
        page = [Placed(head, 57, 30, 9), Placed(str(number), 294, 812, 9)]
        pages.append(
            page
            + lines(f"{number}. {text} chủ trì, phối hợp với Ủy ban nhân dân các huyện, thị xã, thành phố.", top=100)
        )
    pages[1] += lines(FULL, top=118, x=85)
    pages[2] = [*pages[2][:2], *lines("phố báo cáo.", top=82), *pages[2][2:]]
    source = read(*pages)
    assert head not in source.text
    assert [text[:10] for text in source.text.split("\n")] == ["1. Sở Y tế", "2. Sở Tài ", FULL[:10], "3. Sở Công"]
    assert f"{FULL} phố báo cáo." in source.text
    assert [page.number for page in source.pages] == [1, 2, 3]
    assert source.page_of(source.text.index("Sở Công Thương")) == 3
    assert source.page_of(source.text.index("huyện, thị xã, thành phố báo cáo")) == 2
    assert source.page_of(source.text.index("phố báo cáo")) == 3


def test_the_stamp_of_a_signature_goes() -> None:
    page = lines(FULL, "phố thực hiện.", top=60)
    page += lines("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", x=380) + lines("Lê Thị Hoài Thương", top=220, x=370)
    stamp = [
        "Ký bởi: Ủy ban nhân dân tỉnh Hưng Lam",
        "Email: ubnd@hunglam.example",
        "Thời gian ký: 16.03.2022 16:41:00 +07:00",
    ]
    page += [Placed(text, 360, 165 + 9 * i, 7) for i, text in enumerate(stamp)]
    assert read(page).text.split("\n")[1:] == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thị Hoài Thương"]


def test_too_many_pages_are_one_line() -> None:
    data = pdf([lines("Sở Y tế")] * 4)
    with pytest.raises(UnreadableSource, match=r"has 4 pages, more than the limit of 3 \(CHITHI_LIMITS=pages=…\)"):
        source_of_bytes(data, "a.pdf", Limits(pages=3))


def test_the_long_subject_of_a_letter_belongs_to_its_header() -> None:
    left = [
        "ỦY BAN NHÂN DÂN",
        "TỈNH HƯNG LAM",
        "Số: 507 /UBND-VX",
        "V/v góp ý dự thảo Quyết định",
        "sửa đổi, bổ sung một số điều của",
    ]
    left += ["Quyết định số 2269/QĐ-UBND về", "Chương trình cung cấp dịch vụ viễn", "thông công ích đến năm 2025"]
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Hưng Lam, ngày 24 tháng 01 năm 2025"]
    page = [Placed(text, 60, 60 + 16 * i, 9) for i, text in enumerate(left)]
    page += [Placed(text, 320, 60 + 16 * i, 9) for i, text in enumerate(right)]
    page += lines("Kính gửi: Sở Thông tin và Truyền thông", top=220, x=200) + lines(FULL, "phố báo cáo.", top=260)
    source = read(page)
    subject = " ".join(left[3:])
    assert source.text.split("\n")[:5] == [*left[:3], subject, right[0]]
    assert len(subject) > 120
    assert [page.number for page in source.pages] == [1]
