namespace Zuoshi.Platform.Access;

/// <summary>The rules of labels, the same for everything that bears one.</summary>
public static class Labels
{
    /// <summary>Longest reason for a change, in characters.</summary>
    public const int LongestReason = 300;

    /// <summary>The label that a new thing gets: what its maker chose, and never less than its parts have.</summary>
    /// <param name="chosen">What its maker chose.</param>
    /// <param name="parts">The labels of what it is made from.</param>
    /// <param name="by">Its maker.</param>
    /// <exception cref="RuleBroken">The maker may not see things of that label.</exception>
    public static Sensitivity Of(Sensitivity chosen, IEnumerable<Sensitivity> parts, Actor by)
    {
        MustBeWithin(chosen, by);
        return parts.Append(chosen).Max();
    }

    /// <summary>Whether a label changes; lowering one is for the office, which says why.</summary>
    /// <param name="from">The label that the thing has.</param>
    /// <param name="to">The label that it is to have.</param>
    /// <param name="reason">Why, in the person's words.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="isOffice">Whether the actor's office runs the campaign.</param>
    /// <exception cref="RuleBroken">The actor may not, or gives no reason.</exception>
    public static bool Changes(Sensitivity from, Sensitivity to, string? reason, Actor by, bool isOffice)
    {
        if (to == from) return false;

        MustBeWithin(to, by);
        if (to < from && !isOffice) throw new RuleBroken("access.lower-label", "扩大知悉范围要由活动办办理。");
        if (to < from && string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("access.no-reason", "扩大知悉范围要写明理由，会留在记录里。");
        if (reason?.Length > LongestReason) throw new RuleBroken("access.long-reason", $"理由不超过{LongestReason}个字。");
        return true;
    }

    private static void MustBeWithin(Sensitivity label, Actor by)
    {
        if (!Enum.IsDefined(label)) throw new RuleBroken("access.unknown-label", "请选一个知悉范围。");
        if (label > by.Clearance)
            throw new RuleBroken("access.above-clearance", $"您没有接触{label.Name()}的权限，不能这样标。请找安全管理员办理。");
    }
}

/// <summary>Slot for what is made from other things: it is kept at least as close as they are.</summary>
public interface ILabelFollower
{
    /// <summary>Raises whatever was made from any of the parts to at least the label, without saving, and gives the keys of what was raised.</summary>
    Task<IReadOnlyList<Guid>> RaiseAsync(IReadOnlyCollection<Guid> parts, Sensitivity label);
}

/// <summary>Carries a raised label forward: from a contribution to its rows, from them to the documents.</summary>
public sealed class LabelChain(IEnumerable<ILabelFollower> followers)
{
    /// <summary>Raises all that was made from a thing, directly or not.</summary>
    public async Task RaiseAsync(Guid part, Sensitivity label)
    {
        List<Guid> parts = [part];
        while (parts.Count > 0)
        {
            var raised = new List<Guid>();
            foreach (var follower in followers) raised.AddRange(await follower.RaiseAsync(parts, label));
            parts = raised;
        }
    }
}
