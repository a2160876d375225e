using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Coverage;
using Zuoshi.Lists.Reporting;
using Zuoshi.Platform.Access;

namespace Zuoshi.Lists;

/// <summary>Whose rows somebody may change: a unit its drafts, a convener what has come to the own theme, the office all.</summary>
public static class ListRights
{
    /// <summary>Whether the actor's office keeps the lists.</summary>
    public static bool KeepsLists(this CampaignFact campaign, Actor actor) => actor.Can(Permission.EditLists) && campaign.IsManagedBy(actor);

    /// <summary>Whether the actor drafts rows for the own unit.</summary>
    public static bool DraftsForUnit(this Actor actor) => actor.Can(Permission.EditLists) && actor.Duty is Duty.Liaison or Duty.UnitHead;

    /// <summary>Whether the actor may change a row: it is locked for everybody below where it stands.</summary>
    public static bool MayEdit(this CampaignFact campaign, Actor actor, RowPlace place) => campaign.KeepsLists(actor) || place.Level switch
    {
        ReportLevel.Drafted => actor.DraftsForUnit() && place.UnitId == actor.UnitId,
        ReportLevel.AwaitingHead => actor.DraftsForUnit() && actor.Duty is Duty.UnitHead && place.UnitId == actor.UnitId,
        ReportLevel.AwaitingConvener => campaign.EditsTheme(actor, place.ThemeId),
        _ => false,
    };

    /// <summary>The themes that the actor may make rows for: a unit may propose for any.</summary>
    public static IReadOnlyList<ThemeFact> EditableThemes(this CampaignFact campaign, Actor actor) =>
        [.. campaign.Themes.Where(theme => !theme.IsRetired && (actor.DraftsForUnit() || campaign.EditsTheme(actor, theme.Id)))];

    /// <summary>The themes whose adopted contributions the actor turns into rows.</summary>
    public static IReadOnlyList<ThemeFact> KeptThemes(this CampaignFact campaign, Actor actor) =>
        [.. campaign.Themes.Where(theme => !theme.IsRetired && campaign.EditsTheme(actor, theme.Id))];

    /// <summary>Whether the actor may make a row at all: the office and the units always, a convener of a theme.</summary>
    public static bool MayMakeRows(this CampaignFact campaign, Actor actor) =>
        campaign.KeepsLists(actor) || actor.DraftsForUnit() || campaign.EditableThemes(actor).Count > 0;

    /// <summary>Whether the actor may say why something has no row: the office of anything, a convener of the own theme.</summary>
    public static bool MayExplain(this CampaignFact campaign, Actor actor, CoverageKind kind, Guid key) =>
        campaign.KeepsLists(actor) || kind is CoverageKind.Theme && campaign.KeptThemes(actor).Any(theme => theme.Id == key);

    /// <summary>Where a row stands that the actor makes.</summary>
    public static RowPlace PlaceOfNew(this CampaignFact campaign, Actor actor, Guid? themeId) =>
        campaign.KeepsLists(actor) ? new RowPlace(themeId, null, ReportLevel.AwaitingOffice)
        : actor.DraftsForUnit() ? new RowPlace(themeId, actor.UnitId, ReportLevel.Drafted)
        : new RowPlace(themeId, null, ReportLevel.AwaitingConvener);

    private static bool EditsTheme(this CampaignFact campaign, Actor actor, Guid? themeId) =>
        campaign.KeepsLists(actor) || actor.Can(Permission.EditLists) && campaign.ConvenedBy(actor.PersonId).Any(theme => theme.Id == themeId);
}
