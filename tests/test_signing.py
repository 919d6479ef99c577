"""The foot: whom a copy goes to, who signed on whose authority, in the forms and damages that copies show (domain §1.2-1.3)."""

from __future__ import annotations

import pytest

import chithi
from chithi.parser.document import Header

HEAD = """SỞ NỘI VỤ
Số: 15/SNV-TC
V/v rà soát biên chế
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hưng Lam, ngày 04 tháng 3 năm 2024

Kính gửi: Phòng Nội vụ các huyện

1. Các phòng rà soát biên chế năm 2024 của từng đơn vị.

2. Gửi báo cáo về Sở trước ngày 30/4/2024./.

"""
LIST = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\n"


def header(foot: str) -> Header:
    document = chithi.parse(HEAD + foot)
    assert [item.path for item in document.walk()] == ["1", "2"]
    return document.header


RECIPIENTS = {
    "without dashes": ("Nơi nhận:\nTT Tỉnh ủy;\nCác sở, ngành;\nLưu: VT.", ["TT Tỉnh ủy", "Các sở, ngành"]),
    "an entry over two lines": (
        "Nơi nhận:\n- Các cơ quan thuộc\nỦy ban nhân dân tỉnh;\n- Lưu: VT.",
        ["Các cơ quan thuộc Ủy ban nhân dân tỉnh"],
    ),
    "a list inside an entry": (
        "Nơi nhận:\n- Văn phòng: CVP, các phòng:\nTH, KT, NC;\n- Lưu: VT.",
        ["Văn phòng: CVP, các phòng: TH, KT, NC"],
    ),
    "one line": (
        "Nơi nhận: - Như trên; - Vụ Pháp chế - Bộ Nội vụ; - Lưu: VT.",
        ["Như trên", "Vụ Pháp chế - Bộ Nội vụ"],
    ),
    "a name with a dash": ("Nơi nhận:\n- Cục Bến bãi - Bộ Xây dựng;\n- Lưu: VT.", ["Cục Bến bãi - Bộ Xây dựng"]),
    "the Party's commas": ("Nơi nhận:\n- Như trên,\n- Các huyện ủy,\n- Lưu Văn phòng.", ["Như trên", "Các huyện ủy"]),
    "where it is filed, on the next line": ("Nơi nhận:\n- Như trên;\n- Lưu:\nVT, TC (3b).", ["Như trên"]),
}


@pytest.mark.parametrize("case", RECIPIENTS)
def test_recipients(case: str) -> None:
    lines, names = RECIPIENTS[case]
    found = header(f"{lines}\n\nGIÁM ĐỐC\n\nTrần Minh Khoa\n")
    assert [r.name for r in found.recipients] == names
    assert found.signature is not None
    assert (found.signature.position, found.signature.name) == ("GIÁM ĐỐC", "Trần Minh Khoa")


def test_a_list_that_was_run_together_and_lost_its_heading() -> None:
    found = header("- Như trên; - Các sở, ngành; - Công đoàn ngành;\n\nGIÁM ĐỐC\n\nTrần Minh Khoa\n")
    assert [r.name for r in found.recipients] == ["Như trên", "Các sở, ngành", "Công đoàn ngành"]


