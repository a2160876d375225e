using Zuoshi.Documents;
using Zuoshi.Documents.Approvals;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;
using static Zuoshi.Tests.Documents.Ground;

namespace Zuoshi.Tests.Documents.Approvals;

public sealed class ApprovalTests
{
    private static readonly Actor Checker = Office with { PersonId = Guid.CreateVersion7(), Name = "另一位" };
    private static readonly Actor Buses = Acting.As(Duty.UnitHead), Roads = Acting.As(Duty.Convener);
    private static readonly Actor Leader = Acting.As(Duty.Leader) with { OrganId = Office.OrganId };

    private readonly OpenedEdition opened = Draft();

    [Fact]
    public void It_goes_from_desk_to_desk_in_order_countersigning_side_by_side()
    {
        var approval = Submit();

        Assert.Equal(DocumentStage.Submission, opened.Document.Stage);
        Assert.Equal([ApprovalKind.Check], approval.Ready.Select(step => step.Kind));
        approval.Pass(Campaign, "", Checker, Now);
        Assert.Equal([ApprovalKind.Countersign, ApprovalKind.Countersign], approval.Ready.Select(step => step.Kind));
        approval.Pass(Campaign, "同意", Roads, Now);
        Assert.Equal("documents.not-your-turn", Assert.Throws<RuleBroken>(() => approval.Issue(Campaign, opened.Document, "", Leader, Now)).Code);
        approval.Pass(Campaign, "", Buses, Now);
        approval.Issue(Campaign, opened.Document, "同意印发", Leader, Now);

        Assert.Equal(DocumentStage.Issued, opened.Document.Stage);
        Assert.False(approval.IsOpen);
        Assert.Equal("documents.approval-over", Assert.Throws<RuleBroken>(() => approval.CallBack(opened.Document, "晚了", Now)).Code);
    }

    [Fact]
    public void Nobody_passes_what_they_submitted_themselves()
    {
        var approval = Submit();

        Assert.Null(approval.ReadyFor(Campaign, Office));
        Assert.Equal("documents.own-submission", Assert.Throws<RuleBroken>(() => approval.Pass(Campaign, "", Office, Now)).Code);
    }

    [Fact]
    public void Each_step_is_for_its_duty_alone()
    {
        var approval = Submit();
        var everybody = Enum.GetValues<Duty>().Select(duty => Acting.As(duty) with { OrganId = Office.OrganId, UnitId = Buses.UnitId });

        Assert.Equal([Duty.Office], everybody.Where(actor => approval.ReadyFor(Campaign, actor) is not null).Select(actor => actor.Duty));
        approval.Pass(Campaign, "", Checker, Now);
        Assert.Equal([Duty.Convener, Duty.UnitHead], everybody.Where(actor => approval.ReadyFor(Campaign, actor) is not null).Select(actor => actor.Duty));
        approval.Pass(Campaign, "", Buses, Now);
        approval.Pass(Campaign, "", Roads, Now);
        Assert.Equal([Duty.Leader], everybody.Where(actor => approval.ReadyFor(Campaign, actor) is not null).Select(actor => actor.Duty));
        Assert.Null(approval.ReadyFor(Campaign, Acting.As(Duty.Leader)));
    }

    [Fact]
    public void A_deputy_is_marked_as_one()
    {
        var approval = Submit();

        approval.Pass(Campaign, "", Checker with { ActingFor = "王副处长", Post = "副处长" }, Now);

        Assert.Equal(("另一位", "副处长", "王副处长"), approval.Steps.Where(step => step.DecidedAt is not null).Select(step => (step.ByName, step.Post, step.ActingFor)).Single());
    }

    [Fact]
    public void Sent_back_it_needs_a_reason_and_another_edition()
    {
        var approval = Submit();

        Assert.Equal("documents.no-reason", Assert.Throws<RuleBroken>(() => approval.SendBack(Campaign, opened.Document, " ", Checker, Now)).Code);
        approval.SendBack(Campaign, opened.Document, "第三段要写清数", Checker, Now);

        Assert.Equal(DocumentStage.Returned, opened.Document.Stage);
        Assert.True(opened.Document.Next(new EditionNumber(2, 2), opened.Rows, Office, Now).IsOpen);
    }

    [Theory]
    [InlineData("", "岚交发", "documents.no-addressees")]
    [InlineData("各单位", "", "documents.code-word")]
    public void Terms_name_addressees_and_the_code_word(string to, string code, string expected) =>
        Assert.Equal(expected, Assert.Throws<RuleBroken>(() => new Approval(opened, new ApprovalTerms(to, "", code, null, []), Office, Now)).Code);

    [Fact]
    public void A_number_is_printed_with_the_year_in_its_brackets() => Assert.Equal("岚交发〔2026〕7号", new DocumentNumber("岚交发", 2026, 7).ToString());

    private Approval Submit() => new(opened, new ApprovalTerms("各有关单位：", "市府办", "岚交发", null, [Buses.UnitId, Roads.UnitId]), Office, Now);
}
