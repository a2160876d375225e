namespace Zuoshi.Exchange;

/// <summary>Addresses of this feature's pages.</summary>
public static class ExchangeLinks
{
    /// <summary>互学: rounds and practices.</summary>
    public static string Home(int campaign) => $"/campaigns/{campaign}/exchange";

    /// <summary>A new round.</summary>
    public static string NewRound(int campaign) => $"{Home(campaign)}/reviews/new";

    /// <summary>One round.</summary>
    public static string Round(int campaign, int number) => $"{Home(campaign)}/reviews/{number}";

    /// <summary>What a round is, to be changed.</summary>
    public static string EditRound(int campaign, int number) => $"{Round(campaign, number)}/edit";

    /// <summary>The form of a review of one object.</summary>
    public static string Review(int campaign, int round, int reviewed) => $"{Round(campaign, round)}/objects/{reviewed}";

    /// <summary>A new practice.</summary>
    public static string NewPractice(int campaign) => $"{Home(campaign)}/practices/new";

    /// <summary>One practice.</summary>
    public static string Practice(int campaign, int number) => $"{Home(campaign)}/practices/{number}";

    /// <summary>What a practice says, to be changed.</summary>
    public static string EditPractice(int campaign, int number) => $"{Practice(campaign, number)}/edit";

    /// <summary>Who borrowed from whom.</summary>
    public static string Network(int campaign) => $"{Home(campaign)}/network";

    /// <summary>Trends: the list of units, or one's own.</summary>
    public static string Trends(int campaign) => $"{Home(campaign)}/trends";

    /// <summary>The trend of one unit.</summary>
    public static string Trend(int campaign, Guid unit) => $"{Trends(campaign)}/{unit}";
}
