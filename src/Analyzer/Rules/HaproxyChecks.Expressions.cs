using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>HAProxy's checks of ACLs, conditions, sample expressions and log formats.</summary>
internal static partial class HaproxyChecks
{
    public static readonly DiagnosticDescriptor UnknownAcl =
        Error("HP-ACL-01", "unknown-acl", "A condition with an ACL that is not declared before it.");

    public static readonly DiagnosticDescriptor UnknownAclKeyword =
        Error("HP-ACL-02", "unknown-acl-keyword", "An ACL that begins with no sample fetch or ACL keyword.");

    public static readonly DiagnosticDescriptor BadAclName =
        Error("HP-ACL-03", "bad-acl-name", "An ACL name with a forbidden character.");

    public static readonly DiagnosticDescriptor AclNamedOr =
        Error("HP-ACL-04", "acl-named-or", "An ACL called \"or\".");

    public static readonly DiagnosticDescriptor NoPattern =
        Warning("HP-ACL-05", "acl-without-pattern", "An ACL without pattern where its fetch needs one.");

    public static readonly DiagnosticDescriptor BlankBeforeParenthesis =
        Warning("HP-ACL-06", "blank-before-parenthesis", "A blank between a fetch and its parenthesis.");

    public static readonly DiagnosticDescriptor SecondMatcher =
        Warning("HP-ACL-07", "second-matcher", "A matching method that overrides the one of the keyword.");

    public static readonly DiagnosticDescriptor BadMatcher =
        Error("HP-ACL-08", "bad-matcher", "A matching method that does not exist or does not fit the fetch.");

    public static readonly DiagnosticDescriptor BadAclFlag =
        Error("HP-ACL-10", "bad-acl-flag", "An unknown ACL flag, or a flag without its argument.");

    public static readonly DiagnosticDescriptor BadNumberPattern =
        Error("HP-ACL-11", "bad-number-pattern", "A pattern that is no number where one is compared.");

    public static readonly DiagnosticDescriptor BadAddressPattern =
        Error("HP-ACL-12", "bad-address-pattern", "A pattern that is no address or network.");

    public static readonly DiagnosticDescriptor BadRegexPattern =
        Error("HP-ACL-13", "bad-regex", "A regular expression that does not compile.");

    public static readonly DiagnosticDescriptor OpenBrace =
        Error("HP-ACL-14", "open-brace", "Braces of a condition that are not closed or empty.");

    public static readonly DiagnosticDescriptor NotACondition =
        Error("HP-ACL-15", "not-a-condition", "Another word than \"if\" or \"unless\" where a condition is expected.");

    public static readonly DiagnosticDescriptor NeverMatches =
        Warning("HP-ACL-16", "acl-never-matches", "An ACL whose data is not there where the rule runs.");

    public static readonly DiagnosticDescriptor RawBufferInHttp =
        Warning("HP-ACL-17", "raw-buffer-in-http", "A fetch of raw bytes in an HTTP proxy.");

    public static readonly DiagnosticDescriptor UnknownSample =
        Error("HP-SMP-01", "unknown-sample", "A sample fetch or converter that does not exist.");

    public static readonly DiagnosticDescriptor ConverterType =
        Error("HP-SMP-02", "converter-type", "A converter that can't take what comes before it.");

    public static readonly DiagnosticDescriptor BadExpression =
        Error("HP-SMP-03", "bad-expression", "A sample expression that can't be read.");

    public static readonly DiagnosticDescriptor UnknownReference =
        Error("HP-SMP-04", "unknown-reference", "A sample expression with a proxy, server, table or userlist that does not exist.");

    public static readonly DiagnosticDescriptor FetchNotAvailable =
        Error("HP-SMP-05", "fetch-not-available", "A sample fetch whose data is not there where the rule runs.");

    public static readonly DiagnosticDescriptor BadSampleArgument =
        Error("HP-SMP-06", "bad-sample-argument", "An argument that the fetch or converter does not take.");

    public static readonly DiagnosticDescriptor BadVariable =
        Error("HP-SMP-08", "bad-variable", "A variable without scope, or with a forbidden character.");

    public static readonly DiagnosticDescriptor BadLogFormat =
        Error("HP-LOG-04", "bad-log-format", "A log format that can't be read.");

    public static readonly DiagnosticDescriptor FetchNotLogged =
        Error("HP-LOG-05", "fetch-not-logged", "A sample fetch in a log format whose data is gone when the line is written.");

    public static readonly DiagnosticDescriptor UnknownAction =
        Error("HP-RUL-01", "unknown-action", "An action that the list of rules does not have.");

    public static readonly DiagnosticDescriptor BadAction =
        Error("HP-RUL-02", "bad-action", "Missing, surplus or wrong arguments of an action.");

    public static readonly DiagnosticDescriptor BadRedirect =
        Error("HP-RUL-09", "bad-redirect", "A redirect that can't be read.");

    public static readonly DiagnosticDescriptor BadActionRegex =
        Error("HP-RUL-10", "bad-action-regex", "A regular expression of a rule that does not compile.");

    public static readonly DiagnosticDescriptor BadActionValue =
        Error("HP-RUL-12", "bad-action-value", "A value of an action that is out of range.");

    public static readonly DiagnosticDescriptor BadNormalizer =
        Error("HP-RUL-16", "bad-normalizer", "A normalizer of URIs that does not exist.");

    public static readonly DiagnosticDescriptor BadActionVariable =
        Error("HP-RUL-23", "bad-action-variable", "An action with a wrong variable.");

    public static readonly DiagnosticDescriptor BadTcpRule =
        Error("HP-RUL-26", "bad-tcp-rule", "A list of TCP rules that does not exist, or not in this section.");

    public static readonly DiagnosticDescriptor BadInspectDelay =
        Error("HP-RUL-27", "bad-inspect-delay", "An inspection delay without time, or where there is none.");

    public static readonly DiagnosticDescriptor BadSwitchMode =
        Error("HP-RUL-30", "bad-switch-mode", "A protocol or layer that the action does not know.");
}
