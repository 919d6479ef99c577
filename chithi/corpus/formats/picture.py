"""Pictures of pages (TIFF, PNG, JPEG): read by OCR."""

from __future__ import annotations

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
        pages, warnings = read_scans([Scan(1, lambda _: (data, 0.0, 0.0), turns=False)], path, limits)
        text = text_of_pages([page for page, _ in pages])
        if not text.strip():
            raise UnreadableSource(f"{path}: OCR finds no text in this picture")
        media_type = next(kind for magic, kind in _KINDS.items() if data.startswith(magic))
        return Raw(text, media_type, "utf-8", tuple(warnings), (), tuple(sure for _, sure in pages))


PICTURE = _Picture()
