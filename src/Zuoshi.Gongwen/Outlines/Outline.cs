using System.Collections.Frozen;

namespace Zuoshi.Gongwen.Outlines;

/// <summary>A policy outline (纲要) as clauses that can be cited, noted and answered for one by one.</summary>
public sealed partial class Outline
{
    readonly FrozenDictionary<string, int> positions;
    readonly FrozenDictionary<string, int> paths;

    internal Outline(string? title, IReadOnlyList<Clause> clauses)
    {
        (Title, Clauses, Findings) = (title, clauses, OutlineFindings.Of(clauses));
        positions = clauses.Index().ToFrozenDictionary(each => each.Item.Id, each => each.Index);
        paths = clauses.Index().ToFrozenDictionary(each => each.Item.Path, each => each.Index);
    }

    /// <summary>The outline's own title; null when the text has none.</summary>
    public string? Title { get; }

    /// <summary>All clauses in the order of the text; the level tells the parent.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>Where numbering jumps, headings lack a text or a conversion left its traces.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The clause with an id, or null.</summary>
    public Clause? Find(string id) => positions.TryGetValue(id, out var at) ? Clauses[at] : null;

    /// <summary>What a citation names, or null when the outline has no such place; the sentence is null when the whole clause is meant.</summary>
    public (Clause Clause, Sentence? Sentence)? At(Citation citation)
    {
        if (!paths.TryGetValue(citation.Path, out var at)) return null;
        if (citation.Sentence is not { } number) return (Clauses[at], null);
        return number >= 1 && number <= Clauses[at].Sentences.Count ? (Clauses[at], Clauses[at].Sentences[number - 1]) : null;
    }
}
