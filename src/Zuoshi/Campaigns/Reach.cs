namespace Zuoshi.Campaigns;

/// <summary>Who sees a published campaign. The numbers are stored.</summary>
public enum Reach
{
    /// <summary>全部单位.</summary>
    Everybody = 1,

    /// <summary>本单位: the body that runs it and the units below it.</summary>
    Organ = 2,
}

/// <summary>The reaches' names for people.</summary>
public static class Reaches
{
    /// <summary>The name as people say it.</summary>
    public static string Name(this Reach reach) => reach is Reach.Everybody ? "全部单位" : "本单位和下属单位";
}
