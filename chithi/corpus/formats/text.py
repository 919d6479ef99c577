"""Plain text and Markdown."""

from __future__ import annotations

from chithi.corpus.decoding import decode, looks_binary
from chithi.corpus.formats import Raw


class _Text:
    name = "text"
    suffixes = (".txt", ".md", ".markdown", ".text")

    def accepts(self, head: bytes, suffix: str) -> bool:
        return not looks_binary(head)

    def read(self, data: bytes, path: str) -> Raw:
        text, encoding = decode(data, path)
        media_type = "text/markdown" if path.lower().endswith((".md", ".markdown")) else "text/plain"
        return Raw(text, media_type, encoding)


TEXT = _Text()
