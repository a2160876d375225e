using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Exchange.Practices;
using Zuoshi.Exchange.Reviews;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Exchange;

/// <summary>Registers the feature.</summary>
public static class ExchangeFeature
{
    /// <summary>Adds peer review, practices and trends.</summary>
    public static IServiceCollection AddExchange(this IServiceCollection services) => services
        .AddScoped<ReviewParties>()
        .AddScoped<ReviewDesk>()
        .AddScoped<ReviewMaterial>()
        .AddScoped<ReviewSeats>()
        .AddScoped<PracticeDesk>()
        .AddScoped<PracticeForms>()
        .AddScoped<ExchangeTodos>()
        .AddScoped<INextSteps>(provider => provider.GetRequiredService<ExchangeTodos>())
        .AddScoped<IAskedOfUnits, ExchangeBurden>()
        .AddScoped<IThingAddresses, ExchangeAddresses>()
        .AddScoped<ILabelFollower, ExchangeLabels>()
        .AddScoped<IOpenWork, OpenPractices>()
        .AddSingleton(ExchangeNews.Names)
        .AddScoped<INewsSource, ExchangeNews>()
        .AddSingleton(ExchangeWords.Table)
        .AddScoped<IThingNames, ExchangeWords>()
        .AddSingleton(new NavEntry("exchange", 65, "互学", "/exchange", InCampaign: true, Permission.ReadCampaign));
}

/// <summary>Where rounds and practices stand. A reviewer's seat has no address: it would tell who sits there.</summary>
internal sealed class ExchangeAddresses(AppDb db, CampaignFacts campaigns) : IThingAddresses
{
    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys)
    {
        var rounds = await db.ReviewRounds.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId, x.Number }).ToListAsync();
        var practices = await db.Practices.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.CampaignId, x.Number }).ToListAsync();
        var campaign = await campaigns.NumbersAsync([.. rounds.Concat(practices).Select(x => x.CampaignId).Distinct()]);
        return rounds.Select(x => (x.Id, Address: ExchangeLinks.Round(campaign[x.CampaignId], x.Number)))
            .Concat(practices.Select(x => (x.Id, ExchangeLinks.Practice(campaign[x.CampaignId], x.Number)))).ToDictionary();
    }
}

/// <summary>A practice is kept at least as close as the rows that bear it out.</summary>
internal sealed class ExchangeLabels(AppDb db) : ILabelFollower
{
    public async Task<IReadOnlyList<Guid>> RaiseAsync(IReadOnlyCollection<Guid> parts, Sensitivity label)
    {
        var found = await db.Practices.Where(x => x.Rows.Any(row => parts.Contains(row.ItemId))).ToListAsync();
        return [.. found.Where(practice => practice.KeepAtLeast(label)).Select(practice => practice.Id)];
    }
}

/// <summary>For units that merge: their practices, and what they have taken over without having said what came of it.</summary>
internal sealed class OpenPractices(AppDb db, CampaignFacts campaigns) : IOpenWork
{
    public Task<IReadOnlyList<OpenPiece>> OfPersonAsync(Guid personId) => Task.FromResult<IReadOnlyList<OpenPiece>>([]);

    public async Task<IReadOnlyList<OpenPiece>> OfUnitAsync(Guid unitId)
    {
        var practices = await db.Practices.Where(x => x.UnitId == unitId).OrderBy(x => x.CampaignId).ThenBy(x => x.Number).Select(x => new { x.Id, x.Number, x.CampaignId }).ToListAsync();
        var borrowings = await db.Borrowings.Where(x => x.UnitId == unitId && x.Outcome == null).Join(db.Practices, x => x.PracticeId, x => x.Id, (borrowing, practice) => new { borrowing.Id, practice.Number, practice.CampaignId })
            .OrderBy(x => x.CampaignId).ThenBy(x => x.Number).ToListAsync();
        var names = await campaigns.NamesAsync([.. practices.Concat(borrowings).Select(x => x.CampaignId).Distinct()]);
        return
        [
            .. practices.Select(x => new OpenPiece(OfPractice(x.Id), $"做法{Mark.Three(x.Number)}", names[x.CampaignId], [])),
            .. borrowings.Select(x => new OpenPiece(OfBorrowing(x.Id), $"借鉴做法{Mark.Three(x.Number)}", names[x.CampaignId], [])),
        ];
    }

    public async Task HandOverAsync(IReadOnlyCollection<string> keys, Bearer from, Bearer to, string reason)
    {
        foreach (var practice in await db.Practices.Where(x => x.UnitId == from.Id).ToListAsync())
            if (keys.Contains(OfPractice(practice.Id))) practice.HandOver(from.Id, to.Id, reason);
        var taken = (await db.Borrowings.Where(x => x.UnitId == to.Id).Select(x => x.PracticeId).ToListAsync()).ToHashSet();
        foreach (var borrowing in await db.Borrowings.Where(x => x.UnitId == from.Id).ToListAsync())
            // What the other unit has taken over itself stays with the one that is gone.
            if (keys.Contains(OfBorrowing(borrowing.Id)) && !taken.Contains(borrowing.PracticeId)) borrowing.HandOver(from.Id, to.Id, reason);
    }

    private static string OfPractice(Guid id) => $"practices/{id:N}";

    private static string OfBorrowing(Guid id) => $"borrowings/{id:N}";
}
