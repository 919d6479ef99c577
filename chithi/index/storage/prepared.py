"""What the store keeps of a document and can be made from the document alone: the process that read the file makes it."""

from __future__ import annotations

import json
import zlib
from typing import NamedTuple

from chithi.index.search.places import pack
from chithi.index.storage.durable import checksum


class Prepared(NamedTuple):
    """A document on its way into the store.

    Attributes:
        json: the contract's JSON.
        compressed: the same, as it is kept.
        sha256: of the JSON.
        places: of the words in its text, see `pack`.
    """

    json: str
    compressed: bytes
    sha256: str
    places: bytes


def prepare(text: str) -> Prepared:
    """Prepare a document.

    Args:
        text: its JSON.

    Raises:
        ValueError: it is no JSON.
    """
    data = text.encode()
    places = pack(json.loads(text)["text"])
    return Prepared(text, zlib.compress(data, 6), checksum(data), places)
