using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Outlines;

/// <summary>Where an outline contradicts itself or its text is damaged. Each message says what is wrong and what to do.</summary>
internal sealed partial class OutlineFindings
{
    const int LongestTitle = 60;

    readonly List<Finding> found = [];

    /// <summary>All findings, in the order of the text by kind.</summary>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<Clause> clauses)
    {
        var findings = new OutlineFindings();
        findings.Emptiness(clauses);
        findings.Titles(clauses);
        findings.Numbering(clauses);
        findings.Headings(clauses);
        findings.Damage(clauses);
        return findings.found;
    }

    void Emptiness(IReadOnlyList<Clause> clauses)
    {
        if (!clauses.Any(clause => clause.Kind is not (ClauseKind.Title or ClauseKind.Aside) && clause.Sentences.Count > 0))
            Warn(FindingCodes.Empty, "没有读到正文，请检查是否传错了文件。", clauses.Count == 0 ? default : First(clauses[0]));
    }

    /// <summary>A line on its own that is called a document.</summary>
    void Titles(IReadOnlyList<Clause> clauses)
    {
        var title = clauses.FirstOrDefault(clause => clause.Kind is ClauseKind.Title)?.Title ?? "";
        foreach (var clause in clauses.Where(clause => clause.Kind is not (ClauseKind.Title or ClauseKind.Aside or ClauseKind.Table)))
        {
            foreach (var passage in clause.Block.Body.Where(passage => !passage.IsRow && passage.Text.Length <= LongestTitle))
            {
                var words = string.Concat(passage.Text.Where(c => !char.IsWhiteSpace(c)));
                if (words == title && title.Length > 0 || WholeTitle().IsMatch(words))
                    Warn(FindingCodes.SecondTitle, $"文中又出现标题“{words}”，请核对是否重复，或者是两份文件。", passage.Span);
            }
        }
    }

    void Numbering(IReadOnlyList<Clause> clauses)
    {
        var last = new Dictionary<(int Part, NumberKind Kind), (Clause Clause, Clause? Parent)>();
        var above = new Stack<Clause>();
        var part = 0;
        foreach (var clause in clauses)
        {
            if (clause.Block.Name == "附件") part++;
            while (above.TryPeek(out var top) && top.Level >= clause.Level) above.Pop();
            var parent = above.TryPeek(out var found) ? found : null;
            if (!clause.Block.IsLeaf) above.Push(clause);
            if (clause.Block.Numbered is not { } kind) continue;

            var before = last.TryGetValue((part, kind), out var known) ? known : default;
            Check(clause, before.Clause, isSibling: before.Clause is not null && before.Parent == parent);
            last[(part, kind)] = (clause, parent);
        }
    }

    /// <summary>A number may begin anew at 1 below another heading, or run on across chapters; anything else is a slip.</summary>
    void Check(Clause clause, Clause? before, bool isSibling)
    {
        var (number, previous) = (clause.Block.Number, before?.Block.Number ?? 0);
        // Below one heading 1. may begin anew as well: 六问 and 六找 are counted each for itself.
        var isAnew = number == 1 && (!isSibling || previous > 1 && clause.Block.Numbered > NumberKind.ChineseInParentheses);
        if (number == previous + 1 || isAnew) return;

        Warn(
            FindingCodes.NumberingJump,
            before is null ? $"“{clause.Marker}”之前没有更小的序号，请核对是否缺项。"
                : number == previous ? $"序号“{clause.Marker}”重复，请核对。"
                : $"序号从“{before.Marker}”跳到“{clause.Marker}”，请核对是否缺项或编错。",
            First(clause));
    }

    void Headings(IReadOnlyList<Clause> clauses)
    {
        foreach (var (at, clause) in clauses.Index())
        {
            if (clause.Kind is ClauseKind.Title or ClauseKind.Aside || clause.Sentences.Count > 0) continue;
            if (at + 1 < clauses.Count && !clause.Block.IsLeaf && clauses[at + 1].Level > clause.Level) continue;
            if (at + 1 < clauses.Count && clauses[at + 1].Block.GoesOn) continue;

            Warn(FindingCodes.HeadingWithoutText, $"“{clause.Marker}{clause.Title}”下面没有内容，请核对是否漏了文字。", First(clause));
        }
    }

    void Damage(IReadOnlyList<Clause> clauses)
    {
        foreach (var passage in clauses.SelectMany(clause => clause.Block.Passages))
        {
            var debris = Debris.Find(passage.Text);
            if (debris.Count == 0) continue;

            var (start, length) = debris[0];
            found.Add(new(
                FindingCodes.Debris, FindingSeverity.Info, $"文字转换时留下“{passage.Text.Substring(start, length)}”，请在原文件里删去后重新读取。",
                [.. debris.Select(each => passage.Slice(each.Start, each.Start + each.Length).Span)]));
        }
    }

    void Warn(string code, string message, TextSpan span) => found.Add(new(code, FindingSeverity.Warning, message, [span]));

    static TextSpan First(Clause clause) => clause.Block.MarkerEnd > 0 ? clause.Block.Cut(0, clause.Block.MarkerEnd).First().Span : clause.Block.Passages[0].Span;

    [GeneratedRegex("^关于[^，。：；]{4,50}的(?:意见|通知|决定|方案|规定|办法)$|^[^，。：；、]{4,50}(?:纲要|规划|实施意见|实施方案|行动计划)(?:（[^（）]{1,20}）)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeTitle();
}
