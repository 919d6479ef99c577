"""The ruled cells of a page of a PDF, out of the lines and thin rectangles that are drawn on it."""

from __future__ import annotations

import itertools
from typing import Any

from chithi.corpus.formats.columns import Box
from chithi.corpus.formats.pdfwords import Frame

_THIN = 2.5
_SHORTEST = 12.0
_MOST_OBJECTS = 6_000
_MOST_LINES = 250


def cells_of(page: Any, frame: Frame) -> list[Box]:
    """Left, top, right, bottom of each cell of the ruled tables on a page, from the top left corner in points."""
    from pypdfium2 import raw

    across: list[Box] = []
    down: list[Box] = []
    for number, item in enumerate(page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,), max_depth=3)):
        if number > _MOST_OBJECTS:
            return []
        box = frame.box(*item.get_bounds())
        left, _, right, _ = box
        wide, tall = right - left, box[3] - box[1]
        if tall <= _THIN and wide >= _SHORTEST:
            across.append(box)
        elif wide <= _THIN and tall >= 4:
            down.append(box)
        elif wide >= _SHORTEST and tall >= 8 and not _fills(item):
            across += [(left, box[1], right, box[1]), (left, box[3], right, box[3])]
            down += [(left, box[1], left, box[3]), (right, box[1], right, box[3])]
    if len(across) < 3 or len(down) < 3:
        return []
    return _grid(across, down)


def _fills(item: Any) -> bool:
    """Whether a shape is only filled: a shade behind text, no rule round it."""
    import ctypes

    from pypdfium2 import raw

    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, mode, stroke)
    return not stroke.value


def _grid(across: list[Box], down: list[Box]) -> list[Box]:
    """The smallest boxes that rules close on all four sides; a cell may span several columns of the grid."""
    ys = _places([(b[1] + b[3]) / 2 for b in across])
    xs = _places([(b[0] + b[2]) / 2 for b in down])
    if len(ys) > _MOST_LINES or len(xs) > _MOST_LINES or len(ys) * len(xs) > 10_000:
        return []
    cells: list[Box] = []
    for top, bottom in itertools.pairwise(ys):
        sides = [x for x in xs if _covered(down, x, top, bottom)]
        for left, right in itertools.pairwise(sides):
            if _line(across, top, left, right) and _below(across, ys, bottom, left, right):
                cells.append((left, top, right, bottom))
    return cells


def _places(values: list[float]) -> list[float]:
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > 3:
            places.append(value)
    return places


def _covered(down: list[Box], x: float, top: float, bottom: float) -> bool:
    """Whether rules at x reach from top to bottom, in one piece or several."""
    reach = top + 3
    for piece in sorted((b for b in down if abs((b[0] + b[2]) / 2 - x) <= 3), key=lambda b: b[1]):
        if piece[1] <= reach + 3:
            reach = max(reach, piece[3])
    return reach >= bottom - 3


def _line(across: list[Box], y: float, left: float, right: float) -> bool:
    reach = left + 4
    for piece in sorted((b for b in across if abs((b[1] + b[3]) / 2 - y) <= 3), key=lambda b: b[0]):
        if piece[0] <= reach + 4:
            reach = max(reach, piece[2])
    return reach >= right - 4


def _below(across: list[Box], ys: list[float], y: float, left: float, right: float) -> bool:
    """Whether the box is closed below; a cell over several rows of the grid is cut, its text stays in the first piece."""
    return _line(across, y, left, right) or any(_line(across, other, left, right) for other in ys if other > y)
