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

    /// <summary>The person's name and unit as they are signed, with whom they act for; a name that begins with the unit's doesn't say it twice.</summary>
    public string Signature => By is null ? "系统"
        : $"{(By.Name.StartsWith(By.UnitName, StringComparison.Ordinal) ? "" : $"{By.UnitName} ")}{By.Name}{(By.ActingFor is null ? "" : $"（代{By.ActingFor}）")}";

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

    /// <summary>The words as they are kept.</summary>
    /// <exception cref="RuleBroken">There are none, or too many.</exception>
    public static string Of(string? given, string asked, int longest = Longest)
    {
        var words = PlainText.Of(given);
        return words.Length switch
        {
            0 => throw new RuleBroken("delivery.words", $"请写明{asked}。"),
            _ when words.Length > longest => throw new RuleBroken("delivery.words", $"{asked}最多{longest}个字，现在有{words.Length}个。"),
            _ => words,
        };
    }

    /// <summary>The words as they are kept, which may be none.</summary>
    public static string Maybe(string? given, string asked, int longest = Longest) => PlainText.Of(given).Length == 0 ? "" : Of(given, asked, longest);
}
