using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>Named and counted groups: 六问, 四个围绕, “五查五看”.</summary>
internal static partial class Prompts
{
    /// <summary>A first sentence this short, with more behind it, is the item's name.</summary>
    const int LongestName = 25;

    /// <summary>The groups among the enumerations; topics of discussion are <see cref="Themes"/>.</summary>
    public static IReadOnlyList<PromptGroup> Read(IReadOnlyList<Enumeration> enumerations) =>
    [
        .. enumerations
            .Where(each => !Themes.IsTopical(each) && (each.IsName || !Generic().IsMatch(each.Noun)))
            .Select(each => new PromptGroup(each.Name, each.Declared, [.. each.Items.Select(Item)], each.Span)),
    ];

    static Found<string> Item(EnumeratedItem item)
    {
        var (line, end) = (item.Line, item.End);
        if (item.TitleEnd - item.Start <= LongestName && item.TitleEnd + 1 < item.End && line.Text[item.TitleEnd] == '。') end = item.TitleEnd;
        while (end > item.Start + 1 && line.Text[end - 1] is '。' or '；' or '，' or '、') end--;
        return new(line.Value(item.Start, end), line.Span(item.Start, end));
    }

    [GeneratedRegex("^(?:主要|具体|基本)?(?:方面|点|条|项|类|部分|内容|要求|问题|事项|环节|情形|情况|原则|措施|工作|任务|目标|条件|材料|标准|层面|领域|步骤|部分内容)(?:问题|内容|工作|任务)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Generic();
}
