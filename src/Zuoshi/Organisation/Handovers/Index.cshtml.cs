using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Handovers;

/// <summary>What a person still has open goes over to others; nobody leaves before that.</summary>
[Can(Permission.ManagePeople)]
public sealed class IndexModel(AppDb db, OpenWork work, TimeProvider clock) : AppPage
{
    public sealed class HandInput
    {
        /// <summary>Who takes over whatever names nobody of its own.</summary>
        public string? To { get; set; }

        [Required(ErrorMessage = "请写明交接原因"), StringLength(200, ErrorMessage = "不超过200个字")]
        public string Reason { get; set; } = "";

        /// <summary>Keys of the pieces that are handed over.</summary>
        public List<string> Chosen { get; set; } = [];

        /// <summary>Who takes over a piece, where it isn't the one for all, by its key.</summary>
        public Dictionary<string, string?> Takers { get; set; } = [];
    }

    public sealed class LeaveInput
    {
        [Required(ErrorMessage = "请填写最后一天")]
        public DateOnly? LastDay { get; set; }

        [Required(ErrorMessage = "请写明原因"), StringLength(200, ErrorMessage = "不超过200个字")]
        public string Reason { get; set; } = "";
    }

    public HandInput Hand { get; private set; } = new();

    public LeaveInput Leave { get; private set; } = new();

    public Person Person { get; private set; } = null!;

    public IReadOnlyList<OpenPiece> Pieces { get; private set; } = [];

    /// <summary>Those who will mostly take over: who shares a unit with the person.</summary>
    public IReadOnlyList<(string SignInName, string Name)> Colleagues { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid personId)
    {
        if (!await LoadAsync(personId)) return NotFound();

        Hand.Chosen = [.. Pieces.Select(piece => piece.Key)];
        Leave.LastDay = clock.Today();
        return Page();
    }

    public async Task<IActionResult> OnPostHandAsync(Guid personId, [Bind(Prefix = nameof(Hand))] HandInput hand)
    {
        if (!await LoadAsync(personId)) return NotFound();

        (Hand, Leave.LastDay) = (hand, clock.Today());
        if (!ModelState.IsValid) return Invalid();

        var chosen = Pieces.Where(piece => hand.Chosen.Contains(piece.Key)).ToList();
        if (chosen.Count == 0) return Invalid("", "请先勾选要交接的工作。");

        var takers = new Dictionary<string, Person>();
        foreach (var piece in chosen) await ChooseAsync(piece, takers);
        if (!ModelState.IsValid) return Invalid();

        foreach (var group in chosen.GroupBy(piece => takers[piece.Key]))
            await work.HandOverAsync(
                [.. group.Select(piece => piece.Key)], new Bearer(Person.Id, Person.Name), new Bearer(group.Key.Id, group.Key.Name), hand.Reason.Trim());
        await db.SaveChangesAsync();
        return Done($"已交接{chosen.Count}项", $"/people/{personId}/handover");
    }

    public async Task<IActionResult> OnPostLeaveAsync(Guid personId, [Bind(Prefix = nameof(Leave))] LeaveInput leave)
    {
        if (!await LoadAsync(personId)) return NotFound();

        Leave = leave;
        Hand.Chosen = [.. Pieces.Select(piece => piece.Key)];
        if (!ModelState.IsValid) return Invalid();
        if (Pieces.Count > 0)
            throw new RuleBroken(
                "organisation.work-open", $"{Person.Name}手上还有{Pieces.Count}项工作没有交接，先不能办理离开。请在下面选好接手的人。");

        await db.MustKeepAdministratorsAsync([.. Person.Appointments], leave.LastDay!.Value);
        Person.Leave(leave.LastDay.Value, clock.Today(), leave.Reason.Trim());
        await db.SaveChangesAsync();
        return Done($"{Person.Name}已办理离开", $"/people/{personId}");
    }

    private async Task ChooseAsync(OpenPiece piece, Dictionary<string, Person> takers)
    {
        var own = Hand.Takers.GetValueOrDefault(piece.Key);
        var name = string.IsNullOrWhiteSpace(own) ? Hand.To : own;
        var field = string.IsNullOrWhiteSpace(own) ? "Hand.To" : $"Hand.Takers[{piece.Key}]";
        if (string.IsNullOrWhiteSpace(name))
        {
            Refuse(field, "请填写由谁接手。");
            return;
        }

        var (person, problem) = await db.FindPersonAsync(name);
        if (person is null) Refuse(field, problem);
        else if (person.Id == Person.Id) Refuse(field, "不能交给本人。");
        else if (!MayTake(person, piece)) Refuse(field, $"{piece.Name}要由{string.Join('或', piece.Takers.Select(duty => duty.Name()))}接手，{person.Name}现在不是。");
        else takers[piece.Key] = person;
    }

    private bool MayTake(Person person, OpenPiece piece)
    {
        var duties = person.Appointments.Where(x => x.HoldsOn(clock.Today())).Select(x => x.Post.Duty).ToList();
        return piece.Takers.Count == 0 ? duties.Exists(duty => !duty.IsAdministrative()) : duties.Intersect(piece.Takers).Any();
    }

    // One name may be wrong for many pieces; it is said once.
    private void Refuse(string field, string message)
    {
        if (ModelState.GetValueOrDefault(field)?.Errors.Any(error => error.ErrorMessage == message) != true) ModelState.AddModelError(field, message);
    }

    private async Task<bool> LoadAsync(Guid personId)
    {
        var person = await db.People.WithPosts().SingleOrDefaultAsync(x => x.Id == personId);
        if (person is null) return false;

        Person = person;
        Pieces = await work.OfPersonAsync(personId);
        var units = person.Appointments.Where(x => !x.IsOver(clock.Today())).Select(x => x.Post.UnitId).ToList();
        var colleagues = await db.People
            .Where(other => other.Id != personId && other.LeftOn == null && other.Appointments.Any(x => units.Contains(x.Post.UnitId) && x.ConfirmedAt != null))
            .OrderBy(other => other.Name).Select(other => new { other.SignInName, other.Name }).Take(100).ToListAsync();
        Colleagues = [.. colleagues.Select(other => (other.SignInName, other.Name))];
        return true;
    }
}
