using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Lists.Export;
using Zuoshi.Lists.Publishing;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists.Contract;

/// <summary>The three lists of a publication as annexes of a document.</summary>
/// <param name="Annexes">任务清单, 项目清单, 责任清单.</param>
/// <param name="Labels">The label of each row in them.</param>
/// <param name="Unseen">How many rows of the publication are kept closer than the reader is cleared for, and not in them.</param>
public sealed record PublishedAnnexes(IReadOnlyList<GongwenAnnex> Annexes, IReadOnlyList<Sensitivity> Labels, int Unseen);

/// <summary>A publication of the lists, to be chosen.</summary>
/// <param name="Number">版次.</param>
/// <param name="DocumentNumber">文号; empty where it was published without one.</param>
/// <param name="On">The day it bears.</param>
public sealed record PublicationFact(int Number, string DocumentNumber, DateOnly On);

/// <summary>Makes annexes of publications, to be taken away alone or printed behind a document.</summary>
public sealed class ListAnnexes(AppDb db, OrganisationFacts organisation)
{
    /// <summary>The annexes of a publication, with what the actor may see of it; null where there is none of that number.</summary>
    public async Task<PublishedAnnexes?> FindAsync(CampaignFact campaign, int number, Actor actor)
    {
        if (await Publication.FindAsync(db, campaign, number, actor) is not { } publication) return null;

        var units = await organisation.UnitsAsync();
        var names = units.ToDictionary(unit => unit.Id, unit => unit.ShortName);
        var tables = new AnnexTables(units, id => names.GetValueOrDefault(id, ""), publication.State.InWords) { Columns = await db.ColumnsAsync(campaign.Id) };
        return new PublishedAnnexes(tables.Of(publication.Rows), publication.Labels, publication.State.Unseen);
    }

    /// <summary>The publications of a campaign, the newest first.</summary>
    public Task<List<PublicationFact>> ListAsync(Guid campaignId) =>
        db.Baselines.Where(x => x.CampaignId == campaignId).OrderByDescending(x => x.Number).Select(x => new PublicationFact(x.Number, x.DocumentNumber, x.On)).ToListAsync();

    /// <summary>The rows of a publication by their keys, each in the edition in which it was published; null in a publication older than that was kept.</summary>
    public Task<Dictionary<Guid, int?>> EditionsAsync(Guid campaignId, int number) =>
        db.Baselines.Where(x => x.CampaignId == campaignId && x.Number == number).SelectMany(x => x.Rows).ToDictionaryAsync(row => row.ItemId, row => row.Edition);
}
