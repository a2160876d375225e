using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Opinions.Wording;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Exchange.Reviews;

/// <summary>A reviewer's own seat on one object: what is in the system about it, and the form. Nobody else comes here.</summary>
[Can(Permission.Exchange)]
public sealed class OneModel(AppDb db, ReviewDesk desk, ReviewSeats seats, KeptTexts kept, TimeProvider clock) : AppPage
{
    /// <summary>The version that was looked at.</summary>
    [BindProperty]
    public int? Version { get; set; }

    /// <summary>The grades by criterion, each sent in a field of its own.</summary>
    public Dictionary<Guid, Grade> Grades { get; private set; } = [];

    [BindProperty, StringLength(Review.LongestSentence, ErrorMessage = "最多200个字")]
    public string? Praise { get; set; }

    [BindProperty, StringLength(Review.LongestSentence, ErrorMessage = "最多200个字")]
    public string? Advice { get; set; }

    [BindProperty, StringLength(Review.LongestAnswer, ErrorMessage = "最多200个字")]
    public string? Interest { get; set; }

    public OpenRound Opened { get; private set; } = null!;

    public ReviewObject Reviewed { get; private set; } = null!;

    public Review Seat { get; private set; } = null!;

    public Material Material { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public bool MayFill => Opened.Round.IsOpenOn(Today) && Seat.State is not SeatState.Declared;

    public string PraiseField => $"praise/{Seat.Id}";

    public string AdviceField => $"advice/{Seat.Id}";

    /// <summary>The name of a criterion's field.</summary>
    public static string FieldOf(ReviewCriterion criterion) => $"Grade-{criterion.Order}";

    /// <summary>The grade that is ticked: what was sent, or held over a sign-in, goes before what is kept.</summary>
    public Grade? GradeOf(ReviewCriterion criterion) =>
        Enum.TryParse<Grade>(ModelState[FieldOf(criterion)]?.AttemptedValue, out var sent) && Enum.IsDefined(sent) ? sent : Grades.TryGetValue(criterion.Id, out var grade) ? grade : null;

    /// <summary>Whether a grade is missing from a form that was sent.</summary>
    public bool IsMissing(ReviewCriterion criterion) => HttpMethods.IsPost(Request.Method) && !ModelState.IsValid && ModelState.ContainsKey("Grades") && GradeOf(criterion) is null;

    /// <summary>What would make a sentence that was saved less empty; it is a hint and refuses nothing.</summary>
    public IEnumerable<string> QuestionsOn(string sentence) => EmptyTalk.In(sentence, WordingRules.Default).Select(vague => vague.Question).Distinct().Take(1);

    public async Task<IActionResult> OnGetAsync(int campaign, int number, int order)
    {
        if (!await LoadAsync(campaign, number, order)) return NotFound();

        Version = Seat.Version;
        Grades = Seat.Grades.ToDictionary(grade => grade.CriterionId, grade => grade.Given);
        (Praise, Advice) = (await kept.FindAsync(Actor.PersonId, PraiseField) ?? Seat.Praise, await kept.FindAsync(Actor.PersonId, AdviceField) ?? Seat.Advice);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number, int order)
    {
        if (!await LoadAsync(campaign, number, order)) return NotFound();

        foreach (var criterion in Opened.Round.Criteria)
            if (Enum.TryParse<Grade>(Request.Form[FieldOf(criterion)], out var grade) && Enum.IsDefined(grade)) Grades[criterion.Id] = grade;
        if (string.IsNullOrWhiteSpace(Praise)) ModelState.AddModelError(nameof(Praise), "请写一点最值得学的");
        if (string.IsNullOrWhiteSpace(Advice)) ModelState.AddModelError(nameof(Advice), "请写一点最想建议的");
        if (Opened.Round.Criteria.Any(criterion => GradeOf(criterion) is null)) ModelState.AddModelError("Grades", "每个方面请选一个");
        if (!ModelState.IsValid) return Invalid();

        if (Version is { } seen && seen != Seat.Version)
        {
            Version = Seat.Version;
            ModelState.Remove(nameof(Version));
            return Stale($"您填写的时候，本单位别人先存了一份：“{Seat.Praise}”；“{Seat.Advice}”。您填的都留着，再保存一次就按您的。");
        }

        Seat.Fill(Opened.Round, Grades, Praise, Advice, Actor, Today);
        await db.SaveChangesAsync();
        foreach (var field in new[] { PraiseField, AdviceField }) await kept.DropAsync(Actor.PersonId, field);
        return Done($"已填好，{Opened.Round.ClosesOn.Chinese(Today.Year)}以前还能改", ExchangeLinks.Review(campaign, number, order));
    }

    public async Task<IActionResult> OnPostDeclareAsync(int campaign, int number, int order)
    {
        if (!await LoadAsync(campaign, number, order)) return NotFound();
        if (string.IsNullOrWhiteSpace(Interest)) ModelState.AddModelError(nameof(Interest), "请写是什么关系");
        if (!ModelState.IsValid) return Invalid();

        Seat.Declare(Opened.Round, Interest, Actor, Today);
        await seats.RedrawAsync(Opened, Seat);
        await db.SaveChangesAsync();
        return Done("已说明，改由别的单位评", ExchangeLinks.Round(campaign, number));
    }

    private async Task<bool> LoadAsync(int campaign, int number, int order)
    {
        if (await desk.OpenAsync(campaign, number, Actor) is not { } open) return false;
        if (open.Own.Where(own => own.Reviewed.Order == order).ToList() is not [var (it, seat), ..]) return false;

        (Opened, Scope, Reviewed, Seat) = (open, open.Campaign.Scope, it, seat);
        Material = await seats.MaterialAsync(open, it);
        return true;
    }
}
