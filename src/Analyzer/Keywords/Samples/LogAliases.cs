namespace CfgCompiler.Analyzer.Keywords.Samples;

/// <summary>The aliases of log formats (section 8.2.6), by name.</summary>
internal static class LogAliases
{
    public static readonly LogAliasSpec[] All =
    [
        new("ac", "Connections now active in the whole process.") { Sample = "%[act_conn]" },
        new("B", "Bytes read from the server.") { Sample = "%[res.bytes_in]" },
        new("b", "Name of the backend in use.") { Sample = "%[be_name]" },
        new("bc", "Connections now open in the backend.") { Sample = "%[be_conn]" },
        new("bi", "Local address used to connect to the server.") { Sample = "%[bc_src]" },
        new("bp", "Local port used to connect to the server.") { Sample = "%[bc_src_port]" },
        new("bq", "Requests served from the backend's queue before this one.") { Sample = "%[bc_be_queue]" },
        new("CC", "Request cookie kept by a capture.") { NeedsHttp = true },
        new("ci", "Address of the client.") { Sample = "%[src]" },
        new("cp", "Port of the client.") { Sample = "%[src_port]" },
        new("CS", "Response cookie kept by a capture.") { NeedsHttp = true },
        new("f", "Name of the frontend.") { Sample = "%[fe_name]" },
        new("fc", "Connections now open in the frontend.") { Sample = "%[fe_conn]" },
        new("fi", "Address the client connected to.") { Sample = "%[dst]" },
        new("fp", "Port the client connected to.") { Sample = "%[dst_port]" },
        new("ft", "Name of the frontend, with a tilde added for TLS."),
        new("H", "Name of the machine.") { Sample = "%[hostname]" },
        new("HM", "Method of the request.") { Since = 106, Sample = "%[method]", NeedsHttp = true },
        new("HP", "URI of the request without its query string.") { Since = 106, NeedsHttp = true },
        new("HPO", "Path of the request without host and query string.") { Since = 204, NeedsHttp = true },
        new("HQ", "Query string of the request, question mark included.") { Since = 106, Sample = "?%[query]", NeedsHttp = true },
        new("hr", "Captured request headers in the default style."),
        new("hrl", "Captured request headers in the CLF style."),
        new("hs", "Captured response headers in the default style."),
        new("hsl", "Captured response headers in the CLF style."),
        new("HU", "URI of the request with its query string.") { Since = 106, NeedsHttp = true },
        new("HV", "HTTP version of the request.") { Since = 106, Sample = "HTTP/%[req.ver]", NeedsHttp = true },
        new("ID", "Identifier built by unique-id-format.") { Sample = "%[unique-id]" },
        new("lc", "Running number of the log lines of the frontend.") { Since = 106 },
        new("ms", "Milliseconds within the second of accept.") { Sample = "%[accept_date(ms),ms_utime(\"%3N\")]" },
        new("o", "Nothing itself; sets flags for the items that follow."),
        new("OG", "Moment of the stream at which the log line was made.") { Since = 301 },
        new("pid", "Number of the process.") { Sample = "%[pid]" },
        new("r", "First line of the request.") { NeedsHttp = true },
        new("rc", "Attempts made again to connect, with a plus after a redispatch.") { Sample = "%[txn.redispatched,iif(+,)]%[txn.conn_retries]" },
        new("rt", "Running number of the request or session.") { Sample = "%[txn.id32]" },
        new("s", "Name of the server in use.") { Sample = "%[srv_name]" },
        new("sc", "Connections now open to the server."),
        new("si", "Address of the server.") { Sample = "%[bc_dst]" },
        new("sp", "Port of the server.") { Sample = "%[bc_dst_port]" },
        new("sq", "Requests served from the server's queue before this one.") { Sample = "%[bc_srv_queue]" },
        new("sslc", "Name of the cipher on the client side.") { Sample = "%[ssl_fc_cipher]", NeedsTls = true },
        new("sslv", "TLS version on the client side.") { Sample = "%[ssl_fc_protocol]", NeedsTls = true },
        new("ST", "Status code given to the client.") { Sample = "%[txn.status]" },
        new("T", "Time of accept in UTC with its zone.") { Sample = "%[accept_date,utime(\"%d/%b/%Y:%H:%M:%S %z\")]" },
        new("t", "Time of accept in local time, to the millisecond.") { Sample = "%[accept_date(ms),ms_ltime(\"%d/%b/%Y:%H:%M:%S.%3N\")]" },
        new("Ta", "Milliseconds from the first request byte to the last response byte.") { Since = 107, Sample = "%[txn.timer.total]", NeedsHttp = true },
        new("Tc", "Milliseconds taken to connect to the server.") { Sample = "%[bc.timer.connect]" },
        new("Td", "Milliseconds taken to transfer the response data.") { Since = 107, Sample = "%[res.timer.data]" },
        new("Th", "Milliseconds taken by accept, PROXY header and TLS handshake.") { Since = 107, Sample = "%[fc.timer.handshake]" },
        new("Ti", "Milliseconds of idleness before the request.") { Since = 107, Sample = "%[req.timer.idle]", NeedsHttp = true },
        new("Tl", "Time of accept in local time with its zone.") { Sample = "%[accept_date,ltime(\"%d/%b/%Y:%H:%M:%S %z\")]" },
        new("Tq", "Milliseconds from accept, or the last response, to the full request.") { Sample = "%[req.timer.tq]", NeedsHttp = true },
        new("TR", "Milliseconds taken to receive the request headers.") { Since = 107, Sample = "%[req.timer.hdr]", NeedsHttp = true },
        new("Tr", "Milliseconds the server took to answer with headers.") { Sample = "%[res.timer.hdr]", NeedsHttp = true },
        new("tr", "Time at which the request began, in local time, to the millisecond.") { Since = 107, Sample = "%[request_date(ms),ms_ltime(\"%d/%b/%Y:%H:%M:%S.%3N\")]", NeedsHttp = true },
        new("trg", "Time at which the request began, in UTC with its zone.") { Since = 107, Sample = "%[request_date,utime(\"%d/%b/%Y:%H:%M:%S %z\")]", NeedsHttp = true },
        new("trl", "Time at which the request began, in local time with its zone.") { Since = 107, Sample = "%[request_date,ltime(\"%d/%b/%Y:%H:%M:%S %z\")]", NeedsHttp = true },
        new("Ts", "Time of accept as a Unix timestamp.") { Sample = "%[accept_date]" },
        new("ts", "Two letters telling how the stream ended.") { Sample = "%[txn.sess_term_state]" },
        new("tsc", "Four letters telling how the stream ended and the state of its cookie.") { NeedsHttp = true },
        new("Tt", "Milliseconds between accept and the close of both sides.") { Sample = "%[fc.timer.total]" },
        new("Tu", "Milliseconds as felt by the user, idle time left out.") { Since = 202, Sample = "%[txn.timer.user]" },
        new("Tw", "Milliseconds spent waiting in queues.") { Sample = "%[req.timer.queue]" },
        new("U", "Bytes read from the client.") { Sample = "%[req.bytes_in]" },
    ];

    public static LogAliasSpec? Find(string name) => Array.Find(All, alias => alias.Name == name);
}

/// <summary>One alias, without its percent sign.</summary>
/// <param name="Summary">One line of documentation.</param>
internal sealed record LogAliasSpec(string Name, string Summary)
{
    /// <summary>The first version that has it; 0 for what 1.5 had already.</summary>
    public int Since { get; init; }

    /// <summary>What stands for it since aliases may be written as expressions; null when nothing does.</summary>
    public string? Sample { get; init; }

    public bool NeedsHttp { get; init; }

    public bool NeedsTls { get; init; }
}
