using Zuoshi.Lists.Contract;

namespace Zuoshi.Documents;

/// <summary>What a paragraph says.</summary>
/// <param name="Heading">The heading without its number; empty for none.</param>
/// <param name="Text">The words, or a table's lines.</param>
public sealed record SaidWords(string Heading, string Text);

/// <summary>Puts rows of the lists into the words of a document: what they say and no more.</summary>
public static class RowWording
{
    private const string Closers = "。！？";

    /// <summary>What a block of these rows says.</summary>
    /// <param name="block">What it is made of; not words.</param>
    /// <param name="rows">Its rows, one for a row or a gist.</param>
    public static SaidWords Of(ParagraphBlock block, IReadOnlyList<WorkItemFact> rows) => block switch
    {
        ParagraphBlock.Row => new SaidWords(rows[0].Title, Says(rows[0])),
        ParagraphBlock.Gist => new SaidWords(rows[0].Title, Gist(rows[0])),
        ParagraphBlock.Projects => new SaidWords("", Lines(["序号", "项目名称", "建设规模和内容", "建设年限", "总投资（万元）", "牵头单位"], rows.Select((row, at) =>
            new[] { $"{at + 1}", row.Title, row.Project?.Scale is { Length: > 0 } scale ? scale : row.Content, Years(row.Project), row.Project?.TotalInvestmentFen is { } fen ? $"{Wan(fen):0.##}" : "", row.LeadUnit }))),
        ParagraphBlock.Duties => new SaidWords("", Lines(["序号", "任务或项目", "牵头单位", "配合单位", "完成时限"], rows.Select((row, at) =>
            new[] { $"{at + 1}", row.Title, row.LeadUnit, string.Join('、', row.With), row.DueText }))),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Says(WorkItemFact row)
    {
        var project = row.Project;
        return string.Concat(
            project is null ? "" : Sentence(project.Scale), Sentence(row.Content), project is null ? "" : Sentence(Building(project)),
            Sentence(row.Target), Due(row.DueText), Units(row));
    }

    private static string Gist(WorkItemFact row) => string.Concat(Sentence(row.Project?.Scale ?? ""), Sentence(row.Content), Sentence(row.Target));

    private static string Building(ProjectFact project)
    {
        var parts = new List<string>();
        if (Years(project) is { Length: > 0 } years) parts.Add($"建设年限{years}");
        if (project.TotalInvestmentFen is { } fen) parts.Add($"总投资{Money(fen)}");
        return string.Join('，', parts);
    }

    private static string Years(ProjectFact? project) =>
        project is { StartYear: { } from, EndYear: { } to } ? from == to ? $"{from}年" : $"{from}—{to}年" : "";

    /// <summary>亿元 from ten thousand 万元 upwards, as official texts write it.</summary>
    private static string Money(long fen) => Wan(fen) is >= 10_000 and var wan ? $"{wan / 10_000:0.####}亿元" : $"{Wan(fen):0.##}万元";

    private static decimal Wan(long fen) => (decimal)fen / 1_000_000;

    /// <summary>A time alone gets its verb (2027年6月底前完成); words that already say more stand as they are.</summary>
    private static string Due(string text) =>
        text.Length == 0 ? "" : Sentence("前末底日月年".Contains(text[^1]) ? $"{text}完成" : text);

    private static string Units(WorkItemFact row) => row.With.Count > 0
        ? $"（牵头单位：{row.LeadUnit}；配合单位：{string.Join('、', row.With)}）"
        : $"（牵头单位：{row.LeadUnit}）";

    private static string Sentence(string text)
    {
        var words = text.ReplaceLineEndings("").Trim();
        return words.Length == 0 || Closers.Contains(words[^1]) ? words : $"{words.TrimEnd('；', '，', '、', ';', ',')}。";
    }

    private static string Lines(string[] head, IEnumerable<string[]> rows) =>
        string.Join('\n', rows.Prepend(head).Select(cells => string.Join('\t', cells.Select(cell => cell.ReplaceLineEndings(" ").Replace('\t', ' ')))));
}
