using Zuoshi.Platform.Access;

namespace Zuoshi.Campaigns.Contract;

/// <summary>What has to be done before a phase can be closed.</summary>
/// <param name="Text">What, with its number: 还有3条建言没有答复.</param>
/// <param name="Count">How many.</param>
/// <param name="Address">Where it is done.</param>
public sealed record Obstacle(string Text, int Count, string Address);

/// <summary>Slot of the phases' page: what stands in the way of closing one.</summary>
public interface IPhaseGate
{
    /// <summary>What this feature still has to do before a phase of the campaign is closed now; nothing when all is done.</summary>
    Task<IReadOnlyList<Obstacle>> ListAsync(CampaignFact campaign, PhaseFact phase, Actor actor);
}
