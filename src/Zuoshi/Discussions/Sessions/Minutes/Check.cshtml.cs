using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.Sessions.Minutes;

/// <summary>What was read from the minutes, row by row, to be put right and turned into contributions.</summary>
[Can(Permission.Contribute)]
[RequestFormLimits(ValueCountLimit = (SessionMinutes.MostRows * 9) + 20)]
public sealed class CheckModel(AppDb db, SessionDesk desk, SessionPeople people, TurningIn turning) : AppPage
{
    [BindProperty]
    public List<RowInput> Input { get; set; } = [];

    [BindProperty]
    public Visibility Visibility { get; set; } = Visibility.Campaign;

    [BindProperty]
    public Sensitivity Label { get; set; } = Sensitivity.Internal;

    /// <summary>The version that the person has seen.</summary>
    [BindProperty]
    public int Version { get; set; }

    public SessionView View { get; private set; } = null!;

    public SessionMinutes Minutes { get; private set; } = null!;

    public SpeakerList Speakers { get; private set; } = null!;

    /// <summary>The rows that are still to become contributions, and those left out.</summary>
    public IReadOnlyList<MinutesRow> Rows => [.. Minutes.Rows.Where(row => row.ContributionId is null).OrderBy(row => row.Place)];

    /// <summary>What has become a contribution, with its mark.</summary>
    public IReadOnlyList<(MinutesRow Row, SourceMark? Mark)> Turned { get; private set; } = [];

    public IEnumerable<PromptFact> Prompts => View.Campaign.Prompts.Where(prompt => !prompt.IsStudy && !prompt.IsRetired);

    public IEnumerable<ThemeFact> Themes => View.Campaign.Themes.Where(theme => !theme.IsRetired);

    public IEnumerable<Visibility> Visibilities =>
        View.Session.ThemeId is null ? [Visibility.Campaign] : [Visibility.Campaign, Visibility.Group];

    /// <summary>How far it is, in words.</summary>
    public string Summary
    {
        get
        {
            var (waiting, wrong) = (Minutes.Waiting.Count(), Rows.Count(row => row.Problems.Count > 0));
            return waiting == 0 ? "都写成建言了。" : wrong == 0 ? $"读出 {waiting} 条，都齐了，可以写成建言。" : $"读出 {waiting} 条，{wrong} 条要改。";
        }
    }

    /// <summary>A row's speaker as the field shows it.</summary>
    public string SpeakerOf(MinutesRow row) => row.SpeakerId is null ? row.Speaker : Speakers.Find(row.SpeakerId)?.Label ?? row.Speaker;

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        Version = Minutes.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostCorrectAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (IsOvertaken() is { } overtaken) return overtaken;

        Correct();
        await db.SaveChangesAsync();
        return Done("改动已存好", SessionLinks.Check(campaign, number));
    }

    public async Task<IActionResult> OnPostTurnAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (IsOvertaken() is { } overtaken) return overtaken;

        Correct();
        var made = await turning.SaveAsync(View.Campaign, View.Session, Minutes, Speakers, Actor);
        await desk.SaveAsync(View);
        return Done($"{made} 条已写成建言", SessionLinks.Check(campaign, number));
    }

    /// <summary>What was typed into a field, or what it held.</summary>
    public string Typed(MinutesRow row, string field, string held) => ModelState[$"{nameof(Input)}[{row.Id:N}].{field}"]?.AttemptedValue ?? held;

    private PageResult? IsOvertaken()
    {
        if (Version == Minutes.Version) return null;

        Version = Minutes.Version;
        ModelState.Remove(nameof(Version));
        return Stale("您核对的时候，别人先存了改动。您改的还在框里，请再看一遍，再按一次。");
    }

    private void Correct()
    {
        Minutes.Correct(Input.DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => row.ToText()), Speakers, View.Campaign);
        Minutes.Reach(new MinutesReach(Visibility, Label), Actor);
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.FindAsync(campaign, number, Actor) is not { IsRecorder: true } found) return false;

        var minutes = await db.SessionMinutes.SingleOrDefaultAsync(x => x.SessionId == found.Session.Id && x.Label <= Actor.Clearance);
        if (minutes is null) return false;

        (View, Scope, Minutes) = (found, found.Campaign.Scope, minutes);
        Speakers = await people.SpeakersAsync(found.Campaign, found.Session);
        var ids = minutes.Rows.Select(row => row.ContributionId).OfType<Guid>().ToList();
        var numbers = await db.Contributions.Where(x => ids.Contains(x.Id)).VisibleTo(found.Campaign, Actor).Select(x => new { x.Id, x.Number }).ToDictionaryAsync(x => x.Id, x => x.Number);
        Turned =
        [
            .. from row in minutes.Rows
               where row.ContributionId is not null
               orderby row.Place
               select (row, numbers.TryGetValue(row.ContributionId!.Value, out var made)
                   ? new SourceMark(Mark.Contribution, Mark.Four(made), DiscussionLinks.Contribution(campaign, made))
                   : null),
        ];
        return true;
    }
}
