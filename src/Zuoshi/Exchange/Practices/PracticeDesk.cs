using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Exchange.Practices;

/// <summary>A practice in the list, with who has taken it over.</summary>
/// <param name="It">The practice.</param>
/// <param name="Borrowings">Who took it over, in official order.</param>
public sealed record PracticeLine(Practice It, IReadOnlyList<Borrowing> Borrowings)
{
    /// <summary>Those for whom it works, as it is or otherwise.</summary>
    public IEnumerable<Borrowing> Thanks => Borrowings.Where(one => one.Outcome is BorrowingOutcome.Works or BorrowingOutcome.Adjusted);
}

/// <summary>A practice that somebody has opened.</summary>
/// <param name="Campaign">Its campaign.</param>
/// <param name="It">The practice.</param>
/// <param name="Borrowings">Who took it over, in official order.</param>
/// <param name="Units">All units' short names.</param>
/// <param name="Actor">Who looks.</param>
public sealed record OpenPractice(CampaignFact Campaign, Practice It, IReadOnlyList<Borrowing> Borrowings, IReadOnlyDictionary<Guid, string> Units, Actor Actor)
{
    /// <summary>Whether the reader may change what it says: the unit's own people, and the office.</summary>
    public bool MayEdit => Actor.Runs(Campaign) || Actor.Can(Permission.Exchange) && It.UnitId == Actor.UnitId;

    /// <summary>The borrowing of the reader's unit; null for none.</summary>
    public Borrowing? Own => Borrowings.FirstOrDefault(one => one.UnitId == Actor.UnitId);

    /// <summary>Whether the reader's unit may take it over.</summary>
    public bool MayBorrow => Actor.Can(Permission.Exchange) && It.UnitId != Actor.UnitId && Own is null;

    /// <summary>Whether the reader may say what came of it.</summary>
    public bool MayTell => Actor.Can(Permission.Exchange) && Own is not null;

    /// <summary>The unit's short name.</summary>
    public string UnitName(Guid id) => Units.GetValueOrDefault(id, "");
}

/// <summary>Opens practices for their pages.</summary>
public sealed class PracticeDesk(AppDb db, CampaignFacts campaigns, OrganisationFacts organisation)
{
    /// <summary>The units in official order.</summary>
    public Task<List<UnitFact>> UnitsAsync() => organisation.UnitsAsync();

    /// <summary>The practices of a campaign that the actor may see, the newest first, with who took them over.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="words">Words that all have to stand in it, parted by spaces; none for all.</param>
    /// <param name="units">The units in official order.</param>
    public async Task<IReadOnlyList<PracticeLine>> ListAsync(CampaignFact campaign, Actor actor, string? words, IReadOnlyList<UnitFact> units)
    {
        var asked = db.Practices.AsNoTracking().VisibleTo(campaign, actor);
        foreach (var word in (words ?? "").Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var by = units.Where(unit => unit.ShortName.Contains(word, StringComparison.Ordinal)).Select(unit => unit.Id).ToList();
            asked = asked.Where(x => x.Title.Contains(word) || x.What.Contains(word) || x.Effect.Contains(word) || by.Contains(x.UnitId));
        }

        var found = await asked.OrderByDescending(x => x.Number).ToListAsync();
        var keys = found.Select(x => x.Id).ToList();
        var order = units.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index);
        var borrowed = (await db.Borrowings.AsNoTracking().Where(x => keys.Contains(x.PracticeId)).ToListAsync()).OrderBy(x => order.GetValueOrDefault(x.UnitId)).ToLookup(x => x.PracticeId);
        return [.. found.Select(x => new PracticeLine(x, [.. borrowed[x.Id]]))];
    }

    /// <summary>The practice of a number, or null when there is none that the actor may see.</summary>
    public async Task<OpenPractice?> OpenAsync(int campaign, int number, Actor actor)
    {
        if (await campaigns.FindAsync(campaign, actor) is not { } found) return null;
        if (await db.Practices.VisibleTo(found, actor).Include(x => x.Rows).SingleOrDefaultAsync(x => x.Number == number) is not { } practice) return null;

        var units = await organisation.UnitsAsync();
        var order = units.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index);
        var borrowings = (await db.Borrowings.Where(x => x.PracticeId == practice.Id).ToListAsync()).OrderBy(x => order.GetValueOrDefault(x.UnitId)).ToList();
        return new OpenPractice(found, practice, borrowings, units.ToDictionary(unit => unit.Id, unit => unit.ShortName), actor);
    }
}
