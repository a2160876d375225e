using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>Topics that are to be discussed or studied: 九大主题, 四个专题, 专题一：…</summary>
internal static partial class Themes
{
    /// <summary>The topics, each once, in order.</summary>
    public static IReadOnlyList<NoticeTheme> Read(NumberedText text, IReadOnlyList<Enumeration> enumerations)
    {
        if ((enumerations.FirstOrDefault(each => Topic().IsMatch(each.Noun)) ?? enumerations.FirstOrDefault(IsTopical)) is { } counted)
            return [.. counted.Items.Select(Theme)];

        var labelled = Labelled(text);
        if (labelled.Count >= 2) return labelled;

        var heading = text.Headings.FirstOrDefault(each => TopicHeading().IsMatch(each.Line.Text[each.TextStart..each.TitleEnd]));
        return heading is not null && Enumerations.ItemsOf(text, heading) is { Count: >= 2 } items ? [.. items.Select(Theme)] : [];
    }

    /// <summary>Whether a counted group is one of topics: it is called so, or the sentence calls for a discussion of its items.</summary>
    public static bool IsTopical(Enumeration each) =>
        Topic().IsMatch(each.Noun) || !each.IsName && Discussion().IsMatch(each.Sentence) && !NotTopics().IsMatch(each.Noun);

    static NoticeTheme Theme(EnumeratedItem item)
    {
        var line = item.Line;
        var text = line.Text;
        // 运输服务方面，围绕…: the name ends at 方面, or where the scope begins; a question is its own name.
        var nameEnd = ScopeOpens().FirstIn(text, item.Start, item.End) is { Success: true } scoped ? scoped.Index : item.End;
        if (nameEnd > item.Start + 1 && text[nameEnd - 1] is '；' or '，' or '、') nameEnd--;
        var name = text.AsSpan(item.Start, nameEnd - item.Start);
        var about = name.IndexOf("方面");
        if (about is > 0 and <= 16) nameEnd = item.Start + about;

        var scope = Math.Min(about is > 0 and <= 16 ? nameEnd + 2 : nameEnd, item.End);
        while (scope < item.End && text[scope] is '。' or '：' or '，' or '；') scope++;
        var start = item.Start;
        if (text[start] is '“' or '《' && nameEnd > start + 1 && text[nameEnd - 1] is '”' or '》') (start, nameEnd) = (start + 1, nameEnd - 1);
        var end = item.End;
        while (end > scope && text[end - 1] is '；' or '。') end--;
        return new NoticeTheme(line.Value(start, nameEnd), line.Value(scope, end), line.Span(start, Math.Max(end, nameEnd)));
    }

    /// <summary>Lines such as 专题一：… and 第二专题 …</summary>
    static List<NoticeTheme> Labelled(NumberedText text)
    {
        var themes = new List<NoticeTheme>();
        foreach (var piece in text.Pieces)
        {
            var match = TopicLabel().Match(piece.Line.Text, piece.TextStart, piece.End - piece.TextStart);
            if (!match.Success || match.Index + match.Length >= piece.End) continue;
            themes.Add(Theme(new EnumeratedItem(piece.Line, match.Index + match.Length, piece.End, piece.End)));
        }

        return themes;
    }

    [GeneratedRegex("(?:主题|专题|课题|议题|论题|题目|选题)$", RegexOptions.CultureInvariant)]
    private static partial Regex Topic();

    [GeneratedRegex("[。：；（]|，(?:紧紧|重点|主要|着重|着力|紧密|深入)?(?:围绕|聚焦|结合|重点|主要|着重|深入|就|从|突出|学习|讨论|研讨)", RegexOptions.CultureInvariant)]
    private static partial Regex ScopeOpens();

    [GeneratedRegex("讨论|研讨|议一议|交流发言", RegexOptions.CultureInvariant)]
    private static partial Regex Discussion();

    [GeneratedRegex("要求|步骤|环节|原则|措施|会议|活动", RegexOptions.CultureInvariant)]
    private static partial Regex NotTopics();

    [GeneratedRegex("^(?:(?:学习|研讨|讨论|交流|重点|调研|主要|学习研讨|学习讨论|大讨论)*(?:主题|专题|课题|议题|题目|选题)(?:安排|设置|内容|方向)?|(?:研讨|讨论|学习研讨|学习讨论)(?:内容|重点|方向))$", RegexOptions.CultureInvariant)]
    private static partial Regex TopicHeading();

    [GeneratedRegex(@"\G(?:第[一二三四五六七八九十]{1,2}[个]?(?:专题|主题|议题|课题)|(?:专题|主题|议题|课题|研讨题目?)(?:[一二三四五六七八九十]{1,2}|\d{1,2}))[：、，.]?", RegexOptions.CultureInvariant)]
    private static partial Regex TopicLabel();
}