SIGNATURES = [
    # lines, authority, position, name
    ("GIÁM ĐỐC\n\nTrần Minh Khoa", None, "GIÁM ĐỐC", "Trần Minh Khoa"),
    ("KT.GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Minh Khoa", "KT.GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Minh Khoa"),
    ("K/T CHÁNH VĂN PHÒNG\nPHÓ VĂN PHÒNG\n\nTrần Khoa", "K/T CHÁNH VĂN PHÒNG", "PHÓ VĂN PHÒNG", "Trần Khoa"),
    (
        "TUQ. GIÁM ĐỐC\nCHI CỤC TRƯỞNG\nCHI CỤC ĐÒ NGANG\n\nTrần Minh Khoa",
        "TUQ. GIÁM ĐỐC",
        "CHI CỤC TRƯỞNG CHI CỤC ĐÒ NGANG",
        "Trần Minh Khoa",
    ),
    (
        "TL. CỤC TRƯỞNG\nKT. TRƯỞNG BAN GIÁM SÁT\nVỀ BẾN ĐÒ PHÓ TRƯỞNG BAN\n\nTrần Minh Khoa",
        "TL. CỤC TRƯỞNG KT. TRƯỞNG BAN GIÁM SÁT VỀ BẾN ĐÒ",
        "PHÓ TRƯỞNG BAN",
        "Trần Minh Khoa",
    ),
    # posts whose tones were misread, or that no list knows
    ("KT. BỘ TRƯỞNG\nTHỨ TRUỞNG\n\nTrần Minh Khoa", "KT. BỘ TRƯỞNG", "THỨ TRUỞNG", "Trần Minh Khoa"),
    ("T/M BAN THƯỜNG VỤ\nPHÓ Bí THƯ\n\nTrần Minh Khoa", "T/M BAN THƯỜNG VỤ", "PHÓ Bí THƯ", "Trần Minh Khoa"),
    ("TL. GIÁM ĐỐC\nTRƯỞNG TIỂU KHU\n\nTrần Minh Khoa", "TL. GIÁM ĐỐC", "TRƯỞNG TIỂU KHU", "Trần Minh Khoa"),
    # no post of its own
    ("T/M BAN BÍ THƯ\n\nTrần Minh Khoa", "T/M BAN BÍ THƯ", None, "Trần Minh Khoa"),
    ("TM. ỦY BAN NHÂN DÂN\nTỈNH HƯNG LAM\n\nTrần Khoa", "TM. ỦY BAN NHÂN DÂN TỈNH HƯNG LAM", None, "Trần Khoa"),
    # the post signed for may hold the name of another post
    (
        "KT. CHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG\nPHÓ CHỦ TỊCH\n\nTrần Minh Khoa",
        "KT. CHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG",
        "PHÓ CHỦ TỊCH",
        "Trần Minh Khoa",
    ),
    (
        "KT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\n\nTrần Minh Khoa",
        "KT. BỘ TRƯỞNG, CHỦ NHIỆM",
        "PHÓ CHỦ NHIỆM",
        "Trần Minh Khoa",
    ),
    # a space that was lost, a stamp, titles before the name
    ("TM. ỦY BAN NHÂN DÂNCHỦ TỊCH\n\nTrần Minh Khoa", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Minh Khoa"),
    ("GIÁM ĐỐC\n( Đã ký) Trần Minh Khoa", None, "GIÁM ĐỐC", "Trần Minh Khoa"),
    ("GIÁM ĐỐC\n\nTrần Minh Khoa Người ký: CỔNG THÔNG TIN ĐIỆN TỬ", None, "GIÁM ĐỐC", "Trần Minh Khoa"),
    ("GIÁM ĐỐC\n\nPGS.TS. Trần Minh Khoa", None, "GIÁM ĐỐC", "Trần Minh Khoa"),
    ("GIÁM ĐỐC\n\nBS.CKII. Trần Minh Khoa", None, "GIÁM ĐỐC", "Trần Minh Khoa"),
    ("CHỈ HUY TRƯỞNG\n\nĐại tá Trần Minh Khoa", None, "CHỈ HUY TRƯỞNG", "Trần Minh Khoa"),
    # of two signers the first
    ("GIÁM ĐỐC SỞ A\nTrần Minh Khoa\n\nGIÁM ĐỐC SỞ B\nLê Thị Hoa", None, "GIÁM ĐỐC SỞ A", "Trần Minh Khoa"),
]


@pytest.mark.parametrize(("lines", "authority", "position", "name"), SIGNATURES)
def test_signatures(lines: str, authority: str | None, position: str | None, name: str) -> None:
    signature = header(f"{LIST}{lines}\n").signature
    assert signature is not None
    assert (signature.authority, signature.position, signature.name) == (authority, position, name)


COLUMNS = [
    ("Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Các sở, ngành;\n- Lưu: VT, TC. Trần Minh Khoa", None, "GIÁM ĐỐC"),
    ("Nơi nhận: KT. GIÁM ĐỐC\n- Như trên; PHÓ GIÁM ĐỐC\n- Các sở, ngành;\n- Lưu: VT.\nTrần Minh Khoa", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    ("| Nơi nhận: - Như trên; - Các sở,\nngành; - Lưu: VT. | **KT. GIÁM\nĐỐC** **PHÓ GIÁM ĐỐC** (Đã ký) Trần Minh\nKhoa |", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "authority", "position"), COLUMNS)
def test_two_columns_read_line_by_line(lines: str, authority: str | None, position: str) -> None:
    found = header(f"{lines}\n")
    assert [r.name for r in found.recipients] == ["Như trên", "Các sở, ngành"]
    assert found.signature is not None
    assert (found.signature.authority, found.signature.position, found.signature.name) == (
        authority,
        position,
        "Trần Minh Khoa",
    )
