"""Documents: into data, into the base, found, shown."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from chithi.commands import options
from chithi.commands.console import BAD_INPUT, NOTHING_FOUND, display, opened, say, write
from chithi.errors import ChithiError

if TYPE_CHECKING:
    from chithi.corpus.source import Source, Unread
    from chithi.parser.document import Document


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@options.output_formats("json", "jsonl", "text")
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
@options.include
@options.exclude
def parse(
    paths: tuple[str, ...],
    format: str,
    highlight: Path | None,
    annotate: str | None,
    explain: bool,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
) -> int:
    """Print what is in documents, as JSON or as an outline.

    Header, items, citations, assignments, deadlines, each with its place in the text. One document gives one JSON
    object; several, of several files, an archive, a folder or a file that holds several (an issue of a gazette), give
    one a line, and what cannot be read does not stop the rest. `-` is standard input.

    \b
    $ chithi parse 402-CV-TU.txt
    $ chithi parse --format text 402-CV-TU.txt
    $ chithi parse --format jsonl documents/ archive.zip > documents.jsonl
    $ chithi parse --highlight page.html 402-CV-TU.txt
    $ chithi parse --explain 402-CV-TU.txt
    $ curl -s https://example.org/document.html | chithi parse -
    """
    failed: list[str] = []
    documents = _parsed(paths, include, exclude, failed)
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
            display(explanation(document, marks=not shows_colour()) if explain else outline(document))
    else:
        _write_json(documents, indented=format == "json" and len(paths) == 1)
    return BAD_INPUT if failed else 0


def _parsed(
    paths: Iterable[str], include: Sequence[str], exclude: Sequence[str], failed: list[str]
) -> Iterator[Document]:
    """The documents that can be read; the paths of the others go to `failed`, each with a message."""
    from chithi.corpus.source import Unread
    from chithi.parser.pipeline import parse_all

    for found in chain.from_iterable(_sources(path, include, exclude) for path in paths):
        if isinstance(found, Unread):
            say(f"{found.path}: {found.reason}")
            failed.append(found.path)
        else:
            yield from parse_all(found)


def _sources(path: str, include: Sequence[str], exclude: Sequence[str]) -> Iterator[Source | Unread]:
    """What stands under a path: a file, the files in an archive or a folder, standard input."""
    from chithi.corpus.source import read_sources, sources_of_stream

    if path == "-":
        yield from sources_of_stream(sys.stdin.buffer, path)
    elif Path(path).is_dir():
        from chithi.corpus.folders import find_files

        files, unread = find_files([path], include=include, exclude=exclude)
        yield from unread
        for file in files:
            yield from read_sources(Path(file))
    else:
        yield from read_sources(Path(path))


def _write_json(documents: Iterator[Document], *, indented: bool) -> None:
    """One document a line; indented when there is only one."""
    from chithi.views.records import write_json

    first = list(islice(documents, 2)) if indented else []
    if len(first) == 1:
        write_json(first[0].to_json(indent=2))
        return
    for document in chain(first, documents):
        print(document.to_json())


def _write_page(path: Path, documents: Iterable[Document]) -> None:
    from chithi.views.highlight import highlight_page

    if shown := list(documents):
        try:
            path.write_text(highlight_page(shown), "utf-8")
        except OSError as error:
            raise ChithiError(f"{path}: cannot be written ({error.strerror})") from None


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@options.base
@options.output_formats("table", "json")
@click.option("--prune", is_flag=True, help="Also forget files below these folders that are no longer there.")
@options.include
@options.exclude
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

    with opened(kb, create=True) as base, progress("reading") as advance:
        report = base.add(paths, progress=advance, prune=prune, include=include, exclude=exclude)
    for path, reason in report.failed:
        say(reason if reason.startswith(f"{path}: ") else f"{path}: {reason}")
    for line in report.warnings:
        say(line)
    if format == "json":
        write("json", whole=report.to_dict())
    elif summary := add_summary(report):
        print(summary)
    return BAD_INPUT if report.failed else 0


class Searching(click.Command):
    """A command whose words may begin with a dash: -word is to do without, not an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Options are what begins with two dashes, and -h; a space keeps the rest from looking like one."""
        return super().parse_args(ctx, [f" {word}" if _WITHOUT.match(word) else word for word in args])


_WITHOUT = re.compile(r'-(?!h$)(?:[^\W\d_]|")')
# A field or a -phrase whose quotes the shell took away.
_UNQUOTED = re.compile(r'(\s*-|(?:c[ơo]\s)?[^\W\d_]+:)([^"]*\s[^"]*)')


def query_of(words: Sequence[str]) -> str:
    """The query of a command line: one word of it is all of the query, of several each was meant as one."""
    if len(words) > 1:
        words = [_UNQUOTED.sub(r'\1"\2"', word) if _UNQUOTED.fullmatch(word) else word for word in words]
    return " ".join(words).strip()


@click.command(cls=Searching)
@click.argument("query", nargs=-1, required=True)
@options.base
@options.rows
@click.option("--type", "type", metavar="TYPE", help="Type of document, by code or name: CT, 'chi thi'.")
@click.option("--issuer", metavar="NAME", help="Part of the issuer's name.")
@click.option("--from", "since", type=options.day, metavar="DAY", help="Dated on or after this day.")
@click.option("--to", "until", type=options.day, metavar="DAY", help="Dated on or before this day.")
@click.option("--assignee", metavar="NAME", help="Part of the name of somebody who is given a task in it.")
@click.option("--relation", metavar="RELATION", help="Has this relation to another document: replaces, amends, ...")
@click.option("--in-force-on", type=options.day, metavar="DAY", help="In force on this day.")
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
    with opened(kb) as base:
        result = base.search(query_of(query), **filters)
    if result.hint:
        say(result.hint)
    if result.suggestion:
        say(f"did you mean: {result.suggestion}")
    if format == "table":
        from chithi.views.terminal import shows_colour, width

        if result.hits and shows_colour():
            from chithi.views.hits import search_hits

            display(search_hits(result))
        elif result.hits:
            from chithi.views.plain import hit_lines

            print("\n".join(hit_lines(result, width())))
    else:
        write(format, [hit.to_dict() for hit in result.hits], whole=result.to_dict())
    if not result.hits:
        say(f"there are only {result.total:,} hits" if result.total else f"nothing found for {result.query!r}")
    return 0 if result.hits else NOTHING_FOUND


@click.command()
@click.argument("document", metavar="ID|NUMBER")
@options.base
@options.output_formats("text", "json")
def show(document: str, kb: Path | None, format: str) -> int:
    """Show one document of the base.

    Its state, header, outline with tasks and deadlines, what it cites and what cites it.

    \b
    $ chithi show 24/CT-UBND
    $ chithi show 24/CT-UBND --format json
    """
    with opened(kb) as base:
        stored = base.get(document)
        report = base.cites(stored.id)
    if format == "json":
        write("json", whole=json.loads(stored.json))
    else:
        from chithi.views.stored import stored_document

        display(stored_document(stored, report))
    return 0
