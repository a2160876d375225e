using Microsoft.Playwright;
using Zuoshi.Journeys.Browser;

namespace Zuoshi.Journeys;

/// <summary>Reading the outline as people do: by mouse, by finger, by keyboard, and without scripts.</summary>
public sealed class StudyTests(Chromium chromium)
{
    private const string Chosen = "批注选中的字";

    [Fact]
    public async Task Words_are_chosen_by_mouse_annotated_answered_found_and_carried_into_the_discussion()
    {
        await using var site = await ServedSite.WithDemoAsync();
        await using var reader = await chromium.SignedInAsync(site, "yunshu-zg");
        await reader.Open("/campaigns/1/outline");
        var sentence = reader.Page.Locator(".prose [data-start]").First;
        await sentence.ScrollIntoViewIfNeededAsync();
        var box = (await sentence.BoundingBoxAsync())!;
        var line = await sentence.EvaluateAsync<float>("(e) => e.getClientRects()[0].top + e.getClientRects()[0].height / 2");
        await reader.Page.Mouse.MoveAsync(box.X + box.Width - 200, line);
        await reader.Page.Mouse.DownAsync();
        await reader.Page.Mouse.MoveAsync(box.X + box.Width - 100, line, new() { Steps = 6 });
        await reader.Page.Mouse.UpAsync();
        var words = await reader.Page.EvaluateAsync<string>("() => getSelection().toString()");
        Assert.NotEmpty(words);

        await reader.Page.GetByRole(AriaRole.Link, new() { Name = Chosen }).ClickAsync();
        await Assertions.Expect(reader.Page.Locator("#note blockquote")).ToHaveTextAsync(words);
        await reader.Fill("批注内容", "青石路段早晚高峰排队两公里");
        await reader.Select("谁看得到", "参加活动的人");
        await reader.Page.GetByLabel("同时作为建言提给").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await reader.Press("保存批注");
        await reader.Sees("批注已存好，建言已提交");
        Assert.Empty(await Inspection.InspectAsync(reader, "outline"));

        await using var other = await chromium.SignedInAsync(site, "juzhang");
        await other.Open("/campaigns/1/outline/search?q=排队");
        await other.Sees("青石路段早晚高峰排队两公里");
        Assert.Empty(await Inspection.InspectAsync(other, "outline-search"));
        await other.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^回复") }).First.ClickAsync();
        await other.Fill("回复", "请运输处核一下时段");
        await other.Press("回复");
        await other.Sees("已回复");
        Assert.Empty(await Inspection.InspectAsync(other, "annotation"));
    }

    [Fact]
    public async Task A_finger_chooses_words_as_a_mouse_does()
    {
        await using var site = await ServedSite.WithDemoAsync();
        await using var reader = await chromium.SignedInAsync(site, "yunshu-zg");
        await reader.Page.SetViewportSizeAsync(390, 844);
        await reader.Open("/campaigns/1/outline");
        var sentence = reader.Page.Locator(".prose [data-start]").First;
        await sentence.ScrollIntoViewIfNeededAsync();
        // What a long press and its two handles do in the end; drawing the handles is the phone's own.
        await sentence.EvaluateAsync("""
            (e) => {
                const texts = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
                let text = texts.nextNode();
                while (text.length < 8) text = texts.nextNode();
                getSelection().setBaseAndExtent(text, 2, text, 8);
            }
            """);

        await reader.Page.GetByRole(AriaRole.Link, new() { Name = Chosen }).ClickAsync();

        Assert.Equal(6, (await reader.Page.Locator("#note blockquote").InnerTextAsync()).Length);
    }

    [Fact]
    public async Task Without_scripts_a_sentence_is_chosen_by_its_number()
    {
        await using var site = await ServedSite.WithDemoAsync();
        await using var reader = await chromium.SignedInAsync(site, "yunshu-zg", scripts: false);
        await reader.Open("/campaigns/1/outline");

        await reader.Page.Locator("a.verse").Nth(1).ClickAsync();
        await reader.Fill("批注内容", "青石路段早晚高峰排队两公里");
        await reader.Press("保存批注");

        await reader.Sees("批注已存好");
        await reader.Sees("青石路段早晚高峰排队两公里");
    }

    [Fact]
    public async Task The_keyboard_goes_from_clause_to_clause()
    {
        await using var site = await ServedSite.WithDemoAsync();
        await using var reader = await chromium.SignedInAsync(site, "yunshu-zg");
        await reader.Open("/campaigns/1/outline?at=2");
        await reader.Page.Keyboard.PressAsync("j");
        await reader.Page.Keyboard.PressAsync("j");

        var first = await reader.Page.Locator("section.clause").First.GetAttributeAsync("id");
        var here = await reader.Page.EvaluateAsync<string>("() => document.activeElement.closest('section.clause').id");
        Assert.NotEqual(first, here);
        await reader.Page.Keyboard.PressAsync("k");
        Assert.NotEqual(here, await reader.Page.EvaluateAsync<string>("() => document.activeElement.closest('section.clause').id"));
    }
}
