namespace CfgCompiler.Analyzer.Keywords;

/// <summary>The bind parameters of HAProxy 3.5 (section 5.1) that are not compiled, with the number of their arguments.</summary>
internal static class KnownBindParameters
{
    public static readonly KnownParameters Table = new(
        " accept-netscaler-cip:1 accept-proxy:0 allow-0rtt:0 alpn:1 ca-file:1 ca-ignore-err:1 ca-sign-file:1 ca-sign-pass:1" +
        " ca-verify-file:1 cc:1 ciphers:1 ciphersuites:1 client-sigalgs:1 crl-file:1 crt:1 crt-ignore-err:1 crt-list:1 curves:1" +
        " default-crt:1 defer-accept:0 ecdhe:1 ech:1 expose-fd:1 force-sslv3:0 force-tlsv10:0 force-tlsv11:0 force-tlsv12:0" +
        " force-tlsv13:0 generate-certificates:0 gid:1 group:1 guid-prefix:1 id:1 idle-ping:1 interface:1 ktls:1 label:1 level:1" +
        " mode:1 mss:1 namespace:1 nbconn:1 nice:1 no-alpn:0 no-ca-names:0 no-sslv3:0 no-strict-sni:0 no-tls-tickets:0" +
        " no-tlsv10:0 no-tlsv11:0 no-tlsv12:0 no-tlsv13:0 npn:1 prefer-client-ciphers:0 process:1 proto:1 quic-cc-algo:1" +
        " quic-force-retry:0 quic-socket:1 severity-output:1 shards:1 sigalgs:1 ssl:0 ssl-max-ver:1 ssl-min-ver:1 strict-sni:0" +
        " tcp-md5sig:1 tcp-ss:1 tcp-ut:1 tfo:0 thread:1 tls-ticket-keys:1 tls-tickets:0 transparent:0 uid:1 user:1 v4v6:0" +
        " v6only:0 verify:1" + " ");
}
