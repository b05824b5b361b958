# FixSEND: `make` alone prints what there is. Needed: Python 3.11 or newer with pip, make, git.

.DEFAULT_GOAL := help
.PHONY: help run serve demo test test-full coverage release lint lock format staff check-sender backup restore rotate-keys bench-pages bench-office bench-import bench-audiences bench-compiler bench-bounces bench-delivery bench-postcodes bench-surge bench-lighthouse browser nginx rules schema bench-start bench-sign-ups bench-evidence bench-timetable
MAKEFLAGS += --no-print-directory
# Some images forbid compiled files. Without them each of our processes compiles the whole framework again as it starts.
unexport PYTHONDONTWRITEBYTECODE

# The environment is made with the Python that is named (make run PYTHON=python3.12), or else with python3 or the system's.
ifeq ($(origin PYTHON),undefined)
PYTHON := python3
CHOSEN = $$($(PYTHON) tools/quicker_python.py)
else
CHOSEN = $(PYTHON)
endif
PY := .venv/bin/python
# One version, because what it writes into the lock and how it reads it changes from one to the next.
UV_VERSION := 0.13.9
UV_FOLDER := var/tools/uv-$(UV_VERSION)
UV := $(UV_FOLDER)/bin/uv
MANAGE := $(PY) manage.py
LIGHTHOUSE_FOLDER := var/tools/lighthouse
LIGHTHOUSE := $(LIGHTHOUSE_FOLDER)/node_modules/.bin/lighthouse
READY := .venv/fixsend-ready
# One process more than there are cores: many tests wait for a browser, a mail server or a process that starts.
PYTEST = $(PY) -m pytest -n $$(($$(nproc 2>/dev/null || sysctl -n hw.ncpu) + 1)) --dist loadgroup
# For every platform and for each Python from 3.11; the files name no address, so that any index or mirror serves them.
LOCK = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header $(if $(UPGRADE),--upgrade)

help: ## Print this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 24

run: $(READY) ## Try the site on http://127.0.0.1:8000 (PORT=… changes it)
	@exec $(MANAGE) run

serve: $(READY) ## Serve in production (needs SECRET_KEY, SITE_URL, ALLOWED_HOSTS, EMAIL_URL)
	@exec $(MANAGE) serve

demo: $(READY) ## Try the site with a fictional, lifelike data set, in a folder of its own (var/demo)
	@FIXSEND_VAR="$${FIXSEND_VAR:-$(CURDIR)/var/demo}" exec $(MANAGE) run --demo

staff: $(READY) ## Print a one-time sign-in link for an administrator: make staff EMAIL=you@example.org
	@test -n "$(EMAIL)" || { echo "Whose link? make staff EMAIL=you@example.org" >&2; exit 2; }
	@$(MANAGE) staff "$(EMAIL)"

check-sender: $(READY) ## Read DNS and say what a sender lacks: make check-sender DOMAIN=example.org
	@$(MANAGE) check_sender "$(DOMAIN)"

backup: $(READY) ## Save database, media and keys (BACKUP_TO=folder or host:folder, else var/backups)
	@$(MANAGE) backup $(if $(BACKUP_TO),--to "$(BACKUP_TO)")

restore: $(READY) ## Bring a backup back: make restore FROM=archive.tar (REPLACE=1 sets aside what is there)
	@test -n "$(FROM)" || { echo "Which backup? make restore FROM=var/backups/fixsend-….tar" >&2; exit 2; }
	@$(MANAGE) restore "$(FROM)" $(if $(REPLACE),--replace)

rotate-keys: $(READY) ## Make a new key for signed links; links already mailed go on working
	@$(MANAGE) rotate_keys

test: $(READY) browser nginx ## Run the tests (some twelve minutes on 2 cores)
	@$(PYTEST) -m "not full"

test-full: $(READY) browser nginx $(LIGHTHOUSE) ## Run the whole matrix: with and without JavaScript, all sizes and themes
	@THOROUGH=1 $(PYTEST)

coverage: $(READY) browser nginx ## Measure how much of the code the tests run (longer than make test)
	@rm -rf var/coverage
	@$(subst -m pytest,-m coverage run -m pytest,$(PYTEST)) -m "not full"; failed=$$?; \
	  $(PY) -m coverage combine --quiet && $(PY) -m tools.coverage_floor && exit $$failed

