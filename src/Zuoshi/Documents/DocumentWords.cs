using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Documents;

/// <summary>What this feature's lines in the audit are called.</summary>
internal sealed class DocumentWords(AppDb db) : IThingNames
{
    public static readonly RecordWords Table = new RecordWords("documents")
        .Event("documents.drafted", "起草文稿")
        .Event("documents.exported", "导出文稿")
        .Thing("OfficialDocument", "文稿", ("CampaignId", "活动"), ("Kind", "文种"), ("Edition", "版次"), ("Title", "标题"))
        .Thing("Paragraph", "段落", ("Order", "序号"), ("Level", "层次"), ("Heading", "小标题"), ("Text", "内容"), ("ThemeId", "主题"))
        .Thing("ParagraphSource", "段落依据", ("ItemId", "清单事项"), ("ItemVersion", "版本"))
        .Choice<DocumentKind>(_ => "行动计划");

    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys) =>
        (await db.OfficialDocuments.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Edition }).ToListAsync())
            .ToDictionary(x => x.Id, x => $"行动计划第{x.Edition}版");
}
