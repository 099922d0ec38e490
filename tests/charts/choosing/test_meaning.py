from __future__ import annotations

import pytest

from portal.charts.chart import Field
from portal.charts.choosing.meaning import Meaning, is_own_time, judge_meaning
from portal.i18n import Locale


@pytest.mark.parametrize(
    ("name", "title", "unit", "meaning"),
    [
        ("luot_kham", "Lượt khám", "lượt", Meaning.FLOW),
        ("san_luong", "Sản lượng", "tấn", Meaning.FLOW),
        ("so_hoc_sinh", "Số học sinh", "học sinh", Meaning.COUNT),
        ("so_diem_dung", "Số điểm dừng", "điểm", Meaning.COUNT),
        ("dien_tich", "Diện tích", "ha", Meaning.COUNT),
        ("so_lon", "Số lợn", "con", Meaning.COUNT),
        ("so_can_bo_y_te", "Số cán bộ y tế", "người", Meaning.COUNT),
        ("gia_suc", "Gia súc", "con", Meaning.COUNT),
        ("gia_ve", "Giá vé", "đồng", Meaning.LEVEL),
        ("nang_suat", "Năng suất", "tạ/ha", Meaning.LEVEL),
        ("muc_nuoc", "Mực nước", "cm", Meaning.LEVEL),
        ("diem", "Điểm", "điểm", Meaning.LEVEL),
        ("thu_nhap", "Thu nhập bình quân", "đồng", Meaning.LEVEL),
        ("so_xa", "Số xã bình quân một tỉnh", "đơn vị", Meaning.LEVEL),
        ("onTimeRate", "On-time rate", "", Meaning.LEVEL),
        ("cao_nhat", "Mực nước cao nhất", "cm", Meaning.HIGHEST),
        ("nhiet_do_thap_nhat", "Nhiệt độ thấp nhất", "°C", Meaning.LOWEST),
        ("ma_xa", "Mã xã", "", Meaning.LABEL),
        ("so_chuyen", "Số thứ tự chuyến", "", Meaning.LABEL),
        ("vi_do", "Vĩ độ", "độ", Meaning.LABEL),
        ("value", "", "", Meaning.UNKNOWN),
    ],
)
def test_names_titles_and_units_say_whether_numbers_can_be_summed(
    name: str, title: str, unit: str, meaning: Meaning
) -> None:
    assert judge_meaning(Field(name, {Locale.VI: title}, unit)) is meaning


@pytest.mark.parametrize(
    ("name", "is_own"), [("ngay", True), ("thoi_diem", True), ("observedAt", True), ("ngay_lap_dat", False)]
)
def test_only_a_bare_name_of_time_is_the_time_of_the_row(name: str, is_own: bool) -> None:
    assert is_own_time(Field(name, {})) is is_own
