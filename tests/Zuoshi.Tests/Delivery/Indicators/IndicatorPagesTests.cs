using Microsoft.EntityFrameworkCore;
using Zuoshi.Delivery;
using Zuoshi.Delivery.Indicators;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.Outlines;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Delivery.Indicators;

/// <summary>Indicators on their pages: defined, measured, corrected, rolled up, linked, and by whom.</summary>
public sealed class IndicatorPagesTests
{
    private const string All = IndicatorWorld.All, First = IndicatorWorld.First;

    [Theory, OnEachDatabase]
    public async Task Defined_measured_and_corrected(Database database)
    {
        await using var site = await RunningSite.On(database);
        Assert.Contains("还没有指标", (await (await site.As(Cast.Member)).Open(All)).Text);
        Assert.Contains("可以定一个", (await (await site.As(Cast.Office)).Open(All)).Text);

        var page = await site.DefineIndicator();
        Assert.Equal(("已定指标001", First), (page.Flash, page.Address));
        Assert.Contains("2028年目标99%，还没有实际值。", page.Text);

        // Nine points in eight years: at the end of 2025 the line stands at 90 + 9 × 5/8 = 95.625; 4.5 of 5.625 are gone.
        page = await site.EnterActual(Cast.Liaison, "2025", "94.5");
        Assert.Equal("已填上", page.Flash);
        Assert.Contains("2028年目标99%，现为94.5%（2025年），还差4.5个百分点，按直线应到95.63%。", page.Text);
        Assert.Contains("偏慢", page.Text);
        Assert.Contains("我们没有2024年的值", page.Text);
        page = await site.EnterActual(Cast.Liaison, "2024", "95");
        Assert.Contains("我们差2.5个百分点", page.Text);

        page = await site.EnterActual(Cast.Liaison, "2025", "95.5");
        Assert.Equal((409, "2025年已经填过94.5，要更正请写明理由。", "95.5"), (page.Status, page.Refusal, page.Value("数值")));
        page = await page.Form("填实际值").Fill("更正的理由", "复测后核定").Press("填上");
        Assert.Equal("已填上", page.Flash);
        Assert.Contains("更正：复测后核定", page.Text);
        Assert.Contains("现为95.5%（2025年）", page.Text);
        Assert.Equal("复测后核定", Assert.Single(await site.Audit("delivery.indicator-corrected")).Reason);
        Assert.Contains("\"95.5\"", Assert.Single(await site.Audit("delivery.indicator-corrected")).After);

        var list = await (await site.As(Cast.Member)).Open(All);
        Assert.Contains("1项指标中1项跟得上", list.Text);
        Assert.Equal("2020年90%，2024年95%，2025年95.5%；2028年目标99%", list.Document.QuerySelector("svg.spark")!.GetAttribute("aria-label"));
    }

