# The two commands of the README are `make demo` and `make test`; both do their own set-up.
.PHONY: build demo test test-all accept docs clean

build:
	@./eng/build.sh

demo: build
	@./samples/webcluster/demo.sh

test: build
	@./eng/test.sh

# With the tests that take long (the whole suite of HAProxy versions, fuzzing); CFGC_TEST_ALL tells the tests.
test-all: build
	@CFGC_TEST_ALL=1 ./eng/test.sh

# Makes what the last test run received the new expectation; read the diff before committing it.
accept:
	@./eng/accept.sh

# Writes docs/reference/keywords.md anew from the registries.
docs:
	@CFGC_ACCEPT=1 dotnet test tests/Cli.Tests --filter FullyQualifiedName~KeywordReferenceTests --nologo -v quiet

clean:
	@rm -rf out
	@find src tests samples bench -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
