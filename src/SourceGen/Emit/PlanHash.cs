using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>The identity of a plan: SHA-256 of its JSON, which holds every member of it in the order of declaration.</summary>
public static class PlanHash
{
    /// <summary>64 hexadecimal digits, the same wherever the configuration lies.</summary>
    public static string Of(ProcessPlan plan)
    {
        var named = plan with { File = CfgName.Of(plan.File) };
        var dump = JsonSerializer.SerializeToUtf8Bytes(named, PlanJson.Default.ProcessPlan);
        return Convert.ToHexString(SHA256.HashData(dump)).ToLowerInvariant();
    }
}

/// <summary>Serialisation by source generation, since the native cfgc has no reflection to do it.</summary>
[JsonSerializable(typeof(ProcessPlan))]
[JsonSourceGenerationOptions(Converters = [typeof(OriginConverter)])]
internal sealed partial class PlanJson : JsonSerializerContext;

/// <summary>Writes the file of an origin without its directory (see <see cref="CfgName"/>).</summary>
internal sealed class OriginConverter : JsonConverter<Origin>
{
    public override Origin Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A plan is only written.");

    public override void Write(Utf8JsonWriter writer, Origin value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(CfgName.Of(value.File));
        writer.WriteNumberValue(value.Line);
        writer.WriteStringValue(value.Text);
        writer.WriteEndArray();
    }
}
