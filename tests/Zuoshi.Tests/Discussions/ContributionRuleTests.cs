using Zuoshi.Discussions;
using Zuoshi.Discussions.Answers;
using Zuoshi.Discussions.Contract;
using Zuoshi.Discussions.Replies;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions;

public sealed class ContributionRuleTests
{
    private static readonly DateTime Now = Cast.Now.UtcDateTime;
    private static readonly Guid Campaign = Guid.CreateVersion7(), Theme = Guid.CreateVersion7();
    private readonly Actor author = Acting.As(Duty.Member), office = Acting.As(Duty.Office), convener = Acting.As(Duty.Convener);

    [Theory]
    [InlineData(Duty.Member, Voice.Unit, "discussions.no-unit-voice")]
    [InlineData(Duty.Convener, Voice.Unit, "discussions.no-unit-voice")]
    [InlineData(Duty.Member, Voice.Group, "discussions.no-group-voice")]
    [InlineData(Duty.Liaison, Voice.Group, "discussions.no-group-voice")]
    public void Nobody_speaks_for_others_without_the_duty(Duty duty, Voice voice, string code) =>
        Assert.Equal(code, Broken(() => Say(Acting.As(duty), said => said with { Voice = voice })));

    [Fact]
    public void For_whom_it_speaks_stands_beside_its_author_and_whoever_speaks_for_others_signs()
    {
        Assert.Equal("规划处（单位意见）", Say(Acting.As(Duty.Liaison), said => said with { Voice = Voice.Unit }).ShownAuthor);
        Assert.Equal("规划处（本组意见）", Say(convener, said => said with { Voice = Voice.Group }).ShownAuthor);
        Assert.Equal("规划处", Say(author).ShownAuthor);
        Assert.Equal("discussions.nameless-voice", Broken(() => Say(Acting.As(Duty.Liaison), said => said with { Voice = Voice.Unit, HidesName = true })));
    }

    [Fact]
    public void What_is_entered_for_somebody_is_theirs_to_word_until_it_is_answered()
    {
        var liaison = Acting.As(Duty.Liaison);
        var person = Acting.As(Duty.Member) with { UnitId = liaison.UnitId };
        var contribution = Say(liaison, said => said with { Author = AuthorOf(person) });

        Assert.Equal((person.PersonId, liaison.PersonId), (contribution.AuthorId, contribution.EnteredById));
        contribution.Reword("雨量站\u200B要有备用电源。", person);
        Assert.Equal("雨量站要有备用电源。", contribution.Text);
        Assert.Equal("discussions.not-entered-for", Broken(() => contribution.Reword("别的话", liaison)));

        contribution.Answer(DispositionKind.Adopted, "办。", null, office, Now);
        Assert.Equal("discussions.answered", Broken(() => contribution.Reword("别的话", person)));
    }

    [Fact]
    public void Only_a_liaison_or_the_office_enters_and_only_for_the_own_unit()
    {
        var person = Acting.As(Duty.Member);

        Assert.Equal("discussions.not-your-unit", Broken(() => Say(Acting.As(Duty.Liaison), said => said with { Author = AuthorOf(person) })));
        Assert.Equal("discussions.not-your-unit", Broken(() => Say(Acting.As(Duty.Member) with { UnitId = person.UnitId }, said => said with { Author = AuthorOf(person) })));
        Assert.Equal("discussions.entered-voice", Broken(() => Say(Acting.As(Duty.Liaison) with { UnitId = person.UnitId }, said => said with { Author = AuthorOf(person), Voice = Voice.Unit })));
    }

    [Fact]
    public void What_was_sent_in_by_its_author_keeps_its_words() =>
        Assert.Equal("discussions.not-entered-for", Broken(() => Say(author).Reword("别的话", author)));

    [Fact]
    public void An_author_objects_once_and_then_it_waits_again_until_it_is_answered_anew()
    {
        var contribution = Say(author);
        Assert.Equal("discussions.not-answered", Broken(() => contribution.RaiseObjection("不对", author, Now)));
        contribution.Answer(DispositionKind.Declined, "不办。", null, office, Now);
        Assert.Equal("discussions.not-author", Broken(() => contribution.RaiseObjection("不对", office, Now)));
        Assert.Equal("discussions.empty-objection", Broken(() => contribution.RaiseObjection(" ", author, Now)));

        contribution.RaiseObjection("说的是雨量站。", author, Now.AddDays(1));
        Assert.Equal((true, new DateOnly(2026, 3, 24)), (contribution.IsOpen, contribution.DueOn(7)));

        contribution.Answer(DispositionKind.PartlyAdopted, "雨量站先办。", null, office, Now.AddDays(2));
        Assert.False(contribution.IsOpen);
        Assert.Equal("discussions.objected", Broken(() => contribution.RaiseObjection("还是不对", author, Now.AddDays(3))));
    }

    [Fact]
    public void A_prepared_answer_is_looked_over_by_another_and_says_who_did_what()
    {
        var contribution = Say(author);
        var prepared = new PreparedAnswer(contribution, AnswerText.For(contribution, DispositionKind.Adopted, "办。", null), convener, Now);
        Assert.Equal("discussions.own-review", Broken(() => prepared.Review(convener)));
        Assert.Null(contribution.Disposition);

        prepared.Word(AnswerText.For(contribution, DispositionKind.Kept, "先留着。", null), office, Now);
        Assert.Equal((convener.Name, office.Name), (prepared.PreparedBy, prepared.ReviewedBy));

        contribution.Publish(prepared, office, Now);
        Assert.Equal((DispositionKind.Kept, convener.Name, office.Name), (contribution.Disposition!.Kind, contribution.Disposition.PreparedBy, contribution.Disposition.ByName));
        Assert.Equal("discussions.not-prepared", Broken(() => contribution.Publish(prepared, office, Now)));
    }

    [Fact]
    public void Publishing_ones_own_is_allowed_and_said()
    {
        var contribution = Say(author);
        contribution.Publish(new PreparedAnswer(contribution, AnswerText.For(contribution, DispositionKind.Adopted, "办。", null), office, Now), office, Now);

        Assert.Equal((office.Name, office.Name), (contribution.Disposition!.PreparedBy, contribution.Disposition.ByName));
    }

    [Fact]
    public void Some_of_it_adopted_is_adopted_too() =>
        Assert.Equal([DispositionKind.Adopted, DispositionKind.PartlyAdopted], Dispositions.All.Where(kind => kind.IsAdopted()));

    [Fact]
    public void Whoever_does_not_sign_is_not_given_away_by_a_reply()
    {
        var contribution = Say(author, said => said with { HidesName = true });

        Assert.Equal("作者", contribution.Reply(Stance.Addition, "再补一句。", false, author, Now).ShownAuthor);
        Assert.Equal("个人，对外不署名", contribution.Reply(Stance.For, "同意。", true, office, Now).ShownAuthor);
        Assert.Equal("discussions.no-stance", Broken(() => contribution.Reply((Stance)7, "同意。", false, office, Now)));
    }

    private static Contribution Say(Actor by, Func<Said, Said>? with = null) =>
        new(Campaign, 1, (with ?? (said => said))(new Said(Steps.Said, Theme, [])), by, Now);

    private static Author AuthorOf(Actor person) => new(person.PersonId, person.Name, person.UnitId, person.UnitName);

    private static string Broken(Action act) => Assert.Throws<RuleBroken>(act).Code;

    private static string Broken(Func<object> act) => Assert.Throws<RuleBroken>(act).Code;
}
