using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Documents.Composing;
using Zuoshi.Documents.Contract;
using Zuoshi.Platform.Time;

namespace Zuoshi.Documents.Drafts;

/// <summary>What somebody writes for a paragraph.</summary>
public sealed class ParagraphInput
{
    /// <summary>0 for text, 1 to 4 for a heading.</summary>
    public int Level { get; set; }

    [StringLength(Paragraph.LongestHeading, ErrorMessage = "标题不超过100个字")]
    public string? Heading { get; set; }

    [StringLength(Paragraph.LongestText, ErrorMessage = "一段不超过5000个字")]
    public string? Text { get; set; }

    /// <summary>The marks of its sources.</summary>
    [StringLength(1000, ErrorMessage = "来源写得太长，最多1000个字")]
    public string? Sources { get; set; }

    /// <summary>The paragraph's revision when the form was opened.</summary>
    public int Revision { get; set; }
}

/// <summary>Writing on a draft where it stands, one paragraph at a time and without a script.</summary>
public sealed partial class DraftModel
{
    private const int Tries = 3;

    [BindProperty]
    public ParagraphInput Input { get; set; } = new();

    [BindProperty, StringLength(OfficialDocument.LongestTitle, ErrorMessage = "标题不超过120个字")]
    public string? NewTitle { get; set; }

    /// <summary>The paragraph that is being written; null for none.</summary>
    public Guid? Edited { get; private set; }

    /// <summary>The paragraph behind which one is being added, empty for the very beginning; null for none.</summary>
    public Guid? Added { get; private set; }

    /// <summary>What somebody else has made of the paragraph meanwhile.</summary>
    public SaidWords? Theirs { get; private set; }

    public IEnumerable<SelectListItem> LevelOptions => [new("正文", "0"), new("一、", "1"), new("（一）", "2"), new("1.", "3"), new("（1）", "4")];

    /// <summary>The address on which a paragraph is being written.</summary>
    public string EditAddress(ReadParagraph paragraph) => $"{Here}?edit={paragraph.Paragraph.Key}#p{paragraph.Paragraph.Order}";

    /// <summary>The address on which a paragraph is being added behind another.</summary>
    public string AddAddress(ReadParagraph paragraph) => $"{Here}?add={paragraph.Paragraph.Key}#new";

    private string Here => DocumentLinks.Edition(Campaign.Number, Document.Edition);

    public async Task<IActionResult> OnPostWriteAsync(int campaign, int edition, [FromQuery] Guid edit)
    {
        if (!await LoadAsync(campaign, edition)) return NotFound();
        if (!MayDraft) return Forbid();

        Edited = edit;
        // The words are looked at once; another one's save at the same moment, of another paragraph, changes nothing about them.
        return await TryAsync(campaign, edition, async () =>
        {
            if (Paragraphs.FirstOrDefault(paragraph => paragraph.Paragraph.Key == edit) is not { } now) return Gone();
            if (now.Paragraph.Revision != Input.Revision)
            {
                Theirs = now.Said;
                ModelState.Remove("Input.Revision");
                Input.Revision = now.Paragraph.Revision;
                return Stale("您写的时候，别人先改了这一段。他写的列在各项下面；请定好用哪个，再保存一次。");
            }

            if (await TypedAsync() is not { } typed) return Invalid();

            Document.KeepAtLeast(typed.Label);
            Document.Write(edit, new ParagraphWords(Input.Level, Input.Heading ?? "", Input.Text ?? ""), new ParagraphRest(typed.Rows, typed.Grounds, opened.Rows));
            return null;
        }, () => ("这一段已保存", edit));
    }

    public async Task<IActionResult> OnPostAddAsync(int campaign, int edition, [FromQuery] Guid add)
    {
        if (!await LoadAsync(campaign, edition)) return NotFound();
        if (!MayDraft) return Forbid();

        Added = add;
        var key = Guid.Empty;
        return await TryAsync(campaign, edition, async () =>
        {
            if (add != Guid.Empty && Paragraphs.All(paragraph => paragraph.Paragraph.Key != add)) return Gone();
            if (await TypedAsync() is not { } typed) return Invalid();

            var words = new ParagraphWords(Input.Level, Input.Heading ?? "", Input.Text ?? "").Checked();
            if (words is { Level: 0, Text.Length: 0 }) return Invalid("Input.Text", "请写这一段的文字。");

            Document.KeepAtLeast(typed.Label);
            key = Document.Insert(add == Guid.Empty ? null : add,
                [new ParagraphText(words.Level, words.Heading, words.Text, null, [.. typed.Rows.Select(RowReference.Of)]) { Grounds = typed.Grounds }])[0].Key;
            return null;
        }, () => ("已加一段", key));
    }

    public Task<IActionResult> OnPostMoveAsync(int campaign, int edition, [FromQuery] Guid key, bool up) =>
        ChangeAsync(campaign, edition, () => Document.Move(key, up), () => (up ? "已上移" : "已下移", key));

    public Task<IActionResult> OnPostRemoveAsync(int campaign, int edition, [FromQuery] Guid key) =>
        ChangeAsync(campaign, edition, () => Document.Remove(key), () => ("已删去一段，以前各稿和记录里还有", null));

    public Task<IActionResult> OnPostFollowAsync(int campaign, int edition, [FromQuery] Guid key) =>
        ChangeAsync(campaign, edition, () => Document.Follow(key), () => ("这一段跟随清单，清单怎么写，这里就怎么写", key));

    public Task<IActionResult> OnPostFixAsync(int campaign, int edition, [FromQuery] Guid key) =>
        ChangeAsync(campaign, edition, () => Document.Fix(key, opened.Rows), () => ("表格已定下，清单再变时会提醒", key));

