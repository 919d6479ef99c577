"""The registry: what codes and names stand for. The tables below teach the field; places and sentences are invented."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from chithi.corpus.vietnamese import plain, slug
from chithi.parser.registry import (
    agency_key,
    canonical_agency,
    canonical_code,
    canonical_type_code,
    complete_agency_at,
    gazetteer,
    heads,
    is_form,
    is_organ,
    is_type,
    is_unit,
    issuer_key,
    issuer_of_code,
    law_at,
    law_names,
    named_province,
    organ_of_code,
    province,
    province_in,
    provinces,
    provinces_in,
    sectors,
    split_sectors,
    successors,
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


# --- agencies -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
        ("Uỷ ban Nhân dân tỉnh", "Ủy ban nhân dân tỉnh"),
        ("CT UBND tỉnh Hưng Lam", "Chủ tịch Ủy ban nhân dân tỉnh Hưng Lam"),
        ("Chủ tịch UBND các huyện, thành phố", "Chủ tịch Ủy ban nhân dân các huyện, thành phố"),
        ("HĐND TP Hà Nội", "Hội đồng nhân dân thành phố Hà Nội"),
        ("UBND TP.HCM", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("UBND Thành phố Hà Nội", "Ủy ban nhân dân thành phố Hà Nội"),
        ("UBND Thành phố", "Ủy ban nhân dân Thành phố"),
        ("UBMTTQ Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
        ("BCĐ phòng, chống dịch tỉnh", "Ban Chỉ đạo phòng, chống dịch tỉnh"),
        ("Sở LĐTBXH", "Sở Lao động - Thương binh và Xã hội"),
        ("Sở Lao động, Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội"),
        ("Sở Lao động – Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội"),
        ("Sở Thông tin Truyền thông", "Sở Thông tin và Truyền thông"),
        ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"),
        ("Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở Văn hoá, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở NN&MT", "Sở Nông nghiệp và Môi trường"),
        ("BHXH tỉnh", "Bảo hiểm xã hội tỉnh"),
        ("VP Tỉnh ủy", "Văn phòng Tỉnh ủy"),
        ("“Sở  Y tế”", "Sở Y tế"),
        ("(Sở Y tế)", "Sở Y tế"),
        ("Sở Y tế;", "Sở Y tế"),
        ("các sở, ban, ngành", "các sở, ban, ngành"),
        ("ngành y tế", "ngành y tế"),
        # As headers print them.
        ("SỞ Y TẾ", "Sở Y tế"),
        ("ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ", "Ủy ban nhân dân tỉnh Quảng Trị"),
        ("UỶ BAN NHÂN DÂN TỈNH HƯNG LAM", "Ủy ban nhân dân tỉnh Hưng Lam"),
        ("HỘI ĐỒNG NHÂN DÂN HUYỆN LAM SƠN", "Hội đồng nhân dân huyện Lam Sơn"),
        ("BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Bộ Nông nghiệp và Môi trường"),
        ("THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("HUYỆN ỦY LAM SƠN", "Huyện ủy Lam Sơn"),
        ("CHI CỤC THUẾ KHU VỰC VII", "Chi cục Thuế khu vực VII"),
        ("BẢO HIỂM XÃ HỘI VIỆT NAM", "Bảo hiểm xã hội Việt Nam"),
        # Typed without accents, or with a space lost.
        ("Bo Y te", "Bộ Y tế"),
        ("BỘ LAO ĐỘNG - THƯƠNG BINHVÀ XÃ HỘI", "Bộ Lao động - Thương binh và Xã hội"),
        ("Thứ trưởng", "Thứ trưởng"),
        # Banks are named after sectors and stay as they are.
        ("Ngân hàng Công thương", "Ngân hàng Công thương"),
        # A name is not modernised.
        ("Sở GTVT", "Sở Giao thông vận tải"),
        ("", ""),
    ],
)
def test_the_canonical_name_of_an_agency(name: str, canonical: str) -> None:
    assert canonical_agency(name) == canonical


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("UBND tỉnh", "uy-ban-nhan-dan-tinh-hung-lam"),
        ("Uỷ ban nhân dân Tỉnh", "uy-ban-nhan-dan-tinh-hung-lam"),
        ("UBND tỉnh Hưng Lam", "uy-ban-nhan-dan-tinh-hung-lam"),
        ("Chủ tịch UBND tỉnh", "chu-tich-uy-ban-nhan-dan-tinh-hung-lam"),  # a task of the chairman's is not the body's
        ("Công an tỉnh", "cong-an-tinh-hung-lam"),
        ("Tỉnh ủy", "tinh-uy-hung-lam"),
        ("Văn phòng Tỉnh ủy", "van-phong-tinh-uy-hung-lam"),
        ("Sở KH&ĐT", "so-ke-hoach-va-dau-tu"),
        # Classes and other places are not the speaker's province.
        ("UBND các tỉnh", "uy-ban-nhan-dan-cac-tinh"),
        ("UBND các huyện, thành phố", "uy-ban-nhan-dan-cac-huyen-thanh-pho"),
        ("UBND cấp tỉnh", "uy-ban-nhan-dan-cap-tinh"),
        ("UBND thành phố", "uy-ban-nhan-dan-thanh-pho"),  # a city inside the province
        ("Tỉnh ủy Sơn La", "tinh-uy-son-la"),
        # With or without the kind of province, but the place in a school's name is part of the name.
        ("Công an Sơn La", "cong-an-tinh-son-la"),
        ("Sở Xây dựng Hà Nội", "so-xay-dung-thanh-pho-ha-noi"),
        ("Trường Đại học Luật Hà Nội", "truong-dai-hoc-luat-ha-noi"),
    ],
)
def test_the_key_of_an_agency_in_its_province(name: str, key: str) -> None:
    assert agency_key(name, HUNG_LAM) == key


def test_the_key_of_an_agency_without_a_home_keeps_what_is_said() -> None:
    assert agency_key("UBND tỉnh") == "uy-ban-nhan-dan-tinh"
    assert HANOI is not None
    assert agency_key("UBND Thành phố", HANOI) == "uy-ban-nhan-dan-thanh-pho-ha-noi"


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (
            ["Ủy ban nhân dân tỉnh Sơn La", "UBND tỉnh Sơn La", "Chủ tịch UBND tỉnh Sơn La", "PCT UBND tỉnh Sơn La"],
            "uy-ban-nhan-dan-tinh-son-la",
        ),
        (
            ["Tỉnh ủy Thanh Hóa", "Ban Thường vụ Tỉnh ủy Thanh Hoá", "Thường trực Tỉnh uỷ Thanh Hóa"],
            "tinh-uy-thanh-hoa",
        ),
        (["Ban Chấp hành Đảng bộ tỉnh Sóc Trăng", "Tỉnh ủy Sóc Trăng"], "tinh-uy-soc-trang"),
        (["Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng khóa XIII"], "ban-chap-hanh-trung-uong"),
        (["Bộ trưởng Bộ Y tế", "Bộ Y tế"], "bo-y-te"),
        (["Thống đốc Ngân hàng Nhà nước", "Ngân hàng Nhà nước Việt Nam"], "ngan-hang-nha-nuoc-viet-nam"),
        (["Thủ tướng", "Thủ tướng Chính phủ"], "thu-tuong-chinh-phu"),
        (["Thường trực HĐND tỉnh Sơn La", "HĐND tỉnh Sơn La"], "hoi-dong-nhan-dan-tinh-son-la"),
        (["Chính phủ"], "chinh-phu"),
        (["Chủ tịch nước"], "chu-tich-nuoc"),
    ],
)
def test_one_key_for_one_series_of_numbers(names: list[str], key: str) -> None:
    assert [issuer_key(name) for name in names] == [key] * len(names)


def test_the_speakers_of_a_province_are_deictic() -> None:
    assert issuer_key("Ban Thường vụ Tỉnh ủy", HUNG_LAM) == "tinh-uy-hung-lam"
    assert issuer_key("Chủ tịch UBND tỉnh", HUNG_LAM) == "uy-ban-nhan-dan-tinh-hung-lam"
    assert issuer_key("BCH Đảng bộ tỉnh", HUNG_LAM) == "tinh-uy-hung-lam"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tài chính, Kế hoạch và Đầu tư", ["Tài chính", "Kế hoạch và Đầu tư"]),
        (
            "Công Thương, Nông nghiệp và Phát triển nông thôn, Giao thông vận tải",
            ["Công Thương", "Nông nghiệp và Phát triển nông thôn", "Giao thông vận tải"],
        ),
        ("Y tế, Quốc phòng, Công an", ["Y tế", "Quốc phòng", "Công an"]),
        (
            "Văn hoá, Thể thao và Du lịch; Y tế và GD&ĐT",
            ["Văn hóa, Thể thao và Du lịch", "Y tế", "Giáo dục và Đào tạo"],
        ),
        (
            "Lao động - Thương binh và Xã hội, Thông tin Truyền thông và Tài chính",
            ["Lao động - Thương binh và Xã hội", "Thông tin và Truyền thông", "Tài chính"],
        ),
        ("Tài chính - Kế hoạch", ["Tài chính - Kế hoạch"]),
        ("các cơ quan liên quan", []),
    ],
)
def test_a_list_of_sectors_is_split_by_the_longest_name(text: str, found: list[str]) -> None:
    assert [name for name, _ in split_sectors(text)] == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Old prints begin the title of a document with a capital; the name ended before it.
        ("Chính phủ Quy định chi tiết", "Chính phủ"),
        ("Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch Ban hành", "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch"),
        ("Ủy ban nhân dân tỉnh Sơn La Về việc", "Ủy ban nhân dân tỉnh Sơn La"),
        ("Chủ tịch UBND TP. Hà Nội quy định", "Chủ tịch UBND TP. Hà Nội"),
        ("Ban Thường vụ Tỉnh ủy Thanh Hóa về", "Ban Thường vụ Tỉnh ủy Thanh Hóa"),
        ("Ban Tổ chức Trung ương Đảng", "Ban Tổ chức Trung ương Đảng"),
        ("Thống đốc Ngân hàng Nhà nước Việt Nam Sửa đổi", "Thống đốc Ngân hàng Nhà nước Việt Nam"),
        ("Sở Y tế, Sở Tài chính", "Sở Y tế"),
        ("UBND tỉnh ban hành", "UBND tỉnh"),
        # These may go on.
        ("UBND huyện Lam Sơn Ban hành", None),
        ("UBND thành phố Lam Hà Ban hành", None),
        ("Ban Chỉ đạo phòng, chống dịch", None),
        ("Trung tâm Lưu trữ", None),
        ("quyết định", None),
    ],
)
def test_where_a_complete_name_ends(text: str, name: str | None) -> None:
    end = complete_agency_at(text, text.lower(), 0)
    assert (text[:end] if end is not None else None) == name


@pytest.mark.parametrize(
    ("key", "heirs"),
    [
        ("so-giao-thong-van-tai", ("so-xay-dung",)),
        ("so-giao-thong-van-tai-tinh-hung-lam", ("so-xay-dung-tinh-hung-lam",)),
        ("bo-ke-hoach-va-dau-tu", ("bo-tai-chinh",)),
        ("hoi-dong-bo-truong", ("chinh-phu",)),
        ("bo-khoa-hoc-cong-nghe-va-moi-truong", ("bo-khoa-hoc-va-cong-nghe", "bo-tai-nguyen-va-moi-truong")),
        ("uy-ban-nhan-dan-tinh-ninh-thuan", ("uy-ban-nhan-dan-tinh-khanh-hoa",)),
        ("tong-cuc-thue", ("cuc-thue",)),
        ("bo-y-te", ()),
        ("uy-ban-nhan-dan-tinh-son-la", ()),
    ],
)
def test_what_became_of_an_agency(key: str, heirs: tuple[str, ...]) -> None:
    assert successors(key) == heirs


def test_the_gazetteer_is_in_canonical_spelling() -> None:
    names = [entry.name for entry in gazetteer()]
    assert len(names) == len(set(names))
    assert names == sorted(names, key=lambda n: (-len(n), n))
    for name in names:
        assert plain(name) == name
        assert " ".join(name.split()) == name
    assert {entry.kind for entry in gazetteer()} == {"body", "official", "collective"}


def test_names_that_a_splitter_would_break_are_in_the_gazetteer() -> None:
    names = {entry.name for entry in gazetteer()}
    assert {
        "Bộ Văn hóa, Thể thao và Du lịch",
        "Sở Lao động - Thương binh và Xã hội",
        "Cục Quản lý, giám sát chính sách thuế, phí và lệ phí",
        "Hội Liên hiệp Phụ nữ",
        "Đoàn đại biểu Quốc hội",
        "Ngân hàng Chính sách xã hội",
    } <= names


def test_heads_and_sectors_come_longest_first() -> None:
    assert heads("body").index("tổng cục") < heads("body").index("cục")
    assert heads("official").index("phó chủ tịch") < heads("official").index("chủ tịch")
    assert "các" in heads("collective")
    assert sectors().index("Tài chính - Kế hoạch") < sectors().index("Tài chính")


# --- laws ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Luật Phòng, chống tham nhũng năm 2018", "Luật Phòng, chống tham nhũng"),
        ("Luật Đầu tư công", "Luật Đầu tư công"),
        ("Luật Đầu tư, Luật Nhà ở", "Luật Đầu tư"),
        ("Luật Tổ chức chính quyền địa phương ngày 16 tháng 6", "Luật Tổ chức chính quyền địa phương"),
        (
            "Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam số 47",
            "Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam",
        ),
        (
            "Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng",
            "Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng",
        ),
        ("luật các tổ chức tín dụng", "luật các tổ chức tín dụng"),
        ("Bộ luật Tố tụng\ndân sự 2015", "Bộ luật Tố tụng\ndân sự"),
        ("Pháp lệnh về phí và lệ phí", "Pháp lệnh về phí và lệ phí"),
        ("Pháp lệnh Ưu đãi người có công với cách mạng", "Pháp lệnh Ưu đãi người có công với cách mạng"),
        ("Hiến pháp năm 2013", "Hiến pháp"),
        ("Điều lệ Đảng", "Điều lệ Đảng"),
        ("Luật này", None),
        ("luật sư", None),
        ("Luật số 80/2015/QH13", None),
        ("pháp luật về đất đai", None),
    ],
)
def test_the_name_of_a_law_is_taken_whole(text: str, name: str | None) -> None:
    end = law_at(plain(text).lower(), 0)
    assert (text[:end] if end is not None else None) == name


def test_a_law_begins_at_a_word() -> None:
    low = "tại khoản 1 điều 5 luật đất đai"
    assert law_at(low, low.index("luật")) == len(low)
    assert law_at("bộluật đất đai", 2) is None


def test_law_names_are_many_and_longest_first() -> None:
    names = law_names()
    assert len(names) >= 500
    assert names.index("Luật Đầu tư công") < names.index("Luật Đầu tư")
    assert all(law_at(name.lower(), 0) == len(name) for name in names)


# --- against real documents ---------------------------------------------------------------------------------------


def test_laws_named_in_a_public_set_of_references(shared: Path) -> None:
    """Laws, codes and ordinances of the set that are named, not amended: nearly all are known in full."""
    total = known = 0
    for line in (shared / "vnlegaltext" / "val.jsonl").read_text("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        for start, end, kind in row["refs"]:
            low = plain(re.sub(r"\s+([,.;)])", r"\1", row["text"][start:end])).lower()
            if (
                kind not in ("L", "PL", "BL")
                or "<" in low
                or re.match(r"(?:luật|pháp lệnh) (?:sửa|số|bổ|ngày|năm)", low)
            ):
                continue
            total += 1
            at = law_at(low, 0)
            known += at is not None and bool(
                re.match(r"[\s,;(]*(?:$|\W|\d|(?:số|ngày|năm|sửa|được|của|về)\b)", low[at:])
            )
    assert total > 2000
    assert known / total > 0.97


def test_issuers_of_checked_documents_have_the_key_of_their_name(shared: Path) -> None:
    for path in sorted((shared / "gold").glob("*.json")):
        issuer = json.loads(path.read_text("utf-8"))["header"].get("issuer")
        if issuer:
            assert canonical_agency(issuer) == issuer
            assert canonical_agency(issuer.upper()) == issuer
            assert issuer_key(issuer) == slug(issuer)
