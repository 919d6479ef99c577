"""The registry of types, places and organ codes. The tables below teach the field; invented places are invented."""

from __future__ import annotations

import re

import pytest

from chithi.parser.names.registry import (
    canonical_code,
    canonical_type_code,
    is_form,
    is_organ,
    is_type,
    is_unit,
    issuer_of_code,
    named_province,
    organ_of_code,
    province,
    province_in,
    provinces,
    provinces_in,
    type_of_code,
    type_of_word,
    type_words,
)
from chithi.parser.rules import load

HUNG_LAM = named_province("Hưng Lam")
HANOI = province("Hà Nội")
SAIGON = province("TP.HCM")


# --- document types -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "family", "name"),
    [
        ("QĐ", "state", "Quyết định"),
        ("QĐ", "party", "Quyết định"),  # a Quy định of the Party has the same code; only its word tells
        ("QĐi", "party", "Quy định"),
        ("QyĐ", "state", "Quy định"),
        ("TT", "state", "Thông tư"),
        ("TT", "party", "Thông tri"),
        ("TT", None, "Thông tư"),
        ("CT", "party", "Chỉ thị"),
        ("CTr", "state", "Chương trình"),
        ("CTHĐ", "party", "Chương trình hành động"),
        ("TTr", "state", "Tờ trình"),
        ("TTLT", "state", "Thông tư liên tịch"),
        ("CV", "party", "Công văn"),
        ("KL", "party", "Kết luận"),
        ("VBHN", "state", "Văn bản hợp nhất"),
        ("PL", "state", "Pháp lệnh"),
        ("LCT", "state", "Luật"),  # 40-LCT/HĐNN8
        ("SL", "state", "Sắc lệnh"),
        ("ND", "state", "Nghị định"),  # typed without marks
        ("QD", "state", "Quyết định"),
        ("UBND", "state", None),
        ("GP", "state", None),  # a licence is no document
        ("COVID", None, None),
    ],
)
def test_the_code_of_a_type(code: str, family: str | None, name: str | None) -> None:
    found = type_of_code(code, family)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("words", "family", "code"),
    [
        ("quyết định", None, "QĐ"),
        ("QUYẾT ĐỊNH", None, "QĐ"),
        ("công văn", None, "CV"),
        ("công điện", None, "CĐ"),
        ("thông tư liên tịch", None, "TTLT"),
        ("thông tư liên bộ", None, "TTLT"),
        ("luật", None, "Luật"),
        ("bộ luật", None, "Bộ luật"),
        ("Hiến pháp", None, "Hiến pháp"),
        ("pháp lệnh", None, "PL"),
        ("văn bản hợp nhất", None, "VBHN"),
        ("quy định", "party", "QĐ"),
        ("quy định", "state", "QyĐ"),
        ("thông tri", "party", "TT"),
        ("bản thoả thuận", None, "BTT"),
        ("các nghị quyết", None, "NQ"),
        ("thông báo kết luận", None, "TB"),
        ("báo cáo", None, "BC"),
        ("sắc lệnh", None, "SL"),
        ("giấy phép", None, None),
        ("tiêu chuẩn", None, None),
        ("văn bản", None, None),  # generic: the symbol tells
        ("", None, None),
    ],
)
def test_the_words_of_a_type(words: str, family: str | None, code: str | None) -> None:
    found = type_of_word(words, family)
    assert (found.code if found else None) == code


def test_higher_sources_of_law_rank_before_lower_ones() -> None:
    order = ["Hiến pháp", "Luật", "PL", "NĐ", "TT", "TB", "TTr"]
    found = [type_of_code(code, "state") for code in order]
    ranks = [t.rank for t in found if t]
    assert len(ranks) == len(order)
    assert ranks == sorted(ranks)


def test_type_words_come_longest_first() -> None:
    words = type_words()
    assert words.index("thông tư liên tịch") < words.index("thông tư")
    assert words.index("bộ luật") < words.index("luật")
    assert all(type_of_word(w) for w in words)


