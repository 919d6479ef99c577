"""What people type: the query language, other ways to say a thing, numbers in parts."""

from __future__ import annotations

from pathlib import Path

import pytest
from building import cite, document
from hypothesis import given
from hypothesis import strategies as st

import chithi
from chithi.commands.documents import query_of
from chithi.index.filters import Filters
from chithi.index.search import analysis
from chithi.index.search.equivalents import compile_table
from chithi.index.search.expansion import Alternative, groups_of
from chithi.index.search.figures import figures
from chithi.index.search.periods import read_period
from chithi.index.search.slips import accented_like, sounds_like, typed_for
from chithi.index.search.syntax import read_request

HUNG, BAC = "Ủy ban nhân dân tỉnh Hưng Lam", "Ủy ban nhân dân tỉnh Bắc Lam"

WATER = document(
    "12/2024/QĐ-UBND",
    "2024-03-05",
    "bảo vệ nước dưới đất",
    type="QĐ",
    body="1. Hộ gia đình khai thác nước dưới đất phải đăng ký.\n2. Báo cáo trước 17h00 ngày 10 tháng 12 năm 2024.",
    tasks=({"assignee": "Sở Tài chính"},),
)
FUEL = document("7/CT-UBND", "2023-01-02", "quản lý cửa hàng bán lẻ xăng dầu", body="1. Xử lý vi phạm trong quý IV.")
SCHOOL = document(
    "31/KH-UBND", "2022-05-06", "xây trường học", type="KH", body="1. Sở Giáo dục và Đào tạo sản xuất bàn."
)
FUEL_NEW = document(
    "9/CT-UBND",
    "2025-01-02",
    "quản lý cửa hàng bán lẻ xăng dầu",
    body="1. Việc khác.",
    cites=(cite("7/CT-UBND", "replaces", type="CT", date="2023-01-02", issuer=HUNG),),
)
CITY = document("31/QĐ-UBND", "2022-07-08", "đặt tên đường", type="QĐ", issuer=BAC, place="Bắc Lam", body="1. Phố mới.")
ALL = (WATER, FUEL, SCHOOL, FUEL_NEW, CITY)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> chithi.KnowledgeBase:
    base = chithi.open(tmp_path_factory.mktemp("query") / "kb")
    base.add_documents(ALL)
    return base


def symbols(base: chithi.KnowledgeBase, query: str, **filters: str) -> list[str | None]:
    return [hit.symbol for hit in base.search(query, **filters).hits]  # type: ignore[arg-type]


# ---- Other ways to say it


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("nước ngầm", "12/2024/QĐ-UBND"),
        ("nuoc ngam", "12/2024/QĐ-UBND"),
        ("cây xăng", "9/CT-UBND"),
        ("cay xang", "9/CT-UBND"),
        ("sgd&đt", "31/KH-UBND"),
        ("sở gd&đt", "31/KH-UBND"),
        ("sỡ gdđt", "31/KH-UBND"),
        ("trước 10/12", "12/2024/QĐ-UBND"),
        ("trước 10/12/2024", "12/2024/QĐ-UBND"),
        ("10-12-2024", "12/2024/QĐ-UBND"),
        ("17 giờ ngày 10/12", "12/2024/QĐ-UBND"),
        ("17h ngày 10", "12/2024/QĐ-UBND"),
        ("vi phạm quý 4", "7/CT-UBND"),
        ("sử lí vi phạm", "7/CT-UBND"),
        ("sản suất bàn", "31/KH-UBND"),
        ("chường học", "31/KH-UBND"),
    ],
)
def test_what_people_say_finds_what_documents_say(base: chithi.KnowledgeBase, query: str, first: str) -> None:
    assert symbols(base, query)[:1] == [first]


@pytest.mark.parametrize("query", ["cầy xang", "nước ngấm"])
def test_accents_that_were_typed_keep_words_apart(base: chithi.KnowledgeBase, query: str) -> None:
    assert symbols(base, query) == []


def test_a_typing_error_is_put_right_and_said(base: chithi.KnowledgeBase) -> None:
    result = base.search("gia đìnhh khai thác")
    assert result.hits[0].symbol == "12/2024/QĐ-UBND"
    assert result.suggestion == "gia dinh khai thác"
    assert "đìnhh" in (result.hint or "")


