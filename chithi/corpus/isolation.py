"""Readers of untrusted binary formats run in a process of their own, which is stopped when it takes too long.

One worker is started when the first such file comes and serves all that follow, so that a file costs a pipe's write and
not a process's start. Requests and answers are JSON and bytes: nothing that comes back is unpickled.
"""

from __future__ import annotations

import atexit
import base64
import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict
from typing import IO, Any

from chithi.corpus.formats import Container, Format, Member, Raw
from chithi.corpus.limits import Limits
from chithi.errors import UnreadableSource

_START = "import sys; sys.path[:] = {path!r}; from chithi.corpus.worker import serve; serve()"
# Beside the reader's own time: a loaded machine may be slow to start an interpreter.
_GRACE = 15


def read_apart(form: Format, data: bytes, path: str, limits: Limits) -> Raw:
    """What `form.read` gives, computed in a worker process.

    Raises:
        UnreadableSource: the reader said so, was too slow, took too much memory or died.
    """
    global _worker
    with _lock:
        if _worker is None or not _worker.alive():
            _worker = _Worker()
        worker = _worker
        try:
            answer = worker.ask(form.name, data, path, limits)
        except BaseException:
            worker.stop()
            _worker = None
            raise
        if "stop" in answer:
            worker.stop()
            _worker = None
    if "error" in answer:
        raise UnreadableSource(answer["error"])
    return Raw(
        text=answer["text"],
        media_type=answer["media_type"],
        encoding=answer["encoding"],
        warnings=tuple((code, message) for code, message in answer["warnings"]),
        asides=tuple((kind, text) for kind, text in answer["asides"]),
        confidence=tuple(answer["confidence"]),
    )


def members_apart(form: Container, data: bytes, path: str, limits: Limits) -> Iterator[Member]:
    """What `form.members` gives, unpacked in a worker process of its own, one member at a time.

    Raises:
        UnreadableSource: the container said so, was too slow, took too much memory or died.
    """
    worker = _Worker()
    try:
        answer = worker.ask(form.name, data, path, limits, members=True)
        while "name" in answer:
            yield Member(answer["name"], base64.b64decode(answer["data"]), answer["reason"])
            answer = worker.next(form.name, path, limits)
    finally:
        worker.stop()
    if "error" in answer:
        raise UnreadableSource(answer["error"])


class _Worker:
    """A worker process and the thread that listens to it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _START.format(path=sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        assert self._process.stdin
        assert self._process.stdout
        self._input: IO[bytes] = self._process.stdin
        self._output: IO[bytes] = self._process.stdout
        self._begun = self._answered = time.monotonic()
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, name: str, data: bytes, path: str, limits: Limits, *, members: bool = False) -> dict[str, Any]:
        """The answer to a request: a text, or the first of the members."""
        request = {"format": name, "path": path, "size": len(data), "limits": asdict(limits), "members": members}
        self._begun = time.monotonic()
        self._send(json.dumps(request).encode("ascii") + b"\n" + data, path)
        return self._answer(name, path, limits, _GRACE)

    def next(self, name: str, path: str, limits: Limits) -> dict[str, Any]:
        """The next member, the end, or the error that ends the container."""
        self._begun += time.monotonic() - self._answered  # what is done with the members is not its time
        self._send(b"\n", path)
        return self._answer(name, path, limits)

    def _send(self, message: bytes, path: str) -> None:
        try:
            self._input.write(message)
            self._input.flush()
        except OSError:
            raise UnreadableSource(f"{path}: its reader could not be started") from None

    def _answer(self, name: str, path: str, limits: Limits, grace: int = 0) -> dict[str, Any]:
        wait = limits.seconds + grace
        while True:
            left = self._begun + limits.total_seconds - time.monotonic()
            try:
                line = self._answers.get(timeout=max(0.0, min(wait, left)))
            except queue.Empty:
                raise UnreadableSource(
                    f"{path}: takes too long to read (limit {limits.seconds} s, CHITHI_LIMITS=seconds=…)"
                ) from None
            if not line:
                raise UnreadableSource(f"{path}: is damaged: the {name} reader broke on it")
            answer: dict[str, Any] = json.loads(line)
            if "alive" not in answer:
                self._answered = time.monotonic()
                return answer
            wait = limits.seconds

    def _listen(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            for line in self._output:
                self._answers.put(line)
        self._answers.put(b"")

    def stop(self) -> None:
        """Kill the worker and what it started."""
        try:
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        except OSError:
            pass  # it has ended already
        self._process.wait()
        self.let_go()

    def let_go(self) -> None:
        """Close the pipes; a worker whose input has ended ends too."""
        for stream in (self._input, self._output):
            with contextlib.suppress(OSError):
                stream.close()


_worker: _Worker | None = None
_lock = threading.Lock()


def _forget() -> None:
    """After a fork the worker is the parent's: the child lets go of its pipes and starts its own when it needs one."""
    global _worker, _lock
    _lock = threading.Lock()
    if _worker is not None:
        inherited, _worker = _worker, None
        for stream in (inherited._input, inherited._output):
            with contextlib.suppress(OSError, ValueError):
                os.close(stream.fileno())


def _end() -> None:
    if _worker is not None:
        _worker.stop()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)
atexit.register(_end)
