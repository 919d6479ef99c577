"""The promises that hold for every document: total, faithful, honest, deterministic, offline, linear.

Each is tried on the samples, on the checked documents where they are at hand, and on invented damage.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from conftest import ROOT, SAMPLES, corpus_files, sample_files
from hypothesis import given, settings
from hypothesis import strategies as st
from test_rules import all_rules, text_of

import chithi
from chithi.corpus.source import source_of_bytes
from chithi.errors import UnreadableSource
from chithi.parser.document import Document, Item
from chithi.parser.pipeline import parse_source
from chithi.parser.rules import Rule

FILES = [pytest.param(path, id=path.name) for path in [*sample_files(), *corpus_files()]]


@cache
def parsed(path: Path) -> Document:
    return chithi.parse_file(path)


@cache
def validator() -> jsonschema.Draft202012Validator:
    schema = Document.model_json_schema(mode="serialization")
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


# --- faithful


def unfaithful(document: Document) -> Iterable[str]:
    """Every place where a span does not hold what it says."""
    text = document.text
    for mention in (*document.citations, *document.assignments, *document.deadlines):
        if text[slice(*mention.span)] != mention.text:
            yield f"{mention.rule}: {mention.text!r} is not {text[slice(*mention.span)]!r}"
    for field, (start, end) in document.header.spans.items():
        if not 0 <= start < end <= len(text):
            yield f"header.{field}: {start}, {end}"
    yield from unfaithful_items(document.items, 0, len(text), text)
    for assignment in document.assignments:
        if not all(0 <= n < len(document.deadlines) for n in assignment.deadlines):
            yield f"{assignment.text}: no such deadline"
    for n, citation in enumerate(document.citations):
        if citation.nested_in is not None and not 0 <= citation.nested_in < n:
            yield f"{citation.text}: nested in {citation.nested_in}"


def unfaithful_items(items: Iterable[Item], low: int, high: int, text: str) -> Iterable[str]:
    for item in items:
        start, end = item.span
        if not low <= start < end <= high:
            yield f"item {item.path}: {item.span} is not between {low} and {high}"
        opening = text[start:end].lstrip("“\"'(").casefold()
        if item.kind not in ("paragraph", "dash") and not opening.startswith(item.label.casefold()):
            yield f"item {item.path}: starts with {text[start : start + 20]!r}"
        yield from unfaithful_items(item.children, start, end, text)
        low = end


@pytest.mark.parametrize("path", FILES)
def test_every_span_holds_what_it_says(path: Path) -> None:
    assert list(unfaithful(parsed(path))) == []


@pytest.mark.parametrize("path", FILES)
def test_every_document_fits_the_schema(path: Path) -> None:
    validator().validate(json.loads(parsed(path).to_json()))


@pytest.mark.parametrize("path", FILES)
def test_json_comes_back_as_the_same_document(path: Path) -> None:
    assert Document.model_validate_json(parsed(path).to_json()) == parsed(path)


def test_real_documents_of_every_kind_are_read(shared: Path) -> None:
    """The large pile without answers: every file gives a document for which all of the above holds."""
    files = sorted((shared / "bulk").iterdir())
    assert files
    for path in files:
        check(chithi.parse_file(path))


# --- honest


NO_DOCUMENTS = {
    "english": "Minutes of the garden club.\n\nThe members met on Monday and spoke about roses. Tea was served.",
    "poem": "Hôm qua ra đứng bờ ao\nTrông cá cá lặn, trông sao sao mờ\nBuồn trông con nhện giăng tơ",
    "numbers": "1 2 3 4 5",
    "recipe": "Nguyên liệu:\n- 500 g thịt bò\n- 2 củ hành\n\n1. Rửa sạch thịt.\n2. Ninh trong 3 giờ.",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NO_DOCUMENTS.items()])
def test_a_text_that_is_no_official_document_gives_nulls_and_warnings(text: str) -> None:
    document = chithi.parse(text)
    header = document.header
    assert (document.id, header.type, header.symbol, header.issuer, header.date) == (None,) * 5
    assert (document.citations, document.assignments, document.deadlines) == ((), (), ())
    assert document.warnings


# --- deterministic


def test_two_processes_print_the_same_bytes() -> None:
    files = [str(path.relative_to(ROOT)) for path in sample_files()]

    def printed(**environment: str) -> bytes:
        command = [sys.executable, "-m", "chithi", "parse", "--format", "jsonl", *files]
        run = subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, check=True)
        return run.stdout

    first = printed(PYTHONHASHSEED="1", LC_ALL="C", TZ="UTC")
    second = printed(PYTHONHASHSEED="2", LC_ALL="C.UTF-8", TZ="Asia/Ho_Chi_Minh", PYTHONUTF8="1", LANGUAGE="vi")
    assert first == second
    assert len(first.splitlines()) == len(files)


# --- offline

_OFFLINE = """
import socket, sys
def refuse(*_, **__): raise AssertionError("network")
socket.socket.connect = socket.socket.connect_ex = socket.socket.sendto = refuse
socket.getaddrinfo = socket.create_connection = refuse
from chithi.cli import run
sys.exit(run(sys.argv[1:]))
"""


def test_nothing_is_fetched(tmp_path: Path) -> None:
    """The commands that read, index and search work with the network refused, in processes of their own."""
    environment = os.environ | {"CHITHI_KB": str(tmp_path / "kb"), "HOME": str(tmp_path)}
    for arguments in (["parse", str(sample_files()[0])], ["add", str(SAMPLES)], ["search", "xet nghiem"]):
        run = subprocess.run(
            [sys.executable, "-c", _OFFLINE, *arguments], env=environment, capture_output=True, text=True
        )
        assert run.returncode == 0, run.stderr
        assert run.stdout


# --- total

GENRE = """
Số: số 12/CT-UBND 15-CT/TU ngày 05 tháng 8 năm 2021 31/02/2021 Điều 1. Điều 7a khoản 2 điểm a) đ) I. II. 1. 1.1. 2- - +
Căn cứ Thực hiện Quyết định Chỉ thị Nghị quyết Luật của Chính phủ về việc sửa đổi, bổ sung thay thế bãi bỏ hết hiệu lực
Sở Y tế chủ trì, phối hợp với các sở, ban, ngành Ủy ban nhân dân tỉnh Hưng Lam UBND Giao yêu cầu trước chậm nhất hằng
tháng trong vòng 07 ngày làm việc kể từ ngày quý IV từ nay đến cuối năm ./. Nơi nhận: - Lưu: VT. TM. KT. CHỦ TỊCH “ ” "
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ĐẢNG CỘNG SẢN VIỆT NAM QUYẾT ĐỊNH: Phụ lục Chương I Mục 1
( ) | # ** * ;
"""
WORDS = st.sampled_from(GENRE.split())
PAGES = st.lists(
    st.tuples(WORDS, st.sampled_from([" ", " ", " ", "\n", "\n\n", "", "\t", "\r\n", "\f", "\u00a0"])), max_size=80
)


def check(document: Document) -> None:
    """What must hold of any document whatever."""
    # The patterns of the rules rely on it: a run of spaces would make `\s+` slow.
    assert not re.search(r"\s\s", document.text)
    assert list(unfaithful(document)) == []
    validator().validate(json.loads(document.to_json()))


@given(st.text(max_size=400))
@settings(max_examples=60)
def test_any_text_gives_a_document(text: str) -> None:
    check(chithi.parse(text))


@given(PAGES)
@settings(max_examples=150)
def test_any_jumble_of_the_words_of_the_genre_gives_a_document(words: list[tuple[str, str]]) -> None:
    check(chithi.parse("".join(word + gap for word, gap in words)))


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a", "-"]))
@settings(max_examples=100)
def test_any_bytes_give_a_document_or_one_clear_error(data: bytes, name: str) -> None:
    try:
        source = source_of_bytes(data, name)
    except UnreadableSource as error:
        message = str(error)
    else:
        check(parse_source(source))
        return
    assert message.startswith(name)
    assert "\n" not in message


@given(st.data())
@settings(max_examples=60)
def test_a_damaged_document_is_a_document(data: st.DataObject) -> None:
    """Pieces of a sample cut out, doubled, swapped or blown up with noise."""
    path = data.draw(st.sampled_from(sample_files()))
    text = path.read_text("utf-8")
    for _ in range(data.draw(st.integers(1, 4))):
        a, b = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        cut, noise = (
            text[a:b],
            data.draw(st.sampled_from(["", "\n", "\x00", "“", "(", "1.", "Điều ", "\u0301", "<b>", "| "])),
        )
        text = data.draw(
            st.sampled_from([text[:a] + noise + text[b:], text[:b] + noise + cut + text[b:], cut + text[:a] + text[b:]])
        )
    check(chithi.parse(text))


# --- linear

# Work that takes less than this is not timed against shorter work: nobody will wait for it.
_QUICK = 0.05
_NOISE = [
    "1",
    "a",
    "đ",
    "A",
    "-",
    ".",
    "1.",
    "a, ",
    "A ",
    "ngày ",
    "số 1/",
    "1/1-",
    "Điều 1, ",
    "Sở A, ",
    "A và ",
    "a b",
    "“",
    "(",
]


def seconds(work: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    work(text)
    return time.process_time() - start


def grows_linearly(work: Callable[[str], object], unit: str, length: int) -> bool:
    """Whether four times the text takes well under sixteen times as long."""
    long = (unit * (length // len(unit) + 1))[:length]
    took = seconds(work, long)
    if took < _QUICK:
        return True
    # The first run loads what loads late, and a busy machine adds its own: the best of several counts.
    limit = 10 * min(seconds(work, long[: length // 4]) for _ in range(3))
    return took < limit or any(seconds(work, long) < limit for _ in range(4))


def near_misses(rule: Rule) -> Iterable[str]:
    """Texts that come close to the rule again and again: its examples without their ends or beginnings, and noise."""
    for example in map(text_of, rule.examples[:3]):
        yield from (example, example[:-1], example[: len(example) // 2] or example, example[1:] or example)
    yield from _NOISE


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in all_rules()])
def test_no_pattern_is_slow_on_long_near_misses(rule: Rule) -> None:
    def search(text: str) -> None:
        for _ in rule.pattern.finditer(text):
            pass

    assert [unit for unit in near_misses(rule) if not grows_linearly(search, unit, 8_000)] == []


HOSTILE = [
    *_NOISE,
    " ",
    "\n",
    "| a ",
    "** ",
    "1. a\n",
    "- a\n\n",
    "a) b; ",
    "Điều 1. A\n",
    "Căn cứ Luật A; ",
    "Quyết định số 1/QĐ-UBND ngày 01/01/2021 của ",
    "điểm a khoản 1 ",
    "“Điều 1. ",
    "Sở Y tế, ",
    "Sở Y tế phối hợp với ",
    "chỉ đạo Ủy ban nhân dân tỉnh ",
    "trước ngày 01/01/2021, ",
    "kể từ ngày ",
    "SỐ: 1/CT-UBND\n",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n",
    "<div><p>a",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_the_whole_parser_is_linear_on_hostile_text(unit: str) -> None:
    assert grows_linearly(chithi.parse, unit, 20_000)


def test_the_code_neither_fetches_nor_unpickles() -> None:
    """Nothing is loaded as code that the project did not write itself, and nothing is fetched at run time."""
    forbidden = re.compile(
        r"^\s*(?:import|from) (?:shelve|marshal|requests|urllib\.request|httpx)\b"
        r"|\bpickle(?:\.| import .*)loads?\b|\b(?:eval|exec)\(",
        re.M,
    )
    assert [path.name for path in (ROOT / "chithi").rglob("*.py") if forbidden.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("wrong", [Path("a.txt"), b"text", None])
def test_what_is_no_text_is_told_where_files_are_read(wrong: object) -> None:
    with pytest.raises(TypeError, match=r"chithi\.parse_file reads a file"):
        chithi.parse(wrong)  # type: ignore[arg-type]
