namespace Zuoshi.PublicPages;

/// <summary>Addresses of this feature's pages.</summary>
public static class PublicLinks
{
    /// <summary>The public page of a campaign.</summary>
    public static string Page(int campaign) => $"/public/{campaign}";

    /// <summary>What it shows, for programs: as one file of JSON, or a table of it as CSV.</summary>
    public static string Data(int campaign, string file) => $"{Page(campaign)}/data/{file}";

    /// <summary>Where the public writes.</summary>
    public static string Write(int campaign) => $"{Page(campaign)}/notes";

    /// <summary>A note with its answer, for whoever has its code.</summary>
    public static string Note(int campaign, string code) => $"{Write(campaign)}/{code}";

    /// <summary>Where the office settles what is shown, and answers what is written.</summary>
    public static string Desk(int campaign) => $"/campaigns/{campaign}/public";

    /// <summary>Where the office releases an adopted contribution.</summary>
    public static string Release(int campaign, int contribution) => $"{Desk(campaign)}/ideas/{contribution}";

    /// <summary>Where the office answers a note.</summary>
    public static string Answer(int campaign, int number) => $"{Desk(campaign)}/notes/{number}";
}
