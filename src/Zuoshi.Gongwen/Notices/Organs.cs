namespace Zuoshi.Gongwen.Notices;

/// <summary>Tells the names of organs and units from other words, by the way they end and begin.</summary>
internal static class Organs
{
    static readonly string[] Endings =
    [
        "局", "委", "部", "办", "厅", "处", "室", "科", "院", "校", "所", "站", "署", "社", "会", "行", "队", "组", "馆", "台", "系",
        "政府", "中心", "公司", "集团", "大学", "学校", "学院", "医院", "法院", "幼儿园", "专班", "党组", "领导小组", "联席会议",
        "部门", "单位", "机构", "企业", "团体", "兵团", "街道", "办事处", "高校", "班组", "园区", "管委会", "税务", "海关", "支部", "总支", "党组织",
        "师生", "职工", "党员", "同志", "村", "社区",
    ];

    static readonly string[] Scopes = ["各", "全体", "有关", "相关", "省", "市", "县", "区", "州", "旗", "局", "厅", "部属", "院属", "校属", "国务院", "中央", "机关", "本", "驻", "直属", "所属", "下属", "中共", "其他", "开发区", "高新区", "经开区"];

    /// <summary>Whether words end like an organ, a unit or the people in one.</summary>
    public static bool IsOne(ReadOnlySpan<char> text)
    {
        if (text.Length < 2) return false;
        if (text[^1] == '）' && text.LastIndexOf('（') is > 1 and var open) text = text[..open];

        foreach (var ending in Endings)
        {
            if (text.EndsWith(ending)) return true;
        }

        return false;
    }

    /// <summary>
    /// Splits 主送机关 and the like at the outer level. ； and ， always part. 、 parts only where both sides can stand alone:
    /// the left one is a whole organ and the right one opens a scope of its own (各…, 局机关…, 市…). So 各区、县（市）交通运输局
    /// stays one, for its tail is shared; 国务院各部委、各直属机构 is two; 区政府各委、办、局 is one. In a list without any 各
    /// every whole organ stands for itself (教育局、财政局).
    /// </summary>
    public static IEnumerable<(int Start, int End)> Split(string text, int start, int end)
    {
        var from = start;
        var depth = 0;
        for (var at = start; at < end; at++)
        {
            switch (text[at])
            {
                case '（':
                    depth++;
                    break;
                case '）':
                    depth = Math.Max(depth - 1, 0);
                    break;
                case '，' or '；' or ',' when depth == 0:
                    if (at > from) yield return (from, at);
                    from = at + 1;
                    break;
                case '、' when depth == 0 && Parts(text, from, at, end):
                    yield return (from, at);
                    from = at + 1;
                    break;
            }
        }

        if (end > from) yield return (from, end);
    }

    static bool Parts(string text, int from, int at, int end)
    {
        var left = text.AsSpan(from, at - from);
        if (!IsOne(left)) return false;

        var right = text.AsSpan(at + 1, Math.Min(end - at - 1, 24));
        var stop = right.IndexOfAny("、，；,");
        if (stop >= 0) right = right[..stop];
        if (right.Length < 2) return false;
        if (!left.Contains('各') && IsOne(right)) return true;

        foreach (var scope in Scopes)
        {
            // 市场监督管理局 names no city.
            if (right.StartsWith(scope) && !right.StartsWith("市场")) return true;
        }

        return right.Contains('各');
    }
}
