"""A document's text with everything found in it marked in colour: one HTML page, nothing fetched."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from chithi.parser.document import Document
from chithi.views.marks import Mark, marks_of, render

_KINDS = {
    "header": "header field",
    "item": "item label",
    "citation": "citation",
    "assignee": "assignee",
    "deadline": "deadline",
}
_STYLE = """
body{font:16px/1.6 Georgia,"Times New Roman",serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
p{margin:.45rem 0}h1{font-size:1.2rem}nav{position:sticky;top:0;background:#fff;padding:.4rem 0;border-bottom:1px solid #ddd;font:14px sans-serif}
nav span{margin-right:.8rem}mark{border-radius:3px;padding:0 .1em;color:inherit}section{border-top:2px solid #ddd;margin-top:2rem}
mark.header{background:#e3e8ef}mark.item{background:#ddd;font-weight:bold}mark.citation{background:#cfe8ff}
mark.assignee{background:#d6f5d6}mark.deadline{background:#ffe2b8}mark mark{outline:1px solid #0003}
footer{font:13px sans-serif;color:#555;border-top:1px solid #ddd;margin-top:1.5rem}
"""


def highlight_page(documents: Sequence[Document]) -> str:
    """A self-contained HTML page: the text of each document with header, items, citations, assignees and deadlines marked.

    Tooltips give the value read, what it was attached to, and the rule's id in square brackets.
    """
    legend = "".join(f'<span><mark class="{kind}">{words}</mark></span>' for kind, words in _KINDS.items())
    sections = "".join(f"<section>{_section(document)}</section>" for document in documents)
    return (
        f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>{escape(_title(documents[0]))}</title>'
        f"<style>{_STYLE}</style></head><body><nav>{legend}</nav>{sections}</body></html>\n"
    )


def _title(document: Document) -> str:
    header = document.header
    return " ".join(part for part in (header.type_name, header.symbol) if part) or document.source.path or "document"


def _section(document: Document) -> str:
    marked = render(document.text, marks_of(document), _open, lambda _: "</mark>", escape)
    paragraphs = "".join(f"<p>{line}</p>" for line in _lines(marked))
    warnings = "".join(f"<li><code>{escape(w.code)}</code> {escape(w.message)}</li>" for w in document.warnings)
    footer = f"<footer><p>{escape(document.id or 'no id')}</p>{f'<ul>{warnings}</ul>' if warnings else ''}</footer>"
    return f"<h1>{escape(_title(document))}</h1>{paragraphs}{footer}"


def _open(mark: Mark) -> str:
    return f'<mark class="{mark.kind}" title="{escape(mark.note)}">'


def _lines(marked: str) -> list[str]:
    """The paragraphs of marked text; a mark that runs over a line's end is closed there and opened on the next."""
    lines: list[str] = []
    carried: list[str] = []
    for line in marked.split("\n"):
        whole = "".join(carried) + line
        for piece in line.split("<")[1:]:
            if piece.startswith("mark "):
                carried.append("<" + piece.split(">", 1)[0] + ">")
            elif piece.startswith("/mark"):
                carried.pop()
        lines.append(whole + "</mark>" * len(carried))
    return lines
