"""Letterheads of courts, assemblies, unions, the Party, the army, firms: who issues, under which superior, by which number."""

from __future__ import annotations

import pytest

import chithi

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
LETTER = "\n\nKính gửi: Các đơn vị trực thuộc\n\nĐề nghị các đơn vị báo cáo trước khi họp.\n"
PLAN = "\n\nKẾ HOẠCH\nTrồng rừng ngập mặn\n\n1. Mục đích.\n\n2. Nội dung.\n"

# lines above the number, number, title at the right, place and what follows; issuer and family
HEADS = {
    "a court": ("TÒA ÁN NHÂN DÂN\nTỈNH SƠN LA", "Số: 112/TA-VP", STATE, LETTER, "Tòa án nhân dân tỉnh Sơn La", "state"),
    "a district's court": (
        "TÒA ÁN NHÂN DÂN TỈNH SƠN LA\nTÒA ÁN NHÂN DÂN HUYỆN MAI SƠN",
        "Số: 05/KH-TA", STATE, PLAN, "Tòa án nhân dân huyện Mai Sơn", "state",
    ),
    "a procuracy": (
        "VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO\nVIỆN KIỂM SÁT NHÂN DÂN TỈNH SƠN LA",
        "Số: 45/VKS-P9", STATE, LETTER, "Viện kiểm sát nhân dân tỉnh Sơn La", "state",
    ),
    "a region of the state audit": (
        "KIỂM TOÁN NHÀ NƯỚC\nKIỂM TOÁN NHÀ NƯỚC KHU VỰC VII",
        "Số: 55/KV VII-TH", STATE, LETTER, "Kiểm toán nhà nước khu vực VII", "state",
    ),
    "a delegation of the Assembly": (
        "QUỐC HỘI\nĐOÀN ĐẠI BIỂU QUỐC HỘI\nTỈNH SƠN LA",
        "Số: 31/KH-ĐĐBQH", STATE, PLAN, "Đoàn đại biểu Quốc hội tỉnh Sơn La", "state",
    ),
    "the standing committee of a council": (
        "THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN LA",
        "Số: 77/KH-TTHĐND", STATE, PLAN, "Thường trực Hội đồng nhân dân tỉnh Sơn La", "state",
    ),
    "a council whose standing committee writes": (
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN LA\nTHƯỜNG TRỰC",
        "Số: 77/KH-HĐND", STATE, PLAN, "Hội đồng nhân dân tỉnh Sơn La", "state",
    ),
    "a committee of a council": (
        "HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA\nBAN PHÁP CHẾ",
        "Số: 12/KH-BPC", STATE, PLAN, "Ban Pháp chế Hội đồng nhân dân tỉnh Sơn La", "state",
    ),
    "a trade union": (
        "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN LA",
        "Số: 15/KH-LĐLĐ", STATE, PLAN, "Liên đoàn Lao động tỉnh Sơn La", "organization",
    ),
    "veterans": (
        "HỘI CỰU CHIẾN BINH VIỆT NAM\nHỘI CỰU CHIẾN BINH TỈNH SƠN LA",
        "Số: 09/KH-CCB", STATE, PLAN, "Hội Cựu chiến binh tỉnh Sơn La", "organization",
    ),
    "the police": ("BỘ CÔNG AN\nCÔNG AN TỈNH SƠN LA", "Số: 77/KH-CAT-PV01", STATE, PLAN, "Công an tỉnh Sơn La", "state"),
    "a board of a province": (
        "UBND TỈNH SƠN LA\nBAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP",
        "Số: 33/BQL-QLDN", STATE, LETTER, "Ban Quản lý các khu công nghiệp tỉnh Sơn La", "state",
    ),
    "two departments together": (
        "SỞ Y TẾ - SỞ TÀI CHÍNH",
        "Số: 05/KHLS-SYT-STC", STATE, PLAN, "Sở Y tế", "state",
    ),
    "a district's party": (
        "ĐẢNG BỘ TỈNH SƠN LA\nHUYỆN ỦY MAI SƠN\n*",
        "Số 33-KH/HU", PARTY, PLAN, "Huyện ủy Mai Sơn", "party",
    ),
    "the standing secretaries": ("THƯỜNG TRỰC TỈNH ỦY SƠN LA\n*", "Số 12-KH/TU", PARTY, PLAN, "Tỉnh ủy Sơn La", "party"),
    "the bureau of a committee": ("TỈNH ỦY SƠN LA\nBAN THƯỜNG VỤ\n*", "Số 12-KH/TU", PARTY, PLAN, "Tỉnh ủy Sơn La", "party"),
    "a committee's office": ("TỈNH ỦY SƠN LA\nVĂN PHÒNG\n*", "Số 12-KH/VPTU", PARTY, PLAN, "Văn phòng Tỉnh ủy Sơn La", "party"),
    "a committee's department": (
        "TỈNH ỦY SƠN LA\nBAN NỘI CHÍNH\n*",
        "Số 12-KH/BNCTU", PARTY, PLAN, "Ban Nội chính Tỉnh ủy Sơn La", "party",
    ),
    "a cell": ("ĐẢNG BỘ SỞ Y TẾ\nCHI BỘ VĂN PHÒNG\n*", "Số 05-KH/CB", PARTY, PLAN, "Chi bộ Văn phòng", "party"),
    "a commune's party after 2025": (
        "TỈNH ỦY SƠN LA\nĐẢNG ỦY XÃ KHE TRE\n*",
        "Số 12-KH/ĐU", PARTY, PLAN, "Đảng ủy xã Khe Tre", "party",
    ),
    "the Front of a district": (
        "ỦY BAN MTTQ VIỆT NAM\nHUYỆN MAI SƠN\nBAN THƯỜNG TRỰC",
        "Số: 21/MTTQ-BTT", STATE, LETTER, "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Mai Sơn", "organization",
    ),
    "associations together": (
        "LIÊN HIỆP CÁC HỘI KHOA HỌC VÀ KỸ THUẬT\nTỈNH SƠN LA",
        "Số: 12/LHH-VP", STATE, LETTER, "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Sơn La", "organization",
    ),
    "a copy's block above": (
        "SỞ Y TẾ SƠN LA\nSAO Y BẢN CHÍNH\nSố: 77/SY-SYT\n\nTÒA ÁN NHÂN DÂN\nTỈNH SƠN LA",
        "Số: 112/KH-TA", STATE, PLAN, "Tòa án nhân dân tỉnh Sơn La", "state",
    ),
    "the North before 1976": (
        "HỘI ĐỒNG CHÍNH PHỦ", "Số 24-CP", "VIỆT NAM DÂN CHỦ CỘNG HÒA\nĐộc lập - Tự do - Hạnh phúc", PLAN, "Hội đồng Chính phủ", "state",
    ),
    "a tax office": (
        "TỔNG CỤC THUẾ\nCỤC THUẾ TỈNH SƠN LA",
        "Số: 1934/CT-TTHT", STATE, LETTER, "Cục Thuế tỉnh Sơn La", "state",
    ),
    "an inspectorate": ("UBND HUYỆN MAI SƠN\nTHANH TRA", "Số: 12/KH-TTr", STATE, PLAN, "Thanh tra huyện Mai Sơn", "state"),
}  # fmt: skip


@pytest.mark.parametrize(("above", "number", "right", "below", "issuer", "family"), HEADS.values(), ids=HEADS)
def test_who_issues(above: str, number: str, right: str, below: str, issuer: str, family: str) -> None:
    header = chithi.parse(f"{above}\n{number}\n{right}\nSơn La, ngày 12 tháng 4 năm 2017{below}").header
    assert (header.issuer, header.family) == (issuer, family)
    assert (header.place, header.date) == ("Sơn La", "2017-04-12")
    assert header.symbol == number.split(maxsplit=1)[1].replace(" ", "")
