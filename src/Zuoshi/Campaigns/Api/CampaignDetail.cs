using System.ComponentModel;
using Zuoshi.Campaigns.Contract;

namespace Zuoshi.Campaigns.Api;

/// <summary>A campaign in a list.</summary>
public sealed record CampaignSummary(
    [property: Description("活动编号")] int Number,
    [property: Description("名称")] string Name,
    [property: Description("组织单位")] string Organiser,
    [property: Description("开始的日子")] DateOnly? Start,
    [property: Description("结束的日子")] DateOnly? End,
    [property: Description("是否已发布")] bool IsPublished);

/// <summary>A campaign with its parts.</summary>
public sealed record CampaignDetail(
    [property: Description("活动编号")] int Number,
    [property: Description("名称")] string Name,
    [property: Description("组织单位")] string Organiser,
    [property: Description("开始的日子")] DateOnly? Start,
    [property: Description("结束的日子")] DateOnly? End,
    [property: Description("是否已发布")] bool IsPublished,
    [property: Description("阶段，按先后")] IReadOnlyList<PhaseDetail> Phases,
    [property: Description("题目，按组和编号")] IReadOnlyList<PromptDetail> Prompts,
    [property: Description("主题和专题讨论组")] IReadOnlyList<ThemeDetail> Themes,
    [property: Description("通知要求的成果")] IReadOnlyList<string> Deliverables,
    [property: Description("建言可以对外不署名")] bool AllowsAnonymity,
    [property: Description("答应几天内答复建言")] int AnswerDays,
    [property: Description("讨论已经结束，不再收建言、回复和表态")] bool DiscussionClosed)
{
    internal static CampaignDetail Of(CampaignFact campaign) => new(
        campaign.Number, campaign.Name, campaign.Organiser, campaign.Start, campaign.End, campaign.IsPublished,
        [.. campaign.Phases.Select(x => new PhaseDetail(x.Number, x.Name, x.Start, x.End, x.Tasks, x.IsClosed))],
        [.. campaign.Prompts.Select(x => new PromptDetail(x.Id, x.Group, x.Number, x.Text, x.IsStudy, x.IsRetired))],
        [.. campaign.Themes.Select(x => new ThemeDetail(x.Number, x.Name, x.Scope, x.IsRetired, new GroupDetail(x.Convener, x.Leader, x.Members)))],
        campaign.Deliverables, campaign.AllowsAnonymity, campaign.AnswerDays, campaign.DiscussionClosed);
}

/// <summary>A stage.</summary>
public sealed record PhaseDetail(
    [property: Description("第几阶段")] int Number,
    [property: Description("名称")] string Name,
    [property: Description("开始的日子")] DateOnly? Start,
    [property: Description("结束的日子")] DateOnly? End,
    [property: Description("通知写明的任务")] string Tasks,
    [property: Description("活动办已经结束这个阶段")] bool IsClosed);

/// <summary>A prompt.</summary>
public sealed record PromptDetail(
    [property: Description("题目的标识，提建言时用")] Guid Id,
    [property: Description("组名，如“六问”")] string Group,
    [property: Description("组内编号")] int Number,
    [property: Description("题目")] string Text,
    [property: Description("是否学习内容；学习内容不收建言")] bool IsStudy,
    [property: Description("更正后的通知里已经没有")] bool IsRetired);

/// <summary>A theme with its group.</summary>
public sealed record ThemeDetail(
    [property: Description("主题编号")] int Number,
    [property: Description("名称")] string Name,
    [property: Description("讨论什么")] string Scope,
    [property: Description("更正后的通知里已经没有")] bool IsRetired,
    [property: Description("专题讨论组")] GroupDetail Group);

/// <summary>A theme's group.</summary>
public sealed record GroupDetail(
    [property: Description("召集人")] string Convener,
    [property: Description("参加的局领导")] string Leader,
    [property: Description("成员单位")] IReadOnlyList<string> Members);
