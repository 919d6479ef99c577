"""Headers as bad copies have them: columns mixed, lines broken or lost, a portal's own words above (domain §1.5, §8)."""

from __future__ import annotations

import pytest
from reading import MOTTO, facts

import chithi

WIDE = "      "  # the gap between two columns that were read line by line
LETTER = "Kính gửi: Các huyện.\n\nSở yêu cầu các huyện báo cáo trước ngày 20/6/2013.\n"
DECISION = "QUYẾT ĐỊNH\nVỀ VIỆC BAN HÀNH QUY CHẾ\n\nBỘ NỘI VỤ\n\nCăn cứ Luật Giáo dục;\n\nĐiều 1. Ban hành quy chế./.\n"
DAMAGED = {
    "superior and issuer in one cell": (
        f"| TỈNH PHÚ YÊN ỦY BAN NHÂN DÂN XÃ VĨNH XUÂN ------- | {MOTTO.replace(chr(10), ' ')} |\n| Số: 7/CV-UBND | Vĩnh Xuân, ngày 05 tháng 6 năm 2023 |\n\n{LETTER}",
        {"issuer": "Ủy ban nhân dân xã Vĩnh Xuân", "date": "2023-06-05"},
    ),
    "number and subject in one cell": (
        f"| TỈNH ỦY LÂM ĐỒNG * | ĐẢNG CỘNG SẢN VIỆT NAM |\n| Số 2748-CV/TU V/v tăng cường kiểm tra | Lâm Đồng, ngày 05 tháng 6 năm 2023 |\n\n{LETTER}",
        {"symbol": "2748-CV/TU", "subject": "tăng cường kiểm tra", "issuer": "Tỉnh ủy Lâm Đồng"},
    ),
    "columns interleaved line by line": (
        f"SỞ NỘI VỤ{WIDE}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 7/SNV-TCCB{WIDE}Độc lập - Tự do - Hạnh phúc\nV/v tăng cường kiểm tra\ntrong tình hình mới{WIDE}Hưng Lam, ngày 27 tháng 5 năm 2013\n\n{LETTER}",
        {
            "issuer": "Sở Nội vụ",
            "subject": "tăng cường kiểm tra trong tình hình mới",
            "place": "Hưng Lam",
            "date": "2013-05-27",
        },
    ),
    "the Party's star beside the date": (
        f"HUYỆN ỦY YÊN TRẠCH{WIDE}ĐẢNG CỘNG SẢN VIỆT NAM\n*{WIDE}Yên Trạch, ngày 28 tháng 3 năm 2016\nSố 12-CT/HU\n\nCHỈ THỊ\nvề công tác tuyên truyền\n\nBan Thường vụ Huyện ủy yêu cầu:\n\n1. Các chi bộ báo cáo.\n",
        {"issuer": "Huyện ủy Yên Trạch", "place": "Yên Trạch", "date": "2016-03-28", "family": "party"},
    ),
    "an urgency stamp under the issuer": (
        f"BỘ NỘI VỤ\nTHƯỢNG KHẨN\nSố: 7/QĐ-BNV\n\n{MOTTO}\n\nHà Nội, ngày 05 tháng 6 năm 2023\n\n{DECISION}",
        {"issuer": "Bộ Nội vụ", "subject": "BAN HÀNH QUY CHẾ"},
    ),
    "an article that introduces its reprint": (
        f"Hưng Lam siết chặt kỷ luật hành chính.\n\nNgày 05/6/2023, Bộ Nội vụ ban hành Quyết định 7/QĐ-BNV với nhiều điểm mới đáng chú ý.\n\n- Các sở rà soát quy chế làm việc.\n\nBỘ NỘI VỤ\nSố: 7/QĐ-BNV\n\n{MOTTO}\n\nHà Nội, ngày 05 tháng 6 năm 2023\n\n{DECISION}",
        {"issuer": "Bộ Nội vụ", "symbol": "7/QĐ-BNV", "subject": "BAN HÀNH QUY CHẾ"},
    ),
    "a portal's print of the signature": (
        f"BỘ NỘI VỤ\nSố: 7/QĐ-BNV\n\n{MOTTO}\n\nHà Nội, ngày 05 tháng 6 năm 2023\n\n{DECISION.replace('./.', '.')}\nPhó Chủ tịch\n\n(Đã ký)\n\nĐặng Quốc Lãm\n",
        {"signer": "Đặng Quốc Lãm", "symbol": "7/QĐ-BNV"},
    ),
    "the same with the body above the post": (
        f"BỘ NỘI VỤ\nSố: 7/QĐ-BNV\n\n{MOTTO}\n\nHà Nội, ngày 05 tháng 6 năm 2023\n\n{DECISION.replace('./.', '.')}\nUBND tỉnh Hưng Lam\nChủ tịch\n(Đã ký)\nĐặng Quốc Lãm\n",
        {"signer": "Đặng Quốc Lãm"},
    ),
    "an old title that says whose it is, its number and date": (
        "CHỈ THỊ\nCỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 19/1999/CT-TTG\nNGÀY 14 THÁNG 5 NĂM 1999 VỀ VIỆC TIẾT KIỆM ĐIỆN\n\nĐể tiết kiệm điện, Thủ tướng Chính phủ yêu cầu:\n\n1. Bộ Tài chính bố trí kinh phí.\n",
        {
            "type": "CT",
            "symbol": "19/1999/CT-TTg",
            "issuer": "Thủ tướng Chính phủ",
            "date": "1999-05-14",
            "subject": "TIẾT KIỆM ĐIỆN",
        },
    ),
    "the same, date first, whose it is behind it": (
        "NGHỊ QUYẾT SỐ 77 NQ/HĐNN8 NGÀY 19-8-1989 CỦA HỘI ĐỒNG NHÀ NƯỚC\nVỀ VIỆC BẦU BỔ SUNG\n\nCăn cứ vào Điều 100 của Hiến pháp;\n\nQUYẾT NGHỊ:\n\nĐiều 1. Bầu bổ sung.\n",
        {"type": "NQ", "issuer": "Hội đồng Nhà nước", "date": "1989-08-19", "subject": "BẦU BỔ SUNG"},
    ),
    "only whose directive it is": (
        "CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ\nVề việc tiết kiệm điện\n\nĐể tiết kiệm điện, Thủ tướng Chính phủ yêu cầu:\n\n1. Bộ Tài chính bố trí kinh phí.\n",
        {"type": "CT", "issuer": "Thủ tướng Chính phủ", "subject": "tiết kiệm điện"},
    ),
    "a copy that lost the line of its type": (
        "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 47/2006/QĐ-UBND | Hưng Lam, ngày 12 tháng 9 năm 2006 |\nBAN HÀNH QUY ĐỊNH VỀ PHÒNG CHÁY RỪNG.\nỦY BAN NHÂN DÂN TỈNH HƯNG LAM\nCăn cứ Luật Bảo vệ và phát triển rừng;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Quy định nói trên.\n",
        {"type": "QĐ", "issuer": "Ủy ban nhân dân tỉnh Hưng Lam", "subject": "BAN HÀNH QUY ĐỊNH VỀ PHÒNG CHÁY RỪNG"},
    ),
    "who decides, set right below the title": (
        f"ỦY BAN NHÂN DÂN\nTỈNH HƯNG LAM\n\n{MOTTO}\n\nSố: 7/QĐ-UBND\n\nHưng Lam, ngày 05 tháng 6 năm 2023\n\nQUYẾT ĐỊNH\nBAN HÀNH QUY ĐỊNH CHỨC NĂNG, NHIỆM VỤ, QUYỀN HẠN VÀ\nCƠ CẤU TỔ CHỨC CỦA SỞ NỘI VỤ TỈNH HƯNG LAM\nỦY BAN NHÂN DÂN TỈNH HƯNG LAM\nCăn cứ Luật Tổ chức chính quyền địa phương;\n\nĐiều 1. Ban hành Quy định.\n",
        {"subject": "BAN HÀNH QUY ĐỊNH CHỨC NĂNG, NHIỆM VỤ, QUYỀN HẠN VÀ CƠ CẤU TỔ CHỨC CỦA SỞ NỘI VỤ TỈNH HƯNG LAM"},
    ),
    "a menu and a list of other documents above the letterhead": (
        f"• Hiệu lực: Còn hiệu lực\n  • Ngày có hiệu lực: 06/07/2005\n- 1Luật Phòng, chống thiên tai 2013\n\nBộ Nội vụ ban hành Quyết định về quy chế làm việc của các cơ quan trong ngành, có hiệu lực từ năm 2023.\n\nBỘ NỘI VỤ\nSố: 7/QĐ-BNV\n\n{MOTTO}\n\nHà Nội, ngày 05 tháng 6 năm 2023\n\n{DECISION}",
        {"issuer": "Bộ Nội vụ", "symbol": "7/QĐ-BNV", "date": "2023-06-05", "subject": "BAN HÀNH QUY CHẾ"},
    ),
    "cells of a table that break their words anywhere": (
        "ỦY\nBAN NHÂN DÂN\nTỈNH HƯNG LAM\n-------\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do\n- Hạnh phúc\n---------------\n|\n"
        f"Số: 7/UBND-KT\nV/v khai thuế\nGTGT\n|\nHưng\nLam, ngày 05\ntháng 6 năm 2023\n|\n\n{LETTER}",
        {
            "issuer": "Ủy ban nhân dân tỉnh Hưng Lam",
            "place": "Hưng Lam",
            "date": "2023-06-05",
            "subject": "khai thuế GTGT",
        },
    ),
    "a letter's subject without V/v": (
        f"SỞ NỘI VỤ\nSố: 7/SNV-TCCB\nVề hướng dẫn đánh giá, xếp loại năm 2023\n\n{MOTTO}\n\nHưng Lam, ngày 05 tháng 6 năm 2023\n\n{LETTER}",
        {"type": "CV", "subject": "hướng dẫn đánh giá, xếp loại năm 2023"},
    ),
    "whose conclusion it is": (
        "TỈNH ỦY LÂM ĐỒNG\n*\nSố 12-KL/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nLâm Đồng, ngày 05 tháng 6 năm 2023\n\nKẾT LUẬN\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nVỀ CÔNG TÁC CÁN BỘ\n\nSau khi nghe báo cáo, Ban Thường vụ Tỉnh ủy kết luận như sau:\n\n1. Rà soát quy hoạch cán bộ.\n\n__Nơi nhận__:\n- Các huyện ủy,\n- Lưu Văn phòng.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nTrần Minh Khoa\n",
        {"type": "KL", "subject": "CÔNG TÁC CÁN BỘ", "signer": "Trần Minh Khoa"},
    ),
    "a letter-spaced type": (
        f"BỘ NỘI VỤ\nSố: 7/QĐ-BNV\n\n{MOTTO}\n\nHà Nội, ngày 05 tháng 6 năm 2023\n\n{DECISION.replace('QUYẾT ĐỊNH', 'Q UYẾT ĐỊNH', 1)}",
        {"type": "QĐ", "subject": "BAN HÀNH QUY CHẾ"},
    ),
}


@pytest.mark.parametrize("case", DAMAGED)
def test_damaged_headers(case: str) -> None:
    text, expected = DAMAGED[case]
    found = facts(chithi.parse(text))
    assert {field: found[field] for field in expected} == expected
