using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Bulletins.Stories;

/// <summary>The fields of a story's form, wherever it stands.</summary>
/// <param name="Given">What is in them.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Actor">Who fills them in.</param>
public sealed record StoryFormParts(StoryForm Given, CampaignFact Campaign, Actor Actor)
{
    /// <summary>Where the text typed so far is kept.</summary>
    public string? Keep { get; init; }
}
