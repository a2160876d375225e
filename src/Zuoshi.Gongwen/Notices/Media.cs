using System.Buffers;
using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>News outlets, told by the way their names end; only those without such an ending are listed by name.</summary>
internal static partial class Media
{
    static readonly SearchValues<char> Gaps = SearchValues.Create("、，。；：！？（）《》“”‘’/·|");

    /// <summary>The outlets that the text names, each once, in order.</summary>
    public static IReadOnlyList<Found<string>> Read(IEnumerable<Line> lines)
    {
        var seen = new HashSet<string>();
        var found = new List<Found<string>>();
        foreach (var line in lines)
        {
            foreach (var (start, end) in Sentences.Cut(Gaps, line.Text, 0, line.Text.Length))
            {
                var from = start;
                foreach (var ending in Ending().In(line.Text, start, end))
                {
                    var stop = ending.Index + ending.Length;
                    // 加强与人民日报 and 人民日报和浙江日报: the name begins behind the last such word.
                    foreach (var lead in Lead().In(line.Text, from, ending.Index)) from = lead.Index + lead.Length;
                    if (stop - from is >= 2 and <= 14 && !NotNews().IsMatch(line.Text.AsSpan(from, stop - from)))
                    {
                        var name = line.Value(from, stop);
                        if (seen.Add(name)) found.Add(new(name, line.Span(from, stop)));
                    }

                    from = stop;
                }
            }
        }

        return found;
    }

    const string Papers =
        "日报|晚报|早报|晨报|时报|周报|商报|快报|导报|都市报|青年报|工人报|农民报|法治报|法制报|教育报|交通报|卫生报|健康报|环境报|消防报|税务报|水利报|建设报|电力报|邮电报|民航报|铁道报|文化报|旅游报|妇女报|少年报|老年报|经济报|科技报|科学报|参考报|纪检监察报|组织人事报|应急管理报|自然资源报|市场监管报|安全生产报|新闻报|人民政协报|学习时报";

    [GeneratedRegex(
        "(?:" + Papers + "|中国[\\u4E00-\\u9FFF]{2,6}报|广播电视台|广播电视总台|电视台|广播电台|人民广播电台|电台|总台|卫视|新闻网|新闻客户端|客户端|文明网|长安网|传媒集团|电视频道)(?=社?(?:等|及|和|与|以及|上|开|$))"
        + "|新华社|新华网|人民网|央视网|央视(?!网)|央广网|光明网|中国网|中新社|中新网|学习强国|求是网|半月谈|澎湃新闻|今日头条",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex("加强与|以及|利用|通过|联系|邀请|协调|依托|借助|运用|发挥|在|与|向|由|和|及|于|如|对|请|给|被|经|用|商", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex("^(?:每日|工作|进展|信息|疫情|数据|统计|情况|动态|舆情|实行|执行|建立|日报|周报|移动|手机|官方|本|各|省市|主流|微信|新闻客户端)|简报|(?<!交)通报|申报|汇报|填报|上报|制度|各级|媒体|报纸", RegexOptions.CultureInvariant)]
    private static partial Regex NotNews();
}
