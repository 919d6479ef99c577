"""What an audit reports: findings with their evidence, and ids by which a reader silences those that are accepted."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from chithi.index.results import Answer, Node

# Worst first.
SEVERITIES = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Proof(Answer):
    """A sentence, and where it stands.

    Attributes:
        document: id of the document that says it.
        name: how to name that document to a reader.
        path: its file.
        item: item path, None outside of items.
        text: the sentence.
    """

    document: str
    name: str
    path: str | None
    item: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Finding(Answer):
    """Something that a reader of the base should look at.

    Attributes:
        id: the same in every run over the same documents, whatever else is in the base ("dead-basis-1f0c22ab").
        type: one of `chithi.index.graph.audit.TYPES`.
        severity: one of `SEVERITIES`.
        document: the one to look at: it rests on, cites, claims.
        other: the one that it speaks of; None when it is about `document` alone.
        message: what is wrong, in one sentence.
        evidence: the sentences that prove it.
    """

    id: str
    type: str
    severity: str
    document: Node
    other: Node | None
    message: str
    evidence: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True)
class AuditReport(Answer):
    """All findings, worst first.

    Attributes:
        as_of: the day that states refer to, ISO.
        findings: those that are not accepted.
        accepted: ids of findings that were left out because they are accepted.
    """

    as_of: str
    findings: tuple[Finding, ...]
    accepted: tuple[str, ...] = ()


def finding_id(type: str, *about: str | None) -> str:
    """The id of a finding: its type and a digest of what it is about."""
    digest = hashlib.sha256("\n".join(part or "" for part in about).encode()).hexdigest()
    return f"{type}-{digest[:8]}"


def read_accepted(lines: Iterable[str]) -> frozenset[str]:
    """Ids out of a file of accepted findings: one a line, what follows `#` is a comment."""
    return frozenset(word for line in lines if (word := line.partition("#")[0].strip()))
