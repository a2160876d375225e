using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.PublicPages;

/// <summary>What this feature's lines in the audit are called.</summary>
internal sealed class PublicWords(AppDb db) : IThingNames
{
    public static readonly RecordWords Table = new RecordWords("public")
        .Event("public.release-set", "定公开的内容")
        .Event("public.idea-released", "公开建议")
        .Event("public.idea-taken-back", "撤下公开的建议")
        .Event("public.note-sent", "群众来言")
        .Event("public.note-taken", "采用群众来言")
        .Event("public.note-declined", "答复群众来言")
        .Thing("PublicRelease", "公开页",
            ("CampaignId", "活动"), ("IsOn", "打开"), ("Intro", "开头的话"), ("ShowsPhases", "显示阶段"), ("ShowsProgress", "显示进展"), ("ShowsIndicators", "显示指标"),
            ("TakesNotes", "收群众来言"), ("PromptId", "来言归到的问题"))
        .Thing("PublicIdea", "公开的建议", ("Order", "序号"), ("ContributionId", "建言"), ("Text", "公开的话"), ("Outcome", "怎么办"))
        .Thing("PublicNote", "群众来言",
            ("CampaignId", "活动"), ("Number", "编号"), ("Text", "内容"), ("At", "时间"), ("AnswerBy", "答复期限"), ("AnsweredAt", "答复时间"), ("Answer", "答复"), ("ContributionNumber", "转成的建言"));

    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys) =>
        (await db.PublicNotes.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Number }).ToListAsync()).Select(x => (x.Id, Name: $"群众来言{Mark.Three(x.Number)}"))
            .Concat((await db.PublicReleases.Where(x => keys.Contains(x.Id)).Select(x => x.Id).ToListAsync()).Select(id => (id, "公开页"))).ToDictionary();
}
