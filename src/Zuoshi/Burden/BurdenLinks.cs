namespace Zuoshi.Burden;

/// <summary>Addresses of this feature's pages.</summary>
public static class BurdenLinks
{
    /// <summary>The box for complaints.</summary>
    public const string Complaints = "/complaints";

    /// <summary>The ledger of a campaign.</summary>
    public static string Ledger(int campaign) => $"/campaigns/{campaign}/burden";

    /// <summary>The ledger of a month.</summary>
    public static string Ledger(int campaign, string month) => $"{Ledger(campaign)}?month={month}";

    /// <summary>What a unit was asked in a month.</summary>
    public static string Unit(int campaign, Guid unit, string month) => $"{Ledger(campaign)}/units/{unit}?month={month}";

    /// <summary>By how many seconds the ledger reckons.</summary>
    public static string Times(int campaign) => $"{Ledger(campaign)}/times";

    /// <summary>The ledger as a workbook.</summary>
    public static string Workbook(int campaign, string month) => $"{Ledger(campaign)}/ledger.xlsx?month={month}";

    /// <summary>The register of collection forms.</summary>
    public static string Forms(int campaign) => $"{Ledger(campaign)}/forms";

    /// <summary>Where one is registered.</summary>
    public static string NewForm(int campaign) => $"{Forms(campaign)}/new";

    /// <summary>A registered form.</summary>
    public static string Form(int campaign, int number) => $"{Forms(campaign)}/{number}";

    /// <summary>A complaint.</summary>
    public static string Complaint(int number) => $"{Complaints}/{number}";
}