def test_every_row_of_the_types_is_proven() -> None:
    for row in load("types")["type"]:
        assert row["examples"], row["name"]
        spellings = (row["code"], row["name"], *row.get("codes", ()), *row.get("words", ()))
        for example in row["examples"]:
            assert any(s.lower() in example.lower() for s in spellings), example


# --- places -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Quảng Trị", "tỉnh Quảng Trị"),
        ("tỉnh Quảng Trị", "tỉnh Quảng Trị"),
        ("QUẢNG TRỊ", "tỉnh Quảng Trị"),
        ("thanh hoa", "tỉnh Thanh Hóa"),
        ("Thanh Hoá", "tỉnh Thanh Hóa"),
        ("TP. Hà Nội", "thành phố Hà Nội"),
        ("Thủ đô Hà Nội", "thành phố Hà Nội"),
        ("TP.HCM", "Thành phố Hồ Chí Minh"),
        ("TP Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("Huế", "thành phố Huế"),
        ("Thừa Thiên - Huế", "tỉnh Thừa Thiên Huế"),
        ("Đăk Lăk", "tỉnh Đắk Lắk"),
        ("Đắc Lắc", "tỉnh Đắk Lắk"),
        ("Bà Rịa-Vũng Tàu", "tỉnh Bà Rịa - Vũng Tàu"),
        ("Bắc Cạn", "tỉnh Bắc Kạn"),
        ("Hưng Lam", None),
        ("Vinh", None),  # a city of a province
        ("", None),
    ],
)
def test_a_province_in_its_usual_spellings(name: str, full: str | None) -> None:
    found = province(name)
    assert (found.full_name if found else None) == full


@pytest.mark.parametrize(
    ("date", "total", "cities"),
    [
        ("1995-06-01", 53, 3),
        ("2000-01-01", 61, 4),
        ("2005-01-01", 64, 5),
        ("2020-01-01", 63, 5),
        ("2025-06-30", 63, 6),
        ("2025-07-01", 34, 6),
    ],
)
def test_how_many_provinces_there_were(date: str, total: int, cities: int) -> None:
    standing = [p for p in provinces() if p.existed(date)]
    assert len(standing) == total
    assert sum(p.kind == "thành phố" for p in standing) == cities


def test_two_lives_of_one_name() -> None:
    old, new = province("Cần Thơ", "1999-05-01"), province("Cần Thơ", "2010-05-01")
    assert old is not None
    assert new is not None
    assert (old.full_name, new.full_name) == ("tỉnh Cần Thơ", "thành phố Cần Thơ")
    assert (old.committee, new.committee) == ("Tỉnh ủy Cần Thơ", "Thành ủy Cần Thơ")


def test_what_took_the_place_of_a_province_stands_in_the_table() -> None:
    names = {p.name for p in provinces()}
    for place in provinces():
        assert (place.until is None) == (place.into == ()), place
        assert set(place.into) <= names, place


@pytest.mark.parametrize(
    ("text", "name", "quoted"),
    [
        ("Hà Nội, ngày 05 tháng 01 năm 2020", "Hà Nội", "Hà Nội"),
        ("ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ", "Quảng Trị", "QUẢNG TRỊ"),
        ("UBND tỉnh Sơn La", "Sơn La", "Sơn La"),
        ("HĐND thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh", "thành phố Hồ Chí Minh"),
        ("Tp.Hồ Chí Minh, ngày 3 tháng 9", "Thành phố Hồ Chí Minh", "Tp.Hồ Chí Minh"),
        ("tỉnh Quảng Nam - Đà Nẵng", "Quảng Nam - Đà Nẵng", "Quảng Nam - Đà Nẵng"),
        ("tỉnh Hà Nam Ninh", "Hà Nam Ninh", "Hà Nam Ninh"),
        ("tỉnh Vĩnh Phú", "Vĩnh Phú", "Vĩnh Phú"),
        ("giữ gìn hòa bình, ổn định", None, None),
        ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", None, None),  # a person's name
        ("tỉnh Hưng Lam", None, None),
    ],
)
def test_a_province_named_in_a_text(text: str, name: str | None, quoted: str | None) -> None:
    found = province_in(text)
    assert (found[0].name if found else None) == name
    assert (text[slice(*found[1])] if found else None) == quoted


