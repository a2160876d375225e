using Zuoshi.Platform.Imports;

namespace Zuoshi.Discussions.Table;

/// <summary>The columns of a table of contributions; reading, checking and the template all go by them.</summary>
public static class SaidColumns
{
    /// <summary>Names of fields.</summary>
    public const string Text = "text", Prompts = "prompts", Theme = "theme", Clauses = "clauses", Who = "who", Hides = "hides", ExternalId = "externalId";

    /// <summary>What the liaison writes where the unit speaks rather than a person.</summary>
    public const string UnitSpeaks = "单位";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<ImportColumn> All =
    [
        new(Text, "内容", 60, "一行一条，说一件具体的事，不超过2000个字。", "建言", "建言内容", "意见", "意见建议", "发言", "发言内容", "主要内容") { Longest = Contribution.LongestText },
        new(Prompts, "题目", 16, "可不填。写组名和序号，几道用顿号隔开，例：六问1、六找3。", "对应题目", "针对题目", "问题", "回答题目") { Longest = 200 },
        new(Theme, "主题", 16, "写主题的名称或序号。题目和主题至少填一个。", "所属主题", "对应主题", "专题", "专题组") { Longest = 100 },
        new(Clauses, "纲要条款", 18, "可不填。几条用分号隔开，例：四（一）第2句；五（二）。", "纲要", "依据条款", "条款", "对应条款") { Longest = 300 },
        new(Who, "提出人", 16, $"本单位的人写姓名，算本人的；空着或者写“{UnitSpeaks}”，算单位意见。", "提出人/代单位", "姓名", "建言人", "提出单位", "提出者", "发言人"),
        new(Hides, "不署名", 10, "写“是”对外只显示“个人”，空着署单位名。单位意见都要署名。", "匿名", "是否匿名", "是否署名", "对外不署名"),
        new(ExternalId, "外部编号", 16, "可不填。填了，再导入同一份不会重复。", "编号", "序号", "来源编号") { Longest = Contribution.LongestExternalId },
    ];
}

/// <summary>One line of such a table.</summary>
/// <param name="Number">Its number in the draft, from 1.</param>
/// <param name="Place">Where it stood: 第12行.</param>
/// <param name="Cells">Its texts by field.</param>
public sealed record SaidLine(int Number, string Place, IReadOnlyDictionary<string, string> Cells) : ImportLine(Number, Place, Cells);
