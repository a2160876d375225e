using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions.Answers;

/// <summary>What came of a press on many contributions at once.</summary>
/// <param name="Done">How many were prepared or published.</param>
/// <param name="Own">How many of them the actor had prepared alone.</param>
/// <param name="Passed">How many were left as they are, because somebody else was first.</param>
public readonly record struct Answered(int Done, int Own, int Passed);

/// <summary>Answers contributions: at once, or prepared, looked over and published together.</summary>
public sealed class Answering(AppDb db, TimeProvider clock)
{
    /// <summary>The contribution of a number, as one that others may be merged into; null when there is none that the actor may see.</summary>
    public async Task<Guid?> TargetAsync(CampaignFact campaign, Actor actor, string? number) =>
        int.TryParse(number?.Trim(), out var given)
            ? await db.Contributions.StandingIn(campaign, actor).Where(x => x.Number == given).Select(x => (Guid?)x.Id).SingleOrDefaultAsync()
            : null;

    /// <summary>The answer that waits for a contribution; null when none does.</summary>
    public Task<PreparedAnswer?> PreparedAsync(Contribution contribution) =>
        db.PreparedAnswers.SingleOrDefaultAsync(x => x.ContributionId == contribution.Id && x.DoneAt == null);

    /// <summary>Answers one at once.</summary>
    /// <exception cref="RuleBroken">It breaks a rule of <see cref="AnswerText"/>, or the two would live on in each other.</exception>
    public async Task AnswerAsync(Contribution contribution, DispositionKind kind, string reason, Guid? into, Actor actor)
    {
        await CheckCircleAsync(contribution.Id, kind, into);
        contribution.Answer(kind, reason, into, actor, clock.Now());
        (await PreparedAsync(contribution))?.Done(clock.Now());
        await db.SaveChangesAsync();
    }

    /// <summary>Prepares answers; the reason's placeholders are filled in for each. Those that are no longer open stay as they are.</summary>
    /// <exception cref="RuleBroken">It breaks a rule of <see cref="AnswerText"/>, two would live on in each other, or somebody else prepared at the same moment.</exception>
    public async Task<Answered> PrepareAsync(CampaignFact campaign, IReadOnlyCollection<Guid> ids, DispositionKind kind, string reason, Guid? into, Actor actor)
    {
        var open = await OpenAsync(campaign, ids, actor);
        var openIds = open.ConvertAll(contribution => contribution.Id);
        var prepared = await db.PreparedAnswers.Where(x => openIds.Contains(x.ContributionId)).ToDictionaryAsync(x => x.ContributionId);
        foreach (var contribution in open)
        {
            await CheckCircleAsync(contribution.Id, kind, into);
            var answer = AnswerText.For(contribution, kind, AnswerTemplate.Fill(reason, contribution, campaign), into);
            if (prepared.TryGetValue(contribution.Id, out var before)) before.Word(answer, actor, clock.Now());
            else db.Add(new PreparedAnswer(contribution, answer, actor, clock.Now()));
        }

        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException twice) when (Databases.IsDuplicate(twice))
        {
            throw new RuleBroken("discussions.prepared-meanwhile", "别人刚给其中几条拟了办，您的还没有存。请打开“已拟办”看看，再决定要不要拟。");
        }

        return new Answered(open.Count, 0, ids.Count - open.Count);
    }

    /// <summary>Looks prepared answers over and lets them stand; the own ones wait for somebody else.</summary>
    public async Task<Answered> ReviewAsync(CampaignFact campaign, IReadOnlyCollection<Guid> ids, Actor actor)
    {
        var waiting = (await WaitingAsync(campaign, ids, actor)).Select(pair => pair.Prepared).ToList();
        var others = waiting.FindAll(prepared => prepared.PreparedById != actor.PersonId);
        foreach (var prepared in others) prepared.Review(actor);
        await db.SaveChangesAsync();
        return new Answered(others.Count, waiting.Count - others.Count, ids.Count - waiting.Count);
    }

    /// <summary>Publishes prepared answers in one save: all of those that still wait, or none.</summary>
    /// <exception cref="RuleBroken">One of them breaks a rule.</exception>
    public async Task<Answered> PublishAsync(CampaignFact campaign, IReadOnlyCollection<Guid> ids, Actor actor)
    {
        var waiting = await WaitingAsync(campaign, ids, actor);
        var together = waiting.Where(pair => pair.Prepared.MergedIntoId is not null).ToDictionary(pair => pair.Contribution.Id, pair => pair.Prepared.MergedIntoId!.Value);
        foreach (var (contribution, prepared) in waiting)
        {
            await CheckCircleAsync(contribution.Id, prepared.Kind, prepared.MergedIntoId, together);
            contribution.Publish(prepared, actor, clock.Now());
        }

        await db.SaveChangesAsync();
        var own = waiting.Count(pair => pair.Prepared.PreparedById == actor.PersonId && pair.Prepared.ReviewedBy.Length == 0);
        return new Answered(waiting.Count, own, ids.Count - waiting.Count);
    }

    private async Task<List<(Contribution Contribution, PreparedAnswer Prepared)>> WaitingAsync(CampaignFact campaign, IReadOnlyCollection<Guid> ids, Actor actor)
    {
        var open = (await OpenAsync(campaign, ids, actor)).ToDictionary(contribution => contribution.Id);
        var prepared = await db.PreparedAnswers.Where(x => open.Keys.Contains(x.ContributionId) && x.DoneAt == null).ToListAsync();
        return prepared.ConvertAll(x => (open[x.ContributionId], x));
    }

    private Task<List<Contribution>> OpenAsync(CampaignFact campaign, IReadOnlyCollection<Guid> ids, Actor actor) =>
        db.Contributions.AnsweredBy(campaign, actor).Open().Where(x => ids.Contains(x.Id)).OrderBy(x => x.Number).ToListAsync();

    // Whoever follows where things live on must come to an end; those published together already count.
    private async Task CheckCircleAsync(Guid contributionId, DispositionKind kind, Guid? into, Dictionary<Guid, Guid>? together = null)
    {
        // Into itself is another mistake, which the answer's own rule names.
        if (kind is not DispositionKind.Merged || into == contributionId) return;

        var met = new HashSet<Guid> { contributionId };
        for (var next = into; next is { } id; next = await LivesOnInAsync(id))
            if (!met.Add(id)) throw new RuleBroken("discussions.merge-circle", "那一条已经并到这一条里，不能再倒过来并。请填别的编号。");

        async Task<Guid?> LivesOnInAsync(Guid id) => together?.TryGetValue(id, out var beside) == true
            ? beside
            : await db.Contributions.Where(x => x.Id == id && x.Disposition!.Kind == DispositionKind.Merged).Select(x => x.Disposition!.MergedIntoId).SingleOrDefaultAsync();
    }
}
