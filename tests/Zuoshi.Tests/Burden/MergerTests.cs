using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins;
using Zuoshi.Bulletins.Publicity;
using Zuoshi.Burden;
using Zuoshi.Tests.Bulletins;
using Zuoshi.Tests.Organisation;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Burden;

/// <summary>A unit that is merged brings along what it is asked for and what it has under way.</summary>
public sealed class MergerTests
{
    private const string Center = "流域管理中心";

    [Theory, OnEachDatabase]
    public async Task What_a_unit_is_asked_for_goes_with_it_and_what_is_past_stays(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.EnterUnit(Center, "直属单位");
        var (office, liaison) = (await site.As(Cast.Office), await site.As(Cast.Liaison));
        await (await office.Open("/campaigns/1/burden/forms/new")).Form("登记报表").Fill("报表名称", "水闸季报").Fill("依据文号", "澄水〔2026〕9号").Fill("要填的字段", "开闸次数").Fill("多久报一次", "每季")
            .Fill("第一次报的期限", "2026-03-18").Fill("有效期到哪天", "2026-12-31").Choose(Cast.Station).Press("登记");
        await (await office.Open("/campaigns/1/bulletins/publicity/requests/new")).Form("约稿").Fill("约哪个单位", Cast.Station).Fill("请他们写什么", "喇叭换新以后谁来管").Fill("哪天以前报", "2026-03-20").Press("约稿");
        await BulletinPagesTests.SendAsync(liaison, "龙潭水库换上新喇叭", "全部更换。");
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 19, 9, 0, 0, TimeSpan.FromHours(8)));

        var page = await (await site.SignIn(Cast.Admin)).Open(await site.UnitPage(Cast.Station) + "/closure");
        foreach (var piece in new[] { "报表001填报单位", "约稿001", "信息001" }) Assert.Contains(piece, page.Text);
        page = await page.Form("并入别的单位").Fill("并入哪个单位", Center).Fill("合并依据", "县编委〔2026〕4号文").Press("并入");
        Assert.Equal($"{Cast.Station}已并入{Center}", page.Flash);

        var (left, center) = ((await site.Unit(Cast.Station)).Id, (await site.Unit(Center)).Id);
        Assert.Equal(center, await site.Look(db => db.Stories.Select(x => x.UnitId).SingleAsync()));
        Assert.Equal(center, await site.Look(db => db.StoryRequests.Select(x => x.UnitId).SingleAsync()));
        var form = await site.Look(db => db.CollectionForms.AsNoTracking().WithParts().SingleAsync());
        Assert.Equal((true, false), (form.IsAsked(left, new DateOnly(2026, 3, 18)), form.IsAsked(left, new DateOnly(2026, 6, 18))));
        Assert.Equal((false, true), (form.IsAsked(center, new DateOnly(2026, 3, 18)), form.IsAsked(center, new DateOnly(2026, 6, 18))));
        foreach (var name in new[] { "burden.form-handed-over", "bulletins.request-handed-over", "bulletins.handed-over" })
            Assert.Equal("县编委〔2026〕4号文", (await site.Audit(name)).Single().Reason);

        // The liaison acts for the new unit, which answers the request and is asked for the form; the ledger keeps the old unit's line.
        liaison = await site.SignIn(Cast.Liaison);
        Assert.Contains("要填", (await liaison.Open("/campaigns/1/burden/forms")).Text);
        page = await (await (await liaison.Open("/campaigns/1/bulletins/publicity")).Follow("写一条")).Form("写一条信息").Fill("标题", "喇叭有了专人管").Fill("正文", "每个喇叭定了一名护林员兼管。").Press("存好");
        Assert.Equal("已存好，看过再报送", page.Flash);
        page = await (await site.SignIn(Cast.Office)).Open("/campaigns/1/burden/forms/1");
        Assert.Contains(page.Document.QuerySelectorAll("main dd"), asked => Page.Words(asked) == Center);
    }

    [Fact]
    public void A_form_of_both_units_is_asked_of_one_from_then_on()
    {
        var (left, stays, day) = (Guid.CreateVersion7(), Guid.CreateVersion7(), new DateOnly(2026, 6, 1));
        var form = FormTests.AskedOf(left, stays);

        form.HandOver(left, stays, "合并", day);
        form.HandOver(left, stays, "再来一次", day);

        Assert.Equal(2, form.Units.Count);
        Assert.Equal([stays], form.Units.Where(unit => unit.IsAskedOn(day)).Select(unit => unit.UnitId));
        Assert.True(form.IsAsked(left, day.AddDays(-1)));
    }
}
