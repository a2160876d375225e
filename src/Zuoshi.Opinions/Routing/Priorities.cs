using Zuoshi.Opinions.Agreements;

namespace Zuoshi.Opinions.Routing;

/// <summary>Which statement to put to somebody next: one that few have seen, many agree with, few pass and that tells people apart.</summary>
public static class Priorities
{
    // What Polis gives statements about the person rather than the matter: 7².
    private const double OfMeta = 49;

    /// <summary>
    /// The priority of each statement, by column: [I·(1 + 8·2^(−S/5))]², I = (1 − (P+1)/(S+2))·(E+1)·(A+1)/(S+2), with the votes
    /// of those in groups and E the statement's distance from the middle of the map.
    /// </summary>
    /// <param name="agreement">The counts.</param>
    /// <param name="extremities">E by column; see <see cref="Maps.StatementPlace.Extremity"/>.</param>
    /// <param name="meta">Statements about the person.</param>
    public static IReadOnlyList<double> Of(Agreement agreement, IReadOnlyList<double> extremities, IReadOnlySet<int>? meta = null)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(extremities);
        return [.. agreement.Statements.Select(one => meta is not null && meta.Contains(one.Statement) ? OfMeta : Of(one, extremities[one.Statement]))];
    }

    /// <summary>Draws one of the statements somebody hasn't voted on, each with a chance in proportion to its priority.</summary>
    /// <param name="priorities">By column; 1 where a column is missing, because a statement may be newer than the last map.</param>
    /// <param name="unvoted">The columns to choose from.</param>
    /// <param name="random">The draw.</param>
    /// <returns>The column, or null when there is none.</returns>
    public static int? Next(IReadOnlyList<double> priorities, IReadOnlyList<int> unvoted, Random random)
    {
        ArgumentNullException.ThrowIfNull(priorities);
        ArgumentNullException.ThrowIfNull(unvoted);
        ArgumentNullException.ThrowIfNull(random);
        if (unvoted.Count == 0) return null;

        var left = random.NextDouble() * unvoted.Sum(PriorityOf);
        foreach (var statement in unvoted)
        {
            left -= PriorityOf(statement);
            if (left < 0) return statement;
        }

        return unvoted[^1];

        double PriorityOf(int statement) => statement < priorities.Count ? priorities[statement] : 1;
    }

    private static double Of(StatementAgreement statement, double extremity)
    {
        var votes = statement.Grouped;
        var importance = (1 - (votes.Pass + 1.0) / (votes.Seen + 2)) * (extremity + 1) * votes.AgreeShare;
        var raised = importance * (1 + 8 * Math.Pow(2, -votes.Seen / 5.0));
        return raised * raised;
    }
}
