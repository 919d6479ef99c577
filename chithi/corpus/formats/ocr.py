"""OCR by tesseract: pictures of pages -> words with places and confidence. Pages are read side by side."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache

from chithi.corpus.encodings.syllables import is_syllable, words
from chithi.corpus.formats.pages import PageWords, Word
from chithi.corpus.formats.programs import run
from chithi.corpus.limits import Limits
from chithi.corpus.worker import report_progress
from chithi.errors import UnreadableSource

_PACKAGES = "tesseract-ocr tesseract-ocr-vie"
# Below these a page is worth a second look, and so are the digits of a number or a date.
_SURE_PAGE = 80
_SURE_DIGITS = 75
_SECONDS_A_PAGE = 60
_POINTS = 72
_DIGITS = re.compile(r"\d")
_BEFORE_DIGITS = re.compile(r"(?:số|ngày|tháng|năm)\s?[:.]?", re.IGNORECASE)
# Seals and signatures come out as words of this confidence that no language has.
_NOISE = 35


@dataclass(frozen=True, slots=True)
class Scan:
    """A page to read: its number, and what gives its picture with the page's width and height in points (0: unknown)."""

    number: int
    picture: Callable[[], tuple[bytes, float, float]]


@cache
def why_not() -> str | None:
    """What must be installed before OCR can work here; None when it can."""
    program = shutil.which("tesseract")
    if program is None:
        return _PACKAGES
    try:
        listed = subprocess.run(
            [program, "--list-langs"], capture_output=True, text=True, timeout=20, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return _PACKAGES
    return None if "vie" in listed.stdout.split() + listed.stderr.split() else "tesseract-ocr-vie"


def read_scans(
    scans: Sequence[Scan], path: str, limits: Limits
) -> tuple[list[tuple[PageWords, float]], list[tuple[str, str]]]:
    """The words of scanned pages and how sure OCR was of each, with warnings of what to look at.

    Raises:
        UnreadableSource: tesseract fails on a page or takes too long.
    """
    warnings: list[tuple[str, str]] = []
    if len(scans) > limits.ocr_pages:
        warnings.append(
            (
                "ocr.limit",
                f"only {limits.ocr_pages} of {len(scans)} scanned pages were read (CHITHI_LIMITS=ocr_pages=…)",
            )
        )
        scans = scans[: limits.ocr_pages]
    read = []
    for scan, (page, sure) in zip(scans, _in_parallel(scans, path, limits), strict=True):
        read.append((page, sure))
        doubt = "; compare it with the original" if sure < _SURE_PAGE else ""
        warnings.append(("ocr.page", f"page {scan.number} was read by OCR, confidence {sure:.0f} %{doubt}"))
        doubtful = [
            word.text
            for before, word in zip(["", *(w.text for w in page.words)], page.words, strict=False)
            if word.confidence < _SURE_DIGITS and (_DIGITS.search(word.text) or _BEFORE_DIGITS.fullmatch(before))
        ]
        if doubtful:
            listed = ", ".join(doubtful[:12]) + (" …" if len(doubtful) > 12 else "")
            warnings.append(("ocr.digits", f"page {scan.number}: digits to check: {listed}"))
    return read, warnings


def _in_parallel(scans: Sequence[Scan], path: str, limits: Limits) -> Iterator[tuple[PageWords, float]]:
    workers = min(len(scans), os.cpu_count() or 1)
    with ThreadPoolExecutor(workers) as pool:
        # Pictures are made here, one at a time and just ahead: the PDF library has no threads, and pictures are large.
        running: list[Future[tuple[PageWords, float]]] = []
        waiting = list(scans)
        while waiting or running:
            while waiting and len(running) < workers + 1:
                picture, width, height = waiting.pop(0).picture()
                running.append(pool.submit(recognise, picture, width, height, path, limits))
            report_progress()
            done = running.pop(0)
            while True:
                try:
                    yield done.result(timeout=max(1, limits.seconds // 4))
                    break
                except TimeoutError:
                    report_progress()  # the program has its own limit


def recognise(picture: bytes, width: float, height: float, path: str, limits: Limits) -> tuple[PageWords, float]:
    """The words of a picture (PNM, PNG, TIFF, JPEG) and their mean confidence.

    Args:
        picture: its bytes.
        width: of the page in points; 0 to take pixels for points.
        height: likewise.
        path: for messages.
        limits: bounds.
    """
    program = shutil.which("tesseract")
    if program is None:
        raise UnreadableSource(f"{path}: is a picture; to read it install {_PACKAGES}")
    command = [program, "stdin", "stdout", "-l", "vie", "--psm", "3", "--dpi", "250", "tsv"]
    table = run(command, path, limits, data=picture, seconds=_SECONDS_A_PAGE).decode("utf-8", "replace")
    return _words(table, width, height)


def _words(table: str, width: float, height: float) -> tuple[PageWords, float]:
    """Tesseract's table of boxes as words."""
    lines: dict[tuple[str, ...], list[tuple[str, int, int, int, int, float]]] = {}
    scale = 1.0
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) < 12:
            continue
        left, top, wide, tall = map(int, cells[6:10])
        if cells[0] == "1" and wide:
            scale = width / wide if width else _POINTS / 250
            width, height = wide * scale, tall * scale
        text = cells[11].strip()
        if cells[0] == "5" and text:
            lines.setdefault(tuple(cells[1:5]), []).append((text, left, top, wide, tall, float(cells[10])))
    read: list[Word] = []
    total = weight = 0.0
    for line in lines.values():
        found = [
            word
            for before, word in zip(["", *(w[0] for w in line)], line, strict=False)
            if not _is_noise(word[0], word[5], before)
        ]
        if not found:
            continue
        bottoms = sorted(top + tall for _, _, top, _, tall, _ in found)
        bottom = bottoms[len(bottoms) // 2]
        tallest = sorted(tall for *_, tall, _ in found)[len(found) // 2]
        for text, left, _, wide, _, sure in found:
            read.append(
                Word(text, left * scale, (left + wide) * scale, bottom * scale, 1.2 * tallest * scale, confidence=sure)
            )
            total += sure * len(text)
            weight += len(text)
    return PageWords(width or 595, height or 842, read), total / weight if weight else 0.0


def _is_noise(text: str, sure: float, before: str) -> bool:
    """Whether a word is no word. What stands where a number belongs is kept: it has to be looked at."""
    if sure >= _NOISE or _BEFORE_DIGITS.fullmatch(before):
        return False
    letters = words(text)
    return not letters or not all(map(is_syllable, letters))
