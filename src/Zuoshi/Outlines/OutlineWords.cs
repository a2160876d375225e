using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Outlines;

/// <summary>What this feature's lines in the audit are called, and where its things stand.</summary>
internal sealed class OutlineWords(AppDb db, CampaignFacts campaigns) : IThingNames, IThingAddresses
{
    public static readonly RecordWords Table = new RecordWords("outlines")
        .Event("outlines.read", "读入纲要")
        .Event("outlines.corrected", "核对时改动")
        .Event("outlines.correction-undone", "撤回核对时的改动")
        .Event("outlines.published", "发布纲要")
        .Event("outlines.annotated", "写批注")
        .Event("outlines.annotation-edited", "改批注")
        .Event("outlines.annotation-withdrawn", "撤回批注")
        .Event("outlines.annotation-placed", "给批注定位置")
        .Event("outlines.annotation-adrift", "新版本里找不到批注的位置")
        .Event("outlines.replied", "回复批注")
        .Event("outlines.contributed", "批注转为建言")
        .Event("outlines.explained", "写名词解释")
        .Event("outlines.question-answered", "解答疑问")
        .Event("outlines.explanation-edited", "改解释")
        .Event("outlines.explanation-withdrawn", "撤下解释")
        .Event("outlines.material-added", "放学习资料")
        .Event("outlines.material-withdrawn", "撤下学习资料")
        .Event("outlines.material-relabelled", "改学习资料的知悉范围")
        .Thing("OutlineVersion", "纲要", ("CampaignId", "活动"), ("Number", "版本"), ("Title", "名称"), ("FileName", "文件"), ("FileHash", "文件校验值"), ("At", "发布时间"))
        .Thing("Clause", "条款", ("Key", "条款"), ("Order", "次序"), ("Level", "层次"), ("Kind", "类别"), ("Path", "位置"), ("Citation", "引用"), ("Marker", "序号"), ("Title", "标题"), ("Text", "内容"), ("Starts", "分句"))
        .Thing("OutlineDraft", "纲要草稿", ("CampaignId", "活动"), ("FileName", "文件"), ("FileHash", "文件校验值"), ("At", "上传时间"), ("PublishedAt", "发布时间"), ("Edits", "改动"))
        .Thing("Annotation", "批注",
            ("CampaignId", "活动"), ("Number", "编号"), ("ClauseKey", "条款"), ("Citation", "引用"), ("Sentence", "第几句"), ("Start", "起点"), ("Quote", "选中的文字"), ("Before", "前文"), ("After", "后文"),
            ("AdriftSince", "找不到位置的时间"), ("Kind", "类别"), ("Text", "内容"), ("Visibility", "谁看得到"), ("ThemeId", "专题组"), ("At", "写的时间"), ("WithdrawnAt", "撤回时间"), ("ContributionId", "建言"))
        .Thing("Reply", "回复", ("Text", "内容"), ("At", "时间"))
        .Thing("Explanation", "释义", ("CampaignId", "活动"), ("Term", "名词"), ("QuestionId", "疑问"), ("Text", "内容"), ("At", "时间"), ("WithdrawnAt", "撤下时间"))
        .Thing("Material", "学习资料",
            ("CampaignId", "活动"), ("Number", "编号"), ("Title", "名称"), ("Url", "网址"), ("FileName", "文件"), ("FileHash", "文件校验值"), ("StudyItemId", "学习内容"),
            ("Label", "知悉范围"), ("At", "放上时间"), ("WithdrawnAt", "撤下时间"))
        .Choice<AnnotationKind>(kind => kind.Name())
        .Choice<Visibility>(visibility => visibility.Name())
        .Choice<Gongwen.Outlines.ClauseKind>(kind => kind.Name());

    async Task<IReadOnlyDictionary<Guid, string>> IThingNames.FindAsync(IReadOnlyCollection<Guid> keys) =>
        (await db.Annotations.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Number }).ToListAsync())
            .ToDictionary(x => x.Id, x => $"批注{Mark.Four(x.Number)}");

    async Task<IReadOnlyDictionary<Guid, string>> IThingAddresses.FindAsync(IReadOnlyCollection<Guid> keys)
    {
        var found = await db.Annotations.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId, x.Number }).ToListAsync();
        var campaign = await campaigns.NumbersAsync([.. found.Select(x => x.CampaignId).Distinct()]);
        return found.ToDictionary(x => x.Id, x => OutlineLinks.Annotation(campaign[x.CampaignId], x.Number));
    }
}

/// <summary>The choices' names as people say them.</summary>
public static class OutlineNames
{
    /// <summary>What kind of annotation.</summary>
    public static string Name(this AnnotationKind kind) => kind switch
    {
        AnnotationKind.Note => "认识体会",
        AnnotationKind.Question => "有疑问",
        AnnotationKind.Suggestion => "落实思路",
        _ => "本地实际",
    };

    /// <summary>What kind of clause.</summary>
    public static string Name(this Gongwen.Outlines.ClauseKind kind) => kind switch
    {
        Gongwen.Outlines.ClauseKind.Title => "标题",
        Gongwen.Outlines.ClauseKind.Preamble => "前言",
        Gongwen.Outlines.ClauseKind.Chapter => "章",
        Gongwen.Outlines.ClauseKind.Section => "节",
        Gongwen.Outlines.ClauseKind.Item => "条",
        Gongwen.Outlines.ClauseKind.Table => "表",
        Gongwen.Outlines.ClauseKind.Box => "专栏",
        Gongwen.Outlines.ClauseKind.Aside => "附注",
        _ => "段",
    };
}
