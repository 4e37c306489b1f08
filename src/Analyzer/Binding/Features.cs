namespace CfgCompiler.Analyzer.Binding;

/// <summary>What <c>feature(NAME)</c> answers: what the compiled proxy has, by the names of HAProxy's build options.</summary>
internal static class Features
{
    public static bool Has(string name) => name is "EPOLL" or "POLL" or "THREAD" or "GETADDRINFO";
}
