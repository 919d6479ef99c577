"""The command line: arguments -> one call of the library -> a view. Nothing is decided here.

Modules are imported inside the commands, so that `search` loads neither the parser nor its language models.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from chithi.errors import AmbiguousNumber, ChithiError, UnknownDocument
from chithi.version import __version__

if TYPE_CHECKING:
    from rich.console import RenderableType

    from chithi.index.knowledge import KnowledgeBase
    from chithi.parser.document import Document

NOTHING_FOUND = 1
BAD_INPUT = 2
FINDINGS = 3
_INTERRUPTED = 130
_DAY_FORMATS = ("%Y-%m-%d", "%d/%m/%Y")


def day(value: str) -> date:
    """A day as ISO or as Vietnamese write it."""
    for form in _DAY_FORMATS:
        with suppress(ValueError):
            return datetime.strptime(value, form).date()
    raise click.BadParameter(f"{value!r} is no day; write 2021-11-30 or 30/11/2021")


class Commands(click.Group):
    """The commands, listed in the order in which they are written here."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in order of definition."""
        return list(self.commands)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(version)s")
def commands() -> None:
    """Vietnamese official documents as data: parse them, keep them, find who must do what by when, trace what holds.

    Exit status: 0 done or found, 1 nothing found, 2 bad input, 3 findings.
    """


