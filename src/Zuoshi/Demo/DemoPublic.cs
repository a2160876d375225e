using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.Delivery.Indicators;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.PublicPages;

namespace Zuoshi.Demo;

/// <summary>What the invented city shows to everybody, and what two of its people wrote.</summary>
/// <param name="db">The database.</param>
/// <param name="current">Who acts, for the audit.</param>
/// <param name="office">The office.</param>
internal sealed class DemoPublic(AppDb db, CurrentActor current, Actor office)
{
    private const int Ideas = 3;

    private static readonly string[] Notes =
    [
        "竹川县客运站到人民医院没有直达车，早上七点半以前要转两趟，老人看病来回要大半天。", "江汀老街收货只能在半夜，送菜的车没有地方停，商户天天挨罚单。",
    ];

    /// <summary>Opens the page, and lets the public write.</summary>
    public async Task FillAsync(Campaign campaign)
    {
        current.ActAs(office);
        var prompt = campaign.Prompts.First(prompt => prompt.Group.EndsWith('找') && prompt.Text.Contains("群众", StringComparison.Ordinal));
        var release = await db.ReleaseOfAsync(campaign.Id);
        release.Set(new ReleaseTerms(IsOn: true, "全市综合交通要往哪里走，大家提，我们办。采纳了哪些、办到哪一步，都在这里。", ShowsPhases: true, ShowsProgress: true, ShowsIndicators: true, TakesNotes: true, prompt.Id));
        var adopted = await db.Set<Discussions.Contribution>().AsNoTracking().Where(x => x.CampaignId == campaign.Id && x.Disposition!.Kind == DispositionKind.Adopted)
            .OrderBy(x => x.Number).Select(x => new { x.Id, x.Text, x.Disposition!.Reason }).ToListAsync();
        foreach (var idea in adopted.Where(idea => idea.Text.Length <= PublicRelease.LongestIdea && idea.Reason.Length is > 0 and <= PublicRelease.LongestIdea).Take(Ideas)) release.Release(idea.Id, idea.Text, idea.Reason);
        foreach (var indicator in await db.Set<Indicator>().Where(x => x.CampaignId == campaign.Id && x.WholeId == null).OrderBy(x => x.Number).ToListAsync())
            indicator.Relabel(Sensitivity.Public, "已在年报中公布", office, isOffice: true);
        await db.SaveChangesAsync();

        foreach (var (index, text) in Notes.Index())
        {
            db.Add(new PublicNote(campaign.Id, await Counter.NextAsync(db, "public-notes", campaign.Id), text, DemoClock.Begins.AddDays(-index - 1)));
            await db.SaveChangesAsync();
        }
    }
}
