namespace Zuoshi.Audits;

/// <summary>Addresses of this feature's pages.</summary>
public static class AuditLinks
{
    /// <summary>Search.</summary>
    public const string Search = "/audit";

    /// <summary>What was searched, as a workbook.</summary>
    public const string Export = "/audit/export";
}
