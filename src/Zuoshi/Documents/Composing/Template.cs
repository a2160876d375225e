using System.Text.RegularExpressions;
using Zuoshi.Platform;

namespace Zuoshi.Documents.Composing;

/// <summary>What a line of a template stands for.</summary>
public enum TemplateBlock
{
    /// <summary>Its own words.</summary>
    Words,

    /// <summary>〔待写〕: a paragraph that somebody has yet to write.</summary>
    ToWrite,

    /// <summary>〔开头〕: on what the document rests.</summary>
    Opening,

    /// <summary>〔任务〕: all tasks, theme by theme.</summary>
    Tasks,

    /// <summary>〔任务要点〕: the gist of all tasks, theme by theme.</summary>
    Gist,

    /// <summary>〔项目〕: all projects, one by one.</summary>
    Projects,

    /// <summary>〔项目表〕: all projects in one table.</summary>
    ProjectTable,

    /// <summary>〔责任分工表〕: all rows with their units in one table.</summary>
    DutyTable,
}

/// <summary>One line of a template.</summary>
/// <param name="Level">1 to 4 for a heading, 0 for anything else.</param>
/// <param name="Words">A heading without its number, a paragraph, or what is to be written.</param>
/// <param name="Block">What it stands for.</param>
public sealed record TemplateLine(int Level, string Words, TemplateBlock Block);

/// <summary>
/// The skeleton of a document, written as the document is: a heading with its number on each line, and in 〔 〕 what the system fills in
/// from the lists.
/// </summary>
public static partial class Template
{
    /// <summary>Longest template, in characters.</summary>
    public const int Longest = 20_000;

    private static readonly Dictionary<string, TemplateBlock> Blocks = new()
    {
        ["待写"] = TemplateBlock.ToWrite, ["开头"] = TemplateBlock.Opening, ["任务"] = TemplateBlock.Tasks, ["任务要点"] = TemplateBlock.Gist,
        ["项目"] = TemplateBlock.Projects, ["项目表"] = TemplateBlock.ProjectTable, ["责任分工表"] = TemplateBlock.DutyTable,
    };

    /// <summary>What may stand in 〔 〕.</summary>
    public static IEnumerable<string> Names => Blocks.Keys;

    /// <summary>Reads a template.</summary>
    /// <exception cref="RuleBroken">It is empty or too long, names something that there isn't, or nothing in it comes from the lists.</exception>
    public static IReadOnlyList<TemplateLine> Parse(string? text)
    {
        var words = PlainText.Of(text);
        if (words.Length > Longest) throw new RuleBroken("documents.long-template", $"模板最多{Longest}个字，现在有{words.Length}个。");

        List<TemplateLine> lines = [.. words.Split('\n').Index().Where(line => line.Item.Trim().Length > 0).Select(line => Line(line.Item.Trim(), line.Index + 1))];
        if (!lines.Exists(line => line.Block > TemplateBlock.Opening))
            throw new RuleBroken("documents.empty-template", "模板里没有一处由清单写成。请在要放任务的地方单独写一行〔任务〕。");
        return lines;
    }

    private static TemplateLine Line(string line, int number)
    {
        if (Placeholder().Match(line) is { Success: true } found)
        {
            if (!Blocks.TryGetValue(found.Groups["name"].Value, out var block))
                throw new RuleBroken("documents.unknown-block", $"第{number}行：没有“{line}”这种内容。可以写的有：{string.Join("、", Blocks.Keys.Select(name => $"〔{name}〕"))}。");

            return new TemplateLine(0, found.Groups["words"].Value.Trim(), block);
        }

        for (var level = 1; level <= 4; level++)
            if (Heading(level).Match(line) is { Success: true } mark && line[mark.Length..].Trim() is { Length: > 0 } heading)
                return new TemplateLine(level, heading, TemplateBlock.Words);
        return new TemplateLine(0, line, TemplateBlock.Words);
    }

    private static Regex Heading(int level) => level switch
    {
        1 => First(),
        2 => Second(),
        3 => Third(),
        _ => Fourth(),
    };

    // ［ ］ and [ ] are what most keyboards give for 〔 〕.
    [GeneratedRegex(@"^[〔［\[](?<name>[^：:〕］\]]+)([：:](?<words>[^〕］\]]*))?[〕］\]]$", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex("^[一二三四五六七八九十]+、", RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex("^[（(][一二三四五六七八九十]+[）)]", RegexOptions.CultureInvariant)]
    private static partial Regex Second();

    [GeneratedRegex(@"^[0-9]+[.．]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Third();

    [GeneratedRegex("^[（(][0-9]+[）)]", RegexOptions.CultureInvariant)]
    private static partial Regex Fourth();
}
