namespace CfgCompiler.Analyzer.Keywords.Samples;

/// <summary>Fetches of raw buffer contents (section 7.3.5).</summary>
internal static partial class Fetches
{
    private static FetchSpec[] Layer6 =>
    [
        new("distcc_body", "string[,integer]", SampleType.Bin, RuleStage.MessagesAndChecks, SampleLayer.Layer6, "Body of a distcc message for a token.") { Since = 108 },
        new("distcc_param", "string[,integer]", SampleType.Sint, RuleStage.MessagesAndChecks, SampleLayer.Layer6, "Parameter of a distcc message for a token.") { Since = 108 },
        new("payload", "integer,integer", SampleType.Bin, RuleStage.MessagesAndChecks, SampleLayer.Layer6, "Bytes at a fixed place of the request buffer (old name).") { Deprecation = new(105, "req.payload") },
        new("payload_lv", "integer,integer[,string]", SampleType.Bin, RuleStage.MessagesAndChecks, SampleLayer.Layer6, "Bytes of the request buffer whose length is stored in front of them (old name).") { Deprecation = new(105, "req.payload_lv") },
        new("rdp_cookie", "[string]", SampleType.Str, RuleStage.Requests, SampleLayer.Layer6, "Value of an RDP cookie sent by the client (old name).") { Deprecation = new(105, "req.rdp_cookie") },
        new("rdp_cookie_cnt", "[string]", SampleType.Sint, RuleStage.Requests, SampleLayer.Layer6, "How many RDP cookies the client sent (old name).") { Deprecation = new(105, "req.rdp_cookie_cnt") },
        new("rep_ssl_hello_type", "", SampleType.Sint, RuleStage.ResponsesAndChecks, SampleLayer.Layer6, "Type of the TLS hello found in the response buffer, 2 for a server's (old name).") { Deprecation = new(105, "res.ssl_hello_type") },
        new("req.len", "", SampleType.Sint, RuleStage.Requests, SampleLayer.Layer6, "Bytes now held in the request buffer."),
        new("req.payload", "integer,integer", SampleType.Bin, RuleStage.Requests, SampleLayer.Layer6, "Bytes at a fixed place of the request buffer."),
        new("req.payload_lv", "integer,integer[,string]", SampleType.Bin, RuleStage.Requests, SampleLayer.Layer6, "Bytes of the request buffer whose length is stored in front of them."),
        new("req.proto_http", "", SampleType.Bool, RuleStage.MessagesToLog, SampleLayer.Layer6, "True when the buffer holds a complete and valid HTTP request."),
        new("req.rdp_cookie", "[string]", SampleType.Str, RuleStage.Requests, SampleLayer.Layer6, "Value of an RDP cookie sent by the client."),
        new("req.rdp_cookie_cnt", "[string]", SampleType.Sint, RuleStage.Requests, SampleLayer.Layer6, "How many RDP cookies the client sent."),
        new("req.ssl_alpn", "", SampleType.Str, RuleStage.Requests, SampleLayer.Layer6, "Protocols offered through ALPN in a TLS hello not deciphered here.") { Since = 200 },
        new("req.ssl_cipherlist", "", SampleType.Bin, RuleStage.Connected, SampleLayer.Layer6, "Ciphers offered in a TLS hello not deciphered here.") { Since = 302 },
        new("req.ssl_ec_ext", "", SampleType.Bool, RuleStage.Requests, SampleLayer.Layer6, "True when a TLS hello not deciphered here lists elliptic curves.") { Since = 106 },
        new("req.ssl_hello_type", "", SampleType.Sint, RuleStage.Requests, SampleLayer.Layer6, "Type of the TLS hello found in the request buffer, 1 for a client's."),
        new("req.ssl_keyshare_groups", "", SampleType.Bin, RuleStage.Connected, SampleLayer.Layer6, "Key share groups in a TLS hello not deciphered here.") { Since = 302 },
        new("req.ssl_sigalgs", "", SampleType.Bin, RuleStage.Connected, SampleLayer.Layer6, "Signature algorithms offered in a TLS hello not deciphered here.") { Since = 302 },
        new("req.ssl_sni", "", SampleType.Str, RuleStage.Requests, SampleLayer.Layer6, "Server name asked for in a TLS hello not deciphered here."),
        new("req.ssl_st_ext", "", SampleType.Sint, RuleStage.Requests, SampleLayer.Layer6, "0, 1 or 2 for no, an empty or a filled session ticket in the TLS hello.") { Since = 106 },
        new("req.ssl_supported_groups", "", SampleType.Bin, RuleStage.Connected, SampleLayer.Layer6, "Key exchange groups offered in a TLS hello not deciphered here.") { Since = 302 },
        new("req.ssl_ver", "", SampleType.Sint, RuleStage.Requests, SampleLayer.Layer6, "TLS version announced in a hello not deciphered here."),
        new("req_len", "", SampleType.Sint, RuleStage.Requests, SampleLayer.Layer6, "Bytes now held in the request buffer (old name).") { Deprecation = new(105, "req.len") },
        new("req_proto_http", "", SampleType.Bool, RuleStage.MessagesToLog, SampleLayer.Layer6, "True when the buffer holds a complete and valid HTTP request (old name).") { Deprecation = new(105, "req.proto_http") },
        new("req_ssl_hello_type", "", SampleType.Sint, RuleStage.Requests, SampleLayer.Layer6, "Type of the TLS hello found in the request buffer, 1 for a client's (old name).") { Deprecation = new(105, "req.ssl_hello_type") },
        new("req_ssl_sni", "", SampleType.Str, RuleStage.Requests, SampleLayer.Layer6, "Server name asked for in a TLS hello not deciphered here (old name).") { Deprecation = new(105, "req.ssl_sni") },
        new("req_ssl_ver", "", SampleType.Sint, RuleStage.Requests, SampleLayer.Layer6, "TLS version announced in a hello not deciphered here (old name).") { Deprecation = new(105, "req.ssl_ver") },
        new("res.len", "", SampleType.Sint, RuleStage.ResponsesAndChecks, SampleLayer.Layer6, "Bytes now held in the response buffer."),
        new("res.payload", "integer,integer", SampleType.Bin, RuleStage.ResponsesAndChecks, SampleLayer.Layer6, "Bytes at a fixed place of the response buffer."),
        new("res.payload_lv", "integer,integer[,string]", SampleType.Bin, RuleStage.ResponsesAndChecks, SampleLayer.Layer6, "Bytes of the response buffer whose length is stored in front of them."),
        new("res.ssl_hello_type", "", SampleType.Sint, RuleStage.ResponsesAndChecks, SampleLayer.Layer6, "Type of the TLS hello found in the response buffer, 2 for a server's."),
    ];
}
