using Zuoshi.Platform.Imports;

namespace Zuoshi.Burden.Forms;

/// <summary>What the system knows already, so that nobody asks for it once more.</summary>
/// <param name="all">Each thing known, with the place where it stands: 完成时限 in 督办事项.</param>
public sealed class KnownFields(IEnumerable<KnownField> all)
{
    // Two names that share nearly all their pairs of characters mean the same: 完成投资额, 本月完成投资额. Less, and 计划投资 would be 完成投资.
    private const double Same = 0.75;

    // Words that stand before or after what is asked for and change nothing.
    private static readonly string[] Trimmings = ["本单位", "单位的", "本年", "今年", "目前", "截至", "请填写", "填写", "有关", "情况", "数据", "（必填）"];

    private readonly IReadOnlyList<(string Plain, KnownField Field)> known = [.. all.Select(field => (Plain(field.Name), field)).Where(pair => pair.Item1.Length > 1)];

    /// <summary>Where a field stands already; null when nowhere.</summary>
    public string? PlaceOf(string name)
    {
        var plain = Plain(name);
        if (plain.Length < 2) return null;

        return known.FirstOrDefault(pair => pair.Plain == plain).Field?.Place
            ?? known.Where(pair => Likeness.Of(pair.Plain, plain) >= Same).OrderByDescending(pair => Likeness.Of(pair.Plain, plain)).Select(pair => pair.Field.Place).FirstOrDefault();
    }

    private static string Plain(string name)
    {
        // A unit of measure in parentheses isn't part of the name.
        var end = name.IndexOfAny(['（', '(']);
        var plain = end > 0 ? name[..end] : name;
        foreach (var word in Trimmings) plain = plain.Replace(word, "", StringComparison.Ordinal);
        return string.Concat(plain.Where(char.IsLetterOrDigit));
    }
}

/// <summary>Something that the system knows.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Place">Where it stands, in words: 督办事项, 《…》.</param>
public sealed record KnownField(string Name, string Place);
