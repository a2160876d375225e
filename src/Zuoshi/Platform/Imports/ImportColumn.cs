using Zuoshi.Workbooks.Reading;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Platform.Imports;

/// <summary>One column of a table that people bring: how it is called, read and written.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Header">Its head in the template.</param>
/// <param name="Width">Its width there.</param>
/// <param name="Note">How to fill it in.</param>
/// <param name="Words">Other heads by which it goes.</param>
public sealed record ImportColumn(string Field, string Header, double Width, string Note, params IReadOnlyList<string> Words)
{
    /// <summary>What there is to choose from; nothing for free text.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Most characters taken.</summary>
    public int Longest { get; init; } = 50;

    /// <summary>It as a table is searched for it.</summary>
    public HeaderField ToHeader() => new(Field, [Header, .. Words]);

    /// <summary>It as the template has it.</summary>
    public Column ToColumn() => new(Header, Width, Choices.Count > 0 ? ColumnKind.Choice : ColumnKind.Text) { Choices = Choices, Note = Note };
}
