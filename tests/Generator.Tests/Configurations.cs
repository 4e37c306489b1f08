namespace CfgCompiler.Generator.Tests;

internal static class Configurations
{
    /// <summary>Free of findings; <c>balance</c> is line 22.</summary>
    public const string WebCluster =
        """
        global
            log 127.0.0.1:5140 local0 info
            maxconn 4096

        defaults
            log global
            mode http
            option httplog
            option dontlognull
            retries 3
            option redispatch
            maxconn 2000
            timeout http-request 10s
            timeout queue 1m
            timeout connect 10s
            timeout client 1m
            timeout server 1m

        listen webcluster
            bind 127.0.0.1:8080
            option httpchk GET /test.html
            balance roundrobin
            server inst1 127.0.0.1:8001 check inter 2000 fall 3
            server inst2 127.0.0.1:8002 check inter 2000 fall 3

        """;
}
