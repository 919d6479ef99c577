"""Every reference of another document, identified as far as the text allows."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from chithi.parser.citations.broken_lists import OpenList
from chithi.parser.citations.ellipses import Amended, find_ellipsis, opens_with_verb
from chithi.parser.citations.expiry import BLANKET
from chithi.parser.citations.pinpoints import pinpoint_before
from chithi.parser.citations.reference import Reference
from chithi.parser.citations.references import ReferenceReader
from chithi.parser.citations.relations import Relater, Role
from chithi.parser.citations.titles import cut_titles, nesting, title_of
from chithi.parser.document import Citation, Pinpoint, Scope, Span, Warning
from chithi.parser.names.home import home_by_lines
from chithi.parser.names.identity import act_id, document_id, home_of, issuer_name, key_of, missing
from chithi.parser.names.places import Province
from chithi.parser.passage import Passage, Reading
from chithi.parser.rules import load

_EVIDENCE = 1600
_BETWEEN = re.compile(r"[\s,;]*(?:và|hoặc)?\s*(?:các\s+)?(?:số\s*)?")
_MARKS = re.compile(r"[-/.&]")
_CARRIES_OUT = re.compile(
    r"\W*(?:nay,?\s+)?(?:(?:để|nhằm)\s+)?(?:tiếp\s+tục\s+|tổ\s+chức\s+|việc\s+|kịp\s+thời\s+)*(?:thực\s+hiện|thi\s+hành|triển\s+khai(?:\s+thực\s+hiện)?)"
    r"(?:\s+(?:tốt|đúng|nghiêm|nghiêm\s+túc|thống\s+nhất|đầy\s+đủ|có\s+hiệu\s+quả|các))*\s+"
)
_PLURAL = re.compile(r"(?:các|những)\s+$")


def find_citations(reading: Reading) -> tuple[tuple[Citation, ...], tuple[Warning, ...]]:
    """The citations of a document in text order, with relation, scope and identity, and what was doubtful."""
    return _Finder(reading).find()


@cache
def _generic_heads() -> frozenset[str]:
    return frozenset(load("citations")["heads"]["never_anaphoric"])


class _Finder:
    """The citations of one reading, paragraph by paragraph."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        plain = _titles_in_one_line(reading)
        self.low = lowered(plain)
        self.own_home = home_of(reading.header)
        self.home: Province | None = self.own_home or home_by_lines(reading)
        self.references = ReferenceReader(
            reading.text,
            plain,
            self.low,
            reading.header.family,
            reading.header.date,
            min((p.start for p in reading.passages), default=0),
            max((p.end for p in reading.passages), default=0),
        )
        self.relater = Relater(self.low, reading.header.type, reading.header.issuer)
        self.own_id = document_id(reading.header)
        self.repealing = "bãi bỏ" in self.low or "hết hiệu lực" in self.low
        self.amended = Amended()
        self.open_list = OpenList(self.low)
        self.sentence = (0, 0, "")  # the one that was quoted last: its span and its words
        self.found: list[Citation] = []
        self.warnings: list[Warning] = []

    def find(self) -> tuple[tuple[Citation, ...], tuple[Warning, ...]]:
        for passage in self.reading.passages:
            self._passage(passage)
        return tuple(self.found), tuple(self.warnings)

    def _passage(self, passage: Passage) -> None:
        low = self.low
        if self.repealing and low.find("trái", passage.start, passage.end) >= 0:
            self._blanket(passage)
        references = self.references.read(passage.start, passage.end)
        if references:
            references = [r for r in references if not self._is_generic(r)]
        if not references:
            self._ellipsis(passage)
            self.relater.pass_by(passage)
            self.open_list.clear()
            return
        if all(m.form in ("self", "anaphoric") or self._is_aside(passage, m) for m in references):
            self._ellipsis(passage)
        leads: list[int] = []
        pinpoints: list[Pinpoint | None] = []
        titles: list[Span | None] = []
        floor = passage.start
        for reference in references:
            lead, pinpoint = pinpoint_before(low, reference.start, floor)
            plural = _PLURAL.search(low, max(floor, lead - 6), lead)
            leads.append(plural.start() if plural else lead)
            pinpoints.append(pinpoint)
            titles.append(title_of(low, reference, passage.end))
            floor = max(floor, reference.end)
        for index, following in enumerate(references[1:]):
            title = titles[index]
            if title is not None and title[0] == following.start:
                titles[index] = None  # ", Báo cáo thẩm tra số 415/…": the next document, not the title of this one
        parents = nesting(low, references, leads, titles)
        shown = cut_titles(low, leads, titles, parents)
        references = [self._own(m) for m in references]
        top = [i for i, m in enumerate(references) if parents[i] is None and m.form not in ("self", "anaphoric")]
        roles = {}
        if top:
            found = self.relater.roles(
                passage,
                [references[i] for i in top],
                [leads[i] for i in top],
                [titles[i] for i in top],
                [pinpoints[i] for i in top],
            )
            roles = dict(zip(top, found, strict=True))
            sentences = self.relater.starts
        else:
            self.relater.pass_by(passage)
            sentences = self.relater.sentences(passage.start, passage.end)
        issuers = _shared_issuers(references, parents, low)
        base = len(self.found)
        for index, reference in enumerate(references):
            parent = parents[index]
            role = roles.get(index)
            if role is None:
                own = reference.form == "self" and self._is_self(reference)
                nested = "rel.nested" if parent is not None else "rel.anaphora"
                scope: Scope = "part" if pinpoints[index] is not None else "whole"
                role = Role("self" if own else "cites", scope, "rel.self" if own else nested)
            citation = self._citation(
                passage,
                reference,
                issuers[index],
                pinpoints[index],
                shown[index],
                role,
                base + parent if parent is not None else None,
                self._evidence(sentences, reference, passage),
            )
            if citation.form == "anaphoric":
                self._carry_out(passage, citation)
            self.amended.note(citation, passage.path)
            self.found.append(citation)
        if top:
            rows = [base + i for i in top]
            last = [rows[i] for i in self.relater.last]
            self.open_list.read(passage, leads[top[0]], sentences[-1], rows, last, self.found)
        else:
            self.open_list.clear()

    def _carry_out(self, passage: Passage, back: Citation) -> None:
        """ "Chính phủ đã ban hành Quyết định số … Để thi hành Quyết định trên, …": it is that document which is implemented."""
        if passage.part != "preamble" or not _CARRIES_OUT.fullmatch(self.low, *self._before(passage, back)):
            return
        for index in range(len(self.found) - 1, -1, -1):
            found = self.found[index]
            if found.part != "preamble" or found.type != back.type or found.form in ("self", "anaphoric"):
                continue
            if found.relation == "cites" and found.nested_in is None:
                self.found[index] = found.model_copy(update={"relation": "implements", "rule": "rel.implement.back"})
            return

    def _before(self, passage: Passage, citation: Citation) -> Span:
        """Where the words of its sentence before a citation stand."""
        starts = self.relater.sentences(passage.start, passage.end)
        return starts[bisect_right(starts, citation.span[0]) - 1], citation.span[0]

    def _ellipsis(self, passage: Passage) -> None:
        """An instruction that leaves its document out becomes an edge to the document that is being amended."""
        if passage.part != "body" or not self.relater.actor.enacting or not opens_with_verb(self.low, passage.start):
            return
        target = self.amended.target(passage.path)
        found = find_ellipsis(self.low, passage) if target is not None else None
        if target is None or found is None:
            return
        relation, rule, span, pinpoint = found
        pinpoint = self.amended.completed(passage.path, pinpoint)
        self.found.append(
            target.model_copy(
                update={
                    "text": self.reading.text[span[0] : span[1]],
                    "span": span,
                    "item": passage.item,
                    "part": passage.part,
                    "form": "anaphoric",
                    "pinpoint": pinpoint,
                    "relation": relation,
                    "scope": "part",
                    "evidence": " ".join(self.reading.text[passage.start : passage.end].split()),
                    "rule": rule,
                }
            )
        )

    def _is_aside(self, passage: Passage, reference: Reference) -> bool:
        """Inside a quotation or a bracket ("khoản 2 (đã được sửa đổi bởi Thông tư số …) như sau:")."""
        before = self.low[passage.start : reference.start]
        return before.count("“") > before.count("”") or before.rfind("(") > before.rfind(")")

    def _own(self, reference: Reference) -> Reference:
        """A document that gives its own number speaks of itself."""
        header = self.reading.header
        own = header.symbol is not None and reference.symbol is not None
        # "Số: 151-HĐBT" over "NGHỊ ĐỊNH SỐ 151/HĐBT …": the marks do not tell two documents apart.
        own = own and _MARKS.sub("", str(reference.symbol)) == _MARKS.sub("", str(header.symbol))
        if own and reference.date in (None, header.date):
            return reference._replace(form="self")
        return reference

    def _is_generic(self, reference: Reference) -> bool:
        """ "quy định này" is a rule, unless the document is a Quy định."""
        return (
            reference.form == "self"
            and reference.head in _generic_heads()
            and reference.type != self.reading.header.type
        )

    def _is_self(self, reference: Reference) -> bool:
        own = self.reading.header.type
        return own is None or reference.head == "văn bản" or reference.type == own or reference.type is None

    def _citation(
        self,
        passage: Passage,
        reference: Reference,
        issuer_span: Span | None,
        pinpoint: Pinpoint | None,
        title: Span | None,
        role: Role,
        nested_in: int | None,
        evidence: str,
    ) -> Citation:
        text = self.reading.text
        form = reference.form
        if form == "self" and role.relation != "self":
            form = "anaphoric"
        issuer = None
        if form not in ("self", "anaphoric"):
            words = text[issuer_span[0] : issuer_span[1]] if issuer_span else None
            # A commune's "QĐ-UBND" may be its own; the Party's codes tell the level.
            told = words or (reference.read is not None and reference.read.family == "party")
            issuer = issuer_name(words, reference.read, reference.date, self.home if told else self.own_home)
        if reference.read is not None and reference.read.family == "party":
            family: str | None = "party"
        else:
            family = "state" if reference.read is not None else self.reading.header.family
        key = key_of(issuer, self.home) if issuer else None
        symbol = reference.symbol
        identity = act_id(reference.type, family, key, reference.date, symbol) if reference.read is not None else None
        reason = None
        if form == "self":
            identity = self.own_id
            reason = None if identity else "own header incomplete"
        elif identity is None:
            reason = "anaphora" if form == "anaphoric" else missing(issuer, reference.date, symbol, reference.number)
        if role.exception is not None:
            spared = " ".join(text[slice(*role.exception)].split())
            pinpoint = (pinpoint or Pinpoint()).model_copy(update={"exception": spared})
        name = reference.name
        if name is None and title is not None and form not in ("unnumbered", "self", "anaphoric"):
            name = " ".join(text[title[0] : title[1]].split())
        return Citation(
            text=text[reference.start : reference.end],
            span=(reference.start, reference.end),
            item=passage.item,
            part=passage.part,
            form=form,
            type=reference.type,
            number=reference.number,
            symbol=symbol,
            date=reference.date,
            issuer=issuer,
            title=name,
            pinpoint=pinpoint,
            relation=role.relation,
            scope=role.scope,
            nested_in=nested_in,
            evidence=evidence,
            rule=role.rule,
            id=identity,
            reason=reason,
        )

    def _evidence(self, sentences: Sequence[int], reference: Reference, passage: Passage) -> str:
        """The sentence that holds a reference; of one that runs on for pages, what stands around it."""
        order = bisect_right(sentences, reference.start)
        start = sentences[order - 1]
        end = next((s for s in sentences[order:] if s >= reference.end), passage.end)
        text = self.reading.text
        if end - start <= _EVIDENCE:
            if self.sentence[:2] != (start, end):
                self.sentence = (start, end, " ".join(text[start:end].split()))
            return self.sentence[2]
        half = _EVIDENCE // 2
        cut = text[max(start, reference.start - half) : min(end, reference.end + half)].split()
        return " ".join(cut[reference.start - half > start : len(cut) - (reference.end + half < end)])

    def _blanket(self, passage: Passage) -> None:
        match = BLANKET.search(self.low, passage.start, passage.end)
        if match is not None and not passage.quoted:
            self.warnings.append(
                Warning(
                    code="citation.blanket_repeal",
                    message="repeals whatever contradicts it without naming a document",
                    span=match.span(),
                )
            )


