"""Several documents in one file (issue of a gazette, a letter with what it forwards): one result each."""

from __future__ import annotations

from chithi.corpus.source import source_of_text
from chithi.parser.pipeline import parse_all
from chithi.parser.structure.splitting import split_source


def decision(number: int, day: int, name: str) -> str:
    return f"""SỞ NỘI VỤ
Số: {number}/QĐ-SNV

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hưng Lam, ngày {day:02d} tháng 4 năm 2023

QUYẾT ĐỊNH
Về việc kiện toàn tổ công tác số {number}

Điều 1. Kiện toàn tổ công tác số {number}.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.

GIÁM ĐỐC

{name}
"""


FORM = """
PHỤ LỤC
MẪU QUYẾT ĐỊNH

TÊN CƠ QUAN
Số: …/QĐ-…

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
…, ngày … tháng … năm …

QUYẾT ĐỊNH
Điều 1. Cho phép …
"""


def test_two_signed_documents_are_two() -> None:
    text = decision(11, 3, "Vũ Văn An") + "\n" + decision(12, 5, "Lê Thị Bình")
    parts = split_source(source_of_text(text))
    assert len(parts) == 2
    found = parse_all(source_of_text(text))
    assert [d.header.symbol for d in found] == ["11/QĐ-SNV", "12/QĐ-SNV"]
    assert [d.header.signature.name for d in found if d.header.signature] == ["Vũ Văn An", "Lê Thị Bình"]
    assert all(d.text[a:b] for d in found for item in d.walk() for a, b in [item.span])


def test_a_form_in_an_annex_is_no_document() -> None:
    assert len(split_source(source_of_text(decision(11, 3, "Vũ Văn An") + FORM))) == 1


def test_one_document_stays_the_same_object() -> None:
    source = source_of_text(decision(11, 3, "Vũ Văn An"))
    assert split_source(source) == (source,)


def test_each_document_keeps_its_pages() -> None:
    text = decision(11, 3, "Vũ Văn An") + "\n\f" + decision(12, 5, "Lê Thị Bình").replace("Điều 1", "\n\fĐiều 1", 1)
    source = source_of_text(text)
    assert [page.number for page in source.pages] == [1, 2, 3]
    first, second = parse_all(source)
    assert [(page.number, page.start) for page in first.source.pages] == [(1, 0)]
    assert [page.number for page in second.source.pages] == [2, 3]
    assert second.page_of(0) == 2
    assert second.page_of(second.text.index("Điều 1")) == 3
