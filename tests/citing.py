"""Small documents for the tests of citations: a header, paragraphs, and what was found in them."""

from __future__ import annotations

from chithi.parser.citations.find import find_citations
from chithi.parser.document import Citation, Header, Part, Warning
from chithi.parser.passage import Passage, Reading

HUNG_LAM = "Ủy ban nhân dân tỉnh Sơn La"  # places must exist to be resolved


def header(kind: str | None = "QĐ", issuer: str | None = HUNG_LAM, **more: str) -> Header:
    """The header of a citing document, by default a decision of a provincial committee."""
    return Header.model_validate({"family": "state", "type": kind, "issuer": issuer, **more})


def find(
    *paragraphs: str | tuple[str, str], part: Part = "body", head: Header | None = None, quoted: bool = False
) -> tuple[list[Citation], tuple[Warning, ...]]:
    """The citations of paragraphs; a paragraph may come as (path, text), else it stands at Điều 1, Điều 2, …

    A path under an earlier one ("Điều 1/2" under "Điều 1") makes that one a heading with children.
    """
    rows = [p if isinstance(p, tuple) else (f"Điều {n}", p) for n, p in enumerate(paragraphs, 1)]
    paths = [path for path, _ in rows]
    text, passages = "", []
    for path, words in rows:
        start = len(text)
        text += words + "\n"
        parent = path.rpartition("/")[0] or None
        passages.append(
            Passage(
                start,
                start + len(words),
                part,
                path if part == "body" else part,
                parent=parent if part == "body" else None,
                has_children=any(p.startswith(path + "/") for p in paths),
                quoted=quoted,
            )
        )
    citations, warnings = find_citations(Reading(text, head or header(), tuple(passages)))
    for citation in citations:
        assert text[citation.span[0] : citation.span[1]] == citation.text
    return list(citations), warnings


def others(citations: list[Citation]) -> list[Citation]:
    """Those of other documents: self mentions and anaphora left out."""
    return [c for c in citations if c.form not in ("self", "anaphoric")]
