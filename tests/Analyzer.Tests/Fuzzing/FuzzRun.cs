using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using CfgCompiler.TestSupport.Files;

namespace CfgCompiler.Analyzer.Tests.Fuzzing;

/// <summary>Many inputs on all cores, each of which must be done in time; the first input of each kind of fault is kept.</summary>
internal sealed class FuzzRun(InputMaker maker, int first, int count)
{
    private const int FaultsMax = 30;
    private static readonly TimeSpan _inputTimeMax = TimeSpan.FromSeconds(2);

    /// <summary>So long that no busy machine explains it.</summary>
    private static readonly TimeSpan _hangTime = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, string> _faults = new(StringComparer.Ordinal);
    private readonly int _end = first + count;
    private (TimeSpan Time, int Number) _slowest;
    private int _next = first;

    /// <summary>A description of each kind of fault; empty when all held.</summary>
    public IReadOnlyCollection<string> Faults => [.. _faults.Values];

    public TimeSpan Elapsed { get; private set; }

    /// <summary>About the slowest: two threads may tell at once.</summary>
    public string Slowest => $"input {_slowest.Number} took {_slowest.Time.TotalMilliseconds:0} ms";

    public void Run()
    {
        var clock = Stopwatch.StartNew();
        Worker[] workers = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(index => new Worker(this, index))];
        foreach (var worker in workers)
        {
            // In the background, so that one that hangs does not keep the tests from ending.
            new Thread(worker.Work) { IsBackground = true }.Start();
        }

        while (!Array.TrueForAll(workers, static worker => worker.Done.Wait(TimeSpan.FromSeconds(1))))
        {
            if (Array.Find(workers, static worker => worker.Busy > _hangTime) is { } hanging)
            {
                Add("hang", hanging.Number, $"still busy after {_hangTime.TotalSeconds:0} s");
                break;
            }
        }

        Elapsed = clock.Elapsed;
    }

    private void Try(int number)
    {
        var bytes = maker.Make(number);
        try
        {
            if (TimeOf(bytes, number) > _inputTimeMax && TimeOf(bytes, number) > _inputTimeMax && TimeOf(bytes, number) > _inputTimeMax)
            {
                Add("slow", number, $"takes more than {_inputTimeMax.TotalSeconds:0} s, three times");
            }
        }
        catch (Exception fault)
        {
            var frames = (fault.StackTrace ?? "").Split('\n');
            var kind = fault is BrokenPromiseException ? fault.Message : fault.GetType().Name + Array.Find(frames, static frame => frame.Contains("CfgCompiler", StringComparison.Ordinal));
            Add(kind, number, fault.ToString());
        }
    }

    private TimeSpan TimeOf(byte[] bytes, int number)
    {
        var start = ThreadTime.Now;
        Promises.Check(bytes, number);
        var taken = ThreadTime.Now - start;
        if (taken > _slowest.Time)
        {
            _slowest = (taken, number);
        }

        return taken;
    }

    private void Add(string kind, int number, string what)
    {
        if (_faults.Count < FaultsMax)
        {
            var bytes = maker.Make(number);
            _faults.TryAdd(kind, $"input {number}: {what}\n{Encoding.UTF8.GetString(bytes)}\nbase64: {Convert.ToBase64String(bytes)}\n");
        }
    }

    /// <summary>One thread. Its file tells the input at which the process died, which a stack overflow does without a word.</summary>
    private sealed class Worker(FuzzRun run, int index)
    {
        private long _start = Stopwatch.GetTimestamp();

        public ManualResetEventSlim Done { get; } = new();

        public int Number { get; private set; }

        public TimeSpan Busy => Done.IsSet ? TimeSpan.Zero : Stopwatch.GetElapsedTime(Volatile.Read(ref _start));

        public void Work()
        {
            var folder = Repository.Path("out", "fuzz");
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, $"running-{index}");
            using (var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write))
            {
                for (Number = Next(); Number < run._end; Number = Next())
                {
                    Volatile.Write(ref _start, Stopwatch.GetTimestamp());
                    RandomAccess.Write(file, Encoding.ASCII.GetBytes(Number.ToString("0000000000", CultureInfo.InvariantCulture)), 0);
                    run.Try(Number);
                }
            }

            File.Delete(path);
            Done.Set();
        }

        private int Next() => Interlocked.Increment(ref run._next) - 1;
    }
}
