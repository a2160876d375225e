using System.Text;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Bulletins;

/// <summary>What has been told and what not, what units are asked for, and the pictures.</summary>
public sealed class PublicityPagesTests
{
    private const string Home = "/campaigns/1/bulletins", Publicity = $"{Home}/publicity";

    private static readonly byte[] Point = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Theory, OnEachDatabase]
    public async Task A_unit_that_is_asked_has_two_working_days_and_may_say_no(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (office, liaison) = (await site.As(Cast.Office), await site.As(Cast.Liaison));

        var page = await (await office.Open($"{Publicity}/requests/new")).Form("约稿").Fill("约哪个单位", "城关镇水利站").Fill("请他们写什么", "喇叭换新以后谁来管").Fill("哪天以前报", "2026-03-17").Press("约稿");
        Assert.Equal((409, "给单位至少2个工作日，最早3月18日。"), (page.Status, page.Refusal));
        Assert.Equal("喇叭换新以后谁来管", page.Value("请他们写什么"));
        page = await page.Form("约稿").Fill("哪天以前报", "2026-03-18").Press("约稿");
        Assert.Equal("已约稿，单位可以写，也可以说明不写", page.Flash);
        await (await office.Open($"{Publicity}/requests/new")).Form("约稿").Fill("约哪个单位", "城关镇水利站").Fill("请他们写什么", "再写一条").Fill("哪天以前报", "2026-03-20").Press("约稿");

        Assert.Contains("活动办约稿，请写一条信息", (await liaison.Open("/campaigns/1")).Text);
        page = await (await (await liaison.Open(Publicity)).Follow("写一条")).Form("写一条信息").Fill("标题", "喇叭有了专人管").Fill("正文", "每个喇叭定了一名护林员兼管。").Press("存好");
        Assert.Equal("已存好，看过再报送", page.Flash);
        // A number that a refused form took stays unused.
        page = await (await liaison.Open(Publicity)).Form("不写约稿3").Press("答复");
        Assert.Equal((409, "请写明不写的原因，一句话就行。"), (page.Status, page.Refusal));
        page = await page.Form("不写约稿3").Fill("不写的原因，一句话就行", "这个月没有新做法").Press("答复");
        Assert.Equal("已答复活动办", page.Flash);
        var seen = (await office.Open(Publicity)).Text;
        Assert.Contains("写了信息001", seen);
        Assert.Contains("这个月没有新做法", seen);
    }

    [Theory, OnEachDatabase]
    public async Task A_picture_says_who_agrees_and_hangs_bare(Database database)
    {
        await using var site = await RunningSite.On(database);
        var (member, office) = (await site.As(Cast.Member), await site.As(Cast.Office));

        var form = (await member.Open($"{Publicity}/pictures/new")).Form("放一张图片").Fill("图片说明", "新喇叭").Fill("图上是什么", "坝顶的喇叭").Attach("图片", "照片.png", Encoding.UTF8.GetBytes("不是图片"));
        var page = await form.Press("放上");
        Assert.Equal((400, "只收完好的 jpg、png、webp 图片，不超过10兆。", "请选照片上的人是否同意"), (page.Status, page.MessageBeside("图片"), page.MessageBeside("照片上的人")));
        page = await page.Form("放一张图片").Attach("图片", "照片.png", Point).Fill("照片上的人", "照片上的人都同意公开使用").Press("放上");
        Assert.Equal("请写照片上是谁", page.MessageBeside("照片上是谁"));
        page = await page.Form("放一张图片").Attach("图片", "照片.png", Point).Fill("照片上是谁", "护林员老李").Press("放上");
        Assert.Equal("已放上，拍摄地点、时间和设备没有保存", page.Flash);
        Assert.Contains("护林员老李同意使用", page.Text);
        using var image = await office.Knock(HttpMethod.Get, $"{Publicity}/pictures/1/image");
        Assert.Equal(("image/png", Point.Length), (image.Content.Headers.ContentType!.MediaType, (await image.Content.ReadAsByteArrayAsync()).Length));

        page = await (await office.Open($"{Publicity}/pictures")).Form("撤下图片1").Press("撤下");
        Assert.Equal("已撤下", page.Flash);
        Assert.Equal(404, (int)(await office.Knock(HttpMethod.Get, $"{Publicity}/pictures/1/image")).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task The_table_shows_what_was_told_and_leads_on_where_nothing_was(Database database)
    {
        await using var site = await RunningSite.On(database);
        var office = await site.As(Cast.Office);
        var (theme, phase) = await site.Look(async db =>
        {
            var campaign = await db.Set<Zuoshi.Campaigns.Campaign>().Include(x => x.Themes).Include(x => x.Phases).FirstAsync();
            return (campaign.Themes.OrderBy(x => x.Number).First().Name, campaign.Phases.OrderBy(x => x.Number).First().Name);
        });
        Assert.Contains("还没讲", (await office.Open(Publicity)).Text);

        var page = await (await office.Open($"{Publicity}/coverage/new")).Form("记一次报道").Fill("媒体名称", "县报").Fill("标题", "喇叭换新").Fill("刊播日期", "2026-03-15").Fill("网址", "javascript:alert(1)").Fill("主题", theme).Fill("阶段", phase).Press("记下");
        Assert.Equal((409, "网址要以http://或https://开头，不超过500个字符，请从浏览器的地址栏整条复制。"), (page.Status, page.Refusal));
        page = await page.Form("记一次报道").Fill("网址", "https://example.org/1").Press("记下");
        Assert.Equal("已记下", page.Flash);
        Assert.Contains("报道1次", page.Text);

        page = await (await office.Open($"{Publicity}/plan/new")).Form("加一项安排").Fill("讲什么", "巡坝一天").Fill("在哪里讲", "县台").Fill("哪天以前", "2026-03-21").Press("加上");
        Assert.Equal("2026年3月21日是休息日，请改为2026年3月20日或2026年3月23日。", page.Refusal);
        page = await page.Form("加一项安排").Fill("哪天以前", "2026-03-20").Press("加上");
        page = await page.Form("不办安排2").Fill("为什么不办了", "改期").Press("记下");
        Assert.Equal("已记不办", page.Flash);
    }
}