def test_nothing_is_suggested_for_what_is_right(base: chithi.KnowledgeBase) -> None:
    assert base.search("hộ gia đình").suggestion is None


def test_the_words_that_a_document_has_instead_are_marked(base: chithi.KnowledgeBase) -> None:
    (hit,) = base.search("hộ khai thác nước ngầm").hits
    assert {"nước", "dưới", "đất"} <= {hit.snippet[a:b] for a, b in hit.highlights}


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("trước ngày 10 tháng 12 năm 2025", [["10", "12", "2025"]]),
        ("tháng 02 năm 2024", [["2", "2024"]]),
        ("17h00, 17:30, 7g05", [["17", "gio"], ["17", "gio", "30"], ["7", "gio", "5"]]),
        ("quý IV; khóa XVI; lần thứ XIV", [["quy", "4"], ["khoa", "16"], ["thu", "14"]]),
        ("tháng này, 100h làm việc, mẫu VI, IV là bốn", []),
        ("24/12/2025", []),
    ],
)
def test_figures_have_one_form(text: str, forms: list[list[str]]) -> None:
    assert [words for _, _, words in figures(text)] == forms


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("su", "xu"), ("tran", "chan"), ("kac", "cac"), ("cat", "cac"), ("ly", "li"), ("nam", "lam"), ("nge", "nghe")],
)
def test_syllables_that_sound_alike(typed: str, meant: str) -> None:
    assert meant in sounds_like(typed)


@pytest.mark.parametrize(
    ("typed", "folded", "written"),
    [
        ("suất", "xuat", ("xuất",)),
        ("sữ", "xu", ("xữ", "xử")),  # hỏi for ngã as well
        ("dáo", "giao", ("giáo",)),
        ("làm", "nam", ("nàm",)),  # which nobody writes, so that "làm thôn" is not meant as "nam thông"
        ("thú", "thu", ("thú",)),
        ("sua", "xua", ()),  # typed without accents
        ("lí", "ly", ()),  # another vowel: the accents say nothing
        ("covid", "covit", ()),
    ],
)
def test_a_slip_keeps_the_accents_that_were_typed(typed: str, folded: str, written: tuple[str, ...]) -> None:
    assert accented_like(typed, folded) == written


def test_words_and_what_they_stand_for_belong_together() -> None:
    words = [("tiem", "tiệm"), ("thuoc", "thuốc"), ("huyen", "huyện"), ("sgd", "sgd")]
    others = [
        Alternative(0, 2, ("nha", "thuoc"), "nhà thuốc"),
        Alternative(1, 2, ("duoc",), "dược"),
        Alternative(3, 4, ("so", "giao", "duc", "huyen"), "sở giáo dục huyện"),
    ]
    assert groups_of(words, others) == {
        "tiem": 1,
        "thuoc": 1,
        "nha": 1,
        "duoc": 1,
        "sgd": 2,
        "so": 2,
        "giao": 2,
        "duc": 2,
    }


@pytest.mark.parametrize("word", ["covid", "abc", "", "xyz"])
def test_what_is_no_syllable_sounds_like_nothing(word: str) -> None:
    assert sounds_like(word) == ()


def test_one_wrong_key() -> None:
    assert {"nghiem"} <= set(typed_for("nghem")) & set(typed_for("ngheim")) & set(typed_for("nghiemm"))


def test_the_table_of_equivalents_is_sound() -> None:
    table = compile_table()
    assert table["ubnd"] == [["ubnd", "ủy ban nhân dân"]]
    assert len(table) > 500
    for key, rows in table.items():
        for written, *others in rows:
            assert key == " ".join(folded for folded, _ in analysis.forms(written))
            assert others
            assert written not in others


# ---- Numbers in parts


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("qd12 2024 ubnd", ["12/2024/QĐ-UBND"]),
        ("qđ12/2024", ["12/2024/QĐ-UBND"]),
        ("ct7", ["7/CT-UBND"]),
        ("ubnd qđ 31", ["31/QĐ-UBND"]),
        ("31 bắc lam qđ", ["31/QĐ-UBND"]),
        ("kh31 hưng lam", ["31/KH-UBND"]),
        ("quyết định 31 ubnd bắc lam", ["31/QĐ-UBND"]),
    ],
)
def test_the_parts_of_a_number_in_any_order(base: chithi.KnowledgeBase, query: str, found: list[str]) -> None:
    assert symbols(base, query) == found


