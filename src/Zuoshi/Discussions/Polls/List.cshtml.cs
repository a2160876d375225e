using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Opinions.Votes;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Polls;

/// <summary>All statements of a poll at once, for whoever would rather see them all.</summary>
[Can(Permission.Contribute)]
public sealed class ListModel(CampaignFacts campaigns, PollDesk desk, Voting voting, TimeProvider clock) : AppPage
{
    /// <summary>What is said, by number of statement.</summary>
    // Named, or a form without any would be bound by the names of its other fields.
    [BindProperty(Name = nameof(Said))]
    public Dictionary<int, Stance?> Said { get; set; } = [];

    public CampaignFact Campaign { get; private set; } = null!;

    public Poll Poll { get; private set; } = null!;

    public IReadOnlyList<Statement> Statements { get; private set; } = [];

    public bool IsOpen => Poll.IsOpen(Campaign, clock.Today());

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        ModelState.Clear();
        var own = await desk.OwnVotesAsync(Poll, Actor);
        Said = Statements.Where(statement => own.ContainsKey(statement.Id)).ToDictionary(statement => statement.Number, statement => (Stance?)own[statement.Id]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        var said = Statements.Where(statement => Said.GetValueOrDefault(statement.Number) is { } stance && Enum.IsDefined(stance))
            .ToDictionary(statement => statement.Id, statement => Said[statement.Number]!.Value);
        if (said.Count == 0) return Invalid("", "请至少对一条表态。");

        await voting.VoteAsync(Campaign, Poll, said, Actor);
        return Done($"已记下 {said.Count} 条", PollLinks.Poll(Campaign.Number, Poll.Number));
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || await desk.FindAsync(found, number, Actor) is not { } poll) return false;
        if (!poll.IsFor(found, Actor)) return false;

        (Campaign, Scope, Poll) = (found, found.Scope, poll);
        Statements = await desk.StandingAsync(poll);
        return true;
    }
}
