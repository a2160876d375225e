using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;

namespace Zuoshi.Discussions.Contract;

/// <summary>Brings what the public has written into the discussion.</summary>
public sealed class PublicVoices(Contributing contributing)
{
    /// <summary>Makes a contribution of the office's of it, without saving, and gives its number.</summary>
    /// <exception cref="RuleBroken">The discussion is closed, or the prompt isn't the campaign's.</exception>
    public async Task<int> EnterAsync(CampaignFact campaign, Actor office, string text, Guid promptId) =>
        (await contributing.MakeAsync(campaign, office, new ContributionInput { Text = text, PromptIds = [promptId] })).Number;
}
