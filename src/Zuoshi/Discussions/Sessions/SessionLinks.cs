namespace Zuoshi.Discussions.Sessions;

/// <summary>Addresses of the sessions' pages.</summary>
public static class SessionLinks
{
    /// <summary>A campaign's sessions.</summary>
    public static string All(int campaign) => $"/campaigns/{campaign}/sessions";

    /// <summary>Calling one.</summary>
    public static string New(int campaign, int? theme = null) => $"{All(campaign)}/new{(theme is null ? "" : $"?theme={theme}")}";

    /// <summary>One session.</summary>
    public static string One(int campaign, int number) => $"{All(campaign)}/{number}";

    /// <summary>Changing it.</summary>
    public static string Edit(int campaign, int number) => $"{One(campaign, number)}/edit";

    /// <summary>It for a calendar.</summary>
    public static string Calendar(int campaign, int number) => $"{One(campaign, number)}/session.ics";

    /// <summary>Signing in by the code on the screen.</summary>
    public static string SignIn(int campaign, int number, string? code = null) => $"{One(campaign, number)}/sign-in{(code is null ? "" : $"?code={code}")}";

    /// <summary>Who was there.</summary>
    public static string Attendance(int campaign, int number) => $"{One(campaign, number)}/attendance";

    /// <summary>Writing down what is said.</summary>
    public static string Minutes(int campaign, int number) => $"{One(campaign, number)}/minutes";

    /// <summary>What was read from the minutes.</summary>
    public static string Check(int campaign, int number) => $"{Minutes(campaign, number)}/check";

    /// <summary>The minutes as a Word file.</summary>
    public static string Word(int campaign, int number) => $"{One(campaign, number)}/minutes.docx";

    /// <summary>The page for the room's screen.</summary>
    public static string Screen(int campaign, int number) => $"{One(campaign, number)}/screen";
}
