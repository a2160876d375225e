namespace Zuoshi.Delivery.Items;

/// <summary>A form on an item's page with which the reader does one thing.</summary>
/// <param name="Act">What.</param>
/// <param name="Words">The label of the words it takes; null for none.</param>
public sealed record ActForm(Act Act, string? Words)
{
    /// <summary>The label of the day it takes; null for none.</summary>
    public string? Day { get; init; }

    /// <summary>Whether a unit may be named.</summary>
    public bool AsksUnit { get; init; }

    /// <summary>Whether it takes the number of a document: it must, or may.</summary>
    public string? Document { get; init; }

    /// <summary>The part that it is about: a report, an issue.</summary>
    public Guid? Part { get; init; }

    /// <summary>What is to be known before it is pressed.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether it is a mere press.</summary>
    public bool IsPress => this is { Words: null, Day: null, Document: null, AsksUnit: false };

    private const string Minutes = "文号或会议纪要号", Optional = "（可以不填）";

    /// <summary>The forms for what the table lets a party do on the item's own page, in the order of the table.</summary>
    public static IReadOnlyList<ActForm> Of(Assignment item, Party party) =>
        [.. Enum.GetValues<Act>().Where(act => Supervision.Allows(act, item.State, party)).Select(act => Of(act, item, party)).OfType<ActForm>()];

    private static ActForm? Of(Act act, Assignment item, Party party) => act switch
    {
        Act.Propose => new(act, null),
        Act.Approve or Act.ApproveExtension => item.IsLesser(act) && party.HasFlag(Party.Leader) ? new(act, null) : party.HasFlag(Party.Head) ? new(act, null) { Document = Minutes } : null,
        Act.Reject => new(act, "为什么不立"),
        Act.DenyExtension => new(act, "为什么不同意"),
        Act.Dispatch => new(act, $"说明{Optional}") { Hint = "离时限不到2个工作日的，要写明应急理由" },
        Act.Acknowledge => new(act, null),
        Act.Dispute => new(act, "退签的理由") { Hint = "不属本单位职责，或者时限不合理" },
        Act.ConfirmReport => item.Reports.LastOrDefault(report => report.ConfirmedAt is null) is { } report ? new(act, null) { Part = report.Id, Hint = $"{report.By}：{report.Text}" } : null,
        Act.HelperReport => new(act, "配合做了什么"),
        Act.HelperConfirm => new(act, $"说明{Optional}"),
        Act.RaiseIssue => new(act, "要协调的问题") { AsksUnit = true, Hint = "到期前报的问题，答复以前不转红灯" },
        Act.AnswerIssue => item.Issues.FirstOrDefault(issue => issue.AnsweredOn is null) is { } issue ? new(act, "怎么协调") { Part = issue.Id, Hint = $"{issue.By}：{issue.Text}" } : null,
        Act.Remind => new(act, $"提醒的话{Optional}"),
        Act.Urge or Act.Order => new(act, "要求") { Hint = "前一级到期没有回复才能发，5个工作日内只发一张" },
        Act.Suspend => new(act, "暂缓的原因") { Day = "哪天再议", Document = Minutes },
        Act.Resume => new(act, null) { Day = "新的完成时限", Document = Minutes, Hint = "原时限没过的，可以不填新的" },
        Act.ReviewStanding => new(act, "评估结果"),
        Act.Reopen => new(act, "反弹的情况") { Day = "新的完成时限" },
        Act.Cancel => new(act, "终止的理由") { Document = Minutes },
        Act.Appeal => new(act, "对什么有异议"),
        Act.AnswerAppeal => item.Appeals is [.., { AnsweredOn: null } appeal] ? new(act, "复核意见") { Hint = $"{appeal.By}：{appeal.Text}" } : null,
        // These have pages of their own.
        _ => null,
    };
}
