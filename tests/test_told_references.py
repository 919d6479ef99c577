"""References as sentences tell of them: short ones in small letters, codes spelled out, the day in front, classes of laws."""

from __future__ import annotations

import pytest
from citing import find, header, others

# (type, symbol or name, day) of each document that the sentence names
Told = list[tuple[str | None, str | None, str | None]]


def told(text: str) -> Told:
    return [(c.type, c.symbol or c.title, c.date) for c in others(find(text)[0])]


SHORT: list[tuple[str, Told]] = [
    ("Các cấp làm theo đúng chỉ thị 308 của Ban Bí thư.", [("CT", "308", None)]),
    ("Các ngành tiếp tục thi hành nghị định 93 của Chính phủ về vật tư.", [("NĐ", "93", None)]),
    ("Kết hợp chỉ thị 15, 17 của Thủ tướng.", [("CT", "15", None), ("CT", "17", None)]),
    ("Ra quyết định 3 lần trong năm của Sở.", []),
    ("Mỗi chi bộ có nghị quyết 5 điểm của đảng ủy.", []),
    ("Các xã thực hiện chỉ thị 3 không của huyện.", []),
    ("Lớp học nghị quyết 2 ngày của Huyện ủy kết thúc.", []),
]


@pytest.mark.parametrize(("text", "expected"), SHORT)
def test_an_issuer_makes_a_bare_number_a_document(text: str, expected: Told) -> None:
    assert told(text) == expected


SPELLED: list[tuple[str, Told]] = [
    ("Theo nghị định số 172-Chính phủ ngày 01-11-1973, các công ty ký kết.", [("NĐ", "172-CP", "1973-11-01")]),
    ("Theo chỉ thị số 33/Thủ tướng ngày 7 tháng 2 năm 1991.", [("CT", "33/TTg", "1991-02-07")]),
    ("Theo Nghị quyết số 61/Hội đồng Bộ trưởng ngày 5-3-1985.", [("NQ", "61/HĐBT", "1985-03-05")]),
    ("Theo Thông tư số 12/Bộ Tài chính ngày 5-6-1982.", [("TT", "12", "1982-06-05")]),
    ("Quyết định số 5 - Sở Tài chính lập danh sách.", [("QĐ", "5", None)]),
    ("Nghị quyết số 8 - Hội đồng họp ngày mai.", [("NQ", "8", None)]),
]


@pytest.mark.parametrize(("text", "expected"), SPELLED)
def test_a_code_may_be_spelled_out_before_a_day(text: str, expected: Told) -> None:
    assert told(text) == expected


IN_FRONT: list[tuple[str, str | None]] = [
    ("Vừa qua, ngày 04/5/2010 Bộ Y tế có công văn số 18/BYT-KH về dịch.", "2010-05-04"),
    ("Ngày 12 tháng 7 năm 2016, Ủy ban nhân dân tỉnh đã ban hành Quyết định số 1456/QĐ-UBND.", "2016-07-12"),
    ("Ngày 14-9-1993 Ban Bí thư ra Chỉ thị số 26-CT/TW về bến đò.", "1993-09-14"),
    ("Ngày 20/11/2019, Bộ trưởng Bộ Tài chính ký ban hành Thông tư số 80/2019/TT-BTC.", "2019-11-20"),
    ("Ngày 5/3/2018, tại cuộc họp, Sở Nội vụ báo cáo Công văn số 77/UBND-NC.", None),
    ("Từ ngày 5/3/2018, Ủy ban nhân dân tỉnh ban hành Quyết định số 78/QĐ-UBND.", None),
    ("Trước ngày 5/3/2018 các huyện thực hiện Quyết định số 78/QĐ-UBND.", None),
    ("Ngày 3/4/2021, Tổ công tác kiểm tra; Sở Xây dựng có Công văn số 12/SXD-QH giải trình.", None),
    ("Ngày 5/3/2018 Sở Nội vụ nhận được Công văn số 77/UBND-NC ngày 1/3/2018.", "2018-03-01"),
]


@pytest.mark.parametrize(("text", "day"), IN_FRONT)
def test_the_day_of_issue_may_stand_before_the_issuer(text: str, day: str | None) -> None:
    assert [c.date for c in others(find(text)[0])] == [day]


def test_who_issues_is_the_issuer() -> None:
    (citation,) = others(find("Ban Bí thư đã ban hành Chỉ thị số 26-CT/TW về bến đò.")[0])
    assert citation.issuer == "Ban Bí thư"
    (citation,) = others(find("Đoàn công tác đọc Chỉ thị số 26-CT/TW.")[0])
    assert citation.issuer is None


