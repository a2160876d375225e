using Microsoft.Playwright;
using Zuoshi.Journeys.Browser;

namespace Zuoshi.Journeys;

/// <summary>Saying what one thinks of statements: by keyboard, on a phone, and without scripts.</summary>
public sealed class VotingTests(Chromium chromium)
{
    private const string Poll = "/campaigns/1/polls/1";

    [Fact]
    public async Task Three_keys_say_it_and_the_map_appears_once_one_stands_on_it()
    {
        await using var site = await ServedSite.WithDemoAsync();
        await using var voter = await chromium.SignedInAsync(site, "yunshu-zg");
        await voter.Open(Poll);
        await voter.Sees("您表态以后就能看到。");
        for (var said = 1; said <= 8; said++)
        {
            await voter.Page.Keyboard.PressAsync((1 + said % 3).ToString());
            await voter.Sees($"您已表态 {said} 条");
            // The words come before the page's script: a key pressed between them is pressed for nothing.
            await voter.Page.WaitForLoadStateAsync();
        }

        await Assertions.Expect(voter.Page.Locator("#map")).ToContainTextAsync("您");
        Assert.Empty(await Inspection.InspectAsync(voter, "poll"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_phone_is_enough_with_scripts_or_without(bool scripts)
    {
        await using var site = await ServedSite.WithDemoAsync();
        await using var voter = await chromium.SignedInAsync(site, "lly-gongjiao", scripts);
        await voter.Page.SetViewportSizeAsync(390, 844);
        await voter.Open("/campaigns/1/themes/3");

        await voter.Press("同意");
        await voter.Open(Poll);
        await voter.Press("略过");

        await voter.Sees("已记下。");
        await voter.Sees("您已表态 2 条");
    }
}
