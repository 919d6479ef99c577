"""Questions to the whole base, and the ways out of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, TextIO

import click

from chithi.commands import options
from chithi.commands.console import FINDINGS, NOTHING_FOUND, display, opened, say, write


@click.command()
@options.base
@options.output_formats("table", "json", "jsonl", "csv", "ics", "xlsx")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write into this file instead of standard output.",
)
@click.option("--assignee", metavar="NAME", help="Who must do it, in any spelling: 'Sở Y tế', 'so y te', SYT.")
@click.option("--successors", is_flag=True, help="Also who took over the assignee's work, or whose work it took over.")
@click.option("--role", type=click.Choice(("lead", "support", "relay")), help="Only tasks in this role.")
@click.option("--due-before", type=options.day, metavar="DAY", help="Due before this day.")
@click.option("--due-after", type=options.day, metavar="DAY", help="Due after this day.")
@click.option("--overdue", is_flag=True, help="Due before today.")
@click.option("--document", metavar="ID|NUMBER", help="Tasks of one document.")
@click.option("--group-by", type=click.Choice(("assignee",)), help="Keep the tasks of each assignee together.")
@click.option("--today", type=options.day, metavar="DAY", help="The day that counts as today [default: the clock's].")
@click.option(
    "--all", "--superseded", "include_superseded", is_flag=True, help="Also tasks of documents that no longer hold."
)
def tasks(kb: Path | None, format: str, output: Path | None, group_by: str | None, **filters: Any) -> int:
    """Who must do what by when, over the whole base.

    The earliest last day comes first, of recurring tasks the next one; tasks without a day come last. A heading that
    assigns stands as the tasks below it. A calendar (ics) holds the tasks that have a day.

    \b
    $ chithi tasks --assignee 'so y te' --due-before 2022-01-01
    $ chithi tasks --overdue --today 2021-12-01 --format csv > overdue.csv
    $ chithi tasks --assignee SYT --format ics --output so-y-te.ics
    $ chithi tasks --group-by assignee --format xlsx --output tasks.xlsx
    """
    with opened(kb) as base:
        found = base.tasks(**filters)
    from chithi.views.tasks import write_tasks

    written = write_tasks(found, format, output, grouped=group_by is not None)
    if not found:
        say("no such tasks")
    elif written < len(found):
        say(f"{len(found) - written} of {len(found)} tasks have no day and are not in the calendar")
    return 0 if written else NOTHING_FOUND


@click.command()
@click.argument("document", metavar="ID|NUMBER")
@options.base
@options.rows
def cites(document: str, kb: Path | None, format: str) -> int:
    """What a document cites and what cites it.

    Each relation comes with the sentence that proves it.

    \b
    $ chithi cites 24/CT-UBND
    """
    with opened(kb) as base:
        report = base.cites(document)
    from chithi.views.edges import citations, edge_rows, node_line

    edges = edge_rows(report)
    if format != "table":
        write(format, edges, whole=report.to_dict())
    elif edges:
        display(node_line(report.document))
        display(citations(report))
    if not edges:
        say(f"{report.document.name} cites nothing, and nothing cites it")
    return 0 if edges else NOTHING_FOUND


@click.command()
@click.argument("document", metavar="ID|NUMBER")
@options.base
@options.rows
@options.as_of
@click.option("--depth", type=click.IntRange(min=1), metavar="STEPS", help="Steps to follow each way [default: all].")
def trace(document: str, kb: Path | None, format: str, as_of: date | None, depth: int | None) -> int:
    """What a document replaced, and what replaced it.

    The chain of supersession and amendment both ways, each step with its sentence, and what was in force on a day.

    \b
    $ chithi trace 16/CT-UBND
    $ chithi trace 16/CT-UBND --as-of 2021-08-01
    """
    with opened(kb) as base:
        found = base.trace(document, as_of=as_of, depth=depth)
    from chithi.views.edges import step_rows, trace_steps

    if format == "table":
        display(trace_steps(found))
    else:
        write(format, step_rows(found), whole=found.to_dict())
    return 0


@click.command()
@click.argument("document", metavar="[ID|NUMBER]", required=False)
@options.base
@options.output_formats("table", "json", "jsonl", "csv", "dot", "graphml", "mermaid", "html")
@click.option("--depth", type=click.IntRange(min=1), default=1, show_default=True, help="Relations away from it.")
@click.option("--relation", "relations", multiple=True, metavar="RELATION", help="Only these; may be repeated.")
@options.as_of
def graph(document: str | None, kb: Path | None, format: str, **choice: Any) -> int:
    """The cross-reference graph: of the whole base, or around one document.

    Documents that are only cited are included and marked. With --as-of, documents dated later are left out. The HTML
    page needs nothing but itself: pan, zoom, search, a slider through time, the proving sentence on every edge.

    \b
    $ chithi graph 31/CT-UBND --depth 2
    $ chithi graph --format html > graph.html
    $ chithi graph --relation replaces --relation amends --format graphml > chains.graphml
    """
    from chithi.views import graphs

    # Edges stay in the base while they are written: there may be a million.
    with opened(kb) as base:
        network = base.graph(document, stored=True, **choice)
        if format == "table":
            for part in graphs.graph_table(network):
                display(part)
        elif format == "html":
            from chithi.views.graph_page import MOST_DRAWN, graph_page

            print(graph_page(network), end="")
            if len(network.nodes) > MOST_DRAWN:
                say(
                    f"{len(network.nodes):,} documents are more than a browser draws with ease: name a document, or "
                    "--relation"
                )
        elif format in ("jsonl", "csv"):
            write(format, graphs.edge_rows(network))
        else:
            for line in graphs.LINES[format](network):
                print(line)
    return 0 if network.nodes else NOTHING_FOUND


@click.command()
@options.base
@options.rows
@click.option("--type", "types", multiple=True, metavar="TYPE", help="Only these findings; may be repeated.")
@click.option("--since", type=options.day, metavar="DAY", help="Only about documents dated on or after this day.")
@options.as_of
@click.option(
    "--accept", type=click.File("r", "utf-8"), metavar="FILE", help="Ids of findings to leave out, one a line."
)
def audit(kb: Path | None, format: str, accept: TextIO | None, **choice: Any) -> int:
    """What leans on the dead, contradicts itself or cannot be followed. Exit status 3 when there are findings.

    Types: two-documents, loop, replaces-newer, cites-superseded, dead-basis, dead-task, date-conflict, not-entitled,
    ambiguous, dangling. Each finding comes with the sentences that prove it and an id that stays the same.

    \b
    $ chithi audit --type dead-basis --as-of 2025-07-01
    $ chithi audit --since 2024-01-01 --format csv > findings.csv
    $ chithi audit --accept accepted.txt
    """
    from chithi.index.graph.findings import read_accepted
    from chithi.views.findings import audit_findings, audit_summary, finding_rows

    with opened(kb) as base:
        report = base.audit(accepted=read_accepted(accept or ()), **choice)
    if format == "json":
        write(format, whole=report.to_dict())
    elif format == "csv":
        write(format, finding_rows(report))
    elif format == "jsonl":
        write(format, (finding.to_dict() for finding in report.findings))
    elif report.findings:
        display(audit_findings(report))
    say(audit_summary(report))
    return FINDINGS if report.findings else 0


@click.command()
@options.base
@options.output_formats("jsonl", "csv", "akn", "jsonld")
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), metavar="DIR", help="For csv and akn: folder."
)
def export(kb: Path | None, format: str, output: Path | None) -> int:
    """All documents of the base: JSON lines, tables, Akoma Ntoso 3, JSON-LD (schema.org Legislation and ELI).

    `jsonl` and `jsonld` give one document a line on standard output; `csv` writes documents.csv, citations.csv and
    tasks.csv, `akn` one file a document, both into a folder.

    \b
    $ chithi export > documents.jsonl
    $ chithi export --format akn --output akn/
    """
    if format in ("csv", "akn") and output is None:
        raise click.UsageError(f"{format} is several files: name a folder with --output")
    if format in ("jsonl", "jsonld") and output is not None:
        raise click.UsageError(f"{format} goes to standard output: --output is for csv and akn")
    from chithi.index.exports import write_export

    with opened(kb) as base:
        line = write_export(base.readings(), format, output)
    if line:
        say(line)
    return 0


@click.command()
@options.base
@options.rows
def stats(kb: Path | None, format: str) -> int:
    """Count what is in the knowledge base."""
    with opened(kb) as base:
        numbers = base.stats()
    if format == "table":
        from chithi.views.reports import counts

        display(counts(numbers))
    else:
        write(format, [{"name": name, "count": number} for name, number in numbers.items()], whole=numbers)
    return 0
