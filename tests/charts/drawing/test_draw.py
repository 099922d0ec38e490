from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from portal.charts import Chart, draw
from portal.i18n import LOCALES, Locale
from portal.resources import FRONTEND

SVG = "{http://www.w3.org/2000/svg}"
STYLESHEET = (FRONTEND / "components/chart/chart.css").read_text()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_chart_is_one_well_formed_picture_in_every_language(any_chart: Chart, locale: Locale) -> None:
    picture = ElementTree.fromstring(draw(any_chart, locale))
    assert picture.tag == f"{SVG}svg"
    assert picture.get("role") == "img"


def test_a_picture_is_read_by_its_title_and_description(any_chart: Chart) -> None:
    picture = ElementTree.fromstring(draw(any_chart, Locale.VI))
    title, description = picture[0], picture[1]
    assert (title.tag, description.tag) == (f"{SVG}title", f"{SVG}desc")
    assert title.text
    assert description.text
    assert picture.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"


def test_a_picture_holds_nothing_that_a_strict_policy_refuses(any_chart: Chart) -> None:
    elements = list(ElementTree.fromstring(draw(any_chart, Locale.VI)).iter())
    allowed = {"svg", "title", "desc", "g", "text", "line", "path", "rect", "circle"}
    assert {element.tag.removeprefix(SVG) for element in elements} <= allowed
    names = {name for element in elements for name in element.attrib}
    assert not {name for name in names if name == "style" or name.startswith("on") or "href" in name}


def test_every_length_is_a_number(any_chart: Chart) -> None:
    assert not re.search(r'"[^"]*(nan|inf)[^"]*"', draw(any_chart, Locale.EN))


def test_nothing_is_drawn_with_a_class_that_the_stylesheet_lacks(any_chart: Chart) -> None:
    classes = set(" ".join(re.findall(r'class="([^"]*)"', draw(any_chart, Locale.VI))).split())
    styled = set(re.findall(r"\.(chart[\w-]*)", STYLESHEET))
    assert classes - styled <= {"chart-lines", "chart-line"}


def test_two_pictures_on_a_page_have_different_ids(any_chart: Chart) -> None:
    vietnamese, english = (draw(any_chart, locale) for locale in (Locale.VI, Locale.EN))
    assert vietnamese == draw(any_chart, Locale.VI)
    if vietnamese != english:
        ids = [set(re.findall(r' id="([^"]*)"', text)) for text in (vietnamese, english)]
        assert not ids[0] & ids[1]
