"""Numbers and symbols: what is one, how it is spelled canonically, and what only looks like one."""

from __future__ import annotations

import pytest

from chithi.corpus.vietnamese import plain
from chithi.parser.names.symbols import find_symbols, read_symbol

CANONICAL = [
    "16/CT-TTg",
    "4800/QĐ-BYT",
    "24/CT-UBND",
    "30/2020/NĐ-CP",
    "55/2005/TTLT-BNV-VPCP",
    "80/2015/QH13",
    "1025/NQ-UBTVQH15",
    "76/2025/UBTVQH15",
    "16318/UBND-VX",
    "2601/VPCP-KGVX",
    "3041/QĐ-BNN-TCCB",
    "26/VBHN-NHNN",
    "17/2020/L-CTN",
    "73/CP",
    "558/UBND",
    "02a/QĐ-UBND",
    "999/QĐ-UBND-HC",
    "128/GDTrH-TX&GDCN",
    "66.7/2025/NQ-CP",
    "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
    "18-CT/TU",
    "419-TB/TU",
    "20-NQ/TW",
    "123-CV/BTGTU",
    "10-ĐA/TU",
    "24-BS/UBKTTU",
    "3792-BC/BCSĐCP",
    "06-CTr/TU",
    "12-TTr/ĐU",
    "89-TC/TCT",
    "3456/EVN-KH",
    "77/CV-CTCP",
    "12/BC-ĐHQG",
]

DIRTY = [
    ("41/QĐ/BNN", "41/QĐ-BNN"),
    ("83/2010/TTLT / BTC-BNN", "83/2010/TTLT/BTC-BNN"),
    ("19/2001/CT/UB", "19/2001/CT-UB"),
    ("52/1999/NĐ.CP", "52/1999/NĐ-CP"),
    ("47/TTr - NN&PTNT", "47/TTr-NN&PTNT"),
    ("16/CT–TTg", "16/CT-TTg"),
    ("123/QÐ-TTg", "123/QĐ-TTg"),
    ("30/2020/ND-CP", "30/2020/NĐ-CP"),
    ("16/CT-TTG", "16/CT-TTg"),
    ("3O/2020/NĐ-CP", "30/2020/NĐ-CP"),
    ("56/ 2015/ NĐ - CP", "56/2015/NĐ-CP"),
    ("44 /2005/QĐ-UBND", "44/2005/QĐ-UBND"),
    ("82/2005-QĐ-UBND", "82/2005/QĐ-UBND"),
    ("15/ CT-TTg", "15/CT-TTg"),
    ("218/ BYT-QĐ", "218/QĐ-BYT"),
    ("156/2013/TTBTC", "156/2013/TT-BTC"),
    ("402 - CV/TU", "402-CV/TU"),
    ("31 – HD/BTCTW", "31-HD/BTCTW"),
    ("2819- CV/TU", "2819-CV/TU"),
    ("1836 QĐ/TWĐTN", "1836-QĐ/TWĐTN"),
    ("08-NQ/TƯ", "08-NQ/TW"),
    ("18/2008/NQ-QH 12", "18/2008/NQ-QH12"),
    ("1616/Q Đ-TTg", "1616/QĐ-TTg"),
    ("1616/QĐ-\nTTg", "1616/QĐ-TTg"),
    ("1141 TC/QĐ/CĐKT", "1141-TC/QĐ/CĐKT"),
    ("1357TC/QĐ-TCT", "1357-TC/QĐ-TCT"),
]

NOTHING = [
    "F0/F1",
    "ngày 24/7/2021",
    "8.000 mẫu đơn/ngày",
    "trực 24/24h",
    "từ 1/3 - 1/2 số hộ",
    "giấy phép 12/GP-TTĐT",
    "QCVN 85:2025/BNNMT",
    "TCVN 5945:2005",
    "bản án 12/2020/HS-ST",
    "giá 100 KG/thùng",
    "COVID-19/năm",
    "Quyết định 1616/Q§-TTg",
]


@pytest.mark.parametrize("text", CANONICAL)
def test_a_canonical_symbol_is_read_as_it_stands(text: str) -> None:
    symbol = read_symbol(text)
    assert symbol is not None
    assert (symbol.text, symbol.end) == (text, len(text))


@pytest.mark.parametrize(("text", "canonical"), DIRTY)
def test_slips_of_typists_are_mended(text: str, canonical: str) -> None:
    symbol = read_symbol(plain(text))
    assert symbol is not None
    assert (symbol.text, symbol.end) == (canonical, len(text))


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_symbol(text: str) -> None:
    assert not [s for s in find_symbols(plain(text)) if s.known]


def test_a_symbol_glued_to_its_so() -> None:
    assert [s.text for s in find_symbols("theo quy định số31-QĐ/TW")] == ["31-QĐ/TW"]


def test_a_spaced_hyphen_ends_the_symbol() -> None:
    """The dash of the sentence is no part of the number."""
    assert read_symbol(plain("16/CT-TTg - TP Lam Giang")).text == "16/CT-TTg"  # type: ignore[union-attr]
    assert read_symbol(plain("16/CT-TTg – Ủy ban")).text == "16/CT-TTg"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "family", "number", "year", "kind", "organ"),
    [
        ("30/2020/NĐ-CP", "state", "30", "2020", "NĐ", "CP"),
        ("16318/UBND-VX", "state", "16318", None, None, "UBND"),
        ("02a/QĐ-UBND", "state", "02a", None, "QĐ", "UBND"),
        ("101/2023/QH15", "state", "101", "2023", None, "QH15"),
        ("419-TB/TU", "party", "419", None, "TB", "TU"),
    ],
)
def test_the_parts(text: str, family: str, number: str, year: str | None, kind: str | None, organ: str) -> None:
    symbol = read_symbol(text)
    assert symbol is not None
    assert (symbol.family, symbol.number, symbol.year, symbol.type, symbol.organ) == (family, number, year, kind, organ)


def test_a_symbol_ends_with_its_sentence() -> None:
    (symbol,) = find_symbols("tại Nghị quyết số 48/NQ-CP.- Tham mưu")
    assert symbol.text == "48/NQ-CP"
