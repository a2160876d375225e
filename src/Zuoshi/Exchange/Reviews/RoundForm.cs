using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Time;

namespace Zuoshi.Exchange.Reviews;

/// <summary>A round as the office types it.</summary>
public sealed class RoundInput
{
    /// <summary>The version that was looked at.</summary>
    public int? Version { get; set; }

    [Required(ErrorMessage = "请写名称"), StringLength(RoundTerms.LongestName, ErrorMessage = "最多40个字")]
    public string? Name { get; set; }

    public PartyKind Kind { get; set; } = PartyKind.Unit;

    [Required(ErrorMessage = "请填哪天开始")]
    public DateOnly? OpensOn { get; set; }

    [Required(ErrorMessage = "请填哪天截止")]
    public DateOnly? ClosesOn { get; set; }

    /// <summary>One criterion to a line.</summary>
    [Required(ErrorMessage = "请写评哪几个方面")]
    public string? Criteria { get; set; }

    /// <summary>The units that take part.</summary>
    public List<Guid> Units { get; set; } = [];

    /// <summary>The groups that take part.</summary>
    public List<Guid> Groups { get; set; } = [];
}

/// <summary>The form of a round with what may be chosen in it.</summary>
/// <param name="Input">What is typed.</param>
/// <param name="Units">The units that may be chosen.</param>
/// <param name="Groups">The groups that may be chosen.</param>
public sealed record RoundForm(RoundInput Input, IReadOnlyList<Party> Units, IReadOnlyList<Party> Groups)
{
    // A week is enough for three short reviews.
    private const int UsualWorkdays = 5;

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<PartyKind>().Select(kind => new SelectListItem(kind.Name(), kind.ToString()));

    /// <summary>The terms as typed, objects in official order.</summary>
    public RoundTerms Terms => new(
        Input.Name ?? "", Input.Kind, Input.OpensOn.GetValueOrDefault(), Input.ClosesOn.GetValueOrDefault(), [.. (Input.Criteria ?? "").Split('\n')],
        [.. Input.Kind is PartyKind.Unit ? Units.Where(party => Input.Units.Contains(party.Id)) : Groups.Where(party => Input.Groups.Contains(party.Id))]);

    /// <summary>Opens it.</summary>
    public static async Task<RoundForm> OpenAsync(CampaignFact campaign, ReviewParties parties, RoundInput input) =>
        new(input, await parties.CandidatesAsync(campaign, PartyKind.Unit), await parties.CandidatesAsync(campaign, PartyKind.Group));

    /// <summary>Fills it with what is usual.</summary>
    public void FillUsual(int number, DateOnly today)
    {
        Input.Name = $"第{(number == 1 ? "一" : "二")}轮互评";
        Input.OpensOn = WorkCalendar.China.After(today, 1);
        Input.ClosesOn = WorkCalendar.China.After(Input.OpensOn.Value, UsualWorkdays);
        Input.Criteria = string.Join('\n', RoundTerms.Usual);
        (Input.Units, Input.Groups) = ([.. Units.Select(party => party.Id)], [.. Groups.Select(party => party.Id)]);
    }

    /// <summary>Fills it with a round as it is.</summary>
    public void Fill(ReviewRound round)
    {
        (Input.Version, Input.Name, Input.Kind, Input.OpensOn, Input.ClosesOn) = (round.Version, round.Name, round.Kind, round.OpensOn, round.ClosesOn);
        Input.Criteria = string.Join('\n', round.Criteria.Select(one => one.Name));
        var chosen = round.Objects.Select(it => it.PartyId).ToList();
        (Input.Units, Input.Groups) = round.Kind is PartyKind.Unit ? (chosen, Groups.Select(party => party.Id).ToList()) : (Units.Select(party => party.Id).ToList(), chosen);
    }
}
