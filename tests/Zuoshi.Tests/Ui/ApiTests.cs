using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Ui;

public sealed class ApiTests
{
    [Theory, OnEachDatabase]
    public async Task Whoever_writes_a_program_reads_here_what_it_may_ask_for(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await site.As(Cast.Leader)).Open("/api");

        Assert.Equal("接口说明", page.Heading);
        Assert.Contains("PUT /api/v1/campaigns/{campaign}/lists/tasks/by-external-id/{externalId}", page.Text);
        Assert.Contains("需要权限：编清单。", page.Text);
        Assert.Contains("\"title\": \"建成12处山洪预警雨量站\"", page.Document.QuerySelector("#makeTask pre")!.TextContent);
        Assert.Contains("牵头单位的全称或简称", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("main script, main style, main [style]"));
    }
}
