using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Documents;

/// <summary>Who writes on documents.</summary>
public static class DocumentRights
{
    /// <summary>Whether the actor's office writes the campaign's documents.</summary>
    public static bool WritesDocuments(this CampaignFact campaign, Actor actor) => actor.Can(Permission.DraftDocuments) && campaign.IsManagedBy(actor);
}
