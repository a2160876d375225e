using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Publishing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Imports;
using Zuoshi.Platform.Web;
using Zuoshi.Redline.Wording;

namespace Zuoshi.Lists.Excel;

/// <summary>A table of rows beside what the site says at this moment. Nothing is written before its maker says so.</summary>
[Can(Permission.EditLists)]
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class CheckModel(CampaignFacts campaigns, ListImport imports) : AppPage
{
    /// <summary>What the name of a field begins with that says something of the table.</summary>
    public const string Say = "say:";

    private const int PerPage = 100;

    /// <summary>The page of changed rows, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public CampaignFact Campaign { get; private set; } = null!;

    internal OpenImport Import { get; private set; } = null!;

    internal ListDraft Draft => Import.Draft;

    internal ListComparison Comparison => Import.Comparison;

    /// <summary>Cells that only the table changed.</summary>
    internal IReadOnlyList<(ComparedRow Row, ComparedCell Cell)> Changes { get; private set; } = [];

    internal IEnumerable<(ComparedRow Row, ComparedCell Cell)> ChangesShown => Changes.Skip((Number - 1) * PerPage).Take(PerPage);

    internal int Pages => Math.Max(1, (Changes.Count + PerPage - 1) / PerPage);

    internal IReadOnlyList<ComparedRow> New => [.. Comparison.Rows.Where(row => row.Fate is RowFate.New)];

    /// <summary>Rows that somebody said to leave out, who may think better of it; a copied one is asked about among the questions.</summary>
    internal IReadOnlyList<ComparedRow> LeftOut =>
        [.. Comparison.Rows.Where(row => row.Fate is RowFate.LeftOut && Comparison.Questions.All(question => question.Key != ImportQuestion.RowKey(row.Line.Number)) && Answer(ImportQuestion.RowKey(row.Line.Number)).Length > 0)];

    internal IReadOnlyList<(ComparedRow Row, CellProblem Problem)> Problems => [.. Comparison.Rows.SelectMany(row => row.Problems, (row, problem) => (row, problem))];

    internal IReadOnlyList<(ComparedRow Row, string Text)> Remarks =>
        [.. Comparison.Rows.Where(row => row.Fate is not RowFate.LeftOut).SelectMany(row => row.Remarks.Distinct(), (row, text) => (row, text))];

    /// <summary>How many things have to be said or mended before the table can be imported.</summary>
    internal int Waiting => Problems.Count + Comparison.Conflicts.Count(conflict => conflict.Cell.Fate is CellFate.Conflict) + Comparison.Questions.Count(question => !IsAnswered(question));

    /// <summary>Columns that nobody has named, and those that were named here.</summary>
    internal IReadOnlyList<(ListSheet Sheet, ListColumn Column)> Columns =>
        [.. Import.Sheets.SelectMany(sheet => sheet.Columns.Where(column => column.Field is null || Import.Answers.Find(ImportQuestion.HeadKey(column.Header)) is not null), (sheet, column) => (sheet, column))];

    public async Task<IActionResult> OnGetAsync(int campaign, Guid draftId) => await OpenAsync(campaign, draftId) ?? Page();

    public async Task<IActionResult> OnPostKeepAsync(int campaign, Guid draftId, int version)
    {
        if (await OpenAsync(campaign, draftId) is { } refused) return refused;

        await imports.SayAsync(Draft, version, Import.Answers);
        return OnTo($"{ListLinks.Import(campaign)}/{draftId}{(Number > 1 ? $"?p={Number}" : "")}");
    }

    public async Task<IActionResult> OnPostGiveUpAsync(int campaign, Guid draftId, int version)
    {
        if (await OpenAsync(campaign, draftId) is { } refused) return refused;

        await imports.GiveUpAsync(Draft, version);
        return Done("已放弃，什么也没有写入", ListLinks.Import(campaign));
    }

    public async Task<IActionResult> OnPostImportAsync(int campaign, Guid draftId, int version)
    {
        if (await OpenAsync(campaign, draftId) is { } refused) return refused;
        if (!Comparison.IsReady)
        {
            await imports.SayAsync(Draft, version, Import.Answers);
            return Stale($"还有{Waiting}处要定或者要改，什么也没有写入。都定好了才一起导入。");
        }

        var (made, changed) = await imports.ConfirmAsync(Import, version, new Adjustment(Answer(ImportQuestion.BasisKey), Answer(ImportQuestion.ReasonKey)));
        return Done($"已导入：新增{made}项，改动{changed}项", made + changed > 0 ? ListLinks.Imported(campaign, draftId) : ListLinks.Lists(campaign));
    }

    /// <summary>How many published rows the table changes: they ask for a basis and a reason, once for all.</summary>
    internal int Adjusted => Comparison.Rows.Count(row => row is { Fate: RowFate.Changed, Item.PublishedIn: not null });

    /// <summary>What stands in a select for a unit: the likest first.</summary>
    internal IEnumerable<SelectListItem> UnitOptions(ImportQuestion question)
    {
        var chosen = Answer(question.Key);
        var likest = Import.Ground.Units.Where(unit => unit.Stands).OrderByDescending(unit => Math.Max(Likeness.Of(unit.Name, question.Subject), Likeness.Of(unit.ShortName, question.Subject)));
        return
        [
            new("请选", ""), new("不要这个单位，由它牵头的行不导入", ImportQuestion.Leave, chosen == ImportQuestion.Leave),
            .. likest.Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString(), chosen == unit.Id.ToString())),
        ];
    }

    internal IEnumerable<SelectListItem> ThemeOptions() =>
        [new("请选", ""), .. Campaign.EditableThemes(Actor).Select(theme => new SelectListItem($"{theme.Number} {theme.Name}", theme.Id.ToString(), Answer(ImportQuestion.ThemeKey) == theme.Id.ToString()))];

    internal static IEnumerable<SelectListItem> FieldOptions(ListSheet sheet, ListColumn column) =>
    [
        new("不导入这一列", ""),
        .. sheet.Known.Where(known => known.Name == column.Field || sheet.Columns.All(other => other.Field != known.Name))
            .Select(known => new SelectListItem(known.Header, known.Name, known.Name == column.Field)),
    ];

    /// <summary>The rows in which something is asked, in words.</summary>
    internal string PlacesOf(ImportQuestion question)
    {
        var places = Comparison.Rows.Where(row => row.Asked.Any(asked => asked.Question.Key == question.Key)).Select(row => row.Line.Place).ToList();
        return places.Count <= 3 ? string.Join('、', places) : $"{string.Join('、', places.Take(3))}等{places.Count}行";
    }

    internal string Answer(string key) => Import.Answers.Find(key) ?? "";

    internal static IReadOnlyList<Run> Runs(string before, string after) => Words.Between(before, after);

    private bool IsAnswered(ImportQuestion question) => Answer(question.Key).Length > 0;

    /// <summary>Opens the draft with what the form says; null when it is there and open.</summary>
    private async Task<IActionResult?> OpenAsync(int number, Guid draftId)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } campaign || await imports.FindAsync(campaign, draftId, Actor) is not { } draft) return NotFound();
        if (!campaign.MayMakeRows(Actor)) return Forbid();
        if (draft.ClosedAt is not null) return Done("这份表已经导入或者放弃了", ListLinks.Lists(number));

        (Campaign, Scope) = (campaign, campaign.Scope);
        var said = Request.HasFormContentType
            ? Request.Form.Where(entry => entry.Key.StartsWith(Say, StringComparison.Ordinal)).Select(entry => KeyValuePair.Create(entry.Key[Say.Length..], entry.Value.ToString()))
            : [];
        Import = await imports.OpenAsync(campaign, draft, draft.ReadAnswers().With(said), Actor);
        Changes = [.. Comparison.Rows.Where(row => row.Fate is not RowFate.LeftOut).SelectMany(row => row.Cells.Where(cell => !cell.IsConflict), (row, cell) => (row, cell))];
        Number = Math.Clamp(Number, 1, Pages);
        return null;
    }
}
