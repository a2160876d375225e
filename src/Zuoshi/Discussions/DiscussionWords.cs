using Microsoft.EntityFrameworkCore;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Discussions;

/// <summary>What this feature's lines in the audit are called.</summary>
internal sealed class DiscussionWords(AppDb db) : IThingNames
{
    public static readonly RecordWords Table = new RecordWords("discussions")
        .Event("discussions.contributed", "提交建言")
        .Event("discussions.answered", "答复建言")
        .Event("discussions.relabelled", "改知悉范围")
        .Event("discussions.withdrawn", "撤回建言")
        .Thing("Contribution", "建言",
            ("CampaignId", "活动"), ("Number", "编号"), ("Text", "内容"), ("ThemeId", "主题"), ("HidesName", "不署名"), ("At", "提交时间"), ("WithdrawnAt", "撤回时间"), ("Label", "知悉范围"), ("Visibility", "谁看得到"), ("ExternalId", "外部编号"), ("SessionId", "研讨会"), ("SessionTitle", "研讨会议题"))
        .Thing("ContributionClause", "引用纲要", ("ClauseKey", "条款"), ("Sentence", "第几句"), ("Quote", "引文"))
        .Thing("ContributionPrompt", "对应题目", ("PromptId", "题目"))
        .Thing("Disposition", "答复", ("Kind", "处理结果"), ("Reason", "理由"), ("MergedIntoId", "并入"))
        .Choice<DispositionKind>(kind => kind.Name());

    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys) =>
        (await db.Contributions.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Number }).ToListAsync())
            .ToDictionary(x => x.Id, x => $"建言{Mark.Four(x.Number)}");
}
