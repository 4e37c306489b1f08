using System.Runtime.InteropServices;
using System.Text;

namespace CfgCompiler.Cli.Building;

/// <summary>A null-terminated array of C strings, as exec and spawn take it.</summary>
internal sealed unsafe class NativeStrings : IDisposable
{
    private readonly List<nint> _owned = [];
    private readonly nint* _array;

    private NativeStrings(int count)
    {
        _array = (nint*)NativeMemory.AllocZeroed((nuint)(count + 1), (nuint)sizeof(nint));
    }

    public byte** Pointer => (byte**)_array;

    public static NativeStrings FromArguments(IReadOnlyList<string> arguments)
    {
        var result = new NativeStrings(arguments.Count);
        for (var index = 0; index < arguments.Count; index++)
        {
            result._array[index] = result.Own(arguments[index]);
        }

        return result;
    }

    /// <summary>This process's environment with some variables set, or removed where the value is null.</summary>
    public static NativeStrings FromEnvironment(IReadOnlyDictionary<string, string?> changes)
    {
        var inherited = NativeMethods.Environ();
        var count = 0;
        while (inherited != null && inherited[count] != null)
        {
            count++;
        }

        var result = new NativeStrings(count + changes.Count);
        var next = 0;
        for (var index = 0; index < count; index++)
        {
            if (!changes.ContainsKey(NameOf(inherited[index])))
            {
                result._array[next++] = (nint)inherited[index];
            }
        }

        foreach (var (name, value) in changes)
        {
            if (value is not null)
            {
                result._array[next++] = result.Own($"{name}={value}");
            }
        }

        return result;
    }

    public void Dispose()
    {
        foreach (var text in _owned)
        {
            NativeMemory.Free((void*)text);
        }

        NativeMemory.Free(_array);
    }

    private static string NameOf(byte* assignment)
    {
        var text = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(assignment);
        var equals = text.IndexOf((byte)'=');
        return Encoding.UTF8.GetString(equals < 0 ? text : text[..equals]);
    }

    private nint Own(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var bytes = (byte*)NativeMemory.Alloc((nuint)length + 1);
        Encoding.UTF8.GetBytes(text, new Span<byte>(bytes, length));
        bytes[length] = 0;
        _owned.Add((nint)bytes);
        return (nint)bytes;
    }
}
