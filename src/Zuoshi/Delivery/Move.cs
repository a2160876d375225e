using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;

namespace Zuoshi.Delivery;

/// <summary>Somebody acts on an item: who, as what, when and with what words.</summary>
/// <param name="By">Who; null for the site's own clock.</param>
/// <param name="As">As what.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, or what is said.</param>
/// <param name="Document">文号 or number of the minutes with which it was decided.</param>
public sealed record Move(Actor? By, Party As, DateTime At, string? Reason = null, string? Document = null)
{
    /// <summary>The day in China.</summary>
    public DateOnly On => At.DayInChina();

    /// <summary>The person; null for the site.</summary>
    public Guid? PersonId => By?.PersonId;

    /// <summary>The person as things are signed, or the site.</summary>
    public string Signature => By?.UnitSignature ?? "系统";

    /// <summary>The site itself acts.</summary>
    public static Move OfClock(DateTime at) => new(null, Party.System, at);
}

/// <summary>Words given with an act.</summary>
internal static class GivenWords
{
    /// <summary>Longest reason, answer or remark, in characters.</summary>
    public const int Longest = 500;

    /// <summary>Longest number of a document, in characters.</summary>
    public const int LongestDocument = 100;

    /// <summary>How they are taken.</summary>
    public static readonly WordRule Rule = new("delivery.words", Longest);
}
