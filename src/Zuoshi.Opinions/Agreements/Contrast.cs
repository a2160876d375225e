using Zuoshi.Opinions.Votes;

namespace Zuoshi.Opinions.Agreements;

/// <summary>One group's votes on one statement beside those of all other groups together.</summary>
/// <param name="Group">The group's votes.</param>
/// <param name="Rest">The other groups' votes.</param>
public readonly record struct Contrast(Tally Group, Tally Rest)
{
    /// <summary>Whether the group is for it, as <see cref="Significance"/> (pat).</summary>
    public double AgreeTest => Significance.OfShare(Group.Agree, Group.Seen);

    /// <summary>Whether the group is against it (pdt).</summary>
    public double DisagreeTest => Significance.OfShare(Group.Disagree, Group.Seen);

    /// <summary>How many times likelier than the others the group is for it (ra).</summary>
    public double AgreeRatio => Group.AgreeShare / Rest.AgreeShare;

    /// <summary>How many times likelier than the others the group is against it (rd).</summary>
    public double DisagreeRatio => Group.DisagreeShare / Rest.DisagreeShare;

    /// <summary>Whether the group is more for it than the others (rat).</summary>
    public double AgreeRatioTest => Significance.OfDifference(Group.Agree, Group.Seen, Rest.Agree, Rest.Seen);

    /// <summary>Whether the group is more against it than the others (rdt).</summary>
    public double DisagreeRatioTest => Significance.OfDifference(Group.Disagree, Group.Seen, Rest.Disagree, Rest.Seen);

    /// <summary>What sets the group apart: being for it rather than against it.</summary>
    public Stance Direction => AgreeRatioTest > DisagreeRatioTest ? Stance.Agree : Stance.Disagree;

    /// <summary>Whether the group differs from the others and from one half on the same side.</summary>
    public bool Tells =>
        (AgreeRatioTest > Significance.Limit && AgreeTest > Significance.Limit) || (DisagreeRatioTest > Significance.Limit && DisagreeTest > Significance.Limit);

    /// <summary>By which telling statements are ordered: ratio, its test, share, its test, multiplied.</summary>
    public double Weight => Direction == Stance.Agree
        ? AgreeWeight
        : DisagreeRatio * DisagreeRatioTest * Group.DisagreeShare * DisagreeTest;

    internal double AgreeWeight => AgreeRatio * AgreeRatioTest * Group.AgreeShare * AgreeTest;
}

/// <summary>A statement that tells what a group stands for.</summary>
/// <param name="Statement">Its column.</param>
/// <param name="Direction">As Polis publishes it: whether being for it or against it sets the group apart.</param>
/// <param name="IsMostAgreed">Whether it stands first because the group agrees with it most.</param>
/// <param name="Contrast">The figures.</param>
public sealed record Representative(int Statement, Stance Direction, bool IsMostAgreed, Contrast Contrast)
{
    /// <summary>
    /// What to tell people. Where all groups agree, Polis' comparison calls a small group's agreement a disagreement; what was
    /// chosen for being agreed with is agreed with.
    /// </summary>
    public Stance Stance => IsMostAgreed ? Stance.Agree : Direction;
}
