namespace Zuoshi.Opinions.Maps;

/// <summary>Where a participant stands.</summary>
/// <param name="Group">The group's number from 0, or −1 for one who hasn't voted enough to be put into a group.</param>
/// <param name="X">Along the axis on which opinions differ most.</param>
/// <param name="Y">Along the second axis.</param>
public readonly record struct Place(int Group, double X, double Y);

/// <summary>Where a statement stands: where somebody would who had agreed with it and voted on nothing else.</summary>
/// <param name="X">Along the first axis.</param>
/// <param name="Y">Along the second axis.</param>
public readonly record struct StatementPlace(double X, double Y)
{
    /// <summary>The distance from the middle: how much a vote on it tells about the person.</summary>
    public double Extremity => Math.Sqrt(X * X + Y * Y);
}

/// <summary>A group of participants who vote alike.</summary>
/// <param name="Name">From 0; stays with the group from map to map, so that names may have gaps where numbers have none.</param>
/// <param name="Members">How many.</param>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
public sealed record MapGroup(int Name, int Members, double X, double Y);
