using static Zuoshi.Bulletins.StoryAct;
using static Zuoshi.Bulletins.StoryParty;
using static Zuoshi.Bulletins.StoryState;

namespace Zuoshi.Bulletins;

/// <summary>One line of the desk's table.</summary>
/// <param name="Act">What is done.</param>
/// <param name="From">Where the story stands.</param>
/// <param name="To">Where it then stands.</param>
/// <param name="By">Who may.</param>
/// <param name="NeedsReason">Whether words must say why.</param>
public sealed record DeskLine(StoryAct Act, StoryState From, StoryState To, StoryParty By, bool NeedsReason = false);

/// <summary>
/// The one table of who may do what with a story, when, and where it then stands. The story decides by it, its page shows what it allows,
/// and the tests are made from it.
/// </summary>
public static class Desk
{
    private static readonly StoryState[] Open = [Sent, Editing, Kept];

    /// <summary>The table.</summary>
    public static readonly IReadOnlyList<DeskLine> Table =
    [
        new(Rewrite, Draft, Draft, Author),
        new(Rewrite, AwaitingSignature, AwaitingSignature, Head),
        new(Rewrite, Returned, Returned, Author | Head),
        new(Submit, Draft, AwaitingSignature, Author),
        new(Submit, Returned, AwaitingSignature, Author),
        new(SignOff, Draft, Sent, Head),
        new(SignOff, AwaitingSignature, Sent, Head),
        new(SignOff, Returned, Sent, Head),
        new(GiveBack, AwaitingSignature, Draft, Head, NeedsReason: true),
        .. new[] { Draft, AwaitingSignature, Sent, Editing, Kept, Returned }.Select(state => new DeskLine(Withdraw, state, Withdrawn, Author | Head)),
        new(TakeUp, Sent, Editing, Editor),
        .. Open.Select(state => new DeskLine(Adopt, state, Adopted, Editor)),
        .. Open.Select(state => new DeskLine(Join, state, Joined, Editor)),
        new(Keep, Sent, Kept, Editor),
        new(Keep, Editing, Kept, Editor),
        .. Open.Append(Adopted).Select(state => new DeskLine(Return, state, Returned, Editor, NeedsReason: true)),
        .. Open.Append(Adopted).Select(state => new DeskLine(Decline, state, Declined, Editor, NeedsReason: true)),
        new(Edit, Adopted, Adopted, Editor),
        new(Issue, Adopted, Issued, Editor),
        new(Issue, Joined, Issued, Editor),
        new(Record, Issued, Issued, Author | Head | Editor),
    ];

    /// <summary>Whether the table lets somebody do it there.</summary>
    public static bool Allows(StoryAct act, StoryState state, StoryParty party) => Table.Any(line => line.Act == act && line.From == state && (line.By & party) != StoryParty.None);

    /// <summary>Whether the state waits for the editor, whose clock then runs.</summary>
    public static bool AwaitsEditor(this StoryState state) => state is Sent or Editing;
}
