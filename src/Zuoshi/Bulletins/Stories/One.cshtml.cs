using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Bulletins.Issues;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Stories;

/// <summary>One story: its text, where it stands and why, what the reader can do.</summary>
[Can(Permission.ReadCampaign)]
public sealed class OneModel(AppDb db, StoryDesk desk, StoryReading reading, FileStore files, TimeProvider clock) : AppPage
{
    /// <summary>What is said with an act.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The story in which this one is to be told.</summary>
    [BindProperty]
    public Guid? Into { get; set; }

    /// <summary>已做保密审查.</summary>
    [BindProperty]
    public bool Checked { get; set; }

    /// <summary>The version that was looked at.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public Story Story { get; private set; } = null!;

    public StoryParty Party { get; private set; }

    /// <summary>What stands around it.</summary>
    public StorySurroundings Around { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    /// <summary>The act that was tried and refused, whose form stays open with what was typed.</summary>
    public StoryAct? Tried { get; private set; }

    public LabelForm LabelForm => new(Story.Label, Actor, MayRelabel);

    public bool May(StoryAct act) => Desk.Allows(act, Story.State, Party);

    private bool IsOffice => Party.HasFlag(StoryParty.Editor);

    // The office while the story lies with it or was printed; what went back to its unit is the unit's.
    private bool MayRelabel =>
        IsOffice && Story.State is StoryState.Sent or StoryState.Editing or StoryState.Adopted or StoryState.Joined or StoryState.Kept or StoryState.Issued
        || (Party & ~StoryParty.Editor) != StoryParty.None && Story.State is not StoryState.Issued;

    public async Task<IActionResult> OnGetAsync(int campaign, int number) => await LoadAsync(campaign, number) ? Page() : NotFound();

    // As an attachment of no particular type: whatever it is, no browser opens it in the site's name.
    public async Task<IActionResult> OnGetFileAsync(int campaign, int number) =>
        await LoadAsync(campaign, number) && Story.FileHash.Length > 0 && Party != StoryParty.None ? File(await files.ReadAsync(Story.FileHash), "application/octet-stream", Story.FileName) : NotFound();

    public Task<IActionResult> OnPostSubmitAsync(int campaign, int number) => DoAsync(campaign, number, StoryAct.Submit, step => Story.Submit(step), "已交单位负责人审签");

    public Task<IActionResult> OnPostSignOffAsync(int campaign, int number) =>
        DoAsync(campaign, number, StoryAct.SignOff, step => Story.SignOff(step, Checked), $"已报送，活动办{Story.AnswerWorkdays}个工作日内答复");

    public Task<IActionResult> OnPostGiveBackAsync(int campaign, int number) => DoAsync(campaign, number, StoryAct.GiveBack, step => Story.GiveBack(step), "已退回作者");

    public Task<IActionResult> OnPostWithdrawAsync(int campaign, int number) => DoAsync(campaign, number, StoryAct.Withdraw, step => Story.Withdraw(step), "已撤回");

    public Task<IActionResult> OnPostTakeUpAsync(int campaign, int number) => DoAsync(campaign, number, StoryAct.TakeUp, step => Story.TakeUp(step), "已开始编审");

    public Task<IActionResult> OnPostAdoptAsync(int campaign, int number) => DoAsync(campaign, number, StoryAct.Adopt, step => Story.Adopt(step), "已采用，编进哪一期再选");

    public Task<IActionResult> OnPostJoinAsync(int campaign, int number) => DoAsync(campaign, number, StoryAct.Join, step => Story.Join(Other(), step), "已综合采用");

    public Task<IActionResult> OnPostKeepAsync(int campaign, int number) => DoAsync(campaign, number, StoryAct.Keep, step => Story.Keep(step), "已留存");

    public Task<IActionResult> OnPostReturnAsync(int campaign, int number) => DoAsync(campaign, number, StoryAct.Return, step => Story.Return(step, Joined), "已退改，作者会收到理由");

    public Task<IActionResult> OnPostDeclineAsync(int campaign, int number) => DoAsync(campaign, number, StoryAct.Decline, step => Story.Decline(step, Joined), "已答复不采用");

    public async Task<IActionResult> OnPostLabelAsync(int campaign, int number, Sensitivity label, string? labelReason)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!MayRelabel) return Forbid();

