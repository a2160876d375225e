namespace Zuoshi.Gongwen.Outlines;

/// <summary>An edit of an outline that cannot be; the message is one plain Chinese sentence for the person who asked for it.</summary>
/// <param name="code">Stable name for programs, such as <c>outlines.first</c>.</param>
/// <param name="message">Why not, and what to do instead.</param>
public sealed class EditRefused(string code, string message) : Exception(message)
{
    /// <summary>Stable name for programs.</summary>
    public string Code { get; } = code;
}
