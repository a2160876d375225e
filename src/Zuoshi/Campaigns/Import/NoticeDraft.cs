using Zuoshi.Gongwen;
using Zuoshi.Gongwen.Notices;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Campaigns.Import;

/// <summary>A notice's file.</summary>
/// <param name="Name">Its name; empty for pasted text.</param>
/// <param name="Hash">SHA-256 under which it is kept.</param>
public sealed record NoticeFile(string Name, string Hash);

/// <summary>A notice that has been read and is being checked. Nothing is created before the person says so.</summary>
public sealed class NoticeDraft : Entity
{
    private readonly List<DraftItem> items = [];
    private readonly List<DraftFinding> findings = [];

    private NoticeDraft()
    {
    }

    /// <summary>Keeps what was read.</summary>
    /// <param name="source">The text, verbatim.</param>
    /// <param name="notice">What the reader made of it.</param>
    /// <param name="file">The file it was read from.</param>
    /// <param name="campaignId">The campaign to update; null for a new one.</param>
    /// <param name="organId">The body whose office reads it.</param>
    /// <param name="createdAt">When, UTC.</param>
    public NoticeDraft(SourceText source, Notice notice, NoticeFile file, Guid? campaignId, Guid organId, DateTime createdAt)
    {
        (FileName, FileHash, CampaignId, OrganId, CreatedAt) = (file.Name, file.Hash, campaignId, organId, createdAt);
        Paragraphs = [.. source.Paragraphs.Select(paragraph => paragraph.Text)];
        Remarks = [.. source.Remarks];
        items.AddRange(NoticeItems.From(notice));
        findings.AddRange(notice.Findings.Select((finding, index) => new DraftFinding(index + 1, finding)));
        foreach (var finding in notice.Findings.Where(finding => finding.Severity is FindingSeverity.Warning))
            foreach (var item in items.Where(item => finding.Spans.Any(span => Overlap(span, item.Span))))
                item.NeedsDecision();
        Happened("campaigns.notice-read", campaignId, detail: new { fileName = FileName, items = items.Count, findings = findings.Count });
    }

    /// <summary>The file's name; empty for pasted text.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file, under which it is kept.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>The campaign that it updates or has become.</summary>
    public Guid? CampaignId { get; private set; }

    /// <summary>The body whose office reads it; no other's sees it.</summary>
    public Guid OrganId { get; private set; }

    /// <summary>How far its text and file may go.</summary>
    public Sensitivity Label { get; private set; } = Sensitivity.Internal;

    /// <summary>When it was read, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it was applied, UTC; null while it is being checked.</summary>
    public DateTime? AppliedAt { get; private set; }

    /// <summary>The text, verbatim, paragraph by paragraph.</summary>
    public List<string> Paragraphs { get; private set; } = [];

    /// <summary>What of the file could not be read, in sentences for people.</summary>
    public List<string> Remarks { get; private set; } = [];

    /// <summary>What was read.</summary>
    public IReadOnlyList<DraftItem> Items => items;

    /// <summary>Where the notice contradicts itself.</summary>
    public IReadOnlyList<DraftFinding> Findings => findings;

    /// <summary>Changes how far its text and file may go.</summary>
    /// <exception cref="RuleBroken">The actor may not, or widens it without a reason.</exception>
    public void Relabel(Sensitivity label, string? reason, Actor by, bool isOffice)
    {
        var before = Label;
        if (!Labels.Changes(before, label, reason, by, isOffice)) return;

        Label = label;
        Happened("campaigns.notice-relabelled", CampaignId, reason, new { before, label });
    }

    /// <summary>The items of one kind that are to be created, in order.</summary>
    public IEnumerable<DraftItem> Kept(ItemKind kind) =>
        items.Where(item => item.Kind == kind && !item.IsRemoved).OrderBy(item => item.Order);

    /// <summary>Corrects an item.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="content">What it is to say.</param>
    /// <param name="seen">Digest of what it said when the person began.</param>
    /// <exception cref="RuleBroken">Somebody else has changed it meanwhile; the message says to what.</exception>
    public void Edit(Guid itemId, ItemContent content, string seen)
    {
        var item = Open(itemId);
        if (item.Content.Digest != seen && item.Content != content)
            throw new RuleBroken("campaigns.item-stale", $"您修改的时候，别人先改成了“{item.Text}”。您填的还在下面，要用您的请再保存一次。");

        item.Edit(Checked(content));
    }

    /// <summary>Takes an item out, or puts it back.</summary>
    public void SetRemoved(Guid itemId, bool removed) => Open(itemId).SetRemoved(removed);

    /// <summary>Adds what the reader missed.</summary>
    public DraftItem Add(ItemKind kind, ItemContent content)
    {
        MustBeOpen();
        var last = items.Where(item => item.Kind == kind && item.Group == content.Group).Select(item => item.Order).DefaultIfEmpty().Max();
        var item = new DraftItem(kind, last + 1, Checked(content), span: null, ItemState.Edited);
        items.Add(item);
        return item;
    }

    /// <summary>Settles a finding.</summary>
    public void Decide(Guid findingId, string decision)
    {
        MustBeOpen();
        findings.Find(finding => finding.Id == findingId)?.Decide(decision);
    }

    /// <summary>What was decided about findings of a code.</summary>
    public bool Decided(string code, string decision) => findings.Exists(finding => finding.Code == code && finding.Decision == decision);

    /// <summary>Notes that it has become a campaign.</summary>
    public void Applied(Campaign campaign, DateTime now)
    {
        MustBeOpen();
        (CampaignId, AppliedAt) = (campaign.Id, now);
    }

    private DraftItem Open(Guid itemId)
    {
        MustBeOpen();
        return items.Find(item => item.Id == itemId) ?? throw new RuleBroken("campaigns.item-gone", "这一项已经不在了，请刷新页面。");
    }

    private void MustBeOpen()
    {
        if (AppliedAt is not null) throw new RuleBroken("campaigns.draft-applied", "这份通知已经创建了活动，不能再改。要更正，请重新导入改好的通知。");
    }

    private static ItemContent Checked(ItemContent content) =>
        string.IsNullOrWhiteSpace(content.Text) ? throw new RuleBroken("campaigns.item-empty", "内容不能空着；不要这一项，请按“去掉”。")
        : content.To < content.From ? throw new RuleBroken("campaigns.item-days", "结束的日子早于开始的日子，请改一改。")
        : content with { Text = content.Text.Trim(), Group = content.Group.Trim(), Detail = content.Detail.Trim() };

    private static bool Overlap(TextSpan a, TextSpan? other) =>
        other is { } b && a.Paragraph == b.Paragraph && a.Start < b.End && b.Start < a.End;
}
