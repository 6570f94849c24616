# SPDX-License-Identifier: MIT
# Builds, tests and installs cjm. `make help` lists the targets; everything made lands in build/.

version := 0.1.0

prefix  ?= /usr/local
DESTDIR ?=
CC      ?= cc
ifeq ($(origin CC),default)
CC      := gcc
endif
# A folder that holds Noto's .ttf files; empty: asked of fontconfig, then the usual places.
NOTO_DIR ?=
# Seconds of fuzzing in `make check`; 0 replays the seeds only.
FUZZ_SECONDS ?= 0

# ---- Variants

variants := debug release san fuzz
VARIANT  ?= release
ifeq ($(filter $(VARIANT),$(variants)),)
$(error VARIANT is '$(VARIANT)', but must be one of: $(variants))
endif

sanitizers := address,undefined,float-cast-overflow,float-divide-by-zero
flags_debug   := -O0 -g3
flags_release := -O2 -g -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong \
                 -fstack-clash-protection
flags_san     := -O1 -g -fno-omit-frame-pointer -fsanitize=$(sanitizers) -fno-sanitize-recover=all
flags_fuzz    := -O1 -g -fno-omit-frame-pointer -fno-sanitize-recover=all \
                 -fsanitize=fuzzer-no-link,address,undefined
ifeq ($(VARIANT),fuzz)
CC := clang
endif

warnings := -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wvla \
            -Wundef -Wpointer-arith -Wwrite-strings $(if $(DEVELOPER),-Werror)

compile = $(CC) -std=c17 -D_GNU_SOURCE -DCJM_VERSION='"$(version)"' \
          -DCJM_FONT_FOLDER='"$(prefix)/share/cjm/fonts"' -Iinclude \
          $(flags_$(VARIANT)) -fPIE @build/packages.cflags $(CPPFLAGS) $(CFLAGS)
link    = $(CC) $(flags_$(VARIANT)) -pie -Wl,-z,relro,-z,now,-z,noexecstack -Wl,--as-needed \
          $(CFLAGS) $(LDFLAGS)
libraries = @build/packages.libs -lm $(LDLIBS)

packages := yaml-0.1 glib-2.0 json-glib-1.0 harfbuzz harfbuzz-subset fribidi pango pangoft2 \
            fontconfig freetype2 cairo libpng zlib

# ---- Files

