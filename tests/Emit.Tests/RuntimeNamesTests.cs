using System.Reflection;
using CfgCompiler.Runtime;
using CfgCompiler.Runtime.Logging;
using Stream = CfgCompiler.Runtime.Streams.Stream;

namespace CfgCompiler.Emit.Tests;

public sealed class RuntimeNamesTests
{
    private static readonly Type Head = typeof(ReadOnlySpan<byte>);

    public static TheoryData<string> Keys => [.. RuntimeNames.All.Select(row => row.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Row_InRuntime_HasThatSignature(string key)
    {
        var row = RuntimeNames.Find(key);
        Assert.NotNull(row);
        var type = typeof(RuntimeInfo).Assembly.GetType(row.Type);
        Assert.NotNull(type);
        switch (row.Shape)
        {
            case CallShape.Balance: AssertMethod(type, row, typeof(int)); break;
            case CallShape.Log: AssertMethod(type, row, typeof(void), typeof(LogLine).MakeByRefType()); break;
            case CallShape.CaptureHeader: AssertMethod(type, row, typeof(void), typeof(int), Head); break;
            case CallShape.AddHeader: AssertMethod(type, row, typeof(void), Head, typeof(bool)); break;
            case CallShape.IsFromNetwork:
                AssertMethod(type, row, typeof(bool), typeof(uint), typeof(uint));
                AssertMethod(type, row, typeof(bool), typeof(UInt128), typeof(UInt128));
                break;
            case CallShape.FrontendTime or CallShape.BackendTime:
                Assert.Equal(typeof(int?), Property(type, row).PropertyType);
                break;
            case CallShape.Switch or CallShape.FrontendSwitch or CallShape.BackendSwitch:
                AssertSwitch(Property(type, row).PropertyType, row.Value);
                break;
            default: Assert.Fail($"No check for {row.Shape}."); break;
        }
    }

    [Fact]
    public void AbiVersion_Emitted_IsTheRuntimes() => Assert.Equal(RuntimeInfo.AbiVersion, ProgramEmitter.AbiVersion);

    private static PropertyInfo Property(Type type, RuntimeMember row)
    {
        var property = type.GetProperty(row.Member);
        Assert.True(property is { CanWrite: true }, row.Code);
        Assert.NotNull(property);
        return property;
    }

    private static void AssertMethod(Type type, RuntimeMember row, Type returns, params Type[] afterStream)
    {
        var method = type.GetMethod(row.Member, [typeof(Stream).MakeByRefType(), .. afterStream]);
        Assert.NotNull(method);
        Assert.True(method is { IsStatic: true, IsPublic: true });
        Assert.Equal(returns, method.ReturnType);
    }

    private static void AssertSwitch(Type property, string? value)
    {
        Assert.NotNull(value);
        if (property == typeof(bool))
        {
            Assert.Equal("true", value);
            return;
        }

        Assert.Equal(property.Name, value.Split('.')[0]);
        Assert.True(Enum.TryParse(property, value.Split('.')[1], out _), value);
    }
}
