"""The encodings of the 1990s: recognised by the syllables that they make, undone, and named."""

from __future__ import annotations

from pathlib import Path

import office_files as make
import pytest
from conftest import sample_files

from chithi.corpus.decoding import decode, looks_binary
from chithi.corpus.encodings import best_reading, lost_u, mend_lines, share_of_syllables
from chithi.corpus.encodings.capitals import restore
from chithi.corpus.encodings.syllables import is_syllable
from chithi.corpus.encodings.tables import from_cp1258, from_tcvn3, from_viscii, from_vni
from chithi.corpus.formats import read_bytes
from chithi.errors import UnreadableSource

SENTENCE = "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành khẩn trương thực hiện trước ngày 25 tháng 3 năm 2022"


@pytest.mark.parametrize(
    "word",
    "người nghiêng khuỷu quyển giữ gì giết thuở khuya ướt ngoằn xoong quốc hội ủy uỷ hoà hòa thuý yêu uống ăn ở ý PHƯỜNG".split(),  # noqa: SIM905
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["lợng", "đợc", "nhaân", "nh©n", "tệṕ", "ngưười", "xyz", "straße", "Wörter", "cảch", "thật́", "fấm"]
)
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_the_samples_are_made_of_syllables() -> None:
    for path in sample_files():
        share, count = share_of_syllables(path.read_text("utf-8"))
        assert count > 50
        assert share > 0.97, path.name


# --- tables, against words written down elsewhere


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Uû ban nh©n d©n", "Uỷ ban nhân dân"),
        ("céng hoµ x· héi chñ nghÜa viÖt nam", "cộng hoà xã hội chủ nghĩa việt nam"),
        ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        ("Th«ng t\u00ad liªn tÞch", "Thông tư liên tịch"),
        ("¨n uèng, ®\u00adêng s¾t", "ăn uống, đường sắt"),
    ],
)
def test_tcvn3(typed: str, text: str) -> None:
    assert from_tcvn3(typed) == text


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Uûy ban nhaân daân", "Ủy ban nhân dân"),
        ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
        ("thöôøng tröïc, kyø hoïp, kyû luaät, myõ thuaät, lyù, kyõ", "thường trực, kỳ họp, kỷ luật, mỹ thuật, lý, kỹ"),
        ("ñöôïc, ngöôøi, nghæ, vò trí", "được, người, nghỉ, vị trí"),
    ],
)
def test_vni(typed: str, text: str) -> None:
    assert from_vni(typed) == text


def test_viscii_and_windows_1258() -> None:
    assert from_viscii(bytes([0x43, 0xD5, 0x6E, 0x20, 0x63, 0xD1]).decode("latin-1")) == "Cạn cứ"
    assert from_cp1258(bytes([0x43, 0xE3, 0x6E, 0x20, 0x63, 0xFD, 0xEC]).decode("latin-1")) == "Căn cứ"


# --- evidence


@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "viscii", "cp1258"])
@pytest.mark.parametrize("path", sample_files(), ids=lambda path: path.name)
def test_every_sample_is_recognised_in_every_encoding(path: Path, encoding: str) -> None:
    text = path.read_text("utf-8")
    plain = "".join(char for char in text if char not in "“”‘’–…•→✓×≥²³»«©·°")
    decoded = decode(make.encoded(plain, encoding), "a.txt")
    assert decoded.encoding == encoding
    if encoding != "tcvn3":
        assert decoded.text == plain
    elif path.suffix == ".html":
        assert decoded.text.casefold() == plain.casefold()
    else:
        # Capitals can be lost for good: a title in a font of capitals is the same bytes as small letters.
        assert decoded.text.casefold() == plain.casefold()
        wrong = sum(a != b for a, b in zip(decoded.text, plain, strict=True))
        assert wrong <= 0.004 * len(plain)


@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "viscii", "cp1258"])
def test_one_sentence_is_evidence_enough(encoding: str) -> None:
    assert decode(make.encoded(SENTENCE, encoding), "a.txt").encoding == encoding


@pytest.mark.parametrize(
    "text",
    [
        "Le ministère a décidé de créer une école à Orléans; les élèves étaient très âgés.",
        "Die Straße führt über die Brücke; schöne Grüße aus Köln, Bärbel Müller.",
        "Pursuant to the Law on Enterprises of June 17, 2020 (“the Law”), naïve façade.",
        "São Paulo não é a capital; a administração está em Brasília.",
    ],
)
def test_other_languages_are_left_alone(text: str) -> None:
    assert decode(text.encode(), "a.txt").text == text
    assert decode(text.encode("cp1252"), "a.txt").text == text
    assert mend_lines(text) == (text, None)


