"""Archives to files: archives in archives, limits over all of them together, names made harmless."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from chithi.corpus.formats import Container, Member, format_of, is_container, readable_suffixes
from chithi.corpus.limits import Limits
from chithi.errors import UnreadableSource

INSIDE = "!/"
"""Between an archive's path and a name inside it: `files.zip!/2021/24-CT-UBND.docx`."""
_SYSTEM = frozenset(("__MACOSX", "Thumbs.db", "desktop.ini"))


def unpack(form: Container, data: bytes, path: str, limits: Limits) -> Iterator[tuple[str, bytes | str]]:
    """The documents in an archive, those of archives inside it in their place.

    Args:
        form: of the archive.
        data: its bytes.
        path: its name.
        limits: bounds for the archive and all that is in it.

    Returns:
        Paths (`ARCHIVE!/NAME`) with bytes, or with the reason why there are none; hidden files and files of other kinds
        are left out. At least one.
    """
    left = _Left(limits)
    found = False
    for item in _unpack(form, data, path, limits, left, 1):
        found = True
        yield item
    if not found:
        yield path, "no readable document in this archive"


class _Left:
    """What is left of the limits for all archives of one file together."""

    def __init__(self, limits: Limits) -> None:
        self.members = limits.members
        self.bytes = limits.unpacked_bytes

    def take(self, size: int) -> bool:
        self.members -= 1
        self.bytes -= size
        return self.members >= 0 and self.bytes >= 0


def _unpack(
    form: Container, data: bytes, path: str, limits: Limits, left: _Left, depth: int
) -> Iterator[tuple[str, bytes | str]]:
    suffixes = readable_suffixes()
    try:
        for member in _members(form, data, path, limits):
            name = _harmless(member.name)
            inside = f"{path}{INSIDE}{name}"
            if not left.take(len(member.data)):
                yield path, "the archives in it hold more than the limit (CHITHI_LIMITS=members=… unpacked_bytes=…)"
                return
            if _hidden(name) or PurePosixPath(name).suffix.lower() not in suffixes:
                continue
            if member.reason is not None:
                yield inside, member.reason
                continue
            try:
                inner = format_of(member.data, inside) if member.data.strip() else None
            except UnreadableSource:
                inner = None  # reading it will say what is wrong
            if inner is None or not is_container(inner):
                yield inside, member.data
            elif depth >= limits.depth:
                yield inside, f"is an archive inside {depth} others (limit, CHITHI_LIMITS=depth=…)"
            else:
                yield from _unpack(inner, member.data, inside, limits, left, depth + 1)
    except UnreadableSource as error:
        yield path, str(error).removeprefix(f"{path}: ")


def _members(form: Container, data: bytes, path: str, limits: Limits) -> Iterator[Member]:
    if getattr(form, "isolated", False):
        from chithi.corpus.isolation import members_apart

        return members_apart(form, data, path, limits)
    return form.members(data, path, limits)


def _harmless(name: str) -> str:
    """A name as part of a path that is only shown, never opened: one line, without drives, roots and steps upwards."""
    name = "".join(char if char.isprintable() else " " for char in name.replace("\\", "/"))
    return "/".join(part for part in name.split("/") if part not in ("", ".", "..") and not part.endswith(":"))[:1000]


def _hidden(name: str) -> bool:
    return any(part.startswith(".") or part in _SYSTEM for part in name.split("/"))
