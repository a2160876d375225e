using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions;

/// <summary>What the campaign's home shows of the discussion.</summary>
internal sealed class HomeParts(AppDb db) : IHomeActivity, INextSteps, IEchoes
{
    private const int LatestAnswers = 4;

    public async Task<IReadOnlyDictionary<Guid, Activity>> CountAsync(CampaignFact campaign, Actor actor)
    {
        var standing = db.Contributions.StandingIn(campaign, actor);
        var onThemes = standing.Where(x => x.ThemeId != null).Select(x => new
        {
            Id = x.ThemeId!.Value, Outcome = x.Objection != null && x.Objection.AnsweredAt == null ? null : (DispositionKind?)x.Disposition!.Kind, Mine = x.AuthorId == actor.PersonId,
        });
        var onPrompts = standing.SelectMany(x => x.Prompts, (x, target) => new
        {
            Id = target.PromptId, Outcome = x.Objection != null && x.Objection.AnsweredAt == null ? null : (DispositionKind?)x.Disposition!.Kind, Mine = x.AuthorId == actor.PersonId,
        });
        var byTheme = await onThemes.GroupBy(x => x.Id)
            .Select(group => new Counted(
                group.Key, group.Count(), group.Count(x => x.Outcome != null), group.Count(x => x.Outcome == DispositionKind.Adopted || x.Outcome == DispositionKind.PartlyAdopted), group.Count(x => x.Mine)))
            .ToListAsync();
        var byPrompt = await onPrompts.GroupBy(x => x.Id)
            .Select(group => new Counted(
                group.Key, group.Count(), group.Count(x => x.Outcome != null), group.Count(x => x.Outcome == DispositionKind.Adopted || x.Outcome == DispositionKind.PartlyAdopted), group.Count(x => x.Mine)))
            .ToListAsync();
        return byTheme.Concat(byPrompt).ToDictionary(
            count => count.Id, count => new Activity(count.All, count.Answered, count.Adopted, Mine: count.Mine > 0));
    }

    public async Task<IReadOnlyList<NextStep>> ListAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        var steps = new List<NextStep>();
        var standing = db.Contributions.StandingIn(campaign, actor);
        if (actor.Can(Permission.Dispose))
        {
            var mine = db.Contributions.AnsweredBy(campaign, actor);
            var waiting = await mine.Open().CountAsync();
            var late = await mine.Overdue(campaign, today).CountAsync();
            var desk = DiscussionLinks.Answers(campaign.Number);
            if (waiting > 0)
                steps.Add(new NextStep(
                    $"{waiting} 条建言等您答复", late > 0 ? $"{late} 条过了答应的日子，先答这些" : "采纳、合并、部分采纳、留存、不采纳，都写明理由", late > 0 ? $"{desk}?Late=true" : desk, "去答复"));
        }

        if (actor.Can(Permission.Contribute) && !campaign.DiscussionClosed && !campaign.IsManagedBy(actor) && !await standing.AnyAsync(x => x.AuthorId == actor.PersonId))
            steps.Add(new NextStep("提第一条建言", "说一件具体的事，约3分钟", $"{DiscussionLinks.Contributions(campaign.Number)}#say", "去写"));
        return steps;
    }

    public async Task<Echoes> ListAsync(CampaignFact campaign, Actor actor)
    {
        var standing = db.Contributions.AsNoTracking().StandingIn(campaign, actor);
        var times = await standing.Select(x => new { Sent = x.At, Answered = x.Objection != null && x.Objection.AnsweredAt == null ? null : (DateTime?)x.Disposition!.At }).ToListAsync();
        var answered = times.Where(time => time.Answered is not null).ToList();
        var latest = await standing.Where(x => x.Disposition != null)
            .OrderByDescending(x => x.AuthorId == actor.PersonId).ThenByDescending(x => x.Disposition!.At)
            .Take(LatestAnswers)
            .ToListAsync();
        return new Echoes(
            times.Count, answered.Count,
            answered.Count == 0 ? null : answered.Average(time => (time.Answered!.Value - time.Sent).TotalDays),
            [
                .. latest.Select(x => new Echo(
                    x.Number, x.Text, x.Disposition!.Kind.Glyph(), x.Disposition.Kind.Name(), x.Disposition.Reason,
                    x.IsBy(actor.PersonId) ? "您" : x.ShownAuthor, x.DaysToAnswer ?? 0, DiscussionLinks.Contribution(campaign.Number, x.Number))),
            ]);
    }

    private sealed record Counted(Guid Id, int All, int Answered, int Adopted, int Mine);
}
