using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Polls;
using Zuoshi.Discussions.Sessions;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;

namespace Zuoshi.Discussions;

/// <summary>
/// What the discussion asked of units, for the burden ledger: to come to sessions, and to say what they think of statements. Contributions
/// are everybody's own; how long a session lasts is its organiser's to answer for.
/// </summary>
internal sealed class DiscussionsBurden(AppDb db) : IAskedOfUnits
{
    private static readonly AskedForm Attend = new("discussions.attend", "参加研讨会", []), Vote = new("discussions.vote", "对观点表态", []);

    public IReadOnlyList<AskedForm> Forms => [Attend, Vote];

    public async Task<IReadOnlyList<AskedOfUnit>> ListAsync(CampaignFact campaign, Actor actor, DateOnly from, DateOnly until)
    {
        var (begin, end) = (from.StartInUtc(), until.AddDays(1).StartInUtc());
        var sessions = await db.Sessions.AsNoTracking().Where(x => x.CampaignId == campaign.Id && x.CancelledAt == null && x.StartsAt >= begin && x.StartsAt < end).Include(x => x.Guests).ToListAsync();
        var polls = await db.Polls.AsNoTracking().VisibleTo(campaign, actor).Where(x => x.OpenedAt >= begin && x.OpenedAt < end).ToListAsync();
        var everybody = campaign.Themes.SelectMany(theme => theme.MemberUnitIds).Distinct().ToList();
        return
        [
            .. from session in sessions
               from unit in session.Guests.Select(guest => guest.UnitId).OfType<Guid>().DefaultIfEmpty().SelectMany(unit => unit == Guid.Empty ? MembersOf(session.ThemeId) : [unit]).Distinct()
               select new AskedOfUnit(unit, session.StartsAt.DayInChina(), Attend, $"研讨会{Mark.Three(session.Number)}", SessionLinks.One(campaign.Number, session.Number), $"{session.ConvenerUnit} {session.ConvenerName}"),
            .. from poll in polls
               from unit in poll.ForGroup ? MembersOf(poll.ThemeId) : everybody
               select new AskedOfUnit(unit, poll.OpenedAt!.Value.DayInChina(), Vote, $"表态{Mark.Three(poll.Number)}", PollLinks.Poll(campaign.Number, poll.Number), $"{campaign.Organiser}活动办") { Due = poll.ClosesOn },
        ];

        // A session that invites nobody by name is for the theme's group, or for all.
        IReadOnlyList<Guid> MembersOf(Guid? theme) => campaign.Theme(theme)?.MemberUnitIds ?? everybody;
    }
}
