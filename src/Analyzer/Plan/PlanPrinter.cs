using System.Globalization;
using System.Text;

namespace CfgCompiler.Analyzer.Plan;

/// <summary>A plan as stable text, for goldens and for people: one value a line, with the line of the configuration that it comes from.</summary>
public static class PlanPrinter
{
    public static string Print(ProcessPlan plan)
    {
        var text = new PlanText();
        text.Line("process", plan.File);
        using (text.Indent())
        {
            text.Value("nbthread", plan.Nbthread);
            text.Value("maxconn", plan.Maxconn);
            text.Value("uid", plan.Uid);
            text.Value("gid", plan.Gid);
            text.Value("user", plan.User);
            text.Value("group", plan.Group);
            text.Value("chroot", plan.Chroot);
            text.Value("pidfile", plan.Pidfile);
            text.Value("log-tag", plan.LogTag);
            text.Flag("daemon", plan.Daemon);
            foreach (var action in plan.Environment)
            {
                text.Line(action.Keyword, $"{action.Name}{(action.Value is null ? "" : $" = {PlanText.Of(action.Value)}")}", action.Origin);
            }

            Logs(text, plan.Logs);
        }

        for (var index = 0; index < plan.Proxies.Count; index++)
        {
            Proxy(text, index, plan.Proxies[index]);
        }

        return text.ToString();
    }

