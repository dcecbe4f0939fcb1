# `make` alone names the targets. Everything that is installed or made stays in .build, .links, demo and dist, but Debian's
# packages, which tools/setup.sh installs when they are missing.
SHELL := /bin/bash
PYTHON := /usr/bin/python3
LINT := .build/lint/bin

export QT_QPA_PLATFORM := offscreen
export XDG_RUNTIME_DIR := $(CURDIR)/.build/runtime
export QGIS_CUSTOM_CONFIG_PATH := $(CURDIR)/.build/profile
export QGIS_PLUGINPATH := $(CURDIR)/.links
export PYTHONPATH := $(CURDIR)/.build/python
# Matplotlib lists the fonts once and for all: not in the user's own list, which may be older than the fonts needed here.
export MPLCONFIGDIR := $(CURDIR)/.build/matplotlib

.DEFAULT_GOAL := help
.PHONY: help demo test install uninstall lint package translate docs styles models bench screenshots clean qm links

help: ## name the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 20

demo: setup-run ## make the sample mine and assess it: map, table and page in demo/results
	@$(PYTHON) tools/demo.py

test: export LC_ALL := C.UTF-8
test: export LANGUAGE :=
test: setup-test qm ## run all tests
	$(PYTHON) -m pytest

install: links ## link the plugin into your QGIS profile (COPY=1 copies it)
	@$(PYTHON) tools/install.py install $(if $(COPY),--copy)

uninstall: ## take the plugin out of your QGIS profile
	@$(PYTHON) tools/install.py uninstall

lint: setup-lint ## style, security, secrets, readiness for Qt 6, whether docs and styles are current
	@failed=; check() { echo "$$*"; "$$@" || failed=yes; }; \
	check $(LINT)/ruff check --quiet . ; \
	check $(LINT)/bandit -q -r . -c pyproject.toml; \
	check sh -c "git -c safe.directory='*' ls-files -z | xargs -0 $(LINT)/detect-secrets-hook"; \
	check $(LINT)/python tools/check_qt6.py; \
	check $(PYTHON) tools/docs.py --check; \
	check $(PYTHON) tools/styles.py --check; \
	[ -z "$$failed" ]

package: setup-lint ## build dist/mineeco-<version>.zip from the last commit and check it
	@$(PYTHON) tools/package.py

translate: setup-test ## collect the texts into i18n/mineeco_zh.ts and compile them
	@$(PYTHON) tools/translate.py
	@$(MAKE) --no-print-directory qm

docs: setup-run ## bring the parameter tables in docs up to date
	@$(PYTHON) tools/docs.py

styles: setup-run ## write resources/styles again
	@$(PYTHON) tools/styles.py

models: setup-run ## build resources/models again
	@$(PYTHON) tools/build_models.py

bench: setup-run ## run the benchmarks
	@for script in benchmarks/*.py; do echo "== $$script"; $(PYTHON) $$script || exit 1; done

screenshots: setup-desktop qm demo ## take the pictures in docs/pictures
	@$(PYTHON) tools/screenshots.py

clean: ## remove everything that was made
	rm -rf .build .links demo dist i18n/*.qm .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

qm: $(patsubst %.ts,%.qm,$(wildcard i18n/*.ts))

i18n/%.qm: i18n/%.ts
	@QT_SELECT=qt5 lrelease -silent $< -qm $@

links:
	@mkdir -p .links .build && ln -sfn .. .links/mineeco && mkdir -p -m 700 .build/runtime

setup-%: links
	@tools/setup.sh $*
