using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Sessions.Minutes;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Discussions.Sessions;

/// <summary>The form of a session with what it offers.</summary>
/// <param name="Input">What has been filled in.</param>
/// <param name="Units">The units that can be invited, the group's first.</param>
/// <param name="Everybody">The people who can be named.</param>
/// <param name="IsNew">Whether it calls one, and asks for no reason.</param>
public sealed record SessionForm(SessionInput Input, IReadOnlyList<UnitFact> Units, SpeakerList Everybody, bool IsNew)
{
    /// <summary>What the form offers in a campaign.</summary>
    public static async Task<SessionForm> ForAsync(SessionInput input, CampaignFact campaign, Guid? themeId, SessionOffers offers, bool isNew)
    {
        var members = campaign.Theme(themeId)?.MemberUnitIds ?? [];
        var units = await offers.Units.StandingUnitsAsync();
        return new SessionForm(input, [.. units.OrderByDescending(unit => members.Contains(unit.Id) || input.Units.Contains(unit.Id))], await offers.People.EverybodyAsync(campaign), isNew);
    }
}

/// <summary>Where the form finds whom it offers.</summary>
/// <param name="Units">The units.</param>
/// <param name="People">The people.</param>
public sealed record SessionOffers(OrganisationFacts Units, SessionPeople People);
