using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Delivery.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Delivery.Items;

/// <summary>审核、核查、销号: what was reported as done beside the standard, and the decisions on it, each by somebody else.</summary>
[Can(Permission.ReadCampaign)]
public sealed class ReviewModel(AppDb db, ItemDesk desk, TimeProvider clock) : AppPage
{
    /// <summary>The acts of this page.</summary>
    public static readonly IReadOnlyList<Act> Acts = [Act.Pass, Act.ReturnForRework, Act.Verify, Act.Close, Act.FailVerification, Act.MakeStanding];

    /// <summary>The points that are met.</summary>
    [BindProperty]
    public List<ReviewPoints> Met { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public Assignment Item { get; private set; } = null!;

    public Party Party { get; private set; }

    public Closing Closing => Item.Closings[^1];

    public static IEnumerable<(ReviewPoints Point, string Name)> Points =>
    [
        (ReviewPoints.Facts, "事实清楚，有进展和数据"), (ReviewPoints.Target, "工作目标达到"), (ReviewPoints.Standard, "对着销号标准逐条达到"),
        (ReviewPoints.Documents, "成果文件齐全，找得到"), (ReviewPoints.Form, "说明简明，格式规范"),
    ];

    public bool May(Act act) => Supervision.Allows(act, Item.State, Party);

    public async Task<IActionResult> OnGetAsync(int campaign, int number) => await LoadAsync(campaign, number) ? Page() : NotFound();

    public Task<IActionResult> OnPostPassAsync(int campaign, int number) =>
        DoAsync(campaign, number, move => Item.Pass(move, Met.Aggregate(ReviewPoints.None, (all, point) => all | point)), "审核通过，接着核查");

    public Task<IActionResult> OnPostReturnForReworkAsync(int campaign, int number) => DoAsync(campaign, number, move => Item.ReturnForRework(move), "已退回重办");

    public Task<IActionResult> OnPostVerifyAsync(int campaign, int number) => DoAsync(campaign, number, move => Item.Verify(move), "已记核查结果，等分管领导签");

    public Task<IActionResult> OnPostCloseAsync(int campaign, int number) => DoAsync(campaign, number, move => Item.Close(move), "已销号");

    public Task<IActionResult> OnPostFailVerificationAsync(int campaign, int number) => DoAsync(campaign, number, move => Item.FailVerification(move), "核查不通过，退回办理");

    public Task<IActionResult> OnPostMakeStandingAsync(int campaign, int number) => DoAsync(campaign, number, move => Item.MakeStanding(move), "已转为长期坚持，一年后评估");

    private async Task<IActionResult> DoAsync(int campaign, int number, Action<Move> does, string done)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        does(new Move(Actor, Party, clock.Now(), Reason));
        await db.SaveChangesAsync();
        return Done(done, DeliveryLinks.Item(campaign, number));
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenAsync(campaign, number, Actor) is not { } open || !Acts.Any(act => Supervision.Allows(act, open.Item.State, open.Party))) return false;

        (Campaign, Item, Party, Scope) = (open.Campaign, open.Item, open.Party, open.Campaign.Scope);
        return true;
    }
}
