using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Campaigns.Home;

[Can(Permission.ReadCampaign)]
public sealed class IndexModel(
    AppDb db, CampaignFacts campaigns, TimeProvider clock, IEnumerable<IHomeActivity> activities, IEnumerable<INextSteps> steps, IEnumerable<IEchoes> echoes)
    : AppPage
{
    /// <summary>So many steps stand open; the others are one press away.</summary>
    public const int OpenSteps = 5;

    public sealed record PromptTable(string Name, bool IsStudy, IReadOnlyList<PromptFact> Prompts);

    private readonly Dictionary<Guid, Activity> activity = [];

    public CampaignFact Campaign { get; private set; } = null!;

    /// <summary>Whether the reader's office runs the campaign.</summary>
    public bool IsManaged => Campaign.IsManagedBy(Actor);

    /// <summary>Who sees the campaign.</summary>
    public Reach Reach { get; private set; }

    /// <summary>What was typed for the days within which answers are promised.</summary>
    public string? AnswerDays { get; private set; }

    public PhaseAxis? Axis { get; private set; }

    public string WhereWeAre { get; private set; } = "";

    public IReadOnlyList<NextStep> Steps { get; private set; } = [];

    public Echoes Echoes { get; private set; } = Echoes.None;

    public IReadOnlyList<PromptTable> Groups { get; private set; } = [];

    public IReadOnlyList<ThemeFact> Themes { get; private set; } = [];

    public Activity ActivityOf(Guid id) => activity.GetValueOrDefault(id, new Activity());

    public bool IsMine(ThemeFact theme) => theme.ConvenerId == Actor.PersonId || theme.MemberUnitIds.Contains(Actor.UnitId);

    public async Task<IActionResult> OnGetAsync(int campaign) => await LoadAsync(campaign) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPublishAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!IsManaged) return Forbid();

        var stored = await db.Campaigns.ManagedBy(Actor).SingleAsync(x => x.Id == Campaign.Id);
        stored.Publish(clock.Now());
        await db.SaveChangesAsync();
        return Done("活动已发布，大家可以看到了", Campaign.Address);
    }

    public async Task<IActionResult> OnPostShowAsync(int campaign, Reach reach)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        if (!IsManaged) return Forbid();
        if (!ModelState.IsValid || !Enum.IsDefined(reach)) return Invalid("", "请选一个范围。");

        var stored = await db.Campaigns.ManagedBy(Actor).SingleAsync(x => x.Id == Campaign.Id);
        stored.Show(reach);
        await db.SaveChangesAsync();
        return Done($"参加范围已设为{reach.Name()}", Campaign.Address);
    }

    public async Task<IActionResult> OnPostDiscussionAsync(int campaign, bool allowsAnonymity, string? answerDays)
    {
        AnswerDays = answerDays;
        if (!await LoadAsync(campaign)) return NotFound();
        if (!IsManaged) return Forbid();
        if (!int.TryParse(answerDays, out var days)) return Invalid("", "答复期限填天数，例：7。");

        var stored = await db.Campaigns.ManagedBy(Actor).SingleAsync(x => x.Id == Campaign.Id);
        stored.SetDiscussion(allowsAnonymity, days);
        await db.SaveChangesAsync();
        return Done("讨论规则已设定", Campaign.Address);
    }

    private async Task<bool> LoadAsync(int number)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } found) return false;

        Campaign = found;
        Scope = found.Scope;
        Reach = await db.Campaigns.Where(x => x.Id == found.Id).Select(x => x.Reach).SingleAsync();
        var today = clock.Today();
        Axis = PhaseAxis.Of(found.Phases, today);
        WhereWeAre = Say(found.Phases, today);
        Groups =
        [
            .. found.Prompts.Where(prompt => !prompt.IsRetired).GroupBy(prompt => prompt.Group)
                .Select(group => new PromptTable(group.Key, group.First().IsStudy, [.. group])),
        ];
        Themes = [.. found.Themes.Where(theme => !theme.IsRetired)];
        foreach (var slot in activities)
            foreach (var (id, counts) in await slot.CountAsync(found, Actor))
                activity[id] = ActivityOf(id).Plus(counts);
        var waiting = new List<NextStep>();
        foreach (var slot in steps) waiting.AddRange(await slot.ListAsync(found, Actor, today));
        Steps = waiting;
        foreach (var slot in echoes) Echoes = await slot.ListAsync(found, Actor);
        return true;
    }

    private static string Say(IReadOnlyList<PhaseFact> phases, DateOnly today)
    {
        if (phases.FirstOrDefault(phase => phase.Start <= today && (phase.End is null || today <= phase.End)) is { } now)
        {
            var day = today.DayNumber - now.Start!.Value.DayNumber + 1;
            return now.End is { } end
                ? $"现在是第{now.Number}阶段“{now.Name}”，第{day}天，共{end.DayNumber - now.Start.Value.DayNumber + 1}天，{end.Chinese(today.Year)}结束。"
                : $"现在是第{now.Number}阶段“{now.Name}”，第{day}天。";
        }

        if (phases.FirstOrDefault(phase => phase.Start > today) is { } next)
            return $"下一步是“{next.Name}”，{next.Start!.Value.Chinese(today.Year)}开始，还有{next.Start.Value.DayNumber - today.DayNumber}天。";
        return phases.Count > 0 ? "各阶段都已结束。" : "通知里没有读出分阶段的时间。";
    }
}
