namespace Zuoshi.Gongwen.Reading.Plain;

/// <summary>A line of plain text that isn't blank.</summary>
/// <param name="Text">The line without trailing white space.</param>
/// <param name="AfterGap">Whether a blank line, or anything that isn't running text, stands before it.</param>
/// <param name="Cells">The cells when the line is a table's row.</param>
internal sealed record PlainLine(string Text, bool AfterGap, IReadOnlyList<string>? Cells = null);
