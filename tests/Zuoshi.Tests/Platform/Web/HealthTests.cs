using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Platform.Files;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Web;

public sealed class HealthTests
{
    [Theory, OnEachDatabase]
    public async Task A_site_whose_folder_is_gone_lives_but_is_not_ready(Database database)
    {
        await using var site = await RunningSite.On(database);
        var folder = site.Services.GetRequiredService<DataFolder>().Path;
        using var http = new HttpClient { BaseAddress = site.Address };
        Assert.Equal((200, "Healthy"), await AskAsync(http, "/health/ready"));

        Directory.Move(folder, $"{folder}-away");

        Assert.Equal((200, "Healthy"), await AskAsync(http, "/health/live"));
        Assert.Equal((503, "Unhealthy"), await AskAsync(http, "/health/ready"));
        Directory.Move($"{folder}-away", folder);
    }

    private static async Task<(int Status, string Text)> AskAsync(HttpClient http, string address)
    {
        using var answer = await http.GetAsync(address);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