release: $(READY) ## Make a version on this machine, and push nothing: make release VERSION=1.2.3 (docs/releasing.md)
	@test -n "$(VERSION)" || { echo "Which version? make release VERSION=1.2.3" >&2; exit 2; }
	@$(PY) -m tools.release "$(VERSION)"

lock: $(UV) ## Write the lock files from pyproject.toml (UPGRADE=1: with the newest versions it allows)
	@$(LOCK) pyproject.toml -o requirements.txt
	@$(LOCK) --group dev -c requirements.txt -o requirements-dev.txt

format: $(READY) ## Bring code and templates into the house's layout
	@$(PY) -m ruff check --quiet --fix .
	@$(PY) -m ruff format --quiet .
	@$(PY) -m djlint --quiet --reformat fixsend || true  # it ends with 1 where it changed something

rules: $(READY) ## Check the rules of the law, and write docs/law.md and the script from them
	@$(MANAGE) rules

schema: $(READY) ## Write the schema that new databases begin with from the migrations (after each new migration)
	@env -u DATABASE_URL $(MANAGE) schema

lint: $(READY) ## Check style, types, layers, templates, rules of the law, migrations and deployment settings
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@$(PY) -c "from importlinter.cli import lint_imports_command; lint_imports_command()"
	@$(PY) -m djlint --quiet --check fixsend
	@$(PY) -m djlint --quiet --lint fixsend
	@$(PY) -m check_jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	@$(PY) -m check_jsonschema --builtin-schema vendor.compose-spec compose.yaml
	@$(MANAGE) rules --check
	@$(MANAGE) makemigrations --check --dry-run
	@FIXSEND_SERVE=1 SECRET_KEY="$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(50))')" \
	  SITE_URL=https://example.org ALLOWED_HOSTS=example.org EMAIL_URL=smtp://localhost \
	  $(MANAGE) check --deploy --fail-level WARNING

bench-start: $(READY) ## Measure how long a first and a next start take (COMMITS="…" compares); the last line is JSON
	@$(PY) benchmarks/start.py $(COMMITS)

bench-pages: $(READY) ## Measure how fast pages are served (PROXY=nginx: through it); the last line is JSON
	@$(PY) benchmarks/pages.py $(if $(PROXY),--proxy $(PROXY))

bench-office: $(READY) ## Measure staff's screens, freezing and exports among up to a million people; the last line is JSON
	@$(PY) benchmarks/office.py

bench-import: $(READY) ## Measure the import of up to a million addresses (COMMITS="…" compares); the last line is JSON
	@$(PY) benchmarks/import_list.py $(COMMITS)

bench-postcodes: $(READY) ## Measure loading and asking a postcode directory; the last line is JSON
	@$(PY) benchmarks/postcodes.py

bench-evidence: $(READY) ## Measure loading a release of official figures: make bench-evidence FROM=release.zip
	@test -n "$(FROM)" || { echo "Which release? make bench-evidence FROM=education-health-and-care-plans.zip" >&2; exit 2; }
	@$(PY) benchmarks/evidence.py "$(FROM)"

bench-surge: $(READY) ## Find how many a minute can sign a petition, and what each costs (COMMITS="…" compares); the last line is JSON
	@$(PY) benchmarks/surge.py $(COMMITS)

bench-sign-ups: $(READY) ## Measure how many a second can sign up for the list, and what each costs (COMMITS="…" compares); the last line is JSON
	@$(PY) benchmarks/sign_ups.py $(COMMITS)

bench-audiences: $(READY) ## Measure the live count of ten audiences among a million people; the last line is JSON
	@$(PY) benchmarks/audiences.py

bench-compiler: $(READY) ## Measure how long making one reader's mail takes; the last line is JSON
	@$(PY) benchmarks/compiler.py

bench-delivery: $(READY) ## Measure how fast a newsletter leaves (FULL=1: a million; TLS=1: 100 KB, DKIM); the last line is JSON
	@$(PY) benchmarks/delivery.py

bench-timetable: $(READY) browser ## Measure the timetable on a slow line, and how soon it answers; the last line is JSON
	@$(PY) benchmarks/timetable.py

bench-lighthouse: $(READY) browser $(LIGHTHOUSE) ## Measure pages with Lighthouse as a phone gets them; the last line is JSON
	@$(PY) benchmarks/lighthouse.py

