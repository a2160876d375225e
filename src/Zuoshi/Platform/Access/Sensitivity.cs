namespace Zuoshi.Platform.Access;

/// <summary>
/// How far a text or file may go. State secrets have no place here at all (保守国家秘密法第三十一条): what bears their mark is refused
/// on its way in. The numbers are stored and compared: a higher one is kept closer.
/// </summary>
public enum Sensitivity
{
    /// <summary>公开: may be shown to anybody.</summary>
    Public = 1,

    /// <summary>内部: for those who take part.</summary>
    Internal = 2,

    /// <summary>工作秘密: for those who were cleared for it by name (保守国家秘密法第六十四条).</summary>
    WorkSecret = 3,
}

/// <summary>The labels' names for people.</summary>
public static class Sensitivities
{
    /// <summary>The name as it is printed on things.</summary>
    public static string Name(this Sensitivity label) => label switch
    {
        Sensitivity.Public => "公开",
        Sensitivity.Internal => "内部",
        Sensitivity.WorkSecret => "工作秘密",
        _ => throw new ArgumentOutOfRangeException(nameof(label)),
    };
}
