using Zuoshi.Burden.Forms;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Burden;

/// <summary>The register of forms that units are asked for beside the system's own.</summary>
public sealed class FormTests
{
    // A Monday.
    private static readonly DateTime Now = Cast.Now.UtcDateTime;

    private static readonly KnownFields Known = new([new KnownField("完成投资（万元）", "“报月度完成投资”"), new KnownField("牵头单位", "“任务”")]);

    private static readonly FormTerms Terms = new()
    {
        Name = "客流季报", Basis = "澄水〔2026〕9号", Cycle = FormCycle.Quarter, FirstDue = new DateOnly(2026, 3, 27), Expires = new DateOnly(2026, 12, 31), Fields = "客流\n车辆数", UnitIds = [Guid.CreateVersion7()],
    };

    [Theory]
    [InlineData("2026-03-28", "2026年3月28日是休息日，请改为2026年3月30日。")]
    [InlineData("2026-03-17", "要给单位留2个工作日，最早2026年3月18日。确属应急的，写明理由。")]
    [InlineData("2026-03-15", "截止日期已经过了，请定以后的日子。")]
    public void A_unit_gets_two_working_days_and_no_rest_day(string day, string why) =>
        Assert.Equal(why, Broken(Terms with { FirstDue = DateOnly.Parse(day, null) }));

    [Fact]
    public void An_emergency_with_its_reason_may_be_short_and_is_kept()
    {
        Assert.Equal("防汛应急", Made(Terms with { FirstDue = new DateOnly(2026, 3, 17), Urgency = "防汛应急" }).Urgency);
        // Where there is time enough it is none.
        Assert.Equal("", Made(Terms with { Urgency = "防汛应急" }).Urgency);
        Assert.Contains("休息日", Broken(Terms with { FirstDue = new DateOnly(2026, 3, 28), Urgency = "防汛应急" }));
    }

    [Fact]
    public void It_has_a_basis_units_fields_and_an_end_within_a_year()
    {
        Assert.Equal("请写依据文号。", Broken(Terms with { Basis = " " }));
        Assert.Equal("请至少选一个单位。", Broken(Terms with { UnitIds = [] }));
        Assert.Equal("请写要填的字段，一行一个。", Broken(Terms with { Fields = "\n" }));
        Assert.Equal("字段“客流”写了两遍。", Broken(Terms with { Fields = "客流\n客流" }));
        Assert.StartsWith("有效期最长到2027年3月16日", Broken(Terms with { Expires = new DateOnly(2027, 3, 17) }));
        Assert.Equal("有效期要到第一次报的期限以后。", Broken(Terms with { Expires = new DateOnly(2026, 3, 26) }));
    }

    [Theory]
    [InlineData("完成投资（万元）", "“报月度完成投资”")]
    [InlineData("本年完成投资情况（亿元）", "“报月度完成投资”")]
    [InlineData("牵头单位", "“任务”")]
    [InlineData("计划投资", null)]
    [InlineData("客流", null)]
    public void What_is_known_is_found_under_other_words_too(string field, string? place) => Assert.Equal(place, Known.PlaceOf(field));

    [Fact]
    public void What_is_known_is_asked_once_more_with_a_reason_only()
    {
        var twice = Terms with { Fields = "客流\n完成投资" };
        Assert.Equal("“完成投资”已经填在“报月度完成投资”里，可以自动带出。请删掉，或者写明为什么还要。", Broken(twice));

        var form = Made(twice with { Reasons = new Dictionary<string, string?> { ["完成投资"] = "要分枢纽", ["客流"] = "不要紧" } });
        Assert.Equal([("客流", "", ""), ("完成投资", "“报月度完成投资”", "要分枢纽")], form.Fields.Select(field => (field.Name, field.Known, field.Why)));
    }

    [Fact]
    public void Monthly_needs_another_person_and_an_end()
    {
        var form = Made(Terms with { Cycle = FormCycle.Month });
        Assert.True(form.AwaitsApproval);
        Assert.Empty(form.DueDays(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)));
        Assert.Equal("burden.form-own", Assert.Throws<RuleBroken>(() => form.Approve(new DateOnly(2026, 6, 30), Office, Now)).Code);
        Assert.Equal("burden.form-until", Assert.Throws<RuleBroken>(() => form.Approve(null, Leader, Now)).Code);

