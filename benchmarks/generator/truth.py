"""What the parser read against what the model says, field by field."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from benchmarks.generator.model import Cited, Model, Timed, Told
from benchmarks.generator.render import CLEAN, Layout
from chithi.corpus.vietnamese import fold
from chithi.parser.document import Citation, Document, Item

HEADER = (
    "family",
    "type",
    "number",
    "symbol",
    "issuer",
    "place",
    "date",
    "subject",
    "addressees",
    "recipients",
    "authority",
    "position",
    "signer",
    "urgency",
    "effective_date",
)
PROVISIONS = ("article", "clause", "point", "chapter", "section", "annex")
Row = tuple[object, ...]


@dataclass(slots=True)
class Count:
    """How many rows were wanted, found and right."""

    wanted: int = 0
    found: int = 0
    right: int = 0

    @property
    def f1(self) -> float:
        total = self.wanted + self.found
        return 2 * self.right / total if total else 1.0

    def add(self, other: Count) -> None:
        self.wanted += other.wanted
        self.found += other.found
        self.right += other.right


@dataclass(slots=True)
class Report:
    """The comparison of one document or of many: counts per field, and every row that one side lacks."""

    counts: dict[str, Count] = field(default_factory=dict)
    missing: list[tuple[str, Row]] = field(default_factory=list)
    extra: list[tuple[str, Row]] = field(default_factory=list)

    @property
    def equal(self) -> bool:
        return not self.missing and not self.extra

    def row(self, name: str, wanted: Iterable[Row], found: Iterable[Row]) -> None:
        """Compare the rows of one field as multisets."""
        want, got = Counter(wanted), Counter(found)
        both = (want & got).total()
        self.counts.setdefault(name, Count()).add(Count(want.total(), got.total(), both))
        self.missing += [(name, r) for r in (want - got).elements()]
        self.extra += [(name, r) for r in (got - want).elements()]

    def add(self, other: Report) -> None:
        """Take another report into this one; the rows are not kept."""
        for name, count in other.counts.items():
            self.counts.setdefault(name, Count()).add(count)

    def __str__(self) -> str:
        rows = [f"- {name}: {row}" for name, row in self.missing] + [f"+ {name}: {row}" for name, row in self.extra]
        return "\n".join(rows)


def words(text: str | None) -> str:
    """Words alone: case, accents, tone placement, marks and spaces do not count."""
    return " ".join(re.findall(r"\w+", fold(text or "")))


def symbol(text: str | None) -> str | None:
    """A symbol without the leading zeros of its number."""
    return text.lstrip("0").casefold() if text else None


def compare(model: Model, document: Document, layout: Layout = CLEAN) -> Report:
    """Compare a parsed document with its model.

    A page that lost its header cannot tell what stood there: then header fields, and what hangs on the host's day
    and place, are left out.
    """
    report = Report()
    if layout.keeps_header:
        _compare_header(report, model, document, layout)
    _compare_items(report, model, document)
    facts = list(model.facts())
    cited = [c for c in document.citations if c.form not in ("self", "anaphoric")]
    report.row(
        "citations",
        (_cited(path, f) for path, f in facts if isinstance(f, Cited)),
        (_citation(c) for c in cited),
    )
    report.row(
        "citations.relation",
        ((*_cited(path, f), f.relation, f.nested) for path, f in facts if isinstance(f, Cited)),
        ((*_citation(c), c.relation, c.nested_in is not None) for c in cited),
    )
    report.row(
        "citations.pinpoint",
        ((*_cited(path, f), f.pinpoint) for path, f in facts if isinstance(f, Cited) and f.pinpoint),
        ((*_citation(c), _pinpoint(c)) for c in cited if _pinpoint(c)),
    )
    _compare_issuers(report, [f for _, f in facts if isinstance(f, Cited)], cited)
    told = list(dict.fromkeys((path, words(f.assignee), f.role) for path, f in facts if isinstance(f, Told)))
    report.row("assignments", told, ((a.item, words(a.assignee), a.role) for a in document.assignments))
    report.row(
        "deadlines",
        ((path, f.kind, f.value) for path, f in facts if isinstance(f, Timed) and _known(f, layout)),
        (
            (d.item, d.kind, d.value)
            for d in document.deadlines
            if d.kind != "urgent" and (layout.keeps_header or not (d.value or "..").startswith(".."))
        ),
    )
    return report


def _known(time: Timed, layout: Layout) -> bool:
    """Whether the page still says enough to know the time: "từ nay" and "30/6" need the document's day."""
    return layout.keeps_header or not ("nay" in time.text or re.fullmatch(r"trước ngày \d\d/\d\d", time.text))


