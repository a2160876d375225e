using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Campaigns.Import;

[Can(Permission.ManageCampaign)]
public sealed class CheckModel(AppDb db, TimeProvider clock) : AppPage
{
    /// <summary>A stretch of paragraphs shown together; a folded one holds those that nothing was read from.</summary>
    public sealed record Run(IReadOnlyList<MarkedParagraph> Paragraphs, bool IsFolded);

    public sealed record Section(string Name, IReadOnlyList<ItemKindView> Kinds);

    public sealed record StateCounts(int All, int Stated, int Inferred, int ToDecide);

    public sealed class ItemInput
    {
        public string? Text { get; set; }

        public string? Group { get; set; }

        public string? Detail { get; set; }

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        public ItemContent ToContent() => new(Text ?? "", Group ?? "", Detail ?? "", From, To);
    }

    [BindProperty]
    public ItemInput Input { get; set; } = new();

    /// <summary>The item whose form is open.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Edit { get; set; }

    /// <summary>The kind whose empty form is open.</summary>
    [BindProperty(SupportsGet = true)]
    public ItemKind? Add { get; set; }

    public NoticeDraft Draft { get; private set; } = null!;

    public IReadOnlyList<Run> Runs { get; private set; } = [];

    public IReadOnlySet<Guid> Marked { get; private set; } = new HashSet<Guid>();

    public IReadOnlyList<DraftFinding> Asked => [.. Draft.Findings.Where(finding => finding.Choices.Count > 0).DistinctBy(finding => (finding.Code, finding.Message)).OrderBy(finding => finding.Order)];

    public IReadOnlyList<DraftFinding> Noted => [.. Draft.Findings.Where(finding => finding.Choices.Count == 0).OrderBy(finding => finding.Order)];

    public StateCounts Counts
    {
        get
        {
            var kept = Draft.Items.Where(item => !item.IsRemoved).ToList();
            return new StateCounts(
                kept.Count,
                kept.Count(item => item.State is ItemState.Stated or ItemState.Edited),
                kept.Count(item => item.State is ItemState.Inferred),
                kept.Count(item => item.State is ItemState.ToDecide));
        }
    }

    public IReadOnlyList<Section> Sections { get; } =
        [.. ItemKindView.All.GroupBy(kind => kind.Section).Select(section => new Section(section.Key, [.. section]))];

    public string Summary
    {
        get
        {
            var parts = new List<string>();
            AddCount(ItemKind.Phase, "个阶段");
            AddCount(ItemKind.Prompt, "道题目");
            AddCount(ItemKind.Theme, "个主题和专题组");
            AddCount(ItemKind.Deliverable, "项成果");
            return parts.Count == 0 ? "一个空的活动" : string.Join("、", parts);

            void AddCount(ItemKind kind, string unit)
            {
                if (Draft.Kept(kind).Count() is > 0 and var count) parts.Add($"{count}{unit}");
            }
        }
    }

    public IEnumerable<DraftItem> Shown(ItemKind kind) =>
        Draft.Items.Where(item => item.Kind == kind).OrderBy(item => item.Paragraph ?? int.MaxValue).ThenBy(item => item.SpanStart).ThenBy(item => item.Order);

    public string Show(DraftItem item) => item.Kind switch
    {
        ItemKind.IssuedOn => item.From?.Chinese() ?? "未写明",
        ItemKind.Period => Clock.Range(item.From, item.To),
        ItemKind.Phase => $"{item.Text}，{Clock.Range(item.From, item.To)}",
        ItemKind.Role => $"{(item.Group.Length > 6 ? item.Group : "")}{item.Detail}：{item.Text}",
        ItemKind.Attachment when item.Detail.Length > 0 => $"{item.Text}（{item.Detail}）",
        _ => item.Text,
    };

    public async Task<IActionResult> OnGetAsync(Guid draftId)
    {
        if (!await LoadAsync(draftId)) return NotFound();

        if (Draft.Items.FirstOrDefault(item => item.Id == Edit) is { } item)
            Input = new ItemInput { Text = item.Text, Group = item.Group, Detail = item.Detail, From = item.From, To = item.To };
        ViewData["Input"] = Input;
        return Page();
    }

