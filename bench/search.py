"""The search scoreboard: our engine beside plain Whoosh, SQLite FTS5 and tantivy, in one run.

`.venv/bin/python bench/search.py` takes ../shared/search/xquad_vi_* if it is there; `--docs` and
`--queries` name other JSON Lines files: `{"id", "title"?, "text"}` and `{"id", "text", "unaccented"?,
"rel": [ids]}`. `--grow 5000 20000` measures made-up corpora of those sizes instead. Peers are given
our folded text, and what of it their figures include is said below the tables.
"""

from __future__ import annotations

import sys

from bench.scoreboard.command import main

if __name__ == "__main__":
    sys.exit(main())
