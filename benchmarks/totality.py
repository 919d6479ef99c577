"""Totality: throws odd texts at the parser and stops at the first traceback, slow parse or false quotation.

    python -m benchmarks.totality 100000 [--first SEED] [--jobs 2]

A third of the inputs are letters from anywhere in Unicode, a third heaps of the genre's set phrases, the rest mutilated
documents: generated ones, the samples, and real ones beside the checkout (CHITHI_SHARED, default ../shared) if there.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from random import Random

import chithi
from benchmarks.generator import draw_layout, draw_model, render

ROOT = Path(__file__).resolve().parents[1]
SLOW = 5.0  # seconds of processor time that no text of a few kilobytes may take
_LONGEST = 12_000


def pieces() -> list[str]:
    """Set phrases, labels, numbers and marks: what the rules look for, out of any order."""
    return [
        *("Căn cứ ", "QUYẾT ĐỊNH:", "Điều 1.", "Điều ", "khoản 2 ", "điểm a ", "a)", "1.", "1.1.", "I.", "-", "+", "•"),
        *("Nơi nhận:", "Kính gửi:", "- Lưu: VT.", "./.", "TM. ", "KT. CHỦ TỊCH", "T/M BAN THƯỜNG VỤ", "(Đã ký)", "*"),
        *("Số: 12/QĐ-UBND", "số 128/NQ-CP", "419 - TB/TU", "15, 16, 19/CT-TTg", "Luật Đất đai", "Bộ luật ", "/", "–"),
        *("ngày 31/02/2021", "ngày 01 tháng 7 năm 2021", "ngày ", "tháng 13", "năm 0000", "29/02/2023", "99/99/9999"),
        *(
            "trước ngày ",
            "chậm nhất ",
            "trong vòng 999999999999 ngày kể từ ",
            "hằng ngày",
            "từ nay đến ",
            "quý IX/2021",
        ),
        *(
            "Giao ",
            "Sở Y tế",
            "các sở: ",
            "Tài chính, ",
            "UBND tỉnh ",
            "chủ trì, phối hợp với ",
            "chỉ đạo ",
            ", ",
            "; ",
        ),
        *(
            "thay thế ",
            "bãi bỏ ",
            "sửa đổi, bổ sung một số điều của ",
            "được sửa đổi bởi ",
            "này",
            "như sau:",
            "“",
            "”",
        ),
        *(
            "ỦY BAN NHÂN DÂN",
            "TỈNH HƯNG LAM",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            "CHỈ THỊ",
        ),
        *(
            "PHỤ LỤC",
            "Chương I",
            "Mục 1",
            "|",
            "| --- |",
            "**",
            "\n",
            "\n\n",
            "\u00a0",
            "\u200b",
            "\ufeff",
            "\x00",
            "\u0301",
        ),
    ]


def mutated(text: str, rng: Random) -> str:
    """A document with pieces cut out, doubled, moved, swapped, or replaced by set phrases and odd letters."""
    start = rng.randrange(max(1, len(text) - _LONGEST))
    text = text[start : start + _LONGEST]
    for _ in range(rng.randint(1, 8)):
        if not text:
            break
        a, b = sorted(rng.randrange(len(text) + 1) for _ in range(2))
        b = min(b, a + 400)
        change = rng.randrange(7)
        if change == 0:
            text = text[:a] + text[b:]
        elif change == 1:
            text = text[:b] + text[a:b] * rng.randint(1, 20) + text[b:]
        elif change == 2:
            text = text[b:] + text[a:b] + text[:a]
        elif change == 3:
            text = text[:a] + rng.choice(pieces()) * rng.randint(1, 50) + text[a:]
        elif change == 4:
            text = text[:a] + "".join(rng.sample(text[a:b], b - a)) + text[b:]
        elif change == 5:
            text = text.replace(rng.choice(text), rng.choice(pieces()))[: 3 * _LONGEST]
        else:
            text = text[:a] + text[a:b].upper().replace(" ", rng.choice(("", "\n", "  "))) + text[b:]
    return text[: 2 * _LONGEST]


@cache
def _documents() -> tuple[str, ...]:
    folders = [ROOT / "chithi" / "corpus" / "samples"]
    shared = Path(os.environ.get("CHITHI_SHARED") or ROOT.parent / "shared")
    folders += [shared / "corpus", shared / "bulk"]
    files = [
        f for folder in folders if folder.is_dir() for f in sorted(folder.iterdir()) if f.suffix in (".txt", ".md")
    ]
    return tuple(file.read_text("utf-8", "replace") for file in files)


def odd_text(seed: int) -> str:
    """One input."""
    rng = Random(seed)
    kind = seed % 3
    if kind == 0:
        ranges = (
            (32, 126),
            (0, 31),
            (0xC0, 0x1B0),
            (0x1EA0, 0x1EF9),
            (0x300, 0x323),
            (0x2000, 0x206F),
            (0x4E00, 0x10FFF),
        )
        return "".join(chr(rng.randint(*rng.choice(ranges))) for _ in range(rng.randint(0, 600)))
    if kind == 1:
        return rng.choice(("", " ", "\n")).join(rng.choice(pieces()) for _ in range(rng.randint(0, 300)))
    if seed % 2:
        return mutated(render(draw_model(seed, 2), draw_layout(rng, damaged=True), rng), rng)
    return mutated(rng.choice(_documents()), rng)


def try_one(text: str, parse: Callable[[str], chithi.Document] = chithi.parse) -> float:
    """Parse a text; seconds of processor time.

    Raises:
        AssertionError: a quotation does not stand where its span says.
    """
    start = time.process_time()
    document = parse(text)
    took = time.process_time() - start
    quoted = [(row.span, row.text) for row in document.citations]
    quoted += [(row.span, row.text) for row in document.assignments]
    quoted += [(row.span, row.text) for row in document.deadlines]
    for span, words in quoted:
        assert document.text[slice(*span)] == words, (span, words)
    for item in document.walk():
        assert 0 <= item.span[0] <= item.span[1] <= len(document.text), item
    document.to_json()
    return took


def try_range(first: int, last: int) -> tuple[int, float, int, list[str]]:
    """Try the inputs of seeds `first` to `last` - 1: how many, the slowest, its seed, and what went wrong."""
    slowest, which, wrong = 0.0, first, []
    for seed in range(first, last):
        try:
            took = try_one(odd_text(seed))
        except Exception as error:
            wrong.append(f"seed {seed}: {type(error).__name__}: {str(error)[:300]}")
            continue
        if took > slowest:
            slowest, which = took, seed
        if took > SLOW:
            wrong.append(f"seed {seed}: {took:.1f} s")
    return last - first, slowest, which, wrong


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=1)
    arguments = parser.parse_args()
    starts = range(arguments.first, arguments.first + arguments.count, 250)
    ends = [min(start + 250, arguments.first + arguments.count) for start in starts]
    tried, slowest, which, wrong = 0, 0.0, 0, []
    with ProcessPoolExecutor(arguments.jobs) as pool:
        for count, slow, seed, errors in pool.map(try_range, starts, ends):
            tried += count
            wrong += errors
            for error in errors:
                print(error, flush=True)
            if slow > slowest:
                slowest, which = slow, seed
            if tried % 5000 == 0:
                print(f"{tried} tried", file=sys.stderr, flush=True)
    print(f"{tried} inputs, {len(wrong)} wrong; slowest {slowest:.2f} s (seed {which})")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