        form.Approve(new DateOnly(2026, 6, 30), Leader, Now);
        // Every 27th; the 27th of June is a Saturday.
        Assert.Equal(["2026-03-27", "2026-04-27", "2026-05-27", "2026-06-29"], form.DueDays(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)).Select(day => day.ToString("yyyy-MM-dd", null)));
        Assert.False(form.IsInForce(new DateOnly(2026, 7, 1)));
        Assert.Equal("burden.form-free", Assert.Throws<RuleBroken>(() => Made(Terms).Approve(new DateOnly(2026, 6, 30), Leader, Now)).Code);
    }

    [Fact]
    public void What_has_expired_or_was_stopped_is_not_asked_any_more()
    {
        var form = Made(Terms);
        Assert.Equal([new DateOnly(2026, 6, 29), new DateOnly(2026, 9, 28)], form.DueDays(new DateOnly(2026, 4, 1), new DateOnly(2026, 12, 20)));
        Assert.Equal("过期了，不用再填", form.StateOn(new DateOnly(2027, 1, 1)));

        form.Stop("系统里有了", Now.AddDays(20));
        Assert.Equal([new DateOnly(2026, 3, 27)], form.DueDays(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)));
        Assert.Equal("burden.form-over", Assert.Throws<RuleBroken>(() => form.Stop("再停", Now.AddDays(21))).Code);
    }

    [Theory, OnEachDatabase]
    public async Task From_the_register_to_the_ledger(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (office, leader, liaison) = (await site.As(Cast.Office), await site.As(Cast.Leader), await site.As(Cast.Liaison));

        var page = await (await (await office.Open("/campaigns/1/burden")).Follow("报表登记")).Follow("登记一张");
        page = await page.Form("登记报表").Fill("报表名称", "水闸月报").Press("登记");
        Assert.Equal((400, "请写依据文号", "水闸月报"), (page.Status, page.MessageBeside("依据文号"), page.Value("报表名称")));
        page = await page.Form("登记报表").Fill("依据文号", "澄水〔2026〕9号").Fill("要填的字段", "开闸次数\n完成投资（万元）").Fill("多久报一次", "每月")
            .Fill("第一次报的期限", "2026-03-28").Fill("有效期到哪天", "2026-12-31").Choose("城关镇水利站").Press("登记");
        Assert.Equal((409, "2026年3月28日是休息日，请改为2026年3月30日。"), (page.Status, page.Refusal));
        page = await page.Form("登记报表").Fill("第一次报的期限", "2026-03-27").Press("登记");
        Assert.Equal(409, page.Status);
        Assert.Contains("可以自动带出", page.Refusal);
        page = await page.Form("登记报表").Fill("完成投资（万元）：在“报月度完成投资”里有。为什么还要", "要分水闸").Press("登记");
        Assert.Equal("已登记，领导批了才能按月要", page.Flash);
        Assert.Contains("还要的理由：要分水闸", page.Text);

        Assert.Contains("等领导批，现在不用填", (await liaison.Open("/campaigns/1/burden/forms")).Text);
        Assert.Contains("没有请您单位填过什么", (await liaison.Open("/campaigns/1/burden")).Text);
        Assert.Contains("批 1 张按月要的报表", (await leader.Open("/campaigns/1")).Text);
        page = await (await leader.Open("/campaigns/1/burden/forms/1")).Form("批准按月要").Fill("按月要到哪天为止", "2026-06-30").Press("批准按月要");
        Assert.Equal("已批，按月要到6月30日", page.Flash);
        await site.Tell();
        Assert.Contains("登记了一张请您单位填的报表：报表001", (await liaison.Open("/messages")).Text);

        page = await liaison.Open("/campaigns/1/burden");
        Assert.Contains("本月共请您单位填 1 张表、2 个字段，约2分钟", page.Text);
        page = await office.Open("/campaigns/1");
        Assert.Contains("本月共请各单位填1张表、2个字段", page.Text);

        page = await (await office.Open("/campaigns/1/burden/forms/1")).Form("停用").Press("停用");
        Assert.Equal((409, "请写为什么停。"), (page.Status, page.Refusal));
        page = await page.Form("停用").Fill("为什么停", "系统里有了").Press("停用");
        Assert.Equal("已停用，单位不用再填", page.Flash);
        Assert.DoesNotContain("张表、", (await liaison.Open("/campaigns/1/burden")).Text);
        Assert.Equal("", site.Complaints);
    }

    private static readonly Actor Office = Person("办公室", Duty.Office), Leader = Person("局长", Duty.Leader);

    internal static CollectionForm AskedOf(params Guid[] units) => Made(Terms with { UnitIds = units });

    private static CollectionForm Made(FormTerms terms) => new(Guid.CreateVersion7(), terms, Known, Office, Now);

    private static string Broken(FormTerms terms) => Assert.Throws<RuleBroken>(() => Made(terms)).Message;

    private static Actor Person(string name, Duty duty) => new()
    {
        PersonId = Guid.CreateVersion7(), Name = name, AppointmentId = Guid.CreateVersion7(), Post = name, Duty = duty, UnitId = Guid.CreateVersion7(), UnitName = "水利局", UnitPath = [], OrganId = Guid.CreateVersion7(),
    };
}