def _shared_issuers(references: Sequence[Reference], parents: Sequence[int | None], low: str) -> list[Span | None]:
    """The issuer of each reference; one said at the end of a list belongs to all its members that have none."""
    issuers = [m.issuer for m in references]
    for index in range(len(references) - 2, -1, -1):
        reference, following = references[index], references[index + 1]
        if (
            issuers[index] is None
            and issuers[index + 1] is not None
            and parents[index] == parents[index + 1]
            and reference.read is not None
            and following.read is not None
            and reference.read.organs[:1] == following.read.organs[:1]
            and _BETWEEN.fullmatch(low, reference.end, following.start)
        ):
            issuers[index] = issuers[index + 1]
    return issuers


def _titles_in_one_line(reading: Reading) -> str:
    """The plain text with spaces for the line breaks of titles: only there does a paragraph have any."""
    plain = reading.plain
    for passage in reading.passages:
        if passage.part == "title" and "\n" in plain[passage.start : passage.end]:
            words = plain[passage.start : passage.end].replace("\n", " ")
            plain = plain[: passage.start] + words + plain[passage.end :]
    return plain


def lowered(plain: str) -> str:
    """Plain text in lower case at the same offsets (the few letters whose lower case is longer are kept)."""
    low = plain.lower()
    return low if len(low) == len(plain) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
