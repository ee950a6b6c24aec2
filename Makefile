# make run and make test each do all the set-up alone: Python 3.11 or newer, make and a package index are enough.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
READERS := build/readers
PROGRAMS := build/programs
BROWSER := build/browser
SCHEDULER := build/scheduler
BENCH := build/bench
LEXICON := build/lexicon
MEANINGS := build/meanings
FUZZ := build/fuzz
VERSIONS := build/versions
PACKAGING := build/packaging
MINUTES ?= 1
SAMPLE := sample_data/interviews.yaml

.PHONY: run test test-all check calendars gallery pictures man bench bench-clients lexicon meanings fuzz versions dist clean

run: $(READY)
	@$(BIN)/followup export $(SAMPLE) --output build/followups --now 2026-11-23T09:00 --why
	@echo
	@echo "The calendar files are in build/followups/; the plan in words: $(BIN)/followup plan $(SAMPLE) -o build/followups --now 2026-11-23T09:00"

test: $(READY)
	$(BIN)/python -m pytest -q -n auto --dist worksteal -m "not other_programs and not slow"

# What takes minutes, and what needs other programs as well: those that read calendars, a calendar server with its clients,
# strace, a Dask scheduler, and Chromium, which Playwright drives. .ci/run installs all of them; here, those that are not there
# are skipped, and named.
test-all: $(READY) $(READERS)/.ready $(PROGRAMS)/.ready $(BROWSER)/.ready $(SCHEDULER)/.ready
	DAYS=8 LAWS=100 LETTERS=20000 $(BIN)/python -m pytest -q -n auto --dist worksteal -rs

# What other programs read in exports that are hard to read, one line a program.
calendars: $(READY) $(READERS)/.ready $(PROGRAMS)/.ready
	@PYTHONPATH=tests $(BIN)/python -m readers

# Every draft for the invented people of tests/gallery/, to be read by a person.
gallery: $(READY)
	@PYTHONPATH=tests $(BIN)/python -m gallery build/gallery

# The README's picture; needs Chromium.
pictures: $(READY) $(BROWSER)/.ready
	@PYTHONPATH=tests $(BIN)/python -m pictures sample_data/pictures

# The man page, out of the signatures of the commands.
man: $(READY)
	@PYTHONPATH=tests $(BIN)/python -m manual src/man/followup.1

# What runs cost beside short scripts that write the same texts, and where the time goes; QUICK=1 for one run of each.
bench: $(READY) $(BENCH)/.ready
	@PYTHONPATH=tests $(BIN)/python -m bench $(BENCH) $(if $(QUICK),--quick)

# A cohort of 2,000 clients, good, faulty, empty, hostile and huge: figures, nobody lost, killed and made up for. Linux alone.
bench-clients: $(READY)
	@PYTHONPATH=tests $(BIN)/python -m bench.five_kinds $(BENCH)/clients $(CLIENTS)

# The word forms that drafting knows, out of public lexicons; only after a change of tests/lexicon/make.py.
lexicon: $(LEXICON)/.ready
	@$(LEXICON)/bin/python tests/lexicon/make.py src/followup/drafting/english/words/lexicon.txt

# Which words are near in meaning, out of a language model; only after a change of the lexicon or of tests/lexicon/meanings.py.
meanings: $(MEANINGS)/.ready
	@HF_HUB_OFFLINE=1 $(MEANINGS)/bin/python tests/lexicon/meanings.py src/followup/drafting/english/words/meanings.txt

# Whatever is read, by inputs that a fuzzer steers: MINUTES=10 for each target, TARGETS="lists mails" for some of tests/fuzz/targets.py.
fuzz: $(READY) $(FUZZ)/.ready
	@PYTHONPATH=tests $(FUZZ)/bin/python -m fuzz $(FUZZ) $(MINUTES) $(TARGETS)

# The tests on each Python that is to be had, with the highest dependencies, and with the lowest; TESTS="-x tests/test_cli.py" for some.
versions: $(VERSIONS)/.ready
	@$(VERSIONS)/tools/bin/python tests/versions.py $(VERSIONS) $(TESTS)

# The packages as an index takes them: the sources, the wheel that is built of them, and what twine says of both.
dist: $(PACKAGING)/.ready
	@rm -rf dist
	@$(PACKAGING)/bin/python -m build --outdir dist . >$(PACKAGING)/build.log || { cat $(PACKAGING)/build.log; exit 1; }
	@$(PACKAGING)/bin/python -m twine check --strict dist/*

check: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

$(READY): pyproject.toml
	@echo "Setting up (once) ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $@

$(READERS)/.ready: tests/readers/package.json
	@mkdir -p $(READERS)
	@cp tests/readers/package.json $(READERS)/
	@if command -v npm >/dev/null; then \
	  cd $(READERS) && npm install --no-package-lock --no-audit --no-fund --silent && touch .ready; \
	else echo "npm is not installed: the readers that run on Node are left out"; fi

$(PROGRAMS)/.ready: pyproject.toml
	@$(PYTHON) -m venv $(PROGRAMS)
	@$(PROGRAMS)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(PROGRAMS)/bin/python -m pip install --quiet --disable-pip-version-check --group programs
	@touch $@

$(BROWSER)/.ready: pyproject.toml $(READY)
	@mkdir -p $(BROWSER)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group browser
	@touch $@

$(SCHEDULER)/.ready: pyproject.toml $(READY)
	@mkdir -p $(SCHEDULER)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group scheduler
	@touch $@

$(BENCH)/.ready: Makefile
	@$(PYTHON) -m venv $(BENCH)/yaml2ics
	@$(PYTHON) -m venv $(BENCH)/ics
	@$(BENCH)/yaml2ics/bin/python -m pip install --quiet --disable-pip-version-check "yaml2ics==0.3"
	@$(BENCH)/ics/bin/python -m pip install --quiet --disable-pip-version-check "ics==0.7.3"
	@touch $@

$(LEXICON)/.ready: pyproject.toml
	@$(PYTHON) -m venv $(LEXICON)
	@$(LEXICON)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(LEXICON)/bin/python -m pip install --quiet --disable-pip-version-check --group lexicon
	@touch $@

$(MEANINGS)/.ready: pyproject.toml
	@$(PYTHON) -m venv $(MEANINGS)
	@$(MEANINGS)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(MEANINGS)/bin/python -m pip install --quiet --disable-pip-version-check --group meanings
	@touch $@

$(FUZZ)/.ready: pyproject.toml
	@$(PYTHON) -m venv $(FUZZ)
	@$(FUZZ)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(FUZZ)/bin/python -m pip install --quiet --disable-pip-version-check --editable . --group fuzz
	@touch $@

$(VERSIONS)/.ready: pyproject.toml
	@$(PYTHON) -m venv $(VERSIONS)/tools
	@$(VERSIONS)/tools/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(VERSIONS)/tools/bin/python -m pip install --quiet --disable-pip-version-check --group versions
	@touch $@

$(PACKAGING)/.ready: pyproject.toml
	@$(PYTHON) -m venv $(PACKAGING)
	@$(PACKAGING)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(PACKAGING)/bin/python -m pip install --quiet --disable-pip-version-check --group packaging
	@touch $@

clean:
	rm -rf .venv build dist followups .hypothesis .mypy_cache .pytest_cache .ruff_cache
