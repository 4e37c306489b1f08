using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Server;

/// <summary><c>server-template PREFIX COUNT ADDRESS …</c>: servers whose names end in a number (section 4.2).</summary>
internal sealed class ServerTemplateBinding : KeywordBinding
{
    /// <summary>More servers than this are not made one by one: rules look at the first ones.</summary>
    private const int MostDrafts = 10_000;

    public override string Usage => "<prefix> <num | range> <fqdn>[:<port>] [from <origin>] [<parameters>]";

    public override void Bind(LineContext context, ArgumentReader reader)
    {
        if (context.Line.Words.Length - reader.Position < 3)
        {
            context.Report.Add(HaproxyChecks.BadServerTemplate, context.KeywordLocation, "\"server-template\" needs a prefix, a count or range, and an address");
            reader.SkipAll();
            return;
        }

        var prefix = reader.Take();
        var count = reader.Take();
        var address = reader.Take();
        if (context.Structural(prefix) is not { } name || context.Structural(count) is not { } number)
        {
            context.Proxy.IsOpen = true;
            reader.SkipAll();
            return;
        }

        NameChecks.Check(context, HaproxyChecks.BadServerTemplate, prefix, "prefix");
        var isRange = TryReadRange(number, out var low, out var high);
        if (!isRange)
        {
            reader.Bad(HaproxyChecks.BadServerTemplate, count, $"bad count \"{count.Shown}\" of \"server-template\"; expected a number such as \"3\" or a range such as \"1-3\"");
        }

        ServerAddressChecks.Check(context, address);
        var settings = ServerKeywords.ReadAfterAddress(context, reader);
        if (isRange)
        {
            Add(context, ConfigWord.Decode(name), prefix, address, settings, low, Math.Min(high, low + MostDrafts - 1));
        }
    }

    private static void Add(LineContext context, string name, ConfigWord prefix, ConfigWord address, ServerParams settings, int low, int high)
    {
        var line = context.Line;
        var where = address.Text is { } given ? Setting<string>.Of(given, line, address) : Setting<string>.Unknown(line, address);
        for (var number = low; number <= high; number++)
        {
            var serverName = string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
            context.Proxy.Servers.Add(new ServerDraft(serverName, prefix.Location, where, settings, line.Origin) { IsFromTemplate = true });
        }
    }

    /// <summary>HAProxy reads the digits and drops what follows them: <c>3x</c> is 3.</summary>
    private static bool TryReadRange(string text, out int low, out int high)
    {
        low = 1;
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
        {
            return TryReadDigits(text[..dash], out low) & TryReadDigits(text[(dash + 1)..], out high) && high >= low;
        }

        return TryReadDigits(text, out high) && high >= low;
    }

    private static bool TryReadDigits(string text, out int number)
    {
        var end = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? text : text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
