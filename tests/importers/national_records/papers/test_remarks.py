from __future__ import annotations

import pytest

from portal.importers.national_records.papers.remarks import is_remark


@pytest.mark.parametrize(
    "name",
    [
        "Trường hợp nộp hồ sơ trực tuyến thì thành phần hồ sơ phải được chứng thực điện tử.",
        "* Lưu ý: Trường hợp trực tiếp nộp hồ sơ thì bổ sung họ tên",
        "- Chứng cứ chứng minh quan hệ cha, con gồm:",
        "- Giấy tờ phải xuất trình",
        "Số lượng hồ sơ: 01 (một) bộ.",
        "- Giấy tờ do cơ quan nước ngoài cấp phải được hợp pháp hóa lãnh sự",
        "+ Bản chụp các giấy tờ gửi kèm theo hồ sơ phải bảo đảm rõ nét",
        "Bản sao có chứng thực đối với các văn bản quy định tại điểm 2 nêu trên",
        "b) Tài liệu quy định tại điểm d khoản 1 Điều này: người nhập khẩu nộp 01 bản sao",
        "Cơ quan đăng ký hộ tịch từ chối giải quyết nếu nội dung không đúng sự thật.",
        "Phiếu được tạo lập khi trích xuất thông tin của công dân.",
        "Không quy định",
    ],
)
def test_what_asks_for_no_copy_and_names_no_paper_is_a_remark(name):
    assert is_remark(name, 0, has_forms=False)


@pytest.mark.parametrize(
    "name",
    [
        "Hóa đơn thương mại: 01 bản chụp;",
        "+ Văn bản đề nghị (trường hợp ủy quyền thì phải nộp giấy ủy quyền) (01 bản chính)",
        "Bản sao điện tử giấy khai sinh",
        "c) Giấy chứng nhận đăng ký hành nghề cũ",
        "Hộ chiếu/Thẻ căn cước công dân",
        "d) Báo giá của ít nhất 02 hãng",
    ],
)
def test_a_paper_that_needs_no_copy_on_paper_is_still_one(name):
    assert not is_remark(name, 0, has_forms=False)


@pytest.mark.parametrize(
    "name",
    [
        "* Số lượng hồ sơ: 01 (một) bộ.",
        "Lưu ý: Trường hợp không khai thác được thông tin thì bổ sung giấy tờ",
        "- Thành phần hồ sơ đối với phương tiện thương mại:",
        "- Đối với các dự án trong phạm vi bảo vệ công trình, hồ sơ phải bổ sung:",
        "Trường hợp cơ quan khai thác được thông tin thì không cần nộp thành phần hồ sơ này.",
        "Người ủy quyền và người được ủy quyền chịu trách nhiệm trước pháp luật.",
        "Người nộp chịu trách nhiệm về nội dung đã khai. Khi sửa đổi thì báo lại bằng văn bản.",
        "- Người xin cấp đổi thực hiện việc nộp hoặc tải lên các giấy tờ sau:",
        "Không có.",
    ],
)
def test_a_remark_is_one_though_the_source_counts_a_copy(name):
    assert is_remark(name, 1, has_forms=False)


@pytest.mark.parametrize(
    "name",
    [
        "Trường hợp ủy quyền phải kèm theo giấy ủy quyền hợp pháp",
        "Đối với tàu biển: Bản trích sao Nhật ký hàng hải",
        "Một trong các giấy tờ sau:",
        "a) Doanh nghiệp đề nghị phê duyệt chủ trương cấp bảo lãnh;",
        "Số lượng, chủng loại thiết bị",
        "Người xin cấp đổi phải nộp bản sao hộ chiếu.",
    ],
)
def test_what_asks_for_a_copy_is_a_paper(name):
    assert not is_remark(name, 1, has_forms=False)


def test_a_form_to_fill_in_makes_a_paper():
    assert not is_remark("Trường hợp cấp lại", 0, has_forms=True)
