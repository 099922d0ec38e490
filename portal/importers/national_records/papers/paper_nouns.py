"""Words that papers are called by, as patterns."""

from __future__ import annotations

import re
from typing import Final

_NOUNS: Final = (
    "ảnh|bản|bảng|bằng|bài|báo cáo|báo giá|biên bản|biên lai|biểu|bình đồ|cam kết|căn cước|chứng chỉ",
    "chứng cứ|chứng minh|chứng nhận|chứng thư|chứng từ|công văn|cuống vé|danh mục|danh sách|di chúc|dự án",
    "dự thảo|dự toán|đề án|đề cương|đề nghị|đề xuất|điều lệ|đơn|giải trình|giấy|hải đồ|hình ảnh|hóa đơn",
    "hoá đơn|học bạ|hộ chiếu|hồ sơ|hợp đồng|kế hoạch|kết luận|kết quả|lệnh|lý lịch|mảnh trích|mẫu",
    "nghị quyết|nhật ký|phiếu|phụ lục|phương án|quy chế|quy trình|quyết định|sao kê|sổ|sơ đồ|sơ họa|sơ yếu",
    "tài liệu|tệp|thẻ|thị thực|thỏa thuận|thoả thuận|thông báo|thư|thuyết minh|tóm tắt|tờ|tờ khai|tờ trình",
    "trích lục|văn bản|vận đơn|vận tải đơn|vb|xác nhận|ý kiến",
)
_HOW_MANY: Final = r"(?:các |những |mọi |toàn bộ |một |hai |\d{1,2} ?(?:\(\w+\) ?)?(?:bản |bộ |tờ )?)?"

PAPER_NOUN: Final = f"(?:{'|'.join(_NOUNS)})"
"""Any one of the nouns, in small letters, as a group of a pattern."""

OPENS_WITH_A_PAPER: Final = re.compile(
    rf"{_HOW_MANY}(?:{PAPER_NOUN}|một trong)\b(?!\s*(?:được|phải|không|chỉ|có thể|là|trên)\b)"
)
"""A noun that opens a text, with how many before it, and no verb behind it."""

LISTS_PAPERS: Final = re.compile(
    rf"(?:,|\bvà\b|\bkèm\b|\bkèm theo\b)\s+(?!bản (?:chính|gốc) để đối chiếu)(?:các )?{PAPER_NOUN}\b"
)
"""A paper behind another one in a list; no original to compare a copy with."""

NAMES_A_PAPER: Final = re.compile(
    r"\b(?:giấy|văn bản|bản (?:sao|chính|gốc|chụp|trích|kê|khai|vẽ|đồ|cam|thuyết|dịch|án)|đơn|tờ khai|"
    r"hợp đồng|tài liệu|quyết định|biên bản|chứng từ|hóa đơn|báo cáo|danh sách|hồ sơ|phiếu|thông báo|thẻ|"
    r"hộ chiếu|mẫu|bảng|xác nhận|chứng chỉ|bằng|kế hoạch|phương án|đề án|tờ trình)\b"
)
"""A paper named anywhere; only of words that mean little else."""
