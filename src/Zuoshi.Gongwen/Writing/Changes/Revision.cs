using DocumentFormat.OpenXml;

namespace Zuoshi.Gongwen.Writing.Changes;

/// <summary>Who made the changes of a version, and when; both are shown beside every one of them.</summary>
/// <param name="Author">The name shown.</param>
/// <param name="At">When.</param>
public sealed record Revision(string Author, DateTimeOffset At)
{
    // Whole seconds: that is all Word keeps.
    private readonly DateTime utc = new(At.UtcTicks - At.UtcTicks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);

    /// <summary>Signs a change.</summary>
    internal T Sign<T>(T change, int number)
        where T : OpenXmlElement
    {
        const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        change.SetAttribute(new("w", "id", Word, $"{number}"));
        change.SetAttribute(new("w", "author", Word, Wording.Line(Author)));
        change.SetAttribute(new("w", "date", Word, $"{utc:yyyy-MM-ddTHH:mm:ssZ}"));
        return change;
    }
}
