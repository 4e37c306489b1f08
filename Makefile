# The two commands of the README are `make demo` and `make test`; both do their own set-up.
.PHONY: test

test:
	dotnet test CfgCompiler.sln
