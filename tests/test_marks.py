"""Marked text: tags nest although marks cross, the text itself is untouched, citations become links."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

import chithi
from chithi.views.annotate import annotate_html, annotate_markdown
from chithi.views.highlight import highlight_page
from chithi.views.marks import Mark, render

TEXT = """ỦY BAN NHÂN DÂN
TỈNH HƯNG LAM

Số: 9/CT-UBND

Hưng Lam, ngày 20 tháng 5 năm 2024

CHỈ THỊ
Về việc phòng, chống <bão>

Thực hiện Chỉ thị số 97/CT-TTg ngày 02/5/2024 của Thủ tướng Chính phủ, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

1. Sở Xây dựng kiểm tra hồ chứa trước ngày 15/6/2024.

2. Công an tỉnh trực ban hằng ngày./.
"""


class _Balanced(HTMLParser):
    """Fails on a tag that closes another one than the last opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@given(
    st.text(alphabet="ab<&\n", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6),
)
def test_tags_nest_and_the_text_survives(text: str, spans: list[tuple[int, int]]) -> None:
    from html import escape

    marks = [Mark(min(a, len(text)), min(b, len(text)), "item", "") for a, b in spans]
    marked = render(text, marks, lambda _: "<i>", lambda _: "</i>", escape)
    parser = _Balanced()
    parser.feed(marked)
    assert not parser.open
    assert unescape(re.sub(r"</?i>", "", marked)) == text


def test_the_highlighted_page_is_one_file_and_shows_everything() -> None:
    document = chithi.parse(TEXT)
    page = highlight_page([document])
    parser = _Balanced()
    parser.feed(page)
    assert not parser.open
    assert not re.search(r"(?:src|href)=|@import|url\(", page), "nothing may be fetched"
    for kind in ("header", "item", "citation", "assignee", "deadline"):
        assert f'<mark class="{kind}"' in page
    assert "&lt;bão&gt;" in page
    shown = [unescape(re.sub(r"<[^>]+>", "", p)) for p in re.findall(r"<p>(.*?)</p>", page)]
    assert shown[: len(document.text.split("\n"))] == document.text.split("\n")


def test_citations_become_links() -> None:
    document = chithi.parse(TEXT)
    target = "/akn/vn/act/chi-thi/thu-tuong-chinh-phu/2024-05-02/97-ct-ttg"
    assert f'<a href="{target}"' in annotate_html(document)
    assert f"[Chỉ thị số 97/CT-TTg ngày 02/5/2024 của Thủ tướng Chính phủ](<{target}>)" in annotate_markdown(document)
