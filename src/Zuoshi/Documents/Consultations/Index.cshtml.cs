using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Documents.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Documents.Consultations;

/// <summary>征求意见 on one edition: the office sends it out and answers, each unit says what it thinks.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, Editions editions, OrganisationFacts organisation, TimeProvider clock) : AppPage
{
    private OpenedEdition opened = null!;
    private List<UnitFact> units = [];

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty, StringLength(Consultation.LongestNote, ErrorMessage = "不超过300个字")]
    public string? Note { get; set; }

    [BindProperty]
    public List<Guid> Units { get; set; } = [];

    /// <summary>The paragraph that is spoken of.</summary>
    [BindProperty]
    public Guid? Paragraph { get; set; }

    [BindProperty, StringLength(Comment.Longest, ErrorMessage = "意见不超过1000个字")]
    public string? Words { get; set; }

    [BindProperty, StringLength(Comment.LongestProposal, ErrorMessage = "建议的文字不超过5000个字")]
    public string? Proposal { get; set; }

    [BindProperty, StringLength(Comment.Longest, ErrorMessage = "理由不超过1000个字")]
    public string? Reason { get; set; }

    public CampaignFact Campaign => opened.Campaign;

    public OfficialDocument Document => opened.Document;

    public Consultation? Consultation { get; private set; }

    /// <summary>The opinion whose answer was refused, with what was typed.</summary>
    public int? Answering { get; private set; }

    public bool MayRun => Campaign.WritesDocuments(Actor);

    public bool MayStart => MayRun && Consultation is null && Document.IsOpen;

    /// <summary>Whether the reader's unit is asked and may still speak.</summary>
    public bool MaySay => Consultation is { IsOpen: true } asked && Actor.Can(Permission.Contribute) && asked.Asks(Actor.UnitId);

    /// <summary>The opinions that the reader may see: the office all, a unit its own, once it is over everybody all.</summary>
    public IEnumerable<Comment> Seen => Consultation?.Comments.OrderBy(comment => comment.Number).Where(comment => MayRun || !Consultation.IsOpen || comment.UnitId == Actor.UnitId) ?? [];

    public IEnumerable<UnitFact> Standing => units.Where(unit => unit is { Stands: true, IsOrganiser: false });

    public IEnumerable<SelectListItem> ParagraphOptions =>
    [
        new("全文", ""),
        .. WordFile.Written(opened.Read).Select(read => new SelectListItem($"段{read.Paragraph.Order} {Begin(read)}", read.Paragraph.Key.ToString())),
    ];

    public DateOnly Today => clock.Today();

    public string UnitName(Guid id) => units.Find(unit => unit.Id == id)?.ShortName ?? "";

    /// <summary>What the paragraph of an opinion says.</summary>
    public string? Quoted(Comment comment) => opened.Read.Paragraphs.FirstOrDefault(read => read.Paragraph.Key == comment.ParagraphKey) is { Paragraph.IsTable: false } read
        ? $"{read.Number}{read.Said.Heading}{(read.Said is { Heading.Length: > 0, Text.Length: > 0 } ? "。" : "")}{read.Said.Text}" : null;

    public async Task<IActionResult> OnGetAsync(int campaign, int edition, Guid? paragraph)
    {
        if (!await LoadAsync(campaign, edition)) return NotFound();

        Paragraph = paragraph;
        // The office's own unit knows it already.
        Units = [.. Standing.Where(unit => unit.Id != Actor.UnitId).Select(unit => unit.Id)];
        return Page();
    }

    public async Task<IActionResult> OnPostStartAsync(int campaign, int edition)
    {
        if (!await LoadAsync(campaign, edition)) return NotFound();
        if (!MayRun) return Forbid();
        if (Consultation is not null) return Stale("这一稿已经送去征求意见。");
        if (!ModelState.IsValid) return Invalid();

        db.Add(new Consultation(opened, new ConsultationTerms(DueOn, Note, [.. Units.Where(id => Standing.Any(unit => unit.Id == id))]), Actor, clock.Now()));
        await db.SaveChangesAsync();
        return Done($"已送{Units.Count}个单位征求意见，这一稿不再改动", DocumentLinks.Consultation(campaign, edition));
    }

    public async Task<IActionResult> OnPostSayAsync(int campaign, int edition)
    {
        if (!await LoadAsync(campaign, edition)) return NotFound();
        if (Consultation is not { } asked) return Stale("这一稿没有征求意见。");
        if (!Actor.Can(Permission.Contribute) || !asked.Asks(Actor.UnitId)) return Forbid();
        if (string.IsNullOrWhiteSpace(Words)) ModelState.AddModelError(nameof(Words), "请写意见。没有意见，请按“没有意见”。");
        if (!ModelState.IsValid) return Invalid();

        var comment = asked.Say(Document, await Counter.NextAsync(db, "comments", asked.Id), new CommentWords(Paragraph, Words, Proposal), Actor, clock.Now());
        return await SavedAsync($"已收到第{comment.Number}条意见，答复会告诉您");
    }

    public async Task<IActionResult> OnPostAgreeAsync(int campaign, int edition)
    {
        if (!await LoadAsync(campaign, edition)) return NotFound();
        if (Consultation is not { } asked) return Stale("这一稿没有征求意见。");
        if (!Actor.Can(Permission.Contribute) || !asked.Asks(Actor.UnitId)) return Forbid();

        asked.Agree(Actor, clock.Now());
        return await SavedAsync("已记下：本单位没有意见");
    }

    public async Task<IActionResult> OnPostAnswerAsync(int campaign, int edition, int number, CommentOutcome outcome)
    {
        if (!await LoadAsync(campaign, edition)) return NotFound();
        if (!MayRun) return Forbid();
        if (Consultation?.Comments.FirstOrDefault(one => one.Number == number) is not { } comment) return Stale("没有这条意见，请刷新页面再看。");

        Answering = number;
        if (!ModelState.IsValid) return Invalid();

        comment.Answer(outcome, Reason, Actor, clock.Now());
        return await SavedAsync($"第{number}条意见已答复：{outcome.Name()}", $"#c{number}");
    }

    public Task<IActionResult> OnPostRemindAsync(int campaign, int edition) => RunAsync(campaign, edition, asked => asked.Remind(Today), "已提醒没有反馈的单位");

    public Task<IActionResult> OnPostCloseAsync(int campaign, int edition) =>
        RunAsync(campaign, edition, asked => asked.Close(clock.Now()), "征求意见已结束，没有反馈的单位照实记下");

    private async Task<IActionResult> RunAsync(int campaign, int edition, Action<Consultation> act, string done)
    {
        if (!await LoadAsync(campaign, edition)) return NotFound();
        if (!MayRun) return Forbid();
        if (Consultation is not { } asked) return Stale("这一稿没有征求意见。");

        act(asked);
        return await SavedAsync(done);
    }

    private async Task<IActionResult> SavedAsync(string message, string place = "")
    {
        await db.SaveChangesAsync();
        return Done(message, DocumentLinks.Consultation(Campaign.Number, Document.Edition) + place);
    }

    private async Task<bool> LoadAsync(int campaign, int edition)
    {
        if (await editions.OpenAsync(campaign, edition, Actor) is not { } found) return false;

        (opened, Scope) = (found, found.Campaign.Scope);
        units = await organisation.UnitsAsync();
        Consultation = await db.Consultations.WithParts().SingleOrDefaultAsync(x => x.DocumentId == found.Document.Id);
        return true;
    }

    private static string Begin(ReadParagraph read)
    {
        const int longest = 24;
        var words = read.Paragraph.IsTable ? "表格" : $"{read.Number}{(read.Said.Heading.Length > 0 ? read.Said.Heading : read.Said.Text)}";
        return words.Length > longest ? words[..longest] + "…" : words;
    }
}
