"""From paths to files: folders are walked, what is hidden, linked or of another kind is left out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from chithi.corpus.formats import readable_suffixes
from chithi.corpus.source import Unread


def find_files(
    paths: Iterable[str | Path], base: Path | None = None, include: Sequence[str] = (), exclude: Sequence[str] = ()
) -> tuple[list[str], list[Unread]]:
    """The files that paths name, in order and each once; folders are walked by name.

    Args:
        paths: files, and folders, of which files with a readable suffix are taken; hidden ones, symbolic links and
            `base` are left out.
        base: a folder that is left out (the knowledge base's own).
        include: of a folder only files whose name, or path below the folder, fits one of these patterns ("*.docx").
        exclude: no files that fit one of these ("nháp/*").

    Returns:
        The files, and what is wrong with paths that give none.
    """
    suffixes = readable_suffixes()
    files: dict[str, None] = {}
    failures = []
    for path in map(Path, paths):
        if not _is_text(str(path)):
            failures.append(Unread(ascii(str(path)), "its name is no valid text; rename it"))
        elif path.is_dir():
            found = [
                file
                for file in _walk(path, suffixes, base and base.resolve())
                if (not include or _fits(file, path, include)) and not _fits(file, path, exclude)
            ]
            if not found:
                failures.append(Unread(str(path), "no readable document in this folder"))
            files.update(dict.fromkeys(file for file in found if _is_text(file)))
            failures += [Unread(ascii(f), "its name is no valid text; rename it") for f in found if not _is_text(f)]
        elif path.exists():
            files[str(path)] = None
        else:
            failures.append(Unread(str(path), "no such file or folder"))
    return list(files), failures


def _is_text(path: str) -> bool:
    """Whether a name can be stored and shown: bytes that are no UTF-8 arrive as lone surrogates."""
    return not any("\ud800" <= c <= "\udfff" for c in path)


def _walk(folder: Path, suffixes: frozenset[str], base: Path | None) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(
            f for f in folders if not f.startswith(".") and (base is None or (Path(root) / f).resolve() != base)
        )
        for name in sorted(names):
            file = Path(root) / name
            if not name.startswith(".") and file.suffix.lower() in suffixes and not file.is_symlink():
                yield str(file)


def _fits(file: str, folder: Path, patterns: Sequence[str]) -> bool:
    below = str(Path(file).relative_to(folder))
    return any(fnmatch(Path(file).name, pattern) or fnmatch(below, pattern) for pattern in patterns)
