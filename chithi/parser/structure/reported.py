"""What others say of a document: a portal's block of facts, the opening sentence of a press page (domain §8.1)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chithi.corpus.vietnamese import UPPER, fold, plain
from chithi.parser.document import Family, Header, Span
from chithi.parser.names.document_types import DocumentType, type_of_word, type_words
from chithi.parser.names.symbols import Symbol, find_symbols
from chithi.parser.structure.components import ADDRESSED, Line

_UNKNOWN = ("Đã biết", "Đang cập nhật", "***")
_LEDE = re.compile(
    r"(?:(?P<day>[Nn]gày\s+(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})),?\s*)?[^.\n]{3,120}?\s(?:có|ban hành|ký|ra|gửi|phát đi)\s+"
    rf"(?P<type>{'|'.join(map(re.escape, type_words()))})\s+(?:khẩn\s+|hỏa tốc\s+)?(?:số\s*:?\s*)?(?=\d)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\bvề (?:việc )?(?P<subject>[^.]{10,300})\.?")
_ISO = re.compile(r"\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4})\s*")
_LEDE_LINES = 12
_SENTENCE_END = re.compile(r"[.!?]\s")
_PROSE = 60  # characters; titles and captions are shorter, or do not end like a sentence
_LONGEST_LEDE = 1_000  # characters, up to the number of the document
# A page that reports a document goes on about it; to any other text the document is background.
_TYPES = "|".join(map(re.escape, type_words()))
_ABOUT_IT = re.compile(
    rf"\btheo đó\b|\btải về\b|\b(?:theo|tại|nội dung|trong)\s(?:nội dung\s)?(?:{_TYPES})\b"
    rf"|(?:^|[.;]\s+|\n)(?:{_TYPES}|văn bản)\s(?:này\s)?(?:cũng\s|đã\s)?(?:nêu|yêu cầu|chỉ đạo|đặt|quy định|nhấn mạnh|gồm|giao|đề nghị|có hiệu lực|xác định)\b",
    re.IGNORECASE,
)
_SAYS_AT_ONCE = re.compile(
    r"[\s,]*(?:năm \d{4}\s)?(?:yêu cầu|chỉ đạo|đề nghị|gửi|giao)\b|[^.;\n]{0,300}\s(?:như sau|sau đây|nội dung sau):"
)
_OTHERS_SPEAK = re.compile(
    r"(?:^|[.;]\s+|\n)(?:Để|Nhằm|Thực hiện|Triển khai|Căn cứ|Trên cơ sở)\s[^.;:\n]{3,200},\s+"
    rf"(?P<who>[{UPPER}][^.,;:\n]{{2,70}}?)\s(?:yêu cầu|đề nghị|thông báo|hướng dẫn|giao|chỉ đạo|báo cáo)\b"
)
_REACH = 700  # characters behind the number within which the page comes to speak of the document
_WORD = re.compile(r"\w+")
_SHARED = 3  # words that a headline has in common with what it stands over


class Facts:
    """The facts of a portal's page about the document on it. They fill what the text lacks and never overrule it.

    Args:
        facts: the page's values by field, as `Source.metadata` holds them.
    """

    def __init__(self, facts: Mapping[str, str]) -> None:
        self._facts = facts

    def __bool__(self) -> bool:
        return bool(self._facts)

    @property
    def symbol(self) -> Symbol | None:
        """The number, where the page states one in a form that documents bear."""
        fact = self._facts.get("symbol")
        return next(find_symbols(plain(fact)), None) if fact else None

    @property
    def date(self) -> str | None:
        """The ISO form of the page's date ("05/01/2024")."""
        match = _ISO.fullmatch(self._facts.get("date", ""))
        return f"{match[3]}-{int(match[2]):02d}-{int(match[1]):02d}" if match else None

    @property
    def issuer(self) -> str | None:
        """Who issued it, or only where ("Tỉnh Bắc Ninh")."""
        return self._facts.get("issuer")

    @property
    def signer(self) -> str | None:
        """The signer's name; None where the page hides it."""
        name = self._facts.get("signer")
        return name if name and not name.startswith(_UNKNOWN) else None

    def type(self, family: Family | None) -> DocumentType | None:
        """The type that the page names; some name a class of documents instead ("Văn bản khác")."""
        fact = self._facts.get("type")
        return type_of_word(fact, family) if fact else None

    def differing(self, header: Header) -> list[tuple[str, str, str]]:
        """Where text and page both speak and differ: field, what the text says, what the page says."""
        symbol = self.symbol
        pairs = {
            "symbol": (header.symbol, symbol.text if symbol else None),
            "date": (header.date, self.date),
            "signer": (header.signature.name if header.signature else None, self._facts.get("signer")),
        }
        return [
            (name, said, fact) for name, (said, fact) in pairs.items() if said and fact and fold(said) != fold(fact)
        ]


@dataclass(frozen=True, slots=True)
class Lede:
    """What a press page reports in its opening sentence; `span` is that sentence's paragraph."""

    symbol: Symbol
    day: str | None
    subject: str | None
    subject_span: Span | None
    span: Span


def read_lede(text: str, matching: str, lines: Sequence[Line]) -> Lede | None:
    """Number, date and subject as a press page reports them, None when its first lines report no document.

    Args:
        text, matching: the clean text, and the same for matching.
        lines: of the page.
    """
    for line in lines[:_LEDE_LINES]:
        if ADDRESSED.match(line.plain):
            return None  # a letter: what it mentions are other documents
        match = _LEDE.search(line.plain, 0, _LONGEST_LEDE)
        if match is None or _SENTENCE_END.search(line.plain, 0, match.start() + 1):
            if len(line.plain) > _PROSE and line.plain[-1] in ".:;":
                return None  # the page has begun to speak of something else
            continue
        at = line.start + match.end()
        symbol = next(find_symbols(matching, at, min(line.end, at + 60)), None)
        if symbol is None or symbol.start - at > 2:
            continue
        if not _is_the_matter(matching[symbol.end : symbol.end + _REACH], line, lines):
            return None
        day = f"{match['y']}-{int(match['m']):02d}-{int(match['d']):02d}" if match["day"] else None
        about = _ABOUT.search(matching[symbol.end : line.end])
        subject, span = None, None
        if about:
            start = symbol.end + about.start("subject")
            subject = text[start : symbol.end + about.end("subject")].strip()
            span = (start, start + len(subject))
        return Lede(symbol, day, subject, span, (line.start, line.end))
    return None


def _is_the_matter(following: str, lede: Line, lines: Sequence[Line]) -> bool:
    """Whether a page is about the document that its opening sentence reports: it goes on about it or is headed by it.

    It is not where somebody else takes the document for a ground of his own.
    """
    others = _OTHERS_SPEAK.search(following)
    if others is not None and fold(others["who"]) not in fold(lede.plain):
        return False
    if _SAYS_AT_ONCE.match(following) or _ABOUT_IT.search(following):
        return True
    words = set(_WORD.findall(fold(lede.plain)))
    above = (line.plain for line in lines[:_LEDE_LINES] if line.start < lede.start)
    return any(
        text[-1] not in ".;:" and len(words.intersection(_WORD.findall(fold(text)))) >= _SHARED for text in above
    )
