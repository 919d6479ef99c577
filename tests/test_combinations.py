"""Heads, first sentences, labels, closings and feet in any combination: each must be found whatever stands beside it.

Short documents are the hard ones: a first sentence or a first item of three words lies between the header and a list.
"""

from __future__ import annotations

from random import Random

import pytest

import chithi

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
DAY = "Hưng Lam, ngày 12 tháng 5 năm 2021"
HEADS = {
    "letter": f"UBND TỈNH HƯNG LAM\nSỞ Y TẾ\nSố: 55/SYT-NV\nV/v chống rét\n{MOTTO}\n{DAY}\nKính gửi: Các bệnh viện",
    "letter to a list": f"SỞ Y TẾ\nSố: 55/SYT-NV\nV/v chống rét\n{MOTTO}\n{DAY}\nKính gửi:\n- Các bệnh viện;\n- Trung tâm Y tế các huyện.",
    "letter to lines": f"SỞ Y TẾ\nSố: 55/SYT-NV\nV/v chống rét\n{MOTTO}\n{DAY}\nKính gửi:\nGiám đốc các bệnh viện\nGiám đốc Trung tâm Y tế",
    "directive": f"ỦY BAN NHÂN DÂN\nTỈNH HƯNG LAM\nSố: 5/CT-UBND\n{MOTTO}\n{DAY}\nCHỈ THỊ\nVề việc chống rét cho trâu bò",
    "directive in capitals": f"UBND TỈNH HƯNG LAM\nSố: 5/CT-UBND\n{MOTTO}\n{DAY}\nCHỈ THỊ\nVỀ TĂNG CƯỜNG CHỐNG RÉT\nCHO TRÂU BÒ",
    "party": f"TỈNH ỦY HƯNG LAM\n*\nSố 5-CT/TU\nĐẢNG CỘNG SẢN VIỆT NAM\n{DAY}\nCHỈ THỊ\ncủa Ban Thường vụ Tỉnh ủy\nvề chống rét",
    "plan": f"UBND HUYỆN LAM SƠN\nPHÒNG Y TẾ\nSố: 5/KH-PYT\n{MOTTO}\nLam Sơn, ngày 1 tháng 2 năm 2020\nKẾ HOẠCH\nChống rét vụ đông năm 2020",
    "telegram": f"THỦ TƯỚNG CHÍNH PHỦ\nSố: 5/CĐ-TTg\n{MOTTO}\n{DAY}\nCÔNG ĐIỆN\nVề việc chống rét\nTHỦ TƯỚNG CHÍNH PHỦ điện:\n- Bộ trưởng các Bộ;\n- Chủ tịch Ủy ban nhân dân các tỉnh.",
    "old title": "THỦ TƯỚNG CHÍNH PHỦ\nSố: 5-TTg\nHà Nội, ngày 1 tháng 2 năm 1993\nCHỈ THỊ\nCỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 5-TTG NGÀY 1-2-1993 VỀ VIỆC CHỐNG RÉT",
}  # fmt: skip
LEADS = [
    "Yêu cầu các đơn vị:",
    "Sở Y tế đề nghị:",
    "Nay yêu cầu:",
    "Một số nội dung như sau:",
    "Thời gian qua, rét đậm kéo dài gây thiệt hại cho sản xuất. Để chủ động ứng phó, yêu cầu các đơn vị thực hiện:",
    "Trời rét.\nĐể ứng phó, yêu cầu các đơn vị thực hiện tốt các nội dung sau đây:",
    "Thực hiện Công văn số 12/BYT-DP ngày 03/02/2020 của Bộ Y tế về chống rét, yêu cầu các đơn vị:",
    "Căn cứ Luật Thú y ngày 19 tháng 6 năm 2015;\nCăn cứ tình hình thực tế, đề nghị các đơn vị thực hiện như sau:",
]
LABELS = {  # the label, the path; n counts from 1
    "{n}. ": "{n}", "{n}) ": "{n}", "{n}- ": "{n}", "{n}/ ": "{n}", "{n}.- ": "{n}", "{roman}- ": "{roman}",
    "- ": "-{n}", "– ": "-{n}", "* ": "*{n}", "+ ": "+{n}",
}  # fmt: skip
ITEMS = [
    "Kiểm tra kho thuốc, báo cáo kết quả trước ngày 15 tháng 5 năm 2021.",
    "Sở Tài chính bố trí kinh phí.",
    "Tuyên truyền cho nhân dân.",
    "Bệnh viện An Khê chuẩn bị 50 giường bệnh; chủ động thuốc men",
    "Rét đậm.",
    "Giao Phòng Nội vụ theo dõi việc trực; tổng hợp báo cáo Giám đốc Sở vào sáng thứ sáu.",
]
CLOSINGS = [
    "",
    "Nhận được văn bản này, đề nghị các đơn vị nghiêm túc triển khai thực hiện./.",
    "Trân trọng./.",
    "Giao Văn phòng theo dõi, đôn đốc việc thực hiện.",
    "Yêu cầu Thủ trưởng các đơn vị thực hiện nghiêm Chỉ thị này./.",
]
FEET = [  # with the signer's name
    ("", None),
    ("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nLê Văn Bảo", "Lê Văn Bảo"),
    ("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC", None),
    ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Bảo\nNơi nhận:\n- Như trên;\n- Lưu VT.", "Lê Văn Bảo"),
    ("GIÁM ĐỐC\nLê Văn Bảo", "Lê Văn Bảo"),
    ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nLê Văn Bảo", "Lê Văn Bảo"),
    ("Bộ trưởng\n(Đã ký)\nLê Văn Bảo", "Lê Văn Bảo"),
]


@pytest.mark.parametrize("head", HEADS)
def test_items_and_signer_in_any_company(head: str) -> None:
    chance = Random(head)
    for _ in range(30):
        label, path = chance.choice(list(LABELS.items()))
        items = chance.sample(ITEMS, chance.randint(2, 4))
        foot, name = chance.choice(FEET)
        counts = [{"n": n, "roman": ("I", "II", "III", "IV")[n - 1]} for n in range(1, len(items) + 1)]
        lines = [label.format(**count) + item for count, item in zip(counts, items, strict=True)]
        parts = [HEADS[head], chance.choice(LEADS), *lines, chance.choice(CLOSINGS), foot]
        text = chance.choice(("\n", "\n\n")).join(filter(None, parts))
        document = chithi.parse(text)
        found = [(item.path, item.text or item.heading) for item in document.items]
        titled = label.startswith("{roman}")  # a part of a document may be no more than a title over a paragraph
        expected = [(path.format(**count), item) for count, item in zip(counts, items, strict=True)]
        if not (titled and items[-1] == ITEMS[3]):
            assert found == expected, text
        assert (document.header.signature.name if document.header.signature else None) == name, text
