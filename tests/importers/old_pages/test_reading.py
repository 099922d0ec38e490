from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from html import escape
from pathlib import Path

import pytest

from portal.errors import InvalidFile, NotFound, TooLarge
from portal.i18n import TIMEZONE
from portal.importers.old_pages import parse_html, parse_text, read_page
from portal.importers.old_pages.block import squeeze

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
PAGES = Path(__file__).parent / "pages"
PROSE = (
    "Sáu chiếc xe mới đã chạy thử trên con đường dài mười bốn cây số nối bến tàu với bệnh viện của tỉnh. " * 2
)


@dataclass(frozen=True)
class Expected:
    title: str
    at: datetime
    precision: str
    byline: str
    place: str
    category: str = ""
    source: str = ""
    captions: int = 0


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=TIMEZONE)  # type: ignore[misc, arg-type]


FROM_SEEDS = {
    "000": Expected(
        "Đề án An Giang điện tử xây dựng đô thị thông minh, tạo tiền đề cho phát triển",
        at(2018, 12, 5),
        "day",
        "Hữu Trực",
        "An Giang",
        source="TGAG",
        captions=2,
    ),
    "001": Expected(
        "Họp nghe báo cáo đề cương Đề án phát triển đô thị thông minh tỉnh BR-VT.",
        at(2018, 3, 6, 10, 21),
        "minute",
        "Cổng TTĐT tỉnh BR-VT",
        "Bà Rịa – Vũng Tàu",
        category="Hoạt động lãnh đạo",
        source="Cổng TTĐT tỉnh BR-VT",
        captions=2,
    ),
    "002": Expected(
        "Bộ thông tin và truyền thông hỗ trợ An Giang xây dựng các khu công nghệ thông tin tập trung",
        at(2020, 7, 1, 5, 52),
        "minute",
        "T.T",
        "An Giang",
        source="KHPTO",
    ),
    "003": Expected(
        "MỸ THO TRIỂN KHAI XÂY DỰNG THÀNH PHỐ THÔNG MINH",
        at(2017, 2, 28),
        "day",
        "MINH HIẾU",
        "Mỹ Tho",
        captions=1,
    ),
    "004": Expected(
        "Họp Ban Chỉ đạo Xây dựng Chính quyền điện tử tỉnh Thái Bình",
        at(2020, 7, 24, 15, 49, 18),
        "minute",
        "Trịnh Cường",
        "Thái Bình",
        captions=1,
    ),
}


def seed(number: str) -> Path:
    found = sorted(SEEDS.glob(f"{number}_*.txt"))
    if not found:
        pytest.skip("the saved pages in ../shared/seeds are not here")
    return found[0]


@pytest.mark.parametrize(("number", "expected"), FROM_SEEDS.items())
def test_a_saved_page_gives_its_title_date_sign_off_and_place(number: str, expected: Expected) -> None:
    page = read_page(seed(number))
    assert page.date_source is not None
    assert page.published_at is not None
    assert page.published_at.tzinfo is TIMEZONE
    assert expected == Expected(
        page.title,
        page.published_at,
        page.date_source.precision,
        page.byline,
        page.place,
        page.category,
        page.source,
        len(page.captions),
    )


@pytest.mark.parametrize("number", FROM_SEEDS)
def test_every_long_line_of_a_saved_page_is_kept_exactly_once(number: str) -> None:
    path = seed(number)
    page = read_page(path)
    shown = [page.title, page.lead, *page.body, *page.captions]
    lines = {squeeze(line) for line in path.read_text("utf-8").splitlines() if len(line.strip()) > 60}
    long_lines = {line for line in lines if not line.startswith("No title")}
    assert {line: shown.count(line) for line in long_lines} == dict.fromkeys(long_lines, 1)


@pytest.mark.parametrize("number", FROM_SEEDS)
def test_no_counter_menu_or_clock_of_a_saved_page_comes_into_the_text(number: str) -> None:
    page = read_page(seed(number))
    text = "\n".join(page.paragraphs)
    furniture = (
        "khách và không",
        "Truy cập",
        "Liên kết",
        "Print",
        "E-mail",
        "Hotline",
        "No title",
        "lượt xem",
    )
    assert not [word for word in (*furniture, "online", "GMT", "đại hội đảng", "3920") if word in text]


