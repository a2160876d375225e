using Microsoft.EntityFrameworkCore;
using Zuoshi.Exchange.Practices;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Exchange;

/// <summary>Three stations more, each with a liaison, so that five units can review each other.</summary>
internal static class ExchangeWorld
{
    public const string Home = "/campaigns/1/exchange", First = $"{Home}/reviews/1";

    public static readonly IReadOnlyList<Cast> Liaisons =
    [
        Cast.Liaison, new("l-east", "东河站联络员", "东河水利站", Duty.Liaison), new("l-south", "南湖站联络员", "南湖水利站", Duty.Liaison), new("l-west", "西山站联络员", "西山水利站", Duty.Liaison),
    ];

    /// <summary>Everybody who can review, with the name of the unit: the convener is of an office.</summary>
    public static readonly IReadOnlyList<Cast> Reviewers = [Cast.Convener, .. Liaisons];

    public static async Task MoveInAsync(RunningSite site) => await site.Look(async db =>
    {
        foreach (var (index, who) in Liaisons.Skip(1).Index())
        {
            var unit = new Unit(who.Unit, null, UnitKind.District, null, 10 + index, new DateOnly(2026, 1, 5));
            var post = new Post(unit.Id, who.Name, who.Duty, 1);
            var person = new Person(who.Name, who.SignInName);
            person.Account.SetPassword(Cast.Password, new SignInRules(), Cast.Founded.UtcDateTime);
            person.Confirm(person.Appoint(post, new DateOnly(2026, 1, 5)).Id, by: null, Cast.Founded.UtcDateTime);
            db.AddRange(unit, post, person);
        }

        return await db.SaveChangesAsync();
    });

    /// <summary>Lets the office prepare a round from tomorrow to Monday and begin it, and moves the clock to its first day.</summary>
    public static async Task<Page> BeginAsync(RunningSite site)
    {
        var page = await (await (await site.As(Cast.Office)).Open($"{Home}/reviews/new")).Form("准备互评").Press("准备好了");
        Assert.Equal("已准备好，看过对象再开始", page.Flash);
        page = await page.Press("抽评议单位，开始互评");
        Assert.Equal("已开始，请出5个单位来评", page.Flash);
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 18, 9, 0, 0, TimeSpan.FromHours(8)));
        return page;
    }

    /// <summary>The addresses of the seats of a reviewer.</summary>
    public static async Task<List<string>> SeatsAsync(Visitor visitor)
    {
        var page = await visitor.Open(First);
        return [.. page.Document.QuerySelectorAll("main a[href*='/objects/']").Select(link => link.GetAttribute("href")!)];
    }

    /// <summary>Fills in a seat, with the same grade throughout.</summary>
    public static async Task<Page> FillAsync(Visitor visitor, string seat, string praise, string advice, string grade = "较好")
    {
        var form = (await visitor.Open(seat)).Form("评议");
        foreach (var criterion in new[] { "问题找得准", "举措可落地", "结合实际", "可借鉴", "群众获得感" }) form.Choose($"{criterion}：{grade}");
        return await form.Fill("最值得学的一点", praise).Fill("最想建议的一点", advice).Press("填好了");
    }

    /// <summary>A practice of the liaison's station, put there without the way.</summary>
    public static Task<int> PutPracticeAsync(RunningSite site, string title, string unit = Cast.Station, Sensitivity label = Sensitivity.Internal) => site.Look(async db =>
    {
        var campaign = await db.Set<Zuoshi.Campaigns.Campaign>().Select(x => x.Id).FirstAsync();
        var of = await db.Set<Unit>().Where(x => x.Name == unit).Select(x => x.Id).SingleAsync();
        var practice = new Practice(campaign, await Counter.NextAsync(db, "practices", campaign), new PracticeTerms(title, "巡堤的人手一张图，险点画在图上。", "汛期少跑两趟", of, null, [], label));
        db.Add(practice);
        await db.SaveChangesAsync();
        return practice.Number;
    });
}
