using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Burden.Complaints;

/// <summary>What troubles somebody. The numbers are stored.</summary>
public enum ComplaintKind
{
    /// <summary>The same is asked for twice.</summary>
    AskedTwice = 1,

    /// <summary>There is too little time.</summary>
    TooLittleTime = 2,

    /// <summary>The site is hard to use.</summary>
    HardToUse = 3,

    /// <summary>Something else.</summary>
    Other = 4,
}

/// <summary>Their names for people.</summary>
public static class ComplaintKinds
{
    /// <summary>The name as people say it.</summary>
    public static string Name(this ComplaintKind kind) => kind switch
    {
        ComplaintKind.AskedTwice => "重复填报",
        ComplaintKind.TooLittleTime => "时间太紧",
        ComplaintKind.HardToUse => "不好用",
        _ => "其他",
    };
}

/// <summary>意见建议: what troubles somebody with the site or with what is asked through it. The office answers, and its writer says once whether that helped.</summary>
public sealed class Complaint : Entity
{
    /// <summary>Longest text or answer, in characters.</summary>
    public const int Longest = 500;

    /// <summary>Longest address of a page, in characters.</summary>
    public const int LongestFrom = 300;

    /// <summary>The office answers within so many working days.</summary>
    public const int AnswerWorkdays = 5;

    private static readonly WordRule Words = new("burden.complaint-words", Longest, ask: "请写");

    private Complaint()
    {
    }

    /// <summary>Sends one in.</summary>
    /// <param name="organId">The body whose office answers.</param>
    /// <param name="number">Its number on this site.</param>
    /// <param name="words">What it says.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBroken">It says nothing, or too much.</exception>
    public Complaint(Guid organId, int number, ComplaintWords words, Actor by, DateTime at)
    {
        if (!Enum.IsDefined(words.Kind)) throw new RuleBroken("burden.complaint-kind", "请选一类。");

        (OrganId, Number, Kind, Text, From) = (organId, number, words.Kind, Words.Of(words.Text, "意见"), LocalAddress(words.From));
        (ById, ByName, UnitId, HidesName, SentAt) = (by.PersonId, by.UnitSignature, by.UnitId, words.HidesName, at);
        AnswerBy = WorkCalendar.China.After(at.DayInChina(), AnswerWorkdays);
        Happened("burden.complaint-sent");
    }

    /// <summary>The body whose office answers.</summary>
    public Guid OrganId { get; private set; }

    /// <summary>Its number on this site.</summary>
    public int Number { get; private set; }

    /// <summary>Of what sort.</summary>
    public ComplaintKind Kind { get; private set; }

    /// <summary>What it says.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The page that it is about; empty when it came from none.</summary>
    public string From { get; private set; } = "";

    /// <summary>Who wrote it.</summary>
    [NotRecorded]
    public Guid ById { get; private set; }

    /// <summary>Their unit and name then.</summary>
    [NotRecorded]
    public string ByName { get; private set; } = "";

    /// <summary>Their unit.</summary>
    [NotRecorded]
    public Guid UnitId { get; private set; }

    /// <summary>Whether the office isn't shown who wrote it.</summary>
    public bool HidesName { get; private set; }

    /// <summary>When, UTC.</summary>
    [NotRecorded]
    public DateTime SentAt { get; private set; }

    /// <summary>By when it is answered.</summary>
    public DateOnly AnswerBy { get; private set; }

    /// <summary>The answer; empty while there is none.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Who answered, as signed.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>What its writer said of the answer; null while nothing.</summary>
    public bool? IsSolved { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? JudgedAt { get; private set; }

    /// <summary>Who wrote it as the office sees it.</summary>
    public string ShownAuthor => HidesName ? "不署名" : ByName;

    /// <summary>How far it is, in words.</summary>
    public string State => this switch
    {
        { AnsweredAt: null } => "已收到",
        { IsSolved: true } => "解决了",
        { IsSolved: false } => "没解决",
        _ => "已答复",
    };

    /// <summary>Its mark and colour.</summary>
    public string Glyph => this switch
    {
        { AnsweredAt: null } => "ask",
        { IsSolved: true } => "done",
        { IsSolved: false } => "warn",
        _ => "ok",
    };

    /// <summary>Whoever isn't named on the page isn't named by the record's readers either.</summary>
    protected internal override string? ShownAs(Guid? personId) => HidesName && personId == ById ? ShownAuthor : null;

    /// <summary>Answers it, once.</summary>
    /// <exception cref="RuleBroken">It is answered, or the answer says nothing or too much.</exception>
    public void Reply(string? answer, Actor by, DateTime at)
    {
        if (AnsweredAt is not null) throw new RuleBroken("burden.complaint-answered", "这一条别人已经答复了，请看过再说。");

        (Answer, AnsweredBy, AnsweredAt) = (Words.Of(answer, "答复"), by.UnitSignature, at);
        Happened("burden.complaint-answered");
    }

    /// <summary>Its writer says whether the answer helped; once.</summary>
    /// <exception cref="RuleBroken">It has no answer yet, or it was said already, or somebody else says it.</exception>
    public void Judge(bool isSolved, Actor by, DateTime at)
    {
        if (by.PersonId != ById) throw new RuleBroken("burden.complaint-not-theirs", "解决没有，由提意见的人说。");
        if (AnsweredAt is null) throw new RuleBroken("burden.complaint-unanswered", "还没有答复，答复以后再说解决没有。");
        if (IsSolved is not null) throw new RuleBroken("burden.complaint-judged", "已经说过一次了。还有话说，请另提一条。");

        (IsSolved, JudgedAt) = (isSolved, at);
        Happened("burden.complaint-judged");
    }

    // It is shown as a link: an address of this site, and none of another.
    private static string LocalAddress(string? from) =>
        from is ['/', not ('/' or '\\'), ..] && from.Length <= LongestFrom && !from.Any(char.IsControl) ? from : "";

    internal sealed class Mapping : IEntityTypeConfiguration<Complaint>
    {
        public void Configure(EntityTypeBuilder<Complaint> complaint)
        {
            complaint.ToTable("burden_complaints");
            complaint.HasIndex(x => x.Number).IsUnique();
            complaint.HasIndex(x => new { x.OrganId, x.AnsweredAt });
            complaint.HasIndex(x => x.ById);
            complaint.Property(x => x.Text).HasMaxLength(Longest);
            complaint.Property(x => x.Answer).HasMaxLength(Longest);
            complaint.Property(x => x.From).HasMaxLength(LongestFrom);
            complaint.ReferencesUnit(nameof(OrganId));
            complaint.ReferencesUnit(nameof(UnitId));
            complaint.ReferencesPerson(nameof(ById));
        }
    }
}

/// <summary>What a complaint says.</summary>
/// <param name="Kind">Of what sort.</param>
/// <param name="Text">The words.</param>
/// <param name="From">The page that it is about, as an address of this site.</param>
/// <param name="HidesName">Whether the office isn't shown who wrote it.</param>
public sealed record ComplaintWords(ComplaintKind Kind, string? Text, string? From, bool HidesName);
