# Two commands do everything: `make run` opens the app, `make test` checks all of it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check bench build screenshots lock clean

run: $(VENV)/runtime
	$(BIN)/streamlit run app.py

test: $(VENV)/development check
	$(BIN)/python -m tests.fetch_browser
	$(BIN)/pytest -n auto

check: $(VENV)/development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/development
	$(BIN)/python -m tests.fetch_browser
	$(BIN)/pytest benchmarks --benchmark-only --benchmark-columns=min,median,max,rounds -q -s

# Rebuild the Turtle file from the tables.
build: $(VENV)/runtime
	$(BIN)/python -m ontology.build

# Redraw the pictures and outputs that the README shows.
screenshots: $(VENV)/development
	$(BIN)/python -m tests.fetch_browser
	$(BIN)/python -m tests.regenerate

# Write both requirement files anew with the newest releases; no index host gets into them.
lock:
	$(PYTHON) -m venv build/lock && build/lock/bin/pip install --quiet uv
	echo setuptools | build/lock/bin/uv pip compile pyproject.toml - $(LOCK) -o requirements.txt
	echo setuptools | build/lock/bin/uv pip compile pyproject.toml - --extra dev $(LOCK) -o requirements-dev.txt
LOCK := --upgrade --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate

$(VENV)/pip:
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/runtime: $(VENV)/pip requirements.txt pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	touch $@

$(VENV)/development: $(VENV)/runtime requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

clean:
	rm -rf $(VENV) build
