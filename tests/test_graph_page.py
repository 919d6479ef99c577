"""The page that shows the graph: self-contained, safe, and alive in a browser where one is installed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from test_network import WORLD

import chithi
from chithi.cli import run
from chithi.views.graph_page import graph_page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)

# Runs in the page after its own script: types, moves the slider, clicks; the result goes into the title.
PROBE = """
<script>
addEventListener("error", (event) => { document.title = "error: " + event.message; });
document.addEventListener("securitypolicyviolation", (event) => { document.title = "blocked: " + event.blockedURI; });
setTimeout(() => {
  const { nodes, edges, shownEdge } = window.chithi, $ = (id) => document.getElementById(id);
  const visible = () => nodes.filter((node) => node.visible).map((node) => node.name);
  const fire = (id, value, type) => { $(id).value = value; $(id).dispatchEvent(new Event(type || "input")); };
  const result = { all: visible(), edges: edges.filter(shownEdge).length, canvas: document.querySelectorAll("canvas").length };
  const day = (iso) => Math.floor(Date.parse(iso) / 86400000);
  fire("slider", day("2021-10-22"));
  result.day = $("day").textContent;
  result.then = visible();
  result.states = Object.fromEntries(nodes.map((node) => [node.id.split("/").slice(-2).join("/"), node.state]));
  fire("slider", day("2030-01-01"));
  fire("search", "thich ung an toan");
  result.hits = $("hits").textContent;
  result.panel = $("panel").innerText;
  fire("search", "");
  $("stubs").click();
  result.withoutStubs = visible();
  result.positions = nodes.every((node) => Number.isFinite(node.x) && Number.isFinite(node.y));
  if (!document.title.includes(":")) document.title = "done";
  const out = document.createElement("pre");
  out.id = "result";
  out.textContent = JSON.stringify(result);
  document.body.append(out);
}, 1500);
</script></body>"""


def in_browser(page: str, folder: Path) -> tuple[str, dict[str, Any], str]:
    """Title and result of the probe, and what the browser logged on the page's behalf."""
    file = folder / "page.html"
    file.write_text(page.replace("</body>", PROBE), "utf-8")
    assert CHROMIUM
    done = subprocess.run(
        [
            CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--enable-logging=stderr", "--v=0", f"--user-data-dir={folder / 'profile'}",
            "--virtual-time-budget=4000", "--dump-dom", file.as_uri(),
        ],
        capture_output=True, text=True, encoding="utf-8", timeout=180,
    )  # fmt: skip
    title = re.search(r"<title>(.*?)</title>", done.stdout)
    result = re.search(r'<pre id="result">(.*?)</pre>', done.stdout, re.S)
    assert title, done.stderr[-2000:]
    assert result, done.stderr[-2000:]
    console = "\n".join(line for line in done.stderr.splitlines() if "CONSOLE" in line)
    text = result[1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return title[1], json.loads(text), console


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed (Debian: apt-get install chromium)")
def test_the_page_works_in_a_browser(sample_base: Path, tmp_path: Path) -> None:
    with chithi.open(sample_base) as base:
        network = base.graph()
    title, result, console = in_browser(graph_page(network), tmp_path)
    assert (title, console) == ("done", "")
    assert result["canvas"] == 1 or result["canvas"] == 2
    assert len(result["all"]) == len(network.nodes)
    assert result["edges"] == len(network.edges)
    assert result["positions"]
    # The slider: what was not issued yet is gone, and states are those of the day.
    assert result["day"] == "2021-10-22"
    assert "31/CT-UBND" in result["then"]
    assert "08/CT-UBND" not in result["then"]
    assert result["states"]["2021-07-28/24-ct-ubnd"] == "replaced"
    assert result["states"]["2021-10-22/31-ct-ubnd"] == "in_force"
    # Search without accents; the only hit opens with its proof.
    assert result["hits"] == "1 found"
    assert "(Chỉ thị này thay thế Chỉ thị số 24/CT-UBND" in result["panel"]
    assert len(result["withoutStubs"]) == sum(node.in_base for node in network.nodes)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed (Debian: apt-get install chromium)")
def test_what_documents_say_is_never_run(tmp_path: Path) -> None:
    with chithi.open(tmp_path / "kb") as base:
        base.add_documents(WORLD)
        page = graph_page(base.graph())
    title, result, console = in_browser(page, tmp_path)
    assert (title, console) == ("done", "")
    assert len(result["all"]) == 6


def test_the_page_is_self_contained(sample_base: Path) -> None:
    with chithi.open(sample_base) as base:
        page = graph_page(base.graph())
    assert "default-src 'none'" in page
    assert not re.search(r"<(?:script|img|iframe)[^>]*\ssrc=", page)
    assert re.findall(r'<link[^>]*href="([^"]*)"', page) == ["data:,"]
    assert "https://github.com/vasturiano/force-graph" in page, "the library says where it comes from"
    assert page.count("<script") == page.count("</script>") == 3


def test_the_data_cannot_end_its_element(tmp_path: Path) -> None:
    evil = WORLD[1].model_copy(
        update={"header": WORLD[1].header.model_copy(update={"subject": "</script><script>x()"})}
    )
    with chithi.open(tmp_path / "kb") as base:
        base.add_documents([evil])
        page = graph_page(base.graph())
    assert page.count("</script>") == 3
    data = json.loads(page.partition('id="data">')[2].partition("</script>")[0])
    assert "</script><script>x()" in {node[4] for node in data["nodes"]}


def test_a_page_that_is_too_full_is_said(
    sample_base: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for most, line in ((1000, ""), (10, "chithi: 67 documents are more than a browser draws with ease")):
        monkeypatch.setattr("chithi.views.graph_page.MOST_DRAWN", most)
        assert run(["graph", "--kb", str(sample_base), "--format", "html"]) == 0
        assert capsys.readouterr().err.startswith(line)


def test_the_library_ships_with_its_licence() -> None:
    folder = Path(chithi.__file__).parent / "views" / "web"
    assert "MIT License" in (folder / "LICENSE.force-graph").read_text("utf-8")
    assert (folder / "force-graph.min.js").stat().st_size > 100_000
