from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from portal.search import SearchDocument, WhooshEngine, create_index
from portal.search.correction.language_model import LanguageModel
from portal.search.correction.vocabulary import Vocabulary
from portal.search.index.live_index import LiveIndex
from portal.search.index.occurrences import Occurrences
from portal.search.index.snapshot import Snapshot

Open = Callable[..., Snapshot]

FIRST_TEXTS = (
    "Đô thị thông minh và công nghệ thông tin. Dịch vụ công của Ủy ban nhân dân tỉnh An Giang.",
    "Ngành y tế xử lý hồ sơ nghỉ hưu. Xử lý rác, xử lý nước. Cán bộ nghỉ hưu, tuổi nghỉ hưu.",
)
LATER_TEXTS = (
    "Xây dựng đô thị thông minh. Công nghệ thông tin là hạ tầng. Trang Facebook của tỉnh.",
    "Chế độ nghỉ hưu. Thị xã và thành phố thông báo. Nghị quyết số 57-NQ/TW, VNeID và VNPT.",
    "Cầu Mỹ Thuận, sân bay quốc tế. Đường thủy, đường bộ. Nhân dân và nhân lực, dân số đô thị.",
)


@pytest.fixture(scope="session")
def open_texts(tmp_path_factory: pytest.TempPathFactory, write: Callable[..., SearchDocument]) -> Open:
    """Index texts, one commit for each list of them, and open the last commit."""

    def index_and_open(*commits: Iterable[str]) -> Snapshot:
        folder = tmp_path_factory.mktemp("correction")
        create_index(folder)
        for commit, texts in enumerate(commits):
            engine = WhooshEngine(folder)
            engine.index(write(f"{commit}-{number}", body=text) for number, text in enumerate(texts))
        return LiveIndex(folder).snapshot()

    return index_and_open


@pytest.fixture(scope="session")
def snapshot(open_texts: Open) -> Snapshot:
    return open_texts(FIRST_TEXTS, LATER_TEXTS)


@pytest.fixture(scope="session")
def occurrences(snapshot: Snapshot) -> Occurrences:
    return Occurrences(snapshot.segments, snapshot.size)


@pytest.fixture(scope="session")
def model(snapshot: Snapshot, occurrences: Occurrences) -> LanguageModel:
    return LanguageModel(Vocabulary([segment.words for segment in snapshot.segments]), occurrences)
