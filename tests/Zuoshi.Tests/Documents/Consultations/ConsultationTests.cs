using Zuoshi.Documents;
using Zuoshi.Documents.Consultations;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;
using static Zuoshi.Tests.Documents.Ground;

namespace Zuoshi.Tests.Documents.Consultations;

public sealed class ConsultationTests
{
    private static readonly DateOnly Due = new(2026, 12, 4);
    private static readonly Actor Buses = Acting.As(Duty.Liaison), Metro = Acting.As(Duty.UnitHead), Roads = Acting.As(Duty.Convener);

    private readonly OpenedEdition opened = Draft();

    [Fact]
    public void Sending_it_out_closes_the_draft()
    {
        Start();

        Assert.Equal(DocumentStage.Consultation, opened.Document.Stage);
        Assert.Throws<RuleBroken>(() => opened.Document.Retitle("别的"));
    }

    [Fact]
    public void What_comes_after_the_day_is_taken_and_marked_late()
    {
        var asked = Start();

        var early = asked.Say(opened.Document, 1, new CommentWords(opened.Document.Paragraphs[0].Key, "写清楚些", ""), Buses, Now);
        var late = asked.Say(opened.Document, 2, new CommentWords(null, "还有一点", ""), Metro, Now.AddDays(20));

        Assert.Equal([(1, false, "段1"), (2, true, "全文")], new[] { early, late }.Select(comment => (comment.Number, comment.IsLate, comment.Place)));
    }

    [Fact]
    public void Silence_is_recorded_as_silence_and_closing_waits_for_answers_and_for_the_day()
    {
        var asked = Start();
        var comment = asked.Say(opened.Document, 1, new CommentWords(null, "改", "改成这样"), Buses, Now);
        asked.Agree(Metro, Now);

        Assert.Equal("documents.unanswered", Assert.Throws<RuleBroken>(() => asked.Close(Now)).Code);
        comment.Answer(CommentOutcome.Adopted, null, Office, Now);
        Assert.Equal("documents.too-early", Assert.Throws<RuleBroken>(() => asked.Close(Now)).Code);
        asked.Close(Now.AddDays(10));

        Assert.Equal([Roads.UnitId], asked.Units.Where(unit => unit.IsSilent).Select(unit => unit.UnitId));
        Assert.Equal("documents.consultation-over", Assert.Throws<RuleBroken>(() => asked.Agree(Roads, Now.AddDays(11))).Code);
    }

    [Fact]
    public void Only_adopting_needs_no_reason()
    {
        var asked = Start();
        var comment = asked.Say(opened.Document, 1, new CommentWords(null, "改", ""), Buses, Now);

        foreach (var outcome in new[] { CommentOutcome.PartlyAdopted, CommentOutcome.Declined })
            Assert.Equal("documents.comment-reason", Assert.Throws<RuleBroken>(() => comment.Answer(outcome, " ", Office, Now)).Code);
        Assert.Equal("documents.comment-outcome", Assert.Throws<RuleBroken>(() => comment.Answer(0, "理由", Office, Now)).Code);
        comment.Answer(CommentOutcome.Declined, "已有规定", Office, Now);

        Assert.Equal((CommentOutcome.Declined, "已有规定"), (asked.Comments[0].Outcome, asked.Comments[0].Reason));
    }

    [Fact]
    public void Only_units_that_were_asked_speak_and_those_alone_that_were_silent_are_reminded_once_a_day()
    {
        var asked = Start();
        asked.Agree(Buses, Now);

        Assert.Equal("documents.not-asked", Assert.Throws<RuleBroken>(() => asked.Agree(Acting.As(Duty.Liaison), Now)).Code);
        asked.Remind(new DateOnly(2026, 11, 30));
        Assert.Equal("documents.reminded", Assert.Throws<RuleBroken>(() => asked.Remind(new DateOnly(2026, 11, 30))).Code);

        Assert.Equal([Metro.UnitId, Roads.UnitId], asked.Units.Where(unit => unit.RemindedOn is not null).Select(unit => unit.UnitId));
    }

    [Theory]
    [InlineData("2026-11-25", 1, "documents.consultation-day")]
    [InlineData(null, 1, "documents.consultation-day")]
    [InlineData("2026-12-04", 0, "documents.consultation-units")]
    public void Terms_have_a_day_to_come_and_a_unit(string? due, int units, string code) => Assert.Equal(code, Assert.Throws<RuleBroken>(() => new Consultation(
        opened, new ConsultationTerms(due is null ? null : DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), "", [.. Enumerable.Range(0, units).Select(_ => Guid.CreateVersion7())]), Office, Now)).Code);

    private Consultation Start() => new(opened, new ConsultationTerms(Due, "请看", [Buses.UnitId, Metro.UnitId, Roads.UnitId]), Office, Now);
}
