namespace Zuoshi.Opinions.Votes;

/// <summary>How the people of a group, or all of them, voted on one statement.</summary>
/// <param name="Agree">Votes for.</param>
/// <param name="Disagree">Votes against.</param>
/// <param name="Seen">All votes, passes among them.</param>
public readonly record struct Tally(int Agree, int Disagree, int Seen)
{
    /// <summary>Votes neither for nor against.</summary>
    public int Pass => Seen - Agree - Disagree;

    /// <summary>The probability of agreeing, drawn towards one half while few have voted: (A+1)/(S+2).</summary>
    public double AgreeShare => (Agree + 1.0) / (Seen + 2);

    /// <summary>The probability of disagreeing: (D+1)/(S+2).</summary>
    public double DisagreeShare => (Disagree + 1.0) / (Seen + 2);

    /// <summary>Whether more than half of those who saw the statement are for it.</summary>
    public bool Agrees => 2L * Agree > Seen;

    /// <summary>Whether more than half of those who saw the statement are against it.</summary>
    public bool Disagrees => 2L * Disagree > Seen;

    /// <summary>The mean of the votes, from −1 to 1; 0 without votes.</summary>
    public double Mean => Seen == 0 ? 0 : (double)(Agree - Disagree) / Seen;

    /// <summary>Two groups together.</summary>
    public static Tally operator +(Tally one, Tally other) => new(one.Agree + other.Agree, one.Disagree + other.Disagree, one.Seen + other.Seen);

    /// <summary>A group without a part of it.</summary>
    public static Tally operator -(Tally whole, Tally part) => new(whole.Agree - part.Agree, whole.Disagree - part.Disagree, whole.Seen - part.Seen);
}

/// <summary>Counts by cell, read as tallies.</summary>
internal readonly struct Tallies(int[] counts)
{
    public int Count => counts.Length / VoteMatrix.Stances;

    public Tally this[int statement]
    {
        get
        {
            var cells = counts.AsSpan(statement * VoteMatrix.Stances, VoteMatrix.Stances);
            return new(cells[2], cells[0], cells[0] + cells[1] + cells[2]);
        }
    }
}
