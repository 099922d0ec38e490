"""What a row opens with: a bullet, the name of a paper, a condition, somebody who acts, a remark."""

from __future__ import annotations

import re
from typing import Final

_BULLET: Final = re.compile(
    r"[\W_]*(?:\(?(?:\d{1,2}|[a-zđ]|[a-z]?\d|[ivx]{1,5}|[IVX]{1,5})(?:\.\d{1,2}){0,3}[).:/]+[\W_]*){0,2}"
)
_PAPER: Final = re.compile(
    r"(?:các |những |mọi |toàn bộ |một |hai |\d{1,2} ?(?:\(\w+\) ?)?(?:bản |bộ |tờ )?)?"
    r"(?:giấy|đơn|tờ khai|tờ trình|tờ|bản|văn bản|công văn|hợp đồng|hóa đơn|hoá đơn|chứng từ|chứng thư|chứng chỉ|"
    r"chứng nhận|chứng minh|chứng cứ|vận đơn|vận tải đơn|danh sách|danh mục|sơ đồ|sơ họa|báo cáo|biên bản|biên lai|"
    r"quyết định|nghị quyết|hồ sơ|tài liệu|bảng|mẫu|phụ lục|phiếu|thông báo|ảnh|hình ảnh|hộ chiếu|thẻ|thư|đề án|"
    r"đề cương|đề xuất|phương án|dự án|dự thảo|dự toán|kế hoạch|giải trình|thuyết minh|lý lịch|sơ yếu|sổ|học bạ|"
    r"bằng|cam kết|điều lệ|quy chế|quy trình|trích lục|mảnh trích|thỏa thuận|thoả thuận|kết quả|ý kiến|tệp|"
    r"căn cước|lệnh|hải đồ|bình đồ|kết luận|xác nhận|vb|một trong)\b(?!\s*(?:được|phải|không|chỉ|có thể|là|trên)\b)"
)
_CONDITION: Final = re.compile(
    r"(?:trường hợp|trong trường hợp|đối với|riêng đối với|riêng|nếu|khi|trừ|ngoài|tùy|tuỳ|trong thời hạn|sau khi)\b"
)
_ACTOR: Final = re.compile(
    r"(?:người|cơ quan|cá nhân|tổ chức|doanh nghiệp|công dân|chủ|đơn vị|kho bạc|chi cục|cục|sở|ủy ban|uỷ ban|"
    r"việc|công ty|nhà đầu tư)\b"
)
_REMARK: Final = re.compile(
    r"(?:lưu ý|ghi chú|chú ý|chú thích|ví dụ|(?:về )?số lượng(?: bộ)?(?: hồ sơ)?\s*(?:[:(\d]|là\b|gồm\b)|số bộ|"
    r"không (?:có|quy định|yêu cầu)\W*$|thời (?:hạn|gian) (?:giải quyết|nộp|cung cấp|thực hiện))"
)


def drop_bullet(name: str) -> str:
    """Return `name` in small letters without the dashes, letters and numbers of a list before it."""
    return name[_find_bullet_end(name) :].lower()


def _find_bullet_end(name: str) -> int:
    found = _BULLET.match(name)
    return found.end() if found else 0


def opens_with_a_paper(opening: str) -> bool:
    """Whether a text without its bullet opens with the name of a paper, and not with what one must be."""
    return _PAPER.match(opening) is not None


def opens_with_a_condition(opening: str) -> bool:
    """Whether a text without its bullet says first for whom or when (`trường hợp …`, `đối với …`)."""
    return _CONDITION.match(opening) is not None


def opens_with_an_actor(opening: str) -> bool:
    """Whether a text without its bullet is about somebody who acts (`người …`, `cơ quan …`)."""
    return _ACTOR.match(opening) is not None


def opens_with_a_remark(opening: str) -> bool:
    """Whether a text without its bullet is a remark by its first words (`lưu ý`, `số lượng hồ sơ`)."""
    return _REMARK.match(opening) is not None
