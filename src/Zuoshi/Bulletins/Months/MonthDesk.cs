using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins.Issues;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Bulletins.Months;

/// <summary>月度汇总: a month's stories by theme, in the texts that the bulletin printed. Nobody writes a second one.</summary>
public sealed class MonthDesk(AppDb db, IssueDesk issues, TimeProvider clock)
{
    /// <summary>The first day of a month as its key says it (2026-11); of this month where it says none.</summary>
    public DateOnly Of(string? key) =>
        DateOnly.TryParseExact($"{key}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : new DateOnly(clock.Today().Year, clock.Today().Month, 1);

    /// <summary>The months in which the bulletin was issued for the reader, the newest first.</summary>
    public async Task<IReadOnlyList<DateOnly>> MonthsAsync(CampaignFact campaign, Actor actor) =>
        [.. (await db.BulletinIssues.VisibleTo(campaign, actor).Where(x => x.IssuedOn != null).Select(x => x.IssuedOn!.Value).Distinct().ToListAsync()).Select(day => new DateOnly(day.Year, day.Month, 1)).Distinct().OrderDescending()];

    /// <summary>The month's stories that the actor may see.</summary>
    public async Task<BulletinText> TextAsync(CampaignFact campaign, DateOnly month, Actor actor)
    {
        var (end, themes) = (month.AddMonths(1), campaign.Themes);
        var entries = await db.BulletinIssues.AsNoTracking().VisibleTo(campaign, actor).Where(x => x.IssuedOn >= month && x.IssuedOn < end)
            .SelectMany(x => x.Entries, (issue, entry) => new { issue.IssuedOn, issue.Number, entry.Order, entry.StoryId, entry.Credit }).ToListAsync();
        var keys = entries.ConvertAll(entry => entry.StoryId);
        var stories = await db.Stories.AsNoTracking().VisibleTo(campaign, actor).Where(x => keys.Contains(x.Id)).ToDictionaryAsync(x => x.Id);
        var parts = entries.Where(entry => stories.ContainsKey(entry.StoryId)).OrderBy(entry => entry.Number).ThenBy(entry => entry.Order).Select(entry => (entry.Credit, Story: stories[entry.StoryId]))
            .GroupBy(pair => campaign.Theme(pair.Story.ThemeId)).OrderBy(group => group.Key?.Number ?? int.MaxValue)
            .Select(group => (group.Key?.Name ?? "其他", (IReadOnlyList<PrintedStory>)[.. group.Select(pair => new PrintedStory(pair.Story.Number, pair.Story.ShownTitle, pair.Story.ShownText, pair.Credit))])).ToList();
        return new BulletinText(
            $"{campaign.Name}{month.Year}年{month.Month}月信息汇总", (await issues.HeadAsync(campaign)).Organ, clock.Today() < end ? clock.Today() : end.AddDays(-1), "", parts,
            stories.Values.Select(story => story.Label).Append(Sensitivity.Public).Max());
    }

    /// <summary>The key of a month.</summary>
    public static string Key(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
