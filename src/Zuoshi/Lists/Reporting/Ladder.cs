using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Lists.Reporting;

/// <summary>
/// 上报的路: unit, head of the unit, convener, office. A step that nobody could take is left out, so that no row waits for an account
/// that does not exist; the row shows that nobody signed it.
/// </summary>
/// <param name="campaign">The campaign.</param>
/// <param name="actor">Who acts.</param>
/// <param name="headed">The units in which somebody signs.</param>
public sealed class Ladder(CampaignFact campaign, Actor actor, IReadOnlySet<Guid> headed)
{
    /// <summary>The ladder of a campaign as it stands today.</summary>
    public static async Task<Ladder> OfAsync(CampaignFact campaign, Actor actor, OrganisationFacts organisation) =>
        new(campaign, actor, (await organisation.PeopleAsync(Duty.UnitHead)).Select(head => head.UnitId).ToHashSet());

    /// <summary>Whether the actor may send a row on.</summary>
    public bool MayRaise(RowPlace place) => place.Level switch
    {
        ReportLevel.Drafted => IsOwn(place),
        ReportLevel.AwaitingHead => IsOwn(place) && actor.Duty is Duty.UnitHead,
        ReportLevel.AwaitingConvener => Convenes(place) || campaign.KeepsLists(actor),
        ReportLevel.AwaitingOffice => campaign.KeepsLists(actor),
        _ => false,
    };

    /// <summary>Whether the actor may send a row back to whoever drafted it.</summary>
    public bool MayReturn(RowPlace place) => place.Level switch
    {
        ReportLevel.AwaitingHead => IsOwn(place) && actor.Duty is Duty.UnitHead,
        ReportLevel.AwaitingConvener => place.UnitId is not null && (Convenes(place) || campaign.KeepsLists(actor)),
        ReportLevel.AwaitingOffice or ReportLevel.Accepted => campaign.KeepsLists(actor) && (place.UnitId is not null || HasConvener(place)),
        _ => false,
    };

    /// <summary>Where a row goes when the actor sends it on.</summary>
    public ReportLevel Next(RowPlace place) => place.Level switch
    {
        ReportLevel.Drafted when actor.Duty is not Duty.UnitHead && place.UnitId is { } unit && headed.Contains(unit) => ReportLevel.AwaitingHead,
        ReportLevel.Drafted or ReportLevel.AwaitingHead when HasConvener(place) => ReportLevel.AwaitingConvener,
        < ReportLevel.AwaitingOffice => ReportLevel.AwaitingOffice,
        _ => ReportLevel.Accepted,
    };

    /// <summary>Where a row goes when it is sent back.</summary>
    public static ReportLevel Back(RowPlace place) => place.UnitId is null ? ReportLevel.AwaitingConvener : ReportLevel.Drafted;

    private bool IsOwn(RowPlace place) => actor.DraftsForUnit() && place.UnitId == actor.UnitId;

    private bool Convenes(RowPlace place) => actor.Can(Permission.EditLists) && campaign.Theme(place.ThemeId)?.ConvenerId == actor.PersonId;

    private bool HasConvener(RowPlace place) => campaign.Theme(place.ThemeId)?.ConvenerId is not null;
}
