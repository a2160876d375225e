using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;

namespace Zuoshi.Delivery.Contract;

/// <summary>A supervised item as other features see it.</summary>
/// <param name="ItemId">The row that it delivers.</param>
/// <param name="Number">Number within the campaign.</param>
/// <param name="Title">What it is called.</param>
/// <param name="State">Where it stands, in words.</param>
/// <param name="Glyph">Glyph and colour of its light.</param>
/// <param name="Light">The light, in words.</param>
/// <param name="Why">Why.</param>
/// <param name="ClosedOn">When it was closed; null for one that isn't.</param>
/// <param name="Reports">What its units have reported, the newest first.</param>
public sealed record AssignmentFact(
    Guid ItemId, int Number, string Title, string State, string Glyph, string Light, string Why, DateOnly? ClosedOn, IReadOnlyList<ReportFact> Reports)
{
    /// <summary>Its number as shown.</summary>
    public string ShownNumber => Mark.Three(Number);
}

/// <summary>A confirmed report as other features see it.</summary>
/// <param name="On">When.</param>
/// <param name="By">Who, as signed.</param>
/// <param name="Text">What it says.</param>
public sealed record ReportFact(DateOnly On, string By, string Text);

/// <summary>What other features may ask about supervised items.</summary>
public sealed class DeliveryFacts(AppDb db, TimeProvider clock)
{
    /// <summary>The items that deliver any of these rows and that the actor may see, in order of number.</summary>
    public async Task<List<AssignmentFact>> OfRowsAsync(CampaignFact campaign, IReadOnlyCollection<Guid> rowIds, Actor actor)
    {
        if (rowIds.Count == 0) return [];

        var today = clock.Today();
        var found = await db.Assignments.AsNoTracking().VisibleTo(campaign, actor).Where(x => rowIds.Contains(x.ItemId) && x.State != AssignmentState.Ended)
            .WithFigures().Include(x => x.Nodes).Include(x => x.Reports.Where(report => report.ConfirmedAt != null)).OrderBy(x => x.Number).ToListAsync();
        return
        [
            .. found.Select(item => (Item: item, Light: item.LightOn(today))).Select(x => new AssignmentFact(
                x.Item.ItemId, x.Item.Number, x.Item.Title, x.Item.State.Name(), x.Light.Light.Glyph(), x.Light.Light.Name(), x.Light.Why, x.Item.ClosedOn,
                [.. x.Item.Reports.OrderByDescending(report => report.At).Select(report => new ReportFact(report.At.DayInChina(), report.By, report.Text))])),
        ];
    }
}

/// <summary>Addresses of this feature's pages.</summary>
public static class DeliveryLinks
{
    /// <summary>推进: the board.</summary>
    public static string Board(int campaign) => $"/campaigns/{campaign}/delivery";

    /// <summary>The list of items.</summary>
    public static string List(int campaign) => $"{Board(campaign)}/items";

    /// <summary>The list with what turns yellow or red within a week.</summary>
    public static string Turning(int campaign) => $"{List(campaign)}?turning=true";

    /// <summary>One's own deadlines, for a calendar.</summary>
    public static string Calendar(int campaign) => $"{Board(campaign)}/deadlines.ics";

    /// <summary>All items as they stand, as a workbook.</summary>
    public static string Items(int campaign) => $"{Board(campaign)}/items.xlsx";

    /// <summary>督办通报, all of them.</summary>
    public static string Circulars(int campaign) => $"{Board(campaign)}/circulars";

    /// <summary>One circular.</summary>
    public static string Circular(int campaign, int number) => $"{Circulars(campaign)}/{number}";

    /// <summary>One circular as a file.</summary>
    public static string CircularFile(int campaign, int number, string ending) => $"{Circular(campaign, number)}/circular.{ending}";

    /// <summary>立项.</summary>
    public static string Initiation(int campaign) => $"{Board(campaign)}/new";

    /// <summary>One item.</summary>
    public static string Item(int campaign, int number) => $"{Board(campaign)}/{number}";

    /// <summary>项目进度 of an item whose row is a project.</summary>
    public static string Project(int campaign, int number) => $"{Item(campaign, number)}/project";

    /// <summary>投资计划和起止 of a project.</summary>
    public static string ProjectPlan(int campaign, int number) => $"{Project(campaign, number)}/plan";

    /// <summary>前期手续 of a project.</summary>
    public static string Permits(int campaign, int number) => $"{Project(campaign, number)}/permits";

    /// <summary>时间轴: all items as bars.</summary>
    public static string Timeline(int campaign) => $"{Board(campaign)}/timeline";

    /// <summary>报进展.</summary>
    public static string Report(int campaign, int number) => $"{Item(campaign, number)}/report";

    /// <summary>分解节点.</summary>
    public static string Steps(int campaign, int number) => $"{Item(campaign, number)}/steps";

    /// <summary>延期.</summary>
    public static string Extension(int campaign, int number) => $"{Item(campaign, number)}/extension";

    /// <summary>报办结.</summary>
    public static string Closing(int campaign, int number) => $"{Item(campaign, number)}/closing";

    /// <summary>审核、核查、销号.</summary>
    public static string Review(int campaign, int number) => $"{Item(campaign, number)}/review";

    /// <summary>指标: all of them.</summary>
    public static string Indicators(int campaign) => $"/campaigns/{campaign}/indicators";

    /// <summary>An empty form of an indicator.</summary>
    public static string NewIndicator(int campaign) => $"{Indicators(campaign)}/new";

    /// <summary>One indicator.</summary>
    public static string Indicator(int campaign, int number) => $"{Indicators(campaign)}/{number}";

    /// <summary>The form that changes what an indicator is.</summary>
    public static string EditIndicator(int campaign, int number) => $"{Indicator(campaign, number)}/edit";

    /// <summary>The form that enters a value.</summary>
    public static string Actual(int campaign, int number) => $"{Indicator(campaign, number)}/actual";

    /// <summary>All indicators as a workbook.</summary>
    public static string IndicatorWorkbook(int campaign) => $"{Indicators(campaign)}/table.xlsx";

    /// <summary>Brings indicators in by a table.</summary>
    public static string IndicatorImport(int campaign) => $"{Indicators(campaign)}/import";
}