out     := build/$(VARIANT)
sources := $(sort $(shell find src -name '*.c'))
library_sources := $(filter-out src/main.c src/cli/%,$(sources))
program_sources := $(filter src/main.c src/cli/%,$(sources))
starters        := $(sort $(wildcard data/starters/*.cjm.yaml))
library_objects := $(library_sources:%.c=$(out)/%.o)
program_objects := $(program_sources:%.c=$(out)/%.o) \
                   $(out)/generated/starters.o $(out)/generated/libraries.o
unit_tests      := $(patsubst tests/unit/%.c,$(out)/%,$(sort $(wildcard tests/unit/test-*.c)))
shell_tests     := $(sort $(shell find tests -name '*.t'))
fonts := $(foreach weight,Regular Bold,NotoSans-$(weight) NotoSansArabic-$(weight) \
         NotoSansDevanagari-$(weight)) NotoSansMath-Regular
font_files := $(fonts:%=build/share/cjm/fonts/%.ttf)
manuals    := $(patsubst %,build/%,$(sort $(wildcard man/*.[1-9])))
completions := $(addprefix build/completions/,cjm.bash cjm.zsh cjm.fish)

# One short line a step; the whole command with V=1.
say = @$(if $(V),set -x;,printf '  %s\n' '$(1)';)

.DELETE_ON_ERROR:
.SECONDARY:
.SUFFIXES:

.PHONY: all
all: $(if $(filter release,$(VARIANT)),build/cjm,$(out)/cjm) fonts ## the program, build/cjm (VARIANT=debug|release|san|fuzz, DEVELOPER=1: -Werror, V=1)

build/cjm: build/release/cjm
	@ln -sfn release/cjm $@

$(out)/cjm: $(program_objects) $(out)/libcjm.a
	$(call say,link $@) $(link) -o $@ $^ $(libraries)

$(out)/libcjm.a: $(library_objects)
	@rm -f $@
	@$(AR) qcs $@ $^

$(out)/%.o: %.c $(out)/command build/packages.cflags
	@mkdir -p $(@D)
	$(call say,compile $<) $(compile) $(warnings) -MMD -MP -c -o $@ $<

# Graphviz is loaded when a flow asks for it: its plugin for dot, which brings the rest along.
graphviz_plugin = $(shell ls $$(pkg-config --variable=libdir libgvc)/graphviz/libgvplugin_dot_layout.so.[0-9] | head -n 1)
$(out)/src/graph/graphviz.o: private CPPFLAGS += $$(pkg-config --cflags libgvc) \
    -DCJM_GRAPHVIZ_PLUGIN='"$(graphviz_plugin)"'

$(out)/generated/%.o: $(out)/generated/%.c $(out)/command build/packages.cflags
	$(call say,compile $<) $(compile) $(warnings) -Isrc/cli -MMD -MP -c -o $@ $<

# The starter journeys of `cjm init`, as C strings.
$(out)/generated/starters.c: tools/embed-starters.sh $(starters)
	@mkdir -p $(@D)
	@sh $^ >$@

# What `cjm --version` says it was built with.
$(out)/generated/libraries.c: build/packages.versions
	@mkdir -p $(@D)
	@{ echo '#include "generated.h"'; \
	    sed 's/.*/const char LIBRARIES[] = "&";/' $<; } >$@

# Changes when the command for compiling does, so that nothing stale is linked.
$(out)/command: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' '$(subst ','\'',$(compile))' | cmp -s - $@ || \
	    printf '%s\n' '$(subst ','\'',$(compile))' >$@

# Response files, so that the packages are asked for only after `deps` had its turn.
install_first := $(if $(filter deps,$(MAKECMDGOALS)),deps)
build/packages.cflags build/packages.libs build/packages.versions &: Makefile | $(install_first)
	@mkdir -p build
	@pkg-config --exists --print-errors $(packages) libgvc || { \
	    echo 'cjm: libraries are missing; `make deps` installs them' >&2; exit 1; }
	@pkg-config --cflags $(packages) >build/packages.cflags
	@pkg-config --libs $(packages) >build/packages.libs
	@for name in $(filter-out freetype2 pangoft2 harfbuzz-subset,$(packages)) libgvc; do \
	    printf '%s%s %s' "$$comma" $$name "$$(pkg-config --modversion $$name)"; comma=', '; \
	    done >build/packages.versions

.PHONY: fonts
fonts: $(font_files)
$(font_files) &: tools/copy-fonts.sh | $(install_first)
	@NOTO_DIR='$(NOTO_DIR)' sh tools/copy-fonts.sh build/share/cjm/fonts $(fonts)

-include $(shell find $(out) -name '*.d' 2>/dev/null)

# ---- Fresh machines

.PHONY: deps
deps: ## installs what is missing (Debian, Ubuntu); with `check` also what only tests use
	@sh tools/install-packages.sh \
	    $(if $(filter check% install-check bench fuzz tidy format%,$(MAKECMDGOALS)),--tests)

.PHONY: demo
demo: all ## renders every example into build/demo/
	@sh tools/render-examples.sh build/cjm build/demo

# ---- Tests

.PHONY: test-programs
test-programs: $(manuals) $(out)/cjm $(unit_tests) $(out)/fault.so $(out)/fuzz-replay \
               $(out)/compare-pictures fonts

$(out)/test-%: $(out)/tests/unit/test-%.o $(out)/libcjm.a
	$(call say,link $@) $(link) -o $@ $^ $(libraries)

$(out)/fuzz-replay: $(out)/tests/fuzz/replay.o $(out)/tests/fuzz/fuzz_render.o $(out)/libcjm.a
	$(call say,link $@) $(link) -o $@ $^ $(libraries)

$(out)/compare-pictures: $(out)/tests/pictures/compare.o
	$(call say,link $@) $(link) -o $@ $^ $(libraries)

# Preloaded into the program: without sanitizers, and not to be optimised into something else.
$(out)/fault.so: tests/fault/fault.c
	@mkdir -p $(@D)
	$(call say,compile $<) $(CC) -std=c17 -D_GNU_SOURCE $(warnings) -O1 -fPIC -shared -o $@ $< -ldl

.PHONY: test
test: test-programs ## the tests of one variant; TESTS='tests/cli/render.t …' shows all of these
	@$(if $(TESTS),PROVE_OPTIONS=--verbose) sh tests/run.sh $(out) \
	    $(or $(TESTS),$(unit_tests) $(shell_tests))

.PHONY: check
check: | $(install_first) ## all tests in the variants release and san, and FUZZ_SECONDS of fuzzing
	@$(MAKE) --no-print-directory VARIANT=release all manual test-programs
	@$(MAKE) --no-print-directory VARIANT=san test-programs
	@[ '$(FUZZ_SECONDS)' = 0 ] || $(MAKE) --no-print-directory fuzz
	@sh tests/check.sh build $(shell_tests)

.PHONY: bless
bless: all ## shows how the goldens differ, and takes the new ones with YES=1
	@sh tests/golden/bless.sh $(YES)

.PHONY: fuzz
fuzz: build/cjm fonts ## fuzzes for FUZZ_SECONDS (60) with clang's libFuzzer
	@$(MAKE) --no-print-directory VARIANT=fuzz build/fuzz/fuzz-render
	@sh tests/fuzz/fuzz.sh build/fuzz/fuzz-render build/cjm $(if $(filter 0,$(FUZZ_SECONDS)),60,$(FUZZ_SECONDS))

build/fuzz/fuzz-render: build/fuzz/tests/fuzz/fuzz_render.o build/fuzz/libcjm.a
	$(call say,link $@) $(subst fuzzer-no-link,fuzzer,$(link)) -o $@ $^ $(libraries)

.PHONY: bench
bench: all build/bench/measure ## compares CPU time, memory and bytes with dot (QUICK=1)
	@sh bench/run.sh build/release/cjm build/bench/measure build/bench

build/bench/measure: bench/measure.c
	@mkdir -p $(@D)
	$(call say,compile $<) $(CC) -std=c17 -D_GNU_SOURCE $(warnings) -O1 -o $@ $<

# ---- Installation

share  := $(DESTDIR)$(prefix)/share
bindir := $(DESTDIR)$(prefix)/bin
schemas := data/report.schema.json data/compare.schema.json
completion_files := $(share)/bash-completion/completions/cjm \
                    $(share)/zsh/site-functions/_cjm \
                    $(share)/fish/vendor_completions.d/cjm.fish

# The man pages with the program's own lists of commands, options, keys and codes.
build/man/%: man/% tools/fill-manual.sh build/cjm
	@mkdir -p $(@D)
	@sh tools/fill-manual.sh build/cjm $< >$@

build/completions/cjm.%: build/cjm
	@mkdir -p $(@D)
	@build/cjm completion $* >$@

.PHONY: manual
manual: $(manuals) ## the man pages, in build/man/

.PHONY: install
install: all $(manuals) $(completions) ## installs into prefix (/usr/local) below DESTDIR
	install -d '$(bindir)' '$(share)/cjm/fonts' $(patsubst %,'%',$(dir $(completion_files)))
	install -m 755 build/release/cjm '$(bindir)/cjm'
	install -m 644 $(font_files) '$(share)/cjm/fonts'
	install -m 644 $(schemas) '$(share)/cjm'
	for page in $(manuals); do \
	    install -D -m 644 $$page '$(share)/man'/man$${page##*.}/$${page##*/}; done
	install -m 644 build/completions/cjm.bash '$(word 1,$(completion_files))'
	install -m 644 build/completions/cjm.zsh '$(word 2,$(completion_files))'
	install -m 644 build/completions/cjm.fish '$(word 3,$(completion_files))'

.PHONY: uninstall
uninstall: ## removes what install put there
	rm -f '$(bindir)/cjm' $(fonts:%='$(share)/cjm/fonts/%.ttf') \
	    $(schemas:data/%='$(share)/cjm/%') $(completion_files:%='%') \
	    $(foreach page,$(notdir $(manuals)),'$(share)/man/man$(subst .,,$(suffix $(page)))/$(page)')
	-rmdir '$(share)/cjm/fonts' '$(share)/cjm'

.PHONY: install-check
install-check: all ## installs into a temporary folder and draws with what is there
	@sh tools/install-check.sh

# ---- Care

formatted = $(shell git ls-files '*.c' '*.h' | grep -v labels.h)

.PHONY: format format-check tidy
format: ## lays out the C files by .clang-format
	clang-format -i $(formatted)
format-check: ## fails where a C file is not laid out so
	clang-format --dry-run --Werror $(formatted)
tidy: build/packages.cflags ## clang-tidy over the sources
	clang-tidy --quiet $(sources) -- -std=c17 -D_GNU_SOURCE -DCJM_VERSION='""' \
	    -DCJM_FONT_FOLDER='""' -DCJM_GRAPHVIZ_PLUGIN='""' -Iinclude \
	    $$(pkg-config --cflags libgvc) $$(cat build/packages.cflags)

.PHONY: clean
clean: ## removes build/
	rm -rf build

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' Makefile

.PHONY: FORCE
FORCE:
