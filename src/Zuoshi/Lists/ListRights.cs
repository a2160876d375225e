using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Lists;

/// <summary>Whose rows somebody may change: the office everybody's, a convener those of the own themes.</summary>
internal static class ListRights
{
    /// <summary>Whether the actor may make and change rows of a theme.</summary>
    public static bool MayEditRows(this CampaignFact campaign, Actor actor, Guid? themeId) =>
        actor.Can(Permission.EditLists) && (campaign.IsManagedBy(actor) || campaign.ConvenedBy(actor.PersonId).Any(theme => theme.Id == themeId));

    /// <summary>The themes that the actor may make rows for.</summary>
    public static IReadOnlyList<ThemeFact> EditableThemes(this CampaignFact campaign, Actor actor) =>
        [.. campaign.Themes.Where(theme => !theme.IsRetired && campaign.MayEditRows(actor, theme.Id))];

    /// <summary>Whether the actor may make a row at all: the office always, a convener of a theme.</summary>
    public static bool MayMakeRows(this CampaignFact campaign, Actor actor) =>
        campaign.MayEditRows(actor, null) || campaign.EditableThemes(actor).Count > 0;
}
