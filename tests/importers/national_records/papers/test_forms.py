from __future__ import annotations

import pytest

from portal.importers.national_records.papers.forms import split_forms


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Đơn theo Nghị định số 113/2026/NĐ-CP của Chính phủ", ["Mẫu số 09.docx"]),
        ("Đơn theo Thông tư số 26/2025/TT-BNNMT.", ["Mẫu số 12.docx"]),
        ("Đơn theo Nghị định số 41/2026/NĐ-CP", ["Mẫu số 15.docx"]),
        ("Đơn theo Nghị định số 23/2026/NĐ-CP ngày 15/01/2026", ["Mau38.docx", "Mau40.docx"]),
        ("Phiếu yêu cầu (khoản 2 Điều 39)", ["Mau so 02b_Dang ky thay doi tau bay.docx"]),
        ("Đề xuất theo Thông tư số 09/2026/TT-BNNMT", ["22 đ sửa.docx"]),
        ("Đơn đề nghị theo mẫu", ["1.003850.docx"]),
        ("Bản chính Văn bản đề nghị theo quy định", ["văn bản đề nghị.docx"]),
        ("Đơn xin nhận con nuôi;", ["1.nxinnhnconnui.doc"]),
        ("Bản khai theo mẫu", ["MauBankhaichung.docx", "MauDanhsachhanhkhach (1).docx"]),
        ("Báo cáo", ["Mau 04.docx (1).doc"]),
        ("Bản cung cấp thông tin;", ["PL 03 Mau Ban CBTT.docx.docx"]),
        ("Thông báo theo mẫu tại http://example.org/a/vCOP8.doc", ["Mẫu to khai.docx"]),
    ],
)
def test_files_of_forms_part_from_the_name_that_runs_into_them(name, forms):
    split = split_forms(name + "".join(forms))
    assert (split.name, list(split.forms), split.is_sure) == (name, forms, True)


def test_a_file_that_nobody_can_tell_from_the_name_stays_in_it():
    split = split_forms("Giấy đề nghị theo Hiệp định GMSGMS - Gia hạn.docx")
    assert (split.name, split.is_sure) == ("Giấy đề nghị theo Hiệp định GMSGMS - Gia hạn.docx", False)


@pytest.mark.parametrize("name", ["Tệp văn bản đuôi “.doc” của báo cáo", "Đơn đề nghị", ""])
def test_a_name_that_ends_in_no_file_is_left_alone(name):
    assert split_forms(name).forms == ()