LAWS: list[tuple[str, list[str]]] = [
    ("Căn cứ các Luật thuế, Pháp lệnh thuế;", []),
    ("Căn cứ các Luật, Pháp lệnh về thuế;", []),
    ("Thực hiện các luật thuế, pháp lệnh phí và lệ phí hiện hành.", []),
    ("Rà soát các Thông tư hướng dẫn các Luật Thuế.", []),
    ("Theo quy định của các Luật chuyên ngành.", []),
    ("Căn cứ các Luật: Đất đai, Nhà ở và Giáo dục;", ["Luật Đất đai", "Luật Nhà ở", "Luật Giáo dục"]),
    ("Theo các Luật Đất đai, Luật Nhà ở, đơn vị rà soát.", ["Luật Đất đai", "Luật Nhà ở"]),
    ("Căn cứ Pháp lệnh thuế tài nguyên năm 1998;", ["Pháp lệnh thuế tài nguyên năm 1998"]),
]


@pytest.mark.parametrize(("text", "names"), LAWS)
def test_a_class_of_laws_is_no_document(text: str, names: list[str]) -> None:
    assert [c.title for c in others(find(text)[0])] == names


DONE_BY = [
    ("Để thi hành Luật Thư viện năm 2019, Chính phủ đã ban hành Nghị định số 93/2020/NĐ-CP.", "cites"),
    ("Thực hiện Luật Thư viện năm 2019, Bộ Tài chính đã có Thông tư số 9/2021/TT-BTC.", "cites"),
    ("Thực hiện Luật Thư viện năm 2019, UBND tỉnh đã ban hành Kế hoạch số 5/KH-UBND.", "implements"),
    ("Thực hiện Luật Thư viện năm 2019, Ban Chỉ đạo huyện đã ban hành Kế hoạch số 5/KH-BCĐ;", "implements"),
    ("Thực hiện Luật Thư viện năm 2019, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:", "implements"),
    ("Để thi hành Luật Thư viện năm 2019, Chính phủ yêu cầu các bộ báo cáo.", "implements"),
]


@pytest.mark.parametrize(("text", "relation"), DONE_BY)
def test_what_another_body_has_done_this_document_does_not_do(text: str, relation: str) -> None:
    assert find(text, part="preamble", head=header("CT"))[0][0].relation == relation


OPENINGS = [
    ("Thực hiện Công điện số 49/CĐ-BXD ngày 03/9/2024, Tổng công ty yêu cầu các đơn vị kiểm tra.", "implements"),
    ("Thực hiện Công văn số 37/BNN-BVTV; Chủ tịch Ủy ban nhân dân tỉnh chỉ đạo:", "implements"),
    ("Căn cứ Thông tư số 12/2019/TT-BCT, Sở Công Thương đề nghị các doanh nghiệp báo cáo.", "legal_basis"),
    ("Thực hiện nghiêm Chỉ thị số 16/CT-TTg; người dân không ra khỏi nhà.", "cites"),
    ("Đề nghị các đơn vị thực hiện Chỉ thị số 16/CT-TTg, Sở Y tế báo cáo.", "cites"),
]


@pytest.mark.parametrize(("text", "relation"), OPENINGS)
def test_an_order_may_open_in_the_middle_of_a_text_without_items(text: str, relation: str) -> None:
    citations, _ = find(("p1", "Trời mưa to."), ("p3", text), head=header("CV"))
    assert citations[0].relation == relation


EFFECT = [
    ("Quyết định có hiệu lực kể từ ngày ký, thay thế Quyết định số 37/2011/QĐ-UBND.", "replaces"),
    ("Quyết định này có hiệu lực kể từ ngày ký, thay thế Quyết định số 37/2011/QĐ-UBND.", "replaces"),
    ("Văn bản có hiệu lực từ ngày 01/7/2019 và bãi bỏ Quyết định số 37/2011/QĐ-UBND.", "abolishes"),
    ("Rà soát để Quyết định có hiệu lực, thay thế Quyết định số 37/2011/QĐ-UBND.", "cites"),
]


@pytest.mark.parametrize(("text", "relation"), EFFECT)
def test_a_clause_of_effect_speaks_of_its_own_document(text: str, relation: str) -> None:
    assert others(find(("Điều 2", text))[0])[0].relation == relation


