"""Scans: what specks, seals and the stamp "ĐẾN" left on the paper is told from the document's own words."""

from __future__ import annotations

import pytest

from chithi.corpus.cleaning import clean
from chithi.corpus.formats.boxes import page_of, read_table, reception_stamp, under_seals
from chithi.corpus.formats.setphrases import set_right

_PAGE = "1\t1\t0\t0\t0\t0\t0\t0\t2000\t3000\t-1\t"


def table(*lines: tuple[int, list[tuple[str, int] | tuple[str, int, float]]], shapes: tuple[tuple[int, ...], ...] = ()):  # type: ignore[no-untyped-def]
    """Tesseract's table of lines, each its top and its words with their left sides; a letter is 22 pixels wide."""
    rows = ["header", _PAGE]
    for number, (top, words) in enumerate(lines):
        for word in words:
            text, left, sure = (*word, 96.0)[:3]
            rows.append(f"5\t1\t1\t1\t{number}\t1\t{left}\t{top}\t{22 * len(text)}\t40\t{sure}\t{text}")
    rows += [f"5\t1\t{50 + n}\t1\t1\t1\t" + "\t".join(map(str, shape)) + "\t95\t " for n, shape in enumerate(shapes)]
    return read_table("\n".join(rows))


def text_of(found) -> list[str]:  # type: ignore[no-untyped-def]
    page, _ = page_of(found, (), 0, 0)
    return [word.text for word in page.words]


FIELDS = [(545, [("Số:", 190)]), (600, [("Ngày:", 190), ("12l3", 310, 0.0)]), (655, [("Chuyển:......", 190)])]
SUBJECT = (480, [("Về", 700), ("việc", 780), ("phòng", 900), ("cháy", 1050)])
TITLE = (600, [("ĐẾN", 60)])


def test_the_stamp_of_receipt_goes_and_the_subject_beside_it_stays() -> None:
    found = table(SUBJECT, TITLE, *FIELDS, shapes=((30, 530, 560, 8), (30, 690, 560, 8), (40, 530, 5, 160)))
    assert text_of(found) == ["Về", "việc", "phòng", "cháy"]


def test_the_name_of_the_office_in_the_frame_of_the_stamp_goes_too() -> None:
    office = (490, [("TRẠM", 60), ("Y", 190), ("TẾ", 240)])
    rules = ((30, 470, 560, 6), (30, 540, 560, 6), (30, 690, 560, 6))
    assert text_of(table(SUBJECT, office, TITLE, *FIELDS, shapes=rules)) == ["Về", "việc", "phòng", "cháy"]


def test_a_stamp_whose_fields_cannot_be_read_is_told_by_its_frame() -> None:
    rules = ((30, 530, 560, 6), (30, 690, 560, 6), (160, 530, 5, 160))
    assert text_of(table(SUBJECT, TITLE, (655, [("huyên:......", 190)]), shapes=rules)) == [
        "Về",
        "việc",
        "phòng",
        "cháy",
    ]


@pytest.mark.parametrize(
    ("degrees", "place"),
    [(90, (1400, 100, 40, 66)), (180, (1834, 1360, 66, 40)), (270, (560, 1834, 40, 66))],
)
def test_a_page_is_set_upright(degrees: int, place: tuple[int, int, int, int]) -> None:
    """A word 100 from the left and 560 from the top of a page of 1440 (1960) by 2000, in pictures of it that are turned."""
    wide, tall = (2000, 1960) if degrees == 180 else (2000, 2000)
    left, top, across, down = place
    rows = [
        f"1\t1\t0\t0\t0\t0\t0\t0\t{wide}\t{tall}\t-1\t",
        f"5\t1\t1\t1\t1\t1\t{left}\t{top}\t{across}\t{down}\t96\tSở",
    ]
    found = read_table("\n".join(["header", *rows])).turned(degrees)
    (box,) = found.words
    assert (box.left, box.top, box.wide, box.tall) == (100, 560, 66, 40)
    assert (found.wide, found.tall) == ((tall, wide) if degrees != 180 else (wide, tall))


def test_lines_that_run_down_the_page() -> None:
    rows = [f"5\t1\t1\t1\t1\t1\t{40 * n}\t100\t30\t90\t96\tchữ" for n in range(4)]
    assert read_table("\n".join(["header", _PAGE, *rows])).sideways()
    assert not table((100, [("các", 100), ("đơn", 200), ("vị", 300)])).sideways()
    assert not table().sideways()


def falling(tangent: float, lines: int = 6) -> list[str]:
    """Lines of eight words each that fall to the right."""
    return [
        f"5\t1\t1\t1\t{n}\t{k}\t{100 + 200 * k}\t{round(300 + 60 * n + tangent * 200 * k)}\t150\t40\t96\tchữ"
        for n in range(lines)
        for k in range(8)
    ]


@pytest.mark.parametrize("tangent", [0.0, 0.02, -0.05, 0.2])
def test_the_slope_of_a_page(tangent: float) -> None:
    assert read_table("\n".join(["header", _PAGE, *falling(tangent)])).slope() == pytest.approx(tangent, abs=0.002)


def test_a_few_lines_tell_no_slope() -> None:
    assert read_table("\n".join(["header", _PAGE, *falling(0.1, lines=2)])).slope() == 0


