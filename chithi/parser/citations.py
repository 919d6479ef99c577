"""Every mention of another document, identified as far as the text allows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from chithi.parser.document import Citation, Pinpoint, Span, Warning
from chithi.parser.ellipses import Amended, find_ellipsis
from chithi.parser.identity import act_id, document_id, home_of, issuer_name, key_of, missing
from chithi.parser.references import Reference, ReferenceReader
from chithi.parser.passage import Passage, Reading
from chithi.parser.pinpoints import pinpoint_before
from chithi.parser.places import Province
from chithi.parser.relations import BLANKET, Relater, Role
from chithi.parser.titles import nesting, title_of

_BETWEEN = re.compile(r"[\s,;]*(?:và|hoặc)?\s*(?:các\s+)?(?:số\s*)?")
_PLURAL = re.compile(r"(?:các|những)\s+$")


def find_citations(reading: Reading) -> tuple[tuple[Citation, ...], tuple[Warning, ...]]:
    """The citations of a document in text order, with relation, scope and identity, and what was doubtful."""
    return _Finder(reading).find()


class _Finder:
    """The citations of one reading, paragraph by paragraph."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.low = lowered(reading.plain)
        self.home: Province | None = home_of(reading.header)
        self.mentions = ReferenceReader(reading.text, reading.plain, self.low, reading.header.family)
        self.relater = Relater(self.low, reading.header.type)
        self.own_id = document_id(reading.header)
        self.repealing = "bãi bỏ" in self.low or "hết hiệu lực" in self.low
        self.amended = Amended()
        self.found: list[Citation] = []
        self.warnings: list[Warning] = []

    def find(self) -> tuple[tuple[Citation, ...], tuple[Warning, ...]]:
        for passage in self.reading.passages:
            self._passage(passage)
        return tuple(self.found), tuple(self.warnings)

    def _passage(self, passage: Passage) -> None:
        low = self.low
        mentions = self.mentions.read(passage.start, passage.end)
        if self.repealing and low.find("trái", passage.start, passage.end) >= 0:
            self._blanket(passage)
        if not any(m.form not in ("self", "anaphoric") for m in mentions):
            self._ellipsis(passage)
        if not mentions:
            self.relater.roles(passage, (), (), (), ())
            return
        leads: list[int] = []
        pinpoints: list[Pinpoint | None] = []
        titles: list[Span | None] = []
        floor = passage.start
        for mention in mentions:
            lead, pinpoint = pinpoint_before(low, mention.start, floor)
            plural = _PLURAL.search(low, max(floor, lead - 6), lead)
            leads.append(plural.start() if plural else lead)
            pinpoints.append(pinpoint)
            titles.append(title_of(low, mention, passage.end))
            floor = mention.end
        parents = nesting(low, mentions, leads, titles)
        mentions = [self._own(m) for m in mentions]
        top = [i for i, m in enumerate(mentions) if parents[i] is None and m.form not in ("self", "anaphoric")]
        roles = dict(
            zip(
                top,
                self.relater.roles(
                    passage,
                    [mentions[i] for i in top],
                    [leads[i] for i in top],
                    [titles[i] for i in top],
                    [pinpoints[i] for i in top],
                ),
                strict=True,
            )
        )
        sentences = self.relater.sentences(passage.start, passage.end)
        issuers = _shared_issuers(mentions, parents, low)
        base = len(self.found)
        for index, mention in enumerate(mentions):
            parent = parents[index]
            role = roles.get(index)
            if role is None:
                own = mention.form == "self" and self._is_self(mention)
                nested = "rel.nested" if parent is not None else "rel.anaphora"
                scope = "part" if pinpoints[index] is not None else "whole"
                role = Role("self" if own else "cites", scope, "rel.self" if own else nested)
            citation = self._citation(
                passage,
                mention,
                issuers[index],
                pinpoints[index],
                titles[index],
                role,
                base + parent if parent is not None else None,
                self._evidence(sentences, mention, passage),
            )
            self.amended.note(citation, passage.path)
            self.found.append(citation)

    def _ellipsis(self, passage: Passage) -> None:
        """An instruction that leaves its document out becomes an edge to the document that is being amended."""
        target = self.amended.target(passage.path) if passage.part == "body" and self.relater.enacting else None
        found = find_ellipsis(self.low, passage) if target is not None else None
        if target is None or found is None:
            return
        relation, rule, span, pinpoint = found
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

    def _own(self, reference: Reference) -> Reference:
        """A document that gives its own number speaks of itself."""
        header = self.reading.header
        if reference.symbol is not None and reference.symbol == header.symbol and reference.date in (None, header.date):
            return replace(reference, form="self")
        return reference

    def _is_self(self, mention: Reference) -> bool:
        own = self.reading.header.type
        return own is None or mention.head == "văn bản" or mention.type == own or mention.type is None

    def _citation(
        self,
        passage: Passage,
        mention: Reference,
        issuer_span: Span | None,
        pinpoint: Pinpoint | None,
        title: Span | None,
        role: Role,
        nested_in: int | None,
        evidence: str,
    ) -> Citation:
        text = self.reading.text
        form = mention.form
        if form == "self" and role.relation != "self":
            form = "anaphoric"
        issuer = None
        if form not in ("self", "anaphoric"):
            words = text[issuer_span[0] : issuer_span[1]] if issuer_span else None
            issuer = issuer_name(words, mention.read, mention.date, self.home)
        if mention.read is not None and mention.read.family == "party":
            family: str | None = "party"
        else:
            family = "state" if mention.read is not None else self.reading.header.family
        key = key_of(issuer, self.home) if issuer else None
        symbol = mention.symbol
        identity = act_id(mention.type, family, key, mention.date, symbol) if mention.read is not None else None
        reason = None
        if form == "self":
            identity = self.own_id
            reason = None if identity else "own header incomplete"
        elif identity is None:
            reason = "anaphora" if form == "anaphoric" else missing(issuer, mention.date, symbol, mention.number)
        if role.exception is not None:
            pinpoint = (pinpoint or Pinpoint()).model_copy(update={"exception": role.exception})
        name = mention.name
        if name is None and title is not None and form not in ("unnumbered", "self", "anaphoric"):
            name = " ".join(text[title[0] : title[1]].split())
        return Citation(
            text=text[mention.start : mention.end],
            span=(mention.start, mention.end),
            item=passage.item,
            part=passage.part,
            form=form,
            type=mention.type,
            number=mention.number,
            symbol=symbol,
            date=mention.date,
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

    def _evidence(self, sentences: Sequence[int], mention: Reference, passage: Passage) -> str:
        start = max(s for s in sentences if s <= mention.start)
        end = next((s for s in sentences if s >= mention.end), passage.end)
        return " ".join(self.reading.text[start:end].split())

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


def _shared_issuers(mentions: Sequence[Reference], parents: Sequence[int | None], low: str) -> list[Span | None]:
    """The issuer of each mention; one said at the end of a list belongs to all its members that have none."""
    issuers = [m.issuer for m in mentions]
    for index in range(len(mentions) - 2, -1, -1):
        mention, following = mentions[index], mentions[index + 1]
        if (
            issuers[index] is None
            and issuers[index + 1] is not None
            and parents[index] == parents[index + 1]
            and mention.read is not None
            and following.read is not None
            and mention.read.organs[:1] == following.read.organs[:1]
            and _BETWEEN.fullmatch(low, mention.end, following.start)
        ):
            issuers[index] = issuers[index + 1]
    return issuers


def lowered(plain: str) -> str:
    """Plain text in lower case at the same offsets (the few letters whose lower case is longer are kept)."""
    low = plain.lower()
    return low if len(low) == len(plain) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
