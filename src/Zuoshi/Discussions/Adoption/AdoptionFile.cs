using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Discussions.Adoption;

/// <summary>采纳情况表 as a file, and the note that somebody took it away.</summary>
public sealed class AdoptionFile(AppDb db, Posts posts, Exports exports, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>The workbook with its name.</summary>
    public async Task<(byte[] Content, string Name)> WorkbookAsync(CampaignFact campaign, Actor actor)
    {
        using var workbook = new MemoryStream();
        await WorkbookWriter.WriteAsync((await TableAsync(campaign, actor)).ToWorkbook(), workbook);
        return (workbook.ToArray(), NameOf(campaign, "xlsx"));
    }

    /// <summary>The document with its name.</summary>
    public async Task<(byte[] Content, string Name)> WordAsync(CampaignFact campaign, Actor actor) =>
        ((await TableAsync(campaign, actor)).ToWord(), NameOf(campaign, "docx"));

    private async Task<AdoptionTable> TableAsync(CampaignFact campaign, Actor actor)
    {
        var found = await db.Contributions.AsNoTracking().StandingIn(campaign, actor).OrderBy(x => x.Number).ToListAsync();
        // One's own stand under the name that others see: the table goes to others.
        var views = new List<PostView>();
        foreach (var some in found.Chunk(AtOnce)) views.AddRange((await posts.ShowAsync(campaign, actor, some)).Zip(some, (view, one) => view with { By = one.ShownAuthor }));
        return new AdoptionTable(campaign, views, await exports.NoteAsync("adoption", campaign.Id, [.. found.Select(x => x.Label)], actor));
    }

    private string NameOf(CampaignFact campaign, string ending) => $"{campaign.Name}建言采纳情况表（{clock.Today():yyyy-MM-dd}）.{ending}";
}
