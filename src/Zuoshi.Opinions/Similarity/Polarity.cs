using System.Buffers;

namespace Zuoshi.Opinions.Similarity;

/// <summary>Whether one normal form denies or reverses what another says: by the words of denial and what they deny, and by pairs of opposites.</summary>
internal static class Polarity
{
    // Behind a denial what is denied comes after these.
    private const string Soft = "应该当能会可以要得必须再有是在太很更让对";

    private static readonly string[] Denials =
        ["不同意", "反对", "禁止", "严禁", "拒绝", "杜绝", "取消", "停止", "不", "没", "无", "非", "别", "未", "勿", "莫"];

    // They hold a character of denial and deny nothing, or deny twice.
    private static readonly string[] Harmless =
    [
        "不得不", "不能不", "不可不", "无不", "无非", "不断", "不仅", "不但", "不只", "不光", "不单", "不同", "不少", "不管", "不论", "不过", "不妨", "不久", "不时", "不惜", "差不多", "对不起",
        "有没有", "无人机", "无人车", "无人驾驶", "无人售票", "无人值守", "无障碍", "无线", "无论", "无疑", "无缝", "无轨", "无感", "无纸", "无锡", "非常", "非遗", "非机动", "非物质", "非公", "非凡",
        "除非", "莫非", "未来", "未成年", "特别", "分别", "区别", "级别", "类别", "性别", "识别", "个别", "差别", "别人", "别的", "别墅", "鉴别", "辨别", "告别", "国别", "甄别", "淹没", "沉没",
        "没收",
    ];

    // 不同意 before 不同.
    private static readonly (string Word, bool Denies)[] Words =
        [.. Denials.Select(word => (word, true)).Concat(Harmless.Select(word => (word, false))).OrderByDescending(each => each.Item1.Length)];

    private static readonly SearchValues<char> Beginnings = SearchValues.Create([.. Words.Select(each => each.Word[0]).Distinct()]);

    private static readonly (string One, string Other)[] Opposites =
    [
        ("增", "减"), ("提高", "降低"), ("提升", "降低"), ("扩大", "缩小"), ("延长", "缩短"), ("加快", "放慢"), ("加快", "放缓"), ("赞成", "反对"), ("支持", "反对"), ("同意", "反对"), ("允许", "禁止"), ("上调", "下调"),
        ("提前", "推迟"), ("集中", "分散"), ("合并", "拆分"), ("开放", "关闭"), ("收费", "免费"), ("强制", "自愿"), ("公开", "保密"), ("加强", "削弱"), ("加强", "减弱"), ("放宽", "收紧"), ("保留", "取消"), ("保留", "撤销"), ("恢复", "取消"),
        ("新建", "拆除"), ("多", "少"), ("高", "低"), ("快", "慢"), ("早", "晚"), ("长", "短"), ("宽", "窄"), ("升", "降"), ("上", "下"), ("前", "后"), ("左", "右"), ("东", "西"), ("南", "北"), ("进", "出"), ("开通", "停运"), ("开", "关"), ("赞", "反"),
    ];

    public static bool Differs(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var (left, right) = (DeniedIn(one), DeniedIn(other));
        if (left.Count != right.Count || OnlyDenialsSetApart(one, other)) return true;

        // As many denials, but of other things: 不收费，要排队 against 要收费，不排队.
        foreach (var denied in left)
        {
            var same = right.FindIndex(candidate => denied.Length == 0 || candidate.Length == 0 || candidate.AsSpan().IndexOfAny(denied) >= 0);
            if (same < 0) return true;

            right.RemoveAt(same);
        }

        foreach (var (word, opposite) in Opposites)
        {
            var words = one.Count(word) - other.Count(word);
            var opposites = one.Count(opposite) - other.Count(opposite);
            if ((words > 0 && opposites < 0) || (words < 0 && opposites > 0)) return true;
        }

        return false;
    }

    /// <summary>装卸时段 and 装卸不时段: whatever word a denial makes with its neighbours, nothing else was put in.</summary>
    private static bool OnlyDenialsSetApart(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        const string Single = "不没无非别未勿莫";
        int at = 0, there = 0;
        while (true)
        {
            while (at < one.Length && Single.Contains(one[at])) at++;
            while (there < other.Length && Single.Contains(other[there])) there++;
            if (at == one.Length || there == other.Length) return at == one.Length && there == other.Length;
            if (one[at++] != other[there++]) return false;
        }
    }

    /// <summary>For each denial, the characters that say what is denied.</summary>
    private static List<string> DeniedIn(ReadOnlySpan<char> form)
    {
        var denied = new List<string>();
        for (var at = 0; form[at..].IndexOfAny(Beginnings) is >= 0 and var ahead;)
        {
            at += ahead;
            var (word, denies) = Longest(form[at..]);
            // 能不能, 要不要: a question, not a denial.
            var asks = word is { Length: 1 } && at > 0 && at + 1 < form.Length && form[at - 1] == form[at + 1];
            at += word?.Length ?? 1;
            if (denies && !asks) denied.Add(Behind(form[at..]));
        }

        return denied;
    }

    private static string Behind(ReadOnlySpan<char> form)
    {
        var start = 0;
        while (start < form.Length && Soft.Contains(form[start])) start++;
        return form.Slice(start, Math.Min(3, form.Length - start)).ToString();
    }

    private static (string? Word, bool Denies) Longest(ReadOnlySpan<char> form)
    {
        foreach (var (word, denies) in Words)
            if (form.StartsWith(word)) return (word, denies);
        return default;
    }
}