    public Task<IActionResult> OnPostConfirmAsync(int campaign, int edition, [FromQuery] Guid key) =>
        ChangeAsync(campaign, edition, () => Document.Confirm(key, opened.Rows), () => ("已确认文字不变", key));

    public async Task<IActionResult> OnPostTitleAsync(int campaign, int edition)
    {
        if (!await LoadAsync(campaign, edition)) return NotFound();
        if (!MayDraft) return Forbid();
        if (!ModelState.IsValid) return Invalid();

        Document.Retitle(NewTitle);
        await db.SaveChangesAsync();
        return Done("标题已改", Here);
    }

    /// <summary>Puts rows in that no paragraph speaks of yet: one, or all of them.</summary>
    public Task<IActionResult> OnPostTakeInAsync(int campaign, int edition, [FromQuery] Guid? row)
    {
        var taken = 0;
        return ChangeAsync(campaign, edition, () =>
        {
            taken = 0;
            foreach (var unused in Unused.Where(unused => row is null || unused.Id == row))
            {
                var (behind, text) = Composer.Place(ReadDocument.Of(Document, opened.Rows), unused);
                Document.KeepAtLeast(unused.Label);
                Document.Insert(behind, [text]);
                taken++;
            }
        }, () => (taken > 0 ? $"已写进{taken}项，请看位置合不合适" : "都已经写进来了", null));
    }

    public async Task<IActionResult> OnPostNextAsync(int campaign, int edition)
    {
        if (!await LoadAsync(campaign, edition)) return NotFound();
        if (!MayDraft) return Forbid();

        // The number comes first: an edition begun after it was drawn either is found here or has taken the number.
        var number = await editions.NextAsync(Campaign.Id, Document.Kind);
        if (await db.OfficialDocuments.AnyAsync(x => x.CampaignId == Campaign.Id && x.Kind == Document.Kind && x.Stage == DocumentStage.Draft && x.Id != Document.Id))
            return Stale($"{Document.Kind.Name()}已经有一稿在写，请到那一稿里改。");

        var next = Document.Next(number, opened.Rows, Actor, clock.Now());
        db.Add(next);
        if (!await editions.SaveNewAsync()) return Stale($"别人刚刚起了{Document.Kind.Name()}的新稿，请到那一稿里改。");

        return Done($"{next.Called}已建好，接着上一稿写；上一稿留着不变", DocumentLinks.Edition(campaign, next.Edition));
    }

    private async Task<IActionResult> ChangeAsync(int campaign, int edition, Action change, Func<(string Message, Guid? Key)> done)
    {
        if (!await LoadAsync(campaign, edition)) return NotFound();
        if (!MayDraft) return Forbid();

        return await TryAsync(campaign, edition, () =>
        {
            change();
            return Task.FromResult<IActionResult?>(null);
        }, done);
    }

    /// <summary>
    /// Changes and saves. The whole is saved as one, so two who write on two paragraphs at the same moment collide there; whoever comes
    /// second tries again on what the first has saved.
    /// </summary>
    private async Task<IActionResult> TryAsync(int campaign, int edition, Func<Task<IActionResult?>> change, Func<(string Message, Guid? Key)> done)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await change() is { } refused) return refused;

            try
            {
                await db.SaveChangesAsync();
                break;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                db.ChangeTracker.Clear();
                if (!await LoadAsync(campaign, edition)) return NotFound();
            }
        }

        var (message, key) = done();
        var place = Document.Paragraphs.FirstOrDefault(paragraph => paragraph.Key == key);
        return Done(message, place is null ? Here : $"{Here}#p{place.Order}");
    }

    /// <summary>What was typed for a paragraph that somebody else has taken out meanwhile: it stays in the form, as a new one at the end.</summary>
    private PageResult Gone()
    {
        (Edited, Added) = (null, Paragraphs is [.., var last] ? last.Paragraph.Key : Guid.Empty);
        return Stale("您写的时候，这一段被别人删去了。您写的在下面，可以作为新的一段加进来。");
    }

    /// <summary>The sources that were typed; null with a message beside the field where one names nothing.</summary>
    private async Task<TypedSources?> TypedAsync()
    {
        var typed = await sources.ReadAsync(Campaign, Input.Sources, opened.Rows, Actor);
        if (typed.Unknown.Count > 0) ModelState.AddModelError("Input.Sources", $"找不到：{string.Join("、", typed.Unknown)}。写法如：任023、言0417、观2-1、纲4.1.4、通知。");
        if (!ModelState.IsValid) return null;

        // What the form didn't show, because its writer may not see it, stays.
        return Paragraphs.FirstOrDefault(paragraph => paragraph.Paragraph.Key == Edited) is { } read
            ? typed with { Grounds = [.. typed.Grounds, .. await sources.UnseenAsync(Campaign, read, Actor)] } : typed;
    }

    private async Task OpenFormAsync(Guid? edit, Guid? add)
    {
        if (Paragraphs.FirstOrDefault(paragraph => paragraph.Paragraph.Key == edit) is { } paragraph)
        {
            Edited = edit;
            Input = new ParagraphInput
            {
                Level = paragraph.Paragraph.Level, Heading = paragraph.Said.Heading, Text = paragraph.Said.Text, Revision = paragraph.Paragraph.Revision,
                Sources = await sources.ShownAsync(Campaign, paragraph, Actor),
            };
        }
        else if (add == Guid.Empty || Paragraphs.Any(one => one.Paragraph.Key == add)) Added = add;
    }
}
