using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Sessions.Minutes;

/// <summary>To whom what was said goes, and how far.</summary>
/// <param name="Visibility">Who may read it.</param>
/// <param name="Label">How far it may go.</param>
public sealed record MinutesReach(Visibility Visibility, Sensitivity Label);

/// <summary>
/// 会议记录: what one recorder has typed of a session, read into rows that are put right and then become contributions. A row that has
/// become one stays what it is; reading the text anew finds it again and makes no second one.
/// </summary>
public sealed class SessionMinutes : Entity
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = KeptLength;

    /// <summary>Most rows.</summary>
    public const int MostRows = 300;

    private const int KeptLength = 200_000;

    private readonly List<MinutesRow> rows = [];

    private SessionMinutes()
    {
    }

    /// <summary>Begins the minutes of a session.</summary>
    public SessionMinutes(Session session) => (SessionId, CampaignId, ThemeId) = (session.Id, session.CampaignId, session.ThemeId);

    /// <summary>The session.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The session's theme, which rows are on that name nothing else.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>The text as typed.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What was read from it, in order.</summary>
    public IReadOnlyList<MinutesRow> Rows => rows;

    /// <summary>Who may read what becomes of it.</summary>
    public Visibility Visibility { get; private set; } = Visibility.Campaign;

    /// <summary>How far it may go.</summary>
    public Sensitivity Label { get; private set; } = Sensitivity.Internal;

    /// <summary>The rows that are still to become contributions.</summary>
    public IEnumerable<MinutesRow> Waiting => rows.Where(row => row is { ContributionId: null, IsLeftOut: false });

    /// <summary>Reads the text anew. Rows that say the same as before keep what was put right in them and what they became.</summary>
    /// <exception cref="RuleBroken">It says nothing, or too much for one session.</exception>
    public void Read(string? text, SpeakerList speakers, CampaignFact campaign)
    {
        var spoken = MinutesText.Read(text ?? "");
        if (spoken.Count == 0) throw new RuleBroken("discussions.minutes-empty", "请写记录，一行一人，写成“发言人：内容”。");
        if (text!.Length > LongestText) throw new RuleBroken("discussions.minutes-long", $"一次最多{LongestText / 10_000}万字，请分几次写。");
        if (spoken.Count > MostRows) throw new RuleBroken("discussions.minutes-rows", $"一次最多{MostRows}条发言，现在有{spoken.Count}条。");

        Text = text;
        var before = rows.ToLookup(row => row.Source).ToDictionary(same => same.Key, same => new Queue<MinutesRow>(same.OrderBy(row => row.Place)));
        var kept = new HashSet<MinutesRow>();
        foreach (var (at, one) in spoken.Index())
        {
            var row = before.TryGetValue(MinutesRow.SourceOf(one), out var same) && same.TryDequeue(out var known) ? known : new MinutesRow(one, speakers, campaign, ThemeId);
            if (!rows.Contains(row)) rows.Add(row);
            row.PutAt(at + 1);
            kept.Add(row);
        }

        // What has become a contribution stays, whatever the text says now.
        rows.RemoveAll(row => row.ContributionId is null && !kept.Contains(row));
        Happened("discussions.minutes-read", CampaignId, detail: new { rows = spoken.Count });
    }

    /// <summary>Puts rows right; one that has become a contribution isn't changed.</summary>
    public void Correct(IReadOnlyDictionary<Guid, RowText> corrections, SpeakerList speakers, CampaignFact campaign)
    {
        var changed = 0;
        foreach (var row in rows.Where(row => row.ContributionId is null))
            if (corrections.TryGetValue(row.Id, out var text) && row.Set(text, speakers, campaign)) changed++;
        if (changed > 0) Happened("discussions.minutes-corrected", CampaignId, detail: new { rows = changed });
    }

    /// <summary>Says to whom it goes, and how far.</summary>
    /// <exception cref="RuleBroken">The label is closer than the recorder may see, or the group is none.</exception>
    public void Reach(MinutesReach reach, Actor by)
    {
        if (!Enum.IsDefined(reach.Visibility) || reach.Visibility is Visibility.Private) throw new RuleBroken("discussions.minutes-reach", "请选谁看得到。");
        if (reach.Visibility is Visibility.Group && ThemeId is null) throw new RuleBroken("discussions.no-group", "全体的研讨会没有本组，请选全体。");
        var label = Labels.Of(reach.Label, [], by);
        if ((reach.Visibility, label) == (Visibility, Label)) return;

        (Visibility, Label) = (reach.Visibility, label);
        Happened("discussions.minutes-corrected", CampaignId, detail: new { Visibility, Label });
    }

    /// <summary>Notes that rows have become contributions.</summary>
    public void Became(IReadOnlyDictionary<MinutesRow, Guid> contributions)
    {
        foreach (var (row, contribution) in contributions) row.Became(contribution);
        Happened("discussions.minutes-turned", CampaignId, detail: new { rows = contributions.Count });
    }
}
