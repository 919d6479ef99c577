"""Documents made by hand, for tests of the knowledge base: they need no parser and say just what the test is about."""

from __future__ import annotations

import hashlib
from typing import Any

from chithi.corpus.vietnamese import slug
from chithi.parser.document import Assignment, Citation, Deadline, Document, Header, Item, Origin

UBND = "Ủy ban nhân dân tỉnh Hưng Lam"
TYPES = {
    "KH": "Kế hoạch",
    "CT": "Chỉ thị",
    "QĐ": "Quyết định",
    "CV": "Công văn",
    "NĐ": "Nghị định",
    "TB": "Thông báo",
    "Luật": "Luật",
}


def identity(type: str, issuer: str, date: str, symbol: str) -> str:
    """A canonical id in the form of the contract."""
    return f"/akn/vn/act/{slug(TYPES[type])}/{slug(issuer)}/{date}/{slug(symbol)}"


def cite(symbol: str | None = None, relation: str = "cites", **fields: Any) -> dict[str, Any]:
    """The fields of a citation that matter; `document` puts the rest."""
    return {"symbol": symbol, "relation": relation, **fields}


def document(
    symbol: str | None = None,
    date: str | None = None,
    subject: str | None = None,
    *,
    type: str | None = "CT",
    issuer: str | None = UBND,
    place: str | None = "Hưng Lam",
    effective: str | None = None,
    body: str = "",
    cites: tuple[dict[str, Any], ...] = (),
    tasks: tuple[dict[str, Any], ...] = (),
    path: str | None = None,
    id: str | None = "canonical",
) -> Document:
    """A document. `body` lines that begin with "1. " are items; a citation's evidence is put at the end of the text."""
    head = "\n".join(part for part in (issuer, symbol and f"Số: {symbol}", TYPES.get(type or ""), subject) if part)
    lines = [head, *body.splitlines()]
    text = "\n".join(lines)
    items, position = [], 0
    for line in lines:
        label, _, rest = line.partition(". ")
        if label.isdigit() and rest:
            span = (position, position + len(line))
            items.append(Item(path=label, label=label, kind="item", heading=None, text=rest, span=span))
        position += len(line) + 1
    citations = []
    for fields in cites:
        evidence = (
            fields.get("evidence") or f"Văn bản này {fields['relation']} {fields.get('symbol') or fields.get('title')}."
        )
        start = len(text) + 1
        text += f"\n{evidence}"
        span = (start, start + len(evidence))
        citations.append(_citation(fields, evidence, span))
    deadlines: list[Deadline] = []
    assignments: list[Assignment] = []
    for task in tasks:
        place_of = max(text.find(task["assignee"]), 0)
        span = (place_of, place_of + len(task["assignee"]))
        numbers = []
        for due in task.get("due", ()):
            numbers.append(len(deadlines))
            deadlines.append(
                Deadline(
                    item=task.get("item", "1"),
                    text=f"trước ngày {due}",
                    span=span,
                    kind="by",
                    value=due,
                    due=due,
                    after=None,
                    rule="dl.test",
                )
            )
        assignments.append(
            Assignment(
                item=task.get("item", "1"),
                text=task["assignee"],
                span=span,
                assignee=task["assignee"],
                assignee_key=slug(task["assignee"]),
                kind="body",
                role=task.get("role", "lead"),
                action=task.get("action", "thực hiện"),
                assigned_by=issuer,
                deadlines=tuple(numbers),
                rule="as.test",
            )
        )
    if id == "canonical":
        id = identity(type, issuer, date, symbol) if type and issuer and date and symbol else None
    data = text.encode()
    return Document(
        id=id,
        source=Origin(path=path or f"{slug(symbol or subject or 'x')}-{date}.txt", sha256=_sha(data), bytes=len(data)),
        text=text,
        header=Header(
            family="state",
            type=type,
            type_name=TYPES.get(type or ""),
            number=symbol.split("/")[0].split("-")[0] if symbol else None,
            symbol=symbol,
            issuer=issuer,
            issuer_key=slug(issuer) if issuer else None,
            place=place,
            date=date,
            subject=subject,
            effective_date=effective,
        ),
        items=tuple(items),
        citations=tuple(citations),
        assignments=tuple(assignments),
        deadlines=tuple(deadlines),
        warnings=(),
    )


def _citation(fields: dict[str, Any], evidence: str, span: tuple[int, int]) -> Citation:
    symbol = fields.get("symbol")
    known: dict[str, Any] = {
        "text": evidence,
        "span": span,
        "item": None,
        "part": "body",
        "form": "full",
        "type": None,
        "number": symbol.split("/")[0].split("-")[0] if symbol else None,
        "date": None,
        "issuer": None,
        "title": None,
        "pinpoint": None,
        "scope": "whole",
        "nested_in": None,
        "rule": "rel.test",
        "id": None,
        "reason": None,
    }
    return Citation(**{**known, **fields, "evidence": evidence})


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
