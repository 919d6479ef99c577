"""The generator of documents: the same seed gives the same page, a page says what its model says, nothing is left out."""

from __future__ import annotations

import re
from random import Random

import pytest

from benchmarks.generator import CLEAN, Layout, compare, draw_layout, draw_model, render
from benchmarks.generator.model import Cited, Phrase, Timed, Told, Unit, enumerate_phrases, say
from benchmarks.generator.noise import HARMLESS, misread
from benchmarks.generator.truth import Report, words
from chithi.corpus.vietnamese import canonical_tones, compose
from chithi.parser.document import Deadline

SEEDS = range(150)


def test_the_same_seed_gives_the_same_document() -> None:
    assert [render(draw_model(seed)) for seed in SEEDS[:20]] == [render(draw_model(seed)) for seed in SEEDS[:20]]
    assert len({render(draw_model(seed)) for seed in SEEDS}) == len(SEEDS)


@pytest.mark.parametrize("header", ["stacked", "interleaved", "piped", "left"])
def test_a_page_shows_what_the_model_says(header: str) -> None:
    for seed in SEEDS[:40]:
        model = draw_model(seed)
        page = words(render(model, Layout(header=header)))
        for path, unit in model.walk():
            assert all(words(p.text).removesuffix(" ") in page for p in unit.paragraphs), (seed, path)
        assert words(model.symbol) in page
        assert words(model.signer) in page


def test_every_fact_stands_in_its_sentence() -> None:
    for seed in SEEDS:
        model = draw_model(seed)
        paragraphs = [p for _, unit in model.walk() for p in unit.paragraphs]
        for phrase in (*paragraphs, *model.basis, *model.preamble, *model.loose, *model.closing):
            for fact in phrase.facts:
                if isinstance(fact, Timed):
                    assert fact.text in phrase.text
                if isinstance(fact, Cited):
                    number = str(fact.symbol).split("/")[0].split("-")[0]
                    assert (fact.name.split(" năm ")[0] if fact.name else number) in phrase.text


def test_the_closed_vocabularies_are_covered() -> None:
    facts = [fact for seed in range(600) for _, fact in draw_model(seed, 4).facts()]
    assert {f.kind for f in facts if isinstance(f, Timed)} == {"by", "before", "within", "every", "from", "during"}
    assert {f.role for f in facts if isinstance(f, Told)} == {"lead", "support", "relay"}
    assert {f.relation for f in facts if isinstance(f, Cited)} >= {
        "legal_basis",
        "implements",
        "details",
        "amends",
        "corrects",
        "replaces",
        "abolishes",
        "suspends",
        "extends",
        "cites",
    }
    assert {draw_model(seed).family for seed in SEEDS} == {"state", "party", "organization"}


FORMS = {
    "a year in the number": r"\d+/\d{4}/NĐ-CP",
    "a leading zero": r"số 0\d/",
    "a letter behind the number": r"\d[ab]/\w+-",
    "a unit's tail": r"/QĐ-B\w+-(?:TCCB|KHTC)",
    "the Party's style": r"\d+-(?:CT|NQ|KL)/T[UW]",
    "several ministries": r"/TTLT-\w+-\w+",
    "a decree of the nineties": r"\d+/CP ",
    "the president's orders": r"/L-CTN",
    "consolidated texts": r"Văn bản hợp nhất số \d+/VBHN-",
    "the National Assembly": r"/\d{4}/QH1\d",
    "its standing committee": r"UBTVQH1\d",
    "numbers that share a tail": r"số \d+(?:, \d+)* và \d+[/-]",
    "documents of several issuers": r"của Chính phủ và \w+ [^,;]{3,40} của Bộ",
    "a law by name and year": r"Luật [^,;]{3,60} năm \d{4}",
    "a document without a number": r"báo cáo ngày \d",
    "a number alone": r"theo đúng \w+ \w+(?: số)? \d+\.",
    "a point": r"điểm \w khoản \d Điều \d",
    "two clauses": r"khoản \d và khoản \d Điều",
    "three articles": r"các điều \d+, \d+ và \d+",
    "an article with a letter": r"Điều \d+a ",
    "a section": r"Mục 2 Chương III",
    "an annex": r"Phụ lục I ",
    "what amended it": r"được sửa đổi, bổ sung",
    "an exception": r"trừ quy định tại Điều",
    "an amended title": r"Sửa đổi, bổ sung một số điều của",
    "new wording": r"như sau:\n+“",
    "Roman parts": r"(?m)^IV[.-] ",
    "dotted numbers": r"(?m)^\d\.\d\.? ",
    "the letter đ": r"(?m)^đ[).] ",
    "plus": r"(?m)^\+ ",
    "chapters": r"(?m)^Chương I$",
    "one head for several": r"các [sS]ở: ",
    "an elided head": r"(?:Sở|Bộ) [^,;]{3,30}, [A-Z]",
    "a head shared from the right": r"các huyện, thị, thành ủy",
    "a chain": r"lãnh đạo UBND \w+ chỉ đạo",
    "a deadline by the hour": r"trước \d+h\d\d ngày",
    "half a year": r"6 tháng đầu năm",
    "a rate that binds": r"2 lần/tuần",
    "two rules": r"định kỳ 6 tháng và hằng năm",
    "a span of years": r"trong giai đoạn \d{4} - \d{4}",
    "working days": r"ngày làm việc kể từ",
    "a day without its year": r"trước ngày \d\d/\d\d[^/\d]",
}


