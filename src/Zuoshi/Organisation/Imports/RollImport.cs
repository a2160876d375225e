using System.Globalization;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Imports;

namespace Zuoshi.Organisation.Imports;

/// <summary>Enters what a compared roll says: the same steps that people take one by one, so that the record is the same too.</summary>
/// <param name="comparison">The roll beside the directory, whose entities are tracked.</param>
/// <param name="units">All units.</param>
/// <param name="posts">All posts.</param>
/// <param name="by">Who imports.</param>
/// <param name="now">When, UTC, and the day in China.</param>
internal sealed class RollImport(RollComparison comparison, IReadOnlyList<Unit> units, IReadOnlyList<Post> posts, Actor by, (DateTime At, DateOnly Day) now)
{
    private readonly Dictionary<RollUnit, Unit> entered = [];
    private readonly Dictionary<string, Person> people = [];
    private readonly Dictionary<(Guid Unit, string Title, Duty Duty), Post> postsHeld =
        posts.GroupBy(post => (post.UnitId, post.Title, post.Duty)).ToDictionary(group => group.Key, group => group.First());
    private readonly Dictionary<Guid, int> lastPlaces = posts.GroupBy(post => post.UnitId).ToDictionary(group => group.Key, group => group.Max(post => post.Order));
    private readonly List<object> fresh = [];

    /// <summary>Applies all lines without problems.</summary>
    /// <param name="confirms">Whether appointments hold at once, because nobody could confirm them yet.</param>
    /// <returns>The entities made, to be saved.</returns>
    public IReadOnlyList<object> Apply(bool confirms)
    {
        var good = comparison.Lines.Where(line => line.State is LineState.New or LineState.Changed).ToList();
        var lines = good.ConvertAll(line => (RollLine)line.Line);
        foreach (var line in lines.Where(line => line.Kind is LineKind.Unit)) Enter(comparison.Units[line]);
        var tree = new UnitTree([.. units, .. entered.Values.Where(unit => !units.Contains(unit))]);
        foreach (var line in good.Where(line => line is { State: LineState.Changed, Line: RollLine { Kind: LineKind.Unit } })) Change((RollLine)line.Line, tree);
        foreach (var line in lines.Where(line => line.Kind is LineKind.Person)) Enter(line, confirms);
        return fresh;
    }

    // A unit is made after the one above it, which may stand further down in the roll; circles were refused before.
    private Unit Enter(RollUnit unit)
    {
        if (unit.Known is not null) return unit.Known;
        if (entered.TryGetValue(unit, out var known)) return known;

        var line = unit.Line!;
        var kind = UnitKinds.Called(line[RollColumns.Kind])!.Value;
        var parent = line[RollColumns.Parent] is { Length: > 0 } name ? Enter(comparison.Units.Called(name)!).Id : (Guid?)null;
        var made = new Unit(line[RollColumns.Name], line[RollColumns.ShortName], kind, parent, PlaceOf(line) ?? LastPlaceOf(kind) + 1, now.Day);
        if (line[RollColumns.ExternalId] is { Length: > 0 } key) made.KnownAs(key);
        entered[unit] = made;
        fresh.Add(made);
        return made;
    }

    private void Change(RollLine line, UnitTree tree)
    {
        var unit = comparison.Units[line].Known!;
        var name = RollUnits.IsKnownByKey(line, unit) && line[RollColumns.Name] is { Length: > 0 } given ? given : unit.Name;
        var shortName = line[RollColumns.ShortName] is { Length: > 0 } brief ? brief : unit.ShortName == unit.Name ? name : unit.ShortName;
        if ((name, shortName) != (unit.Name, unit.ShortName)) unit.Rename(name, shortName, now.Day, now.Day, "导入名册");
        unit.Place(
            UnitKinds.Called(line[RollColumns.Kind]) ?? unit.Kind,
            line[RollColumns.Parent] is { Length: > 0 } above ? Enter(comparison.Units.Called(above)!).Id : unit.ParentId,
            PlaceOf(line) ?? unit.Order, tree);
        if (line[RollColumns.ExternalId] is { Length: > 0 } key) unit.KnownAs(key);
    }

    private void Enter(RollLine line, bool confirms)
    {
        var person = comparison.People.Known(line) ?? people.GetValueOrDefault(Person.Normal(line[RollColumns.SignInName]));
        if (person is null)
        {
            person = people[Person.Normal(line[RollColumns.SignInName])] = new Person(line[RollColumns.Name], line[RollColumns.SignInName]);
            fresh.Add(person);
        }

        person.Describe(
            line[RollColumns.Name] is { Length: > 0 } name ? name : person.Name, line[RollColumns.WorkPhone] is { Length: > 0 } phone ? phone : person.WorkPhone);
        if (line[RollColumns.ExternalId] is { Length: > 0 } key) person.KnownAs(key);
        if (line[RollColumns.Post].Length == 0) return;

        var post = PostOf(line);
        if (person.Appointments.Any(x => x.PostId == post.Id && !x.IsOver(now.Day))) return;

        var appointment = person.Appoint(post, now.Day, by: by);
        if (confirms) person.Confirm(appointment.Id, by: null, now.At);
    }

    private Post PostOf(RollLine line)
    {
        var unit = Enter(comparison.Units.Called(line[RollColumns.Unit])!).Id;
        var (title, duty) = (line[RollColumns.Post], comparison.People.DutyOf(line));
        if (postsHeld.TryGetValue((unit, title, duty), out var post)) return post;

        // The roll's own order is the official one for posts that come with it.
        var place = lastPlaces[unit] = lastPlaces.GetValueOrDefault(unit) + 1;
        post = postsHeld[(unit, title, duty)] = new Post(unit, title, duty, place);
        fresh.Add(post);
        return post;
    }

    private int LastPlaceOf(UnitKind kind) => units.Concat(entered.Values).Where(unit => unit.Kind == kind).Select(unit => unit.Order).DefaultIfEmpty().Max();

    private static int? PlaceOf(RollLine line) => line[RollColumns.Order] is { Length: > 0 } order ? int.Parse(order, CultureInfo.InvariantCulture) : null;
}
