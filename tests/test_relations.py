"""Relations: what the document does to those it cites, in which scope, and when somebody else does it."""

from __future__ import annotations

import pytest
from citing import find, header, others

from chithi.parser.document import Part

Edge = tuple[str | None, str, str]


def edges(
    *paragraphs: str | tuple[str, str], part: Part = "body", kind: str | None = "QĐ", quoted: bool = False
) -> list[Edge]:
    """(symbol or name, relation, scope) of the citations that stand in no other's title."""
    found = find(*paragraphs, part=part, head=header(kind), quoted=quoted)[0]
    return [(c.symbol or c.title or c.text, c.relation, c.scope) for c in others(found) if c.nested_in is None]


PREAMBLE = [
    ("Căn cứ Luật Đất đai năm 2024;", [("Luật Đất đai năm 2024", "legal_basis", "whole")]),
    ("- Căn cứ Kết luận số 12-KL/TW,", [("12-KL/TW", "legal_basis", "whole")]),
    (
        "Căn cứ Luật Đầu tư công số 58/2024/QH15 được sửa đổi, bổ sung bởi Luật số 90/2025/QH15;",
        [("58/2024/QH15", "legal_basis", "whole"), ("90/2025/QH15", "legal_basis", "whole")],
    ),
    ("Căn cứ Điều 5 Nghị định số 8/2024/NĐ-CP;", [("8/2024/NĐ-CP", "legal_basis", "part")]),
    ("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 31/TTr-SNV.", [("31/TTr-SNV", "cites", "whole")]),
    ("Xét Báo cáo số 9/BC-STC của Sở Tài chính;", [("9/BC-STC", "cites", "whole")]),
    (
        "Căn cứ Luật Giá; theo đề nghị của Sở Tài chính tại Tờ trình số 7/TTr-STC;",
        [("Luật Giá", "legal_basis", "whole"), ("7/TTr-STC", "cites", "whole")],
    ),
    (
        "Thực hiện Chỉ thị số 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ, Chủ tịch UBND tỉnh yêu cầu:",
        [("16/CT-TTg", "implements", "whole")],
    ),
    (
        "Để tiếp tục thực hiện nghiêm Chỉ thị số 5/CT-TTg của Thủ tướng Chính phủ về bảo vệ rừng; Kế hoạch số 8-KH/TU của Tỉnh ủy, UBND tỉnh yêu cầu:",
        [("5/CT-TTg", "implements", "whole"), ("8-KH/TU", "implements", "whole")],
    ),
    (
        "Thực hiện Nghị quyết số 1/NQ-CP của Chính phủ, UBND tỉnh đã ban hành Công văn số 5/UBND-VX chỉ đạo các địa phương.",
        [("1/NQ-CP", "implements", "whole"), ("5/UBND-VX", "cites", "whole")],
    ),
    ("Thời gian qua, nhiều địa phương thực hiện Chỉ thị số 16/CT-TTg.", [("16/CT-TTg", "cites", "whole")]),
    (
        "Căn cứ Nghị định số 8/2023/NĐ-CP quy định chi tiết Luật Giá được sửa đổi, bổ sung bởi Nghị định số 9/2024/NĐ-CP;",
        [("8/2023/NĐ-CP", "legal_basis", "whole"), ("9/2024/NĐ-CP", "legal_basis", "whole")],
    ),
    ("Ủy ban nhân dân tỉnh ban hành Quyết định bãi bỏ Quyết định số 3/2020/QĐ-UBND.", [("3/2020/QĐ-UBND", "abolishes", "whole")]),
    (
        "Thực hiện Quy định số 37-QĐ/TW về cán bộ (sau đây gọi tắt là Quy định 37), Ban Tổ chức lưu ý một số việc:",
        [("37-QĐ/TW", "implements", "whole"), ("37", "implements", "whole")],
    ),
    (
        "Căn cứ Quyết định số 6/QĐ-BYT (được điều chỉnh, bổ sung bởi Quyết định số 7/QĐ-BYT);",
        [("6/QĐ-BYT", "legal_basis", "whole"), ("7/QĐ-BYT", "legal_basis", "whole")],
    ),
    (
        "Căn cứ Thông tư liên tịch số 9/2015/TTLT-BTC-BXD của Bộ Tài chính và Bộ Xây dựng sửa đổi Thông tư liên tịch số 8/2014/TTLT-BTC-BXD;",
        [("9/2015/TTLT-BTC-BXD", "legal_basis", "whole")],
    ),
    (
        "Căn cứ Luật Giá; thực hiện Chỉ thị số 5/CT-TTg, UBND tỉnh yêu cầu:",
        [("Luật Giá", "legal_basis", "whole"), ("5/CT-TTg", "implements", "whole")],
    ),
    (
        "Tiếp theo Công văn số 5/SYT-NV, để triển khai Kế hoạch số 6/KH-UBND, Sở Y tế yêu cầu:",
        [("5/SYT-NV", "cites", "whole"), ("6/KH-UBND", "implements", "whole")],
    ),
    (
        "Thực hiện Công văn số 5/BYT-DP và ý kiến chỉ đạo của UBND tỉnh tại Công văn số 6/UBND-VX, Sở Y tế đề nghị:",
        [("5/BYT-DP", "implements", "whole"), ("6/UBND-VX", "implements", "whole")],
    ),
    ("Thời gian qua các xã đã làm tốt; thực hiện Kế hoạch số 6/KH-UBND còn chậm.", [("6/KH-UBND", "cites", "whole")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PREAMBLE)
def test_preamble(text: str, expected: list[Edge]) -> None:
    assert edges(text, part="preamble") == expected


TITLES = [
    ("NĐ", "Sửa đổi, bổ sung một số điều của Nghị định số 9/2023/NĐ-CP", [("9/2023/NĐ-CP", "amends", "part")]),
    ("TT", "BÃI BỎ QUYẾT ĐỊNH SỐ 181/2006/QĐ-BQP NGÀY 31/10/2006", [("181/2006/QĐ-BQP", "abolishes", "whole")]),
    ("KH", "Triển khai thi hành Luật Việc làm", [("Luật Việc làm", "implements", "whole")]),
    ("HD", "Một số nội dung Quy định số 377-QĐ/TW", [("377-QĐ/TW", "details", "part")]),
    ("TT", "Hướng dẫn thi hành Nghị định số 9/2023/NĐ-CP", [("9/2023/NĐ-CP", "details", "whole")]),
    ("QĐ", "Về việc đính chính Thông tư số 15/2024/TT-BTC", [("15/2024/TT-BTC", "corrects", "whole")]),
    ("QĐ", "Về việc gia hạn thời gian thực hiện Quyết định số 8/QĐ-UBND", [("8/QĐ-UBND", "extends", "whole")]),
    ("CV", "V/v góp ý dự thảo Nghị định sửa đổi Nghị định số 9/2023/NĐ-CP", [("9/2023/NĐ-CP", "cites", "whole")]),
    ("NĐ", "Quy định chi tiết một số điều và biện pháp thi hành Luật Giá", [("Luật Giá", "details", "whole")]),
    ("NĐ", "Quy định chi tiết thi hành Luật Giá", [("Luật Giá", "details", "whole")]),
    ("QĐ", "Về việc điều chỉnh Quyết định số 5/QĐ-UBND", [("5/QĐ-UBND", "amends", "whole")]),
]


@pytest.mark.parametrize(("kind", "text", "expected"), TITLES)
def test_titles(kind: str, text: str, expected: list[Edge]) -> None:
    assert edges(text, part="title", kind=kind) == expected


EFFECT = [
    (
        "Quyết định này có hiệu lực từ ngày 01/7/2025 và thay thế Quyết định số 5/2020/QĐ-UBND.",
        [("5/2020/QĐ-UBND", "replaces", "whole")],
    ),
    (
        "(Chỉ thị này thay thế Chỉ thị số 24/CT-UBND ngày 24/7/2021 của Chủ tịch UBND tỉnh)./.",
        [("24/CT-UBND", "replaces", "whole")],
    ),
    (
        "Quyết định này thay thế các Quyết định: số 1/QĐ-UBND ngày 02/3/2015 về giá đất; số 2/QĐ-UBND ngày 05/3/2016.",
        [("1/QĐ-UBND", "replaces", "whole"), ("2/QĐ-UBND", "replaces", "whole")],
    ),
    (
        "Nghị định số 75/2024/NĐ-CP điều chỉnh lương hưu hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
        [("75/2024/NĐ-CP", "abolishes", "whole")],
    ),
    (
        "Quyết định số 1/QĐ-BYT ngày 2/3/2020; Quyết định số 2/QĐ-BYT ngày 4/5/2021 hết hiệu lực kể từ ngày ký.",
        [("1/QĐ-BYT", "abolishes", "whole"), ("2/QĐ-BYT", "abolishes", "whole")],
    ),
    ("Bãi bỏ khoản 2 Điều 5 Quyết định số 3/2020/QĐ-UBND.", [("3/2020/QĐ-UBND", "abolishes", "part")]),
    (
        "Bãi bỏ thủ tục số 8 tại Quyết định số 11/QĐ-UBND và thủ tục số 1 tại Quyết định số 12/QĐ-UBND.",
        [("11/QĐ-UBND", "abolishes", "part"), ("12/QĐ-UBND", "abolishes", "part")],
    ),
    ("Bãi bỏ toàn bộ Quyết định số 3/2020/QĐ-UBND.", [("3/2020/QĐ-UBND", "abolishes", "whole")]),
    ("Sửa đổi, bổ sung Điều 2 Quyết định số 3/2020/QĐ-UBND như sau:", [("3/2020/QĐ-UBND", "amends", "part")]),
    (
        "Thay thế, bãi bỏ một số điều của Quyết định số 3/2020/QĐ-UBND như sau:",
        [("3/2020/QĐ-UBND", "amends", "part")],
    ),
    ("Thay thế, bãi bỏ một số từ, cụm từ của Quyết định số 3/2020/QĐ-UBND.", [("3/2020/QĐ-UBND", "amends", "part")]),
    ("Thay thế các cụm từ tại Điều 3 Quyết định số 3/2020/QĐ-UBND.", [("3/2020/QĐ-UBND", "amends", "part")]),
    (
        "Sửa đổi, bổ sung một số điều của Nghị định số 8/2023/NĐ-CP quy định chi tiết Luật Giá đã được sửa đổi, bổ sung bởi Nghị định số 9/2024/NĐ-CP",
        [("8/2023/NĐ-CP", "amends", "part"), ("9/2024/NĐ-CP", "cites", "whole")],
    ),
    ("Tạm ngưng hiệu lực thi hành Quyết định số 3/2020/QĐ-UBND.", [("3/2020/QĐ-UBND", "suspends", "whole")]),
    ("Quyết định này quy định chi tiết khoản 6 Điều 37 của Luật Giá.", [("Luật Giá", "details", "part")]),
    ("Điều chỉnh khoản 1 Điều 1 Quyết định số 5/QĐ-UBND như sau:", [("5/QĐ-UBND", "amends", "part")]),
    ("Quyết định này điều chỉnh một phần Quyết định số 5/QĐ-UBND.", [("5/QĐ-UBND", "amends", "part")]),
    ("Điều 2 Quyết định số 5/QĐ-UBND được sửa đổi, bổ sung như sau:", [("5/QĐ-UBND", "amends", "part")]),
    ("Đối tượng thuộc phạm vi điều chỉnh Luật Giá.", [("Luật Giá", "cites", "whole")]),
    (
        "Bãi bỏ, bổ sung một số mẫu tại Phụ lục I của Quyết định số 3/2020/QĐ-UBND.",
        [("3/2020/QĐ-UBND", "amends", "part")],
    ),
    ("Hủy bỏ và thay thế Quyết định số 3/2020/QĐ-UBND.", [("3/2020/QĐ-UBND", "abolishes", "whole")]),
    (
        "Các văn bản sau đây hết hiệu lực: a) Quyết định số 1/QĐ-UBND; b) Điều 2 Quyết định số 2/QĐ-UBND về giá.",
        [("1/QĐ-UBND", "abolishes", "whole"), ("2/QĐ-UBND", "abolishes", "part")],
    ),
    (
        "Mẫu số 01 ban hành kèm theo Quyết định số 5/QĐ-UBND được thay thế bằng Mẫu số 01 kèm theo Quyết định này.",
        [("5/QĐ-UBND", "replaces", "part")],
    ),
    (
        "Danh mục A kèm theo Quyết định này thay thế Danh mục A ban hành kèm theo Quyết định số 5/QĐ-UBND.",
        [("5/QĐ-UBND", "replaces", "part")],
    ),
    ("Sửa đổi khoản 3, bổ sung thêm khoản 4 Điều 3 Quyết định số 5/QĐ-UBND.", [("5/QĐ-UBND", "amends", "part")]),
    ("Thông qua việc điều chỉnh, bổ sung Quyết định số 5/QĐ-UBND về chợ.", [("5/QĐ-UBND", "amends", "whole")]),
    (
        "Thời gian áp dụng Quyết định số 5/QĐ-UBND được kéo dài đến ngày 31/12/2021.",
        [("5/QĐ-UBND", "extends", "whole")],
    ),
    ("Điều chỉnh mức thu đối với một số chợ quy định tại Quyết định số 5/QĐ-UBND.", [("5/QĐ-UBND", "amends", "part")]),
    (
        "Sửa đổi Mục I Quyết định số 5/QĐ-UBND để thực thi phương án nêu tại Nghị quyết số 60/NQ-CP.",
        [("5/QĐ-UBND", "amends", "part"), ("60/NQ-CP", "cites", "whole")],
    ),
    ("Thay thế cụm từ “xã” và “thôn” trong Quyết định số 5/QĐ-UBND.", [("5/QĐ-UBND", "amends", "part")]),
    ("Bãi bỏ nội dung hướng dẫn về dự trữ của Quyết định số 5/QĐ-UBND.", [("5/QĐ-UBND", "abolishes", "part")]),
    (
        "Bãi bỏ Quyết định số 5/QĐ-UBND và các văn bản hướng dẫn thi hành Luật Giá.",
        [("5/QĐ-UBND", "abolishes", "whole"), ("Luật Giá", "cites", "whole")],
    ),
    ("Bãi bỏ toàn bộ Chương III Quyết định số 5/QĐ-UBND.", [("5/QĐ-UBND", "abolishes", "part")]),
    (
        "Ban hành Quyết định sửa đổi một số điều của Quyết định số 5/QĐ-UBND như sau:",
        [("5/QĐ-UBND", "amends", "part")],
    ),
    ("Điều chỉnh tên dự án tại Quyết định số 5/QĐ-UBND thành “Hồ Bạch Linh”.", [("5/QĐ-UBND", "amends", "part")]),
    ("Thu hồi Quyết định số 567/QĐ-UBND về giao đất.", [("567/QĐ-UBND", "abolishes", "whole")]),
    ("Thu hồi đất theo Quyết định số 567/QĐ-UBND.", [("567/QĐ-UBND", "cites", "whole")]),
    (
        "Bãi bỏ TTHC “Đăng ký kế toán theo Thông tư số 200/2014/TT-BTC” tại Quyết định số 5/QĐ-UBND.",
        [("200/2014/TT-BTC", "cites", "whole"), ("5/QĐ-UBND", "abolishes", "part")],
    ),
    (
        "Sửa đổi một số nội dung tại mục II đối với người có công ban hành kèm theo Quyết định số 5/2020/QĐ-UBND.",
        [("5/2020/QĐ-UBND", "amends", "part")],
    ),
    ("Bổ sung kinh phí đối với người có công tại Quyết định số 5/QĐ-UBND.", [("5/QĐ-UBND", "cites", "whole")]),
    (
        "Sửa đổi một số điều của Quy định về chợ ban hành theo Quyết định số 5/2020/QĐ-UBND.",
        [("5/2020/QĐ-UBND", "amends", "part")],
    ),
    (
        "Quyết định này sửa đổi Quyết định số 9/QĐ-UBND; nội dung khác giữ nguyên theo Quyết định số 8/QĐ-UBND.",
        [("9/QĐ-UBND", "amends", "whole"), ("8/QĐ-UBND", "cites", "whole")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), EFFECT)
def test_effect_clauses(text: str, expected: list[Edge]) -> None:
    assert edges(text) == expected


SOMEBODY_ELSE = [
    "Giao Sở Tài chính tham mưu sửa đổi Quyết định số 5/2020/QĐ-UBND.",
    "Nghị định số 9/2023/NĐ-CP đã được thay thế bởi Nghị định số 10/2025/NĐ-CP.",
    "Các tỉnh khác áp dụng Chỉ thị số 16/CT-TTg.",
    "Sở Y tế thực hiện nghiêm Chỉ thị số 16/CT-TTg.",
    "Đề nghị Bộ Tài chính bãi bỏ Thông tư số 5/2020/TT-BTC.",
    "Quyết định này có hiệu lực đến ngày Nghị quyết số 9/2026/QH16 hết hiệu lực.",
    "Bổ sung kinh phí theo Quyết định số 5/QĐ-UBND.",
    "Quyết định này áp dụng đến khi có văn bản thay thế Quyết định số 5/QĐ-UBND.",
    "Giao Sở Tài chính ban hành mẫu thay thế mẫu tại Quyết định số 5/QĐ-UBND.",
    "Quyết định này áp dụng từ ngày Luật Giá (sửa đổi) có hiệu lực cho đối tượng của Quyết định số 5/QĐ-UBND.",
    "Dự án theo Quyết định số 5/QĐ-UBND kéo dài đến nay.",
    "Danh mục máy móc, phụ tùng thay thế quy định tại Quyết định số 5/QĐ-UBND.",
    "Việc sửa đổi Quyết định số 5/QĐ-UBND nhằm tháo gỡ khó khăn.",
    "Các dự án sau đây đã kết thúc: dự án theo Quyết định số 5/QĐ-UBND.",
    "Dừng thực hiện dự án hồ Bạch Linh theo Quyết định số 5/QĐ-UBND.",
    "Nghị định số 9/2023/NĐ-CP (sau đây gọi là Nghị định số 9/2023/NĐ-CP).",
]


@pytest.mark.parametrize("text", SOMEBODY_ELSE)
def test_what_somebody_else_does_is_only_cited(text: str) -> None:
    assert {relation for _, relation, _ in edges(text)} == {"cites"}


def test_an_order_announces_a_law() -> None:
    law = "Công bố Luật Giá đã được Quốc hội thông qua ngày 19/6/2023."
    assert edges(law, kind="L") == [("Luật Giá", "announces", "whole")]
    assert edges(law, kind="CV") == [("Luật Giá", "cites", "whole")]


def test_a_letter_repeals_nothing_by_an_imperative() -> None:
    assert edges("Bãi bỏ Quyết định số 5/QĐ-UBND.", kind="BC") == [("5/QĐ-UBND", "cites", "whole")]
    assert edges("Công văn này thay thế Công văn số 5/UBND-VX.", kind="CV") == [("5/UBND-VX", "replaces", "whole")]


def test_an_exception_narrows_the_edge() -> None:
    (edge,) = others(find("Bãi bỏ Quyết định số 3/2020/QĐ-UBND, trừ Điều 5 và Điều 7.")[0])
    assert (edge.relation, edge.scope) == ("abolishes", "part")
    assert edge.pinpoint is not None
    assert edge.pinpoint.exception == "Điều 5 và Điều 7"


def test_a_heading_governs_the_list_under_it() -> None:
    found = edges(
        ("Điều 1", "Bãi bỏ các văn bản sau đây:"),
        ("Điều 1/1", "Quyết định số 1/2015/QĐ-UBND về giá nước."),
        ("Điều 1/2", "Điều 3 Quyết định số 2/2016/QĐ-UBND."),
        ("Điều 2", "Giám đốc Sở Tài chính thực hiện Quyết định số 9/QĐ-UBND."),
    )
    assert found == [
        ("1/2015/QĐ-UBND", "abolishes", "whole"),
        ("2/2016/QĐ-UBND", "abolishes", "part"),
        ("9/QĐ-UBND", "cites", "whole"),
    ]


BROKEN = [
    (
        ["Các thủ tục đã công bố tại Quyết định số 1/QĐ-UBND ngày 2/3/2020;", "Quyết định số 2/QĐ-UBND;", "Quyết định số 3/QĐ-UBND hết hiệu lực."],
        [("abolishes", "part"), ("abolishes", "part"), ("abolishes", "part")],
    ),
    (
        ["Quyết định số 1/QĐ-UBND về giá nước;", "Điều 2 Quyết định số 2/QĐ-UBND hết hiệu lực kể từ ngày ký."],
        [("abolishes", "whole"), ("abolishes", "part")],
    ),
    (["Áp dụng Quyết định số 1/QĐ-UBND;", "Sở Tài chính lưu ý Quyết định số 2/QĐ-UBND hết hiệu lực."], [("cites", "whole"), ("abolishes", "whole")]),
    (["Bãi bỏ Quyết định số 1/QĐ-UBND;", "Quyết định số 2/QĐ-UBND và Chỉ thị số 3/CT-UBND."], [("abolishes", "whole")] * 3),
    (["Bãi bỏ Quyết định số 1/QĐ-UBND.", "Quyết định số 2/QĐ-UBND áp dụng cho các xã."], [("abolishes", "whole"), ("cites", "whole")]),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "expected"), BROKEN)
def test_a_list_that_line_breaks_cut(paragraphs: list[str], expected: list[tuple[str, str]]) -> None:
    assert [edge[1:] for edge in edges(*(("Điều 2", words) for words in paragraphs))] == expected


def test_a_heading_whose_documents_end() -> None:
    found = edges(
        ("Điều 1", "Các Quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành:"),
        ("Điều 1/1", "Quyết định số 1/2015/QĐ-UBND về giá nước;"),
        ("Điều 1/2", "Quyết định số 2/2016/QĐ-UBND về giá điện."),
    )
    assert [edge[1:] for edge in found] == [("abolishes", "whole"), ("abolishes", "whole")]


def test_a_short_name_in_brackets_does_not_end_the_list() -> None:
    found = edges(
        "Quyết định này quy định chi tiết Điều 1 Luật Giá số 5/2020/QH14 (sau đây gọi là Luật Giá); Điều 2 Luật Phí và lệ phí."
    )
    assert [edge[1] for edge in found] == ["details", "cites", "details"]


def test_a_deed_is_one_edge_however_often_its_object_is_named() -> None:
    found = edges(
        "Quyết định này thay thế Quyết định số 5/QĐ-UBND (sau đây gọi là Quyết định số 5). Thay thế Quyết định số 5."
    )
    assert [edge[1] for edge in found] == ["replaces", "cites", "cites"]


LETTERS = [
    (
        "Căn cứ khoản 3 Điều 1 Nghị định số 8/2024/NĐ-CP, Sở trả lời như sau.",
        [("8/2024/NĐ-CP", "legal_basis", "part")],
    ),
    (
        "Căn cứ Luật Giá, đề nghị Công ty thực hiện theo Nghị định số 8/2024/NĐ-CP.",
        [("Luật Giá", "legal_basis", "whole"), ("8/2024/NĐ-CP", "cites", "whole")],
    ),
    (
        "Căn cứ quy định trên, trường hợp của Công ty thì thực hiện theo Luật Giá.",
        [("Luật Giá", "cites", "whole")],
    ),
    ("Công ty căn cứ Luật Giá để kê khai.", [("Luật Giá", "cites", "whole")]),
]


@pytest.mark.parametrize(("text", "expected"), LETTERS)
def test_the_grounds_of_a_letter(text: str, expected: list[Edge]) -> None:
    assert edges(("p2", text), kind="CV") == expected
    if expected[0][1] == "legal_basis":  # a directive's body tells others on what ground to act
        assert edges(("1", text), kind="CT")[0][1] == "cites"


def test_the_closing_of_a_plan_says_what_it_implements() -> None:
    closing = "Trên đây là Kế hoạch thực hiện Chỉ thị số 27/CT-TTg của Thủ tướng Chính phủ."
    assert edges(closing, part="closing", kind="KH") == [("27/CT-TTg", "implements", "whole")]
    told = "Các xã xây dựng kế hoạch thực hiện Chỉ thị số 27/CT-TTg."
    assert edges(told, kind="KH") == [("27/CT-TTg", "cites", "whole")]


LISTS = [
    ("Bổ sung ba cửa khẩu vào danh sách được nêu tại Điều 2 Nghị quyết số 12/NQ-CP.", [("12/NQ-CP", "amends", "part")]),
    ("Bổ sung ba cán bộ vào đoàn kiểm tra theo Quyết định số 5/QĐ-UBND.", [("5/QĐ-UBND", "cites", "whole")]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_a_list_that_grows(text: str, expected: list[Edge]) -> None:
    assert edges(text, kind="NQ") == expected


def test_a_heading_without_documents_governs_nothing() -> None:
    assert edges(
        ("Điều 1", "Điều chỉnh mức trợ cấp của các đối tượng sau:"),
        ("Điều 1/1", "Người hưởng theo Nghị định số 9/2003/NĐ-CP."),
    ) == [("9/2003/NĐ-CP", "cites", "whole")]


def test_a_written_out_amendment_only_cites() -> None:
    assert edges("Điều 5. Nghị định này thay thế Nghị định số 9/2003/NĐ-CP.", quoted=True) == [
        ("9/2003/NĐ-CP", "cites", "whole")
    ]
    assert edges("Sửa đổi Điều 5 như sau: “Bãi bỏ Nghị định số 9/2003/NĐ-CP.”") == [("9/2003/NĐ-CP", "cites", "whole")]


def test_a_blanket_repeal_is_a_warning_and_no_edge() -> None:
    found, warnings = find("Các quy định trước đây trái với Quyết định này đều bãi bỏ.")
    assert others(found) == []
    assert [w.code for w in warnings] == ["citation.blanket_repeal"]


def test_can_cu_as_a_verb_is_no_legal_basis() -> None:
    assert edges("Căn cứ chức năng, nhiệm vụ, Sở Y tế thực hiện Chỉ thị số 16/CT-TTg.") == [
        ("16/CT-TTg", "cites", "whole")
    ]


def test_a_consolidated_text_consolidates() -> None:
    found = edges(
        (
            "preamble",
            "Thông tư số 1/2020/TT-BTC ngày 02/3/2020 của Bộ Tài chính quy định phí, được sửa đổi, bổ sung bởi:",
        ),
        ("preamble", "Thông tư số 5/2022/TT-BTC ngày 04/5/2022 của Bộ Tài chính sửa đổi Điều 2."),
        part="preamble",
        kind="VBHN",
    )
    assert [relation for _, relation, _ in found] == ["consolidates", "consolidates"]
    ended = "Thông tư số 3/2018/TT-BTC hết hiệu lực kể từ ngày Thông tư này có hiệu lực."
    assert edges(ended, kind="VBHN") == [("3/2018/TT-BTC", "cites", "whole")]


def test_evidence_and_rule_prove_the_edge() -> None:
    (edge,) = others(find("Ký ngày 5. Quyết định này thay thế Quyết định số 5/QĐ-UBND. Hết.")[0])
    assert edge.evidence == "Quyết định này thay thế Quyết định số 5/QĐ-UBND."
    assert edge.rule == "rel.replaces.01"
