"""Item labels: what may open a unit of the body, and which label may follow which (domain §4.1-4.3)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from chithi.corpus.vietnamese import LOWER, UPPER
from chithi.parser.document import ItemKind

# Vietnamese lettering (domain §4.2): no f j w z; `ô ơ ư` are lenient successors of `o`, `u`.
LETTERS = "abcdđeghiklmnoôơpqrstuưvxy"
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ORDINALS = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]

# The order of containment where a document does not show another one.
RANKS: dict[str, int] = {
    "part": 0,
    "chapter": 1,
    "section": 2,
    "subsection": 3,
    "article": 4,
    "capital": 5,
    "roman": 6,
    "number": 7,
    "dotted": 8,
    "letter": 9,
    "bracketed": 10,
    "bracketed letter": 11,
    "bracketed roman": 12,
    "dash": 13,
    "plus": 14,
    "star": 15,
}
BRACKETED = frozenset(sort for sort in RANKS if sort.startswith("bracketed"))


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a paragraph.

    Attributes:
        sort: its form, a key of RANKS.
        text: as it stands, without brackets and stops ("1", "a", "Điều 3", "Chương II", "-").
        value: its place in its sequence, 0 for dashes.
        end: where the text after it begins in the paragraph.
        firm: the form alone says that it is a label ("Điều 3.", "1."); otherwise the sequence must agree.
    """

    sort: str
    text: str
    value: float
    end: int
    firm: bool = True
    suffix: str = ""


_NAMED = re.compile(
    r"(?P<word>Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC|Tiểu Mục)\s+"
    rf"(?P<value>thứ\s+\w+|THỨ\s+\w+|[IVXLC]{{1,7}}(?![{LOWER}])|\d{{1,3}})\s*(?P<stop>[.:\-]|(?=\s|$))\s*"
)
_ARTICLE = re.compile(
    r"(?:Điều|ĐIỀU)\s+(?P<number>\d{1,3})(?P<letter>[a-zđ]?)(?:\d{0,2}(?=\s*[.:]))?\s*(?P<stop>[.:]|-(?=\s(?!Điều))|$)\s*(?:-\s+)?"
)
_ROMAN = re.compile(r"(?P<roman>[IVXL]{1,7}|l{2,3}|Il)\s?(?P<stop>/-(?=\s)|[./)]-?|-(?=\s|[^\W\d_]))\s*(?=\S|$)")
_CAPITAL = re.compile(r"(?P<capital>[A-H])\s?(?P<stop>[./)]|-(?=\s))\s*(?=\S)")
_DOTTED = re.compile(
    r"(?P<dotted>\d{1,2}(?:\.\d{1,2}){1,3}[a-z]?)(?:\s?(?:[.):]\s*|/\s|\s-\s)(?=[^\W\d]|[“\"(*]|\d)|\s(?=[“\"(*]|[^\W\d_]))"
)
_NUMBER = re.compile(
    r"(?P<number>\d{1,3})(?P<letter>[a-zđ]?)\s?(?P<stop>[.):](?:\s?-(?=\s?[^\W\d_]))?|/-?(?=\s)|-(?=\s?[^\W\d_]))\s*(?=[^\W\d]|[“\"(\[*-]|\d|$)"
)
_LETTER = re.compile(r"(?P<letter>[a-zđôơư])(?P<digit>\d?)\s?(?P<stop>[).]|/-(?=\s)|/(?=\s?[^\W\d])|-(?=\s))\s*(?=\S)")
_BRACKETED = re.compile(r"\((?P<value>\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S)")
_DASH = re.compile(r"[-–]\s*(?=[^\s\d])|[-–]\s+(?=\d)")
_PLUS = re.compile(r"\+\s*(?=\S)")
# A consolidated text marks each unit that was amended: "2.[6] Tổ chức …", "c)3 Mức …".
_FOOTNOTE_MARK = re.compile(rf"\[\d{{1,3}}\]\s*|(?<=\))\d{{1,2}}\s(?=[{UPPER}])")
_STAR = re.compile(r"(?P<star>[*•●○▪◦])\s*(?=\S)")


def read_label(paragraph: str) -> Label | None:
    """The label that a paragraph opens with, if any.

    Args:
        paragraph: the paragraph in matching form (`plain`).
    """
    if not paragraph:
        return None
    for read in _READERS.get(paragraph[0], ()):
        label = read(paragraph)
        if label is not None:
            mark = _FOOTNOTE_MARK.match(paragraph, label.end)
            return replace(label, end=mark.end()) if mark else label
    return None


def _named(text: str) -> Label | None:
    match = _NAMED.match(text)
    if match is None:
        return None
    word = match["word"].capitalize()
    sort = {"Phần": "part", "Chương": "chapter", "Mục": "section", "Tiểu mục": "subsection"}[word]
    value = " ".join(match["value"].split())
    rest = text[match.end() :]
    # "Mục 3 Phần II của Kế hoạch" and "Phần lớn" are running text, a heading is not.
    if not match["stop"] and rest and not rest[0].isupper():
        return None
    number = _value(value)
    shown = value.lower() if value.lower().startswith("thứ") else value
    return Label(sort, f"{word} {shown}", number, match.end(), firm=bool(number))


