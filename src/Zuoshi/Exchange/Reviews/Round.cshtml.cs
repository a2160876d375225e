using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Exchange.Practices;
using Zuoshi.Opinions.Wording;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Exchange.Reviews;

/// <summary>
/// One round: begun, checked and published by the office; read by everybody, object after object in official order. Grades are
/// seen by the object itself and by the office, as words, and nowhere beside another's.
/// </summary>
[Can(Permission.ReadCampaign)]
public sealed class RoundModel(AppDb db, ReviewDesk desk, ReviewParties parties, TimeProvider clock) : AppPage
{
    private Dictionary<Guid, (int Number, Sensitivity Label)> practices = [];

    /// <summary>The review that is answered or held back.</summary>
    [BindProperty]
    public Guid Review { get; set; }

    /// <summary>Which of its two sentences is held back.</summary>
    [BindProperty]
    public bool IsPraise { get; set; }

    /// <summary>What is answered to a suggestion.</summary>
    [BindProperty]
    public SuggestionAnswer? Chosen { get; set; }

    /// <summary>The words of the answer, or the reason.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>The new last day.</summary>
    [BindProperty]
    public DateOnly? Until { get; set; }

    public OpenRound Opened { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    /// <summary>Those for whom nobody can fill anything in: they are reviewed and don't review.</summary>
    public IReadOnlyList<string> Unable { get; private set; } = [];

    /// <summary>Objects with fewer reviewers than there should be, and how many they have.</summary>
    public IReadOnlyList<(string Name, int Count)> TooFew { get; private set; } = [];

    /// <summary>Those who have not filled in all their seats.</summary>
    public IReadOnlyList<string> Waiting { get; private set; } = [];

    public bool MayPublish => Today > Opened.Round.ClosesOn || Waiting.Count == 0;

    /// <summary>The practice that was made of a praise; null for none that the reader may see.</summary>
    public int? PracticeOf(Review review) => practices.TryGetValue(review.Id, out var practice) && practice.Label <= Actor.Clearance ? practice.Number : null;

    /// <summary>Whether one was made that the reader may not see.</summary>
    public bool HasHidden(Review review) => practices.TryGetValue(review.Id, out var practice) && practice.Label > Actor.Clearance;

    /// <summary>What would make an empty sentence concrete; null for one that says something.</summary>
    public static string? QuestionOn(string sentence) => EmptyTalk.In(sentence, WordingRules.Default).Select(vague => vague.Question).FirstOrDefault();

    public async Task<IActionResult> OnGetAsync(int campaign, int number) => await LoadAsync(campaign, number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostOpenAsync(int campaign, int number)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!Opened.IsOffice) return Forbid();

        var ground = await parties.GroundAsync(Opened.Campaign, Opened.Round);
        var seats = Opened.Round.Open(ground, Random.Shared.Next(), Today);
        db.AddRange(seats);
        await db.SaveChangesAsync();
        return Done($"已开始，请出{seats.Select(seat => seat.ReviewerId).Distinct().Count()}个{Opened.Round.Kind.Name()}来评", ExchangeLinks.Round(campaign, number));
    }

    public async Task<IActionResult> OnPostExtendAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!Opened.IsOffice) return Forbid();
        if (Until is not { } until) return Invalid(nameof(Until), "请填延到哪天");

        Opened.Round.Extend(until, Today);
        await db.SaveChangesAsync();
        return Done($"已延到{until.Chinese(Today.Year)}", ExchangeLinks.Round(campaign, number));
    }

    public async Task<IActionResult> OnPostPublishAsync(int campaign, int number)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!Opened.IsOffice) return Forbid();

        Opened.Round.Publish(Opened.Reviews, Today);
        await db.SaveChangesAsync();
        return Done("已公布", ExchangeLinks.Round(campaign, number));
    }

    public async Task<IActionResult> OnPostHoldBackAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number) || Find(Review) is not { } review) return NotFound();
        if (!Opened.IsOffice) return Forbid();

        review.HoldBack(Opened.Round, IsPraise, Words);
        await db.SaveChangesAsync();
        return Done(IsPraise ? "这句不公布" : "这句不转达", Place(review));
    }

    public async Task<IActionResult> OnPostAnswerAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number) || Find(Review) is not { } review) return NotFound();
        if (!Opened.IsOwn(Opened.Round.ObjectOf(review.ObjectId))) return Forbid();

        review.AnswerAdvice(Opened.Round, Chosen, Words, Today);
        await db.SaveChangesAsync();
        return Done("已答复", Place(review));
    }

    public async Task<IActionResult> OnPostPracticeAsync(int campaign, int number, Guid review)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, number) || Find(review) is not { } praised) return NotFound();
        if (!Opened.IsOffice) return Forbid();
        if (Opened.Round.State is not RoundState.Published || !praised.ShowsPraise) return Stale("这句还没有公布，公布以后再放进做法库。");
        if (practices.ContainsKey(praised.Id)) return Stale("这句已经放进做法库了。");

        var it = Opened.Round.ObjectOf(praised.ObjectId);
        var practice = new Practice(Opened.Campaign.Id, await Counter.NextAsync(db, "practices", Opened.Campaign.Id), await parties.PraisedAsync(Opened, it, praised.Praise, Actor), praised.Id);
        db.Add(practice);
        await db.SaveChangesAsync();
        return Done($"已放进做法库：做法{Mark.Three(practice.Number)}，请{it.Name}补充怎么做的", Place(praised));
    }

    private string Place(Review review) => $"{ExchangeLinks.Round(Opened.Campaign.Number, Opened.Round.Number)}#object{Opened.Round.ObjectOf(review.ObjectId).Order}";

    private Review? Find(Guid id) => Opened.Reviews.FirstOrDefault(review => review.Id == id && review.State is SeatState.Filled);

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenAsync(campaign, number, Actor) is not { } open) return false;

        (Opened, Scope) = (open, open.Campaign.Scope);
        var round = open.Round;
        if (round.State is RoundState.Published)
            practices = await db.Practices.Where(x => x.CampaignId == open.Campaign.Id && x.ReviewId != null).Select(x => new { x.ReviewId, x.Number, x.Label }).ToDictionaryAsync(x => x.ReviewId!.Value, x => (x.Number, x.Label));
        if (!open.IsOffice) return true;

        if (round.State is RoundState.Preparing)
        {
            var ground = await parties.GroundAsync(open.Campaign, round);
            Unable = [.. round.Objects.Where(it => !ground.Reviewers.Contains(it.PartyId)).Select(it => it.Name)];
            TooFew = [.. round.Objects.Select(it => (it.Name, Count: ground.CountFor(it.PartyId))).Where(pair => pair.Count < ReviewerAssignment.PerObject)];
        }
        else
        {
            Waiting = [.. round.Objects.Where(it => open.Reviews.Any(review => review.ReviewerId == it.PartyId && review.State is SeatState.Waiting)).Select(it => it.Name)];
            TooFew = [.. round.Objects.Select(it => (it.Name, open.Of(it).Count)).Where(pair => pair.Count < ReviewerAssignment.PerObject)];
        }

        return true;
    }
}