    [Theory, OnEachDatabase]
    public async Task What_cannot_be_taken_is_said_beside_its_field_and_nothing_typed_is_lost(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.MakeRow();

        var page = await site.DefineIndicator(more: form => form
            .Fill("指标名称", "").Fill("基期值", "").Fill("目标1的值", "九十九").Fill("目标2的值", "5").Fill("对标1的年份", "").Fill("清单事项", "任001、任099").Fill("纲要条款", "八（一）"));

        Assert.Equal(400, page.Status);
        Assert.Equal(
            ("请写指标名称", "基期的年份和数值要一起填", "请只填数字，小数最多4位", "请填年份", "请填年份"),
            (page.MessageBeside("指标名称"), page.MessageBeside("基期值"), page.MessageBeside("目标1的值"), page.MessageBeside("目标2的年份"), page.MessageBeside("对标1的年份")));
        Assert.Equal("清单里没有：任099。写法如：任001、项002。", page.MessageBeside("清单事项"));
        Assert.StartsWith("纲要里没有：八（一）。", page.MessageBeside("纲要条款"));
        Assert.Equal(("九十九", "达标水样占全部水样的比例"), (page.Value("目标1的值"), page.Value("定义")));

        page = await site.DefineIndicator(more: form => form.Fill("目标1的年份", "2019"));
        Assert.Equal((409, "目标年份要晚于基期2020年。"), (page.Status, page.Refusal));
        Assert.Empty(await site.Indicators());

        await site.DefineIndicator();
        page = await (await (await site.As(Cast.Liaison)).Open($"{First}/actual")).Form("填实际值").Fill("年份", "2026").Fill("数值", "约95").Press("填上");
        Assert.Equal((400, "请只填数字，小数最多4位", "请写文号或出处"), (page.Status, page.MessageBeside("数值"), page.MessageBeside("文号或出处")));
        page = await page.Form("填实际值").Fill("数值", "95").Fill("文号或出处", "月报").Press("填上");
        Assert.Equal("2026年还没有过完，请填截至哪一天。", page.Refusal);
        page = await page.Form("填实际值").Fill("截至哪一天", "2026-02-28").Press("填上");
        Assert.Contains("现为95%（2026年2月28日）", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_has_no_part_in_it_reads_and_is_shown_nothing_to_press(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.DefineIndicator();
        var (member, convener, liaison) = (await site.As(Cast.Member), await site.As(Cast.Convener), await site.As(Cast.Liaison));

        var page = await member.Open(First);
        Assert.DoesNotContain("填实际值", page.Text);
        Assert.DoesNotContain("改指标", page.Text);
        Assert.Equal((404, 403, 403), ((await member.Open($"{First}/actual")).Status, (await member.Open($"{All}/new")).Status, (await member.Open($"{First}/edit")).Status));
        // The convener delivers for another unit.
        Assert.Equal(404, (await convener.Open($"{First}/actual")).Status);
        Assert.Contains("填实际值", (await liaison.Open(First)).Text);
        Assert.Equal((403, 403), ((await liaison.Open($"{First}/edit")).Status, (await liaison.Open($"{All}/import")).Status));
        Assert.Equal("已填上", (await site.EnterActual(Cast.Office, "2025", "94")).Flash);
    }

    [Theory, OnEachDatabase]
    public async Task Two_who_change_it_at_once_see_what_the_other_saved(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.DefineIndicator();
        var office = await site.As(Cast.Office);
        var (mine, entry) = ((await office.Open($"{First}/edit")).Form("改指标").Fill("指标名称", "水质综合达标率").Fill("目标1的值", "99.5"), await (await site.As(Cast.Liaison)).Open($"{First}/actual"));

        await (await office.Open($"{First}/edit")).Form("改指标").Fill("定义", "出厂水和末梢水都算").Fill("目标1的值", "98").Press("保存");

        var page = await mine.Press("保存");
        Assert.Equal((409, "水质综合达标率", "99.5"), (page.Status, page.Value("指标名称"), page.Value("目标1的值")));
        Assert.Contains("现在已被改成：出厂水和末梢水都算", page.Text);
        Assert.Contains("现在已被改成：2028年98", page.Text);
        page = await page.Form("改指标").Press("保存");
        Assert.Equal("已保存", page.Flash);
        Assert.Equal(99.5m, Assert.Single((await site.Indicators())[0].Targets).Value.Number);

        page = await entry.Form("填实际值").Fill("年份", "2025").Fill("数值", "96").Fill("文号或出处", "年报").Press("填上");
        Assert.Equal((409, "96"), (page.Status, page.Value("数值")));
        Assert.StartsWith("您填写的时候，别人先改了这个指标或者填了值。现在是：2028年目标99.5%", page.Refusal);
        Assert.Equal("已填上", (await page.Form("填实际值").Press("填上")).Flash);
    }

    [Theory, OnEachDatabase]
    public async Task Widening_is_the_offices_with_a_reason_and_stays_when_something_else_changes(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.DefineIndicator();
        var office = await site.As(Cast.Office);
        Assert.DoesNotContain("改知悉范围", (await (await site.As(Cast.Liaison)).Open(First)).Text);

        var page = await (await office.Open(First)).Form("改知悉范围").Fill("改为", "公开").Press("改知悉范围");
        Assert.Equal((409, "扩大知悉范围要写明理由，会留在记录里。"), (page.Status, page.Refusal));
        page = await (await office.Open(First)).Form("改知悉范围").Fill("改为", "公开").Fill("为什么改", "已在公报公布").Press("改知悉范围");
        Assert.Equal("知悉范围已改为公开", page.Flash);
        await (await office.Open($"{First}/edit")).Form("改指标").Fill("定义", "改了定义").Press("保存");

        Assert.Equal((Sensitivity.Public, "改了定义"), ((await site.Indicators())[0].Label, (await site.Indicators())[0].Definition));
    }

    // 95 with weight 1 and 98 with weight 2 make 97.
    [Theory, OnEachDatabase]
    public async Task The_parts_make_the_whole_and_it_is_not_typed(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.DefineIndicator(more: form => form.Fill("汇总方式", "下级加权平均"));
        await site.DefineIndicator("城关镇水质达标率", form => form.Fill("上级指标", "001 供水水质达标率").Fill("在上级里的权重", "1"));
        await site.DefineIndicator("柳溪镇水质达标率", form => form.Fill("上级指标", "001 供水水质达标率").Fill("在上级里的权重", "2"));
        await site.EnterActual(Cast.Liaison, "2025", "95", number: 2);
        Assert.Contains("还没有实际值", (await (await site.As(Cast.Office)).Open(First)).Text);
        await site.EnterActual(Cast.Liaison, "2025", "98", number: 3);

        var page = await (await site.As(Cast.Office)).Open(First);
        Assert.Contains("现为97%（2025年）", page.Text);
        Assert.Contains("由下级指标加权平均", page.Text);
        page = await site.EnterActual(Cast.Liaison, "2025", "96");
        Assert.Equal((409, "2025年的值由下级指标汇总得出，不用填。要改，请改下级指标的值。"), (page.Status, page.Refusal));
        Assert.Equal("已填上", (await site.EnterActual(Cast.Liaison, "2024", "96")).Flash);

        page = await site.DefineIndicator("第三级", form => form.Fill("上级指标", "001 供水水质达标率").Fill("计量单位", "公里"));
        Assert.Equal((409, "上级指标“供水水质达标率”按“%”计、越大越好，下级要一样才能汇总。"), (page.Status, page.Refusal));
        Assert.Equal(["供水水质达标率", "城关镇水质达标率", "柳溪镇水质达标率"], (await (await site.As(Cast.Member)).Open(All)).Document.QuerySelectorAll("table.ind th a").Select(link => link.TextContent));
    }

    [Theory, OnEachDatabase]
    public async Task A_supervised_item_shows_the_indicators_that_its_row_works_for(Database database)
    {
        await using var site = await RunningSite.On(database);
        var row = await site.MakeRow();
        await site.DefineIndicator(more: form => form.Fill("清单事项", "任001"));
        await site.DefineIndicator("另一个指标");
        await site.Look(async db =>
        {
            var taken = await db.Set<Zuoshi.Lists.WorkItem>().SingleAsync(x => x.Id == row);
            db.Add(new Assignment(taken.CampaignId, 1, Items.Row with { Id = row, LeadUnitId = taken.LeadUnitId, With = [], LeaderId = null }, Items.Terms, Items.Day));
            return await db.SaveChangesAsync();
        });

        var page = await (await site.As(Cast.Member)).Open("/campaigns/1/delivery/1");

        Assert.Contains("供水水质达标率 还没有实际值2028年目标99%，还没有实际值。", page.Text);
        Assert.DoesNotContain("另一个指标", page.Text);
        Assert.Equal(All, (await (await (await site.As(Cast.Member)).Open("/campaigns/1/delivery")).Follow("指标")).Address);
    }

    [Theory, OnEachDatabase]
    public async Task It_leads_to_its_clauses_and_rows_and_is_kept_as_close_as_they_are(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.PublishOutline();
        var row = await site.MakeRow();

        var page = await site.DefineIndicator(more: form => form.Fill("清单事项", "任1").Fill("纲要条款", "一（二）"));

        Assert.Equal(["1.2", "001"], page.Document.QuerySelectorAll("aside .src span:first-of-type").Select(mark => mark.TextContent));
        Assert.Contains("更换老旧供水管网", page.Text);
        Assert.Equal(("任001", "1.2"), ((await (await site.As(Cast.Office)).Open($"{First}/edit")).Value("清单事项"), (await (await site.As(Cast.Office)).Open($"{First}/edit")).Value("纲要条款")));

        await site.Look(async db =>
        {
            db.Indicators.Add(new Indicator((await db.Indicators.SingleAsync()).CampaignId, 2, new IndicatorTerms { Name = "上级", Measure = "%", LeadUnitId = (await db.Indicators.SingleAsync()).LeadUnitId }));
            await db.SaveChangesAsync();
            (await db.Indicators.SingleAsync(x => x.Number == 1)).BelongTo(await db.Indicators.SingleAsync(x => x.Number == 2), 1, hasParts: false);
            (await db.People.SingleAsync(person => person.SignInName == Cast.Leader.SignInName)).Clear(Sensitivity.WorkSecret, "测试");
            return await db.SaveChangesAsync();
        });
        await site.Look(async db =>
        {
            // As a row's label is raised on its page.
            await new LabelChain([new IndicatorLabels(db)]).RaiseAsync(row, Sensitivity.WorkSecret);
            return await db.SaveChangesAsync();
        });
        Assert.All(await site.Indicators(), it => Assert.Equal(Sensitivity.WorkSecret, it.Label));
        Assert.Equal(404, (await (await site.As(Cast.Office)).Open(First)).Status);
        Assert.Contains("还没有指标", (await (await site.As(Cast.Member)).Open(All)).Text);
        Assert.Equal(200, (await (await site.SignIn(Cast.Leader)).Open(First)).Status);
    }
}
