using Zuoshi.Campaigns.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions.Sessions.Minutes;

/// <summary>Makes contributions of minutes: all rows that wait, or none.</summary>
public sealed class TurningIn(AppDb db, OutlineFacts outlines, TimeProvider clock)
{
    private const int ShownRows = 8;

    /// <summary>Makes them in one save and says how many there are.</summary>
    /// <exception cref="RuleBroken">A row has to be put right first, or none waits.</exception>
    public async Task<int> SaveAsync(CampaignFact campaign, Session session, SessionMinutes minutes, SpeakerList speakers, Actor by)
    {
        var waiting = minutes.Waiting.OrderBy(row => row.Place).ToList();
        if (waiting.Count == 0) throw new RuleBroken("discussions.minutes-none", "没有要写成建言的发言了。");
        MustBeReady(waiting);

        var cited = await CitedAsync(campaign, waiting);
        var made = new Dictionary<MinutesRow, Guid>();
        foreach (var row in waiting)
        {
            var contribution = new Contribution(
                campaign.Id, await Counter.NextAsync(db, "contributions", campaign.Id),
                new Said(row.Text, row.ThemeId, row.PromptId is { } prompt ? [prompt] : []) { Visibility = minutes.Visibility, Label = minutes.Label }, by, clock.Now());
            contribution.WasSaidIn(session, row.Speaker, speakers.Find(row.SpeakerId));
            if (cited.TryGetValue(row, out var clause)) contribution.Cite(clause);
            db.Add(contribution);
            made[row] = contribution.Id;
        }

        minutes.Became(made);
        await db.SaveChangesAsync();
        return made.Count;
    }

    private static void MustBeReady(IReadOnlyList<MinutesRow> waiting)
    {
        var wrong = waiting.Where(row => row.Problems.Count > 0).Select(row => row.Place).ToList();
        if (wrong.Count > 0)
            throw new RuleBroken(
                "discussions.minutes-unready",
                $"还有{wrong.Count}条要改：第{string.Join("、", wrong.Take(ShownRows))}{(wrong.Count > ShownRows ? "等" : "")}条。改好再一起写成建言，现在一条也没有写。");
    }

    private async Task<Dictionary<MinutesRow, CitedClause>> CitedAsync(CampaignFact campaign, IReadOnlyList<MinutesRow> rows)
    {
        var cited = new Dictionary<MinutesRow, CitedClause>();
        foreach (var row in rows.Where(row => row.Clause.Length > 0))
            cited[row] = await outlines.FindAsync(campaign.Id, row.Clause)
                ?? throw new RuleBroken("discussions.no-clause", $"第{row.Place}条：纲要里没有“{row.Clause}”。请按“四（一）”或“四（一）第2句”的样子填，或者空着。");
        return cited;
    }
}
