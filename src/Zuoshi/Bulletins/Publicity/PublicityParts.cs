using Zuoshi.Platform;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Bulletins.Publicity;

/// <summary>What something of the publicity is about.</summary>
/// <param name="ThemeId">The theme; null for none.</param>
/// <param name="Phase">Number of the phase; null for none.</param>
public sealed record About(Guid? ThemeId, int? Phase);

/// <summary>宣传安排: what is to be told, where, by when and by whom.</summary>
public sealed class PlanEntry : Entity
{
    private PlanEntry()
    {
    }

    /// <summary>Plans something.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="number">Number within the campaign.</param>
    /// <param name="what">What is to be told.</param>
    /// <param name="where">Where: an outlet.</param>
    /// <param name="who">Who sees to it.</param>
    /// <param name="dueOn">By when; a working day.</param>
    /// <param name="about">What it is about.</param>
    /// <exception cref="RuleBroken">Something is missing, or the day is none on which offices work.</exception>
    public PlanEntry(Guid campaignId, int number, string? what, string? where, string? who, DateOnly? dueOn, About about)
    {
        (CampaignId, Number, ThemeId, Phase) = (campaignId, number, about.ThemeId, about.Phase);
        (What, Outlet, Who) = (Said.Rule.Of(what, "讲什么", Said.LongestName), Said.Rule.Of(where, "在哪里讲", Said.LongestName), Said.Rule.Maybe(who, "谁来办", StoryText.LongestAuthors));
        DueOn = Days.Work(dueOn, "哪天以前");
        Happened("bulletins.planned", campaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the campaign, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What is to be told.</summary>
    public string What { get; private set; } = "";

    /// <summary>Where.</summary>
    public string Outlet { get; private set; } = "";

    /// <summary>Who sees to it; empty where nobody is named.</summary>
    public string Who { get; private set; } = "";

    /// <summary>By when.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The theme; null for none.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>Number of the phase; null for none.</summary>
    public int? Phase { get; private set; }

    /// <summary>When it was done, or given up.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why it was given up; empty for one that wasn't.</summary>
    public string GivenUp { get; private set; } = "";

    /// <summary>It is done.</summary>
    /// <exception cref="RuleBroken">It is at an end already.</exception>
    public void Finish(Step step)
    {
        MustBeOpen();
        EndedOn = step.On;
        Happened("bulletins.plan-done", CampaignId);
    }

    /// <summary>It isn't done after all.</summary>
    /// <exception cref="RuleBroken">It is at an end already, or no reason is given.</exception>
    public void GiveUp(Step step)
    {
        MustBeOpen();
        (EndedOn, GivenUp) = (step.On, Said.Rule.Of(step.Words, "为什么不办了"));
        Happened("bulletins.plan-given-up", CampaignId, GivenUp);
    }

    private void MustBeOpen()
    {
        if (EndedOn is not null) throw new RuleBroken("bulletins.plan-ended", "这项安排已经办结，请刷新页面再看。");
    }
}

/// <summary>约稿: the office asks a unit for a story. The unit has two working days at least and may say no with a sentence; nothing follows from it.</summary>
public sealed class StoryRequest : Entity
{
    /// <summary>A unit gets at least so many working days: no 上午发通知、下午要情况.</summary>
    public const int ShortestNotice = 2;

    private StoryRequest()
    {
    }

    /// <summary>Asks.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="number">Number within the campaign.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="words">What to write of.</param>
    /// <param name="dueOn">By when.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="step">Who asks, and when.</param>
    /// <exception cref="RuleBroken">Something is missing, or the unit would have no time.</exception>
    public StoryRequest(Guid campaignId, int number, Guid unitId, string? words, DateOnly? dueOn, About about, Step step)
    {
        (CampaignId, Number, UnitId, ThemeId, Phase) = (campaignId, number, unitId, about.ThemeId, about.Phase);
        (Words, DueOn, AskedBy, AskedOn) = (Said.Rule.Of(words, "要写什么"), Days.Work(dueOn, "哪天以前报"), step.Signature, step.On);
        if (WorkCalendar.China.Between(step.On, DueOn) < ShortestNotice)
            throw new RuleBroken("bulletins.short-notice", $"给单位至少{ShortestNotice}个工作日，最早{WorkCalendar.China.After(step.On, ShortestNotice).Chinese(step.On.Year)}。");

        Happened("bulletins.requested", campaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the campaign, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The unit that is asked.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>What to write of.</summary>
    public string Words { get; private set; } = "";

    /// <summary>By when.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The theme; null for none.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>Number of the phase; null for none.</summary>
    public int? Phase { get; private set; }

    /// <summary>Who asks, as signed.</summary>
    public string AskedBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly AskedOn { get; private set; }

    /// <summary>The number of the story that was written for it; null while there is none.</summary>
    public int? StoryNumber { get; private set; }

    /// <summary>Why the unit says no; empty where it doesn't.</summary>
    public string Declined { get; private set; } = "";

    /// <summary>Who wrote or said no for the unit, as signed; empty while nobody has.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>Whether it waits for the unit.</summary>
    public bool IsOpen => AnsweredBy.Length == 0;

    /// <summary>A story is written for it.</summary>
    /// <exception cref="RuleBroken">It is answered, or isn't for the writer's unit.</exception>
    public void Answer(int storyNumber, Step step)
    {
        MustBeTheirs(step);
        (StoryNumber, AnsweredBy) = (storyNumber, step.Signature);
        Happened("bulletins.request-answered", CampaignId);
    }

    /// <summary>The unit says no, in a sentence.</summary>
    /// <exception cref="RuleBroken">It is answered, isn't for the unit, or no sentence is given.</exception>
    public void Decline(Step step)
    {
        MustBeTheirs(step);
        (Declined, AnsweredBy) = (Said.Rule.Of(step.Words, "不写的原因，一句话就行"), step.Signature);
        Happened("bulletins.request-declined", CampaignId, Declined);
    }

    /// <summary>A unit is merged into another, which is asked in its place.</summary>
    public void HandOver(Guid from, Guid to, string reason)
    {
        if (UnitId != from) return;

        UnitId = to;
        Happened("bulletins.request-handed-over", CampaignId, reason);
    }

    private void MustBeTheirs(Step step)
    {
        if (step.By.UnitId != UnitId) throw new RuleBroken("bulletins.request-not-theirs", "这次约稿不是约您单位的。");
        if (!IsOpen) throw new RuleBroken("bulletins.request-ended", "这次约稿已经有了答复，请刷新页面再看。");
    }
}

/// <summary>Where something was told. The numbers are stored.</summary>
public enum OutletKind
{
    /// <summary>报纸.</summary>
    Paper = 1,

    /// <summary>电视广播.</summary>
    Broadcast = 2,

    /// <summary>网站.</summary>
    Site = 3,

    /// <summary>新媒体.</summary>
    Social = 4,

    /// <summary>刊物.</summary>
    Journal = 5,
}

/// <summary>报道: the press has told of it. It is noted and never reckoned.</summary>
public sealed class Coverage : Entity
{
    private Coverage()
    {
    }

    /// <summary>Notes it.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="number">Number within the campaign.</param>
    /// <param name="text">What was told, where and when.</param>
    /// <param name="clipping">A picture or file of it; null for none.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="step">Who notes it, and when.</param>
    /// <exception cref="RuleBroken">Something is missing, or it lies in the future.</exception>
    public Coverage(Guid campaignId, int number, CoverageText text, StoryFile? clipping, About about, Step step)
    {
        if (!Enum.IsDefined(text.Kind)) throw new RuleBroken("bulletins.outlet", "请选媒体类别。");
        if (text.On is not { } on || on > step.On) throw new RuleBroken("bulletins.day", "请填刊播日期，不晚于今天。");

        (CampaignId, Number, ThemeId, Phase, Kind, On, By) = (campaignId, number, about.ThemeId, about.Phase, text.Kind, on, step.Signature);
        (Outlet, Title, Url) = (Said.Rule.Of(text.Outlet, "媒体名称", Said.LongestName), Said.Rule.Of(text.Title, "标题", Said.LongestName), WebAddress.Of(text.Url));
        if (clipping is not null) (FileName, FileHash) = (clipping.Name, clipping.Hash);
        if (Url.Length == 0 && FileHash.Length == 0) throw new RuleBroken("bulletins.no-proof", "请填网址，或者放一张剪报。");

        Happened("bulletins.covered", campaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the campaign, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Name of the outlet.</summary>
    public string Outlet { get; private set; } = "";

    /// <summary>What kind of outlet.</summary>
    public OutletKind Kind { get; private set; }

    /// <summary>标题.</summary>
    public string Title { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Where it stands; empty for nowhere.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Name of the clipping; empty for none.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Under what name the clipping is kept; empty for none.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>The theme; null for none.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>Number of the phase; null for none.</summary>
    public int? Phase { get; private set; }

    /// <summary>Who noted it, as signed.</summary>
    public string By { get; private set; } = "";
}

/// <summary>A coverage as it is entered.</summary>
/// <param name="Outlet">Name of the outlet.</param>
/// <param name="Kind">What kind of outlet.</param>
/// <param name="Title">标题.</param>
/// <param name="On">When.</param>
/// <param name="Url">Where it stands; null for nowhere.</param>
public sealed record CoverageText(string? Outlet, OutletKind Kind, string? Title, DateOnly? On, string? Url);

/// <summary>Their names for people.</summary>
public static class OutletKinds
{
    /// <summary>The name as people say it.</summary>
    public static string Name(this OutletKind kind) => kind switch
    {
        OutletKind.Paper => "报纸",
        OutletKind.Broadcast => "电视广播",
        OutletKind.Site => "网站",
        OutletKind.Social => "新媒体",
        OutletKind.Journal => "刊物",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

/// <summary>Days that are given.</summary>
internal static class Days
{
    /// <summary>A day on which offices work.</summary>
    /// <exception cref="RuleBroken">None is given, or it is a day of rest.</exception>
    public static DateOnly Work(DateOnly? given, string asked)
    {
        if (given is not { } day) throw new RuleBroken("bulletins.day", $"请填{asked}。");
        return WorkCalendar.China.WhyRest(day) is { } why ? throw new RuleBroken("bulletins.rest-day", why) : day;
    }
}