@pytest.mark.parametrize("path", sample_files(), ids=lambda path: path.name)
def test_unicode_is_left_alone(path: Path) -> None:
    text = path.read_text("utf-8")
    decoded = decode(text.encode(), "a.txt")
    assert (decoded.text, decoded.encoding, decoded.warnings) == (text, "utf-8", ())


def test_lines_of_an_old_encoding_among_unicode_ones() -> None:
    text = (
        "Sở Y tế báo cáo kết quả thực hiện.\nUû ban nh©n d©n tØnh yªu cÇu c¸c së, ban, ngµnh thùc hiÖn.\nHết hiệu lực."
    )
    mended, encoding = mend_lines(text)
    assert encoding == "tcvn3"
    assert mended.split("\n")[1] == "Uỷ ban nhân dân tỉnh yêu cầu các sở, ban, ngành thực hiện."
    assert mended.split("\n")[::2] == text.split("\n")[::2]


@pytest.mark.parametrize("text", ["© 2022 Cổng thông tin điện tử", "nhiệt độ 25º ± 2, ½ số hộ", "Café, crème brûlée"])
def test_signs_are_no_letters(text: str) -> None:
    assert mend_lines(text) == (text, None)


def test_what_makes_no_sense_in_any_encoding() -> None:
    assert best_reading("".join(map(chr, range(0xA1, 0x100))) * 5) is None
    with pytest.raises(UnreadableSource, match="in no known encoding"):
        decode(bytes(range(0xA0, 0x100)) * 40, "a.txt")


# --- what was lost


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Thông t liên tịch về số lợng ngời đợc hởng chế độ của nhà nớc", True),
        ("Thông tư liên tịch về số lượng người được hưởng chế độ của nhà nước", False),
        ("Minutes of the garden club", False),
        ("Sở Y tế báo cáo đúng hạn", False),
    ],
)
def test_a_text_without_any_horned_u_is_damaged(text: str, lost: bool) -> None:
    assert lost_u(text) is lost
    assert ("encoding.lossy" in dict(read_bytes(text.encode(), "a.txt").warnings)) is lost


@pytest.mark.parametrize(
    ("line", "restored"),
    [
        ("CộNG HOà Xã HộI CHủ NGHĩA VIệT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Về VIệC QUảN Lý DịCH", "VỀ VIỆC QUẢN LÝ DỊCH"),
        ("Về việc quản lý dịch", "Về việc quản lý dịch"),
        ("Số: 08/CT-UBND", "Số: 08/CT-UBND"),
        ("TM. ủY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
        ("ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh"),
        ("2. Sở Y tế gửi UBND tỉnh", "2. Sở Y tế gửi UBND tỉnh"),
        ("a) ủy ban nhân dân các huyện", "a) Ủy ban nhân dân các huyện"),
        ("ở các xã. ý kiến khác", "Ở các xã. Ý kiến khác"),
        ("Minutes of the club", "Minutes of the club"),
    ],
)
def test_capitals_come_back_where_they_show(line: str, restored: str) -> None:
    assert restore(line) == restored


# --- Unicode


def test_utf16_without_its_mark() -> None:
    for codec in ("utf-16-le", "utf-16-be"):
        assert decode(SENTENCE.encode(codec), "a.txt").text == SENTENCE


def test_a_few_broken_bytes_do_not_spoil_a_file() -> None:
    data = (SENTENCE * 20).encode()
    decoded = decode(data[:500] + b"\xff" + data[500:], "a.txt")
    assert decoded.encoding == "utf-8"
    assert [code for code, _ in decoded.warnings] == ["encoding.damaged"]
    assert decode(data[:-1], "a.txt").text.startswith(SENTENCE)


def test_a_page_that_lies_about_its_encoding() -> None:
    assert decode(SENTENCE.encode(), "a.html", "iso-8859-1").text == SENTENCE
    assert decode(make.encoded(SENTENCE, "tcvn3"), "a.html", "utf-8").encoding == "tcvn3"
    assert decode(SENTENCE.encode("utf-16"), "a.html", "no-such-encoding").text == SENTENCE


@pytest.mark.parametrize(
    ("head", "binary"),
    [
        (b"text", False),
        (b"\x00\x01\x02", True),
        (SENTENCE.encode("utf-16-le"), False),
        (make.encoded("ỶỸỴ " + SENTENCE * 4, "viscii"), False),
        (b"\x02" * 50 + b"\xff", True),
    ],
)
def test_what_is_text(head: bytes, binary: bool) -> None:
    assert looks_binary(head) is binary
