using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.People;

/// <summary>Everybody, in official order; with several posts, once for each.</summary>
[Can(Permission.ManagePeople)]
public sealed class IndexModel(AppDb db, TimeProvider clock) : AppPage
{
    private const int PerPage = 50;

    public sealed record Line(
        Guid PersonId, string Name, string SignInName, Guid? UnitId, string? Unit, string? Post, Duty? Duty, string? DeputisedFor, DateOnly? From, DateOnly? Until,
        bool Waits, DateOnly? LeftOn);

    [BindProperty(SupportsGet = true)]
    public PersonFilter Filter { get; set; } = new();

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public int Matching { get; private set; }

    public int People { get; private set; }

    public int Waiting { get; private set; }

    public UnitTree Tree { get; private set; } = null!;

    public int First => (Filter.Number - 1) * PerPage;

    public bool HasNext => First + Lines.Count < Matching;

    public IEnumerable<SelectListItem> UnitOptions => UnitChoices.Standing(Tree).Prepend(new("全部", ""));

    public IEnumerable<SelectListItem> DutyOptions { get; } =
        [new("全部", ""), .. Enum.GetValues<Duty>().Select(duty => new SelectListItem(duty.Name(), duty.ToString()))];

    public IEnumerable<SelectListItem> StateOptions { get; } =
    [
        new("在册", nameof(Standing.Here)), new("等待确认", nameof(Standing.Waiting)), new("没有岗位", nameof(Standing.WithoutPost)), new("已离开", nameof(Standing.Left)),
    ];

    public async Task OnGetAsync()
    {
        Tree = await db.UnitTreeAsync();
        People = await db.People.CountAsync(person => person.LeftOn == null);
        Waiting = await Rows(Standing.Waiting).CountAsync();
        Filter.Number = Math.Max(1, Filter.Number);
        var rows = Narrowed(Rows(Filter.State));
        Matching = await rows.CountAsync();
        if (First >= Matching) Filter.Number = Math.Max(1, (Matching + PerPage - 1) / PerPage);
        var page = await rows
            // Without a post last; the databases disagree on where nothing stands.
            .OrderBy(row => row.Unit == null).ThenBy(row => row.Unit!.Kind).ThenBy(row => row.Unit!.Order).ThenBy(row => row.Unit!.Name)
            .ThenBy(row => row.Appointment!.Post.Order).ThenBy(row => row.Person.Name).ThenBy(row => row.Person.Id)
            .Skip(First).Take(PerPage)
            .Select(row => new
            {
                row.Person.Id, row.Person.Name, row.Person.SignInName, row.Person.LeftOn, UnitId = (Guid?)row.Unit!.Id, Unit = (string?)row.Unit.ShortName,
                Post = (string?)row.Appointment!.Post.Title, Duty = (Duty?)row.Appointment.Post.Duty, row.Appointment.DeputisedForName,
                From = (DateOnly?)row.Appointment.From, row.Appointment.Until, row.Appointment.ConfirmedAt,
            })
            .ToListAsync();
        Lines =
        [
            .. page.Select(row => new Line(
                row.Id, row.Name, row.SignInName, row.UnitId, row.Unit, row.Post, row.Duty, row.DeputisedForName, row.From, row.Until,
                row.Unit is not null && row.ConfirmedAt is null, row.LeftOn)),
        ];
    }

    private sealed class PersonInPost
    {
        public required Person Person { get; init; }

        public required Appointment? Appointment { get; init; }

        public required Unit? Unit { get; init; }
    }

    private IQueryable<PersonInPost> Rows(Standing state)
    {
        var today = clock.Today();
        var people = db.People.AsNoTracking().Where(person => state == Standing.Left ? person.LeftOn != null : person.LeftOn == null);
        var rows =
            from person in people
            from appointment in person.Appointments
                .Where(x => state != Standing.Left && x.RefusedAt == null && (x.Until == null || x.Until >= today)).DefaultIfEmpty()
            join unit in db.Units on appointment!.Post.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            select new PersonInPost { Person = person, Appointment = appointment, Unit = unit };
        return state switch
        {
            Standing.Waiting => rows.Where(row => row.Unit != null && row.Appointment!.ConfirmedAt == null),
            Standing.WithoutPost => rows.Where(row => row.Unit == null),
            _ => rows,
        };
    }

    private IQueryable<PersonInPost> Narrowed(IQueryable<PersonInPost> rows)
    {
        if (Filter.Unit is { } unit) rows = rows.Where(row => row.Unit!.Id == unit);
        if (Filter.Duty is { } duty) rows = rows.Where(row => row.Unit != null && row.Appointment!.Post.Duty == duty);
        if (string.IsNullOrWhiteSpace(Filter.Words)) return rows;

        var (words, signInName) = (Filter.Words.Trim(), Person.Normal(Filter.Words));
        return rows.Where(row => row.Person.Name.Contains(words) || row.Person.SignInName.Contains(signInName)
            || row.Unit != null && row.Appointment!.Post.Title.Contains(words));
    }
}
