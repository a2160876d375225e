using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Zuoshi.Platform.Api;

/// <summary>Which part of a long list is asked for: so many behind a number.</summary>
/// <param name="After">The number behind which to go on; null to begin.</param>
/// <param name="Limit">How many at most.</param>
public sealed record Slice(
    [property: FromQuery(Name = "after"), Description("从这个编号之后接着取，值是上一次的 next")] int? After,
    [property: FromQuery(Name = "limit"), Description("一次最多取几条，1到200，默认50")] int? Limit)
{
    private const int Usual = 50, Most = 200;

    /// <summary>The number behind which the slice begins.</summary>
    public int Start => After ?? 0;

    /// <summary>How many to read: one more than is shown, to know whether more follow.</summary>
    public int Read => Size + 1;

    private int Size => Math.Clamp(Limit ?? Usual, 1, Most);

    /// <summary>The slice of what was read, in order of number.</summary>
    public Listed<T> Of<T>(IReadOnlyList<T> read, Func<T, int> number) =>
        read.Count > Size ? new Listed<T>([.. read.Take(Size)], number(read[Size - 1])) : new Listed<T>(read, null);
}

/// <summary>A part of a list.</summary>
/// <param name="Items">The things.</param>
/// <param name="Next">What to ask for as <c>after</c> to go on; null at the end.</param>
public sealed record Listed<T>(
    [property: Description("这一段的内容，按编号从小到大")] IReadOnlyList<T> Items,
    [property: Description("下一段的 after；没有下一段时为空")] int? Next = null);
