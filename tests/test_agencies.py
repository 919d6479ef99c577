"""The registry of agencies and laws: one spelling, one key, whole names. Invented places are invented."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from chithi.corpus.vietnamese import plain, slug
from chithi.parser.names.registry import (
    agency_key,
    canonical_agency,
    complete_agency_at,
    gazetteer,
    heads,
    issuer_key,
    law_at,
    law_names,
    named_province,
    province,
    sectors,
    split_sectors,
    successors,
)

HUNG_LAM = named_province("Hưng Lam")
HANOI = province("Hà Nội")


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
        ("CỤC CHÍNH TRỊ", "Cục Chính trị"),
        ("HỌC VIỆN TƯ PHÁP", "Học viện Tư pháp"),
        ("BAN TỔ CHỨC TƯ", "Ban Tổ chức Trung ương"),
        ("CHI CỤC THÚ Y", "Chi cục Thú y"),
        ("BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG", "Ban Quản lý dự án đầu tư xây dựng"),
        ("VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO", "Viện kiểm sát nhân dân tối cao"),
        ("(Sở Y tế)", "Sở Y tế"),
        ("Sở Y tế;", "Sở Y tế"),
        ("các sở, ban, ngành", "các sở, ban, ngành"),
        ("ngành y tế", "ngành y tế"),
        # As headers print them.
        ("SỞ Y TẾ", "Sở Y tế"),
        ("TRƯỜNG THPT NGUYỄN TRÃI", "Trường THPT Nguyễn Trãi"),
        ("TRƯỜNG MẦM NON HOA SEN", "Trường Mầm non Hoa Sen"),
        ("BAN QUẢN LÝ KHU KINH TẾ DUNG QUẤT", "Ban Quản lý Khu kinh tế Dung Quất"),
        ("BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP TỈNH HÀ NAM", "Ban Quản lý các khu công nghiệp tỉnh Hà Nam"),
        ("TRUNG TÂM GDTX HUYỆN AN KHÊ", "Trung tâm GDTX huyện An Khê"),
        ("ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ", "Ủy ban nhân dân tỉnh Quảng Trị"),
        ("UỶ BAN NHÂN DÂN TỈNH HƯNG LAM", "Ủy ban nhân dân tỉnh Hưng Lam"),
        ("HỘI ĐỒNG NHÂN DÂN HUYỆN LAM SƠN", "Hội đồng nhân dân huyện Lam Sơn"),
        ("BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Bộ Nông nghiệp và Môi trường"),
        ("THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("HUYỆN ỦY LAM SƠN", "Huyện ủy Lam Sơn"),
        ("CHI CỤC THUẾ KHU VỰC VII", "Chi cục Thuế khu vực VII"),
        ("BẢO HIỂM XÃ HỘI VIỆT NAM", "Bảo hiểm xã hội Việt Nam"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG VĂN PHÒNG", "Văn phòng Trung ương Đảng"),  # superior and body, in two lines
        ("BAN CHẤP HÀNH TRUNG ƯƠNG BAN TỔ CHỨC", "Ban Tổ chức Trung ương"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", "Ban Chấp hành Trung ương"),
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
        (["Ban Tổ chức Trung ương Đảng", "Ban Tổ chức Trung ương"], "ban-to-chuc-trung-uong"),
        (["Văn phòng Trung ương", "Văn phòng Trung ương Đảng"], "van-phong-trung-uong-dang"),
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
