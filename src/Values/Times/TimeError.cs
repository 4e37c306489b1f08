namespace CfgCompiler.Values.Times;

/// <summary>Why a time could not be read.</summary>
public enum TimeError
{
    None,

    /// <summary>No text at all.</summary>
    Empty,

    /// <summary>Not a digit where the number must begin, or not a unit after it; see <see cref="TimeParse.ErrorIndex"/>.</summary>
    BadCharacter,

    /// <summary>More than 2147483647 of the result's unit (24.8 days in milliseconds).</summary>
    Overflow,

    /// <summary>Not zero, yet less than one of the result's unit.</summary>
    Underflow,
}
