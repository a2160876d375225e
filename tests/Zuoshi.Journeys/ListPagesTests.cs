using Zuoshi.Journeys.Browser;

namespace Zuoshi.Journeys;

/// <summary>The lists' pages as everybody might see them: on a desk and on a phone, light and dark, by whatever means people have.</summary>
public sealed class ListPagesTests(Chromium chromium)
{
    private const string Lists = "/campaigns/1/lists";

    [Fact]
    public async Task Nothing_is_out_of_reach_and_nothing_sticks_out()
    {
        await using var site = await ServedSite.WithDemoAsync();
        Assert.Empty(await Inspection.TourAsync(
            chromium, site,
            ("huodongban", [
                ($"{Lists}?list=projects&edit=3&by=Theme", "lists-inline"), ($"{Lists}?list=responsibilities", "lists-responsibilities"), ($"{Lists}/columns?list=projects", "lists-columns"),
                ($"{Lists}/projects/1/edit", "lists-form"), ($"{Lists}/reporting", "lists-reporting"), ($"{Lists}/move?Rows=tasks-1&Rows=projects-4", "lists-move"), ($"{Lists}/several?Rows=tasks-1&Rows=projects-4", "lists-several"),
                ($"{Lists}/publication", "lists-publication"), ($"{Lists}/coverage", "lists-coverage"), ($"{Lists}/coverage?by=units", "lists-coverage-units"),
            ]),
            ("lly-gongjiao", [($"{Lists}/tasks/4/dispute", "lists-dispute"), ($"{Lists}/columns", "lists-columns-looking")])));
    }
}
