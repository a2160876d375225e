using Zuoshi.Opinions.Votes;

namespace Zuoshi.Opinions.Maps.Axes;

/// <summary>The mean vote on each statement and how much each vote deviates from it; hidden statements deviate by nothing.</summary>
internal sealed class Means
{
    private readonly double[] deviations;
    private readonly bool[] hidden;

    public Means(Tallies tallies, IReadOnlyCollection<int> hidden)
    {
        this.hidden = new bool[tallies.Count];
        foreach (var statement in hidden) this.hidden[statement] = true;
        HiddenCount = this.hidden.Count(one => one);
        Mean = new double[tallies.Count];
        Variation = new double[tallies.Count];
        Seen = new int[tallies.Count];
        deviations = new double[tallies.Count * VoteMatrix.Stances];
        for (var statement = 0; statement < tallies.Count; statement++)
        {
            if (this.hidden[statement]) continue;

            var tally = tallies[statement];
            (Seen[statement], Mean[statement]) = (tally.Seen, tally.Mean);
            Variation[statement] = tally.Agree + tally.Disagree - tally.Seen * tally.Mean * tally.Mean;
            for (var stance = 0; stance < VoteMatrix.Stances; stance++)
            {
                var cell = statement * VoteMatrix.Stances + stance;
                deviations[cell] = VoteMatrix.ValueOf(cell) - tally.Mean;
            }
        }
    }

    public int Statements => Mean.Length;

    public int HiddenCount { get; }

    /// <summary>μ by statement; 0 for hidden ones.</summary>
    public double[] Mean { get; }

    /// <summary>Votes by statement; 0 for hidden ones.</summary>
    public int[] Seen { get; }

    /// <summary>Σ(v − μ)² by statement: the diagonal of CᵀC.</summary>
    public double[] Variation { get; }

    public double Deviation(int cell) => deviations[cell];

    public bool IsHidden(int statement) => hidden[statement];

    /// <summary>(v − μ)·x by cell.</summary>
    public double[] Deviations(double[] x)
    {
        var table = new double[deviations.Length];
        for (var cell = 0; cell < table.Length; cell++) table[cell] = deviations[cell] * x[VoteMatrix.StatementOf(cell)];
        return table;
    }
}
