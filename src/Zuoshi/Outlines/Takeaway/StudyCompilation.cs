using Zuoshi.Gongwen.Outlines;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Alarms;

namespace Zuoshi.Outlines.Takeaway;

/// <summary>逐条学习汇编: each clause as printed, with what its readers released and the office answered, then the terms.</summary>
/// <param name="Outline">The version studied.</param>
/// <param name="Released">The annotations released to all.</param>
/// <param name="Explanations">The explanations shown.</param>
internal sealed record StudyCompilation(OutlineVersion Outline, IReadOnlyList<Annotation> Released, IReadOnlyList<Explanation> Explanations)
{
    // Longer words are known by their beginning.
    private const int LongestQuote = 30;

    private static readonly AnnotationKind[] Kinds = [AnnotationKind.Question, AnnotationKind.Note, AnnotationKind.Suggestion, AnnotationKind.LocalFact];

    private readonly Dictionary<Guid, string> answers =
        Explanations.Where(x => x.QuestionId is not null).ToDictionary(x => x.QuestionId!.Value, x => x.Text);

    private readonly ILookup<Guid, Annotation> placed = Released.Where(x => x.AdriftSince is null).ToLookup(x => x.ClauseKey);

    /// <summary>The file's bytes, with the mark of who took it away.</summary>
    public byte[] ToWord(Export export)
    {
        using var file = new MemoryStream();
        GongwenWriter.Write(
            new GongwenDocument
            {
                Title = Outline.Title.StartsWith('《') ? $"{Outline.Title}逐条学习汇编" : $"《{Outline.Title}》逐条学习汇编",
                Blocks = [.. Outline.Clauses.SelectMany(Section), .. Adrift(), .. Terms()],
                Author = export.TakenBy, Subject = export.Mark,
            },
            file);
        return file.ToArray();
    }

    private IEnumerable<GongwenBlock> Section(Clause clause)
    {
        var notes = placed[clause.Key].ToList();
        // The title stands on top already, and what only belongs to the file says nothing to study.
        if (clause.Kind is ClauseKind.Title or ClauseKind.Aside && notes.Count == 0) return [];

        return [.. Printed(clause), .. Notes(notes, note => Cited(clause, note))];
    }

    private static IEnumerable<GongwenBlock> Printed(Clause clause)
    {
        var level = Math.Clamp(clause.Level, 1, HeadingNumbers.Levels);
        var marker = clause.Marker.EndsWith('章') || clause.Marker.EndsWith('节') || clause.Marker.EndsWith('条') ? $"{clause.Marker}　" : clause.Marker;
        var text = clause.Text;
        if (clause.Title.Length == 0 && clause.Kind is not ClauseKind.Table) return [new GongwenParagraph(text, marker)];

        // Where the title runs into the text, the mark that parts them opens the text and closes the heading.
        var start = clause.Starts is [var first, ..] ? first : 0;
        var heading = new GongwenHeading(level, clause.Title + text[..start]) { Number = marker };
        GongwenBlock[] above = clause.Title.Length + marker.Length > 0 ? [heading] : [];
        return clause.Kind is ClauseKind.Table ? [.. above, Table(clause)]
            : start > 0 ? [heading with { RunIn = text[start..] }]
            : text.Length > 0 ? [heading, new GongwenParagraph(text)]
            : [heading];
    }

    private static GongwenTable Table(Clause clause)
    {
        string[][] rows = [.. clause.Sentences.Select(row => row.Split('\t'))];
        var columns = rows.Max(row => row.Length);
        return new([.. Enumerable.Range(0, columns).Select(at => new GongwenColumn(rows[0].ElementAtOrDefault(at) ?? ""))], rows[1..]);
    }

    private IEnumerable<GongwenBlock> Notes(IReadOnlyList<Annotation> notes, Func<Annotation, string> cited) =>
        from kind in Kinds
        from note in notes.Where(note => note.Kind == kind).OrderBy(note => note.Start).ThenBy(note => note.Number)
        from block in Note(note, cited(note))
        select block;

    private IEnumerable<GongwenBlock> Note(Annotation note, string cited)
    {
        var said = $"{cited}{note.Text}（{note.AuthorUnit}）";
        return note.Kind is AnnotationKind.Question
            ? [new GongwenParagraph(said, "问："), new GongwenParagraph(answers.GetValueOrDefault(note.Id, "还没有解答。"), "答：")]
            : [new GongwenParagraph(said, $"{note.Kind.Name()}：")];
    }

    private static string Cited(Clause clause, Annotation note) =>
        note.Sentence is not { } number ? ""
        : note.Quote == clause.Sentence(number) ? $"第{number}句，"
        : $"第{number}句“{Short(note.Quote)}”，";

    private IEnumerable<GongwenBlock> Adrift()
    {
        var adrift = Released.Where(x => x.AdriftSince is not null).ToList();
        return adrift.Count == 0 ? []
            : [new GongwenHeading(1, "还没有定好位置的批注") { Number = "" }, .. Notes(adrift, note => $"原在{note.Citation}{(note.Quote.Length > 0 ? $"“{Short(note.Quote)}”" : "")}，")];
    }

    private IEnumerable<GongwenBlock> Terms()
    {
        var terms = Explanations.Where(x => x.Term is not null).OrderBy(FirstPlace).ThenBy(x => x.Term, StringComparer.Ordinal).ToList();
        return terms.Count == 0 ? []
            : [new GongwenHeading(1, "名词解释") { Number = "" }, .. terms.Select(x => new GongwenParagraph(x.Text, $"{x.Term}："))];
    }

    // In the order in which a reader meets them; a term that the text hasn't any more comes last.
    private int FirstPlace(Explanation term) =>
        Outline.Clauses.FirstOrDefault(clause => clause.Text.Contains(term.Term!, StringComparison.Ordinal))?.Order ?? int.MaxValue;

    private static string Short(string quote) => quote.Length <= LongestQuote ? quote : $"{quote[..LongestQuote]}……";
}
