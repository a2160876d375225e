using Microsoft.AspNetCore.Routing;
using Endpoint = Zuoshi.Tests.Platform.Api.Endpoint;

namespace Zuoshi.Tests.Docs;

/// <summary>Documents that are facts are generated, and checked so that they stay facts.</summary>
public sealed class DocsTests
{
    [Fact]
    public async Task Who_may_what()
    {
        var folder = Directory.CreateTempSubdirectory("zuoshi-docs-");
        await using var site = Site.Build(new SiteOptions(folder.FullName, Urls: null, Demo: false, NoDemo: true));
        folder.Delete(recursive: true);

        Repository.MustSay("permissions.md", PermissionsText.Write(Endpoint.All(((IEndpointRouteBuilder)site).DataSources.SelectMany(source => source.Endpoints))));
    }

    [Fact]
    public void What_is_recorded() => Repository.MustSay("audit-events.md", AuditEventsText.Write());
}
