using System.Text.RegularExpressions;

namespace Zuoshi.Platform.Secrecy;

/// <summary>
/// Finds the mark of a state secret: 绝密, 机密 or 秘密 as GB/T 9704 7.2.2 prints it (机密★1年), alone in a line at the head, behind
/// 密级：, or in front of a file's name. The words in ordinary prose are no mark: 商业秘密, 工作秘密, 保守秘密.
/// </summary>
public static partial class StateSecretMarks
{
    // The mark stands at the top of the first page, in a header or on a cover; further down a line of its own is somebody's heading.
    private const int HeadLines = 12, LongestMark = 40;

    /// <summary>Whether a text bears a mark.</summary>
    public static bool AreIn(string text) =>
        Star().Matches(text).Any(mark => !IsOtherSecret(text, mark.Index)) || Stated().IsMatch(text) || StandsAloneInHead(text);

    /// <summary>Whether a file's name bears a mark.</summary>
    public static bool AreInName(string fileName) => AreIn(fileName) || InName().IsMatch(fileName);

    // 工作秘密★1年 is the mark of a work secret, which is allowed here.
    private static bool IsOtherSecret(string text, int at) =>
        at >= 2 && text.AsSpan(at - 2, 2) is "工作" or "商业" or "个人";

    private static bool StandsAloneInHead(string text)
    {
        var taken = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) continue;
            if (taken++ == HeadLines) break;
            if (line.Length <= LongestMark && Alone().IsMatch(line)) return true;
        }

        return false;
    }

    [GeneratedRegex(@"(?:绝|机|秘)[\s\u200B]{0,4}密[\s\u200B]{0,4}[★☆✩✭✮⭐\uFE0F*＊]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Star();

    [GeneratedRegex(@"(?:密级|保密级别|保密等级|秘密等级|涉密等级)[\s]{0,4}(?:为|是|[:：])?[\s]{0,4}[〔【\[(（“]?[\s]{0,2}(?:绝|机|秘)[\s]{0,4}密", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Stated();

    [GeneratedRegex(
        @"^[\s\u200B〔【\[(（《“]*(?:绝|机|秘)[\s\u200B]{0,8}密[\s\u200B]{0,8}(?:级|文件|[0-9０-９一二三四五六七八九十]{1,3}[\s]{0,2}(?:年|个月)|长期)?[\s\u200B〕】\])）》”.。]*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Alone();

    [GeneratedRegex(
        @"^(?:绝密|机密)|^秘密[^，。]{0,2}(?:文件|件|[-_ .（(【\[—])|[-_ .（(【\[〔—](?:绝密|机密|秘密)(?:级|件|文件)?[-_ .）)】\]〕—]",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InName();
}
