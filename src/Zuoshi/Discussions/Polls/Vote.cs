using Zuoshi.Opinions.Votes;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Polls;

/// <summary>What one person says to one statement; the last time counts.</summary>
[Bookkeeping("each vote leaves a line of its own, which names no answer")]
public sealed class Vote
{
    private Vote()
    {
    }

    /// <summary>Takes a vote.</summary>
    public Vote(Statement statement, Stance stance, Actor by, DateTime at)
    {
        (StatementId, PollId, PersonId) = (statement.Id, statement.PollId, by.PersonId);
        (BodyId, UnitId, Duty) = (by.OrganId, by.UnitId, by.Duty);
        (Stance, FirstAt, At, Times) = (stance, at, at, 1);
    }

    /// <summary>The statement.</summary>
    public Guid StatementId { get; private set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The statement's poll.</summary>
    public Guid PollId { get; private set; }

    /// <summary>What is said.</summary>
    public Stance Stance { get; private set; }

    /// <summary>When it was first said, UTC: people stand on the map in the order of their first votes.</summary>
    public DateTime FirstAt { get; private set; }

    /// <summary>When it was last said, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>
    /// How often the person has said something, which only grows: by the sum a poll that nobody has voted in since is told from one
    /// in which somebody has. Moments would not do, since two nodes' clocks differ.
    /// </summary>
    public int Times { get; private set; }

    /// <summary>The body that the person belonged to.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The unit that the person belonged to.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>What the person did in the campaign.</summary>
    public Duty Duty { get; private set; }

    /// <summary>Says something else; false when it is the same, and nothing changes.</summary>
    public bool Change(Stance stance, DateTime at)
    {
        if (stance == Stance) return false;

        (Stance, At, Times) = (stance, at, Times + 1);
        return true;
    }
}

/// <summary>The stances' names for people.</summary>
public static class Stances
{
    /// <summary>In the order in which they are offered.</summary>
    public static readonly IReadOnlyList<Stance> All = [Stance.Agree, Stance.Disagree, Stance.Pass];

    /// <summary>The name as people say it.</summary>
    public static string Name(this Stance stance) => stance switch
    {
        Stance.Agree => "同意",
        Stance.Disagree => "不同意",
        _ => "略过",
    };
}
