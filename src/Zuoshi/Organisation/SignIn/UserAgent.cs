namespace Zuoshi.Organisation.SignIn;

/// <summary>
/// What a browser calls itself (RFC 9110, 10.1.5), in the few words by which its owner knows it again. It is whatever the other side
/// sends and proves nothing; the whole of it would tell one machine from all others, so that only these words are kept.
/// </summary>
public static class UserAgent
{
    private const string Unknown = "认不出的浏览器";

    // Nearly all call themselves Mozilla, Chrome and Safari as well: the first that fits is the one.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("wxwork/", "企业微信"), ("MicroMessenger/", "微信"), ("DingTalk/", "钉钉"), ("WPS", "WPS"), ("Wps", "WPS"),
        ("Edg/", "Edge"), ("EdgA/", "Edge"), ("EdgiOS/", "Edge"), ("Edge/", "Edge"),
        ("Qaxbrowser", "奇安信浏览器"), ("360", "360浏览器"), ("QIHU", "360浏览器"), ("QQBrowser/", "QQ浏览器"), ("UBrowser/", "UC浏览器"), ("UCBrowser/", "UC浏览器"),
        ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"), ("Chromium/", "Chrome"), ("CriOS/", "Chrome"), ("Trident/", "IE"), ("MSIE", "IE"), ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("OpenHarmony", "鸿蒙"), ("HarmonyOS", "鸿蒙"), ("Android", "Android"), ("iPhone", "iOS"), ("iPad", "iOS"), ("Windows", "Windows"),
        ("UOS", "统信"), ("UnionTech", "统信"), ("Kylin", "麒麟"), ("Macintosh", "macOS"), ("Linux", "Linux"),
    ];

    /// <summary>The browser and its system, such as “Chrome，Windows”.</summary>
    /// <param name="header">The header as it was sent; null or empty when there was none.</param>
    public static string Words(string? header)
    {
        var system = In(Systems, header);
        return system is null ? In(Browsers, header) ?? Unknown : $"{In(Browsers, header) ?? Unknown}，{system}";
    }

    private static string? In((string Sign, string Name)[] table, string? header) =>
        Array.Find(table, entry => header?.Contains(entry.Sign, StringComparison.Ordinal) == true).Name;
}
