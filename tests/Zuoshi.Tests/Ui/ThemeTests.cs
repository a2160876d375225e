using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Ui;

public sealed class ThemeTests
{
    [Theory, OnEachDatabase]
    public async Task A_reader_chooses_dark_pages_and_stays_where_he_was(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await (await site.As(Cast.Office)).Open("/notices/new?update=1");

        page = await page.Press("深色");
        Assert.Equal(("/notices/new?update=1", "dark"), (page.Address, Theme(page)));

        page = await page.Press("浅色");
        Assert.Equal("light", Theme(page));

        page = await page.Press("跟随系统");
        Assert.Equal("", Theme(page));
    }

    private static string Theme(Page page) => page.Document.DocumentElement.GetAttribute("data-theme") ?? "";
}
