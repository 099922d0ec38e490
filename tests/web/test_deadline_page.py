from __future__ import annotations

import pytest
from starlette.testclient import TestClient

PAGE = "/vi/thu-tuc/dang-ky-khai-sinh/ngay-tra-ket-qua"
ENGLISH = "/en/procedures/dang-ky-khai-sinh/result-date"


def test_the_result_of_what_is_handed_in_on_the_friday_before_tet_is_due_after_it(client: TestClient) -> None:
    answer = client.get(PAGE, params={"nop": "2026-02-13", "cach": "post"})
    assert answer.status_code == 200
    assert "Thứ Tư, 25/2/2026" in answer.text
    assert "Giao thừa Tết Nguyên Đán" in answer.text
    assert answer.headers["X-Robots-Tag"] == "noindex"


def test_the_page_is_there_in_english(client: TestClient) -> None:
    answer = client.get(ENGLISH, params={"nop": "2026-02-13", "cach": "post"})
    assert "Wednesday, 25 February 2026" in answer.text
    assert answer.headers["Content-Language"] == "en"


def test_every_way_is_answered_unless_one_is_chosen(client: TestClient) -> None:
    def count(**given: str) -> int:
        return client.get(PAGE, params=given).text.count('class="deadline-due"') - 1  # The template has one.

    assert count() == 3
    assert count(nop="2026-02-13", cach="online") == 1


def test_what_was_asked_stands_in_the_form_again(client: TestClient) -> None:
    text = client.get(PAGE, params={"nop": "2026-02-13", "gio": "16:30", "cach": "post"}).text
    assert 'value="2026-02-13"' in text
    assert 'value="16:30"' in text
    assert '<option value="post" selected>' in text


@pytest.mark.parametrize(
    "parameters",
    [
        {"nop": "mai"},
        {"nop": "2026-02-30"},
        {"nop": "1900-01-01"},
        {"nop": "9999-12-31"},
        {"nop": "2026-02-13", "gio": "25:00"},
        {"nop": "2026-02-13", "cach": "fax"},
        {"nop": "2026-02-13", "truong-hop": "\x00"},
        {"nop": '"><script>alert(1)</script>'},
    ],
)
def test_a_question_that_cannot_be_is_explained_on_the_page(
    client: TestClient, parameters: dict[str, str]
) -> None:
    answer = client.get(PAGE, params=parameters)
    assert answer.status_code == 400
    assert "<form" in answer.text
    assert "<script>alert" not in answer.text


def test_a_procedure_that_is_not_there_has_no_such_page(client: TestClient) -> None:
    assert client.get(PAGE.replace("khai-sinh", "khong-co")).status_code == 404
