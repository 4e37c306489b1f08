using System.Globalization;
using System.Text;

namespace CfgCompiler.Analyzer.Tests.Fuzzing;

/// <summary>
/// Makes input number i of a seed, always the same one: some lines of a file, or lines of words chosen at random, with some of them
/// changed. Inputs are small so that many are tried: what breaks a reader is seldom long.
/// </summary>
internal sealed class InputMaker(FuzzSeeds seeds, int seed)
{
    private const int LinesMax = 40;

    private static readonly string[] Sections =
    [
        "global", "defaults", "defaults d", "frontend f", "backend b", "listen l", "peers p", "resolvers r", "userlist u", "mailers m", "cache c", "ring r",
        "log-forward l", "log-profile l", "program p", "http-errors h", "fcgi-app a", "traces", "crt-store", "acme a", "healthcheck h", "defaults d2 from d", "backend b from d",
    ];

    private static readonly string[] Bits =
    [
        "\"", "'", "\\", "{", "}", "(", ")", "[", "]", "%[", "%{", "${", "$", "]}", "[*]", "!", "#", ",", ":", "@", "/", "-", "=", "||", "or", "%", "*", "\\x", "\\x4", "\r", "\t", " ", "\0",
        "\u00ff", "\u00c3", "\u00e2\u0082", "\u00f0\u009f\u0092\u00a9", "\u00ef\u00bb\u00bf", "\u00c2\u00a0", "${X-", "${X[*]}", "\"$X\"", "\"${X-a b}\"", "%[var(txn.x),lower]", "-m", "-f", "--", "-i",
        ".if", ".endif", "no ", "no option ", "default ", "# cfgc: ", "if", "unless", "{ }", "{ always_true }", "acl a path /", "lua.x", "127.0.0.1:1-65535", "[::]:80", "unix@", "fd@${X}",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-1", "1", "00", "+1", "1e9", "65535", "65536", "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967295", "4294967296", "9223372036854775807",
        "9223372036854775808", "18446744073709551615", "18446744073709551616", "99999999999999999999999999", "0x10", "1s", "24d", "25d", "2147483648ms", "1.5", "1k", "4g", "99999999g", "1ms1", "1-", "1-2", "1-2/3", "5-1",
    ];

    private static readonly string[] Nests = ["(", "{ ", "! ", "str(", "%[", "\"", "'", "[", "${", ",lower", "a,", "{ a } or ", ".if a\n", "if ", "\\", ")", "a:", "concat(,"];

    public byte[] Make(int number)
    {
        var random = new Random(unchecked((seed * 31_337) ^ (number * 7_919)));
        var lines = random.Next(8) == 0 ? MadeUp(random) : Excerpt(random, random.Next(1, LinesMax + 1));
        for (var changes = random.Next(1, 7); changes > 0; changes--)
        {
            Change(random, lines);
        }

        var bytes = Encoding.Latin1.GetBytes(string.Join('\n', lines) + (random.Next(16) == 0 ? "" : "\n"));
        for (var flips = random.Next(6) == 0 ? random.Next(1, 5) : 0; flips > 0 && bytes.Length > 0; flips--)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        }

        return bytes;
    }

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];

    private static bool IsSection(string line) => line.Length > 0 && line[0] is >= 'a' and <= 'z';

    /// <summary>Lines of one file; mostly from the start of a section, since lines outside a section are seldom looked at.</summary>
    private List<string> Excerpt(Random random, int count)
    {
        var file = Pick(random, seeds.Files);
        var start = file.Length <= count ? 0 : random.Next(file.Length);
        while (start > 0 && !IsSection(file[start]) && random.Next(64) != 0)
        {
            start--;
        }

        return [.. file.Skip(start).Take(count)];
    }

    private List<string> MadeUp(Random random)
    {
        var lines = new List<string>();
        for (var count = random.Next(1, 20); count > 0; count--)
        {
            lines.Add(lines.Count == 0 || random.Next(6) == 0
                ? Pick(random, Sections)
                : "    " + string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => Word(random))));
        }

        return lines;
    }

    private string Word(Random random) => random.Next(8) switch
    {
        0 => Pick(random, Numbers),
        1 => Pick(random, Bits),
        2 => Pick(random, Pick(random, seeds.Files)).Trim().Split(' ')[^1],
        3 => ((char)random.Next(256)).ToString(),
        _ => Pick(random, seeds.Words),
    };

    private void Change(Random random, List<string> lines)
    {
        if (lines.Count == 0)
        {
            lines.Add(Pick(random, Sections));
        }

        var at = random.Next(lines.Count);
        switch (random.Next(16))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(random.Next(lines.Count + 1), lines[at]);
                break;
            case 2:
                var other = random.Next(lines.Count);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 3:
                lines.InsertRange(at, Excerpt(random, random.Next(1, 8)));
                break;
            case 4:
                lines.Insert(at, Pick(random, Sections));
                break;
            case 5:
                lines[at] = Repeated(random, lines[at]);
                break;
            default:
                lines[at] = ChangedLine(random, lines[at]);
                break;
        }
    }

    /// <summary>Very long words and deep nesting: seldom, as they take long.</summary>
    private static string Repeated(Random random, string line)
    {
        var times = random.Next(16) == 0 ? random.Next(1000, 4000) : random.Next(2, 80);
        var many = new StringBuilder().Insert(0, random.Next(3) == 0 ? "a" : Pick(random, Nests), times).ToString();
        return line.Insert(random.Next(line.Length + 1), many);
    }

    private string ChangedLine(Random random, string line)
    {
        var words = line.Split(' ');
        var at = random.Next(words.Length);
        switch (random.Next(9))
        {
            case 0:
                words[at] = Word(random);
                break;
            case 1:
                words[at] = Pick(random, seeds.Words);
                break;
            case 2:
                words[at] = Pick(random, Numbers);
                break;
            case 3:
                words[at] = $"{words[at]} {Word(random)}";
                break;
            case 4:
                words[at] = "";
                break;
            case 5:
                var other = random.Next(words.Length);
                (words[at], words[other]) = (words[other], words[at]);
                break;
            case 6:
                return line[..random.Next(line.Length + 1)];
            case 7:
                return WithNumber(random, line);
            default:
                return line.Insert(random.Next(line.Length + 1), Pick(random, Bits));
        }

        return string.Join(' ', words);
    }

    /// <summary>The line with one of its own numbers at an extreme, or a little off.</summary>
    private static string WithNumber(Random random, string line)
    {
        var start = line.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return $"{line} {Pick(random, Numbers)}";
        }

        var end = start;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        var nearby = long.TryParse(line.AsSpan(start, end - start), CultureInfo.InvariantCulture, out var value) && random.Next(2) == 0
            ? unchecked(value + random.Next(-2, 3)).ToString(CultureInfo.InvariantCulture)
            : Pick(random, Numbers);
        return string.Concat(line.AsSpan(0, start), nearby, line.AsSpan(end));
    }
}