@pytest.mark.parametrize("query", ["12 hộ gia đình", "nước 7", "10/12", "quý 4"])
def test_a_figure_alone_is_no_number(base: chithi.KnowledgeBase, query: str) -> None:
    assert all(hit.score < 100 for hit in base.search(query).hits)


def test_a_number_with_words_of_its_text_comes_first(base: chithi.KnowledgeBase) -> None:
    assert symbols(base, "qđ 12 ubnd hộ gia đình")[0] == "12/2024/QĐ-UBND"


# ---- The query language


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("số:31", {"31/KH-UBND", "31/QĐ-UBND"}),
        ("number:31/KH", {"31/KH-UBND"}),
        ("số:12/2024/qd-ubnd", {"12/2024/QĐ-UBND"}),
        ("loại:CT", {"7/CT-UBND", "9/CT-UBND"}),
        ('type:"quyet dinh"', {"12/2024/QĐ-UBND", "31/QĐ-UBND"}),
        ('cơ quan:"bắc lam"', {"31/QĐ-UBND"}),
        ('issuer:"ubnd tinh bac lam"', {"31/QĐ-UBND"}),
        ("ngày:2022..2023", {"7/CT-UBND", "31/KH-UBND", "31/QĐ-UBND"}),
        ("ngày:5/2022", {"31/KH-UBND"}),
        ("date:2024-03-05", {"12/2024/QĐ-UBND"}),
        ("date:..2022", {"31/KH-UBND", "31/QĐ-UBND"}),
        ('giao:"sở tài chính"', {"12/2024/QĐ-UBND"}),
        ("dẫn:7/CT-UBND", {"9/CT-UBND"}),
        ('cites:"chỉ thị 7/CT-UBND"', {"9/CT-UBND"}),
        ("xăng ngày:2023", {"7/CT-UBND"}),
        ("nước OR phố", {"12/2024/QĐ-UBND", "31/QĐ-UBND"}),
        ('"bán lẻ" HOẶC "phố mới"', {"7/CT-UBND", "9/CT-UBND", "31/QĐ-UBND"}),
        ("xăng -vi", {"9/CT-UBND"}),
        ("xăng OR nước loại:QĐ", {"12/2024/QĐ-UBND"}),
    ],
)
def test_fields_and_or(base: chithi.KnowledgeBase, query: str, found: set[str]) -> None:
    result = base.search(query)
    assert {hit.symbol for hit in result.hits} == found
    assert result.hint is None


def test_a_field_and_an_option_both_hold(base: chithi.KnowledgeBase) -> None:
    assert symbols(base, "loại:QĐ", issuer="bac lam") == ["31/QĐ-UBND"]
    assert symbols(base, "", number="7") == ["7/CT-UBND"]
    assert symbols(base, "", cites="7/CT-UBND") == ["9/CT-UBND"]


@pytest.mark.parametrize(
    ("query", "hint"),
    [
        ("ngày:abc nước", "ngày:abc is no date"),
        ("ngày:31/02/2024", "is no date"),
        ("loại: nước", "loại: has no value"),
        ("loại:CT loại:QĐ", "comes twice"),
        ("OR", "HOẶC (OR) stands between"),
        ("nước HOẶC", "HOẶC (OR) stands between"),
    ],
)
def test_what_does_not_parse_is_words(query: str, hint: str) -> None:
    request = read_request(query)
    assert hint in (request.hint or "")
    assert len(request.branches) == 1


@pytest.mark.parametrize("query", ["17:30", "http://a.vn", "nước: sạch", '"loại:CT"', "hoặc", "lý do: x"])
def test_other_colons_are_words(query: str) -> None:
    request = read_request(query)
    assert (request.filters, request.hint) == (Filters(), None)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2021", ("2021-01-01", "2021-12-31")),
        ("2021..2022", ("2021-01-01", "2022-12-31")),
        ("2/2024", ("2024-02-01", "2024-02-29")),
        ("1/7/2021..", ("2021-07-01", None)),
        ("..2021-06", (None, "2021-06-30")),
        ("..", None),
        ("", None),
        ("13/2021", None),
        ("20..21", None),
    ],
)
def test_periods(text: str, period: tuple[str | None, str | None] | None) -> None:
    assert read_period(text) == period


