"""A document on a portal's page gives the facts of its text: by the portal's structure, and without it by its own words."""

from __future__ import annotations

import pytest
from damage import LAYOUT
from portal_pages import PORTALS
from test_formats_same import EXPECTED, facts

from chithi.corpus.formats import maincontent
from chithi.corpus.formats.html import text_of_page
from chithi.corpus.source import source_of_bytes
from chithi.parser.pipeline import parse_source


@pytest.mark.parametrize("portal", PORTALS)
def test_the_page_of_a_portal(portal: str) -> None:
    source = source_of_bytes(PORTALS[portal](LAYOUT).encode(), "a.html")
    assert facts(parse_source(source)) == EXPECTED


@pytest.mark.parametrize("portal", [name for name in PORTALS if name != "luatvietnam"])
def test_the_same_page_of_a_portal_that_nobody_knows(portal: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(maincontent, "_portals", lambda: [])
    source = source_of_bytes(PORTALS[portal](LAYOUT).encode(), "a.html")
    assert facts(parse_source(source)) == EXPECTED


RAISED = [
    ("<p>Mã ngành dự án<sup>1</sup>: số</p>", "Mã ngành dự án: số"),
    ("<p>từ 01 tỷ đồng<sup>2</sup> trở xuống</p>", "từ 01 tỷ đồng trở xuống"),
    ("<p><b>Điều 7.</b><b><sup>28</sup></b> Xử phạt</p>", "**Điều 7.** Xử phạt"),
    ("<p>Kính gửi <sup>(1)</sup>: Sở Y tế</p>", "Kính gửi : Sở Y tế"),
    ("<p>năm 2010<sup>[3]</sup></p>", "năm 2010"),
    # Powers, ordinals, the notes themselves
    ("<p>diện tích 30 m<sup>2</sup> và 20m<sup>3</sup></p>", "diện tích 30 m2 và 20m3"),
    ("<p>5 km<sup>2</sup>, 10<sup>6</sup> tấn, x<sup>2</sup></p>", "5 km2, 106 tấn, x2"),
    ("<p>on the 25<sup>th</sup> day</p>", "on the 25th day"),
    ("<p>Đoạn trên</p><p><sup>1</sup> Theo danh mục</p>", "Đoạn trên\n\n1 Theo danh mục"),
]


@pytest.mark.parametrize(("page", "text"), RAISED)
def test_marks_of_notes_go_and_powers_stay(page: str, text: str) -> None:
    assert text_of_page(page).replace("****", "") == text
