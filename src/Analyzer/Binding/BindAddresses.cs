using System.Globalization;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>The addresses of a bind line: a comma list whose items may have a range of ports.</summary>
internal static class BindAddresses
{
    /// <summary>Listeners of one configuration that are looked at one by one: all ports of IPv4 and of IPv6. A short line can ask for millions.</summary>
    private const int ListenersMax = 2 * 65_536;

    /// <summary>Adds the listeners of the list to the proxy; what is wrong is reported at its place in the word.</summary>
    public static void Add(LineContext context, ConfigWord word, BindParams settings)
    {
        if (word.Value is not { } list)
        {
            // Nobody knows the value: it is one address, read when the proxy starts.
            Add(context, Setting<string>.Unknown(context.Line, word), settings);
            return;
        }

        CheckMixture(context, word, list);
        for (var start = 0; start <= list.Length;)
        {
            // HAProxy does not mind a comma at the end.
            if (start > 0 && start == list.Length)
            {
                break;
            }

            var comma = list.IndexOf(',', start);
            var end = comma < 0 ? list.Length : comma;
            AddOne(context, word, start, list[start..end], settings, isWhole: start == 0 && comma < 0);
            start = end + 1;
        }
    }

    /// <summary>All addresses of a line serve the same: QUIC, which runs over datagrams, can't stand beside TCP.</summary>
    private static void CheckMixture(LineContext context, ConfigWord word, string list)
    {
        if (!list.Contains(',') || list.Contains('$'))
        {
            return;
        }

        var transports = list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static text => Address.Parse(text)).ToArray();
        if (transports.All(static address => address.IsOk)
            && transports.Select(static address => address.Transport == AddressTransport.Quic).Distinct().Count() > 1)
        {
            context.Report.Add(HaproxyChecks.MixedBind, word.Location, "QUIC addresses and others can't share a bind line; give each kind a line of its own");
        }
    }

    private static void AddOne(LineContext context, ConfigWord word, int start, string text, BindParams settings, bool isWhole)
    {
        var where = isWhole ? word.Location : word.Range(start, text.Length);
        if (text.Contains('$'))
        {
            SupportReport.Say(context, Support.NotYet, "a variable outside of quotes", where);
            return;
        }

        var address = Address.Parse(text);
        if (!address.IsOk)
        {
            context.Report.Add(
                HaproxyChecks.BadBindAddress, where, $"bad address \"{ConfigWord.Decode(text)}\"{AddressProblem.Of(address)}");
            return;
        }

        if (address.HasPortSyntax && address.PortKind is PortKind.None or PortKind.Offset)
        {
            context.Report.Add(
                HaproxyChecks.BindWithoutPort, where, $"\"{ConfigWord.Decode(text)}\" has no port; expected <address>:<port>");
            return;
        }

        if (address.HasPortSyntax && address.PortLow == 0)
        {
            context.Report.Add(
                HaproxyChecks.BadBindAddress, where, $"bad address \"{ConfigWord.Decode(text)}\"; the lowest port is 1");
            return;
        }

        if (address.Transport == AddressTransport.Datagram)
        {
            context.Report.Add(
                HaproxyChecks.BadBindAddress, where, $"bad address \"{ConfigWord.Decode(text)}\"; a proxy can't listen on datagrams");
            return;
        }

        if (AddressVersions.ProblemOf(context.State, address, isServer: false) is { } problem)
        {
            context.Report.Add(
                address.Kind == AddressFamilyKind.ReverseHttp ? HaproxyChecks.BadReverseBind : HaproxyChecks.BadBindAddress,
                where,
                $"bad address \"{ConfigWord.Decode(text)}\"{problem}");
            return;
        }

        if (NotCompiled(address) is { } what)
        {
            SupportReport.Say(context, Support.NotYet, $"bind {what}", where);
        }

        if (isWhole && word.Template is not null)
        {
            Add(context, Setting<string>.Of(ConfigWord.Decode(text), context.Line, word), settings);
            return;
        }

        var last = address.PortHigh;
        if (last - address.PortLow >= ListenersMax - context.State.ListenersCount)
        {
            // The first port stands for the range in what is said of the section.
            SupportReport.NotYet(context.State, where, $"more than {ListenersMax.ToString(CultureInfo.InvariantCulture)} listeners are not compiled");
            last = address.PortLow;
        }

        for (var port = address.PortLow; port <= last; port++)
        {
            var single = address.PortKind == PortKind.Range ? $"{text[..text.LastIndexOf(':')]}:{port.ToString(CultureInfo.InvariantCulture)}" : text;
            Add(context, Setting<string>.Fixed(ConfigWord.Decode(single), context.Line, where), settings);
        }
    }

    private static void Add(LineContext context, Setting<string> address, BindParams settings)
    {
        context.State.ListenersCount++;
        context.Proxy.Binds.Add(new BindDraft(address, context.Line.Origin) { Params = settings });
    }

    private static string? NotCompiled(AddressParse address) => address switch
    {
        { Transport: AddressTransport.Quic } => "quic",
        { Transport: AddressTransport.Mptcp } => "mptcp",
        { Kind: AddressFamilyKind.ReverseHttp } => "rhttp@",
        { Kind: AddressFamilyKind.SocketPair } => "sockpair@",
        _ => null,
    };
}
