"""Words that lost the space between them, and words that are meant to stand as they do."""

from __future__ import annotations

import pytest

from chithi.corpus.cleaning import clean
from chithi.corpus.glued import part_glued

EVIDENT = [
    ("Luật Tổ chức Chính phủngày 25 tháng 12 năm 2001", "Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001"),
    ("Nghị định số 18/2013/NĐ-CPngày 11 tháng 11", "Nghị định số 18/2013/NĐ-CP ngày 11 tháng 11"),
    ("Thông tư số 9 năm 2011của Bộ", "Thông tư số 9 năm 2011 của Bộ"),
    ("báo cáo trướcngày 15 hàngtháng", "báo cáo trước ngày 15 hàng tháng"),
    (
        "Kết luận số31-KL/TU, Điều5, ngày2/3/2011, tháng4 năm 2011",
        "Kết luận số 31-KL/TU, Điều 5, ngày 2/3/2011, tháng 4 năm 2011",
    ),
    ("trong 10ngày, từ năm2011", "trong 10 ngày, từ năm 2011"),
    ("Thực hiệnQuyết định", "Thực hiện Quyết định"),
    ("VềVIỆC giao", "Về VIỆC giao"),
    ("Giám đốc SởY tế", "Giám đốc Sở Y tế"),
    ("HĐNDtỉnh Hưng Lam", "HĐND tỉnh Hưng Lam"),
    ("Ủyban nhân dân tỉnh; Ủy ban", "Ủy ban nhân dân tỉnh; Ủy ban"),
    ("BANHÀNH quy định; ban hành", "BAN HÀNH quy định; ban hành"),
    ("Banthường vụ Tỉnhủy, Tỉnh ủy, Ban thường vụ", "Ban thường vụ Tỉnh ủy, Tỉnh ủy, Ban thường vụ"),
    ("thựchiện ngay; thực hiện", "thực hiện ngay; thực hiện"),  # not "thự chiện"
    (
        "quốcphòng, hộiđồng, đơnvị: quốc phòng, hội đồng, đơn vị",
        "quốc phòng, hội đồng, đơn vị: quốc phòng, hội đồng, đơn vị",
    ),
]
SOUND = [
    "Công ty cổ phần Petrolimex Đắk Lắk dùng 5 kWh, gửi e-mail và đăng Facebook trực tuyến online về Covid-19",
    "Ủy ban nhân dân TP.HCM, TP Huế, Tp. Hồ Chí Minh, ĐắkLắk, KrôngBúk, Đăkrông, M'Đrắk",
    "xe ôtô, môtô; vắcxin; ximăng; đồng bào Êđê, Xơđăng; chủ nghĩa Mác - Lênin; tỷ giá đôla",
    "Quyết định số 12/QĐ-UBND, 26/2008/QĐ-TTg, 14-CTr/TU, 9/SGDĐT-GDTrH, 33/QyĐ-ĐHĐN, ThS. Trần Văn Đức",
    "nguời lao động, cuả Nhà nước, đuợc, nghành giáo dục, hoàc, khoẳn",  # slips, not lost spaces
    "THành phố, NGhị quyết, TPhố, KHông, PHó chủ tịch",
    "gửi về hộpthư@hunglam.gov.vn hoặc www.báođiệntử.vn",
    "sốt xuất huyết, ngày mai, năm học, tháng giêng, Điều 5, 3G, 4.0, A5, B2C, Quận1",
    "Bảo đảm thanh khoản5, hệ số6, hằng năm7, theo ngày8 và tháng9",  # marks of footnotes
    "một đoạn nói về Pokémon và Nestlé, Citroën, São Paulo",
]


@pytest.mark.parametrize(("copy", "meant"), EVIDENT)
def test_a_lost_space_comes_back(copy: str, meant: str) -> None:
    assert part_glued(copy)[0] == meant


@pytest.mark.parametrize("text", SOUND)
def test_what_is_no_lost_space_stays(text: str) -> None:
    assert part_glued(text) == (text, 0)


def test_a_division_that_nothing_else_speaks_for_is_made_where_a_copy_glues() -> None:
    alone = "Phạm viđiều chỉnh của quy định"
    assert part_glued(alone) == (alone, 0)
    copy = f"Chính phủngày 2 tháng 3; Thực hiệnQuyết định; năm 2011của Bộ. {alone}"
    assert part_glued(copy)[0].endswith("Phạm vi điều chỉnh của quy định")


def test_the_copy_tells_how_many_words_were_glued() -> None:
    cleaned = clean(
        "Căn cứ Luật Đất đaingày 29 tháng 11 năm 2013của Quốc hội;\n\n**Căn cứ** Luật Xây dựngngày 18/6/2014;"
    )
    assert [code for code, _ in cleaned.notices] == ["text.glued"]
    assert cleaned.notices[0][1].startswith("3 words")
    assert cleaned.text.splitlines()[1] == "Căn cứ Luật Xây dựng ngày 18/6/2014;"
    assert cleaned.text[slice(*cleaned.marks[0][:2])] == "Căn cứ"
