"""What all tests share: no network, the samples, a knowledge base of them, the checked documents if at hand."""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "chithi" / "corpus" / "samples"

# Loaded machines are slow at random: a time limit on single examples would fail for no reason of the code's.
settings.register_profile("chithi", deadline=None, print_blob=True)
settings.load_profile("chithi")


def shared_folder() -> Path | None:
    """The folder of documents with checked answers: CHITHI_SHARED, else `../shared` beside the checkout, else None."""
    folder = Path(os.environ.get("CHITHI_SHARED") or ROOT.parent / "shared")
    return folder if (folder / "score.py").is_file() else None


def sample_files() -> list[Path]:
    """The documents that ship with the project, in order of their names."""
    return sorted(
        path for path in SAMPLES.rglob("*") if path.is_file() and path.suffix != ".py" and path.stem != "README"
    )


def corpus_files() -> list[Path]:
    """Real documents beside the checkout, if they are there."""
    shared = shared_folder()
    return sorted((shared / "corpus").iterdir()) if shared else []


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of checked documents; tests that need it are skipped where it is not."""
    folder = shared_folder()
    if folder is None:
        pytest.skip("needs the documents with checked answers (CHITHI_SHARED, default ../shared), which do not ship")
    return folder


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Every attempt to reach another machine fails the test that made it."""

    def refuse(*_: Any, **__: Any) -> Any:
        raise AssertionError("the network was asked for, and nothing in this project may need it")

    patch = pytest.MonkeyPatch()
    for name in ("connect", "connect_ex", "sendto"):
        patch.setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        patch.setattr(socket, name, refuse)
    yield
    patch.undo()


def add_samples(folder: Path) -> None:
    """Make a knowledge base of the samples, named as somebody at the root of the checkout names them."""
    import chithi

    with contextlib.chdir(ROOT), chithi.open(folder) as base:
        report = base.add([SAMPLES.relative_to(ROOT)])
    assert not report.failed


@pytest.fixture(scope="session")
def sample_base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a knowledge base that holds the samples. Tests read it and leave it as it is."""
    folder = tmp_path_factory.mktemp("samples") / "kb"
    add_samples(folder)
    return folder
