"""Chithi: Vietnamese official documents as data.

    doc = chithi.parse_file("402-CV-TU.txt")
    doc.header.symbol, doc.citations[0].relation

    kb = chithi.open("kb/")
    kb.add(["documents/"])
    kb.search("xet nghiem")

Names are imported on first use, so that `import chithi` costs nothing and `search` never loads the parser.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chithi.version import __version__

if TYPE_CHECKING:
    from chithi.index.knowledge import KnowledgeBase as KnowledgeBase
    from chithi.index.knowledge import open_base as open
    from chithi.parser.document import Document as Document
    from chithi.parser.pipeline import parse as parse
    from chithi.parser.pipeline import parse_file as parse_file

_HOMES = {
    "parse": ("chithi.parser.pipeline", "parse"),
    "parse_file": ("chithi.parser.pipeline", "parse_file"),
    "Document": ("chithi.parser.document", "Document"),
    "open": ("chithi.index.knowledge", "open_base"),
    "KnowledgeBase": ("chithi.index.knowledge", "KnowledgeBase"),
}

__all__ = ["Document", "KnowledgeBase", "__version__", "open", "parse", "parse_file"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'chithi' has no attribute {name!r}")
    from importlib import import_module

    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)
