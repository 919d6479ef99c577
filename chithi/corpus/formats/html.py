"""HTML pages: the text in reading order, with bold kept as Markdown and table cells as bars."""

from __future__ import annotations

import re

from chithi.corpus.decoding import decode, looks_binary
from chithi.corpus.encodings.capitals import restore
from chithi.corpus.formats import Raw
from chithi.corpus.limits import Limits
from chithi.errors import UnreadableSource

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_-]{2,30})""", re.IGNORECASE)
_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml", b"<div", b"<table", b"<p>", b"<meta")


class _Html:
    name = "html"
    suffixes = (".html", ".htm", ".xhtml")
    isolated = False

    def accepts(self, data: bytes, suffix: str) -> bool:
        head = data[:4096]
        start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:64].lower()
        return not looks_binary(head) and (start.startswith(_STARTS) or suffix in self.suffixes)

    def missing(self) -> str | None:
        return None

    def read(self, data: bytes, path: str, limits: Limits) -> Raw:
        declared = _CHARSET.search(data[:4096])
        decoded = decode(data, path, declared[1].decode("ascii") if declared else None, tags=True)
        from chithi.corpus.formats.webpage import read_page

        text, facts = read_page(decoded.text)
        if not text.strip():
            frames = b"<frame" in data.lower()
            raise UnreadableSource(
                f"{path}: shows other pages in frames; save the page inside the frame"
                if frames
                else f"{path}: holds no text"
            )
        if decoded.legacy == "tcvn3":
            text = "\n".join(map(restore, text.split("\n")))
        return Raw(text, "text/html", decoded.encoding, decoded.warnings, metadata=facts)


HTML = _Html()


def text_of_page(page: str) -> str:
    """The text of an HTML page, as it is read from a file."""
    from chithi.corpus.formats.webpage import read_page

    return read_page(page)[0]