def test_all_provinces_of_a_list() -> None:
    found = provinces_in("Chủ tịch UBND các tỉnh, thành phố: Hà Tĩnh, Đăk Lăk, Huế và Cần Thơ")
    assert [p.name for p, _ in found] == ["Hà Tĩnh", "Đắk Lắk", "Huế", "Cần Thơ"]


# --- organ codes --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("CP", "Chính phủ"),
        ("TTg", "Thủ tướng Chính phủ"),
        ("QH15", "Quốc hội"),
        ("QHXI", "Quốc hội"),
        ("UBTVQH15", "Ủy ban Thường vụ Quốc hội"),
        ("HĐBT", "Hội đồng Bộ trưởng"),
        ("CTN", "Chủ tịch nước"),
        ("VPCP", "Văn phòng Chính phủ"),
        ("BYT", "Bộ Y tế"),
        ("BGD&ĐT", "Bộ Giáo dục và Đào tạo"),
        ("BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội"),
        ("BNN", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("BTM", "Bộ Thương mại"),
        ("NHNN", "Ngân hàng Nhà nước Việt Nam"),
        ("TCT", "Tổng cục Thuế"),
        ("CHQ", "Cục Hải quan"),
        ("SNV", "Sở Nội vụ"),
        ("TLĐ", "Tổng Liên đoàn Lao động Việt Nam"),
        ("BTCTW", "Ban Tổ chức Trung ương"),
        ("VPTW", "Văn phòng Trung ương Đảng"),
        ("TTG", "Thủ tướng Chính phủ"),
        ("BGDDT", "Bộ Giáo dục và Đào tạo"),
        ("TW", None),  # Central Committee, Politburo or Secretariat
        ("UBND", None),  # of which province?
        ("TU", None),
        ("HU", None),
        ("XYZ", None),
    ],
)
def test_a_code_that_needs_no_place(code: str, name: str | None) -> None:
    assert issuer_of_code(code) == name


@pytest.mark.parametrize(
    ("code", "in_province", "in_city"),
    [
        ("UBND", "Ủy ban nhân dân tỉnh Hưng Lam", "Ủy ban nhân dân thành phố Hà Nội"),
        ("CTUBND", "Chủ tịch Ủy ban nhân dân tỉnh Hưng Lam", "Chủ tịch Ủy ban nhân dân thành phố Hà Nội"),
        ("HĐND", "Hội đồng nhân dân tỉnh Hưng Lam", "Hội đồng nhân dân thành phố Hà Nội"),
        ("HDND", "Hội đồng nhân dân tỉnh Hưng Lam", "Hội đồng nhân dân thành phố Hà Nội"),
        ("HĐNDK9", "Hội đồng nhân dân tỉnh Hưng Lam", "Hội đồng nhân dân thành phố Hà Nội"),
        ("TU", "Tỉnh ủy Hưng Lam", "Thành ủy Hà Nội"),
        ("BTGTU", "Ban Tuyên giáo Tỉnh ủy Hưng Lam", "Ban Tuyên giáo Thành ủy Hà Nội"),
        ("VPTU", "Văn phòng Tỉnh ủy Hưng Lam", "Văn phòng Thành ủy Hà Nội"),
        ("BYT", "Bộ Y tế", "Bộ Y tế"),
        ("TW", None, None),
    ],
)
def test_a_code_with_its_place(code: str, in_province: str | None, in_city: str | None) -> None:
    assert issuer_of_code(code, HUNG_LAM) == in_province
    assert issuer_of_code(code, HANOI) == in_city


def test_the_law_writes_thanh_pho_ho_chi_minh_with_a_capital() -> None:
    assert issuer_of_code("UBND", SAIGON) == "Ủy ban nhân dân Thành phố Hồ Chí Minh"
    assert issuer_of_code("TU", SAIGON) == "Thành ủy Thành phố Hồ Chí Minh"