    private static void Proxy(PlanText text, int index, ProxyPlan proxy)
    {
        var kind = proxy.Kind.ToString().ToLowerInvariant();
        var mode = proxy.Mode.ToString().ToLowerInvariant();
        text.Line(kind, string.Create(CultureInfo.InvariantCulture, $"{proxy.Name} #{index} mode {mode}"), proxy.Origin);
        using (text.Indent())
        {
            foreach (var bind in proxy.Binds)
            {
                Bind(text, bind);
            }

            text.Value("maxconn", proxy.Maxconn);
            text.Value("backlog", proxy.Backlog);
            if (proxy.Kind != ProxyKind.Backend)
            {
                text.Line(
                    "default_backend",
                    proxy.DefaultBackend < 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"#{proxy.DefaultBackend}"),
                    proxy.DefaultBackendOrigin);
            }

            Logs(text, proxy.Logs);
            text.Line("log format", proxy.LogFormat?.Name, proxy.LogFormat?.Origin);
            Captures(text, "capture request", proxy.RequestCaptures);
            Captures(text, "capture response", proxy.ResponseCaptures);
            Backend(text, proxy);
            Timeouts(text, proxy.Timeouts);
            foreach (var option in proxy.Options)
            {
                text.Line("option", option.Value, option.Origin);
            }

            if (proxy.Forwardfor is { } header)
            {
                var except = header.Except is null ? "" : $" except {header.Except}";
                text.Line("forwardfor", $"{header.Header}{except}{(header.IfNone ? " if-none" : "")}", header.Origin);
            }
        }
    }

    private static void Backend(PlanText text, ProxyPlan proxy)
    {
        text.Line("balance", proxy.Balance?.Algorithm, proxy.Balance?.Origin);
        foreach (var server in proxy.Servers)
        {
            Server(text, server);
        }

        if (proxy.HealthCheck is { } check)
        {
            var version = check.Version is null ? "" : $" {PlanText.Of(check.Version)}";
            text.Line("httpchk", $"{PlanText.Of(check.Method)} {PlanText.Of(check.Uri)}{version}", check.Origin);
        }

        text.Value("retries", proxy.Retries);
        text.Value("redispatch", proxy.RedispatchInterval);
        text.Line("http-reuse", proxy.HttpReuse?.Value, proxy.HttpReuse?.Origin);
        text.Value("fullconn", proxy.Fullconn);
    }

    private static void Bind(PlanText text, BindPlan bind)
    {
        text.Line("bind", PlanText.Of(bind.Address), bind.Origin);
        using (text.Indent())
        {
            text.Value("name", bind.Name);
            text.Value("maxconn", bind.Maxconn);
            text.Value("backlog", bind.Backlog);
        }
    }

    private static void Server(PlanText text, ServerPlan server)
    {
        var flags = $"{(server.Check ? " check" : "")}{(server.Backup ? " backup" : "")}{(server.Disabled ? " disabled" : "")}";
        text.Line("server", $"{server.Name} {PlanText.Of(server.Address)}{flags}", server.Origin);
        using (text.Indent())
        {
            text.Value("weight", server.Weight);
            text.Value("maxconn", server.Maxconn);
            text.Value("maxqueue", server.Maxqueue);
            text.Value("inter ms", server.InterMs);
            text.Value("fastinter ms", server.FastinterMs);
            text.Value("downinter ms", server.DowninterMs);
            text.Value("rise", server.Rise);
            text.Value("fall", server.Fall);
            text.Value("port", server.CheckPort);
            text.Value("addr", server.CheckAddress);
        }
    }

    private static void Timeouts(PlanText text, TimeoutsPlan timeouts)
    {
        text.Value("timeout connect ms", timeouts.Connect);
        text.Value("timeout client ms", timeouts.Client);
        text.Value("timeout server ms", timeouts.Server);
        text.Value("timeout queue ms", timeouts.Queue);
        text.Value("timeout check ms", timeouts.Check);
        text.Value("timeout http-request ms", timeouts.HttpRequest);
        text.Value("timeout http-keep-alive ms", timeouts.HttpKeepAlive);
        text.Value("timeout client-fin ms", timeouts.ClientFin);
        text.Value("timeout server-fin ms", timeouts.ServerFin);
        text.Value("timeout tunnel ms", timeouts.Tunnel);
        text.Value("timeout tarpit ms", timeouts.Tarpit);
    }

    private static void Logs(PlanText text, EquatableArray<LogTargetPlan> logs)
    {
        foreach (var log in logs)
        {
            var levels = string.Create(CultureInfo.InvariantCulture, $"facility {log.Facility} levels {log.MinLevel}..{log.MaxLevel} len {log.LengthMax}");
            text.Line("log", $"{PlanText.Of(log.Address)} {levels} format {log.Format}", log.Origin);
        }
    }

    private static void Captures(PlanText text, string what, EquatableArray<CapturePlan> captures)
    {
        foreach (var capture in captures)
        {
            text.Line(what, string.Create(CultureInfo.InvariantCulture, $"{capture.Header} len {capture.Length}"), capture.Origin);
        }
    }

    /// <summary>Indented lines of the form <c>name: value  @line</c>.</summary>
    private sealed class PlanText : IDisposable
    {
        private readonly StringBuilder _text = new();
        private int _depth;

        public static string Of<T>(PlanValue<T> value)
        {
            if (value.Template is not { } template)
            {
                return Convert.ToString(value.Known, CultureInfo.InvariantCulture) ?? "";
            }

            var text = new StringBuilder();
            foreach (var piece in template.Pieces)
            {
                text.Append(piece.Variable is null ? piece.Text : piece.Text is null ? $"${{{piece.Variable}}}" : $"${{{piece.Variable}-{piece.Text}}}");
            }

            return text.ToString();
        }

        public PlanText Indent()
        {
            _depth++;
            return this;
        }

        public void Dispose() => _depth--;

        public void Line(string name, string? value, Origin? origin = null)
        {
            if (value is null)
            {
                return;
            }

            _text.Append(' ', _depth * 2).Append(name).Append(": ").Append(value);
            if (origin is not null)
            {
                _text.Append(CultureInfo.InvariantCulture, $"  @{origin.Line}");
            }

            _text.Append('\n');
        }

        public void Value<T>(string name, PlanValue<T>? value)
        {
            if (value is not null)
            {
                Line(name, Of(value), value.Origin);
            }
        }

        public void Flag(string name, Origin? origin) => Line(name, origin is null ? null : "yes", origin);

        public override string ToString() => _text.ToString();
    }
}
