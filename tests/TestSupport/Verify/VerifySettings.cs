using System.Text;

namespace VerifyTests;

/// <summary>Where a snapshot lies and what is replaced in the text before it is compared.</summary>
public sealed class VerifySettings
{
    internal List<Action<StringBuilder>> Scrubbers { get; } = [];
    internal string? Directory { get; private set; }
    internal string? FileName { get; private set; }
    internal string? Parameters { get; private set; }

    /// <summary>Adds a replacement over the whole text; scrubbers run in the order in which they were added.</summary>
    public void AddScrubber(Action<StringBuilder> scrubber) => Scrubbers.Add(scrubber);

    /// <summary>The snapshot's folder; a relative one starts at the test's source file.</summary>
    public void UseDirectory(string directory) => Directory = directory;

    /// <summary>The file name without <c>.verified.ext</c>; instead of Class.Method_parameters.</summary>
    public void UseFileName(string fileName) => FileName = fileName;

    /// <summary>What tells the cases of a theory apart in the file name.</summary>
    public void UseParameters(params object?[] parameters) => Parameters = string.Join('_', parameters);
}
