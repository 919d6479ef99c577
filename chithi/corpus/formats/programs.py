"""External programs: started by fixed names, fed with files that we named, stopped when they take too long."""

from __future__ import annotations

import os
import subprocess
from pathlib import PurePath

from chithi.corpus.limits import Limits
from chithi.errors import UnreadableSource


class TooSlow(UnreadableSource):
    """A program was stopped; what it started itself may still run, so the whole worker has to go."""


# Word processors and OCR need more memory than our own readers.
_MEMORY = 2_000_000_000


def run(
    command: list[str],
    path: str,
    limits: Limits,
    *,
    data: bytes | None = None,
    folder: str | None = None,
    seconds: int = 0,
) -> bytes:
    """What a program writes to its standard output.

    Args:
        command: the program and its arguments.
        path: of the document, for messages.
        limits: bounds of what it may take.
        data: its standard input.
        folder: where it runs, and its home: programs like to write there.
        seconds: how long it may take; 0 means the limit of readers, less a little.

    Raises:
        UnreadableSource: it fails or takes too long.
    """
    environment = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}
    for name in ("SYSTEMROOT", "TESSDATA_PREFIX", "ANTIWORDHOME"):
        if name in os.environ:
            environment[name] = os.environ[name]
    if folder:
        environment |= {"HOME": folder, "TMPDIR": folder}
    try:
        _bound_memory(_MEMORY)
        done = subprocess.run(
            command,
            input=data if data is not None else b"",
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds or max(5, limits.seconds - 2),
            env=environment,
            cwd=folder,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise TooSlow(f"{path}: takes too long to read (limit {limits.seconds} s, CHITHI_LIMITS=seconds=…)") from None
    except OSError:
        raise UnreadableSource(f"{path}: {command[0]} cannot be started") from None
    finally:
        _bound_memory(limits.memory_bytes)
    if done.returncode:
        raise UnreadableSource(f"{path}: is damaged: {PurePath(command[0]).name} cannot read it")
    return done.stdout


def _bound_memory(size: int) -> None:
    from chithi.corpus.worker import bound_memory, serving

    if serving():
        bound_memory(size)
