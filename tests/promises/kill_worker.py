"""A process to be killed: for each line on standard input it forks a worker that never ends by itself."""

from __future__ import annotations

import io
import os
import random
import sys
from collections.abc import Callable
from itertools import count

import orjson

from portal.api import Services
from portal.app import open_services
from portal.entities import DATASET, PROCEDURE
from portal.importers.load_entry import Candidate, load_candidates
from portal.importers.national_records import gather, import_records
from portal.projections import PROJECTIONS, follow_once, make_projections, rebuild
from portal.publishing import publish, save, writing
from portal.settings import Settings

LOADED = 20
FIXED = {"levels": ["commune"], "audiences": ["citizen"]}


def load(services: Services, turn: int) -> None:
    """Load a batch of procedures, all with the same title, in one transaction."""
    content = [FIXED | {"title": f"Lượt {turn}", "code": f"l.{number}"} for number in range(LOADED)]
    candidates = [Candidate(f"lo-{number}", each) for number, each in enumerate(content)]
    with writing(services.database, author="worker") as writer:
        load_candidates(writer, PROCEDURE, candidates)


def import_batch(services: Services, turn: int) -> None:
    """Import a batch of national records, all of the same field of administration, in one transaction."""
    texts = {
        "linh_vuc": f"Lượt {turn}",
        "cap_thuc_hien": "Cấp xã",
        "doi_tuong_thuc_hien": "Công dân Việt Nam",
    }
    records = [texts | {"ma_thu_tuc": f"7.{number:06}", "ten_thu_tuc": "Nhập"} for number in range(LOADED)]
    file = services.settings.home / f"records-{os.getpid()}.jsonl"
    file.write_bytes(b"\n".join(map(orjson.dumps, records)))
    gathered = gather([file])
    with writing(services.database, author="worker") as writer:
        import_records(writer, gathered)


def edit(services: Services, turn: int) -> None:
    """Publish a procedure, and a dataset with a new table."""
    file = services.objects.put(io.BytesIO(b"ma,ten\n" + b"1,Mot\n" * (turn % 50)), 10_000)
    table = {"slug": "bang", "title": "Bảng", "file": "bang.csv", "media_type": "text/csv"}
    table |= {"sha256": file.sha256, "size": file.size}
    number = random.randrange(10)
    with writing(services.database, author="worker") as writer:
        content = FIXED | {"title": f"Thủ tục {turn}", "code": f"p.{number}"}
        publish(writer, PROCEDURE, save(writer, PROCEDURE, f"thu-tuc-{number}", content))
        content = {"title": f"Bảng {turn}", "licence": "cc0-1.0", "frequency": "annual", "resources": [table]}
        publish(writer, DATASET, save(writer, DATASET, f"bang-{number}", content))


def follow(services: Services, turn: int) -> None:
    """Write something and take it up."""
    edit(services, turn)
    made = make_projections(services)
    follow_once([made[name] for name in PROJECTIONS])


def remake(name: str) -> Callable[[Services, int], None]:
    """Return the work that makes a product anew."""
    return lambda services, _turn: rebuild(make_projections(services)[name])


WORK = {"load": load, "import": import_batch, "edit": edit, "follow": follow} | {
    name: remake(name) for name in PROJECTIONS
}


def work(name: str) -> None:
    """Do one kind of work again and again."""
    services = open_services(Settings())
    first = random.randrange(1_000_000)
    for turn in count(first):
        WORK[name](services, turn)


def main() -> None:
    """Fork a worker for each name that is asked for, say its process, and wait until it is dead."""
    for line in sys.stdin:
        process = os.fork()
        if process == 0:
            work(line.strip())
        os.write(1, f"{process}\n".encode())
        os.waitpid(process, 0)
        os.write(1, b"dead\n")


if __name__ == "__main__":
    main()
