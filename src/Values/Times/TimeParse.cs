namespace CfgCompiler.Values.Times;

/// <summary>A time as read.</summary>
/// <param name="Value">In the unit that the caller asked for, 0…2147483647; 0 after an error.</param>
/// <param name="Error">None when the value is good.</param>
/// <param name="ErrorIndex">Index of the bad character for <see cref="TimeError.BadCharacter"/>, else 0.</param>
/// <param name="HasUnit">A unit was written. Without one a small number of milliseconds is often seconds in the author's mind.</param>
/// <param name="Length">
/// How many characters were read. Less than the text when something follows the unit: HAProxy takes <c>1min</c> as one minute and
/// drops the rest without a word.
/// </param>
public readonly record struct TimeParse(int Value, TimeError Error, int ErrorIndex, bool HasUnit, int Length)
{
    public bool IsOk => Error == TimeError.None;
}
