# The two commands of the README are `make demo` and `make test`; both do their own set-up.
.PHONY: build demo test test-all accept clean

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

clean:
	@rm -rf out
	@find src tests samples bench -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
