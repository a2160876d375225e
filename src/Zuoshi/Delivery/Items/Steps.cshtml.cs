using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Items;

/// <summary>分解节点: the unit divides the work; what was published stays.</summary>
[Can(Permission.Deliver)]
public sealed class StepsModel(AppDb db, ItemDesk desk, TimeProvider clock) : AppPage
{
    private const int EmptyLines = 4;

    /// <summary>A line of the unit's own steps; an empty one counts for nothing.</summary>
    public sealed class Line
    {
        public string? Name { get; set; }

        public DateOnly? On { get; set; }

        [Range(0, 100, ErrorMessage = "权重在0到100之间")]
        public int? Weight { get; set; }
    }

    /// <summary>The weights of the published steps, in order.</summary>
    [BindProperty]
    public List<int> Weights { get; set; } = [];

    [BindProperty]
    public List<Line> Own { get; set; } = [];

    public CampaignFact Campaign { get; private set; } = null!;

    public Assignment Item { get; private set; } = null!;

    public IReadOnlyList<Node> Published => [.. Item.Nodes.Where(node => node.IsKey)];

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (await LoadAsync(campaign, number) is null) return NotFound();

        Weights = [.. Published.Select(node => node.Weight)];
        Own = [.. Item.Nodes.Where(node => !node.IsKey).Select(node => new Line { Name = node.Name, On = node.On, Weight = node.Weight })];
        AddLines();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (await LoadAsync(campaign, number) is not { } party) return NotFound();

        var given = Own.FindAll(line => !string.IsNullOrWhiteSpace(line.Name));
        foreach (var line in given.Where(line => line.On is null)) ModelState.AddModelError("", $"节点“{line.Name}”还没有填日期。");
        AddLines();
        if (!ModelState.IsValid) return Invalid();

        Item.Decompose(new Move(Actor, party, clock.Now()), Weights, [.. given.Select(line => new NodeText(line.Name!, line.On!.Value, line.Weight ?? 0))]);
        await db.SaveChangesAsync();
        return Done("已分解", DeliveryLinks.Item(campaign, number));
    }

    private void AddLines()
    {
        while (Own.Count == 0 || Own.Count(line => string.IsNullOrWhiteSpace(line.Name)) < EmptyLines) Own.Add(new Line());
    }

    private async Task<Party?> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenForAsync(campaign, number, Actor, Act.Decompose, HttpMethods.IsPost(Request.Method)) is not { } open) return null;

        (Campaign, Item, Scope) = (open.Campaign, open.Item, open.Campaign.Scope);
        return open.Party;
    }
}
