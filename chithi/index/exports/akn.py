"""Akoma Ntoso 3.0 (OASIS LegalDocML): FRBR identity, hierarchy of the body, references, what a document does to others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree
from lxml.builder import ElementMaker

from chithi.corpus.vietnamese import slug
from chithi.index.graph.crosswalk import crosswalk
from chithi.parser.document import Citation, Document, Item

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_E = ElementMaker(namespace=NAMESPACE, nsmap={None: NAMESPACE})
_SOURCE = "#chithi"
_UNDATED = "0001-01-01"  # the schema wants a date where a document has none

_ELEMENTS = {
    "part": "part",
    "chapter": "chapter",
    "section": "section",
    "subsection": "subsection",
    "article": "article",
    "clause": "clause",
    "point": "point",
    "item": "paragraph",
    "paragraph": "paragraph",
    "dash": "indent",
    "annex": "hcontainer",
}
# What a relation is in the vocabulary of the schema: element of activeModifications, and its type.
_MODIFICATIONS = {name: kind.akn for name, kind in crosswalk().items() if kind.akn}


def to_akn(document: Document) -> bytes:
    """A document as an Akoma Ntoso file, valid against the OASIS schema.

    Args:
        document: any parsed document; one without an id gets one made of its checksum, in the same form.

    Returns:
        UTF-8 XML with its declaration.
    """
    tree = _Writer(document).write()
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", pretty_print=True))


class _Writer:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.work = document.id or f"/akn/vn/act/local/{document.source.sha256[:16] or 'text'}"
        self.citations = sorted(
            (c for c in document.citations if c.form != "self"), key=lambda c: (c.span[0], -c.span[1])
        )
        self.ids: Counter[str] = Counter()
        self.eids: dict[str, str] = {}

    def write(self) -> etree._Element:
        body = self._body()
        parts = [self._meta(), *self._front(), body, *self._back()]
        return _E.akomaNtoso(_E.act(*parts, name=slug(self.document.header.type_name or "document") or "document"))

    # Identity ------------------------------------------------------------------------------------------------------

    def _meta(self) -> etree._Element:
        header = self.document.header
        day = header.date or _UNDATED
        expression = f"{self.work}/vie@{day}"
        issuer = header.issuer_key or "unknown"
        work = [
            _E.FRBRthis(value=f"{self.work}/!main"),
            _E.FRBRuri(value=self.work),
            _E.FRBRdate(date=day, name="issued"),
            _E.FRBRauthor({"href": f"#{issuer}", "as": "#issuer"}),
            _E.FRBRcountry(value="vn"),
        ]
        if header.type_name:
            work.append(_E.FRBRsubtype(value=slug(header.type_name)))
        if header.symbol:
            work.append(_E.FRBRnumber(value=header.symbol))
        if header.subject:
            work.append(_E.FRBRname(value=header.subject))
        made = [_E.FRBRdate(date=day, name="issued"), _E.FRBRauthor(href=_SOURCE)]
        identification = _E.identification(
            _E.FRBRWork(*work),
            _E.FRBRExpression(
                _E.FRBRthis(value=f"{expression}/!main"),
                _E.FRBRuri(value=expression),
                *made,
                _E.FRBRlanguage(language="vie"),
            ),
            _E.FRBRManifestation(
                _E.FRBRthis(value=f"{expression}/!main.xml"),
                _E.FRBRuri(value=f"{expression}.akn"),
                *[_E.FRBRdate(date=day, name="issued"), _E.FRBRauthor(href=_SOURCE)],
                _E.FRBRformat(value="application/akn+xml"),
            ),
            source=_SOURCE,
        )
        meta = _E.meta(identification)
        analysis = self._analysis()
        if analysis is not None:
            meta.append(analysis)
        meta.append(
            _E.references(
                _E.TLCOrganization(eId="chithi", href="/akn/ontology/organization/chithi", showAs="Chithi"),
                _E.TLCOrganization(
                    eId=issuer, href=f"/akn/ontology/organization/{issuer}", showAs=header.issuer or "?"
                ),
                _E.TLCRole(eId="issuer", href="/akn/ontology/role/issuer", showAs="Cơ quan ban hành"),
                source=_SOURCE,
            )
        )
        return meta

    def _analysis(self) -> etree._Element | None:
        """What this document does to others, and the references that are neither links nor modifications."""
        changes = []
        for number, citation in enumerate(c for c in self.citations if c.id and c.nested_in is None):
            kind = _MODIFICATIONS.get(citation.relation)
            if kind is None or citation.id is None:
                continue
            name, type_ = kind
            element = _E(
                name,
                _E.source(href=f"#{self.eids.get(citation.item or '', 'body')}"),
                _E.destination(href=citation.id + _provision(citation)),
                type=type_,
                eId=f"mod_{number + 1}",
            )
            changes.append(element)
        return _E.analysis(_E.activeModifications(*changes), source=_SOURCE) if changes else None

    # Text ----------------------------------------------------------------------------------------------------------

    def _front(self) -> Iterator[etree._Element]:
        """The lines above the first item: header and title as preface, the rest as preamble."""
        items = self.document.items
        end = items[0].span[0] if items else 0
        spans = self.document.header.spans
        cut = max(
            (b for name, (_, b) in spans.items() if name in ("subject", "type", "date", "symbol") and b <= end),
            default=0,
        )
        preface = list(self._paragraphs(0, cut))
        preamble = list(self._paragraphs(cut, end))
        if preface:
            yield _E.preface(*preface)
        if preamble:
            yield _E.preamble(*preamble)

    def _body(self) -> etree._Element:
        body = _E.body(eId="body")
        for item in self.document.items:
            body.append(self._item(item, ""))
        if not self.document.items:
            content = list(self._paragraphs(0, len(self.text))) or [_E.p()]
            body.append(_E.paragraph(_E.content(*content), eId="para_1"))
        return body

    def _back(self) -> Iterator[etree._Element]:
        """Closing, recipients and signature: what stands between the last item and the annexes."""
        own = [item for item in self.document.items if item.kind != "annex"]
        annexes = [item for item in self.document.items if item.kind == "annex"]
        if not own:
            return
        paragraphs = list(self._paragraphs(own[-1].span[1], annexes[0].span[0] if annexes else len(self.text)))
        if paragraphs:
            yield _E.conclusions(*paragraphs)

    def _item(self, item: Item, above: str) -> etree._Element:
        eid = self._eid(item, above)
        children = item.children
        start, end = item.span[0], children[0].span[0] if children else item.span[1]
        element = _E(_ELEMENTS[item.kind], eId=eid)
        if item.kind == "annex":
            element.set("name", "annex")
        if item.kind != "paragraph":
            element.append(_E.num(item.label))
            if self.text.startswith(item.label, start):
                start += len(item.label)
                start += len(_AFTER_LABEL.match(self.text, start, end)[0])  # type: ignore[index]
        if item.heading:
            element.append(_E.heading(item.heading))
            if self.text.startswith(item.heading, start):
                start += len(item.heading)
        paragraphs = list(self._paragraphs(start, end))
        if children:
            if paragraphs:
                element.append(_E.intro(*paragraphs))
            for child in children:
                element.append(self._item(child, eid))
        else:
            element.append(_E.content(*(paragraphs or [_E.p()])))
        return element

    def _eid(self, item: Item, above: str) -> str:
        """An id in the schema's naming convention, made unique where the source repeats a label."""
        name = {"dash": "indent", "annex": "att"}.get(item.kind, _ELEMENTS[item.kind])
        part = re.sub(r"[^0-9a-z]+", "", slug(item.path.rsplit("/", 1)[-1].replace("đ", "dd"))) or "n"
        eid = f"{above}__{name}_{part}" if above else f"{name}_{part}"
        self.ids[eid] += 1
        if self.ids[eid] > 1:
            eid = f"{eid}-{self.ids[eid]}"
        self.eids.setdefault(item.path, eid)
        return eid

    def _paragraphs(self, start: int, end: int) -> Iterator[etree._Element]:
        at = start
        for line in self.text[start:end].split("\n"):
            stop = at + len(line)
            if line.strip():
                yield self._paragraph(at + len(line) - len(line.lstrip()), stop)
            at = stop + 1

    def _paragraph(self, start: int, end: int) -> etree._Element:
        """A paragraph whose citations are references; of nested ones the outer is kept, links cannot nest."""
        paragraph = _E.p()
        last: etree._Element | None = None
        at = start
        for citation in self.citations:
            a, b = citation.span
            if a < at or b > end or citation.id is None:
                continue
            _add_text(paragraph, last, self.text[at:a])
            last = _E.ref(self.text[a:b], href=citation.id + _provision(citation))
            paragraph.append(last)
            at = b
        _add_text(paragraph, last, self.text[at:end])
        return paragraph


_AFTER_LABEL = re.compile(r"[\s.):/\-]*")
# Characters that XML cannot carry.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def _add_text(parent: etree._Element, last: etree._Element | None, text: str) -> None:
    text = _FORBIDDEN.sub("", text)
    if last is None:
        parent.text = (parent.text or "") + text
    else:
        last.tail = (last.tail or "") + text


def _provision(citation: Citation) -> str:
    """The fragment that points at the named provision ("~art_5__clause_2"), empty for the whole document."""
    pinpoint = citation.pinpoint
    if pinpoint is None or pinpoint.article is None or "," in pinpoint.article:
        return ""
    parts = [f"art_{slug(pinpoint.article)}"]
    if pinpoint.clause and "," not in pinpoint.clause:
        parts.append(f"clause_{slug(pinpoint.clause)}")
        if pinpoint.point and "," not in pinpoint.point:
            parts.append(f"point_{slug(pinpoint.point)}")
    return "~" + "__".join(parts)
