# The loop: edit openapi.yaml, `make build`, let the compiler name what is missing, `make test`.
# Each target is one command of the same name under .scripts; CI runs the same ones.

.DEFAULT_GOAL := help
.PHONY: help run build test lint format generate web corpus suite hostile fuzz sanitize http2 soak bench documentation dependencies clean

help: ## Show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-14s %s\n", $$1, $$2 }'

run: ## Install what is missing, build, start a private Postgres, migrate, seed, serve
	@.scripts/run.sh

build: ## Build everything in debug
	@.scripts/dependencies.sh build
	@swift build

test: ## Prove everything, from a fresh clone
	@.scripts/test.sh

lint: ## Check the layout of hand-written and generated code
	@.scripts/lint.sh

format: ## Lay out hand-written code
	@swift format --in-place --recursive --parallel Package.swift Plugins Sources Tests

generate: ## Refresh Generated/, and the page that Yata serves at /docs, from openapi.yaml
	@.scripts/generate.sh

web: ## Build the page of Sources/YataWeb into what YataServer carries; needs deno, see dependencies
	@.scripts/web.sh

corpus: ## Generate and compile every document of the corpus; PARTS=typescript leaves Swift out
	@.scripts/corpus.sh $(PARTS)

hostile: ## Attack every text of a document with payloads, mutate documents, and compile what is generated
	@.scripts/hostile.sh

fuzz: ## Run libFuzzer over the generator and the parsers of the run time, two minutes each
	@.scripts/fuzz.sh

sanitize: ## Run the tests of the data layer under Thread Sanitizer
	@.scripts/sanitize.sh

http2: ## Run the tests of HTTP/2, which is off unless asked for
	@.scripts/http2.sh

suite: ## Drive the JSON Schema Test Suite through generated Swift and generated Zod schemas
	@Tests/SchemaSuite/run.sh
	@Tests/SchemaSuite/zod.sh

soak: ## The long versions of what `make test` does briefly: contract against server, query plans, faults (MINUTES=20)
	@.scripts/soak.sh $(or $(MINUTES),20)

bench: ## Print the figures of the README; PARTS="json compile" prints those parts only
	@.scripts/bench.sh $(PARTS)

documentation: ## Make the documentation of the public libraries, and fail on a warning
	@.scripts/documentation.sh

dependencies: ## Install the Debian packages that are missing
	@.scripts/dependencies.sh test

clean: ## Remove build products; data of `make run` stays
	@rm -rf .build
