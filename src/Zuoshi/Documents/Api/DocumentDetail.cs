using System.ComponentModel;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;

namespace Zuoshi.Documents.Api;

/// <summary>An edition in a list.</summary>
public sealed record DocumentSummary(
    [property: Description("第几版")] int Edition,
    [property: Description("行动计划 actionPlan")] DocumentKind Kind,
    [property: Description("标题")] string Title,
    [property: Description("谁起草的")] string By,
    [property: Description("起草的时间，UTC")] DateTime At);

/// <summary>An edition with its paragraphs.</summary>
public sealed record DocumentDetail(
    [property: Description("第几版")] int Edition,
    [property: Description("行动计划 actionPlan")] DocumentKind Kind,
    [property: Description("标题")] string Title,
    [property: Description("谁起草的")] string By,
    [property: Description("起草的时间，UTC")] DateTime At,
    [property: Description("各段，按先后")] IReadOnlyList<ParagraphDetail> Paragraphs)
{
    internal static DocumentDetail Of(OfficialDocument document, CampaignFact campaign, IReadOnlyDictionary<Guid, WorkItemFact> rows) => new(
        document.Edition, document.Kind, document.Title, document.ByName, document.At,
        [.. document.Paragraphs.Select(x => new ParagraphDetail(
            x.Order, x.Level, x.Heading, x.Text, campaign.Theme(x.ThemeId)?.Number,
            [.. x.Sources.Where(source => rows.ContainsKey(source.ItemId)).Select(source => new ParagraphRow(
                rows[source.ItemId].Kind, rows[source.ItemId].Number, rows[source.ItemId].Title, rows[source.ItemId].Edition != source.ItemVersion))]))]);
}

/// <summary>A paragraph with the rows that it was drawn from.</summary>
public sealed record ParagraphDetail(
    [property: Description("第几段")] int Order,
    [property: Description("标题层次，1到4；0是正文")] int Level,
    [property: Description("标题，不带序号")] string Heading,
    [property: Description("正文")] string Text,
    [property: Description("主题标题对应的主题编号")] int? Theme,
    [property: Description("出自哪些任务、项目")] IReadOnlyList<ParagraphRow> Sources);

/// <summary>A row that a paragraph was drawn from.</summary>
public sealed record ParagraphRow(
    [property: Description("任务 task、项目 project")] WorkItemKind Kind,
    [property: Description("编号")] int Number,
    [property: Description("名称")] string Title,
    [property: Description("起草之后改过")] bool ChangedSince);
