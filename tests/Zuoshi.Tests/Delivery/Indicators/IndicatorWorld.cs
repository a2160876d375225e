using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.Delivery.Indicators;
using Zuoshi.Lists;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Reporting;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Delivery.Indicators;

/// <summary>Indicators of the world's campaign, for tests of their pages.</summary>
internal static class IndicatorWorld
{
    public const string All = "/campaigns/1/indicators", First = $"{All}/1";

    extension(RunningSite site)
    {
        /// <summary>The office defines one by the form: of 供水水质达标率, which the liaison's station reports.</summary>
        public async Task<Page> DefineIndicator(string name = "供水水质达标率", Action<Form>? more = null)
        {
            var form = (await (await site.As(Cast.Office)).Open($"{All}/new")).Form("定指标")
                .Fill("指标名称", name).Fill("定义", "达标水样占全部水样的比例").Fill("计量单位", "%").Fill("数据来源", "水质月报").Fill("主题", "2 节水供水").Fill("牵头单位", Cast.Station)
                .Fill("基期年份", "2020").Fill("基期值", "90").Fill("目标1的年份", "2028").Fill("目标1的值", "99").Fill("对标1的城市", "云州市").Fill("对标1的年份", "2024").Fill("对标1的值", "97.5").Fill("对标1的出处", "云州年报");
            more?.Invoke(form);
            return await form.Press("定下这个指标");
        }

        /// <summary>Somebody enters a value by the form.</summary>
        public async Task<Page> EnterActual(Cast who, string year, string value, string reason = "", int number = 1) =>
            await (await (await site.As(who)).Open($"{All}/{number}/actual")).Form("填实际值").Fill("年份", year).Fill("数值", value).Fill("文号或出处", "水质年报").Fill("更正的理由", reason).Press("填上");

        /// <summary>A row that the office sees, as number 1 of the tasks.</summary>
        public Task<Guid> MakeRow() => site.Look(async db =>
        {
            var campaign = await db.Campaigns.WithParts().SingleAsync();
            var station = await db.Units.SingleAsync(unit => unit.Name == Cast.Station);
            var office = await ActorAsync(db, Cast.Office);
            var row = new WorkItem(campaign.Id, WorkItemKind.Task, await Counter.NextAsync(db, "tasks", campaign.Id), new RowContent
            {
                Title = "更换老旧供水管网", ThemeId = campaign.Themes[1].Id, LeadUnitId = station.Id, Content = "更换城关镇老旧供水管网12公里。", Target = "水质达标。", Due = new DateOnly(2027, 6, 30),
            }, office, Cast.Now.UtcDateTime);
            db.Add(row);
            await db.SaveChangesAsync();
            row.Raise(ReportLevel.Accepted, office, Cast.Now.UtcDateTime);
            await db.SaveChangesAsync();
            return row.Id;
        });

        /// <summary>The indicators in order of number.</summary>
        public Task<List<Indicator>> Indicators() => site.Look(db => db.Indicators.WithAll().OrderBy(x => x.Number).ToListAsync());
    }

    /// <summary>Somebody as they act.</summary>
    public static async Task<Actor> ActorAsync(AppDb db, Cast who) =>
        (await db.People.WithPosts().SingleAsync(person => person.SignInName == who.SignInName)).ActorsOn(DateOnly.FromDateTime(Cast.Now.Date), new UnitTree(await db.Units.ToListAsync()))[0];
}
