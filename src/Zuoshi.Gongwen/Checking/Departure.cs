using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>Where a document departs from the standard: a part of the page, or a paragraph.</summary>
/// <param name="Part">What it is in the standard's words: 版面, 页码, 标题, 正文 and so on.</param>
/// <param name="Paragraph">The paragraph's place in the file or document, from 1, blank ones left out; null for a part of the page.</param>
/// <param name="Beginning">Its first words.</param>
public sealed record Place(string Part, int? Paragraph, string Beginning)
{
    /// <summary>For a document that is no file yet: the printed paragraph.</summary>
    public PrintedParagraph? Printed { get; init; }
}

/// <summary>One departure from GB/T 9704-2012 or from how official documents are drafted.</summary>
/// <param name="Code">Its stable name, such as <c>title-font</c>.</param>
/// <param name="Places">Where it is met; at least one.</param>
/// <param name="Wrong">What is there, in plain Chinese.</param>
/// <param name="Should">What should be there.</param>
/// <param name="Basis">The clause that says so, or that it is drafting practice.</param>
/// <param name="Mendable">Whether <see cref="GongwenChecker.Mend"/> can put it right: form alone, no decision.</param>
public sealed record Departure(string Code, IReadOnlyList<Place> Places, string Wrong, string Should, string Basis, bool Mendable);

/// <summary>A departure at one place, and how to put it right.</summary>
internal sealed record Found(string Code, Place Place, string Wrong, string Should, string Basis)
{
    /// <summary>What to do to the file; null where a person has to decide.</summary>
    public Action? Mend { get; init; }

    /// <summary>What to do to the paragraph's words; mends it where the words alone are at fault.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];

    /// <summary>The same departure at several places is told once.</summary>
    public static IReadOnlyList<Departure> Together(IEnumerable<Found> found) =>
    [
        .. found.GroupBy(one => (one.Code, one.Wrong, one.Should, one.Basis, Mendable: one.Mend is not null || one.Edits.Count > 0))
            .Select(same => new Departure(same.Key.Code, [.. same.Select(one => one.Place).Distinct()], same.Key.Wrong, same.Key.Should, same.Key.Basis, same.Key.Mendable)),
    ];
}

/// <summary>Other characters for a stretch of a paragraph.</summary>
internal readonly record struct TextEdit(int Start, int Length, string Text);
