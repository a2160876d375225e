namespace Zuoshi.Bulletins.Contract;

/// <summary>Addresses of this feature's pages.</summary>
public static class BulletinLinks
{
    /// <summary>信息: the issues, and what one has sent in.</summary>
    public static string Home(int campaign) => $"/campaigns/{campaign}/bulletins";

    /// <summary>编审: what waits for the editor.</summary>
    public static string Queue(int campaign) => $"{Home(campaign)}/queue";

    /// <summary>An empty form of a story.</summary>
    public static string New(int campaign) => $"{Home(campaign)}/stories/new";

    /// <summary>One story.</summary>
    public static string Story(int campaign, int number) => $"{Home(campaign)}/stories/{number}";

    /// <summary>The form that changes a story.</summary>
    public static string Edit(int campaign, int number) => $"{Story(campaign, number)}/edit";

    /// <summary>The form that changes what is printed of a story.</summary>
    public static string Print(int campaign, int number) => $"{Story(campaign, number)}/print";

    /// <summary>The form that enters where else a story was taken up.</summary>
    public static string Adoption(int campaign, int number) => $"{Story(campaign, number)}/adoptions/new";

    /// <summary>One issue.</summary>
    public static string Issue(int campaign, int number) => $"{Home(campaign)}/{number}";

    /// <summary>One issue as a Word file.</summary>
    public static string IssueFile(int campaign, int number) => $"{Issue(campaign, number)}/bulletin.docx";

    /// <summary>The form that puts an issue together.</summary>
    public static string Composition(int campaign, int number) => $"{Issue(campaign, number)}/composition";

    /// <summary>刊头.</summary>
    public static string Masthead(int campaign) => $"{Home(campaign)}/masthead";

    /// <summary>月度汇总.</summary>
    public static string Month(int campaign, string? month = null) => $"{Home(campaign)}/month{(month is null ? "" : $"?month={month}")}";

    /// <summary>月度汇总 as a Word file.</summary>
    public static string MonthFile(int campaign, string month) => $"{Home(campaign)}/month.docx?month={month}";

    /// <summary>All stories that the office may see, as a workbook.</summary>
    public static string Workbook(int campaign) => $"{Home(campaign)}/stories.xlsx";

    /// <summary>The issues as a feed.</summary>
    public static string Feed(int campaign) => $"{Home(campaign)}/feed.atom";

    /// <summary>宣传.</summary>
    public static string Publicity(int campaign) => $"{Home(campaign)}/publicity";
}
