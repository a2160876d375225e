using System.Text.RegularExpressions;
using Zuoshi.Gongwen.Notices;

namespace Zuoshi.Campaigns.Import;

/// <summary>Lays out what the reader found as items that a person can check one by one.</summary>
internal static partial class NoticeItems
{
    public static IEnumerable<DraftItem> From(Notice notice) =>
    [
        .. Name(notice),
        .. Strings(ItemKind.Title, notice.Title is null ? [] : [notice.Title]),
        .. Strings(ItemKind.Issuer, notice.Issuers),
        .. Strings(ItemKind.DocumentNumber, notice.DocumentNumber is null ? [] : [notice.DocumentNumber]),
        .. Strings(ItemKind.Addressee, notice.Addressees),
        .. IssuedOn(notice),
        .. Period(notice),
        .. notice.Phases.Select((phase, index) => new DraftItem(
            ItemKind.Phase, index + 1, new ItemContent(phase.Name, Detail: phase.Tasks, From: phase.Start, To: phase.End), phase.Span, State(phase.Certainty))),
        .. notice.Prompts.SelectMany(group => group.Items.Select((item, index) => new DraftItem(
            ItemKind.Prompt, index + 1, new ItemContent(item.Value, group.Group), item.Span, State(item.Certainty)))),
        .. notice.Themes.Select((theme, index) => new DraftItem(
            ItemKind.Theme, index + 1, new ItemContent(theme.Name, Detail: theme.Scope), theme.Span, ItemState.Stated)),
        .. notice.Roles.Select((role, index) => new DraftItem(
            ItemKind.Role, index + 1,
            new ItemContent(role.Post is null ? role.Holder : $"{role.Holder}（{role.Post}）", role.Body, role.Role), role.Span, ItemState.Stated)),
        .. Strings(ItemKind.Deliverable, notice.Deliverables),
        .. notice.Attachments.Select((attachment, index) => new DraftItem(
            ItemKind.Attachment, index + 1, new ItemContent(attachment.Name, Detail: attachment.Present ? "在文中" : "没有随文"),
            attachment.Span, attachment.Present ? ItemState.Stated : ItemState.ToDecide)),
        .. Strings(ItemKind.Media, notice.Media),
    ];

    /// <summary>A campaign is called what its plan is called, less the word for the plan itself.</summary>
    private static IEnumerable<DraftItem> Name(Notice notice)
    {
        if ((notice.PlanTitle ?? notice.Title) is not { } title) yield break;

        var name = PlanWords().Replace(title.Value, "");
        yield return new DraftItem(
            ItemKind.Name, 1, new ItemContent(name.Length > 0 ? name : title.Value), title.Span,
            notice.PlanTitle is null ? ItemState.Inferred : ItemState.Stated);
    }

    private static IEnumerable<DraftItem> IssuedOn(Notice notice)
    {
        if (notice.IssuedOn is { } day)
            yield return new DraftItem(ItemKind.IssuedOn, 1, new ItemContent("成文日期", From: day.Value), day.Span, State(day.Certainty));
    }

    private static IEnumerable<DraftItem> Period(Notice notice)
    {
        if (notice.Period is { } period)
            yield return new DraftItem(
                ItemKind.Period, 1, new ItemContent(period.Text, From: period.Start, To: period.End), period.Span, State(period.Certainty));
    }

    private static IEnumerable<DraftItem> Strings(ItemKind kind, IReadOnlyList<Found<string>> found) =>
        found.Select((item, index) => new DraftItem(kind, index + 1, new ItemContent(item.Value), item.Span, State(item.Certainty)));

    private static ItemState State(Certainty certainty) => certainty is Certainty.Stated ? ItemState.Stated : ItemState.Inferred;

    [GeneratedRegex("(的?(实施|工作|行动|活动|总体)?方案|行动计划|的?通知)$", RegexOptions.CultureInvariant)]
    private static partial Regex PlanWords();
}
