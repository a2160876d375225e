namespace Zuoshi.Opinions.Votes;

/// <summary>What a vote says. Having seen a statement and saying nothing to it is <see cref="Pass"/>; not having seen it is no vote.</summary>
public enum Stance
{
    /// <summary>Against, −1 as in the published files; Polis itself counts the other way round.</summary>
    Disagree = -1,

    /// <summary>Seen, neither for nor against.</summary>
    Pass = 0,

    /// <summary>For, +1.</summary>
    Agree = 1,
}

/// <summary>One vote, by the numbers of its row and column.</summary>
/// <param name="Participant">The row, from 0 in the order of each participant's first vote.</param>
/// <param name="Statement">The column, from 0.</param>
/// <param name="Stance">What is said.</param>
public readonly record struct Vote(int Participant, int Statement, Stance Stance);
