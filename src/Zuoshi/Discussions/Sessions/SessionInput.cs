using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Sessions.Minutes;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions.Sessions;

/// <summary>The form in which a session is called or changed.</summary>
public sealed class SessionInput
{
    private const string Clock = @"\s*([01]?[0-9]|2[0-3])[:：][0-5][0-9]\s*";

    [Required(ErrorMessage = "请写明这次议什么。"), StringLength(Session.LongestLine, ErrorMessage = "议题不超过200个字。")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "请选日期。")]
    public DateOnly? Day { get; set; }

    [Required(ErrorMessage = "请填开始时间。"), RegularExpression(Clock, ErrorMessage = "写成14:00的样子。")]
    public string? Starts { get; set; }

    [Required(ErrorMessage = "请填结束时间。"), RegularExpression(Clock, ErrorMessage = "写成16:30的样子。")]
    public string? Ends { get; set; }

    [StringLength(Session.LongestLine, ErrorMessage = "地点不超过200个字。")]
    public string? Place { get; set; }

    [StringLength(Session.LongestLine, ErrorMessage = "网址不超过200个字符。")]
    public string? Link { get; set; }

    /// <summary>One item to a line.</summary>
    [StringLength(5000, ErrorMessage = "议程不超过5000个字。")]
    public string? Agenda { get; set; }

    /// <summary>The units invited.</summary>
    public List<Guid> Units { get; set; } = [];

    /// <summary>The people invited by name, one to a line.</summary>
    [StringLength(5000, ErrorMessage = "名单不超过5000个字。")]
    public string? People { get; set; }

    [StringLength(100, ErrorMessage = "只写一个人。")]
    public string? Recorder { get; set; }

    /// <summary>Why it is changed.</summary>
    [StringLength(500, ErrorMessage = "原因不超过500个字。")]
    public string? Reason { get; set; }

    /// <summary>The version that the person has seen.</summary>
    public int Version { get; set; }

    /// <summary>A new one of a theme's group, with the group's units invited.</summary>
    public static SessionInput For(ThemeFact? theme, DateOnly day) =>
        new() { Day = day, Starts = "14:00", Ends = "16:00", Units = theme is null ? [] : [.. theme.MemberUnitIds] };

    /// <summary>One that is there.</summary>
    public static SessionInput Of(Session session, CampaignFact campaign, SpeakerList everybody) => new()
    {
        Title = session.Title, Day = session.StartsAt.DayInChina(), Starts = $"{session.StartsAt.InChina():HH:mm}", Ends = $"{session.EndsAt.InChina():HH:mm}",
        Place = session.Place, Link = session.Link, Version = session.Version,
        Agenda = string.Join('\n', session.Agenda.OrderBy(item => item.Place).Select(item =>
            item.Text + (campaign.Prompt(item.PromptId) is { } prompt ? $"〔{prompt.Mark.Character}{prompt.Number}〕" : ""))),
        Units = [.. session.Guests.Select(guest => guest.UnitId).OfType<Guid>()],
        People = string.Join('\n', session.Guests.Where(guest => guest.PersonId is not null).Select(guest => everybody.Find(guest.PersonId)?.Label ?? guest.Name)),
        Recorder = everybody.Find(session.RecorderId)?.Label ?? session.RecorderName,
    };

    /// <summary>What the form says; null with a message beside each field that says nothing usable.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="units">The units that can be invited.</param>
    /// <param name="everybody">The people who can be named.</param>
    /// <param name="messages">Where messages go.</param>
    /// <param name="prefix">What the fields' names begin with.</param>
    public SessionPlan? Plan(CampaignFact campaign, IReadOnlyList<UnitFact> units, SpeakerList everybody, ModelStateDictionary messages, string prefix)
    {
        var recorder = string.IsNullOrWhiteSpace(Recorder) ? null : everybody.Find(Recorder);
        if (recorder is { PersonId: null }) messages.AddModelError($"{prefix}.{nameof(Recorder)}", Unknown(recorder.Name));

        var people = Lines(People).Select(everybody.Find).ToList();
        if (people.Find(person => person.PersonId is null) is { } stranger) messages.AddModelError($"{prefix}.{nameof(People)}", Unknown(stranger.Name));

        var agenda = Lines(Agenda).Select(Marks.Part).Select(line => (line.Text, Target: Marks.Resolve(line.Marks, campaign))).ToList();
        if (agenda.SelectMany(item => item.Target.Unknown).FirstOrDefault() is { } mark) messages.AddModelError($"{prefix}.{nameof(Agenda)}", $"没有“{mark}”，请按“问2”的样子写，或者去掉。");
        if (!messages.IsValid) return null;

        return new SessionPlan(Title!, Moment(Starts!), Moment(Ends!), Place ?? "", Link ?? "")
        {
            Agenda = [.. agenda.Select(item => new AgendaText(item.Text, item.Target.PromptId))],
            Guests =
            [
                .. units.Where(unit => Units.Contains(unit.Id)).Select(unit => Guest.OfUnit(unit.Id, unit.ShortName)),
                .. people.DistinctBy(person => person.PersonId).Select(person => Guest.OfPerson(person.PersonId!.Value, person.Name)),
            ],
            RecorderId = recorder?.PersonId, RecorderName = recorder?.Name ?? "",
        };
    }

    private static string Unknown(string name) => $"名录里没有“{name}”，或者不止一个。请写成“姓名（单位）”。";

    private DateTime Moment(string clock)
    {
        var parts = clock.Trim().Split(':', '：');
        return Day!.Value.StartInUtc().AddHours(int.Parse(parts[0], CultureInfo.InvariantCulture)).AddMinutes(int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static string[] Lines(string? text) => (text ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
