using Zuoshi.Gongwen.Outlines;
using Zuoshi.Outlines.Contract;

namespace Zuoshi.Outlines;

/// <summary>The chapters of a version, each with those of its clauses that say something; title and asides belong to none.</summary>
internal static class Chapters
{
    public static IReadOnlyList<ChapterFact> Of(IEnumerable<Clause> clauses)
    {
        var chapters = new List<(Clause First, List<ClauseFact> Clauses)>();
        foreach (var clause in clauses.Where(clause => clause.Kind is not (ClauseKind.Title or ClauseKind.Aside)))
        {
            if (clause.Level <= 1 || chapters.Count == 0) chapters.Add((clause, []));
            if (clause.Starts.Count > 0) chapters[^1].Clauses.Add(OutlineFacts.Fact(clause, isCurrent: true));
        }

        return
        [
            .. chapters.Where(chapter => chapter.Clauses.Count > 0).Select(chapter => new ChapterFact(
                chapter.First.Heading.Length > 0 ? chapter.First.Heading : chapter.First.Citation, chapter.Clauses, chapter.First.Kind is ClauseKind.Preamble)),
        ];
    }
}