        await desk.RelabelAsync(new OpenStory(Campaign, Story, Party), label, labelReason, Actor);
        await db.SaveChangesAsync();
        return Done($"知悉范围已改为{label.Name()}", label > Actor.Clearance ? BulletinLinks.Home(campaign) : BulletinLinks.Story(campaign, number));
    }

    private int Joined => Around.Parts.Count(part => part.JoinedToId == Story.Id);

    private Story Other() => Around.Adopted.FirstOrDefault(story => story.Id == Into) ?? Story;

    /// <summary>Does one thing as whoever the reader is for this story; the desk's table says whether they may.</summary>
    private async Task<IActionResult> DoAsync(int campaign, int number, StoryAct act, Action<Step> does, string done)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (Party == StoryParty.None) return Forbid();
        if (!ModelState.IsValid) return Invalid();

        Tried = act;
        if (Version is { } seen && seen != Story.Version) return Stale("您看这一页的时候，别人先办了一步。请看过现在的情况再办。");

        does(new Step(Actor, Party, clock.Now(), Reason));
        await db.SaveChangesAsync();
        return Done(done, BulletinLinks.Story(campaign, number));
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenAsync(campaign, number, Actor) is not { } open) return false;

        (Campaign, Story, Party, Scope, Today) = (open.Campaign, open.Story, open.Party, open.Campaign.Scope, clock.Today());
        Around = await reading.AroundAsync(open, Actor);
        return true;
    }
}

/// <summary>What stands around a story on its page.</summary>
/// <param name="Units">The short names of units by their keys.</param>
/// <param name="Row">The row that it tells of.</param>
/// <param name="Issue">The issue in which it stands.</param>
/// <param name="Parts">The stories told in its text, or the one in whose text it is told.</param>
/// <param name="Adopted">Those in whose text it could be told.</param>
/// <param name="Alike">Those that read like it.</param>
public sealed record StorySurroundings(
    IReadOnlyDictionary<Guid, string> Units, WorkItemFact? Row, BulletinIssue? Issue, IReadOnlyList<Story> Parts, IReadOnlyList<Story> Adopted, IReadOnlyList<LikeStory> Alike)
{
    /// <summary>Those in whose text it could be told, to choose from; those that read like it first.</summary>
    public IEnumerable<SelectListItem> AdoptedOptions =>
        Adopted.OrderBy(story => Alike.Any(like => like.Number == story.Number) ? 0 : 1).ThenBy(story => story.Number)
            .Select(story => new SelectListItem($"{Ui.Mark.Three(story.Number)} {story.Title}（{Units.GetValueOrDefault(story.UnitId)}）", story.Id.ToString()));
}

/// <summary>Finds what stands around a story.</summary>
public sealed class StoryReading(AppDb db, StoryForms forms, LikeStories likes, OrganisationFacts organisation)
{
    /// <summary>All of it, as far as the reader may see it.</summary>
    public async Task<StorySurroundings> AroundAsync(OpenStory open, Actor actor)
    {
        var (campaign, story, party) = open;
        var units = (await organisation.UnitsAsync()).ToDictionary(unit => unit.Id, unit => unit.ShortName);
        var issueId = story.IssueId;
        var issue = issueId is null ? null : await db.BulletinIssues.AsNoTracking().VisibleTo(campaign, actor).SingleOrDefaultAsync(x => x.Id == issueId);
        var (id, joined, decides) = (story.Id, story.JoinedToId, Desk.Allows(StoryAct.Join, story.State, party));
        var others = await db.Stories.VisibleTo(campaign, actor)
            .Where(x => x.JoinedToId == id || x.Id == joined || decides && x.State == StoryState.Adopted && x.Id != id).OrderBy(x => x.Number).ToListAsync();
        var alike = party.HasFlag(StoryParty.Editor) && (story.State.AwaitsEditor() || decides) ? (await likes.OfAsync(campaign, [story], actor))[story.Number] : [];
        return new StorySurroundings(
            units, await forms.OfAsync(campaign, story.RowId, actor), issue, [.. others.Where(other => other.JoinedToId == id || other.Id == joined)], [.. others.Where(other => decides && other.State is StoryState.Adopted && other.Id != joined)], alike);
    }
}
