"""Finding documents: without accents, with accents meant, by number, by phrase, by filter."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from building import cite, document
from hypothesis import given
from hypothesis import strategies as st

import chithi
from chithi.errors import ChithiError
from chithi.index.search import analysis
from chithi.index.search.expansion import Alternative
from chithi.index.search.finding import Finder
from chithi.index.search.passages import Passages
from chithi.index.search.places import Places, pack
from chithi.index.search.port import Wanted
from chithi.index.search.query import Words, read_query
from chithi.index.search.snippets import Snippet, cut, has_phrase

UBND = "Ủy ban nhân dân tỉnh Hưng Lam"
BAC = "Ủy ban nhân dân tỉnh Bắc Lam"

XET = document(
    "24/CT-UBND",
    "2021-07-24",
    "phòng, chống dịch bệnh",
    body="Tình hình còn phức tạp.\n1. Sở Y tế tổ chức xét nghiệm diện rộng tại các huyện.\n2. Công an tỉnh tuần tra.",
    tasks=({"assignee": "Sở Y tế"},),
)
XEM = document(
    "31/CT-UBND",
    "2021-10-01",
    "thích ứng an toàn",
    body="1. Xem xét kỹ, rút kinh nghiệm; nghiêm túc kiểm điểm.",
    cites=(cite("24/CT-UBND", "replaces", type="CT", date="2021-07-24", issuer=UBND),),
)
DAT = document("8/QĐ-UBND", "2020-02-02", "thu hồi đất", type="QĐ", body="1. Giá đất theo bảng giá.")
DAT_NAM = document("9/QĐ-UBND", "2020-03-03", "đắt hàng", type="QĐ", body="1. Dạt bờ, dát vàng, dắt trâu.")
TWIN = document("24/CT-UBND", "2021-08-08", "thu ngân sách", issuer=BAC, place="Bắc Lam")
LETTER = document("402-CV/TU", "2021-09-30", "trồng rừng", type="CV", issuer="Tỉnh ủy Hưng Lam")
LEAD = document("05-CV/TU", "2022-01-05", "hoà giải ở cơ sở", type="CV", issuer="Tỉnh ủy Hưng Lam")
YEAR = document("18/2019/QĐ-UBND", "2019-08-12", "cấp nước", type="QĐ")
ALL = (XET, XEM, DAT, DAT_NAM, TWIN, LETTER, LEAD, YEAR)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> chithi.KnowledgeBase:
    base = chithi.open(tmp_path_factory.mktemp("search") / "kb")
    base.add_documents(ALL)
    return base


def symbols(base: chithi.KnowledgeBase, query: str, **filters: str | int) -> list[str]:
    return [str(hit.symbol) for hit in base.search(query, **filters).hits]  # type: ignore[arg-type]


# ---- Words


@pytest.mark.parametrize(
    "query", ["xét nghiệm", "xet nghiem", "XÉT NGHIỆM", "Xet nghiệm", "xe\u0301t nghie\u0323\u0302m"]
)
def test_any_way_of_typing_finds_it(base: chithi.KnowledgeBase, query: str) -> None:
    (hit,) = base.search(query).hits
    assert (hit.symbol, hit.item) == ("24/CT-UBND", "1")
    assert [hit.snippet[a:b] for a, b in hit.highlights] == ["xét", "nghiệm"]


def test_old_and_new_tone_placement(base: chithi.KnowledgeBase) -> None:
    assert symbols(base, "hòa giải") == symbols(base, "hoà giải") == ["05-CV/TU"]


def test_typed_accents_are_meant(base: chithi.KnowledgeBase) -> None:
    # "đất" folds to the same letters as "đắt", "dạt", "dát", "dắt".
    assert symbols(base, "đất")[0] == "8/QĐ-UBND"
    assert symbols(base, "dắt")[0] == "9/QĐ-UBND"
    assert set(symbols(base, "dat")) == {"8/QĐ-UBND", "9/QĐ-UBND"}


def test_words_that_nobody_has_are_named(base: chithi.KnowledgeBase) -> None:
    result = base.search("xét nghiệm rộng khủng long")
    assert result.hits[0].symbol == "24/CT-UBND"
    assert result.hint == "no document has khủng, long"


def test_two_words_are_both_needed(base: chithi.KnowledgeBase) -> None:
    assert symbols(base, "hàng trâu") == ["9/QĐ-UBND"]
    assert symbols(base, "bờ bến") == []


def test_the_snippet_shows_an_item_rather_than_the_subject(tmp_path: Path) -> None:
    text = "1. Giao các huyện lo việc chung.\n2. Kiểm lâm trồng rừng ở Bạch Linh."
    with chithi.open(tmp_path / "kb") as base:
        base.add_documents([document("1/CT-UBND", "2021-01-01", "trồng rừng", body=text)])
        (hit,) = base.search("trong rung").hits
    assert (hit.item, hit.snippet) == ("2", "2. Kiểm lâm trồng rừng ở Bạch Linh.")


def test_nothing_found_is_an_empty_page(base: chithi.KnowledgeBase) -> None:
    result = base.search("khủng long")
    assert (result.total, result.hits) == (0, ())


def test_an_ended_document_is_marked_and_lowered_but_found(base: chithi.KnowledgeBase) -> None:
    (hit,) = base.search("xét nghiệm").hits
    assert hit.status == "replaced"


def test_pages(base: chithi.KnowledgeBase) -> None:
    whole = base.search("tỉnh Hưng Lam", limit=10)
    parts = [base.search("tỉnh Hưng Lam", limit=2, offset=n).hits for n in range(0, whole.total, 2)]
    assert [hit.id for part in parts for hit in part] == [hit.id for hit in whole.hits]
    assert {base.search("tỉnh Hưng Lam", limit=2, offset=n).total for n in (0, 2, 50)} == {whole.total}


def test_an_empty_query_lists_everything_newest_first(base: chithi.KnowledgeBase) -> None:
    hits = base.search("").hits
    assert [hit.date for hit in hits] == sorted((hit.date for hit in hits), key=str, reverse=True)
    assert len(hits) == len(ALL)


# ---- Phrases


def test_phrases_are_verified_on_the_text(base: chithi.KnowledgeBase) -> None:
    assert symbols(base, '"xét nghiệm"') == ["24/CT-UBND"]
    assert symbols(base, '"nghiệm xét"') == []
    assert symbols(base, '"rút kinh nghiệm"') == ["31/CT-UBND"]
    assert symbols(base, "“rút kinh nghiệm”") == ["31/CT-UBND"]


def test_a_quoted_word_is_meant_as_typed(base: chithi.KnowledgeBase) -> None:
    assert symbols(base, '"dắt"') == ["9/QĐ-UBND"]
    assert set(symbols(base, '"dat"')) == {"8/QĐ-UBND", "9/QĐ-UBND"}


def test_punctuation_does_not_part_a_phrase(base: chithi.KnowledgeBase) -> None:
    assert symbols(base, '"phong chong dich"') == ["24/CT-UBND"]


def test_accents_of_a_phrase_hold() -> None:
    phrase = read_query('"xét nghiệm"').phrases[0]
    plain = read_query('"xet nghiem"').phrases[0]
    assert stands_in("tổ chức xét nghiệm", phrase)
    assert not stands_in("xét nghiêm", phrase)
    assert stands_in("xét nghiêm", plain)


@pytest.mark.parametrize(
    ("text", "typed", "holds"),
    [
        ("ngày 05/7 và 5/7", "ngay 5 7", True),
        ("phòng, chống dịch", "phong chong dich", True),
        ("phòng và chống dịch", "phong chong", False),
        ("xét\n\n- nghiệm", "xet nghiem", True),
        ("xét a nghiệm", "xet nghiem", False),
        ("xét xét nghiệm", "xet xet nghiem", True),
        ("xét nghiệm", "xet xet", False),
        ("hoà giải, hòa giải", "hòa giải", True),
        ("hoa giải", "hòa giải", False),
        ("nghiệm xét", "xet nghiem", False),
    ],
)
def test_a_phrase_is_its_words_in_a_row(text: str, typed: str, holds: bool) -> None:
    assert stands_in(text, read_query(f'"{typed}"').phrases[0]) is holds


def stands_in(text: str, phrase: Words) -> bool:
    return has_phrase(Places(pack(text)), lambda: text, phrase)


def test_without_a_word(base: chithi.KnowledgeBase) -> None:
    assert "24/CT-UBND" not in symbols(base, 'Hưng Lam -"xét nghiệm"')
    assert symbols(base, "-tỉnh -uỷ") == []


@pytest.mark.parametrize("query", ['"', '"xét', "-", "''", '"" -""', "((", "AND OR", "*", "\x00", "🦖", "%_", "ˀ́"])
def test_any_query_is_answered(base: chithi.KnowledgeBase, query: str) -> None:
    base.search(query)


@given(st.text(max_size=40))
def test_no_query_breaks_the_search(base: chithi.KnowledgeBase, query: str) -> None:
    for hit in base.search(query).hits:
        for start, end in hit.highlights:
            assert 0 <= start < end <= len(hit.snippet)


# ---- Numbers


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("402-CV/TU", ["402-CV/TU"]),
        ("402-cv/tu", ["402-CV/TU"]),
        ("402 cv tu", ["402-CV/TU"]),
        ("402 - CV / TU", ["402-CV/TU"]),
        ("số 402-CV/TU", ["402-CV/TU"]),
        ("Công văn số 402-CV/TU ngày 30/9/2021", ["402-CV/TU"]),
        ("công văn 402", ["402-CV/TU"]),
        ("cong van 402", ["402-CV/TU"]),
        ("5-CV/TU", ["05-CV/TU"]),
        ("05 cv/tu", ["05-CV/TU"]),
        ("cong van 5", ["05-CV/TU"]),
        ("24/CT-UBND", ["24/CT-UBND", "24/CT-UBND"]),
        ("chi thi 24", ["24/CT-UBND", "24/CT-UBND"]),
        ("24 ct ubnd bắc lam", ["24/CT-UBND"]),
        ("24/CT-UBND 24/7/2021", ["24/CT-UBND"]),
        ("8/qd-ubnd", ["8/QĐ-UBND"]),
        ("18/2019/QĐ-UBND", ["18/2019/QĐ-UBND"]),
        ("18/qd-ubnd", ["18/2019/QĐ-UBND"]),
        ("quyết định 18", ["18/2019/QĐ-UBND"]),
    ],
)
def test_a_number_in_any_spelling_goes_straight_to_it(base: chithi.KnowledgeBase, query: str, found: list[str]) -> None:
    assert symbols(base, query) == found


def test_the_same_number_twice_gives_both_newest_first(base: chithi.KnowledgeBase) -> None:
    assert [hit.date for hit in base.search("24/CT-UBND").hits] == ["2021-08-08", "2021-07-24"]
    assert [hit.issuer for hit in base.search("chỉ thị 24 tỉnh bắc lam").hits] == [BAC]


@pytest.mark.parametrize("query", ["7 huyện", "2021", "30/9/2021", "quý 4 năm 2021", "24 giờ"])
def test_not_every_figure_is_a_number(base: chithi.KnowledgeBase, query: str) -> None:
    result = base.search(query)
    assert all(hit.score < 100 for hit in result.hits)
    assert "has this number" not in (result.hint or "")


def test_an_unknown_number_finds_who_mentions_it(tmp_path: Path) -> None:
    host = document("3/CT-UBND", "2021-01-01", cites=(cite("16/CT-TTg", type="CT"),))
    with chithi.open(tmp_path / "kb") as base:
        base.add_documents([host, XEM])
        result = base.search("16/CT-TTg")
    assert [hit.symbol for hit in result.hits] == ["3/CT-UBND"]
    assert "no document has this number" in (result.hint or "")


@pytest.mark.parametrize(
    ("query", "meant"), [("24/CT-UBN", "24/CT-UBND"), ("977/2031/NĐ-CP", None), ("977/QĐ-UBND", None)]
)
def test_a_number_that_nobody_knows_finds_nothing(base: chithi.KnowledgeBase, query: str, meant: str | None) -> None:
    result = base.search(query)
    assert (result.hits, result.suggestion) == ((), meant)
    assert result.hint == "no document has this number, and none mentions it"


# ---- Filters


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"type": "QĐ"}, {"8/QĐ-UBND", "9/QĐ-UBND", "18/2019/QĐ-UBND"}),
        ({"type": "quyet dinh"}, {"8/QĐ-UBND", "9/QĐ-UBND", "18/2019/QĐ-UBND"}),
        ({"type": "qd", "since": "2020-02-02"}, {"8/QĐ-UBND", "9/QĐ-UBND"}),
        ({"type": "XX"}, set()),
        ({"issuer": "tỉnh ủy"}, {"402-CV/TU", "05-CV/TU"}),
        ({"issuer": "ubnd tinh bac lam"}, {"24/CT-UBND"}),
        ({"since": "2021-09-30", "until": "2021-10-01"}, {"402-CV/TU", "31/CT-UBND"}),
        ({"assignee": "so y te"}, {"24/CT-UBND"}),
        ({"relation": "replaces"}, {"31/CT-UBND"}),
        ({"in_force_on": "2021-07-31", "type": "CT"}, {"24/CT-UBND"}),
        ({"in_force_on": "2021-10-01", "issuer": "hưng lam", "type": "CT"}, {"31/CT-UBND"}),
    ],
)
def test_filters(base: chithi.KnowledgeBase, filters: dict[str, str], found: set[str]) -> None:
    assert set(symbols(base, "", **filters)) == found
    assert set(symbols(base, "lam tỉnh", **filters)) <= found


@pytest.mark.parametrize("filters", [{"since": "1/1/2021"}, {"relation": "loves"}, {"in_force_on": "2021-13-01"}])
def test_a_wrong_filter_is_one_clear_error(base: chithi.KnowledgeBase, filters: dict[str, str]) -> None:
    with pytest.raises(ChithiError):
        base.search("tỉnh", **filters)  # type: ignore[arg-type]


# ---- The index is a cache


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with chithi.open(tmp_path / "kb") as base:
        base.add_documents(ALL)
    return tmp_path / "kb"


def found_after(folder: Path) -> tuple[list[str], list[str]]:
    lines: list[str] = []
    with chithi.open(folder, announce=lines.append) as base:
        return symbols(base, "xét nghiệm"), lines


def test_a_sound_index_is_used_in_silence(folder: Path) -> None:
    assert found_after(folder) == (["24/CT-UBND"], [])


def test_a_missing_index_is_made_again(folder: Path) -> None:
    for file in (folder / "index").iterdir():
        file.unlink()
    found, lines = found_after(folder)
    assert found == ["24/CT-UBND"]
    assert lines == ["the search index is missing; it was made again from the store"]


def test_every_truncated_file_is_noticed(folder: Path) -> None:
    names = [file.name for file in (folder / "index").iterdir() if not file.name.endswith("LOCK")]
    for name in names:
        file = folder / "index" / name
        if not file.exists():
            continue
        file.write_bytes(file.read_bytes()[:-1])
        found, lines = found_after(folder)
        assert (found, len(lines)) == (["24/CT-UBND"], 1), name


def test_check_finds_a_flipped_byte_in_any_file_of_the_index(folder: Path) -> None:
    for file in sorted((folder / "index").iterdir()):
        if file.suffix not in (".trm", ".pst", ".col", ".toc", ".seg"):
            continue
        data = bytearray(file.read_bytes())
        data[len(data) // 2] ^= 1
        file.write_bytes(data)
        with chithi.open(folder, announce=lambda line: None) as base:
            report = base.check()
            assert report.ok
            assert any("search index" in line for line in report.mended), file.name
            assert symbols(base, "xét nghiệm") == ["24/CT-UBND"]
        break


def test_an_index_that_lags_catches_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from chithi.index.upkeep import Upkeep

    more = document("77/CT-UBND", "2022-02-02", "khủng long", body="1. Xét nghiệm.")
    with chithi.open(folder) as base, monkeypatch.context() as patch:
        patch.setattr(Upkeep, "follow", lambda self: None)  # as if killed between store and index
        base.add_documents([more])
        base.forget(str(XET.source.path))
    found, lines = found_after(folder)
    assert found == ["77/CT-UBND"]
    assert lines == ["the search index was behind the store and has caught up"]


def test_a_changed_document_is_found_by_its_new_words_only(tmp_path: Path) -> None:
    first = document("1/CT-UBND", "2021-01-01", "trồng rừng", path="a.txt")
    second = document("1/CT-UBND", "2021-01-01", "nuôi ong", path="a.txt")
    with chithi.open(tmp_path / "kb") as base:
        base.add_documents([first])
        base.add_documents([second])
        assert symbols(base, "trồng rừng") == []
        assert symbols(base, "nuôi ong") == ["1/CT-UBND"]


def test_many_small_additions_merge(tmp_path: Path) -> None:
    with chithi.open(tmp_path / "kb") as base:
        for n in range(1, 20):
            base.add_documents([document(f"{n}/CT-UBND", "2021-01-01", f"việc thứ {n}", body="1. Trồng rừng.")])
        assert base.search("trồng rừng", limit=50).total == 19
        assert symbols(base, '"việc thứ 7"') == ["7/CT-UBND"]
    segments = {file.name.split("_")[1].split(".")[0] for file in (tmp_path / "kb" / "index").glob("MAIN_*.seg")}
    assert len(segments) < 10


def test_merged_segments_answer_like_one_made_at_once(tmp_path: Path) -> None:
    def numbered(n: int, word: str) -> chithi.Document:
        body = f"1. Trồng {word} ở thôn {n}."
        return document(f"{n}/CT-UBND", "2021-01-01", f"việc {n}", body=body, path=f"{n}.txt")

    words = ("rừng", "lúa", "rừng ngập mặn", "cây")
    with chithi.open(tmp_path / "kb") as base:
        for n in range(1, 24):
            base.add_documents([numbered(n, words[n % 4])])
            if n % 5 == 0:
                base.forget(f"{n - 1}.txt")
                base.add_documents([numbered(n - 2, words[n % 3])])
        asked = [*words, "thôn 7", "thôn", '"rừng ngập"', "việc 22"]
        before = [sorted(symbols(base, query, limit=50)) for query in asked]
        base.rebuild()
        assert [sorted(symbols(base, query, limit=50)) for query in asked] == before
        assert base.search("trồng").total == 19


def test_nothing_heavy_is_imported_for_a_search(folder: Path) -> None:
    script = f"""
        import sys, chithi
        with chithi.open({str(folder)!r}, create=False) as base:
            assert base.search("xet nghiem").hits[0].symbol == "24/CT-UBND"
        print(*sorted(sys.modules))
    """
    run = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert loaded.isdisjoint({"spacy", "underthesea", "pydantic", "numpy", "bs4", "lxml", "chithi.parser.pipeline"})
    assert loaded.isdisjoint({"whoosh", "hashlib", "textwrap", "shutil"})


# ---- Analysis and snippets


def test_terms_of_a_text() -> None:
    terms, length = analysis.count("Xét nghiệm, xét nghiệm 05")
    assert length == 5
    assert terms["xet nghiem"] == 2
    assert terms["xét"] == 2
    assert "xét nghiệm" not in terms
    assert terms["5"] == 1
    assert "05" not in terms


def shown(text: str, typed: str) -> Snippet:
    words = read_query(typed).words
    return cut(text, Places(pack(text)), words, Passages([folded for folded, _ in words], (), {}))


def test_a_snippet_is_the_stretch_with_most_of_the_words() -> None:
    text = "Xét thấy cần thiết.\n" + "Tình hình ổn định. " * 40 + "\nGiao Sở Y tế xét nghiệm. " + "Hết. " * 100
    snippet = shown(text, "xet nghiem")
    assert snippet.text.startswith("Giao Sở Y tế xét nghiệm.")
    assert text[snippet.anchor :].startswith("xét nghiệm")


@given(st.text(alphabet="aăâbdđ. \n\tXét nghiệm…", max_size=600), st.sampled_from(["xét", "nghiem a", "d", "ă b"]))
def test_highlights_are_the_words(text: str, typed: str) -> None:
    snippet = shown(text, typed)
    wanted = {folded for folded, _ in read_query(typed).words}
    for start, end in snippet.highlights:
        assert analysis.forms(snippet.text[start:end])[0][0] in wanted


HAMLET = document(
    "77/TB-UBND",
    "2024-03-02",
    "họp dân",
    type="TB",
    body="1. Văn phòng xã mời trưởng thôn, văn thư thôn họp; Chính phủ đã có quy định, Văn phòng Chính phủ hướng dẫn.\n"
    "2. Mở trường học mầm non trước ngày 9 tháng 8 năm 2024; phí mở lớn. Mổ lợn phải kiểm dịch.",
)


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("trưởng thôn", ["trưởng", "thôn"]),  # not the other "thôn"
        ('"trưởng thôn"', ["trưởng", "thôn"]),
        ("vpcp hướng dẫn", ["Văn", "phòng", "Chính", "phủ", "hướng", "dẫn"]),  # nothing of "Văn phòng xã"
        ("mầm non 9/8/2024", ["mầm", "non", "9", "8", "2024"]),
        ("mổ heo", ["Mổ", "lợn"]),  # not "mở lớn"
        ("thôn", ["thôn", "thôn"]),
        ("trưởng thôn OR kiểm dịch", ["trưởng", "thôn"]),
    ],
)
def test_highlights_are_what_was_asked_for(tmp_path: Path, query: str, marked: list[str]) -> None:
    with chithi.open(tmp_path / "kb") as base:
        base.add_documents([HAMLET, XET, XEM, DAT])
        (hit, *_) = base.search(query).hits
        assert hit.symbol == HAMLET.header.symbol
        assert [hit.snippet[start:end] for start, end in hit.highlights] == marked


@pytest.mark.parametrize(
    ("query", "filters", "hint"),
    [
        ("loại:XYZ", {}, "no document fits type 'XYZ'"),
        ("xét nghiệm", {"issuer": "Sở Giao thông"}, "no document fits issuer 'Sở Giao thông'"),
        ("xét nghiệm", {"in_force_on": "1900-01-01"}, "no document fits in force on '1900-01-01'"),
        ("loại:CT", {"type": "QĐ"}, None),  # each is there, but nothing is both
    ],
)
def test_a_filter_that_nothing_fits_is_named(
    base: chithi.KnowledgeBase, query: str, filters: dict[str, str], hint: str | None
) -> None:
    result = base.search(query, **filters)  # type: ignore[arg-type]
    assert (result.hits, result.hint) == ((), hint)


def test_a_base_without_documents_says_so(tmp_path: Path) -> None:
    with chithi.open(tmp_path / "kb") as empty:
        for query in ("xét nghiệm", "24/CT-UBND", "loại:CT", ""):
            result = empty.search(query, facets=True)
            assert (result.total, result.hits, result.facets) == (0, (), {})
            assert result.hint == "the knowledge base has no documents yet"


@pytest.mark.parametrize(("query", "told"), [("()*?", True), ('""', True), ("", False), ("loại:CT", False)])
def test_a_query_without_words_lists_everything(base: chithi.KnowledgeBase, query: str, told: bool) -> None:
    result = base.search(query)
    assert len(result.hits) == (3 if query.startswith("loại") else len(ALL))
    assert bool(result.hint) == told


def test_words_that_stand_apart_everywhere_are_told(base: chithi.KnowledgeBase) -> None:
    assert base.search("diện dịch").hint == "no document has two of these words side by side"
    assert base.search("diện rộng").hint is None


# ---- Passages


def worth_of(text: str, context: str = "", **groups: int) -> float:
    """What the best passage for "tiệm thuốc an toàn" is worth, where a "nhà thuốc" is another word for the shop."""
    worth = {"tiem thuoc": 2.0, "an toan": 2.0, "nha thuoc": 2.0, "thuoc an": 0.0}
    passages = Passages(["tiem", "thuoc", "an", "toan"], [["nha", "thuoc"]], worth, groups)
    places = Places(pack(text))
    given = [folded for folded, _ in analysis.forms(context)]
    return round(passages.best(passages.find(places), 600, places, given).worth, 1)


SHOP = {"tiem": 1, "thuoc": 1, "nha": 1}


def test_what_is_said_in_two_ways_counts_once() -> None:
    assert worth_of("Nhà thuốc bảo đảm an toàn.", **SHOP) == 1.0
    assert worth_of("Nhà thuốc, tiệm thuốc gần chợ.", **SHOP) == 0.5
    assert worth_of("Nhà thuốc, tiệm thuốc gần chợ.") == 1.0  # without knowing what belongs together


def test_the_title_and_the_issuer_go_without_saying() -> None:
    assert worth_of("1. Kiểm tra nhà thuốc.", **SHOP) == 0.5
    assert worth_of("1. Kiểm tra nhà thuốc.", "kế hoạch về an toàn", **SHOP) == 1.0
    assert worth_of("1. Kiểm tra nhà thuốc.", "toàn dân an cư", **SHOP) == 0.5  # not side by side


def test_everyday_words_are_worth_no_more_than_what_documents_say() -> None:
    known = {"tiem thuoc": 1, "nha thuoc": 60, "ban le": 20, "thuoc an": 1}

    class Index:
        total = 100

        def frequency(self, term: str) -> int:
            return known.get(term, 0)

    finder = Finder(None, Index(), dict, "2025-01-01")  # type: ignore[arg-type]
    wanted = [Wanted("tiem thuoc", 1.0, 1), Wanted("nha thuoc", 0.8, 1), Wanted("thuoc an", 1.0, 1)]
    others = [Alternative(0, 2, ("nha", "thuoc"), "nhà thuốc")]
    levelled = finder._levelled(wanted, read_query("tiệm thuốc an toàn"), others)
    assert levelled[0].boost < 0.2
    assert levelled[1:] == wanted[1:]
    typing = [Alternative(0, 2, ("nha", "thuoc"), "nhà thuốc", corrects=True)]
    assert finder._levelled(wanted, read_query("tiệm thuốc an toàn"), typing) == wanted
