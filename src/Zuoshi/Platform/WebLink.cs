namespace Zuoshi.Platform;

/// <summary>Addresses that people type and that pages then link to.</summary>
public static class WebLink
{
    /// <summary>Whether it is a whole address of the web: nothing that would run in the page.</summary>
    public static bool IsAddress(string typed) => Uri.TryCreate(typed.Trim(), UriKind.Absolute, out var address) && address.Scheme is ("http" or "https");
}