    public Task<IActionResult> OnPostSaveAsync(Guid draftId, Guid itemId, string? seen) =>
        ChangeAsync(draftId, itemId, () => Draft.Edit(itemId, Input.ToContent(), seen ?? ""));

    public Task<IActionResult> OnPostRemoveAsync(Guid draftId, Guid itemId) =>
        ChangeAsync(draftId, itemId, () => Draft.SetRemoved(itemId, true));

    public Task<IActionResult> OnPostRestoreAsync(Guid draftId, Guid itemId) =>
        ChangeAsync(draftId, itemId, () => Draft.SetRemoved(itemId, false));

    public async Task<IActionResult> OnPostAddAsync(Guid draftId, ItemKind kind)
    {
        Add = kind;
        DraftItem? added = null;
        return await ChangeAsync(draftId, null, () => added = Draft.Add(kind, Input.ToContent()), () => added!.Id);
    }

    public Task<IActionResult> OnPostDecideAsync(Guid draftId) => ChangeAsync(draftId, null, () => TakeDecisions());

    public async Task<IActionResult> OnPostCreateAsync(Guid draftId)
    {
        if (!await LoadAsync(draftId)) return NotFound();

        var campaign = Draft.CampaignId is { } existing
            ? await db.Campaigns.ManagedBy(Actor).WithParts().SingleAsync(x => x.Id == existing)
            : new Campaign(await Counter.NextAsync(db, "campaigns", null), Actor.OrganId, clock.Now());
        var isNew = Draft.CampaignId is null;
        CampaignFromDraft.Apply(Draft, campaign, clock.Now());
        if (isNew) db.Add(campaign);
        await db.SaveChangesAsync();

        var home = CampaignLinks.Home(campaign.Number);
        return Draft.Decided(FindingCodes.AttachmentMissing, FindingChoice.FillNow)
            ? Done("活动已创建，请上传分组表格", $"{home}/groups/fill")
            : Done(isNew ? "活动已创建。发布后大家才能看到" : "活动已按更正后的通知更新", home);
    }

    private async Task<IActionResult> ChangeAsync(Guid draftId, Guid? itemId, Action change, Func<Guid>? anchor = null)
    {
        if (!await LoadAsync(draftId)) return NotFound();

        // Filled first, so that a refused change shows what was typed.
        Edit = itemId;
        ViewData["Input"] = Input;
        if (!ModelState.IsValid) return Invalid("", "日期写得不对，请按“年-月-日”填。");

        change();
        await db.SaveChangesAsync();
        var row = anchor?.Invoke() ?? itemId;
        return OnTo(row is null ? $"/notices/{draftId}" : $"/notices/{draftId}#r-{row}");
    }

    private void TakeDecisions()
    {
        foreach (var finding in Draft.Findings)
        {
            // Findings of one code and message are asked once and settled together.
            var asked = Asked.FirstOrDefault(other => other.Code == finding.Code && other.Message == finding.Message);
            if (asked is not null && Request.Form[$"d-{asked.Id}"] is [{ } decision, ..]) Draft.Decide(finding.Id, decision);
        }
    }

    private async Task<bool> LoadAsync(Guid draftId)
    {
        var draft = await db.NoticeDrafts.ManagedBy(Actor).Include(x => x.Items).Include(x => x.Findings).AsSplitQuery().SingleOrDefaultAsync(x => x.Id == draftId);
        if (draft is null) return false;

        Draft = draft;
        var paragraphs = MarkedParagraph.Cut(draft);
        Marked = paragraphs.SelectMany(paragraph => paragraph.Pieces).Where(piece => piece.Item is not null).Select(piece => piece.Item!.Id).ToHashSet();
        Runs = Fold(paragraphs);
        return true;
    }

    // Two unread paragraphs or more are folded away; a single one reads better in its place.
    private static List<Run> Fold(IReadOnlyList<MarkedParagraph> paragraphs)
    {
        var runs = new List<Run>();
        for (var start = 0; start < paragraphs.Count;)
        {
            var end = start + 1;
            while (end < paragraphs.Count && paragraphs[end].IsRead == paragraphs[start].IsRead) end++;
            var run = paragraphs.Skip(start).Take(end - start).ToList();
            runs.Add(new Run(run, IsFolded: !run[0].IsRead && run.Count > 1));
            start = end;
        }

        return runs;
    }
}
