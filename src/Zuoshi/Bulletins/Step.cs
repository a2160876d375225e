using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Time;

namespace Zuoshi.Bulletins;

/// <summary>Somebody acts on a story or an issue: who, as what, when and with what words.</summary>
/// <param name="By">Who.</param>
/// <param name="As">As what.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Words">Why, or what is said.</param>
public sealed record Step(Actor By, StoryParty As, DateTime At, string? Words = null)
{
    /// <summary>The day in China.</summary>
    public DateOnly On => At.DayInChina();

    /// <summary>The person's name and unit as they are signed; a name that begins with the unit's doesn't say it twice.</summary>
    public string Signature => By.UnitSignature;
}

/// <summary>Words given with an act or a form.</summary>
internal static class Said
{
    /// <summary>Longest reason or remark, in characters.</summary>
    public const int Longest = 300;

    /// <summary>Longest name of an outlet, an issue or a person's line, in characters.</summary>
    public const int LongestName = 100;

    /// <summary>How they are taken.</summary>
    public static readonly WordRule Rule = new("bulletins.words", Longest);
}
