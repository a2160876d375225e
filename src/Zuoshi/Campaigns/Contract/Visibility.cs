namespace Zuoshi.Campaigns.Contract;

/// <summary>Who in a campaign may read what somebody wrote, beside the author. The numbers are stored.</summary>
public enum Visibility
{
    /// <summary>仅自己: for an annotation nobody else, for a contribution those who answer it.</summary>
    Private = 1,

    /// <summary>本组: the members of one theme's group.</summary>
    Group = 2,

    /// <summary>全体: whoever takes part in the campaign.</summary>
    Campaign = 3,
}

/// <summary>Their names for people.</summary>
public static class Visibilities
{
    /// <summary>The name as people say it.</summary>
    public static string Name(this Visibility visibility) => visibility switch
    {
        Visibility.Private => "只有自己",
        Visibility.Group => "本组",
        _ => "全体",
    };
}
