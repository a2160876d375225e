using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>Documents and lists that the campaign is to produce; what the text merely cites is none.</summary>
internal static partial class Deliverables
{
    const int LongestName = 30;

    /// <summary>A verb reaches no further than this.</summary>
    const int Reach = 120;

    /// <summary>Those the text says to draw up or hand in, each once, in order.</summary>
    /// <param name="text">The running text.</param>
    /// <param name="own">Titles of the notice itself and of the plan it carries.</param>
    public static IReadOnlyList<Found<string>> Read(NumberedText text, IEnumerable<string> own)
    {
        var titles = own.Select(Bare).Where(title => title.Length > 3).ToList();
        var found = new List<Found<string>>();
        var seen = new HashSet<string>();
        foreach (var piece in text.Pieces)
        {
            foreach (var (start, end) in Sentences.Of(piece.Line.Text, piece.TextStart, piece.End))
            {
                if (Question().IsMatch(piece.Line.Text.AsSpan(start, end - start))) continue;
                foreach (var (from, to) in InSentence(piece.Line.Text, start, end).OrderBy(each => each.Start))
                {
                    var name = piece.Line.Value(from, to);
                    if (titles.Any(title => title.Contains(Bare(name), StringComparison.Ordinal)) || !seen.Add(Bare(name))) continue;
                    found.Add(new(name, piece.Line.Span(from, to)));
                }
            }
        }

        return found;
    }

    static IEnumerable<(int Start, int End)> InSentence(string text, int start, int end)
    {
        foreach (Match verb in Verb().In(text, start, end))
        {
            if (Negated().IsMatch(text.AsSpan(Math.Max(start, verb.Index - 4), verb.Index - Math.Max(start, verb.Index - 4)))) continue;

            var from = verb.Index + verb.Length;
            foreach (var named in InBrackets(text, from, end)) yield return named;
            foreach (var plain in Plain(text, from, end, !verb.Groups["writes"].Success)) yield return plain;
        }

        foreach (Match sent in Sent().In(text, start, end))
        {
            var name = sent.Groups["name"];
            foreach (var listed in Plain(text, name.Index, name.Index + name.Length, false)) yield return listed;
        }
    }

    /// <summary>形成《甲》、《乙》: the titles right behind the verb.</summary>
    static IEnumerable<(int Start, int End)> InBrackets(string text, int from, int end)
    {
        var at = Sentences.FirstOf(Sentences.Clauses, text, from, Math.Min(end, from + 14));
        var open = text.IndexOf('《', from, Math.Max(at - from, 0));
        while (open >= 0 && open < from + Reach)
        {
            var close = text.IndexOf('》', open, end - open);
            if (close <= open + 1) yield break;
            // 制定《…》有关要求的 cites it.
            if (!Cited().IsMatch(text.AsSpan(close + 1, Math.Min(4, end - close - 1)))) yield return (open + 1, close);

            var next = close + 1;
            while (next < end && text[next] is '、' or '和' or '及' or '与' or '，') next++;
            open = next < end && text[next] == '《' ? next : -1;
        }
    }

    /// <summary>制定任务清单、项目清单: the words behind the verb that end in the name of a kind of document.</summary>
    static IEnumerable<(int Start, int End)> Plain(string text, int from, int end, bool listsOnly)
    {
        var stop = Sentences.FirstOf(Sentences.Clauses, text, from, Math.Min(end, from + Reach));
        var bracket = text.AsSpan(from, stop - from).IndexOfAny('《', '（');
        if (bracket >= 0) stop = from + bracket;

        if (text.AsSpan(from, stop - from).StartsWith("和实施")) yield break;

        var start = from;
        foreach (Match kind in (listsOnly ? List() : Kind()).In(text, from, stop))
        {
            if (kind.Index < start) continue;
            var to = kind.Index + kind.Length;
            // The word goes on (方案制定, 清单管理) unless the list does or the sentence hands it in.
            if (to < stop && !Goes().IsMatch(text.AsSpan(to, Math.Min(2, stop - to)))) continue;

            var words = text.AsSpan(start, to - start);
            var begin = start + words.LastIndexOf('的') + 1;
            if (Modifier().Match(text, begin, to - begin) is { Success: true } modifier && begin + modifier.Length < to) begin += modifier.Length;
            // 发展战略、规划 is no title, nor is anything else that ends in a bare kind.
            var tail = text.AsSpan(begin, to - begin).LastIndexOfAny('、', '和') + 1;
            if (tail > 0 && to - begin - tail <= 2) begin += tail;
            if (to - begin <= LongestName && !Generic().IsMatch(text.AsSpan(begin, to - begin))) yield return (begin, to);
            start = to;
            while (start < stop && text[start] is '、' or '和' or '及' or '与' or '并') start++;
        }
    }

    static string Bare(string text) => string.Concat(text.Where(c => c is >= '\u4E00' and <= '\u9FFF' or >= '0' and <= '9'));

    [GeneratedRegex("怎样|如何|是否|哪些", RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    [GeneratedRegex("不|严禁|避免|杜绝|防止", RegexOptions.CultureInvariant)]
    private static partial Regex Negated();

    [GeneratedRegex("(?<writes>研究制定|制定|制订|修订|编制|起草|形成|出台|拟定|拟订|编写|汇编|编印|撰写|提交|上报|报送|发布)(?:完善|印发|出台|发布|一份|了)?|建立(?:健全)?|列出|梳理(?:出|形成)?|确定|公布|明确", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Verb();

    const string Lists = "清单|台账|问题库|项目库";

    [GeneratedRegex(Lists, RegexOptions.CultureInvariant)]
    private static partial Regex List();

    [GeneratedRegex("(?:" + Lists + "|(?:总结)?报告|总结|方案|计划|细则|意见|办法|规程|规则|规范|指引|指南|手册|汇编|案例集|规划|目录|预案|实施纲要|标准体系|指标体系|白皮书|分解表|分工表|责任表|计划表)", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex("^(?:[、和及与并等]|上报|报|下发|印发|在|经|后|，)", RegexOptions.CultureInvariant)]
    private static partial Regex Goes();

    [GeneratedRegex(@"\G(?:如下|以下|出来|相应|一系列|一批|一套|一份|一项|\d{1,2}份|本(?!级)|有关|相关|详细|完善|健全|各自|编制|发布|制定|实施(?!方案|意见|细则|办法)|各类|建立|修订|新的|并|个人|工作(?!总结|报告|台账|清单|方案|计划|手册|指引|指南))+", RegexOptions.CultureInvariant)]
    private static partial Regex Modifier();

    // Words that say of what kind it is and nothing of what it is about.
    [GeneratedRegex("^(?:(?:工作|实施|具体|活动|行动|整改|详细|年度|整体|总体|可行)?(?:方案|计划)|意见|办法|细则|报告|规范|规则|规划|目录|措施|标准|处理意见|意见建议|指导意见|制度规范)$|应当|征求|听取|提出|要及时", RegexOptions.CultureInvariant)]
    private static partial Regex Generic();

    [GeneratedRegex("^(?:要求|精神|规定|有关|相关|的|等文件)", RegexOptions.CultureInvariant)]
    private static partial Regex Cited();

    [GeneratedRegex("[将把](?<name>[^，。；：《》]{0,24}?(?:总结|报告|清单|台账|方案|计划|名单|汇总表|统计表|登记表|申报表|信息表))(?:电子版|纸质版|和电子版)?[^，。；]{0,6}?(?:报送|上报|报至|报|提交|反馈)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sent();
}
