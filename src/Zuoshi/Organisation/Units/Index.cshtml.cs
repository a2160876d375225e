using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Units;

/// <summary>All units in official order.</summary>
[Can(Permission.ManagePeople)]
public sealed class IndexModel(AppDb db, TimeProvider clock) : AppPage
{
    public sealed record Line(Unit Unit, int Level, int People, string? Former);

    /// <summary>Words to find in a name, present or former.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    public IReadOnlyList<Line> Standing { get; private set; } = [];

    public IReadOnlyList<Line> Closed { get; private set; } = [];

    public int All { get; private set; }

    public UnitTree Tree { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        var today = clock.Today();
        var counts = await db.People.Where(person => person.LeftOn == null)
            .SelectMany(person => person.Appointments)
            .Where(x => x.RefusedAt == null && (x.Until == null || x.Until >= today))
            .Select(x => new { x.PersonId, x.Post.UnitId }).Distinct()
            .GroupBy(holder => holder.UnitId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count);
        Tree = await db.UnitTreeAsync();
        var lines = Tree.InOrder().Where(place => Fits(place.Unit))
            .Select(place => new Line(place.Unit, IsSearch ? 0 : place.Level, counts.GetValueOrDefault(place.Unit.Id), FormerOf(place.Unit)))
            .ToList();
        Standing = lines.FindAll(line => line.Unit.Until is null);
        Closed = lines.FindAll(line => line.Unit.Until is not null);
        All = Tree.InOrder().Count(place => place.Unit.Until is null);
    }

    public bool IsSearch => !string.IsNullOrWhiteSpace(Words);

    private bool Fits(Unit unit) => !IsSearch || unit.Names.Any(name => Contains(name.Name) || Contains(name.ShortName));

    /// <summary>The former name that was sought, so that nobody wonders why the unit was found.</summary>
    private string? FormerOf(Unit unit) => IsSearch && !Contains(unit.Name) && !Contains(unit.ShortName)
        ? unit.Names.Last(name => Contains(name.Name) || Contains(name.ShortName)).Name
        : null;

    private bool Contains(string name) => name.Contains(Words!.Trim(), StringComparison.OrdinalIgnoreCase);
}
