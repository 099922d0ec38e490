# `make help` lists the targets. Nothing is installed outside this folder.
PYTHON ?= python3
PORTAL := .venv/bin/portal
TESTS ?= tests

.DEFAULT_GOAL := help
.PHONY: help run test check export lock bench clean

help: ## List the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: ## Set everything up with the sample content and serve it on http://127.0.0.1:8000
	@$(PYTHON) bootstrap.py requirements.lock
	@$(PORTAL) run

test: .tools ## Install what the tests need, and run them all
	@.venv/bin/python -m pytest $(TESTS)

check: .tools ## Format, lint, types, layers, and freshness of exported files
	@.venv/bin/ruff format --check . && .venv/bin/ruff check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports
	@$(PORTAL) check-exports

export: .tools ## Write schema, JSON Schemas and catalogues anew from the code
	@.venv/bin/ruff format -q . && $(PORTAL) export

bench: .tools ## Run the benchmarks and print their tables
	@for script in bench/*.py; do .venv/bin/python $$script || exit 1; done

lock: .tools ## Resolve the dependencies anew
	@.venv/bin/uv pip compile pyproject.toml $(LOCK) -o requirements.lock
	@.venv/bin/uv pip compile pyproject.toml --group dev --group bench $(LOCK) -o requirements-dev.lock

clean: ## Remove the environment and everything the portal wrote
	rm -rf .venv var search_index/built

LOCK := -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header

.PHONY: .tools
.tools:
	@$(PYTHON) bootstrap.py requirements-dev.lock
