using System.Text.RegularExpressions;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Imports;

namespace Zuoshi.Organisation.Imports;

/// <summary>The people of a roll beside those of the directory: which line means whom, and what it changes.</summary>
internal sealed partial class RollPeople
{
    private readonly RollUnits units;
    private readonly DateOnly today;
    private readonly IReadOnlyList<Person> people;
    private readonly Dictionary<string, Person> bySignInName;
    private readonly Dictionary<string, Person> byKey;
    private readonly ILookup<string, RollLine> lines;

    public RollPeople(RollFile roll, RollUnits units, IReadOnlyList<Person> people, DateOnly today)
    {
        (this.units, this.people, this.today) = (units, people, today);
        bySignInName = people.ToDictionary(person => person.SignInName);
        byKey = people.Where(person => person.ExternalId is not null).ToDictionary(person => person.ExternalId!);
        lines = roll.Of(LineKind.Person).ToLookup(Whom);
    }

    /// <summary>Those who are here and whom the roll doesn't name.</summary>
    public IReadOnlyList<Person> Missing => lines.Count == 0
        ? []
        : [.. people.Where(person => person.LeftOn is null && !lines.Contains(person.SignInName)).OrderBy(person => person.Name, StringComparer.Ordinal)];

    /// <summary>The person whom a line means: by the other system's key, then by sign-in name. Null for somebody new.</summary>
    public Person? Known(RollLine line) =>
        line[RollColumns.ExternalId] is { Length: > 0 } key && byKey.TryGetValue(key, out var person)
            ? person
            : bySignInName.GetValueOrDefault(Person.Normal(line[RollColumns.SignInName]));

    /// <summary>What a line's person is to do: as it says; else as in the post that is held; else 成员.</summary>
    public Duty DutyOf(RollLine line) =>
        PostChoices.DutyCalled(line[RollColumns.Duty])
        ?? Held(line)?.Post.Duty
        ?? Duty.Member;

    /// <summary>What a line says of its person, beside what the directory has.</summary>
    public ComparedLine Compare(RollLine line)
    {
        var known = Known(line);
        var compared = new ComparedLine(line, isNew: known is null);
        compared.CheckLengths(RollColumns.Of(line.Kind));
        CheckPerson(line, known, compared);
        CheckPost(line, known, compared);
        if (known is null) return compared;

        compared.Changes(RollColumns.Name, known.Name);
        compared.Changes(RollColumns.WorkPhone, known.WorkPhone ?? "");
        compared.Changes(RollColumns.ExternalId, known.ExternalId ?? "");
        if (line[RollColumns.Post].Length > 0 && Held(line) is null) compared.Changes(RollColumns.Post, "");
        return compared;
    }

    private void CheckPerson(RollLine line, Person? known, ComparedLine compared)
    {
        if (line[RollColumns.Name].Length == 0 && known is null) compared.Problem(RollColumns.Name, "请填姓名。");
        var signInName = line[RollColumns.SignInName];
        if (signInName.Length == 0 && known is null) compared.Problem(RollColumns.SignInName, "请填登录名。");
        else if (signInName.Length > 0 && !SignInName().IsMatch(signInName)) compared.Problem(RollColumns.SignInName, "登录名用2—50个字母或数字。");
        else if (known is not null && signInName.Length > 0 && Person.Normal(signInName) != known.SignInName)
            compared.Problem(RollColumns.SignInName, $"这个外部编号的人登录名是“{known.SignInName}”，导入不改登录名。");
        else if (known?.LeftOn is { } left) compared.Problem(RollColumns.SignInName, $"用这个登录名的{known.Name}已于{left:yyyy年M月d日}离开，请换一个登录名。");

        var same = lines[Whom(line)];
        if (same.FirstOrDefault(other => other[RollColumns.Name] != line[RollColumns.Name]) is { } another)
            compared.Problem(RollColumns.Name, $"和{another.Place}登录名相同，姓名却不同，请改一处。");
        if (line[RollColumns.ExternalId] is { Length: > 0 } key && known?.ExternalId is { } old && old != key)
            compared.Problem(RollColumns.ExternalId, $"这个人的外部编号是“{old}”，请核对是不是同一个人。");
    }

    private void CheckPost(RollLine line, Person? known, ComparedLine compared)
    {
        var (unit, post, duty) = (line[RollColumns.Unit], line[RollColumns.Post], line[RollColumns.Duty]);
        if (unit.Length + post.Length == 0 && known is not null) return;

        if (unit.Length == 0) compared.Problem(RollColumns.Unit, "请填单位。");
        else if (units.Called(unit) is null) compared.Problem(RollColumns.Unit, $"名录里没有“{unit}”。", units.Near(unit));
        if (post.Length == 0) compared.Problem(RollColumns.Post, "请填岗位。");
        if (duty.Length > 0 && PostChoices.DutyCalled(duty) is null) compared.Problem(RollColumns.Duty, $"没有“{duty}”这种职责，请选一种。");

        var same = lines[Whom(line)];
        if (same.Any(other => other != line && Post(other) == Post(line))) compared.Problem(RollColumns.Post, "同一个人的同一个岗位写了两行，请留一行。");
        var duties = same.Select(DutyOf).Concat(Present(known).Select(x => x.Post.Duty)).Distinct().ToList();
        if (duties.Count > 1 && duties.Exists(other => other.IsAdministrative()))
            compared.Problem(RollColumns.Duty, "三个管理员不能兼任，也不能兼别的职责。请另选一人，或先结束原来的任职。");
    }

    /// <summary>The appointment that a line is about, if its person holds it.</summary>
    private Appointment? Held(RollLine line)
    {
        var duty = PostChoices.DutyCalled(line[RollColumns.Duty]);
        var unit = units.Called(line[RollColumns.Unit])?.Known;
        return unit is null ? null : Present(Known(line)).FirstOrDefault(x =>
            x.Post.UnitId == unit.Id && x.Post.Title == line[RollColumns.Post] && (duty is null || x.Post.Duty == duty));
    }

    private IEnumerable<Appointment> Present(Person? person) => person?.Appointments.Where(x => !x.IsOver(today)) ?? [];

    private (RollUnit? Unit, string Title, Duty Duty) Post(RollLine line) => (units.Called(line[RollColumns.Unit]), line[RollColumns.Post], DutyOf(line));

    /// <summary>What tells people apart in the roll: the sign-in name, the directory's own where the key leads to it.</summary>
    private string Whom(RollLine line) =>
        Known(line)?.SignInName ?? (line[RollColumns.SignInName] is { Length: > 0 } name ? Person.Normal(name) : line.Place);

    [GeneratedRegex($"^{Person.SignInNamePattern}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SignInName();
}
