namespace Zuoshi.Discussions.Contract;

/// <summary>What became of a contribution. The numbers are stored.</summary>
public enum DispositionKind
{
    /// <summary>采纳.</summary>
    Adopted = 1,

    /// <summary>合并: it lives on in another contribution.</summary>
    Merged = 2,

    /// <summary>留存: kept for later.</summary>
    Kept = 3,

    /// <summary>未采纳.</summary>
    Declined = 4,

    /// <summary>部分采纳: some of it goes on; the reason says which.</summary>
    PartlyAdopted = 5,
}

/// <summary>The outcomes' order, names and glyphs.</summary>
public static class Dispositions
{
    /// <summary>All, in the order in which people say them.</summary>
    public static readonly IReadOnlyList<DispositionKind> All =
        [DispositionKind.Adopted, DispositionKind.Merged, DispositionKind.PartlyAdopted, DispositionKind.Kept, DispositionKind.Declined];

    /// <summary>Whether it goes on into lists and documents, wholly or in part.</summary>
    public static bool IsAdopted(this DispositionKind kind) => kind is DispositionKind.Adopted or DispositionKind.PartlyAdopted;

    /// <summary>The name as people say it.</summary>
    public static string Name(this DispositionKind kind) => kind switch
    {
        DispositionKind.Adopted => "采纳",
        DispositionKind.Merged => "合并",
        DispositionKind.PartlyAdopted => "部分采纳",
        DispositionKind.Kept => "留存",
        _ => "未采纳",
    };

    /// <summary>What it means, beside its name where somebody chooses.</summary>
    public static string Meaning(this DispositionKind kind) => kind switch
    {
        DispositionKind.Adopted => "写进清单或文稿",
        DispositionKind.Merged => "与另一条说的是一件事",
        DispositionKind.PartlyAdopted => "写明采纳哪一部分",
        DispositionKind.Kept => "有道理，以后再办",
        _ => "不办，说明为什么",
    };

    /// <summary>The glyph's key in the stylesheet.</summary>
    public static string Glyph(this DispositionKind kind) => kind switch
    {
        DispositionKind.Adopted or DispositionKind.PartlyAdopted => "done",
        DispositionKind.Merged => "join",
        DispositionKind.Kept => "idle",
        _ => "no",
    };
}
