using Zuoshi.Bulletins.Contract;

namespace Zuoshi.Bulletins.Publicity;

/// <summary>Addresses of the pages of publicity.</summary>
public static class PublicityLinks
{
    /// <summary>An empty form of something planned.</summary>
    public static string NewEntry(int campaign) => $"{BulletinLinks.Publicity(campaign)}/plan/new";

    /// <summary>An empty form of 约稿, about a theme and a phase.</summary>
    public static string NewRequest(int campaign, int? theme = null, int? phase = null) => $"{BulletinLinks.Publicity(campaign)}/requests/new{About(theme, phase)}";

    /// <summary>An empty form of a story, about a theme and a phase.</summary>
    public static string NewStory(int campaign, int? theme = null, int? phase = null) => $"{BulletinLinks.New(campaign)}{About(theme, phase)}";

    /// <summary>An empty form of a story that answers 约稿.</summary>
    public static string AnswerRequest(int campaign, int request) => $"{BulletinLinks.New(campaign)}?request={request}";

    /// <summary>An empty form of what the press told.</summary>
    public static string NewCoverage(int campaign) => $"{BulletinLinks.Publicity(campaign)}/coverage/new";

    /// <summary>The clipping of what the press told.</summary>
    public static string Clipping(int campaign, int number) => $"{BulletinLinks.Publicity(campaign)}/coverage/{number}/clipping";

    /// <summary>图片.</summary>
    public static string Pictures(int campaign) => $"{BulletinLinks.Publicity(campaign)}/pictures";

    /// <summary>An empty form of a picture.</summary>
    public static string NewPicture(int campaign) => $"{Pictures(campaign)}/new";

    /// <summary>A picture itself.</summary>
    public static string Image(int campaign, int number) => $"{Pictures(campaign)}/{number}/image";

    private static string About(int? theme, int? phase) => (theme, phase) switch
    {
        (null, null) => "",
        (null, { } p) => $"?phase={p}",
        ({ } t, null) => $"?theme={t}",
        ({ } t, { } p) => $"?theme={t}&phase={p}",
    };
}
