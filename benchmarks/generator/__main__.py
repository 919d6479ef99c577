"""Write generated documents: `python -m benchmarks.generator 10000 FOLDER [--damaged] [--first SEED] [--size N]`."""

from __future__ import annotations

import argparse
from pathlib import Path
from random import Random

from benchmarks.generator import LONG, draw_layout, draw_model, render
from benchmarks.generator.noise import damage


def main() -> None:
    """One file a seed, named after it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--damaged", action="store_true", help="as bad copies keep them")
    parser.add_argument("--first", type=int, default=0, help="first seed")
    parser.add_argument("--size", type=int, default=LONG, help="about ten kilobytes a document by default")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for seed in range(arguments.first, arguments.first + arguments.count):
        rng = Random(seed)
        text = render(draw_model(seed, arguments.size), draw_layout(rng, damaged=arguments.damaged), rng)
        if arguments.damaged:
            text = damage(text, rng)
        written += (arguments.folder / f"{seed:07d}.txt").write_bytes(text.encode())
    print(f"{arguments.count} documents, {written / arguments.count / 1000:.1f} kB each")


if __name__ == "__main__":
    main()
