using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Zuoshi.Tests;

public sealed class SecretsFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("zuoshi-secrets-").FullName;

    [Fact]
    public async Task Each_file_in_the_folder_is_a_setting_without_its_line_end()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "ConnectionStrings__Other"), "Host=db;Password=p\n");
        var options = new SiteOptions(Path.Combine(folder, "data"), null, Demo: false, NoDemo: true, Secrets: folder);

        await using var app = Site.Build(options, builder => builder.Logging.ClearProviders());

        Assert.Equal("Host=db;Password=p", app.Services.GetRequiredService<IConfiguration>().GetConnectionString("Other"));
    }

    [Fact]
    public void A_folder_that_was_named_and_is_not_there_is_refused() => Assert.Throws<DirectoryNotFoundException>(() => Site.Build(
        new SiteOptions(Path.Combine(folder, "data"), null, Demo: false, NoDemo: true, Secrets: Path.Combine(folder, "nowhere"))));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
