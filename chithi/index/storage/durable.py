"""Files that must be on the disk, whole or not at all, before the next step is taken."""

from __future__ import annotations

import os
from pathlib import Path


def checksum_of(file: Path) -> str:
    """SHA-256 of a file; raises OSError."""
    import hashlib  # takes long to load, and a search does without

    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def checksum(data: bytes) -> str:
    """SHA-256 of some bytes."""
    import hashlib

    return hashlib.sha256(data).hexdigest()


def write_durably(file: Path, text: str) -> None:
    """Put a small text file in place, so that after a crash it has the old text or the new one."""
    new = file.with_name(f"{file.name}.new")
    new.write_text(text, "utf-8")
    sync(new)
    new.replace(file)
    sync(file.parent)


def sync(path: Path) -> None:
    """Wait until a file, or the entries of a folder, are on the disk."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
