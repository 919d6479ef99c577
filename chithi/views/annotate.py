"""A document's text with its citations as links to the documents they name: HTML or Markdown."""

from __future__ import annotations

from html import escape

from chithi.parser.document import Document
from chithi.views.marks import Mark, citation_note, render


def annotate_html(document: Document) -> str:
    """The text as HTML paragraphs; a citation with an id is a link to it, one without an `<a>` that says why in its title."""
    body = render(document.text, _citations(document), _open, lambda _: "</a>", escape)
    return "\n".join(f"<p>{line}</p>" for line in body.split("\n")) + "\n"


def annotate_markdown(document: Document) -> str:
    """The text as Markdown paragraphs; citations with an id are links. Links cannot nest: the outermost one is kept."""
    outer: list[Mark] = []
    for mark in _citations(document):
        if mark.target is not None and (not outer or mark.start >= outer[-1].end):
            outer.append(mark)
    body = render(document.text, outer, lambda _: "[", lambda m: f"](<{m.target}>)", _escape_markdown)
    return body.replace("\n", "\n\n") + "\n"


def _citations(document: Document) -> list[Mark]:
    """Citations as marks. Anchors must not nest, so one that lies inside another one's span is left out."""
    found: list[Mark] = []
    for citation in sorted(document.citations, key=lambda c: (c.span[0], -c.span[1])):
        if citation.form == "self" or (found and citation.span[0] < found[-1].end):
            continue
        found.append(Mark(*citation.span, "citation", citation_note(citation), citation.id))
    return found


def _open(mark: Mark) -> str:
    href = f' href="{escape(mark.target)}"' if mark.target else ""
    return f'<a{href} title="{escape(mark.note)}">'


def _escape_markdown(text: str) -> str:
    return "".join("\\" + c if c in "\\`*_[]<>#" else c for c in text)
