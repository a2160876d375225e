namespace Zuoshi.Tests.Docs;

/// <summary>Documents that are facts are generated, and checked so that they stay facts.</summary>
public sealed class DocsTests
{
    [Fact]
    public void Who_may_what() => Repository.MustSay("permissions.md", PermissionsText.Write());

    [Fact]
    public void What_is_recorded() => Repository.MustSay("audit-events.md", AuditEventsText.Write());
}
