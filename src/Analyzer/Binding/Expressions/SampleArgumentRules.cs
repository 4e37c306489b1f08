using System.Globalization;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Samples;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>What single fetches and converters ask of their arguments beyond the type (HP-SMP-06, HP-SMP-08).</summary>
internal static class SampleArgumentRules
{
    /// <summary>Before this version "bytes" took nothing but numbers, negative ones too.</summary>
    private const int BytesByVariable = 300;

    private static readonly string[] Digests =
        ["md4", "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3-224", "sha3-256", "sha3-384", "sha3-512", "ripemd160", "rmd160", "blake2b512", "blake2s256", "sm3", "whirlpool", "md5-sha1"];

    private static readonly string[] JwtAlgorithms =
        ["HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "ES256", "ES384", "ES512", "PS256", "PS384", "PS512"];

    private static readonly string[] JsonEncodings = ["ascii", "utf8", "utf8s", "utf8p", "utf8ps"];

    /// <summary>False when something is wrong, which has been reported.</summary>
    public static bool Check(LineContext context, BoundCall call)
    {
        if (!call.Syntax.HasArguments)
        {
            return true;
        }

        var problem = Problem(context, call.FetchName, call.Syntax, out var at);
        if (problem is null)
        {
            return true;
        }

        var argument = call.Syntax.Arguments[at];
        var descriptor = call.FetchName is "var" or "set-var" or "unset-var" ? HaproxyChecks.BadVariable : HaproxyChecks.BadSampleArgument;
        context.Report.Add(descriptor, call.WhereOf(argument), problem);
        return false;
    }

    private static string? Problem(LineContext context, string name, SampleCallSyntax call, out int at)
    {
        var first = call.Arguments[0].Text;
        var second = call.Arguments.Length > 1 ? call.Arguments[1].Text : null;
        at = 0;
        switch (name)
        {
            case "var" or "set-var" or "unset-var":
                return VariableNames.Problem(first, context.State.Version);
            case "date" or "accept_date" or "request_date" when second is not null:
                at = 1;
                return NotOneOf(second, $"a unit of \"{name}\"", "s", "ms", "us");
            case "accept_date" or "request_date":
                return NotOneOf(first, $"a unit of \"{name}\"", "s", "ms", "us");
            case "bc_rtt" or "bc_rttvar" or "fc_rtt" or "fc_rttvar":
                return NotOneOf(first, $"a unit of \"{name}\"", "us", "ms");
            case "bool":
                return NotOneOf(first.ToLowerInvariant(), "a boolean", "true", "false", "1", "0");
            case "bin" when first.Length % 2 != 0 || first.AsSpan().ContainsAnyExcept("0123456789abcdefABCDEF"):
                return $"\"{first}\" is no even number of hexadecimal digits";
            case "distcc_body" or "distcc_param" when first.Length != 4:
                return $"\"{first}\" is no token of distcc: those have 4 characters";
            case "query":
                return NotOneOf(first, "an option of \"query\"", "with_qm");
            case "field" or "word":
                return Part(name, first, second, ref at);
            case "regsub" when call.Arguments.Length > 2:
                at = 2;
                return Regsub(call.Arguments[2].Text);
            case "hdr" or "req.hdr" or "res.hdr" or "shdr" when second is { Length: > 0 }:
                at = 1;
                return IsNumber(second, out var occurrence) && occurrence < -10 ? $"\"{name}\" counts back 10 headers at most, not {-occurrence}" : null;
            case "uuid":
                return first is "4" or "7" ? null : $"\"{first}\" is no version of UUIDs that \"uuid\" makes; expected 4 or 7";
            case "add" or "sub" or "mul" or "div" or "mod" or "and" or "or" or "xor":
                return Operand(context, name, first);
            case "strcmp" or "secure_memcmp":
                return VariableNames.Problem(first, context.State.Version);
            case "concat" when second is { Length: > 0 }:
                at = 1;
                return VariableNames.Problem(second, context.State.Version);
            case "bytes":
                return Bytes(context, first, second, ref at);
            default:
                return Encoding(name, first, second, ref at);
        }
    }

    private static string? Encoding(string name, string first, string? second, ref int at)
    {
        switch (name)
        {
            case "digest":
                return NotOneOf(first.ToLowerInvariant(), "a digest that is known", Digests);
            case "hmac" when NotOneOf(first.ToLowerInvariant(), "a digest that is known", Digests) is { } problem:
                return problem;
            case "hmac" when second is not null && VariableNames.Problem(second, int.MaxValue) is not null && !IsBase64(second):
                at = 1;
                return $"\"{second}\" is neither a variable nor a key in base64";
            case "sha2" when first.Length > 0:
                return NotOneOf(first, "a size of SHA-2", "224", "256", "384", "512");
            case "json" when first.Length > 0:
                return NotOneOf(first, "an encoding of \"json\"", JsonEncodings);
            case "url_enc" when first.Length > 0:
                return NotOneOf(first, "a kind of \"url_enc\"", "query");
            case "jwt_verify" when VariableNames.Problem(first, int.MaxValue) is not null:
                return NotOneOf(first, "an algorithm of \"jwt_verify\"", JwtAlgorithms);
            case "http_date" when second is { Length: > 0 }:
                at = 1;
                return NotOneOf(second, "a unit of \"http_date\"", "s", "ms", "us");
            case "be2dec" or "be2hex" when second is { Length: > 0 }:
                at = 1;
                return Chunk(name, second);
            case "mqtt_field_value":
                return NotOneOf(
                    first, "a kind of MQTT packet with fields",
                    "connect", "connack", "publish", "puback", "pubrec", "pubrel", "pubcomp", "subscribe", "suback", "unsubscribe", "unsuback", "disconnect", "auth",
                    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "14", "15");
            case "aes_gcm_dec" or "aes_gcm_enc" or "aes_cbc_dec" or "aes_cbc_enc":
                return NotOneOf(first, $"a key size of \"{name}\"", "128", "192", "256");
            default:
                return null;
        }
    }

    private static string? Part(string name, string first, string? second, ref int at)
    {
        if (IsNumber(first, out var index) && index == 0)
        {
            return $"\"{name}\" counts from 1, or back from -1; there is no part 0";
        }

        at = 1;
        return second is { Length: 0 } ? $"\"{name}\" needs at least one separator" : null;
    }

    private static string? Operand(LineContext context, string name, string text) =>
        IsNumber(text, out _) || text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || VariableNames.Problem(text, context.State.Version) is null
            ? null
            : $"\"{text}\" is neither a number nor a variable, which \"{name}\" expects";

    private static string? Bytes(LineContext context, string first, string? second, ref int at)
    {
        if (BytesProblem(context, first) is { } problem)
        {
            return problem;
        }

        at = second is null ? 0 : 1;
        return second is { Length: > 0 } ? BytesProblem(context, second) : null;
    }

    private static string? BytesProblem(LineContext context, string text)
    {
        var isNumber = IsNumber(text, out var number);
        if (context.State.Version < BytesByVariable)
        {
            return isNumber ? null : $"\"{text}\" is no number, which \"bytes\" expects";
        }

        return (isNumber && number >= 0) || VariableNames.Problem(text, context.State.Version) is null
            ? null
            : $"\"{text}\" is neither a number from 0 on nor a variable, which \"bytes\" expects";
    }

    private static string? Chunk(string name, string text) =>
        !IsNumber(text, out var size) || size < 1 || (name == "be2dec" && size > 8)
            ? $"\"{text}\" is no size of the pieces of \"{name}\"; expected a number from 1{(name == "be2dec" ? " to 8" : " on")}"
            : null;

    private static string? Regsub(string flags)
    {
        foreach (var flag in flags)
        {
            if (flag is not ('i' or 'g'))
            {
                return $"unknown flag \"{flag}\" of \"regsub\"; expected \"i\" or \"g\"";
            }
        }

        return null;
    }

    private static bool IsBase64(string text) =>
        text.Length % 4 == 0 && Convert.TryFromBase64String(text, new byte[text.Length], out _);

    private static bool IsNumber(string text, out long number) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static string? NotOneOf(string text, string what, params string[] choices) =>
        Array.IndexOf(choices, text) >= 0 ? null : $"\"{text}\" is not {what}; expected one of {string.Join(", ", choices.Select(choice => $"\"{choice}\""))}";
}
