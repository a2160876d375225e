using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Opinions.Votes;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Polls;

/// <summary>A poll: what is asked next, and what all have said.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, PollDesk desk, Voting voting, TimeProvider clock) : AppPage
{
    /// <summary>The number of a statement to vote on, also again.</summary>
    [BindProperty(SupportsGet = true)]
    public int? S { get; set; }

    /// <summary>The number of the statement that the reader has just voted on.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Last { get; set; }

    /// <summary>How people are told apart.</summary>
    [BindProperty(SupportsGet = true)]
    public Partition? By { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public Poll Poll { get; private set; } = null!;

    public PollAsk Ask { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    public bool IsRunner => Poll.IsRunBy(Campaign, Actor);

    internal PollView? View { get; private set; }

    /// <summary>The result of what the reader has just voted on.</summary>
    internal StatementResult? JustSaid => Last is null ? null : View?.Results.All.FirstOrDefault(result => result.Statement.Number == Last);

    internal MapFigure? Figure => View?.Map is { } map ? MapFigure.Of(map, Actor.PersonId) : null;

    /// <summary>The address with another way of telling people apart.</summary>
    public string ByAddress(Partition by) => $"{PollLinks.Poll(Campaign.Number, Poll.Number)}?By={by}#results";

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await FindAsync(campaign, number)) return NotFound();

        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostVoteAsync(int campaign, int number, int statement, [Required(ErrorMessage = "请选同意、不同意或者略过。")] Stance? stance, string? back)
    {
        if (!await FindAsync(campaign, number)) return NotFound();
        if (!Poll.IsFor(Campaign, Actor)) return Forbid();
        if (!ModelState.IsValid || stance is not { } said || !Enum.IsDefined(said))
        {
            await LoadAsync();
            return Invalid();
        }

        if ((await desk.StandingAsync(Poll)).Find(one => one.Number == statement) is not { } asked) return NotFound();

        try
        {
            await voting.VoteAsync(Campaign, Poll, new Dictionary<Guid, Stance> { [asked.Id] = said }, Actor);
        }
        catch (RuleBroken)
        {
            // Only a vote that is refused shows the page again; counting everybody's for each one taken would slow the room down.
            await LoadAsync();
            throw;
        }

        return back == "theme" && Campaign.Theme(Poll.ThemeId) is { } theme
            ? OnTo(DiscussionLinks.Theme(Campaign.Number, theme.Number) + "#ask")
            : OnTo($"{PollLinks.Poll(Campaign.Number, Poll.Number)}?Last={statement}#ask");
    }

    public async Task<IActionResult> OnPostOpenAsync(int campaign, int number)
    {
        ModelState.Clear();
        if (!await FindAsync(campaign, number)) return NotFound();
        if (!IsRunner) return Forbid();

        await LoadAsync();
        Poll.Open(Ask.All, clock.Now());
        await db.SaveChangesAsync();
        return Done("已经开始，能表态的人在首页看得到", PollLinks.Poll(campaign, number));
    }

    public async Task<IActionResult> OnPostEndAsync(int campaign, int number)
    {
        ModelState.Clear();
        if (!await FindAsync(campaign, number)) return NotFound();
        if (!IsRunner) return Forbid();

        await LoadAsync();
        Poll.End(clock.Now());
        await db.SaveChangesAsync();
        return Done("已经结束，结果都能看了", PollLinks.Poll(campaign, number));
    }

    private async Task<bool> FindAsync(int campaign, int number)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || await desk.FindAsync(found, number, Actor) is not { } poll) return false;

        (Campaign, Scope, Poll) = (found, found.Scope, poll);
        return true;
    }

    private async Task LoadAsync()
    {
        Ask = await desk.AskAsync(Campaign, Poll, Actor, S);
        View = await desk.ResultsAsync(Poll, Actor, By);
    }
}