@pytest.mark.parametrize(
    ("file", "title", "published", "byline", "place", "category", "source"),
    [
        (
            "menu_then_article.txt",
            "Huyện ven biển khánh thành trạm quan trắc nước mặn tự động",
            at(2016, 3, 14),
            *("Bài và ảnh: H.T", "Gò Công Đông", "", ""),
        ),
        (
            "joomla.txt",
            "Mùa xoài cát sớm ở cù lao đem lại thu nhập khá",
            at(2018, 12, 6, 3, 15),
            *("Ban Biên tập", "", "Nông nghiệp", "BĐT"),
        ),
        (
            "hour_in_vietnamese.txt",
            "Tổ chức lớp học ủ phân hữu cơ cho phụ nữ nông thôn",
            at(2020, 7, 24, 15, 49, 18),
            *("Theo TTXVN", "Cần Thơ", "", "TTXVN"),
        ),
        (
            "stamp_with_author.txt",
            "Trạm y tế xã đổi giờ tiêm chủng để phụ huynh khỏi nghỉ làm",
            at(2019, 9, 9, 8, 5),
            *("Hữu Trực", "", "Giáo dục - Y tế", "SGGP"),
        ),
        (
            "date_in_title.txt",
            "Thành phố mở đường dây tư vấn pháp lý cho người thuê trọ",
            at(2015, 5, 18),
            *("Ban Biên tập", "Cao Lãnh", "", "Ban Biên tập"),
        ),
        (
            "wrapped.txt",
            "Nhà văn hóa xã thành điểm học số của người cao tuổi",
            at(2021, 4, 7),
            *("T.N", "Mỹ Hiệp", "", ""),
        ),
        (
            "related_box_inside.txt",
            "Làng chiếu trăm năm tìm đường bán hàng qua mạng",
            at(2017, 10, 15, 7, 30),
            *("MINH HIẾU", "Đồng Tháp", "", ""),
        ),
        (
            "no_signature.txt",
            "Kho lưu trữ tỉnh số hóa xong địa bạ triều Nguyễn",
            None,
            *("", "Bình Dương", "Hoạt động của ngành", ""),
        ),
        (
            "tables_2008.html",
            "Nạo vét xong tuyến kênh trục dài mười hai cây số",
            at(2008, 5, 8, 9, 5),
            *("MINH HIẾU", "", "Thủy lợi", ""),
        ),
        (
            "joomla.html",
            "Thư viện huyện mở tủ sách trên thuyền",
            at(2011, 5, 22, 8, 30),
            *("Trịnh Cường", "", "", "VHTT"),
        ),
        (
            "div_soup.html",
            "Ấp đầu tiên của xã phân loại rác tại nhà",
            at(2020, 6, 5, 14, 5),
            *("Bài, ảnh: T.H", "", "Môi trường", ""),
        ),
        (
            "json_ld.html",
            "Xe buýt điện chạy tuyến bệnh viện từ tháng tám",
            at(2022, 7, 29, 6, 30),
            *("Trịnh Cường", "", "", "Báo Thành Phố"),
        ),
    ],
)
def test_pages_of_other_portals_are_read_alike(
    file: str, title: str, published: datetime, byline: str, place: str, category: str, source: str
) -> None:
    page = read_page(PAGES / file)
    found = (page.title, page.published_at, page.byline, page.place, page.category, page.source)
    assert found == (title, published, byline, place, category, source)


@pytest.mark.parametrize("markup", ["<p>{}</p>", "<div><div><span>{}</span></div></div>", "{}<br>"])
@pytest.mark.parametrize("file", ["menu_then_article.txt", "joomla.txt", "stamp_with_author.txt"])
def test_the_lines_of_a_text_page_set_in_html_give_the_same_article(file: str, markup: str) -> None:
    lines = (PAGES / file).read_text("utf-8").splitlines()
    page = parse_html("\n".join(markup.format(escape(line)) for line in lines if line.strip()), file)
    expected = read_page(PAGES / file)
    assert replace(page, dropped=(), date_source=None) == replace(expected, dropped=(), date_source=None)


def test_a_summary_stands_apart_and_the_body_does_not_repeat_it() -> None:
    page = read_page(PAGES / "json_ld.html")
    assert page.lead.startswith("Mười hai xe buýt điện nối")
    assert page.lead not in page.body
    assert page.paragraphs == (page.lead, *page.body)


def test_a_list_inside_the_text_and_its_shortest_sentence_are_kept_in_order() -> None:
    page = read_page(PAGES / "menu_then_article.txt")
    assert [text.split()[0] for text in page.body] == ["Sáng", "Các", "-", "-", "-", "Bà", "Theo"]