bench-bounces: $(READY) ## Measure how many mails that came back are read right: make bench-bounces FROM=folder-of-sets
	@test -n "$(FROM)" || { echo "Where are the sets? make bench-bounces FROM=folder" >&2; exit 2; }
	@$(PY) benchmarks/bounces.py "$(FROM)"

# Lighthouse comes from npm, in the versions of its own lock, which names no host; only these two commands need it.
$(LIGHTHOUSE): tools/lighthouse/package-lock.json
	@command -v npm >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Lighthouse needs Node.js, and this machine has none. Installing Debian's with apt-get, once …"; \
	    apt-get update -qq >/dev/null; \
	    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null; \
	  fi; \
	  command -v npm >/dev/null || { \
	    echo "Lighthouse needs Node.js 18.16 or newer. On Debian: sudo apt install nodejs npm" >&2; exit 1; }; }
	@mkdir -p $(LIGHTHOUSE_FOLDER) && cp tools/lighthouse/package.json tools/lighthouse/package-lock.json tools/lighthouse/.npmrc $(LIGHTHOUSE_FOLDER)
	@cd $(LIGHTHOUSE_FOLDER) && npm ci --silent
	@touch $@

# The environment: exactly the versions and hashes of the two lock files.
$(READY): requirements.txt requirements-dev.txt | $(UV)
	@echo "Making the environment …"
	@test -x $(PY) || $(UV) venv --quiet --allow-existing --python "$(CHOSEN)" .venv
	@$(UV) pip sync --quiet --python $(PY) --require-hashes requirements.txt requirements-dev.txt
	@touch $(READY)

# Debian's pip refuses to install into the system, hence --target.
$(UV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "FixSEND needs Python 3.11 or newer; $(PYTHON) is older or missing. Name a newer one: make run PYTHON=python3.12" >&2; exit 1; }
	@mkdir -p var/tools .venv 2>/dev/null && test -w var/tools -a -w .venv || \
	  { echo "This user cannot write to $(CURDIR). Give it that folder, or clone into one of its own." >&2; exit 1; }
	@$(PYTHON) -m pip --version >/dev/null 2>&1 || \
	  { echo "FixSEND needs pip for $(PYTHON). On Debian and Ubuntu: sudo apt install python3-pip" >&2; exit 1; }
	@echo "Fetching uv …"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --root-user-action=ignore \
	  --target $(UV_FOLDER) uv==$(UV_VERSION)

# The browser tests drive the system's own Chromium: best its shell without a window (Debian's package of that name),
# which costs half the processor time. It is looked for once.
ANY_CHROMIUM := command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome
LOOKED_FOR := .venv/looked-for-chromium
browser: $(READY)
	@command -v chromium-headless-shell >/dev/null || { test -e $(LOOKED_FOR) && { $(ANY_CHROMIUM); } >/dev/null; } || { \
	  touch $(LOOKED_FOR); \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "The tests open pages in a real browser, and this machine has none they can use."; \
	    echo "Installing Debian's chromium-headless-shell (or chromium) with apt-get, once …"; \
	    apt-get update -qq >/dev/null; \
	    for package in chromium-headless-shell chromium; do \
	      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$package >/dev/null && break; \
	    done; \
	  fi; \
	  { $(ANY_CHROMIUM); } >/dev/null || { \
	    echo "The browser tests need Chromium. On Debian: sudo apt install chromium-headless-shell" >&2; exit 1; }; }

# deploy/nginx.conf is tested in Debian's nginx. Who may not install it skips those tests, and is told so once.
NGINX := PATH="$$PATH:/usr/sbin:/usr/local/sbin" command -v nginx >/dev/null
LOOKED_FOR_NGINX := .venv/looked-for-nginx
nginx: $(READY)
	@$(NGINX) || test -e $(LOOKED_FOR_NGINX) || { \
	  touch $(LOOKED_FOR_NGINX); \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "The configuration for nginx is tested in nginx, and this machine has none. Installing Debian's nginx-light, once …"; \
	    apt-get update -qq >/dev/null; \
	    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nginx-light >/dev/null || true; \
	  fi; \
	  $(NGINX) || echo "Tests of deploy/nginx.conf are skipped: they need nginx. On Debian: sudo apt install nginx-light" >&2; }
