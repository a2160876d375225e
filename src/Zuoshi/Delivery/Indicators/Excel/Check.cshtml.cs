using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Imports;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Indicators.Excel;

/// <summary>A table of indicators line by line, beside what there is at this moment. Nothing is written before its maker says so, and then all of it.</summary>
[Can(Permission.Supervise)]
public sealed class CheckModel(AppDb db, IndicatorDesk desk, IndicatorImports imports) : AppPage
{
    private const int PerPage = 100;

    /// <summary>Which lines are shown; those with problems when nothing is said.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public LineState? Show { get; set; }

    /// <summary>The page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public CampaignFact Campaign { get; private set; } = null!;

    public IndicatorDraft Draft { get; private set; } = null!;

    public IReadOnlyList<ComparedLine> Lines { get; private set; } = [];

    public IReadOnlyDictionary<LineState, int> Counts { get; private set; } = new Dictionary<LineState, int>();

    public int Matching => Counts[Show!.Value];

    public int First => (Number - 1) * PerPage;

    public bool HasNext => First + Lines.Count < Matching;

    public int ToImport => Counts[LineState.New] + Counts[LineState.Changed];

    /// <summary>The lines shown of one kind, as their table.</summary>
    public ImportTable Table(IndicatorLineKind kind) => new(
        kind.SheetName(), IndicatorColumns.ColumnsOf(kind), [.. Lines.Where(line => line.Line is IndicatorLine found && found.Kind == kind)], Draft.Version, Show.ToString()!, Number) { MayDrop = true };

    public async Task<IActionResult> OnGetAsync(int campaign, Guid draftId) => await LoadAsync(campaign, draftId) ? Page() : NotFound();

    public Task<IActionResult> OnPostCorrectAsync(int campaign, Guid draftId, int version, int line) => ChangeAsync(campaign, draftId, version, line, Corrected);

    public Task<IActionResult> OnPostDropAsync(int campaign, Guid draftId, int version, int line) => ChangeAsync(campaign, draftId, version, line, _ => null);

    public async Task<IActionResult> OnPostImportAsync(int campaign, Guid draftId, int version)
    {
        if (!await LoadAsync(campaign, draftId) || await desk.OpenAsync(campaign, Actor, toChange: true) is not { } book) return NotFound();

        var (fresh, changed) = await imports.ImportAsync(book, Draft, version);
        return Done($"已导入：新增{fresh}行，改动{changed}行", DeliveryLinks.Indicators(campaign));
    }

    /// <summary>The address of a list of lines.</summary>
    public string Address(LineState? state, int page) =>
        $"{DeliveryLinks.IndicatorImport(Campaign.Number)}/{Draft.Id}{(state is null ? "" : $"?show={state}")}{(page > 1 ? $"{(state is null ? '?' : '&')}p={page}" : "")}";

    private async Task<IActionResult> ChangeAsync(int campaign, Guid draftId, int version, int line, Func<IndicatorLine, IndicatorLine?> change)
    {
        if (!await LoadAsync(campaign, draftId)) return NotFound();

        var lines = Draft.Read();
        if (lines.FirstOrDefault(found => found.Number == line) is not { } wrong) return NotFound();

        Draft.Correct(version, [.. lines.Select(found => found == wrong ? change(found) : found).OfType<IndicatorLine>()]);
        await db.SaveChangesAsync();
        // The last problem solved, there is nothing left to see among the problems.
        return OnTo(Address(Show is LineState.Problem ? null : Show, Number));
    }

    private IndicatorLine Corrected(IndicatorLine line)
    {
        var corrections = IndicatorColumns.ColumnsOf(line.Kind).Where(column => Request.Form.ContainsKey(column.Field)).ToDictionary(column => column.Field, column => Request.Form[column.Field].ToString());
        if (Request.Form["meant"] is [{ } meant, ..] && meant.Split('=', 2) is [var field, var name]) corrections[field] = name;
        return line with { Cells = line.Corrected(corrections) };
    }

    private async Task<bool> LoadAsync(int number, Guid draftId)
    {
        if (await desk.OpenAsync(number, Actor) is not { MayDefine: true } book || await imports.FindAsync(book.Campaign, draftId, Actor) is not { } draft) return false;

        (Campaign, Scope, Draft) = (book.Campaign, book.Campaign.Scope, draft);
        var comparison = await imports.CompareAsync(book, draft);
        Counts = Enum.GetValues<LineState>().ToDictionary(state => state, comparison.Count);
        Show ??= Enum.GetValues<LineState>().FirstOrDefault(state => Counts[state] > 0);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Matching + PerPage - 1) / PerPage));
        Lines = [.. comparison.Lines.Where(line => line.State == Show).Skip(First).Take(PerPage)];
        return true;
    }
}