def main() -> None:
    """Entry point of the console script."""
    # Imports make many objects and no garbage: looking for it takes a sixth of the time of a search.
    gc.set_threshold(50_000)
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command line.

    Args:
        arguments: the words after the program's name.

    Returns:
        The exit status. What the user can mend is one line on standard error, never a traceback.
    """
    from chithi.views.terminal import say, use_utf8

    use_utf8()
    try:
        status = commands.main(arguments, prog_name="chithi", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except UnknownDocument as error:
        say(f"chithi: {error}")
        return NOTHING_FOUND
    except AmbiguousNumber as error:
        say(f"chithi: {error}")
        return BAD_INPUT
    except ChithiError as error:
        say(f"chithi: {error}")
        return BAD_INPUT
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else "chithi"
        say(f"{path}: {error.format_message()} (see {path} --help)")
        return BAD_INPUT
    except (BrokenPipeError, SystemExit):
        # The reader has seen enough (Click makes SystemExit of it). What is still buffered goes nowhere, silently.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, click.Abort):
        return _INTERRUPTED


# --- options that several commands share

_Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def _formats(*names: str) -> _Decorator:
    return click.option(
        "--format", "format", type=click.Choice(names), default=names[0], show_default=True, help="Form of the output."
    )


_rows = _formats("table", "json", "jsonl", "csv")
_base = click.option(
    "--kb",
    "kb",
    type=click.Path(path_type=Path),
    envvar="CHITHI_KB",
    metavar="DIR",
    help="Folder of the knowledge base [default: CHITHI_KB, else a folder of the user's data].",
)

_as_of = click.option("--as-of", type=day, metavar="DAY", help="The day that states refer to [default: today].")


def _open(kb: Path | None, *, create: bool = False) -> KnowledgeBase:
    from chithi.index.knowledge import open_base
    from chithi.views.terminal import say

    if kb is None:
        from platformdirs import user_data_path

        kb = user_data_path("chithi", appauthor=False) / "kb"
    return open_base(kb, create=create, announce=lambda line: say(f"chithi: {line}"))


def _show(what: RenderableType) -> None:
    from chithi.views.terminal import show

    show(what)


def _write(format: str, rows: Sequence[dict[str, Any]] = (), whole: object = None) -> None:
    from chithi.views.records import write

    write(format, rows, whole)


def _say(message: str) -> None:
    from chithi.views.terminal import say

    say(f"chithi: {message}")


# --- documents


@commands.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@_formats("json", "jsonl", "text")
@click.option(
    "--highlight",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    metavar="PAGE.html",
    help="Write a page of the text with everything found in it marked; print nothing.",
)
@click.option(
    "--annotate", type=click.Choice(["html", "markdown"]), help="Print the text instead, its citations made links."
)
@click.option(
    "--explain", is_flag=True, help="Print why: of each assignment and deadline the rule, the sentence, what it binds."
)
def parse(files: tuple[str, ...], format: str, highlight: Path | None, annotate: str | None, explain: bool) -> int:
    """Print what is in a document, as JSON or as an outline.

    Header, items, citations, assignments, deadlines, each with its place in the text. One file gives one JSON object;
    several give one a line, and a file that cannot be read does not stop the rest. `-` is standard input.

    \b
    $ chithi parse 402-CV-TU.txt
    $ chithi parse --format text 402-CV-TU.txt
    $ chithi parse --format jsonl documents/* > documents.jsonl
    $ chithi parse --highlight page.html 402-CV-TU.txt
    $ chithi parse --explain 402-CV-TU.txt
    $ curl -s https://example.org/document.html | chithi parse -
    """
    failed: list[str] = []
    documents = _parsed(files, failed)
    if highlight:
        _write_page(highlight, documents)
    elif annotate:
        from chithi.views.annotate import annotate_html, annotate_markdown

        for document in documents:
            print(annotate_html(document) if annotate == "html" else annotate_markdown(document), end="")
    elif explain or format == "text":
        from chithi.views.explain import explanation
        from chithi.views.outline import outline
        from chithi.views.terminal import shows_colour

        for number, document in enumerate(documents):
            print(end="\n" if number else "")
            _show(explanation(document, marks=not shows_colour()) if explain else outline(document))
    else:
        from chithi.views.records import write_json

        for document in documents:
            if format == "json" and len(files) == 1:
                write_json(document.to_json(indent=2))
            else:
                print(document.to_json())
    return BAD_INPUT if failed else 0


def _parsed(files: Iterable[str], failed: list[str]) -> Iterator[Document]:
    """The documents of the files that can be read; the names of the others go to `failed`, each with a message."""
    for name in files:
        try:
            document = _read(name)
        except ChithiError as error:
            _say(str(error))
            failed.append(name)
        else:
            yield document


def _read(name: str) -> Document:
    from chithi.parser.pipeline import parse_file, parse_source

    if name != "-":
        return parse_file(name)
    from chithi.corpus.source import source_of_bytes

    return parse_source(source_of_bytes(sys.stdin.buffer.read(), name))


def _write_page(path: Path, documents: Iterable[Document]) -> None:
    from chithi.views.highlight import highlight_page

    if shown := list(documents):
        try:
            path.write_text(highlight_page(shown), "utf-8")
        except OSError as error:
            raise ChithiError(f"{path}: cannot be written ({error.strerror})") from None


@commands.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@_base
@_formats("table", "json")
@click.option("--prune", is_flag=True, help="Also forget files below these folders that are no longer there.")
@click.option("--include", multiple=True, metavar="PATTERN", help="Of folders only such files: '*.docx'. Repeatable.")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Of folders no such files: 'nháp/*'. Repeatable.")
def add(
    paths: tuple[str, ...],
    kb: Path | None,
    format: str,
    prune: bool,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
) -> int:
    """Read files and folders into the knowledge base.

    Files that are known already are skipped by their checksum. A file that cannot be read is named and does not stop
    the rest (exit status 2).

    \b
    $ chithi add documents/
    $ chithi add --kb kb/ 16-CT-UBND.txt 24-CT-UBND.html
    """
    from chithi.views.reports import add_summary
    from chithi.views.terminal import progress

    with _open(kb, create=True) as base, progress("reading") as advance:
        report = base.add(paths, progress=advance, prune=prune, include=include, exclude=exclude)
    for path, reason in report.failed:
        _say(reason if path in reason else f"{path}: {reason}")
    for line in report.warnings:
        _say(line)
    if format == "json":
        _write("json", whole=report.to_dict())
    elif summary := add_summary(report):
        print(summary)
    return BAD_INPUT if report.failed else 0


@commands.command()
@click.argument("query", nargs=-1, required=True)
@_base
@_rows
@click.option("--type", "type", metavar="TYPE", help="Type of document, by code or name: CT, 'chi thi'.")
@click.option("--issuer", metavar="NAME", help="Part of the issuer's name.")
@click.option("--from", "since", type=day, metavar="DAY", help="Dated on or after this day.")
@click.option("--to", "until", type=day, metavar="DAY", help="Dated on or before this day.")
@click.option("--assignee", metavar="NAME", help="Part of the name of somebody who is given a task in it.")
@click.option("--relation", metavar="RELATION", help="Has this relation to another document: replaces, amends, ...")
@click.option("--in-force-on", type=day, metavar="DAY", help="In force on this day.")
@click.option("--number", metavar="NUMBER", help="Has this number, or one that begins so: 24/CT-UBND, 24.")
@click.option("--cites", metavar="NUMBER|NAME", help="Cites this document: 128/NQ-CP, 'luat dat dai'.")
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True, help="How many hits to show.")
@click.option("--offset", type=click.IntRange(min=0), default=0, help="How many hits to leave out first.")
@click.option("--facets", is_flag=True, help="Also count what was found by type, issuer, year and status.")
def search(query: tuple[str, ...], kb: Path | None, format: str, **filters: Any) -> int:
    """Find documents by words or by number. Accents may be left out; "quoted words" stand together.

    Inside of the query: -word, HOẶC (OR), and the fields số: loại: "cơ quan:" ngày:2021..2022 giao: dẫn: (in English
    number: type: issuer: date: assignee: cites:), a field taking one word or "several in quotes".

    \b
    $ chithi search xet nghiem
    $ chithi search '"xet nghiem" hoc sinh' --assignee 'so y te' --from 2021-07-01
    $ chithi search 24/ct-ubnd
    $ chithi search 'xet nghiem loai:"chi thi" ngay:7/2021..2021 OR cach ly' --facets
    """
    filters["facets"] |= format == "json"
    with _open(kb) as base:
        result = base.search(" ".join(query), **filters)
    if result.hint:
        _say(result.hint)
    if result.suggestion:
        _say(f"did you mean: {result.suggestion}")
    if format == "table":
        from chithi.views.terminal import shows_colour, width

        if result.hits and shows_colour():
            from chithi.views.hits import search_hits

            _show(search_hits(result))
        elif result.hits:
            from chithi.views.plain import hit_lines

            print("\n".join(hit_lines(result, width())))
    else:
        _write(format, [hit.to_dict() for hit in result.hits], whole=result.to_dict())
    if not result.hits:
        _say(f"nothing found for {result.query!r}")
    return 0 if result.hits else NOTHING_FOUND


@commands.command()
@click.argument("document", metavar="ID|NUMBER")
@_base
@_formats("text", "json")
def show(document: str, kb: Path | None, format: str) -> int:
    """Show one document of the base.

    Its state, header, outline with tasks and deadlines, what it cites and what cites it.

    \b
    $ chithi show 24/CT-UBND
    $ chithi show 24/CT-UBND --format json
    """
    with _open(kb) as base:
        stored = base.get(document)
        report = base.cites(stored.id)
    if format == "json":
        _write("json", whole=json.loads(stored.json))
    else:
        from chithi.views.stored import stored_document

        _show(stored_document(stored, report))
    return 0


# --- questions to the whole base


@commands.command()
@_base
@_formats("table", "json", "jsonl", "csv", "ics", "xlsx")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write into this file instead of standard output.",
)
@click.option("--assignee", metavar="NAME", help="Who must do it, in any spelling: 'Sở Y tế', 'so y te', SYT.")
@click.option("--successors", is_flag=True, help="Also who took over the assignee's work, or whose work it took over.")
@click.option("--role", type=click.Choice(("lead", "support", "relay")), help="Only tasks in this role.")
@click.option("--due-before", type=day, metavar="DAY", help="Due before this day.")
@click.option("--due-after", type=day, metavar="DAY", help="Due after this day.")
@click.option("--overdue", is_flag=True, help="Due before today.")
@click.option("--document", metavar="ID|NUMBER", help="Tasks of one document.")
@click.option("--group-by", type=click.Choice(("assignee",)), help="Keep the tasks of each assignee together.")
@click.option("--today", type=day, metavar="DAY", help="The day that counts as today [default: the clock's].")
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
    with _open(kb) as base:
        found = base.tasks(**filters)
    from chithi.views.tasks import write_tasks

    written = write_tasks(found, format, output, grouped=group_by is not None)
    if not found:
        _say("no such tasks")
    elif written < len(found):
        _say(f"{len(found) - written} of {len(found)} tasks have no day and are not in the calendar")
    return 0 if written else NOTHING_FOUND


@commands.command()
@click.argument("document", metavar="ID|NUMBER")
@_base
@_rows
def cites(document: str, kb: Path | None, format: str) -> int:
    """What a document cites and what cites it.

    Each relation comes with the sentence that proves it.

    \b
    $ chithi cites 24/CT-UBND
    """
    with _open(kb) as base:
        report = base.cites(document)
    from chithi.views.edges import citations, edge_rows, node_line

    edges = edge_rows(report)
    if format != "table":
        _write(format, edges, whole=report.to_dict())
    elif edges:
        _show(node_line(report.document))
        _show(citations(report))
    if not edges:
        _say(f"{report.document.name} cites nothing, and nothing cites it")
    return 0 if edges else NOTHING_FOUND


@commands.command()
@click.argument("document", metavar="ID|NUMBER")
@_base
@_rows
@_as_of
@click.option("--depth", type=click.IntRange(min=1), metavar="STEPS", help="Steps to follow each way [default: all].")
def trace(document: str, kb: Path | None, format: str, as_of: date | None, depth: int | None) -> int:
    """What a document replaced, and what replaced it.

    The chain of supersession and amendment both ways, each step with its sentence, and what was in force on a day.

    \b
    $ chithi trace 16/CT-UBND
    $ chithi trace 16/CT-UBND --as-of 2021-08-01
    """
    with _open(kb) as base:
        found = base.trace(document, as_of=as_of, depth=depth)
    from chithi.views.edges import step_rows, trace_steps

    if format == "table":
        _show(trace_steps(found))
    else:
        _write(format, step_rows(found), whole=found.to_dict())
    return 0


@commands.command()
@click.argument("document", metavar="[ID|NUMBER]", required=False)
@_base
@_formats("table", "json", "jsonl", "csv", "dot", "graphml", "mermaid", "html")
@click.option("--depth", type=click.IntRange(min=1), default=1, show_default=True, help="Relations away from it.")
@click.option("--relation", "relations", multiple=True, metavar="RELATION", help="Only these; may be repeated.")
@_as_of
def graph(document: str | None, kb: Path | None, format: str, **choice: Any) -> int:
    """The cross-reference graph: of the whole base, or around one document.

    Documents that are only cited are included and marked. With --as-of, documents dated later are left out. The HTML
    page needs nothing but itself: pan, zoom, search, a slider through time, the proving sentence on every edge.

    \b
    $ chithi graph 31/CT-UBND --depth 2
    $ chithi graph --format html > graph.html
    $ chithi graph --relation replaces --relation amends --format graphml > chains.graphml
    """
    with _open(kb) as base:
        network = base.graph(document, **choice)
    from chithi.views import graphs

    if format == "table":
        _show(graphs.graph_table(network))
    elif format == "html":
        from chithi.views.graph_page import graph_page

        print(graph_page(network), end="")
    elif format in ("dot", "graphml", "mermaid"):
        for line in getattr(graphs, format)(network):
            print(line)
    else:
        _write(format, graphs.edge_rows(network), whole=network.to_dict())
    return 0 if network.nodes else NOTHING_FOUND


@commands.command()
@_base
@_rows
@click.option("--type", "types", multiple=True, metavar="TYPE", help="Only these findings; may be repeated.")
@click.option("--since", type=day, metavar="DAY", help="Only about documents dated on or after this day.")
@_as_of
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
    from chithi.index.findings import read_accepted
    from chithi.views.findings import audit_findings, audit_summary

    with _open(kb) as base:
        report = base.audit(accepted=read_accepted(accept or ()), **choice)
    if format != "table":
        _write(format, [finding.to_dict() for finding in report.findings], whole=report.to_dict())
    elif report.findings:
        _show(audit_findings(report))
    _say(audit_summary(report))
    return FINDINGS if report.findings else 0


@commands.command()
@_base
@_formats("jsonl", "csv", "akn", "jsonld")
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

    with _open(kb) as base:
        line = write_export(base.readings(), format, output)
    if line:
        _say(line)
    return 0


@commands.command()
@_base
@_rows
def stats(kb: Path | None, format: str) -> int:
    """Count what is in the knowledge base."""
    with _open(kb) as base:
        numbers = base.stats()
    if format == "table":
        from chithi.views.reports import counts

        _show(counts(numbers))
    else:
        _write(format, [{"name": name, "count": number} for name, number in numbers.items()], whole=numbers)
    return 0


# --- upkeep


@commands.command()
@_base
def check(kb: Path | None) -> int:
    """Verify the base, and mend what is derived.

    Store, index and graph must agree and checksums hold. Exit status 3 when something is wrong that could not be mended.
    """
    return _upkeep(kb, lambda base: base.check())


@commands.command()
@_base
def rebuild(kb: Path | None) -> int:
    """Make search index and graph again from the store."""
    return _upkeep(kb, lambda base: base.rebuild())


def _upkeep(kb: Path | None, work: Callable[[KnowledgeBase], Any]) -> int:
    with _open(kb) as base:
        report = work(base)
    from chithi.views.reports import check_lines

    print(*check_lines(report), sep="\n")
    return 0 if report.ok else FINDINGS


@commands.command()
@_rows
def formats(format: str) -> int:
    """Which file formats this machine can read, and what to install for the rest.

    \b
    $ chithi formats
    """
    from chithi.views.formats import format_rows, format_table

    rows = format_rows()
    if format == "table":
        _show(format_table(rows))
    else:
        _write(format, [row | {"suffixes": " ".join(row["suffixes"])} if format == "csv" else row for row in rows])
    return 0


@commands.command()
def schema() -> None:
    """Print the JSON Schema of a parsed document.

    \b
    $ chithi schema > document.schema.json
    """
    from chithi.parser.document import Document

    _write("json", whole=Document.model_json_schema(mode="serialization"))