def _compare_header(report: Report, model: Model, document: Document, layout: Layout) -> None:
    header = document.header
    signature = header.signature
    pairs: dict[str, tuple[object, object]] = {
        "family": (model.family, header.family),
        "type": (model.type, header.type),
        "number": (model.number.lstrip("0") if layout.numbered else "", (header.number or "").lstrip("0")),
        "symbol": (symbol(model.symbol) if layout.numbered else None, symbol(header.symbol)),
        "issuer": (model.issuer, header.issuer),
        "place": (model.place, header.place),
        "date": (model.date, header.date),
        "subject": (words(model.subject), words(header.subject)),
        "addressees": (tuple(map(words, model.addressees)), tuple(map(words, header.addressees))),
        "recipients": (
            tuple((words(n), words(p)) for n, p in model.recipients if not n.startswith("Như")),
            tuple(
                (words(r.name), words(r.purpose)) for r in header.recipients if not r.name.startswith(("Như", "Lưu"))
            ),
        ),
        "authority": (words(" ".join(model.authority)), words(signature.authority if signature else None)),
        "position": (words(model.position), words(signature.position if signature else None)),
        "signer": (words(model.signer), words(signature.name if signature else None)),
        "urgency": (words(model.urgency), words(header.urgency)),
        "effective_date": (model.effective, header.effective_date),
    }
    for name in HEADER:
        wanted, found = pairs[name]
        report.row(
            f"header.{name}",
            [(wanted,)] if wanted else [],
            [(found,)] if found else [],
        )


def _flat(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from _flat(item.children)


def _compare_items(report: Report, model: Model, document: Document) -> None:
    wanted = [(path, words(" ".join(p.text for p in unit.paragraphs))) for path, unit in model.walk()]
    wanted += [(f"p{n}", words(p.text)) for n, p in enumerate(model.loose, 1)]
    found = [(i.path, words(f"{i.heading or ''} {i.text}")) for i in _flat(document.items) if i.kind != "annex"]
    report.row(
        "items",
        ((path, " ".join(text.split()[:6])) for path, text in wanted),
        ((path, " ".join(text.split()[:6])) for path, text in found),
    )
    report.row("items.text", wanted, found)


def _cited(path: str, cited: Cited) -> Row:
    item = None if path in ("title", "preamble", "closing") else path
    return item, cited.type, symbol(cited.symbol) or _named(cited.name), cited.date


def _citation(citation: Citation) -> Row:
    named = _law(citation) if citation.form == "named" else citation.text.split(" của ")[0]
    return citation.item, citation.type, symbol(citation.symbol or citation.number) or _named(named), citation.date


def _named(name: str | None) -> str:
    """The key of a document without a number; "Luật Đất đai 2013" and "Luật Đất đai năm 2013" are one."""
    return re.sub(r"(?<! viet) nam (?=\d{4}$)", " ", words(name))


def _law(citation: Citation) -> str:
    """The law's name without provision and day, with " năm 2017" where that is said."""
    text = re.sub(r",? (?:ngày|số) .*", "", citation.text)
    start = re.search(r"(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh)", text)
    return text[start.start() :] if start else text


def _pinpoint(citation: Citation) -> tuple[tuple[str, str], ...]:
    if citation.pinpoint is None:
        return ()
    said = citation.pinpoint.model_dump(exclude_none=True)
    return tuple((key, said[key]) for key in PROVISIONS if key in said)


def _compare_issuers(report: Report, wanted: list[Cited], found: list[Citation]) -> None:
    """Issuers of the numbered documents, in the order of mention, as far as both sides list the same numbers."""
    want = [(symbol(f.symbol), f.issuer) for f in wanted if f.symbol and "/" in f.symbol]
    got = [(symbol(c.symbol), c.issuer) for c in found if c.symbol and "/" in c.symbol]
    if [s for s, _ in want] == [s for s, _ in got]:
        pairs = [(w, g) for w, g in zip(want, got, strict=True) if w[1]]
        report.row("citations.issuer", [w for w, _ in pairs], [g for _, g in pairs])