NAMES: list[tuple[str, Told]] = [
    (
        "Căn cứ Luật tổ chức Hội đồng nhân dân và Ủy ban hành chánh các cấp ngày 14-7-1961;",
        [("Luật", "Luật tổ chức Hội đồng nhân dân và Ủy ban hành chánh các cấp", "1961-07-14")],
    ),
    (
        "Theo Quyết định số 5/QĐ-UB ngày 3-4-1975 của Ủy ban hành chính tỉnh Hưng Lam, các xã họp.",
        [("QĐ", "5/QĐ-UB", "1975-04-03")],
    ),
    (
        "Theo Thông tư liên tịch số 24/2009/TTLT-BTM-BKH &ĐT ngày 06 tháng 4 năm 2009.",
        [("TTLT", "24/2009/TTLT-BTM-BKH&ĐT", "2009-04-06")],
    ),
    ("Theo Quyết định số 5/QĐ-BCT & Thông tư số 7/2012/TT-BCT.", [("QĐ", "5/QĐ-BCT", None), ("TT", "7/2012/TT-BCT", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_old_names_and_blanks_in_codes(text: str, expected: Told) -> None:
    assert told(text) == expected


DATED: list[tuple[str, Told]] = [
    ("Công văn 1934 ngày 5/6/2021 của Sở Y tế không còn phù hợp.", [("CV", "1934", "2021-06-05")]),
    ("Quyết định 1956 (27/11/2009) của Thủ tướng về đào tạo nghề.", [("QĐ", "1956", "2009-11-27")]),
    ("Công điện số 08/CĐ-UBND hồi 10 giờ 30 ngày 5/9/2024.", [("CĐ", "08/CĐ-UBND", "2024-09-05")]),
    (
        "Căn cứ Nghị quyết Hội đồng nhân dân tỉnh khóa VII, kỳ họp thứ 4 ngày 20/7/1987;",
        [("NQ", None, "1987-07-20")],
    ),
    ("Căn cứ Sắc luật số 03-SLt ngày 18-6-1957;", [("SLt", "03-SLt", "1957-06-18")]),
    ("Theo Luật HTX năm 2012, các xã rà soát.", [("Luật", "Luật Hợp tác xã năm 2012", None)]),
    ("Báo cáo 5 ngày một lần.", []),
    ("Công ty Luật Hưng Long tham gia.", []),
    ("Quyết định 15 (đợt 2) của tổ.", [("QĐ", "15", None)]),
]


@pytest.mark.parametrize(("text", "expected"), DATED)
def test_a_day_makes_a_bare_number_a_document(text: str, expected: Told) -> None:
    assert told(text) == expected


CHAINS = [
    (
        "Căn cứ Nghị định số 34/2031/NĐ-CP ngày 14/5/2031, sửa đổi, bổ sung bởi Nghị định số 54/2035/NĐ-CP ngày 31/12/2035;",
        [("34/2031/NĐ-CP", "legal_basis", None), ("54/2035/NĐ-CP", "legal_basis", None)],
    ),
    (
        "Căn cứ Nghị định số 34/2031/NĐ-CP (sửa đổi bởi Nghị định số 54/2035/NĐ-CP);",
        [("34/2031/NĐ-CP", "legal_basis", None), ("54/2035/NĐ-CP", "legal_basis", None)],
    ),
    (
        "Căn cứ Nghị định số 54/2035/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 34/2031/NĐ-CP;",
        [("54/2035/NĐ-CP", "legal_basis", None), ("34/2031/NĐ-CP", "cites", 0)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CHAINS)
def test_what_amends_a_ground_is_a_ground(text: str, expected: list[tuple[str, str, int | None]]) -> None:
    citations, _ = find(text, part="preamble", head=header("QĐ"))
    assert [(c.symbol, c.relation, c.nested_in) for c in citations] == expected


BACK = [
    ("Để thi hành Nghị định nói trên, Bộ Xây dựng quy định như sau:", "implements"),
    ("Để thực hiện tốt Nghị định này, Bộ yêu cầu:", "implements"),
    ("Các xã chưa thực hiện Nghị định này.", "cites"),
    ("Trái với Nghị định trên, các xã thu phí.", "cites"),
    ("Để thi hành Chỉ thị này, các xã thu phí.", "cites"),
]


@pytest.mark.parametrize(("text", "relation"), BACK)
def test_what_is_carried_out_may_be_named_one_sentence_before(text: str, relation: str) -> None:
    before = "Hội đồng Bộ trưởng đã ban hành Nghị định số 45-HĐBT về bến đò."
    citations, _ = find(before, text, part="preamble", head=header("TT"))
    assert citations[0].relation == relation


def test_a_full_stop_inside_a_list_of_grounds_does_not_end_it() -> None:
    text = "Căn cứ Pháp lệnh về đê điều. Quyết định số 24/CT ngày 4-5-1990; Nghị định số 7-HĐBT ngày 3-2-1991;"
    citations, _ = find(text, part="preamble", head=header("TT"))
    assert [c.relation for c in citations] == ["legal_basis"] * 3
    sentence = "Căn cứ Nghị định số 15/2020/NĐ-CP. Công văn số 99/BTC-NS hướng dẫn mức chi."
    citations, _ = find(sentence, part="preamble", head=header("KH"))
    assert [c.relation for c in citations] == ["legal_basis", "cites"]


def test_the_day_of_issue_may_open_a_paragraph_below_others() -> None:
    """Where a search begins is not where a paragraph does."""
    text = "Ngày 05/4/2031, Bộ Tư pháp có Thông tư số 8/2031/TT-BTP hướng dẫn thống kê."
    citations, _ = find(("p1", "Trời mưa to."), ("p2", text))
    assert citations[0].date == "2031-04-05"
