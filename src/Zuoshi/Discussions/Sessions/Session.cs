using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Sessions;

/// <summary>What a session is to be, as whoever convenes it has filled it in.</summary>
/// <param name="Title">What is discussed.</param>
/// <param name="StartsAt">When it begins, UTC.</param>
/// <param name="EndsAt">When it ends, UTC.</param>
/// <param name="Place">Where; empty for a meeting by link alone.</param>
/// <param name="Link">Where on the net; empty for a meeting in a room.</param>
public sealed record SessionPlan(string Title, DateTime StartsAt, DateTime EndsAt, string Place, string Link)
{
    /// <summary>The items in order.</summary>
    public IReadOnlyList<AgendaText> Agenda { get; init; } = [];

    /// <summary>Who is invited; nobody named means whoever takes part in the campaign.</summary>
    public IReadOnlyList<Guest> Guests { get; init; } = [];

    /// <summary>Who writes down what is said; null for whoever convenes.</summary>
    public Guid? RecorderId { get; init; }

    /// <summary>That person's name.</summary>
    public string RecorderName { get; init; } = "";
}

/// <summary>研讨会: a meeting of a theme's group, or of the whole campaign. Changed and cancelled with a reason, never deleted.</summary>
public sealed class Session : Entity
{
    /// <summary>Longest title, place or link, in characters.</summary>
    public const int LongestLine = 200;

    /// <summary>Most items of an agenda.</summary>
    public const int MostItems = 30;

    /// <summary>Most units and people invited by name.</summary>
    public const int MostGuests = 200;

    /// <summary>How long people may sign in by one code.</summary>
    public static readonly TimeSpan CodeHolds = TimeSpan.FromHours(2);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private readonly List<AgendaItem> agenda = [];
    private readonly List<Guest> guests = [];

    private Session()
    {
    }

