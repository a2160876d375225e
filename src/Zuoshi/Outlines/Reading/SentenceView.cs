using Zuoshi.Outlines.Contract;

namespace Zuoshi.Outlines.Reading;

/// <summary>A sentence as the page shows it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Number">The sentence's number, from 1.</param>
/// <param name="Terms">The terms explained that stand in the clause.</param>
public sealed record SentenceView(IndexModel Page, Clause Clause, int Number, IReadOnlyList<Explanation> Terms)
{
    /// <summary>Where choosing it leads.</summary>
    public string Address => OutlineLinks.At(Page.Campaign.Number, Clause.Path, Number);

    /// <summary>Its id on the page.</summary>
    public string Anchor => OutlineLinks.Anchor(Clause.Path, Number);

    /// <summary>Where it begins in the clause's text.</summary>
    public int Start => Clause.Starts[Number - 1];

    /// <summary>Its class in the stylesheet: chosen, noted, or neither.</summary>
    public string? State =>
        Page.Chosen == Clause && Page.Sentence == Number ? "sel" : Page.Notes[Clause.Key].Any(note => note.Sentence == Number) ? "noted" : null;

    /// <summary>Its words, cut at the terms.</summary>
    public IEnumerable<TermPiece> Pieces => TermPieces.Of(Clause.Sentence(Number)!, Terms);
}