@given(st.text(alphabet='aổ"-:.0129/ ORHOẶCloạingàysố', max_size=40))
def test_any_query_reads(text: str) -> None:
    assert read_request(text).branches


# ---- Order, facets, pages


def test_an_ended_document_comes_after_its_successor(base: chithi.KnowledgeBase) -> None:
    result = base.search("quản lý cửa hàng bán lẻ xăng dầu")
    assert [(hit.symbol, hit.status) for hit in result.hits[:2]] == [
        ("9/CT-UBND", "in_force"),
        ("7/CT-UBND", "replaced"),
    ]


def test_of_two_alike_the_younger_comes_first(tmp_path: Path) -> None:
    with chithi.open(tmp_path / "kb") as base:
        base.add_documents(document(f"{n}/CT-UBND", f"20{n}-01-01", "trồng rừng") for n in (14, 23, 19))
        assert symbols(base, "trồng rừng") == ["23/CT-UBND", "19/CT-UBND", "14/CT-UBND"]


def test_facets_count_all_pages(base: chithi.KnowledgeBase) -> None:
    facets = base.search("", limit=1, facets=True).facets
    assert facets is not None
    assert facets["type"] == {"QĐ": 2, "CT": 2, "KH": 1}
    assert facets["issuer"] == {HUNG: 4, BAC: 1}
    assert facets["year"] == {"2025": 1, "2024": 1, "2023": 1, "2022": 2}
    assert facets["status"] == {"in_force": 4, "replaced": 1}
    assert base.search("").facets is None


def test_what_one_passage_says_goes_before_scattered_words(tmp_path: Path) -> None:
    filler = "\n".join(f"{n}. Các huyện rà soát việc số {n} và báo cáo." for n in range(3, 90))
    together = document("1/CT-UBND", "2021-01-01", "việc chung", body=f"1. Mở chợ.\n2. Sửa cầu treo Nậm Rốm.\n{filler}")
    apart = document("2/CT-UBND", "2021-01-01", "việc chung", body="1. Sửa nhà. Xây cầu. Treo biển Nậm. Suối Rốm.")
    with chithi.open(tmp_path / "kb") as base:
        base.add_documents([together, apart])
        hit = base.search("sua cau treo nam rom").hits[0]
    assert (hit.symbol, hit.item) == ("1/CT-UBND", "2")


# ---- The command line, where the shell takes quotes away


@pytest.mark.parametrize(
    ("words", "query"),
    [
        (["xét", "nghiệm"], "xét nghiệm"),
        (["đất", " -đai"], "đất  -đai"),
        (["đất", " -đất đai"], 'đất  -"đất đai"'),
        (["loại:công điện", "mưa", "lũ"], 'loại:"công điện" mưa lũ'),
        (["cơ", "quan:sở y tế", "dịch"], 'cơ quan:"sở y tế" dịch'),
        (["cơ quan:sở y tế", "dịch"], 'cơ quan:"sở y tế" dịch'),
        (["loại:CT xét nghiệm"], "loại:CT xét nghiệm"),  # one word of the shell: all of the query as it was typed
        (['"xét nghiệm" học sinh', "lớp"], '"xét nghiệm" học sinh lớp'),
        (["Căn cứ: Luật", "đất"], "Căn cứ: Luật đất"),
    ],
)
def test_words_of_the_command_line(words: list[str], query: str) -> None:
    assert query_of(words) == query


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("số: 24/CT-UBND xét nghiệm", Filters(number="24/CT-UBND")),
        ("ngày: 2021 xét nghiệm", Filters(since="2021-01-01", until="2021-12-31")),
        ('loại: "chỉ thị" xét nghiệm', Filters(type="chỉ thị")),
        ("loại: chỉ thị", Filters()),  # where the value ends nobody knows
        ("số: xét nghiệm", Filters()),
    ],
)
def test_a_space_behind_the_colon(text: str, filters: Filters) -> None:
    assert read_request(text).filters == filters
