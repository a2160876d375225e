using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Excel;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Lists.Columns;

/// <summary>列设置: how the columns of a list are called, in which order they stand, what is required, and what is asked besides. The office sets it; those who fill in rows can look.</summary>
[Can(Permission.EditLists)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns) : AppPage
{
    private static readonly CommonColumn[] ofTasks =
    [
        new("报送频次", ColumnType.Choice, "到节点报送\n每月\n每季\n每半年\n每年"),
        new("共性、个性", ColumnType.Choice, "共性\n个性"),
        new("年度目标", ColumnType.Text, ""),
        new("是否纳入省市重点", ColumnType.Choice, "国家重点\n省重点\n市重点\n民生实事\n未纳入"),
    ];

    private static readonly CommonColumn[] ofProjects =
    [
        new("行业牵头处室", ColumnType.Text, ""),
        new("上年底累计投资（万元）", ColumnType.Number, ""),
        new("年度形象进度目标", ColumnType.Text, ""),
        ofTasks[^1],
    ];

    /// <summary>What lists of this kind often ask besides, and don't have yet.</summary>
    public IEnumerable<CommonColumn> Common => (Kind is WorkItemKind.Task ? ofTasks : ofProjects).Where(common => Layout.Columns.All(column => column.Title != common.Title));

    /// <summary>Which list: nothing for tasks, <c>projects</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? List { get; set; }

    /// <summary>The version that was shown when the form was opened; null when nothing had been set.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    [BindProperty]
    public NewColumn New { get; set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    public ListLayout Layout { get; private set; } = null!;

    public WorkItemKind Kind => List == "projects" ? WorkItemKind.Project : WorkItemKind.Task;

    private int? Standing => db.Entry(Layout).State is EntityState.Detached ? null : Layout.Version;

    public bool MaySet => Campaign.KeepsLists(Actor);

    public IEnumerable<SelectListItem> TypeOptions => Enum.GetValues<ColumnType>().Select(type => new SelectListItem(type.Name(), type.ToString()));

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        Show();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!MaySet) return Forbid();
        if (Standing != Version)
        {
            Version = Standing;
            ModelState.Remove(nameof(Version));
            return Stale("您设置的时候，别人先保存了。您填的还在，请核对后再保存一次。");
        }

        if (!ModelState.IsValid) return Invalid();

        // In a layout that is just being made the columns have other keys: they go by their names.
        var known = Layout.Columns.Where(column => !column.IsOwn).ToDictionary(column => column.Field, column => column.Id);
        Layout.Set([.. Lines.Select(line => new ColumnSetting(
            line.Field is { Length: > 0 } field && known.TryGetValue(field, out var id) ? id : line.Id, line.Place ?? 0, line.Title ?? "", line.IsShown, line.IsRequired, Choices(line.Choices)))]);
        return await SaveAsync("已保存");
    }

    public async Task<IActionResult> OnPostAddAsync(int campaign)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign)) return NotFound();
        if (!MaySet) return Forbid();

        Show();
        try
        {
            Layout.Add(New.Title, New.Type, Choices(New.Choices));
        }
        catch (RuleBroken broken)
        {
            return Invalid(broken.Code == "lists.column-choices" ? "New.Choices" : "New.Title", broken.Message);
        }

        return await SaveAsync($"已加上“{PlainText.Of(New.Title)}”这一列");
    }

    private async Task<IActionResult> SaveAsync(string done)
    {
        if (Standing is null) db.Add(Layout);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException twice) when (Databases.IsDuplicate(twice))
        {
            db.ChangeTracker.Clear();
            return Stale("别人刚刚也在设置，并且先保存了。请刷新页面，在新的设置上改。");
        }

        return Done(done, ListLinks.Columns(Campaign.Number, Kind));
    }

    // What was typed stays; else the form shows what is set.
    private void Show()
    {
        var usual = ListFields.Of(Kind).ToDictionary(field => field.Name, field => field.Header);
        Version = Standing;
        Lines =
        [
            .. Layout.Columns.OrderBy(column => column.Order).Select(column => new Line
            {
                Id = column.Id, Field = column.Field, Place = column.Order, Title = column.Title.Length > 0 ? column.Title : usual.GetValueOrDefault(column.Field, ""),
                IsShown = column.IsShown, IsRequired = column.IsRequired, Choices = column.Choices,
            }),
        ];
    }

    /// <summary>The column of a line, if there still is one.</summary>
    public LayoutColumn? ColumnOf(Line line) => Layout.Columns.FirstOrDefault(column => line.Field is { Length: > 0 } field ? column.Field == field : column.Id == line.Id);

    private static List<string> Choices(string? text) => [.. (text ?? "").ReplaceLineEndings("\n").Split('\n')];

    private async Task<bool> LoadAsync(int number)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } found) return false;

        (Campaign, Scope) = (found, found.Scope);
        Layout = await db.ListLayouts.Include(x => x.Columns).SingleOrDefaultAsync(x => x.CampaignId == found.Id && x.Kind == Kind) ?? new ListLayout(found.Id, Kind);
        return true;
    }

    /// <summary>A column that is often asked for.</summary>
    public sealed record CommonColumn(string Title, ColumnType Type, string Choices);

    /// <summary>One column as it is sent.</summary>
    public sealed class Line
    {
        public Guid Id { get; set; }

        public string? Field { get; set; }

        public int? Place { get; set; }

        public string? Title { get; set; }

        public bool IsShown { get; set; }

        public bool IsRequired { get; set; }

        public string? Choices { get; set; }
    }

    /// <summary>A column to be added.</summary>
    public sealed class NewColumn
    {
        public string? Title { get; set; }

        public ColumnType Type { get; set; } = ColumnType.Text;

        public string? Choices { get; set; }
    }
}