def test_a_number_that_could_not_be_read_belongs_to_the_header() -> None:
    head = "ỦY BAN NHÂN DÂN\n\nTỈNH HƯNG LAM\n\nSố: đ# /CT-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nCHỈ THỊ\n\n1. Sở Y tế báo cáo."
    assert clean(head).text.startswith("ỦY BAN NHÂN DÂN")


NO_STAMPS = [
    pytest.param([(400, [("ĐẾN", 300), ("NĂM", 400), ("2030", 500)]), *FIELDS], id="a subject goes on behind the word"),
    pytest.param([(600, [("KÉO", 60), ("DÀI", 150), ("ĐẾN", 240)]), *FIELDS], id="a subject ends with the word"),
    pytest.param([(600, [("đến", 60)]), *FIELDS], id="a small word"),
    pytest.param([(600, [("ĐẾN", 1200)]), *FIELDS], id="on the right"),
    pytest.param([(600, [("ĐẾN", 60)]), (545, [("Số:", 190)])], id="only a number beside it"),
    pytest.param([(600, [("ĐẾN", 60)]), (1900, [("Ngày:", 190)]), (1950, [("Chuyển:", 190)])], id="fields far below"),
]


@pytest.mark.parametrize("lines", NO_STAMPS)
def test_what_is_no_stamp_stays(lines: list) -> None:  # type: ignore[type-arg]
    assert reception_stamp(table(*lines)) is None


def test_specks_go_and_full_stops_at_words_stay() -> None:
    found = read_table(
        "\n".join(
            [
                "header",
                _PAGE,
                "5\t1\t1\t1\t1\t1\t100\t100\t110\t40\t96\tviệc.",
                "5\t1\t1\t1\t1\t2\t300\t120\t3\t4\t90\t.",
                "5\t1\t1\t1\t1\t3\t320\t120\t4\t4\t92\t-",
            ]
        )
    )
    assert text_of(found) == ["việc."]


@pytest.mark.parametrize(
    ("read", "meant"), [("._-", "-"), ("-", "-"), ("~-", "-"), ("-.", "-"), ("a-", "a-"), ("._", "._")]
)
def test_a_dash_with_specks_round_it_is_a_dash(read: str, meant: str) -> None:
    assert text_of(table((100, [(read, 100), ("Thống", 300), ("kê", 450)])))[0] == meant


def test_a_dash_inside_of_a_line_is_left_alone() -> None:
    assert text_of(table((100, [("Thống", 100), ("~-", 300), ("kê", 450)]))) == ["Thống", "~-", "kê"]


def test_what_is_read_for_certain_under_a_seal_is_taken() -> None:
    first = table((100, [("Nơi", 100), ("nhận:", 200)]), shapes=((1200, 300, 600, 500),))
    signer = (700, [("Trần", 1300), ("Quốc", 1400), ("Lãm", 1500)])
    second = table((100, [("Nơi", 100)]), (400, [("CHU", 1400, 40.0), ("xq", 1500), ("ở", 1600)]), signer)
    seals = first.seals()
    assert [word.text for word in under_seals(seals, second)] == ["Trần", "Quốc", "Lãm"]


@pytest.mark.parametrize("shape", [(30, 530, 560, 8), (0, 0, 2000, 3000), (100, 100, 60, 60)])
def test_rules_specks_and_whole_pages_are_no_seals(shape: tuple[int, ...]) -> None:
    assert table(shapes=(shape,)).seals() == []


@pytest.mark.parametrize("sure", [10.0, 96.0])
def test_what_stands_where_a_number_belongs_is_kept_for_a_look(sure: float) -> None:
    assert text_of(table((100, [("Số:", 100), ("đ#", 200, sure)]))) == ["Số:", "đ#"]
    assert ("đ#" in text_of(table((100, [("Sở", 100), ("đ#", 200, sure)])))) == (sure > 50)


SET = [
    ("CHÍ THỊ", "CHỈ THỊ"),
    ("TINH HƯNG LAM", "TỈNH HƯNG LAM"),
    ("ÚY BAN NHẨN DÂN TÍNH HƯNG LAM", "ỦY BAN NHÂN DÂN TỈNH HƯNG LAM"),
    ("KT. CHÚ TỊCH", "KT. CHỦ TỊCH"),
    ("QUYÉT ĐỊNH:", "QUYẾT ĐỊNH:"),
    ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    # What is no set phrase, or no line in capitals, stays as it was read.
    ("TÌNH HÌNH THỰC HIỆN", "TÌNH HÌNH THỰC HIỆN"),
    ("TINH THẦN TRÁCH NHIỆM", "TINH THẦN TRÁCH NHIỆM"),
    ("DỊCH TÍNH TOÁN", "DỊCH TÍNH TOÁN"),
    ("chí thị", "chí thị"),
    ("Chú tịch", "Chú tịch"),
    ("CHÍ DŨNG", "CHÍ DŨNG"),
    ("TINH", "TINH"),
    ("BẢO CAO", "BẢO CAO"),
]


@pytest.mark.parametrize(("read", "meant"), SET)
def test_set_phrases_in_capitals_get_their_marks(read: str, meant: str) -> None:
    assert " ".join(set_right(read.split())) == meant
