"""Page chrome: what a portal or a printed gazette puts round a document, and the facts that a portal states beside it."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from chithi.corpus.markup import Line
from chithi.corpus.paragraphs import Paragraph
from chithi.corpus.vietnamese import LOWER

# A document's own first lines (domain §1.2, §1.3): where one stands, the chrome before it has ended.
_OPENING = re.compile(
    r"CỘNG H[OÒÕ][AÀ] ?XÃ|ĐẢNG CỘNG SẢN VIỆT NAM|[A-ZĐÀ-Ỹ,. -]*(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)|(?:BỘ|SỞ|TỈNH ỦY|THÀNH ỦY|CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG)\b"
)
_NATIONAL = re.compile(r"C[ỘO]NG H[OÒÕ][AÀ] ?X[ÃAÀãà] ?H|ĐẢNG CỘNG SẢN VIỆT NAM$")
_DOCUMENT = re.compile(r"Điều \d|Căn cứ|[-+] ?Căn cứ|(?:QUYẾT ĐỊNH|NGHỊ ĐỊNH|THÔNG TƯ|NGHỊ QUYẾT|CHỈ THỊ|KẾ HOẠCH)$")
_ITEM = re.compile(r"\d{1,2}\. |[IVX]+\. ")
_LONGEST_ENTRY = 40
# A letter's subject stands in a narrow column.
_LONGEST_WRAPPED, _WRAPS = 60, 4
_LONGEST_HEAD = 200  # of a letterhead's line, its two columns in one
_NUMBER = re.compile(r"[\W_]*(?:(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Lệnh) )?[Ss]ố\s?:?\s?[\d.…_/]")
_HEAD_LINE = re.compile(
    # a number that OCR could not read stands between "Số" and the bar
    rf"{_NUMBER.pattern}|[Ss]ố\s?:[^/]{{0,12}}/\s?[A-ZĐ]{{2}}|V/[vV]|v/v|[A-ZĐ][^\d:;]{{1,40}}, ngày\b|[^{LOWER}]{{3,80}}(?<![^\W_])Số\s?:"
)
# A page's heading that names the document in full, in place of its letterhead.
_CAPTION = re.compile(
    r"(?:Công văn|Chỉ thị|Thông báo|Kế hoạch|Quyết định|Hướng dẫn|Công điện|Giấy mời|Tờ trình|Báo cáo)\s(?:[Kk]hẩn\s|[Hh]ỏa tốc\s)?(?:số\s?:?\s?\d|ngày\s\d|V/v\s|[Vv]ề việc\s)"
)
_BODY = re.compile(r"Điều \d|[-+] ?Căn cứ|Căn cứ |Kính g[ửở]i|Nơi nhận|\d{1,2}[.-]\d? ?\S|[IVX]+[.-] ")
_PAGE_NUMBER = re.compile(r"\d{1,4}")
_MOST_KEYS_APART = 6
_MOST_LINES_APART = 25  # a portal's menu, between two of its words that are known
_MENU = 10  # a menu may be laid out as a table; further down a table is the document's
_PAGES_BETWEEN = 8  # pages that end with a sentence show no number between two halves


@cache
def _patterns(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in _data()[name]), re.IGNORECASE)


@cache
def _data() -> dict[str, list[str]]:
    return tomllib.loads(files("chithi.corpus").joinpath("chrome.toml").read_text("utf-8"))


@cache
def _labels() -> dict[str, str]:
    fields: dict[str, list[str]] = _data()["metadata"]  # type: ignore[assignment]
    return {label.casefold(): field for field, labels in fields.items() for label in labels}


def drop_furniture(lines: list[Line]) -> list[Line]:
    """The lines without running heads, signature stamps and the page numbers beside them."""
    furniture = _patterns("furniture")
    kept: list[Line] = []
    dropped_last = False
    gap = 0
    paged = False
    numbers = _page_numbers(lines)
    for i, line in enumerate(lines):
        if i in numbers:
            continue
        here = line.text[0] in "CKSTPENcksptenĐđ0123456789" and bool(furniture.fullmatch(line.text))
        number = bool(_PAGE_NUMBER.fullmatch(line.text)) and not line.table and (dropped_last or paged)
        if here or number:
            paged = paged or here
            gap = max(gap, line.gap)
            if here and kept and _PAGE_NUMBER.fullmatch(kept[-1].text) and not kept[-1].table:
                kept.pop()
        else:
            line.gap = max(line.gap, gap)
            gap = 0
            kept.append(line)
        dropped_last = here or (number and dropped_last)
    return kept


def _page_numbers(lines: list[Line]) -> set[int]:
    """Where the number of a page, alone on its line, parts the two halves of a sentence.

    A number that belongs to the sentence never fills a line of its own between two full ones; the cells of a
    numbered table do, but there the next line opens with a capital. The numbers must count up like pages.
    """
    found: set[int] = set()
    last = 0
    for i in range(1, len(lines) - 1):
        before, line, after = lines[i - 1], lines[i], lines[i + 1]
        if not _PAGE_NUMBER.fullmatch(line.text) or before.table or line.table or after.table:
            continue
        least = 15 if line.gap and after.gap else 40
        goes_on = (
            len(before.text) > least
            and before.text[-1] not in ".;:!?"
            and after.text.lstrip("0123456789 ")[:1].islower()
        )
        if goes_on and last < int(line.text) <= last + _PAGES_BETWEEN:
            found.add(i)
            last = int(line.text)
    return found


def strip_page(lines: list[Line]) -> tuple[list[Line], dict[str, str]]:
    """A page's lines without the portal round the document, and the facts of the portal's own block.

    Returns:
        The document's lines; the facts by field ("symbol", "type", "issuer", "signer", "date", "effective").
    """
    start, metadata = _facts(lines)
    if not metadata:
        start = _end_of_leading_chrome(lines)
    after = _patterns("after")
    ends = (i for i in range(start + 5, len(lines)) if after.fullmatch(lines[i].text) and not _in_sentence(lines, i))
    end = next(ends, len(lines))
    if end < len(lines) and metadata:
        end = _without_caption(lines, start, end, metadata)
    single = _patterns("single")
    return [line for line in lines[start:end] if len(line.text) > 80 or not single.fullmatch(line.text)], metadata


def _in_sentence(lines: list[Line], i: int) -> bool:
    """Whether a line goes on with a wrapped sentence ("… đăng trên / Cổng Thông tin điện tử của Chính phủ …")."""
    before, line = lines[i - 1], lines[i]
    if line.text[0].islower():
        return True
    if line.gap or line.fresh:
        return False
    after = lines[i + 1] if i + 1 < len(lines) else None
    return (len(before.text) > 40 and (before.text[-1] not in ".;:!?…" or line.text[-1] == ".")) or (
        after is not None and not after.gap and after.text[0].islower()
    )


def facts_of(lines: list[Line]) -> dict[str, str]:
    """The facts of a portal's block anywhere in a page's first lines, by field; empty when there is none."""
    return _facts(lines)[1]


def _facts(lines: list[Line]) -> tuple[int, dict[str, str]]:
    """The facts of a portal's block (three labels or more close together), and the index of the line after it."""
    labels = _labels()
    found: dict[str, str] = {}
    count, last, end = 0, -1, 0
    for i, line in enumerate(lines[:400]):
        label, colon, value = line.text.partition(":")
        field = labels.get(label.strip().casefold())
        if field is None or (not colon and len(line.text) > 40):
            if count and i - last > _MOST_KEYS_APART:
                if count >= 3:
                    break
                found, count = {}, 0
            continue
        value = value.strip()
        end = i + 1
        if not value and i + 1 < len(lines):
            following = lines[i + 1].text
            if labels.get(following.partition(":")[0].strip().casefold()) is None:
                value, end = following, i + 2
        if value:
            found.setdefault(field, value)
        count, last = count + 1, i
    if count < 3 or not {"symbol", "type", "date"} & found.keys():
        return 0, {}
    found.pop("other", None)
    return end, found