def test_the_forms_of_the_field_are_drawn() -> None:
    pages = "\n".join(render(draw_model(seed, 4)) for seed in range(700))
    assert [name for name, form in FORMS.items() if not re.search(form, pages)] == []


def test_harmless_damage_loses_no_letter() -> None:
    page = render(draw_model(3))
    for harm in HARMLESS:
        damaged = harm(page, Random(0))
        read = canonical_tones(compose(damaged))
        assert words(read) == words(canonical_tones(page)), harm.__name__


def test_misreading_keeps_to_its_rate() -> None:
    page = render(draw_model(3, 8))
    assert misread(page, Random(0), 0.0) == page
    changed = sum(a != b for a, b in zip(page, misread(page, Random(0), 0.02), strict=True))
    assert 0 < changed < 0.02 * len(page)


def test_phrases_keep_their_facts_in_the_order_of_the_words() -> None:
    a, b = Phrase("Sở Y tế", (Told("Sở Y tế"),)), Phrase("hằng ngày", (Timed("every", "FREQ=DAILY", "hằng ngày"),))
    said = say("{time}, {who} báo cáo", who=a, time=b).capital()
    assert said.text == "Hằng ngày, Sở Y tế báo cáo"
    assert said.facts == (Timed("every", "FREQ=DAILY", "Hằng ngày"), Told("Sở Y tế"))
    assert enumerate_phrases([a, a, b]).text == "Sở Y tế, Sở Y tế và hằng ngày"


def test_paths_run_from_the_outermost_label() -> None:
    dash = Unit("-", "-1", Phrase("Rà soát."))
    unit = Unit("I.", "I", Phrase("NHIỆM VỤ"), children=(Unit("1.", "1", Phrase("Sở Y tế:"), children=(dash,)),))
    assert [path for path, _ in unit.walk()] == ["I", "I/1", "I/1/-1"]


def test_comparing_counts_what_either_side_lacks() -> None:
    report = Report()
    report.row("deadlines", [("1", "by", "2021"), ("2", "by", "2022")], [("1", "by", "2021"), ("3", "by", "2022")])
    assert report.counts["deadlines"].f1 == 0.5
    assert report.missing == [("deadlines", ("2", "by", "2022"))]
    assert report.extra == [("deadlines", ("3", "by", "2022"))]


def test_comparing_sees_a_changed_deadline() -> None:
    import chithi

    models = ((seed, draw_model(seed)) for seed in SEEDS)
    seed, model = next((s, m) for s, m in models if any(isinstance(f, Timed) for _, f in m.facts()))
    document = chithi.parse(render(model))
    late = tuple(Deadline(**{**row.model_dump(), "value": "1900-01-01"}) for row in document.deadlines)
    report = compare(model, document.model_copy(update={"deadlines": late}))
    assert report.counts["deadlines"].right == 0, seed


def test_layouts_of_clean_copies_keep_the_header() -> None:
    assert all(draw_layout(Random(seed)).keeps_header for seed in SEEDS)
    assert CLEAN.keeps_header
    damaged = [draw_layout(Random(seed), damaged=True) for seed in SEEDS]
    assert {layout.header for layout in damaged} == {"stacked", "interleaved", "piped", "left", "none"}
