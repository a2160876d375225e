using Zuoshi.Gongwen;
using Zuoshi.Gongwen.Notices;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Tests.World;

/// <summary>
/// The notice that started the world's campaign: as its text, and as a careful person would read it, so that a test of a page
/// doesn't wait on the reader. It contradicts itself as real ones do: its last phase ends after its period, and an attachment
/// is named that isn't there.
/// </summary>
internal static class SmallNotice
{
    /// <summary>The text as an office would paste it.</summary>
    public const string Text = """
        澄溪县水利局关于印发《“水润澄溪”大讨论活动实施方案》的通知
        澄水〔2026〕8号
        各镇水利站，局属各单位，机关各科室：
        现将《“水润澄溪”大讨论活动实施方案》印发给你们，请认真组织实施。
        澄溪县水利局
        2026年3月2日
        “水润澄溪”大讨论活动实施方案
        为谋划今后五年全县水利工作，局党组决定自2026年3月3日至5月31日开展“水润澄溪”大讨论活动。
        一、讨论内容
        （一）共性任务。各组都要回答。
        三问：
        1.群众最盼的水利实事是什么？
        2.我们的短板在哪里？
        3.今后五年怎么干？
        （二）个性问题。围绕两大主题分组讨论：
        1.防洪保安。重点讨论山洪预警、堤防达标和水库除险。
        2.节水供水。重点讨论城乡供水一体化和灌区节水。
        二、方法步骤
        （一）部署发动阶段（2026年3月3日至3月13日）。制定方案，动员部署。
        （二）学习研讨阶段（2026年3月14日至4月30日）。开展调研，分组讨论。
        （三）成果固化阶段（2026年5月1日至6月10日）。汇总成果，形成清单。
        三、工作要求
        成立大讨论活动领导小组，由局长任组长，分管副局长任副组长。专题讨论组具体分组情况见附件。
        各组要形成任务清单、项目清单和责任清单。
        附件：专题讨论组分组情况
        """;

    /// <summary>What the three questions ask, in order.</summary>
    public static readonly IReadOnlyList<string> Questions = ["群众最盼的水利实事是什么？", "我们的短板在哪里？", "今后五年怎么干？"];

    /// <summary>The text in paragraphs.</summary>
    public static SourceText Source(string text = Text) => DocumentReader.ReadText(text);

    /// <summary>What a careful person reads in the text; the questions may be others.</summary>
    public static Notice Read(IReadOnlyList<string>? questions = null) => new()
    {
        Title = Found("澄溪县水利局关于印发《“水润澄溪”大讨论活动实施方案》的通知"),
        PlanTitle = Found("“水润澄溪”大讨论活动实施方案"),
        Issuers = [Found("澄溪县水利局")],
        DocumentNumber = Found("澄水〔2026〕8号"),
        Addressees = [Found("各镇水利站"), Found("局属各单位"), Found("机关各科室")],
        IssuedOn = new(new DateOnly(2026, 3, 2), Span("2026年3月2日")),
        Period = new(new DateOnly(2026, 3, 3), new DateOnly(2026, 5, 31), "2026年3月3日至5月31日", Span("2026年3月3日至5月31日"), Certainty.Stated),
        Phases =
        [
            Phase("部署发动", new(2026, 3, 3), new(2026, 3, 13), "制定方案，动员部署。"),
            Phase("学习研讨", new(2026, 3, 14), new(2026, 4, 30), "开展调研，分组讨论。"),
            Phase("成果固化", new(2026, 5, 1), new(2026, 6, 10), "汇总成果，形成清单。"),
        ],
        Prompts = [new("三问", 3, [.. (questions ?? Questions).Select(Found)], Span("三问"))],
        Themes =
        [
            new("防洪保安", "重点讨论山洪预警、堤防达标和水库除险。", Span("防洪保安。重点讨论山洪预警、堤防达标和水库除险。")),
            new("节水供水", "重点讨论城乡供水一体化和灌区节水。", Span("节水供水。重点讨论城乡供水一体化和灌区节水。")),
        ],
        Roles = [new("大讨论活动领导小组", "组长", "局长", null, Span("局长")), new("大讨论活动领导小组", "副组长", "分管副局长", null, Span("分管副局长"))],
        Deliverables = [Found("任务清单"), Found("项目清单"), Found("责任清单")],
        Attachments = [new("专题讨论组分组情况", Present: false, Span("附件：专题讨论组分组情况"))],
        Findings =
        [
            new(FindingCodes.PhaseOutsidePeriod, FindingSeverity.Warning, "活动到5月31日结束，最后一个阶段到6月10日。", [Span("2026年5月1日至6月10日"), Span("2026年3月3日至5月31日")]),
            new(FindingCodes.AttachmentMissing, FindingSeverity.Warning, "文中提到附件“专题讨论组分组情况”，没有随文。", [Span("附件：专题讨论组分组情况")]),
            new(FindingCodes.HalfWidth, FindingSeverity.Info, "序号“1.”用了半角句点。", [Span("1.防洪保安")]),
        ],
    };

    private static Found<string> Found(string words) => new(words, Span(words));

    private static NoticePhase Phase(string name, DateOnly start, DateOnly end, string tasks) =>
        new(name, start, end, "", tasks, Span($"{name}阶段"), Certainty.Stated);

    // Words that a corrected notice has and this text hasn't are taken to stand in the first paragraph.
    private static TextSpan Span(string words)
    {
        var paragraphs = Source().Paragraphs;
        for (var paragraph = 0; paragraph < paragraphs.Count; paragraph++)
            if (paragraphs[paragraph].Text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var start)
                return new TextSpan(paragraph, start, words.Length);
        return new TextSpan(0, 0, 1);
    }
}
