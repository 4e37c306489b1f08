namespace CfgCompiler.Analyzer.Keywords;

internal static partial class KnownKeywords
{
    /// <summary>
    /// One keyword a line: first word, the sections that have it in HAProxy 3.5, those in 2.6, and those where it is
    /// ignored with a warning, as hexadecimal <see cref="Section"/> sets. Keywords with an entry of their own stand here too,
    /// for the sections where they mean something else.
    /// </summary>
    private const string Table = """

        accepted_payload_size 80 80 0
        account-key 10000 0 0
        acl 1e 1e 0
        acme-vars 10000 0 0
        backing-file 400 400 0
        backlog 800 800 0
        bind 84c 84c 10
        bits 10000 0 0
        challenge 10000 0 0
        challenge-ready 10000 0 0
        command 0 80000 0
        contact 10000 0 0
        crt-base 4000 0 0
        curves 10000 0 0
        default-bind 40 40 0
        default-server 5a 5a 0
        description 400 400 0
        dgram-bind 800 800 0
        directory 10000 0 0
        disabled 40 40 0
        dns-delay 10000 0 0
        dns-timeout 10000 0 0
        docroot 2000 2000 0
        eab-key-id 10000 0 0
        eab-mac-alg 10000 0 0
        eab-mac-key 10000 0 0
        early-hints 200 0 0
        enabled 40 40 0
        error-log-format 1e 1e 0
        errorfile 1000 1000 0
        format 400 400 0
        group 20 80020 0
        hold 80 80 0
        http-after-response 1e 1e 0
        http-check 4001a 1a 4
        http-error 1e 1e 0
        http-request 1e 1e 0
        http-response 1e 1e 0
        index 2000 2000 0
        key-base 4000 0 0
        keytype 10000 0 0
        load 4000 0 0
        log 840 840 0
        log-format 1e 1e 0
        log-format-sd 1e 1e 0
        log-stderr 2000 2000 0
        log-tag 20000 0 0
        mailer 100 100 0
        map 10000 0 0
        max-age 200 200 0
        max-object-size 200 200 0
        max-secondary-entries 200 200 0
        maxconn 800 800 0
        maxlen 400 400 0
        monitor c c 10
        nameserver 80 80 0
        on 20000 0 0
        option 2800 82000 0
        parse-resolv-conf 80 80 0
        pass-header 2000 2000 0
        path-info 2000 2000 0
        peer 40 0 0
        process-vary 200 200 0
        profile 10000 0 0
        provider-name 10000 0 0
        quic-initial e 0 0
        redirect 1c 1c 0
        resolve_retries 80 80 0
        reuse-key 10000 0 0
        server 458 418 0
        server-template 18 18 0
        set-param 2000 2000 0
        shards 40 0 0
        size 400 400 0
        ssl-f-use 1e 0 0
        stick 18 18 4
        stick-table 1c 1c 0
        table 40 40 0
        tcp-check 4001a 1a 4
        tcp-request 1e 1e 0
        tcp-response 1e 1e 0
        timeout 580 580 0
        total-max-size 200 200 0
        trace 8000 0 0
        type 40000 0 0
        unique-id-format 1e 1e 0
        use-server 18 18 4
        use_backend c c 10
        user 20 80020 0
        usesrc 1e 1e 0

        """;
}
