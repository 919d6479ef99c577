"""How much a file may cost: bounds against bombs and accidents, with defaults that real documents never meet."""

from __future__ import annotations

import dataclasses
import os
from dataclasses import dataclass
from functools import cache

from chithi.errors import ChithiError

_VARIABLE = "CHITHI_LIMITS"


class BadLimits(ChithiError):
    """The environment names a limit that does not exist, or no number for it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of what one file may cost.

    Attributes:
        file_bytes: of one file, or of one member of an archive.
        characters: of the text that comes out of a file.
        pages: of a PDF.
        ocr_pages: of a file that are read by OCR; the rest is left out with a warning.
        members: files in one archive, those of archives inside it counted.
        unpacked_bytes: of all members of an archive together.
        ratio: unpacked to packed size, beyond the first 10 MB.
        depth: archives inside archives.
        seconds: that a reader of a binary format may go without progress (a page read) before it is stopped.
        total_seconds: that it may take at all.
        memory_bytes: that it may use.
    """

    file_bytes: int = 100_000_000
    characters: int = 20_000_000
    pages: int = 3_000
    ocr_pages: int = 200
    members: int = 5_000
    unpacked_bytes: int = 1_000_000_000
    ratio: int = 200
    depth: int = 3
    seconds: int = 20
    total_seconds: int = 900
    memory_bytes: int = 400_000_000


@cache
def default_limits() -> Limits:
    """The limits of this process: the defaults with what the variable CHITHI_LIMITS changes.

    It is a list of `name=number`, apart by spaces or commas: `CHITHI_LIMITS="pages=500 seconds=60"`.

    Raises:
        BadLimits: an unknown name, or a value that is no whole number above zero.
    """
    names = [field.name for field in dataclasses.fields(Limits)]
    changed: dict[str, int] = {}
    for part in os.environ.get(_VARIABLE, "").replace(",", " ").split():
        name, _, value = part.partition("=")
        if name not in names:
            raise BadLimits(f"{_VARIABLE}: there is no limit {name!r}; limits are {', '.join(names)}")
        if not (value.isascii() and value.isdigit() and int(value)):
            raise BadLimits(f"{_VARIABLE}: {name} needs a whole number above zero, not {value!r}")
        changed[name] = int(value)
    return Limits(**changed)
