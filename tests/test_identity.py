"""Identity: canonical ids, and whose bodies "UBND tỉnh" and "Tỉnh ủy" are."""

from __future__ import annotations

import pytest
from citing import find, header, others

import chithi
from chithi.parser.document import Header
from chithi.parser.names.identity import document_id, home_of


def test_the_id_of_a_document() -> None:
    own = Header(
        family="party",
        type="CV",
        symbol="402-CV/TU",
        issuer="Tỉnh ủy Thanh Hóa",
        issuer_key="tinh-uy-thanh-hoa",
        date="2021-09-30",
    )
    assert document_id(own) == "/akn/vn/act/cong-van/tinh-uy-thanh-hoa/2021-09-30/402-cv-tu"


@pytest.mark.parametrize("missing", ["type", "symbol", "date", "issuer"])
def test_no_id_from_a_header_that_says_too_little(missing: str) -> None:
    full = {"family": "state", "type": "QĐ", "symbol": "5/QĐ-BYT", "issuer": "Bộ Y tế", "date": "2021-01-02"}
    assert document_id(Header.model_validate(full)) is not None
    assert document_id(Header.model_validate(full | {missing: None})) is None


def test_zeros_before_a_number_do_not_count() -> None:
    common = {"family": "state", "type": "CT", "issuer": "Bộ Y tế", "date": "2021-01-02"}
    ids = {document_id(Header.model_validate(common | {"symbol": s})) for s in ("05/CT-BYT", "5/CT-BYT")}
    assert len(ids) == 1


IDS = [
    (
        "Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ",
        "Chính phủ",
        "/akn/vn/act/nghi-quyet/chinh-phu/2021-10-11/128-nq-cp",
    ),
    ("Quyết định số 4800/QĐ-BYT ngày 12/10/2021", "Bộ Y tế", "/akn/vn/act/quyet-dinh/bo-y-te/2021-10-12/4800-qd-byt"),
    (
        "Quyết định số 9/QĐ-UBND ngày 05/6/2020 của Chủ tịch UBND tỉnh",
        "Ủy ban nhân dân tỉnh Sơn La",
        "/akn/vn/act/quyet-dinh/uy-ban-nhan-dan-tinh-son-la/2020-06-05/9-qd-ubnd",
    ),
    (
        "Chỉ thị số 18-CT/TU ngày 18/10/2021 của Ban Thường vụ Tỉnh ủy",
        "Tỉnh ủy Sơn La",
        "/akn/vn/act/chi-thi/tinh-uy-son-la/2021-10-18/18-ct-tu",
    ),
    (
        "Quyết định số 9/QĐ-UBND ngày 05/6/2020 của UBND tỉnh Hà Giang",
        "Ủy ban nhân dân tỉnh Hà Giang",
        "/akn/vn/act/quyet-dinh/uy-ban-nhan-dan-tinh-ha-giang/2020-06-05/9-qd-ubnd",
    ),
    (
        "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị",
        "Bộ Chính trị",
        "/akn/vn/act/nghi-quyet/ban-chap-hanh-trung-uong/2024-12-22/57-nq-tw",
    ),
]


@pytest.mark.parametrize(("text", "issuer", "identity"), IDS)
def test_the_id_of_a_citation(text: str, issuer: str, identity: str) -> None:
    (citation,) = others(find(text)[0])
    assert (citation.issuer, citation.id, citation.reason) == (issuer, identity, None)


DISTRICT = """ĐẢNG BỘ TỈNH {province}
HUYỆN ỦY BẮC KHÊ
*
Số 12-CT/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Bắc Khê, ngày 12 tháng 3 năm 2020
CHỈ THỊ
về phòng cháy

Thực hiện Chỉ thị số 32-CT/TU ngày 01/3/2020 của Tỉnh ủy, Quyết định số 15/QĐ-UBND ngày 02/3/2020 của UBND tỉnh và Quyết \
định số 16/QĐ-UBND ngày 03/3/2020, Ban Thường vụ Huyện ủy yêu cầu:
1. Các chi bộ thực hiện nghiêm.
"""


@pytest.mark.parametrize(("province", "name"), [("HẢI DƯƠNG", "Hải Dương"), ("HƯNG LAM", "Hưng Lam")])
def test_the_province_above_a_district(province: str, name: str) -> None:
    """Named by the header's own lines; a decision without issuer may be the district's."""
    found = chithi.parse(DISTRICT.format(province=province)).citations
    assert [c.issuer for c in found] == [f"Tỉnh ủy {name}", f"Ủy ban nhân dân tỉnh {name}", None]


def test_a_city_committee_is_none_of_a_province() -> None:
    (citation,) = others(find("Chỉ thị số 18-CT/TU ngày 18/10/2021 của Thành ủy")[0])
    assert citation.id is None


REASONS = [
    ("Nghị quyết số 128/NQ-CP của Chính phủ", "no date"),
    ("Nghị quyết số 57-NQ/TW ngày 22/12/2024", "no issuer"),
    ("Nghị quyết 128", "no symbol"),
    ("báo cáo ngày 15/11/2021 của Sở Y tế", "no number"),
    ("Luật Đất đai năm 2013", "no number"),
]


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_no_id_says_why(text: str, reason: str) -> None:
    (citation,) = others(find(text)[0])
    assert (citation.id, citation.reason) == (None, reason)


def test_a_place_that_is_not_known_is_not_guessed() -> None:
    """A central organ has no province of its own: its "UBND tỉnh" is anybody's."""
    (citation,) = others(
        find("Quyết định số 9/QĐ-UBND ngày 05/6/2020 của UBND tỉnh", head=header("CV", "Bộ Tài chính"))[0]
    )
    assert (citation.id, citation.reason) == (None, "issuer without a place")


def test_home() -> None:
    assert home_of(header("QĐ", "Ủy ban nhân dân tỉnh Sơn La")).name == "Sơn La"  # type: ignore[union-attr]
    assert home_of(header("CV", "Bộ Tài chính", place="Hà Nội")) is None
    assert home_of(header("CV", None, place="Thanh Hóa")).name == "Thanh Hóa"  # type: ignore[union-attr]


def test_a_self_mention_has_the_id_of_the_document() -> None:
    own = header("QĐ", "Bộ Y tế", symbol="5/QĐ-BYT", date="2021-01-02")
    (mention,) = find("Quyết định này có hiệu lực từ ngày ký.", head=own)[0]
    assert mention.id == document_id(own)
