using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.Polls;

/// <summary>Where whoever runs a poll takes statements from contributions, mends, merges and takes them out.</summary>
[Can(Permission.Dispose)]
public sealed class StatementsModel(AppDb db, CampaignFacts campaigns, DiscussionFacts discussions, PollDesk desk, PollScreen screen, TimeProvider clock) : AppPage
{
    public sealed class StatementInput
    {
        [Required(ErrorMessage = "请写一句话"), StringLength(Statement.LongestText, ErrorMessage = "观点写成一句话，不超过120个字")]
        public string? Text { get; set; }

        [StringLength(300, ErrorMessage = "填建言编号就行")]
        public string? From { get; set; }
    }

    /// <summary>A statement with what stands beside it.</summary>
    public sealed record Row(Statement Statement, IReadOnlyList<SourceMark> Sources, int Votes, int? MergedInto);

    /// <summary>A contribution from which a statement may be taken.</summary>
    public sealed record Source(int Number, string Text, string By);

    private const int Offered = 30;

    public StatementInput Input { get; private set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public Poll Poll { get; private set; } = null!;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Contributions on the theme that no statement of this poll was taken from yet, the newest first.</summary>
    public IReadOnlyList<Source> Untouched { get; private set; } = [];

    public bool IsOver => Poll.IsOverOn(clock.Today());

    public async Task<IActionResult> OnGetAsync(int campaign, int number, int? from)
    {
        if (await FindAsync(campaign, number) is { } refusal) return refusal;

        if (from is not null && await discussions.FindAsync(Campaign, from.Value, Actor) is { } said)
            Input = new StatementInput { From = Mark.Four(said.Number), Text = said.Text.Length <= Statement.LongestText ? said.Text : said.Text[..Statement.LongestText] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number, [Bind(Prefix = nameof(Input))] StatementInput input)
    {
        if (await FindAsync(campaign, number) is { } refusal) return refusal;

        Input = input;
        if (!ModelState.IsValid) return Invalid();
        if (IsOver) throw new RuleBroken("discussions.poll-over", "表态已经结束，不能再加观点。");
        if (await SourcesAsync(input.From, "Input.From") is not { } sources) return Invalid();

        var next = await Counter.NextAsync(db, "statements", Poll.Id);
        db.Add(new Statement(Poll, next, input.Text!, sources.Select(source => source.Id), Actor, clock.Now()));
        if (sources.Count > 0) Poll.RaiseTo(sources.Max(source => source.Label));
        await db.SaveChangesAsync();
        return Done($"观点{next}已写好", PollLinks.Statements(Campaign.Number, Poll.Number));
    }

    public async Task<IActionResult> OnPostRewordAsync(int campaign, int number, int statement, string? text)
    {
        if (await ChosenAsync(campaign, number, statement) is not { } chosen) return NotFound();
        if (!Poll.IsRunBy(Campaign, Actor)) return Forbid();

        chosen.Reword(text ?? "", await db.Votes.CountAsync(x => x.StatementId == chosen.Id));
        await db.SaveChangesAsync();
        return Done($"观点{statement}已改好", PollLinks.Statements(Campaign.Number, Poll.Number));
    }

    public async Task<IActionResult> OnPostCreditAsync(int campaign, int number, int statement, string? from)
    {
        if (await ChosenAsync(campaign, number, statement) is not { } chosen) return NotFound();
        if (!Poll.IsRunBy(Campaign, Actor)) return Forbid();
        if (await SourcesAsync(from, "") is not { } sources) return Invalid();

        chosen.Credit(sources.Select(source => source.Id));
        if (sources.Count > 0) Poll.RaiseTo(sources.Max(source => source.Label));
        await db.SaveChangesAsync();
        return Done($"观点{statement}的来源已补记", PollLinks.Statements(Campaign.Number, Poll.Number));
    }

    public async Task<IActionResult> OnPostMergeAsync(int campaign, int number, int statement, int? into)
    {
        if (await ChosenAsync(campaign, number, statement) is not { } chosen) return NotFound();
        if (!Poll.IsRunBy(Campaign, Actor)) return Forbid();
        if (await db.Statements.SingleOrDefaultAsync(x => x.PollId == Poll.Id && x.Number == into) is not { } other)
            return Invalid("", $"观点{statement}没有合并：没有这个编号的观点，请核对编号。");

        chosen.MergeInto(other);
        await db.SaveChangesAsync();
        return Done($"观点{statement}已并入观点{into}，来源都记在一起", PollLinks.Statements(Campaign.Number, Poll.Number));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int campaign, int number, int statement, string? reason)
    {
        if (await ChosenAsync(campaign, number, statement) is not { } chosen) return NotFound();
        if (!Poll.IsRunBy(Campaign, Actor)) return Forbid();

        chosen.Withdraw(reason, clock.Now());
        await db.SaveChangesAsync();
        return Done($"观点{statement}已撤下", PollLinks.Statements(Campaign.Number, Poll.Number));
    }

    public async Task<IActionResult> OnPostShowAsync(int campaign, int number, int statement, bool off)
    {
        if (await ChosenAsync(campaign, number, statement) is not { } chosen) return NotFound();
        if (!Poll.IsRunBy(Campaign, Actor)) return Forbid();

        Poll.Show(off ? null : chosen);
        await db.SaveChangesAsync();
        await screen.TellAsync(Campaign, Poll);
        return Done(off ? "已从屏幕上撤下" : $"观点{statement}已放到研讨会的屏幕上", PollLinks.Statements(Campaign.Number, Poll.Number));
    }

    private async Task<Statement?> ChosenAsync(int campaign, int number, int statement)
    {
        ModelState.Clear();
        return await FindAsync(campaign, number) is null ? await db.Statements.SingleOrDefaultAsync(x => x.PollId == Poll.Id && x.Number == statement) : null;
    }

    /// <summary>The contributions of the numbers typed; null when one is none, which is said beside the field.</summary>
    private async Task<IReadOnlyList<ContributionFact>?> SourcesAsync(string? typed, string field)
    {
        var found = new List<ContributionFact>();
        foreach (var word in (typed ?? "").Split([' ', ',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (int.TryParse(word, out var number) && await discussions.FindAsync(Campaign, number, Actor) is { } said) found.Add(said);
            else ModelState.AddModelError(field, $"没有编号“{word}”的建言，请核对编号。");
        }

        return ModelState.IsValid ? found : null;
    }

    private async Task<IActionResult?> FindAsync(int campaign, int number)
    {
        if (await campaigns.FindAsync(campaign, Actor) is not { } found || await desk.FindAsync(found, number, Actor) is not { } poll) return NotFound();
        if (!poll.IsRunBy(found, Actor)) return Forbid();

        (Campaign, Scope, Poll) = (found, found.Scope, poll);
        var statements = await db.Statements.AsNoTracking().Where(x => x.PollId == poll.Id).OrderBy(x => x.Number).ToListAsync();
        var votes = await db.Votes.Where(x => x.PollId == poll.Id).GroupBy(x => x.StatementId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count);
        var sources = (await discussions.ListAsync(found, [.. statements.SelectMany(statement => statement.Sources).Select(source => source.ContributionId).Distinct()], Actor)).ToDictionary(said => said.Id);
        Rows =
        [
            .. statements.Select(statement => new Row(
                statement,
                [
                    .. statement.Sources.Where(source => sources.ContainsKey(source.ContributionId)).Select(source => sources[source.ContributionId])
                        .Select(said => new SourceMark(Mark.Contribution, Mark.Four(said.Number), DiscussionLinks.Contribution(found.Number, said.Number))),
                ],
                votes.GetValueOrDefault(statement.Id), statements.Find(other => other.Id == statement.MergedIntoId)?.Number)),
        ];
        var used = sources.Keys.ToList();
        var untouched = db.Contributions.AsNoTracking().IgnoreAutoIncludes().StandingIn(found, Actor).Where(x => (poll.ThemeId == null || x.ThemeId == poll.ThemeId) && !used.Contains(x.Id));
        Untouched = [.. (await untouched.OrderByDescending(x => x.Number).Take(Offered).ToListAsync()).Select(x => new Source(x.Number, x.Text, x.ShownAuthor))];
        return null;
    }
}
