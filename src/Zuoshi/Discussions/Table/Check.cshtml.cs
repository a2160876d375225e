using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Imports;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Table;

/// <summary>A table of contributions line by line, beside what there is at this moment. Nothing is sent in before its maker says so.</summary>
[Can(Permission.Contribute)]
public sealed class CheckModel(AppDb db, CampaignFacts campaigns, Tables tables) : AppPage
{
    private const int PerPage = 100;

    private TableComparison comparison = null!;

    /// <summary>Which lines are shown; those with problems when nothing is said.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public LineState? Show { get; set; }

    /// <summary>The page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public CampaignFact Campaign { get; private set; } = null!;

    public TableDraft Draft { get; private set; } = null!;

    public ImportTable Table { get; private set; } = null!;

    public IReadOnlyDictionary<LineState, int> Counts { get; private set; } = new Dictionary<LineState, int>();

    public int Matching => Counts[Show!.Value];

    public int First => (Number - 1) * PerPage;

    public bool HasNext => First + Table.Lines.Count < Matching;

    public async Task<IActionResult> OnGetAsync(int campaign, Guid draftId) => await LoadAsync(campaign, draftId) ? Page() : NotFound();

    public Task<IActionResult> OnPostCorrectAsync(int campaign, Guid draftId, int version, int line) => ChangeAsync(campaign, draftId, version, line, Corrected);

    public Task<IActionResult> OnPostDropAsync(int campaign, Guid draftId, int version, int line) => ChangeAsync(campaign, draftId, version, line, _ => null);

    public async Task<IActionResult> OnPostSendAsync(int campaign, Guid draftId, int version)
    {
        if (!await LoadAsync(campaign, draftId)) return NotFound();

        var sent = await tables.SendAsync(Campaign, Draft, version, comparison, Actor);
        return Done($"已提交{sent}条建言，答复后首页会告诉您", $"{DiscussionLinks.Contributions(campaign)}?Mine=true");
    }

    /// <summary>The address of a list of lines.</summary>
    public string Address(LineState? state, int page) =>
        $"{DiscussionLinks.ByTable(Campaign.Number)}/{Draft.Id}{(state is null ? "" : $"?show={state}")}{(page > 1 ? $"{(state is null ? '?' : '&')}p={page}" : "")}";

    private async Task<IActionResult> ChangeAsync(int campaign, Guid draftId, int version, int line, Func<SaidLine, SaidLine?> change)
    {
        if (!await LoadAsync(campaign, draftId)) return NotFound();

        var lines = Draft.Read();
        if (lines.FirstOrDefault(found => found.Number == line) is not { } wrong) return NotFound();

        Draft.Correct(version, [.. lines.Select(found => found == wrong ? change(found) : found).OfType<SaidLine>()]);
        await db.SaveChangesAsync();
        // The last problem solved, there is nothing left to see among the problems.
        return OnTo(Address(Show is LineState.Problem ? null : Show, Number));
    }

    private SaidLine Corrected(SaidLine line)
    {
        var corrections = SaidColumns.All.Where(column => Request.Form.ContainsKey(column.Field)).ToDictionary(column => column.Field, column => Request.Form[column.Field].ToString());
        if (Request.Form["meant"] is [{ } meant, ..] && meant.Split('=', 2) is [var field, var name]) corrections[field] = name;
        return line with { Cells = line.Corrected(corrections) };
    }

    private async Task<bool> LoadAsync(int number, Guid draftId)
    {
        if (!Tables.MayBring(Actor) || await campaigns.FindAsync(number, Actor) is not { } campaign) return false;
        if (await tables.FindAsync(campaign, draftId, Actor) is not { } draft) return false;

        (Campaign, Scope, Draft) = (campaign, campaign.Scope, draft);
        comparison = await tables.CompareAsync(campaign, draft, Actor);
        Counts = Enum.GetValues<LineState>().ToDictionary(state => state, comparison.Count);
        Show ??= Enum.GetValues<LineState>().FirstOrDefault(state => Counts[state] > 0);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Matching + PerPage - 1) / PerPage));
        Table = new ImportTable(
            "建言", SaidColumns.All, [.. comparison.Lines.Where(line => line.State == Show).Skip(First).Take(PerPage)], draft.Version, Show.ToString()!, Number)
        {
            MayDrop = true,
        };
        return true;
    }
}
