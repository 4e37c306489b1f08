namespace CfgCompiler.Analyzer.Keywords;

/// <summary>The server parameters of HAProxy 3.5 (section 5.2) that are not compiled, with the number of their arguments.</summary>
internal static class KnownServerParameters
{
    public static readonly KnownParameters Table = new(
        " agent-addr:1 agent-check:0 agent-inter:1 agent-port:1 agent-send:1 allow-0rtt:0 alpn:1 ca-file:1 cc:1 check-alpn:1" +
        " check-pool-conn-name:1 check-proto:1 check-reuse-pool:0 check-send-proxy:0 check-sni:1 check-sni-auto:0 check-ssl:0" +
        " check-via-socks4:0 ciphers:1 ciphersuites:1 client-sigalgs:1 cookie:1 crl-file:1 crt:1 curves:1 error-limit:1" +
        " force-sslv3:0 force-tlsv10:0 force-tlsv11:0 force-tlsv12:0 force-tlsv13:0 guid:1 hash-key:1 healthcheck:1 id:1" +
        " idle-ping:1 init-addr:1 init-state:1 interface:1 ktls:1 log-bufsize:1 log-proto:1 max-reuse:1 minconn:1 namespace:1" +
        " no-agent-check:0 no-check-reuse-pool:0 no-check-send-proxy:0 no-check-sni-auto:0 no-check-ssl:0 no-renegotiate:0" +
        " no-send-proxy:0 no-send-proxy-v2:0 no-send-proxy-v2-ssl:0 no-send-proxy-v2-ssl-cn:0 no-sni-auto:0 no-ssl:0" +
        " no-ssl-reuse:0 no-sslv3:0 no-tfo:0 no-tls-tickets:0 no-tlsv10:0 no-tlsv11:0 no-tlsv12:0 no-tlsv13:0 no-verifyhost:0" +
        " non-stick:0 npn:1 observe:1 on-error:1 on-marked-down:1 on-marked-up:1 pool-conn-name:1 pool-low-conn:1" +
        " pool-max-conn:1 pool-purge-delay:1 proto:1 proxy-v2-options:1 quic-cc-algo:1 redir:1 renegotiate:0 resolve-net:1" +
        " resolve-opts:1 resolve-prefer:1 resolvers:1 send-proxy:0 send-proxy-v2:0 send-proxy-v2-ssl:0 send-proxy-v2-ssl-cn:0" +
        " set-proxy-v2-tlv-fmt:0 shard:1 sigalgs:1 slowstart:1 sni:1 sni-auto:0 socks4:1 source:1 ssl:0 ssl-max-ver:1" +
        " ssl-min-ver:1 ssl-reuse:0 stick:0 strict-maxconn:0 tcp-md5sig:1 tcp-ut:1 tfo:0 tls-tickets:0 track:1 usesrc:0 verify:1" +
        " verifyhost:1 ws:1" + " ");
}