    /// <summary>Calls a session.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="number">Number within the campaign.</param>
    /// <param name="themeId">The theme whose group meets; null for the whole campaign.</param>
    /// <param name="plan">What it is to be.</param>
    /// <param name="by">Who convenes it.</param>
    /// <exception cref="RuleBroken">The plan breaks a rule.</exception>
    public Session(Guid campaignId, int number, Guid? themeId, SessionPlan plan, Actor by)
    {
        (CampaignId, Number, ThemeId) = (campaignId, number, themeId);
        (ConvenerId, ConvenerName, ConvenerUnit) = (by.PersonId, by.Name, by.UnitName);
        Set(plan);
        Happened("discussions.session-called", campaignId, detail: new { number, Title, StartsAt });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the campaign, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The theme whose group meets; null for the whole campaign.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>What is discussed.</summary>
    public string Title { get; private set; } = "";

    /// <summary>When it begins, UTC.</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>When it ends, UTC.</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>Where; empty for a meeting by link alone.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Where on the net; shown to those invited.</summary>
    public string Link { get; private set; } = "";

    /// <summary>The items, in order.</summary>
    public IReadOnlyList<AgendaItem> Agenda => agenda;

    /// <summary>Who is invited; nobody named means whoever takes part in the campaign.</summary>
    public IReadOnlyList<Guest> Guests => guests;

    /// <summary>Who convened it.</summary>
    public Guid ConvenerId { get; private set; }

    /// <summary>Name of who convened it, at that time.</summary>
    public string ConvenerName { get; private set; } = "";

    /// <summary>The convener's unit at that time.</summary>
    public string ConvenerUnit { get; private set; } = "";

    /// <summary>Who writes down what is said; null for whoever convenes.</summary>
    public Guid? RecorderId { get; private set; }

    /// <summary>The recorder's name.</summary>
    public string RecorderName { get; private set; } = "";

    /// <summary>How often what calendars hold of it has changed (RFC 5545, 3.8.7.4).</summary>
    public int Sequence { get; private set; }

    /// <summary>When it was cancelled, UTC.</summary>
    public DateTime? CancelledAt { get; private set; }

    /// <summary>Why it was last changed, or cancelled.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The item being discussed; null before the first.</summary>
    public int? CurrentItem { get; private set; }

    /// <summary>The digits by which people in the room sign in; empty while nobody may.</summary>
    [NotRecorded]
    public string SignInCode { get; private set; } = "";

    /// <summary>Until when the digits hold, UTC.</summary>
    [NotRecorded]
    public DateTime? SignInUntil { get; private set; }

    /// <summary>Whether it is held or to be held.</summary>
    public bool Stands => CancelledAt is null;

    /// <summary>“夜间公交”研讨会.</summary>
    public string Name => SessionNames.Of(Title);

    /// <summary>Whether people can sign in by the code now.</summary>
    public bool AdmitsAt(DateTime now) => Stands && SignInCode.Length > 0 && now < SignInUntil;

    /// <summary>Whether the actor is asked to come.</summary>
    public bool Invites(Actor actor) => guests.Count == 0 || guests.Exists(guest => guest.Is(actor));

    /// <summary>Whether the actor may change it: the office, and the convener of the theme's group.</summary>
    public bool IsConvenedBy(CampaignFact campaign, Actor actor) => SessionRights.MayConvene(campaign, actor, ThemeId);

    /// <summary>Whether the actor writes down what is said in it.</summary>
    public bool IsRecordedBy(CampaignFact campaign, Actor actor) => actor.PersonId == RecorderId || IsConvenedBy(campaign, actor);

    /// <summary>Changes what it is to be.</summary>
    /// <param name="plan">What it is to be now.</param>
    /// <param name="reason">Why, for those invited; needed when time, place or link changes.</param>
    /// <exception cref="RuleBroken">It was cancelled, the plan breaks a rule, or the reason is missing.</exception>
    public void Change(SessionPlan plan, string? reason)
    {
        MustStand();
        var isTold = (plan.Title.Trim(), plan.StartsAt, plan.EndsAt, plan.Place.Trim(), plan.Link.Trim()) != (Title, StartsAt, EndsAt, Place, Link);
        if (isTold && string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("discussions.session-no-reason", "请写明为什么改，受邀的人看得到。");

        var before = new { StartsAt, Place };
        Set(plan);
        if (isTold) (Reason, Sequence) = (reason!.Trim(), Sequence + 1);
        Happened("discussions.session-changed", CampaignId, reason, new { Number, before });
    }

    /// <summary>Lets somebody else write down what is said, because the recorder leaves.</summary>
    /// <exception cref="RuleBroken">Somebody else is the recorder.</exception>
    public void HandOverRecord(Bearer from, Bearer to, string reason)
    {
        if (RecorderId != from.Id) throw new RuleBroken("discussions.not-recorder", $"记录人已经不是{from.Name}，请刷新页面再看。");

        (RecorderId, RecorderName) = (to.Id, to.Name);
        Happened("discussions.session-handed-over", CampaignId, reason, new { Number });
    }

    /// <summary>Calls it off.</summary>
    /// <exception cref="RuleBroken">It was cancelled before, or the reason is missing.</exception>
    public void Cancel(string? reason, DateTime at)
    {
        MustStand();
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBroken("discussions.session-no-reason", "请写明为什么取消，受邀的人看得到。");

        (CancelledAt, Reason, Sequence) = (at, reason.Trim(), Sequence + 1);
        (SignInCode, SignInUntil) = ("", null);
        Happened("discussions.session-cancelled", CampaignId, Reason, new { Number });
    }

    /// <summary>Goes on to an item of the agenda.</summary>
    /// <param name="item">Its place, from 1; null for none.</param>
    public void TurnTo(int? item)
    {
        MustStand();
        if (item is not null && agenda.TrueForAll(x => x.Place != item)) throw new RuleBroken("discussions.no-item", "议程里没有这一项，请刷新页面再选。");
        if (item == CurrentItem) return;

        CurrentItem = item;
        Happened("discussions.session-turned", CampaignId, detail: new { Number, item });
    }

    /// <summary>Lets people in the room sign in; a code given before no longer holds.</summary>
    /// <param name="code">The digits to show.</param>
    /// <param name="now">Now, UTC.</param>
    public void OpenSignIn(string code, DateTime now)
    {
        MustStand();
        (SignInCode, SignInUntil) = (code, now + CodeHolds);
        Happened("discussions.sign-in-opened", CampaignId, detail: new { Number });
    }

    /// <summary>Ends the sign-in.</summary>
    public void CloseSignIn()
    {
        (SignInCode, SignInUntil) = ("", null);
        Happened("discussions.sign-in-closed", CampaignId, detail: new { Number });
    }

    /// <summary>Checks what somebody typed from the screen.</summary>
    /// <exception cref="RuleBroken">Nobody may sign in now, or the digits are others.</exception>
    public void MustAdmit(string? code, DateTime now)
    {
        if (!AdmitsAt(now)) throw new RuleBroken("discussions.sign-in-closed", "现在不能签到。请让记录人打开签到，或者由记录人登记。");
        if (code?.Trim() != SignInCode) throw new RuleBroken("discussions.wrong-code", "签到码不对。请照屏幕上的数字再填一次。");
    }

    private void MustStand()
    {
        if (!Stands) throw new RuleBroken("discussions.session-is-cancelled", "这次研讨会已经取消。要开，请另建一次。");
    }

    private void Set(SessionPlan plan)
    {
        var (title, place, link) = (plan.Title.Trim(), plan.Place.Trim(), plan.Link.Trim());
        if (title.Length == 0) throw new RuleBroken("discussions.session-untitled", "请写明这次议什么。");
        if (plan.EndsAt <= plan.StartsAt) throw new RuleBroken("discussions.session-times", "结束时间要晚于开始时间。");
        if (plan.EndsAt - plan.StartsAt > Longest) throw new RuleBroken("discussions.session-long", "一次研讨会不超过一天，请分成几次。");
        if (place.Length + link.Length == 0) throw new RuleBroken("discussions.session-nowhere", "请填地点，或者填线上会议的网址。");
        if (link.Length > 0 && !WebLink.IsAddress(link))
            throw new RuleBroken("discussions.session-link", "会议网址要以http://或https://开头，请整条复制。");
        if (plan.Agenda.Count > MostItems) throw new RuleBroken("discussions.session-items", $"议程最多{MostItems}项。");
        if (plan.Guests.Count > MostGuests) throw new RuleBroken("discussions.session-guests", $"点名邀请的单位和人最多{MostGuests}个。都来的，一个也不用选。");

        (Title, StartsAt, EndsAt, Place, Link) = (title, plan.StartsAt, plan.EndsAt, place, link);
        (RecorderId, RecorderName) = (plan.RecorderId, plan.RecorderName);
        SetAgenda(plan.Agenda);
        guests.RemoveAll(guest => !plan.Guests.Any(guest.IsSame));
        guests.AddRange(plan.Guests.Where(guest => !guests.Exists(guest.IsSame)));
    }

    private void SetAgenda(IReadOnlyList<AgendaText> items)
    {
        while (agenda.Count > items.Count) agenda.RemoveAt(agenda.Count - 1);
        foreach (var (at, text) in items.Index())
        {
            if (at == agenda.Count) agenda.Add(new AgendaItem(at + 1));
            agenda[at].Set(text);
        }

        if (CurrentItem > agenda.Count) CurrentItem = null;
    }
}
