"""Pictures of pages (TIFF, PNG, JPEG): read by OCR."""

from __future__ import annotations

from typing import Literal

from chithi.corpus.formats import Raw
from chithi.corpus.formats.ocr import Scan, read_scans, why_not
from chithi.corpus.formats.pages import text_of_pages
from chithi.corpus.limits import Limits
from chithi.errors import UnreadableSource

_KINDS = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"II*\x00": "image/tiff",
    b"MM\x00*": "image/tiff",
}


_MOST_SHEETS = 10_000


class _Picture:
    name = "picture"
    suffixes = (".tif", ".tiff", ".png", ".jpg", ".jpeg")
    isolated = True

    def accepts(self, data: bytes, suffix: str) -> bool:
        return data.startswith(tuple(_KINDS))

    def missing(self) -> str | None:
        return why_not()

    def read(self, data: bytes, path: str, limits: Limits) -> Raw:
        if missing := why_not():
            raise UnreadableSource(f"{path}: is a picture; to read it install {missing}")
        scans = [Scan(n + 1, lambda _: (data, 0.0, 0.0), turns=False, sheet=n) for n in range(_sheets(data))]
        if len(scans) > limits.pages:
            raise UnreadableSource(f"{path}: has more than {limits.pages:,} pages (CHITHI_LIMITS=pages=…)")
        pages, warnings = read_scans(scans, path, limits)
        text = text_of_pages([page for page, _ in pages])
        if not text.strip():
            raise UnreadableSource(f"{path}: OCR finds no text in this picture")
        media_type = next(kind for magic, kind in _KINDS.items() if data.startswith(magic))
        return Raw(text, media_type, "utf-8", tuple(warnings), (), tuple(sure for _, sure in pages))


PICTURE = _Picture()


def _sheets(data: bytes) -> int:
    """How many pictures a file holds: a TIFF file chains them, the others hold one."""
    order: Literal["little", "big"] = "little" if data.startswith(b"II*") else "big"
    if not data.startswith((b"II*", b"MM\0*")):
        return 1
    seen: set[int] = set()
    at = int.from_bytes(data[4:8], order)
    while at and at + 2 <= len(data) and at not in seen and len(seen) < _MOST_SHEETS:
        seen.add(at)
        end = at + 2 + 12 * int.from_bytes(data[at : at + 2], order)
        at = int.from_bytes(data[end : end + 4], order)
    return max(1, len(seen))
