# Everything runs in a virtual environment of its own. `make help` lists the targets.

VENV := .venv
DEMO := .demo
BIN := $(VENV)/bin
STAMP := $(VENV)/installed
SHARED := $(or $(CHITHI_SHARED),../shared)

# The first Python that is new enough and can make a virtual environment; `make PYTHON=…` overrides.
FITS := import ensurepip, sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))
PYTHON := $(shell for python in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	$$python -c '$(FITS)' >/dev/null 2>&1 && echo $$python && break; done)

# Versions to install exactly (`make test PINS=requirements.lock`); without it, whatever pyproject.toml allows.
PINS ?=

.PHONY: help demo test lint format accuracy bench readme lock clean

help:
	@echo 'make demo      install, build a knowledge base of the sample documents, show what it can do'
	@echo 'make test      format, lint, types and tests: what has to be green'
	@echo 'make lint      format, lint and types alone;  make format  mends the format'
	@echo 'make accuracy  the score on documents with checked answers (CHITHI_SHARED, default ../shared)'
	@echo 'make bench     the benchmarks'
	@echo 'make readme    the output shown in the README written anew;  make lock  the versions that CI installs'
	@echo 'make clean     removes everything that was made here'

demo: $(STAMP)
	@PATH="$(CURDIR)/$(BIN):$$PATH" bash docs/demo.sh $(DEMO)

test: lint
	$(BIN)/pytest

lint: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

accuracy: $(STAMP)
	CHITHI_SHARED='$(SHARED)' $(BIN)/python -m benchmarks.accuracy $(if $(AGAINST),--against $(AGAINST))

bench: $(STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,bench]'
	$(BIN)/python -m benchmarks

# The output that the README shows, written anew.
readme: $(STAMP)
	$(BIN)/python tests/test_readme.py

# From what is installed now; this project itself is left out.
lock: $(STAMP)
	$(BIN)/python -m pip freeze --exclude-editable --disable-pip-version-check | LC_ALL=C sort > requirements.lock

clean:
	rm -rf $(VENV) $(DEMO) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Installed again only when what the project needs has changed.
$(STAMP): pyproject.toml $(PINS)
	@test -n '$(PYTHON)' || { echo 'No Python 3.11 to 3.14 with the modules venv and ensurepip was found (Debian: apt-get install python3-venv). Name one: make PYTHON=/path/to/python3' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $(addprefix --constraint ,$(PINS)) --editable '.[dev]'
	@touch $(STAMP)
