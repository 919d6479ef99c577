"""Plain text and Markdown."""

from __future__ import annotations

from chithi.corpus.decoding import decode, looks_binary
from chithi.corpus.formats import Raw
from chithi.corpus.limits import Limits


class _Text:
    name = "text"
    suffixes = (".txt", ".md", ".markdown", ".text")
    isolated = False

    def accepts(self, data: bytes, suffix: str) -> bool:
        return not looks_binary(data[:4096])

    def missing(self) -> str | None:
        return None

    def read(self, data: bytes, path: str, limits: Limits) -> Raw:
        decoded = decode(data, path)
        media_type = "text/markdown" if path.lower().endswith((".md", ".markdown")) else "text/plain"
        return Raw(decoded.text, media_type, decoded.encoding, decoded.warnings)


TEXT = _Text()