def _article(text: str) -> Label | None:
    match = _ARTICLE.match(text)
    if match is None:
        return None
    number = f"{match['number']}{match['letter']}"
    value = int(match["number"]) + (0.01 * (ord(match["letter"]) - 96) if match["letter"] else 0)
    return Label("article", f"Điều {number}", value, match.end(), suffix=match["letter"])


def _roman(text: str) -> Label | None:
    match = _ROMAN.match(text)
    if match is None:
        return None
    roman = match["roman"].replace("l", "I")
    value = roman_value(roman)
    return Label("roman", roman, value, match.end(), firm=False) if value else None


def _capital(text: str) -> Label | None:
    match = _CAPITAL.match(text)
    return Label("capital", match["capital"], ord(match["capital"]) - 64, match.end(), firm=False) if match else None


def _dotted(text: str) -> Label | None:
    match = _DOTTED.match(text)
    if match is None:
        return None
    dotted = match["dotted"]
    if match.end() == match.end("dotted") + 1 and text[match.end() - 1] == " " and text[match.end()].islower():
        return None  # "30.4 tỷ đồng"
    return Label("dotted", dotted, float(re.sub(r"\D", "", dotted.rsplit(".", 1)[1]) or 0), match.end(), firm=False)


def _number(text: str) -> Label | None:
    match = _NUMBER.match(text)
    if match is None:
        return None
    rest = text[match.end() :]
    if rest[:1].isdigit() and match.end() == match.end("stop"):
        return None  # 1.000, 30.4
    value = int(match["number"]) + (0.01 * (ord(match["letter"]) - 96) if match["letter"] else 0)
    return Label("number", match["number"] + match["letter"], value, match.end(), firm=match["stop"][0] in ".)")


def _letter(text: str) -> Label | None:
    match = _LETTER.match(text)
    if match is None:
        return None
    value = LETTERS.find(match["letter"]) + 1 if match["letter"] in LETTERS else 0
    return Label("letter", match["letter"] + match["digit"], value, match.end(), firm=match["stop"] == ")")


def _bracketed(text: str) -> Label | None:
    match = _BRACKETED.match(text)
    if match is None:
        return None
    value = match["value"]
    if value.isdigit():
        return Label("bracketed", value, int(value), match.end(), firm=False)
    # "(i) (ii) (iii)" is the usual list; the ninth of "(a) (b) (c)" hardly ever occurs.
    if roman := roman_value(value.upper()):
        return Label("bracketed roman", value, roman, match.end(), firm=False)
    return Label("bracketed letter", value, LETTERS.find(value) + 1, match.end(), firm=False)


def _bullet(text: str) -> Label | None:
    for pattern, sort in ((_DASH, "dash"), (_PLUS, "plus"), (_STAR, "star")):
        match = pattern.match(text)
        if match:
            return Label(sort, "+" if sort == "plus" else "-" if sort == "dash" else text[0], 0, match.end())
    return None


# What a label of each form begins with, in the order in which the forms are tried.
_OPENINGS = (
    ("-–+*•●○▪◦", _bullet),
    ("PCMT", _named),
    ("Đ", _article),
    ("0123456789", _dotted),
    ("IVXLl", _roman),
    ("0123456789", _number),
    (LETTERS, _letter),
    ("(", _bracketed),
    ("ABCDEFGH", _capital),
)
_READERS: dict[str, tuple[Callable[[str], Label | None], ...]] = {
    char: tuple(read for chars, read in _OPENINGS if char in chars) for chars, _ in _OPENINGS for char in chars
}


def roman_value(roman: str) -> int:
    """The value of a Roman numeral, 0 when it is none (`IIV`)."""
    total = 0
    for here, following in zip(roman, [*roman[1:], "I"], strict=False):
        value = _ROMAN_VALUES.get(here, 0)
        total += -value if value < _ROMAN_VALUES.get(following, 0) else value
    return total if total and to_roman(total) == roman else 0


def to_roman(value: int) -> str:
    """A number below 400 as a Roman numeral."""
    out = ""
    for sign, worth in (
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ):
        count, value = divmod(value, worth)
        out += sign * count
    return out


def _value(text: str) -> int:
    if text.isdigit():
        return int(text)
    if text.lower().startswith("thứ"):
        word = text.split()[-1].lower()
        return _ORDINALS.index(word) + 1 if word in _ORDINALS else 0
    return roman_value(text)


def follows(label: Label, last: Label) -> bool:
    """Whether a label continues the sequence that `last` stands in; one missing member is forgiven."""
    if label.sort == "letter":
        gap = label.value - last.value
        # Both chains are in use: with đ and without (domain §4.2); ô, ơ, ư are hardly ever counted.
        return (
            0 < gap <= 3 or label.text[0] == last.text[0] or (last.text[0], label.text[0]) in (("e", "f"), ("f", "g"))
        )
    if label.sort in BRACKETED | {"number", "article", "roman", "capital", "chapter", "section", "part", "subsection"}:
        return 0 <= label.value - last.value <= 2
    return True


def kind_of(label: Label, under_article: bool) -> ItemKind:
    """The contract's name for a label's kind."""
    match label.sort:
        case "part" | "chapter" | "section" | "subsection" | "article" | "dash":
            return label.sort
        case "plus" | "star":
            return "dash"
        case "letter":
            return "point"
        case "number":
            return "clause" if under_article else "item"
        case _:
            return "item"
