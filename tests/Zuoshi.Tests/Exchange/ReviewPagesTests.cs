using Microsoft.EntityFrameworkCore;
using Zuoshi.Exchange.Reviews;
using Zuoshi.Organisation;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Exchange;

/// <summary>A round of peer review on its pages: from its preparation to the answers, and what nobody may see.</summary>
public sealed class ReviewPagesTests
{
    private const string Home = ExchangeWorld.Home, First = ExchangeWorld.First;

    [Theory, OnEachDatabase]
    public async Task From_the_preparation_to_the_answered_suggestion(Database database)
    {
        await using var site = await RunningSite.On(database);
        await ExchangeWorld.MoveInAsync(site);
        var office = await site.As(Cast.Office);
        Assert.Contains("还没有互评", (await office.Open(Home)).Text);

        var page = await office.Open($"{Home}/reviews/new");
        Assert.Equal(("第一轮互评", "2026-03-17", "2026-03-24"), (page.Value("名称"), page.Value("哪天开始"), page.Value("哪天截止")));
        page = await page.Form("准备互评").Fill("哪天截止", "2026-03-22").Press("准备好了");
        Assert.Equal((409, "2026年3月22日是休息日，截止要定在工作日：2026年3月20日或2026年3月23日。"), (page.Status, page.Refusal));
        page = await page.Form("准备互评").Fill("哪天截止", "2026-03-18").Press("准备好了");
        Assert.Equal("从2026年3月17日起至少留2个工作日，最早2026年3月19日截止。", page.Refusal);
        page = await page.Form("准备互评").Fill("哪天截止", "2026-03-24").Press("准备好了");
        Assert.Contains("5个单位互相评，每个请3个来评", page.Text);
        Assert.Equal(404, (await (await site.As(Cast.Member)).Open(First)).Status);
        page = await page.Press("抽评议单位，开始互评");
        Assert.Equal("已开始，请出5个单位来评", page.Flash);

        var liaison = await site.As(Cast.Liaison);
        Assert.Contains("3月17日开始填", (await liaison.Open((await ExchangeWorld.SeatsAsync(liaison))[0])).Text);
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 18, 9, 0, 0, TimeSpan.FromHours(8)));
        Assert.Contains("互评：看3个单位，每个写两句话", (await (await site.SignIn(Cast.Liaison)).Open("/campaigns/1")).Text);

        var at = 0;
        foreach (var who in ExchangeWorld.Reviewers)
        {
            var visitor = await site.SignIn(who);
            var seats = await ExchangeWorld.SeatsAsync(visitor);
            Assert.Equal(3, seats.Count);
            if (at == 0)
            {
                var empty = await (await visitor.Open(seats[0])).Form("评议").Fill("最值得学的一点", "").Fill("最想建议的一点", "写一半").Press("填好了");
                Assert.Equal((400, "请写一点最值得学的", "写一半"), (empty.Status, empty.MessageBeside("最值得学的一点"), empty.Value("最想建议的一点")));
                Assert.Contains("“举措可落地”请选一个", empty.Text);
            }

            foreach (var seat in seats)
            {
                page = await ExchangeWorld.FillAsync(visitor, seat, $"险点图{++at}号，巡堤的人都看得懂", $"建议{at}号，把电话写在牌子上", at % 2 == 0 ? "好" : "需改进");
                Assert.StartsWith("已填好", page.Flash);
            }
        }

        office = await site.SignIn(Cast.Office);
        page = await office.Open(First);
        Assert.Contains("都填好了", page.Text);
        page = await page.Press("公布");
        Assert.Equal("已公布", page.Flash);

        // Everybody reads sentences; grades only the object itself, and the office, as words.
        var member = await (await site.SignIn(Cast.Member)).Open(First);
        Assert.Contains("险点图1号", member.Text);
        Assert.DoesNotContain("需改进", member.Text.Split("全部记录")[0].Split("另写一点")[1]);
        Assert.Contains("需改进", page.Text);

        liaison = await site.SignIn(Cast.Liaison);
        Assert.Contains("答复互评里的3条建议", (await liaison.Open("/campaigns/1")).Text);
        var own = await liaison.Open(First);
        var forms = own.Forms("答复");
        Assert.Equal(3, forms.Count);
        page = await forms[0].Press("答复");
        Assert.Equal((409, "请选采纳、部分采纳还是说明。"), (page.Status, page.Refusal));
        page = await page.Forms("答复")[0].Choose("部分采纳").Fill("一句话", "险点牌先写，渠道牌明年写").Press("答复");
        Assert.Equal("已答复", page.Flash);
        Assert.Contains("险点牌先写，渠道牌明年写", (await (await site.SignIn(Cast.Member)).Open(First)).Text);

        // One press makes a practice of a praise; the unit completes it.
        page = await (await office.Open(First)).Forms("放进做法库")[0].Press("放进做法库");
        Assert.StartsWith("已放进做法库：做法001", page.Flash);
        Assert.Equal(14, page.Forms("放进做法库").Count);
        Assert.Contains("互评里同行说值得学", (await (await site.SignIn(Cast.Member)).Open($"{Home}/practices/1")).Text);

        // A third round is too many.
        page = await (await office.Open($"{Home}/reviews/new")).Form("准备互评").Press("准备好了");
        Assert.Equal("已准备好，看过对象再开始", page.Flash);
        page = await (await office.Open($"{Home}/reviews/new")).Form("准备互评").Press("准备好了");
        Assert.Equal("一次活动最多互评2轮，已经有2轮，不再增加各单位的负担。", page.Refusal);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_ticked_is_there_again_after_a_refusal_and_after_a_sign_in_that_ended(Database database)
    {
        await using var site = await RunningSite.On(database);
        await ExchangeWorld.MoveInAsync(site);
        await ExchangeWorld.BeginAsync(site);
        var liaison = await site.SignIn(Cast.Liaison);
        var seat = (await ExchangeWorld.SeatsAsync(liaison))[0];

        var page = await (await liaison.Open(seat)).Form("评议").Choose("问题找得准：需改进").Choose("可借鉴：好").Press("填好了");
        Assert.Equal(400, page.Status);
        Assert.Equal(["需改进", "好"], Ticked(page));

        var form = (await liaison.Open(seat)).Form("评议").Choose("问题找得准：需改进").Choose("结合实际：较好").Fill("最值得学的一点", "牌子上写了电话");
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        page = await form.Press("填好了");
        page = await page.Form("登录").Fill("登录名", Cast.Liaison.SignInName).Fill("密码", Cast.Password).Press("登录");
        Assert.Equal("牌子上写了电话", page.Value("最值得学的一点"));
        Assert.Equal(["需改进", "较好"], Ticked(page));

        static IEnumerable<string> Ticked(Page page) => page.Document.QuerySelectorAll("main form input[type=radio][checked]").Select(box => Page.Words(box.ParentElement!).Split('：')[^1]);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_learns_who_reviewed_but_the_reviewer_and_the_audit(Database database)
    {
        await using var site = await RunningSite.On(database);
        await ExchangeWorld.MoveInAsync(site);
        await ExchangeWorld.BeginAsync(site);
        var west = await site.SignIn(ExchangeWorld.Liaisons[3]);
        var seat = (await ExchangeWorld.SeatsAsync(west))[0];
        await ExchangeWorld.FillAsync(west, seat, "闸门钥匙挂在闸房里，谁来都找得到", "建议标上开闸的圈数");
        Assert.Contains("闸门钥匙挂在闸房里", (await west.Open(First)).Text + (await west.Open(seat)).Text);

        site.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 25, 9, 0, 0, TimeSpan.FromHours(8)));
        var office = await site.SignIn(Cast.Office);
        var page = await office.Open(First);
        Assert.Contains("还没有填完的：", page.Text);
        Assert.Equal("已公布", (await page.Press("公布")).Flash);
        foreach (var who in ExchangeWorld.Reviewers.Append(Cast.Member).Append(Cast.Office).Append(Cast.Leader).Where(who => who.SignInName != "l-west"))
        {
            var visitor = await site.SignIn(who);
            page = await visitor.Open(First);
            Assert.Contains("闸门钥匙挂在闸房里", page.Text);
            Assert.DoesNotContain("西山站联络员", page.Text);
        }

        // Another's seat isn't there for anybody else, and the record names the reviewer to the audit alone.
        var taken = int.Parse(seat.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var self = await site.Look(db => db.Set<ReviewObject>().Where(x => x.Order == taken).Select(x => x.Name).SingleAsync());
        Assert.NotEqual("西山水利站", self);
        Assert.Equal(404, (await (await site.SignIn(ExchangeWorld.Reviewers.Single(who => who.Unit == self))).Open(seat)).Status);
        var line = Assert.Single(await site.Audit("exchange.review-filled"));
        Assert.Equal(("西山站联络员", "评议单位"), (line.ActorName, line.ShownAs));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_has_an_interest_says_so_and_somebody_else_is_drawn(Database database)
    {
        await using var site = await RunningSite.On(database);
        await ExchangeWorld.MoveInAsync(site);
        await ExchangeWorld.BeginAsync(site);
        var east = await site.SignIn(ExchangeWorld.Liaisons[1]);
        var seat = (await ExchangeWorld.SeatsAsync(east))[0];

        var page = await (await east.Open(seat)).Form("说明利害关系").Press("不评，请改抽别的单位");
        Assert.Equal((400, "请写是什么关系"), (page.Status, page.MessageBeside("是什么关系")));
        page = await page.Form("说明利害关系").Fill("是什么关系", "站长刚从那里调来").Press("不评，请改抽别的单位");
        Assert.Equal(("已说明，改由别的单位评", "", 200), (page.Flash, page.Refusal, page.Status));

        var reviews = await site.Look(db => db.Set<Review>().ToListAsync());
        var declared = Assert.Single(reviews, review => review.State is SeatState.Declared);
        // Five units, three reviewers each: the fourth who may takes the seat.
        var seats = reviews.FindAll(review => review.ObjectId == declared.ObjectId && review.State is SeatState.Waiting);
        Assert.Equal(3, seats.Count);
        Assert.DoesNotContain(seats, review => review.ReviewerId == declared.ReviewerId);
        Assert.Contains("您说明了利害关系（站长刚从那里调来）", (await east.Open(seat)).Text);
        var ground = await site.Look(async db => await db.Set<Unit>().SingleAsync(unit => unit.Id == declared.ReviewerId));
        Assert.Equal("东河水利站", ground.Name);
    }

    [Theory, OnEachDatabase]
    public async Task The_results_stand_in_official_order_whatever_the_grades(Database database)
    {
        await using var site = await RunningSite.On(database);
        await ExchangeWorld.MoveInAsync(site);
        await ExchangeWorld.BeginAsync(site);
        var official = (await (await site.SignIn(Cast.Office)).Open(First)).Document.QuerySelectorAll("main section[aria-labelledby^=object] h2").Select(Page.Words).ToList();
        Assert.Equal(5, official.Count);
        // The last one gets the best grades, the first the worst.
        foreach (var who in ExchangeWorld.Reviewers)
        {
            var visitor = await site.SignIn(who);
            foreach (var seat in await ExchangeWorld.SeatsAsync(visitor))
                await ExchangeWorld.FillAsync(visitor, seat, "值得学的一点", "想建议的一点", seat.EndsWith('5') ? "好" : seat.EndsWith('1') ? "需改进" : "较好");
        }

        var page = await (await (await site.SignIn(Cast.Office)).Open(First)).Press("公布");

        foreach (var who in new[] { Cast.Office, Cast.Member, Cast.Leader, Cast.Liaison })
        {
            page = await (await site.SignIn(who)).Open(First);
            Assert.Equal(official, page.Document.QuerySelectorAll("main section[aria-labelledby^=object] h2").Select(Page.Words));
            Assert.Empty(page.Document.QuerySelectorAll("main table"));
            foreach (var word in new[] { "总分", "得分", "名次", "排名", "平均" }) Assert.DoesNotContain(word, page.Text);
        }
    }

    [Theory, OnEachDatabase]
    public async Task The_office_keeps_a_sentence_back_with_a_reason_before_it_is_published(Database database)
    {
        await using var site = await RunningSite.On(database);
        await ExchangeWorld.MoveInAsync(site);
        await ExchangeWorld.BeginAsync(site);
        var west = await site.SignIn(ExchangeWorld.Liaisons[3]);
        await ExchangeWorld.FillAsync(west, (await ExchangeWorld.SeatsAsync(west))[0], "我们西山站去学过，很管用", "建议早点报");
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 25, 9, 0, 0, TimeSpan.FromHours(8)));
        var office = await site.SignIn(Cast.Office);

        var page = await (await office.Open(First)).Form("不公布这句：我们西山站去学过，很管用").Press("不公布");
        Assert.Equal("请写明不公布的理由。", page.Refusal);
        page = await page.Form("不公布这句：我们西山站去学过，很管用").Fill("理由", "看得出是谁写的").Press("不公布");
        Assert.Equal("这句不公布", page.Flash);
        await page.Press("公布");

        page = await (await site.SignIn(Cast.Member)).Open(First);
        Assert.DoesNotContain("我们西山站去学过", page.Text);
        Assert.Contains("建议早点报", page.Text);
    }
}
