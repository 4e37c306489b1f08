using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>What a name can refer to.</summary>
internal enum ReferenceKind
{
    Backend,
    Frontend,
    Server,
    Table,
    Userlist,
}

/// <summary>A name that can only be looked up once all sections are read.</summary>
/// <param name="Name">Null: the proxy that the line stands in.</param>
/// <param name="What">Who refers to it, for the message: <c>nbsrv</c>.</param>
internal sealed record PendingReference(ReferenceKind Kind, string? Name, ProxyDraft? Owner, string What, Location Where);
