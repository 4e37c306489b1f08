using System.Text;
using CfgCompiler.Values.Numbers;
using CfgCompiler.Values.Times;

namespace CfgCompiler.Runtime.Process;

/// <summary>One value of the configuration under construction, made of literal pieces and environment variables.</summary>
public sealed class StartValue
{
    private readonly string _cfgFile;
    private readonly int _line;
    private readonly StartEnvironment _environment;
    private readonly StringBuilder _text = new();

    internal StartValue(string cfgFile, int line, StartEnvironment environment)
    {
        _cfgFile = cfgFile;
        _line = line;
        _environment = environment;
    }

    public StartValue Literal(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Appends an environment variable, its default when it is unset, or nothing.</summary>
    public StartValue Variable(string name, string? defaultText = null)
    {
        _text.Append(_environment.Get(_line, name) ?? defaultText);
        return this;
    }

    public string ToText() => _text.ToString();

    /// <summary>A whole number. Where HAProxy would silently drop what follows the digits, the start fails instead.</summary>
    /// <exception cref="StartException">The text is no number of 32 bits.</exception>
    public int ToInt()
    {
        var text = ToText();
        var number = Number.Parse(text, int.MinValue, int.MaxValue);
        return number.Error switch
        {
            NumberError.None => (int)number.Value,
            NumberError.OutOfRange => throw Bad($"the number '{text}' is too large"),
            _ => throw Bad($"missing or unparsable integer value in '{text}'"),
        };
    }

    /// <summary>A time in milliseconds (section 2.5); a number without unit counts in milliseconds.</summary>
    /// <exception cref="StartException">The text is no time.</exception>
    public int ToTimeMs()
    {
        var text = ToText();
        var time = Time.ParseMs(text);
        return time.Error switch
        {
            TimeError.None when time.Length == text.Length => time.Value,
            TimeError.None => throw Bad($"unexpected character '{text[time.Length]}' in time '{text}'"),
            TimeError.BadCharacter => throw Bad($"unexpected character '{text[time.ErrorIndex]}' in time '{text}'"),
            TimeError.Overflow => throw Bad($"timer overflow in '{text}' (maximum value is 2147483647 ms or ~24.8 days)"),
            _ => throw Bad("missing time"),
        };
    }

    private StartException Bad(string problem) => new(_cfgFile, _line, problem);
}
