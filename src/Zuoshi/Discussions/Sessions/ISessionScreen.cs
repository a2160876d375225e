using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Discussions.Sessions;

/// <summary>A statement put up on the room's screen.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Votes">The votes so far by their words, in order; none while they are hidden.</param>
/// <param name="Voters">How many have voted.</param>
/// <param name="Address">Where people vote on it; empty once they can't.</param>
public sealed record StatementOnScreen(string Text, IReadOnlyList<(string Word, int Count)> Votes, int Voters, string Address);

/// <summary>Slot of the room's screen: the statement that a session votes on. Whoever fills it publishes the session's topic when it changes.</summary>
public interface ISessionScreen
{
    /// <summary>The statement that is up, with what the room may see of the votes; null while none is.</summary>
    Task<StatementOnScreen?> FindAsync(CampaignFact campaign, Session session, Actor actor);
}