def _end_of_leading_chrome(lines: list[Line]) -> int:
    """The line after a portal's own words, which stand close together above the document."""
    before = _patterns("before")
    end = 0
    for i, line in enumerate(lines[:150]):
        if (
            i - end > _MOST_LINES_APART
            or (line.table and i > _MENU)
            or _OPENING.match(line.text)
            or _BODY.match(line.text)
        ):
            break
        if len(line.text) <= 120 and before.fullmatch(line.text):
            end = i + 1
    return end


def drop_article(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs from the letterhead on: what stands above it is the page's, a menu, a list, a title, an article.

    A print whose columns were read in the wrong order has the document's own body above the letterhead, and keeps it.
    """
    texts = [p.text for p in paragraphs[:60]]
    motto = next((i for i, text in enumerate(texts) if len(text) <= _LONGEST_HEAD and _NATIONAL.search(text)), None)
    start = (
        motto
        if motto is not None
        else next((i for i, t in enumerate(texts) if t.startswith(("Kính gửi", "Kính gởi"))), 0)
    )
    if start and motto is None and _CAPTION.match(texts[start - 1]):
        start -= 1
    while start and _letterhead(texts, start - 1):
        start -= 1
    above = texts[:start]
    if any(_DOCUMENT.match(text) or _item(text) or (motto is None and _NUMBER.match(text)) for text in above):
        return paragraphs
    return paragraphs[start:]


def _letterhead(texts: list[str], i: int) -> bool:
    """Whether a line above the motto may be the letterhead's: capitals, number, subject, place and date."""
    text = texts[i]
    if text.startswith(("V/v", "v/v", "V/V")) and i > 0 and _NUMBER.match(texts[i - 1]):
        return True  # a letter's subject under its number, however long
    return (
        len(text) <= 120
        and (
            text.isupper()
            or bool(_HEAD_LINE.match(text))
            or (i > 0 and bool(_NUMBER.match(texts[i - 1])))  # what a letter is about, without "V/v"
            or (text[0].islower() and any(_NUMBER.match(above) for above in texts[max(0, i - _WRAPS) : i]))
            or (
                len(text) < _LONGEST_WRAPPED
                and text[-1] not in ".?!…"
                and any(above.startswith(("V/v", "v/v", "V/V")) for above in texts[max(0, i - _WRAPS) : i])
                and any(_NUMBER.match(above) for above in texts[max(0, i - _WRAPS - 2) : i])
            )
        )
    )


def _item(text: str) -> bool:
    """Whether a line is an item of a body, not an entry of a menu, which is short."""
    return len(text) > _LONGEST_ENTRY and bool(_ITEM.match(text))


def _without_caption(lines: list[Line], start: int, end: int, metadata: dict[str, str]) -> int:
    """A portal repeats the document's name under it; that line is no part of the document."""
    symbol = metadata.get("symbol", "")
    kind = metadata.get("type", "").casefold()
    while end > start and (
        ((symbol and symbol in lines[end - 1].text) or "ban hành" in lines[end - 1].text)
        and lines[end - 1].text.casefold().startswith(kind or "\0")
        and not lines[end - 1].text.endswith(".")
    ):
        end -= 1
    return end
