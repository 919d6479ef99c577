"""Findings of an audit for people: one line each, the sentences that prove it below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from chithi.index.graph.findings import SEVERITIES, AuditReport, Finding
from chithi.index.results import Node
from chithi.views.records import Row

_STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}


def audit_findings(report: AuditReport) -> RenderableType:
    """All findings, worst first."""
    return Group(*(line for finding in report.findings for line in _finding(finding)))


def _finding(finding: Finding) -> Iterator[RenderableType]:
    head = Text(finding.severity, style=_STYLES[finding.severity])
    yield head.append(" ", "none").append(finding.message, "default").append(f" [{finding.id}]", "dim")
    for proof in finding.evidence:
        place = ", ".join(part for part in (proof.path, proof.item) if part)
        yield Padding(Text(f"{place}: ", "dim").append(f"“{proof.text}”", "italic"), (0, 0, 0, 2))


def finding_rows(report: AuditReport) -> Iterator[Row]:
    """Rows of the same columns each; the other document's are empty where a finding is about one alone."""
    nobody = dict.fromkeys(Node.__slots__)
    return (row | {"other": row["other"] or nobody} for row in map(Finding.to_dict, report.findings))


def audit_summary(report: AuditReport) -> str:
    """One line: how many findings of which severity, and how many were left out."""
    counts = Counter(finding.severity for finding in report.findings)
    parts = [f"{counts[s]} {s}{'s' if counts[s] > 1 else ''}" for s in SEVERITIES if counts[s]]
    if report.accepted:
        parts.append(f"{len(report.accepted)} accepted")
    return ", ".join(parts) or "no findings"
