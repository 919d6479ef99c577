"""The worker's side of `isolation`: reads requests from standard input until it ends, answers in lines of JSON."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import sys
from collections.abc import Iterator
from typing import IO, Any

from chithi.corpus.limits import Limits
from chithi.errors import ChithiError, UnreadableSource

_output: IO[bytes] | None = None


def serve() -> None:
    """Answer requests until standard input ends."""
    global _output
    # Libraries that print must not write into the answers.
    _output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    source = sys.stdin.buffer
    while line := source.readline():
        request = json.loads(line)
        data = source.read(request["size"])
        limits = Limits(**request["limits"])
        bound_memory(limits.memory_bytes)
        if request["members"]:
            for answer in _members(request["format"], data, request["path"], limits):
                _write(answer)
                source.readline()  # the next one is asked for
        else:
            _write(_answer(request["format"], data, request["path"], limits))


def report_progress() -> None:
    """Tell the waiting process, if there is one, that reading goes on: its clock starts again."""
    if _output is not None:
        _write({"alive": True})


def _answer(name: str, data: bytes, path: str, limits: Limits) -> dict[str, Any]:
    from chithi.corpus.formats import format_named

    try:
        raw = format_named(name).read(data, path, limits)
        if len(raw.text) > limits.characters:
            raise UnreadableSource(
                f"{path}: holds more than {limits.characters:,} characters (CHITHI_LIMITS=characters=…)"
            )
        return {
            "text": raw.text,
            "media_type": raw.media_type,
            "encoding": raw.encoding,
            "warnings": raw.warnings,
            "asides": raw.asides,
            "confidence": raw.confidence,
        }
    except Exception as error:
        return _failure(error, name, path)


def _members(name: str, data: bytes, path: str, limits: Limits) -> Iterator[dict[str, Any]]:
    """The members of a container, then the end or the error that ends it."""
    from chithi.corpus.formats import container_named

    try:
        for member in container_named(name).members(data, path, limits):
            content = base64.b64encode(member.data).decode("ascii")
            yield {"name": member.name, "data": content, "reason": member.reason}
        yield {"end": True}
    except Exception as error:
        yield _failure(error, name, path)


def _failure(error: Exception, name: str, path: str) -> dict[str, Any]:
    from chithi.corpus.formats.programs import TooSlow

    if isinstance(error, TooSlow):
        return {"error": str(error), "stop": True}
    if isinstance(error, ChithiError):
        return {"error": str(error)}
    if isinstance(error, RecursionError):
        return {"error": f"{path}: is nested too deeply to be read"}
    if isinstance(error, MemoryError):
        return {"error": f"{path}: takes too much memory to read (CHITHI_LIMITS=memory_bytes=…)"}
    # A library broke on damaged input in a way that it does not document. The input is at fault, not the program.
    return {"error": f"{path}: is damaged: the {name} reader broke on it ({type(error).__name__})"}


def _write(answer: dict[str, Any]) -> None:
    assert _output is not None
    with contextlib.suppress(BrokenPipeError):  # nobody waits any more
        _output.write(json.dumps(answer).encode("ascii") + b"\n")
        _output.flush()


def serving() -> bool:
    """Whether this process is a worker."""
    return _output is not None


def bound_memory(size: int) -> None:
    """Let this process, and what it starts from now on, use so many bytes of memory (on Linux)."""
    if sys.platform == "linux":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (size if hard == resource.RLIM_INFINITY else min(size, hard), hard))
