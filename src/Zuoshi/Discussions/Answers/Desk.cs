using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions.Answers;

/// <summary>Which contributions the desk shows.</summary>
public enum DeskShow
{
    /// <summary>Those without an answer, and without one prepared.</summary>
    Waiting,

    /// <summary>Those whose author objected to the answer.</summary>
    Objected,

    /// <summary>Those with a prepared answer.</summary>
    Prepared,
}

/// <summary>What the desk is narrowed to; it stands in the address.</summary>
public sealed class DeskFilter
{
    /// <summary>Which of them.</summary>
    public DeskShow Show { get; set; }

    /// <summary>Number of the theme.</summary>
    public int? Theme { get; set; }

    /// <summary>Only those whose promised day has passed.</summary>
    public bool Late { get; set; }

    /// <summary>Words in the text.</summary>
    public string? Q { get; set; }

    /// <summary>Page, from 1.</summary>
    public int P { get; set; } = 1;
}

/// <summary>One line of the desk.</summary>
/// <param name="Post">The contribution.</param>
/// <param name="Prepared">Its prepared answer.</param>
/// <param name="Into">The number of the contribution that it is to live on in.</param>
public sealed record DeskRow(PostView Post, PreparedAnswer? Prepared, int? Into)
{
    /// <summary>Whether the actor alone has seen the prepared answer.</summary>
    public bool IsOwn(Actor actor) => Prepared is { ReviewedBy.Length: 0 } prepared && prepared.PreparedById == actor.PersonId;
}

/// <summary>How many wait, in which state.</summary>
public sealed record DeskCounts(int Waiting, int Objected, int Prepared, int Overdue)
{
    /// <summary>All that wait for an answer; a prepared one is none yet.</summary>
    public required int Open { get; init; }
}

/// <summary>The desk of those who answer: what waits for them.</summary>
public sealed class Desk(AppDb db, Posts posts, TimeProvider clock)
{
    /// <summary>Contributions on a page.</summary>
    public const int Size = 50;

    /// <summary>How many wait for the actor.</summary>
    public async Task<DeskCounts> CountAsync(CampaignFact campaign, Actor actor)
    {
        var open = db.Contributions.AnsweredBy(campaign, actor).Open();
        return new DeskCounts(
            await Of(open, DeskShow.Waiting).CountAsync(), await Of(open, DeskShow.Objected).CountAsync(), await Of(open, DeskShow.Prepared).CountAsync(),
            await db.Contributions.AnsweredBy(campaign, actor).Overdue(campaign, clock.Today()).CountAsync())
        {
            Open = await open.CountAsync(),
        };
    }

    /// <summary>A page of them, the longest waiting first, and how many there are.</summary>
    public async Task<(IReadOnlyList<DeskRow> Rows, int Matching)> ListAsync(CampaignFact campaign, Actor actor, DeskFilter filter)
    {
        var answered = db.Contributions.AnsweredBy(campaign, actor);
        var matching = Of(filter.Late ? answered.Overdue(campaign, clock.Today()) : answered.Open(), filter.Show);
        if (filter.Theme is { } number)
        {
            var theme = campaign.Themes.FirstOrDefault(theme => theme.Number == number)?.Id ?? Guid.Empty;
            matching = matching.Where(x => x.ThemeId == theme);
        }

        matching = matching.Saying(filter.Q);
        var first = (Math.Clamp(filter.P, 1, PostPage.Last) - 1) * Size;
        var found = await matching.AsNoTracking().OrderBy(x => x.At).ThenBy(x => x.Number).Skip(first).Take(Size).ToListAsync();
        var ids = found.ConvertAll(x => x.Id);
        var prepared = await db.PreparedAnswers.AsNoTracking().Where(x => ids.Contains(x.ContributionId) && x.DoneAt == null).ToDictionaryAsync(x => x.ContributionId);
        var targets = prepared.Values.Select(x => x.MergedIntoId).OfType<Guid>().ToList();
        var numbers = await db.Contributions.VisibleTo(campaign, actor).Where(x => targets.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Number);
        var views = await posts.ShowAsync(campaign, actor, found);
        return (
            [
                .. views.Select(view => prepared.GetValueOrDefault(view.Id) is { } answer
                    ? new DeskRow(view, answer, answer.MergedIntoId is { } into && numbers.TryGetValue(into, out var target) ? target : null)
                    : new DeskRow(view, null, null)),
            ],
            await matching.CountAsync());
    }

    private IQueryable<Contribution> Of(IQueryable<Contribution> open, DeskShow show)
    {
        var prepared = db.PreparedAnswers.Where(x => x.DoneAt == null);
        return show switch
        {
            DeskShow.Prepared => open.Where(x => prepared.Any(answer => answer.ContributionId == x.Id)),
            DeskShow.Objected => open.Where(x => x.Disposition != null && !prepared.Any(answer => answer.ContributionId == x.Id)),
            _ => open.Where(x => x.Disposition == null && !prepared.Any(answer => answer.ContributionId == x.Id)),
        };
    }
}
