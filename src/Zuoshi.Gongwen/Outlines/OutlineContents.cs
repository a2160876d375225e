using System.Text;

namespace Zuoshi.Gongwen.Outlines;

/// <summary>Writes an outline's contents for a person at a terminal: each clause with its number of sentences, findings last.</summary>
public static class OutlineContents
{
    const int LongestLine = 40;

    /// <summary>The contents, in Chinese, lines ended by \n.</summary>
    public static string Write(Outline outline)
    {
        var page = new StringBuilder();
        page.Append(outline.Title ?? "（没有读到标题）").Append('\n');
        page.Append($"  {outline.Clauses.Count(clause => clause.Kind is not (ClauseKind.Title or ClauseKind.Aside))}条，{outline.Clauses.Sum(clause => clause.Sentences.Count)}句\n");

        page.Append("\n目录\n");
        foreach (var clause in outline.Clauses.Where(clause => clause.Kind is not ClauseKind.Title))
            page.Append(' ', Math.Max(clause.Level, 1) * 2).Append(Name(clause)).Append(Length(clause)).Append('\n');

        if (outline.Findings.Count == 0) return page.ToString();

        page.Append($"\n需要看一看（{outline.Findings.Count}）\n");
        foreach (var finding in outline.Findings)
            page.Append($"  {(finding.Severity is FindingSeverity.Warning ? "！" : "·")} {finding.Message}\n    第{finding.Spans[0].Paragraph + 1}段\n");
        return page.ToString();
    }

    static string Name(Clause clause) => clause switch
    {
        { Kind: ClauseKind.Preamble } => "前言",
        { Title.Length: > 0 } => Marker(clause) + Short(clause.Title),
        { Kind: ClauseKind.Table } when clause.Marker.Length == 0 => clause.Path,
        { Kind: ClauseKind.Aside } => $"〔{Short(clause.Text)}〕",
        _ => Marker(clause) + Short(clause.Text),
    };

    /// <summary>一、总体要求, but 第一章　总则.</summary>
    static string Marker(Clause clause) => clause.Marker is [.., var end] marker && (char.IsAsciiDigit(end) || marker[0] == '第') ? $"{marker}　" : clause.Marker;

    static string Length(Clause clause) => clause switch
    {
        { Sentences.Count: 0 } => "",
        { Kind: ClauseKind.Table } => $"　{clause.Sentences.Count}行",
        _ => $"　{clause.Sentences.Count}句",
    };

    static string Short(string text)
    {
        var line = text.IndexOf('\n') is >= 0 and var end ? text[..end] : text;
        return line.Length <= LongestLine ? line : $"{line.AsSpan(0, char.IsHighSurrogate(line[LongestLine - 1]) ? LongestLine - 1 : LongestLine)}…";
    }
}
