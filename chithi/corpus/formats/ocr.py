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

from chithi.corpus.formats.boxes import BEFORE_DIGITS, DPI, Table, page_of, read_table, under_seals
from chithi.corpus.formats.pages import PageWords
from chithi.corpus.formats.programs import TooSlow, run
from chithi.corpus.limits import Limits
from chithi.corpus.worker import report_progress
from chithi.errors import UnreadableSource

_PACKAGES = "tesseract-ocr tesseract-ocr-vie"
# Below these a page is worth a second look, and so are the digits of a number or a date.
_SURE_PAGE = 80
_SURE_DIGITS = 75
# Upside down, hardly a word of a page makes sense.
_SURE_UPRIGHT = 65
# A page that lies straighter than a third of a degree is read well as it is; one at more than 15 is no page of text.
_LEAST_SLOPE, _MOST_SLOPE = 0.006, 0.27
_SECONDS_A_PAGE = 60
_DIGITS = re.compile(r"\d")
# Tesseract's ways to cut a page: into what it takes for texts and pictures; as one column of text, without pictures;
# the first way once more, but whichever way the page lies.
_SEARCH, _ONE_COLUMN, _ANY_WAY_UP = "3", "4", "1"
_ORIENTATION = re.compile(r"Orientation in degrees: (90|180|270)\b")


@dataclass(frozen=True, slots=True)
class Scan:
    """A page to read.

    Attributes:
        number: of the page.
        picture: gives its picture, turned back by a slope, with the width and height of the page in points (0: unknown).
        turns: whether it can be turned.
        sheet: which picture of the file it is, from 0, when the file holds several.
    """

    number: int
    picture: Callable[[float], tuple[bytes, float, float]]
    turns: bool = True
    sheet: int = 0


@dataclass(frozen=True, slots=True)
class Recognised:
    """A page as read.

    Attributes:
        page: its words.
        sure: their mean confidence.
        covered: a seal or a picture covers part of it.
        slope: of its lines.
    """

    page: PageWords
    sure: float
    covered: bool
    slope: float


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
    for scan, found in zip(scans, _in_parallel(scans, path, limits), strict=True):
        page, sure = found.page, found.sure
        read.append((page, sure))
        doubt = "; compare it with the original" if sure < _SURE_PAGE else ""
        warnings.append(("ocr.page", f"page {scan.number} was read by OCR, confidence {sure:.0f} %{doubt}"))
        doubtful = [
            word.text
            for before, word in zip(["", *(w.text for w in page.words)], page.words, strict=False)
            if word.confidence < _SURE_DIGITS and (_DIGITS.search(word.text) or BEFORE_DIGITS.fullmatch(before))
        ]
        if doubtful:
            listed = ", ".join(doubtful[:12]) + (" …" if len(doubtful) > 12 else "")
            warnings.append(("ocr.digits", f"page {scan.number}: digits to check: {listed}"))
        if found.covered:
            said = f"page {scan.number}: a seal or a picture covers part of it; text under it may be missing"
            warnings.append(("ocr.covered", said))
    return read, warnings


def _in_parallel(scans: Sequence[Scan], path: str, limits: Limits) -> Iterator[Recognised]:
    workers = min(len(scans), os.cpu_count() or 1)
    with ThreadPoolExecutor(workers) as pool:

        def submit(scan: Scan, slope: float) -> Future[Recognised]:
            return pool.submit(recognise, *scan.picture(slope), path, limits, scan.sheet)

        # Pictures are made here, one at a time and just ahead: the PDF library has no threads, and pictures are large.
        running: list[tuple[Scan, Future[Recognised]]] = []
        waiting = list(scans)
        while waiting or running:
            while waiting and len(running) < workers + 1:
                scan = waiting.pop(0)
                running.append((scan, submit(scan, 0.0)))
            scan, future = running.pop(0)
            found = _result(future, limits)
            if scan.turns and _LEAST_SLOPE <= abs(found.slope) <= _MOST_SLOPE:
                straight = _result(submit(scan, found.slope), limits)
                found = straight if straight.sure >= found.sure - 1 else found
            yield found


def _result(future: Future[Recognised], limits: Limits) -> Recognised:
    while True:
        report_progress()
        try:
            return future.result(timeout=max(1, limits.seconds // 4))
        except TimeoutError:
            pass  # the program has its own limit


def recognise(picture: bytes, width: float, height: float, path: str, limits: Limits, sheet: int = 0) -> Recognised:
    """The words of a picture (PNM, PNG, TIFF, JPEG) and their mean confidence.

    Args:
        picture: its bytes.
        width: of the page in points; 0 to take pixels for points.
        height: likewise.
        path: for messages.
        limits: bounds.
        sheet: which of several pictures in the bytes, from 0.
    """
    program = shutil.which("tesseract")
    if program is None:
        raise UnreadableSource(f"{path}: is a picture; to read it install {_PACKAGES}")
    table = _table(program, picture, sheet, _SEARCH, path, limits)
    turn = 0
    if table.words and (table.sideways() or table.sure() < _SURE_UPRIGHT):
        # Where nothing can be found out of how it lies, lines that were read at all run downwards.
        turn = _turn(program, picture, sheet, path, limits) or (90 if table.sideways() else 0)
    if turn:
        upright = _table(program, picture, sheet, _ANY_WAY_UP, path, limits).turned(turn)
        if upright.sure() < table.sure() - 1:
            turn = 0
        else:
            table = upright
            width, height = (height, width) if turn in (90, 270) else (width, height)
    seals = table.seals()
    again = seals and not turn
    more = under_seals(seals, _table(program, picture, sheet, _ONE_COLUMN, path, limits)) if again else []
    page, sure = page_of(table, more, width, height)
    return Recognised(page, sure, bool(seals), table.slope())


def _turn(program: str, picture: bytes, sheet: int, path: str, limits: Limits) -> int:
    """By how many degrees a picture is turned clockwise: 0, 90, 180 or 270; 0 when that cannot be found out."""
    command = [program, "stdin", "stdout", "-l", "osd", "--psm", "0", "--dpi", str(DPI)]
    command += ["-c", f"tessedit_page_number={sheet}"]
    try:
        said = run(command, path, limits, data=picture, seconds=_SECONDS_A_PAGE).decode("utf-8", "replace")
    except TooSlow:
        raise
    except UnreadableSource:  # too few letters, or its data are not installed
        return 0
    found = _ORIENTATION.search(said)
    return int(found[1]) if found else 0


def _table(program: str, picture: bytes, sheet: int, segmentation: str, path: str, limits: Limits) -> Table:
    command = [program, "stdin", "stdout", "-l", "vie", "--psm", segmentation, "--dpi", str(DPI)]
    command += ["-c", f"tessedit_page_number={sheet}", "tsv"]
    return read_table(run(command, path, limits, data=picture, seconds=_SECONDS_A_PAGE).decode("utf-8", "replace"))