@pytest.mark.parametrize(
    ("code", "family", "date", "name"),
    [
        ("CT", "state", "2025-10-01", "Cục Thuế"),
        ("CT", "state", "2016-04-11", "Cục Thuế tỉnh Hưng Lam"),
        ("BCT", "state", "2015-01-01", "Bộ Công Thương"),
        ("BCT", "party", "2015-01-01", "Bộ Chính trị"),
        ("BTGTU", "party", "2021-01-01", "Ban Tuyên giáo Tỉnh ủy Hưng Lam"),
        ("UBKT", "party", "2021-01-01", None),  # of which committee?
    ],
)
def test_one_code_for_several_organs(code: str, family: str, date: str, name: str | None) -> None:
    assert issuer_of_code(code, HUNG_LAM, family, date) == name


@pytest.mark.parametrize(
    ("code", "canonical"),
    [
        ("ND-CP", "NĐ-CP"),
        ("NQ - CP", "NQ-CP"),
        ("QĐ-TTg", "QĐ-TTg"),
        ("QÐ-TTg", "QĐ-TTg"),  # Icelandic eth
        ("QD-TTG", "QĐ-TTg"),
        ("CT-TTG", "CT-TTg"),
        ("CD-TTg", "CĐ-TTg"),
        ("NQ-HDND", "NQ-HĐND"),
        ("TTR-SNV", "TTr-SNV"),
        ("CTR/TU", "CTr/TU"),
        ("QĐ-BNN-TCCB", "QĐ-BNN-TCCB"),
        ("TTLT-BNV-VPCP", "TTLT-BNV-VPCP"),
        ("UBND-VX", "UBND-VX"),
        ("QH15", "QH15"),
        ("BGDDT", "BGDĐT"),
        ("TTBTC", "TT-BTC"),  # the hyphen is lost
        ("NĐCP", "NĐ-CP"),
        ("NĐ-CP.", "NĐ-CP"),
        ("HD-BTCTW", "HD-BTCTW"),  # hướng dẫn, no hợp đồng without its mark
        ("DA/TU", "DA/TU"),  # dự án, no đề án
        ("GDTrH-TX&GDCN", "GDTrH-TX&GDCN"),  # unknown: its letters stay
    ],
)
def test_the_proper_spelling_of_a_code(code: str, canonical: str) -> None:
    assert canonical_code(code) == canonical


@pytest.mark.parametrize("code", ["NĐ-CP", "QĐ-UBND", "TTLT-BTC-BTP", "CT/TU", "UBND-KGVX", "NQ-HĐNDK9", "PL-UBTVQH11"])
def test_a_proper_code_is_left_alone(code: str) -> None:
    assert canonical_code(code) == code


def test_what_a_group_can_be() -> None:
    assert is_type("QĐ")
    assert not is_type("QD")
    assert canonical_type_code("QD") == "QĐ"
    assert canonical_type_code("UBND") is None
    assert is_organ("QH15")
    assert is_organ("BCĐPCD")  # a steering committee says what for in its code
    assert not is_organ("COVID")
    assert is_unit("KGVX")
    assert not is_unit("UBND")
    assert is_form("GP")
    assert not is_form("QĐ")


def test_kinds_of_organ_that_go_on_in_letters_are_in_the_table() -> None:
    for prefix in load("organs")["prefixes"]["codes"]:
        assert organ_of_code(prefix) is not None, prefix
        assert organ_of_code(prefix + "LAM") is not None, prefix
        assert is_organ(prefix + "02")


def test_every_organ_with_examples_is_found_by_them() -> None:
    for row in load("organs")["organ"]:
        for example in row.get("examples", ()):
            code = re.split(r"[/-]", example)[-1]
            found = organ_of_code(code, row.get("family")) or organ_of_code(re.split(r"[/-]", example)[1])
            assert found is not None, example
            assert found.code == row["code"], example
