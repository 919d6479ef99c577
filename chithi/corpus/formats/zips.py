"""ZIP files from outside: what tells them, and the names in them."""

from __future__ import annotations

import io
import zipfile

ZIP_MAGIC = b"PK\x03\x04"
_END_OF_DIRECTORY = b"PK\x05\x06"
_MOST_PARTS = 20_000


def names_of(data: bytes) -> frozenset[str]:
    """The names of the files in a ZIP file; none when it is damaged or holds more than any document does."""
    end = data.rfind(_END_OF_DIRECTORY, max(0, len(data) - 66_000))
    if end < 0 or int.from_bytes(data[end + 10 : end + 12], "little") > _MOST_PARTS:
        return frozenset()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return frozenset()
