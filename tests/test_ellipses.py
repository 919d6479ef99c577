"""Instructions that leave out the document they act on, under an article or a title that names it."""

from __future__ import annotations

import pytest
from citing import find, header


def test_an_instruction_that_leaves_its_document_out() -> None:
    """Under an article that amends a decree, "Bãi bỏ khoản 2 Điều 5" is an edge to that decree."""
    found, _ = find(
        ("Điều 1", "Sửa đổi, bổ sung một số điều của Nghị định số 9/2023/NĐ-CP ngày 01/02/2023 của Chính phủ"),
        ("Điều 1/1", "Sửa đổi khoản 3 Điều 4 như sau:"),
        ("Điều 1/2", "Bãi bỏ khoản 2 Điều 5."),
        ("Điều 1/3", "Bãi bỏ quy định tại khoản 2 Điều này."),
        head=header("NĐ", "Chính phủ"),
    )
    assert [(c.form, c.symbol, c.relation, c.text) for c in found[1:]] == [
        ("anaphoric", "9/2023/NĐ-CP", "amends", "khoản 3 Điều 4"),
        ("anaphoric", "9/2023/NĐ-CP", "abolishes", "khoản 2 Điều 5"),
    ]


PROVISIONS = [
    ("Điều 1/2", "Bổ sung khoản 9 vào sau khoản 8 Điều 2 như sau:", {"article": "2", "clause": "9"}),
    ("Điều 1/1/a", "Sửa đổi điểm c khoản 3 như sau:", {"article": "16", "clause": "3", "point": "c"}),
    ("Điều 1/1/b", "Bổ sung khoản 5 vào sau khoản 4 như sau:", {"article": "16", "clause": "5"}),
    ("Điều 1/2", "Bãi bỏ khoản 4.", {"clause": "4"}),
    ("Điều 1/2", "Sửa đổi Điều 7 (đã được sửa đổi bởi Nghị định số 8/2024/NĐ-CP) như sau:", {"article": "7"}),
    ("Điều 1/2", "Sửa đổi Điều 7 như sau: “Điều 7. Theo Nghị định số 8/2024/NĐ-CP …”", {"article": "7"}),
]


@pytest.mark.parametrize(("path", "text", "provision"), PROVISIONS)
def test_the_provision_of_such_an_instruction(path: str, text: str, provision: dict[str, str]) -> None:
    """What the item leaves out of its article stands in the item above it, or beside it."""
    found, _ = find(
        ("Điều 1", "Sửa đổi, bổ sung một số điều của Nghị định số 9/2023/NĐ-CP ngày 01/02/2023 của Chính phủ"),
        ("Điều 1/1", "Sửa đổi, bổ sung một số khoản của Điều 16 như sau:"),
        (path, text),
        head=header("NĐ", "Chính phủ"),
    )
    implied = [c for c in found if c.form == "anaphoric" and c.item == path]
    assert [c.pinpoint.model_dump(exclude_none=True) for c in implied if c.pinpoint] == [provision]
