from __future__ import annotations

import pytest

from portal.importers.national_records.papers.needs import are_alternatives, find_need, is_show_heading


@pytest.mark.parametrize(
    ("name", "need"),
    [
        ("Đơn đề nghị cấp phép", "required"),
        ("Trường hợp ủy quyền: văn bản ủy quyền", "conditional"),
        ("- Đối với tổ chức: Bản sao quyết định thành lập", "conditional"),
        ("Văn bản cho phép của cơ quan chủ quản (nếu có);", "conditional"),
        ("Hợp đồng ủy thác nếu có.", "conditional"),
        ("Chứng từ vận tải (nếu có): 01 bản chụp", "conditional"),
        ("Bản đồ khu vực còn lại (đối với trường hợp trả lại một phần diện tích).", "conditional"),
        ("Văn bản về việc đại diện đối với trường hợp thực hiện qua người đại diện", "conditional"),
        ("Tờ khai (nếu người có yêu cầu lựa chọn nộp hồ sơ trực tiếp);", "conditional"),
        ("Ý kiến của bên cho thuê trong trường hợp đất đi thuê (nếu có);", "conditional"),
        ("Các tài liệu, giấy tờ khác có liên quan (nếu có).", "conditional"),
        ("Bản sao kèm bản chính để đối chiếu giấy phép kinh doanh (nếu có)", "conditional"),
        ("Giấy chứng nhận đăng ký xe (xuất trình);", "show"),
        ("- Xuất trình thẻ căn cước để kiểm tra.", "show"),
        ("Xuất trình giấy tờ tùy thân của người đến nộp hồ sơ", "show"),
        ("Đơn đề nghị; Danh sách chủ sở hữu (nếu có)", "required"),
        ("Báo cáo tài chính và bản theo dõi (nếu có)", "required"),
        ("Sơ đồ (nếu có) của khu đất (nếu có)", "required"),
        ("Bản sao có chứng thực (trường hợp nộp hồ sơ trực tiếp)", "required"),
        ("Bản sao và xuất trình bản chính để đối chiếu giấy khai sinh", "required"),
        ("Xuất trình bản chính hoặc bản điện tử bằng tốt nghiệp", "required"),
        ("Giấy phép xuất khẩu đối với hàng hóa phải có giấy phép", "required"),
        ("Đề xuất lựa chọn nhà đầu tư trong trường hợp đặc biệt", "required"),
    ],
)
def test_the_need_is_read_where_it_is_said_of_the_whole_paper(name, need):
    assert find_need(name, is_below_show=False) == need


def test_papers_below_a_heading_to_show_are_to_show():
    assert is_show_heading("* Giấy tờ phải xuất trình:")
    assert is_show_heading("Các giấy tờ phải xuất trình (bản chính), bao gồm:")
    assert find_need("- Hộ chiếu (nếu có)", is_below_show=True) == "show"


@pytest.mark.parametrize(
    "heading",
    [
        "* Giấy tờ phải nộp:",
        "- Các giấy tờ phải xuất trình (nộp bản sao có chữ ký), bao gồm:",
        "* Xuất trình hoặc gửi bản chính các loại giấy tờ sau:",
    ],
)
def test_a_heading_that_speaks_of_handing_in_is_not_for_showing(heading):
    assert not is_show_heading(heading)


ONE_OF = "3. Giấy tờ chứng minh là trẻ em gồm một trong các giấy tờ sau:"


def test_papers_below_one_of_the_following_stand_for_each_other():
    assert are_alternatives(ONE_OF, ["a) Giấy khai sinh, hộ chiếu;", "b) Văn bản của cơ quan tố tụng"])


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        (ONE_OF, ["Giấy khai sinh"]),
        (ONE_OF, ["Giấy khai sinh", "Trường hợp chưa có tài khoản thì kèm bản sao thẻ"]),
        ("khi có một trong các căn cứ sau:", ["Giấy khai sinh", "Hộ chiếu"]),
        ("Thành phần hồ sơ:", ["Giấy khai sinh", "Hộ chiếu"]),
    ],
)
def test_without_certainty_there_is_no_choice(heading, names):
    assert not are_alternatives(heading, names)
