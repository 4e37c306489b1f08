using CfgCompiler.Cli.Input;

namespace CfgCompiler.Cli.Tests.Linting;

public sealed class LintWatchTests : IDisposable
{
    private const string Good = "global\n maxconn 10\n";
    private const string Bad = "global\n maxconn many\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Watch_Changes_AreLintedAgainUntilItEnds()
    {
        var file = _folder.Write("a.cfg", Good);
        using var watch = new Watched("lint", "--watch", file);

        watch.WaitFor(1);
        Assert.Equal("", watch.Output);
        File.WriteAllText(file, Bad);
        watch.WaitFor(2);
        Assert.Contains(":2:10: error CFG", watch.Output, StringComparison.Ordinal);

        // As editors do: the new text under another name, then renamed.
        File.Move(_folder.Write(".a.cfg.swp", Good + "defaults\n maxconn 20\n"), file, overwrite: true);
        watch.WaitFor(3);
        Assert.Contains("error CFG1001", watch.Output, StringComparison.Ordinal);

        File.Delete(file);
        watch.WaitFor(4);
        Assert.Contains("no such file", watch.Error, StringComparison.Ordinal);
        _folder.Write("cfgc.toml", "ignore = [\"CFG1001\"]\n");
        watch.WaitFor(5);

        Assert.Equal(0, watch.End());
    }

    [Theory]
    [InlineData("-")]
    [InlineData("--fix", "a.cfg")]
    public void Watch_WhatItCantDo_IsRefused(params string[] rest) =>
        Assert.Equal(2, CommandLine.CfgcWithInput(Good, ["lint", "--watch", .. rest]).Status);

    /// <summary>A cfgc that runs beside the test; how often it has linted is told by its standard error.</summary>
    private sealed class Watched : IDisposable
    {
        private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

        private readonly CancellationTokenSource _stop = new();
        private readonly MemoryStream _output = new();
        private readonly Marks _error = new();
        private readonly Task<int> _run;

        public Watched(params string[] args)
        {
            var host = new CliHost
            {
                OutputStream = _output,
                Out = new StreamWriter(_output) { NewLine = "\n" },
                Error = _error,
                OpenInput = () => Stream.Null,
                OutputIsTerminal = false,
                ErrorIsTerminal = false,
                Environment = _ => null,
                InputName = InputFiles.StandardInput,
                Stop = _stop.Token,
            };
            _run = Task.Run(() => CfgcCommandLine.Run(args, host));
        }

        public string Output => System.Text.Encoding.UTF8.GetString(_output.ToArray());

        public string Error => _error.ToString();

        public void WaitFor(int passes)
        {
            for (; _error.Count < passes; _error.Changed.WaitOne(TimeSpan.FromMilliseconds(20)))
            {
                Assert.True(_error.Age < Limit, $"{_error.Count} passes after {Limit}: {Error}");
                Assert.False(_run.IsCompleted, Error);
            }
        }

        public int End()
        {
            _stop.Cancel();
            Assert.True(_run.Wait(Limit));
            return _run.Result;
        }

        public void Dispose()
        {
            _stop.Cancel();
            _run.Wait(Limit);
            _stop.Dispose();
        }
    }

    /// <summary>Standard error, in which each pass ends with one line.</summary>
    private sealed class Marks : StringWriter
    {
        private readonly System.Diagnostics.Stopwatch _clock = System.Diagnostics.Stopwatch.StartNew();
        private volatile int _count;

        public AutoResetEvent Changed { get; } = new(false);

        public int Count => _count;

        public TimeSpan Age => _clock.Elapsed;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Contains("watching", StringComparison.Ordinal) == true)
            {
                _count++;
                Changed.Set();
            }
        }
    }
}
