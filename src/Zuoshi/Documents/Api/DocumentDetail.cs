using System.ComponentModel;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;

namespace Zuoshi.Documents.Api;

/// <summary>An edition in a list.</summary>
public sealed record DocumentSummary(
    [property: Description("文稿编号，地址里用")] int Edition,
    [property: Description("行动计划 actionPlan、实施意见 opinions")] DocumentKind Kind,
    [property: Description("第几稿")] int Draft,
    [property: Description("起草稿 draft、征求意见稿 consultation、送审稿 submission、印发稿 issued、旧稿 kept")] DocumentStage Stage,
    [property: Description("标题")] string Title,
    [property: Description("谁起草的")] string By,
    [property: Description("起草的时间，UTC")] DateTime At);

/// <summary>An edition with its paragraphs.</summary>
public sealed record DocumentDetail(
    [property: Description("文稿编号，地址里用")] int Edition,
    [property: Description("行动计划 actionPlan、实施意见 opinions")] DocumentKind Kind,
    [property: Description("第几稿")] int Draft,
    [property: Description("起草稿 draft、征求意见稿 consultation、送审稿 submission、印发稿 issued、旧稿 kept")] DocumentStage Stage,
    [property: Description("标题")] string Title,
    [property: Description("谁起草的")] string By,
    [property: Description("起草的时间，UTC")] DateTime At,
    [property: Description("各段，按先后")] IReadOnlyList<ParagraphDetail> Paragraphs)
{
    internal static DocumentDetail Of(ReadDocument read, CampaignFact campaign) => new(
        read.Document.Edition, read.Document.Kind, read.Document.Draft, read.Document.Stage, read.Document.Title, read.Document.ByName, read.Document.At,
        [.. read.Paragraphs.Select(x => new ParagraphDetail(
            x.Paragraph.Order, x.Paragraph.Level, x.Said.Heading, x.Said.Text, campaign.Theme(x.Paragraph.ThemeId)?.Number,
            [.. x.Rows.Select(row => new ParagraphRow(row.Kind, row.Number, row.Title, x.Moved.Contains(row)))]))]);
}

/// <summary>A paragraph with the rows that it was drawn from.</summary>
public sealed record ParagraphDetail(
    [property: Description("第几段")] int Order,
    [property: Description("标题层次，1到4；0是正文或表格")] int Level,
    [property: Description("标题，不带序号")] string Heading,
    [property: Description("正文；表格一行一行，格之间是制表符")] string Text,
    [property: Description("主题标题对应的主题编号")] int? Theme,
    [property: Description("出自哪些任务、项目")] IReadOnlyList<ParagraphRow> Sources);

/// <summary>A row that a paragraph was drawn from.</summary>
public sealed record ParagraphRow(
    [property: Description("任务 task、项目 project")] WorkItemKind Kind,
    [property: Description("编号")] int Number,
    [property: Description("名称")] string Title,
    [property: Description("文字定下来之后，这一项改过")] bool ChangedSince);
