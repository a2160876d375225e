using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Imports;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Imports;

/// <summary>
/// A roll beside the directory as it stands at this moment: what is new, changed, the same or wrong, line by line. Nothing is
/// written before somebody says so.
/// </summary>
[Can(Permission.ManagePeople)]
public sealed class CheckModel(AppDb db, RollDrafts drafts, TimeProvider clock) : AppPage
{
    private const int PerPage = 100;

    /// <summary>Which lines are shown; those with problems when nothing is said.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public LineState? Show { get; set; }

    /// <summary>The page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public RollDraft Draft { get; private set; } = null!;

    public IReadOnlyList<ComparedLine> Lines { get; private set; } = [];

    public IReadOnlyDictionary<LineState, int> Counts { get; private set; } = new Dictionary<LineState, int>();

    /// <summary>How many lines of the state shown there are.</summary>
    public int Matching { get; private set; }

    /// <summary>Those who are here and whom the roll does not name.</summary>
    public IReadOnlyList<Person> Missing { get; private set; } = [];

    public int First => (Number - 1) * PerPage;

    public bool HasNext => First + Lines.Count < Matching;

    public int ToImport => Counts[LineState.New] + Counts[LineState.Changed];

    /// <summary>The lines shown of one kind, as their table.</summary>
    public ImportTable Table(LineKind kind) => new(
        kind.SheetName(), RollColumns.Of(kind), [.. Lines.Where(line => line.Line is RollLine roll && roll.Kind == kind)], Draft.Version, Show.ToString()!, Number);

    public async Task<IActionResult> OnGetAsync(Guid draftId) => await LoadAsync(draftId) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostCorrectAsync(Guid draftId, int version, int line)
    {
        if (await drafts.OpenAsync(draftId) is not { } opened) return NotFound();

        Draft = opened.Draft;
        if (Draft.Version != version)
        {
            await LoadAsync(draftId);
            return Stale("您改的时候，别人先改了这份名册。现在的内容在下面，请看过再改。");
        }

        if (opened.Roll.Lines.FirstOrDefault(found => found.Number == line) is not { } wrong) return NotFound();

        var corrections = RollColumns.Of(wrong.Kind).Where(column => Request.Form.ContainsKey(column.Field)).ToDictionary(column => column.Field, column => Request.Form[column.Field].ToString());
        if (Request.Form["meant"] is [{ } meant, ..] && meant.Split('=', 2) is [var field, var name]) corrections[field] = name;
        Draft.Correct(version, RollDrafts.Written(opened.Roll.With(line, corrections)));
        await db.SaveChangesAsync();
        // The last problem solved, there is nothing left to see among the problems.
        return OnTo(Address(Show is LineState.Problem ? null : Show, Number));
    }

    public async Task<IActionResult> OnPostImportAsync(Guid draftId, int version)
    {
        if (await LoadAsync(draftId) is not { } comparison) return NotFound();
        if (ToImport == 0) return Invalid("", "没有要写入的内容：没有新增，也没有改动。");

        var today = clock.Today();
        var import = new RollImport(comparison, await db.Units.ToListAsync(), await db.Posts.ToListAsync(), Actor, (clock.Now(), today));
        db.AddRange(import.Apply(confirms: !await db.HasSecurityAdministratorAsync(today)));
        var left = comparison.Lines.Where(line => line.State is LineState.Problem).Select(line => (RollLine)line.Line).ToList();
        var counts = new RollCounts(Counts[LineState.New], Counts[LineState.Changed], Counts[LineState.Unchanged]);
        Draft.Imported(version, counts, RollDrafts.Written(new RollFile(left)), left.Count);
        await db.SaveChangesAsync();
        return left.Count == 0
            ? Done($"已导入：新增{counts.New}行，改动{counts.Changed}行", "/people")
            : Done($"已导入：新增{counts.New}行，改动{counts.Changed}行。还有{left.Count}行有问题，改好后再导入", $"/people/import/{draftId}");
    }

    /// <summary>The address of a list of lines.</summary>
    public string Address(LineState? state, int page) =>
        $"/people/import/{Draft.Id}{(state is null ? "" : $"?show={state}")}{(page > 1 ? $"{(state is null ? '?' : '&')}p={page}" : "")}";

    private async Task<RollComparison?> LoadAsync(Guid draftId)
    {
        if (await drafts.OpenAsync(draftId) is not { } opened) return null;

        Draft = opened.Draft;
        var comparison = RollComparison.Of(opened.Roll, await db.Units.ToListAsync(), await db.People.WithPosts().ToListAsync(), clock.Today());
        Counts = Enum.GetValues<LineState>().ToDictionary(state => state, comparison.Count);
        Missing = comparison.Missing;
        Show ??= Enum.GetValues<LineState>().FirstOrDefault(state => Counts[state] > 0);
        Matching = Counts[Show.Value];
        Number = Math.Clamp(Number, 1, Math.Max(1, (Matching + PerPage - 1) / PerPage));
        Lines = [.. comparison.Lines.Where(line => line.State == Show).Skip(First).Take(PerPage)];
        return comparison;
    }
}