def test_a_box_of_links_inside_the_text_is_left_out_and_the_text_goes_on() -> None:
    page = read_page(PAGES / "related_box_inside.txt")
    assert [text.split()[0] for text in page.body] == ["Ngay", "Hội"]
    assert {entry.line for entry in page.dropped} == {4, 5, 6}


def test_lines_wrapped_to_a_width_become_paragraphs_again() -> None:
    page = read_page(PAGES / "wrapped.txt")
    assert page.lead.endswith("đặt lịch khám bệnh trên điện thoại.")
    assert len(page.body) == 1


def test_captions_of_html_pages_are_no_paragraphs() -> None:
    pages = map(read_page, (PAGES / "tables_2008.html", PAGES / "joomla.html", PAGES / "json_ld.html"))
    assert [page.captions for page in pages] == [
        ("Máy đào làm việc trên đoạn cuối tuyến",),
        ("Học sinh chọn sách bên mạn thuyền",),
        ("Xe chạy thử trên đường vành đai.",),
    ]


def test_what_stands_in_asides_of_html_is_reported() -> None:
    dropped = {entry.reason: entry.text for entry in read_page(PAGES / "json_ld.html").dropped}
    assert dropped["inside <footer>"] == "Giấy phép số 12/GP"
    assert dropped["inside <aside>"] == "Đọc nhiều Chợ đêm mở lại"


def test_a_menu_is_no_article() -> None:
    with pytest.raises(InvalidFile, match=r"menu_only\.txt: .* no paragraph"):
        read_page(PAGES / "menu_only.txt")


def test_a_text_without_a_title_is_refused() -> None:
    with pytest.raises(InvalidFile, match="no title"):
        parse_text("Sáng nay, xã mở lớp học bơi cho trẻ em trong hè. " * 4, "page")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"gone\.txt"):
        read_page(tmp_path / "gone.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidFile, match="cannot be read"):
        read_page(tmp_path)


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        (parse_text, "a" * 5_000_001),
        (parse_text, "a\n" * 20_001),
        (parse_html, "<p>" * 30_001),
        (parse_html, "<!--" * 3_000),
        (parse_html, "<div>" * 400),
    ],
)
def test_a_page_beyond_the_limits_is_refused_at_once(parse: Callable[[str, str], object], text: str) -> None:
    with pytest.raises(TooLarge):
        parse(text, "page")


def test_a_box_of_links_inside_the_text_of_html_takes_no_sentence_with_it() -> None:
    box = (
        "<div class='yarpp-related'><h3>Bài viết liên quan</h3><ul><li><a href=x>Chợ đêm</a></li></ul></div>"
    )
    end = "<h2>Giờ chạy</h2><p>Xe chạy từ sáng đến tối.</p>"
    page = parse_html(f"<h1>Xe buýt điện chạy thử</h1><p>{PROSE}</p>{box}{end}", "page.html")
    assert page.body == ("Giờ chạy", "Xe chạy từ sáng đến tối.")
    assert "a box of other articles or comments" in {entry.reason for entry in page.dropped}


def test_a_date_line_that_signs_does_so_beside_a_date_of_the_metadata() -> None:
    head = '<meta property="article:published_time" content="2021-11-09T02:30:00+00:00">'
    line = "<div>Đăng ngày <a href=x>09/11/2021</a> bởi <a href=y>Ban biên tập</a></div>"
    page = parse_html(f"{head}<h1>Xe buýt điện chạy thử</h1>{line}<p>{PROSE}</p>", "page.html")
    assert (page.byline, page.captions) == ("Ban biên tập", ())
    assert f"{page.published_at:%d/%m/%Y %H:%M}" == "09/11/2021 09:30"


def test_a_line_in_a_box_with_its_picture_is_a_caption_though_it_is_a_sentence() -> None:
    box = "<div><img src=x><div class=desc>Góc kể chuyện đông bạn nhỏ.</div></div>"
    page = parse_html(f"<h1>Khai trương phòng đọc</h1><p>{PROSE}</p>{box}<p>{PROSE}</p>", "page.html")
    assert page.captions == ("Góc kể chuyện đông bạn nhỏ.",)


def test_a_source_below_who_signed_is_the_source_and_no_author() -> None:
    page = parse_text(f"Khai trương phòng đọc\n{PROSE}\nTHU HÀ\nNguồn: Thư viện tỉnh\n", "page.txt")
    assert (page.byline, page.source) == ("THU HÀ", "Thư viện tỉnh")
