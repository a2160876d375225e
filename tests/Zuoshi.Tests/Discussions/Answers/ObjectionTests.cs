using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions.Answers;

public sealed class ObjectionTests
{
    [Theory, OnEachDatabase]
    public async Task Its_author_objects_once_and_it_comes_back_to_the_desk(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Answer(outcome: "未采纳 不办，说明为什么", reason: "不在职责内。");

        var page = await (await (await site.As(Cast.Member)).Open("/campaigns/1/contributions/1")).Form("答复得不对？").Fill("哪里不对", "喇叭归水利站管。").Press("申诉");

        Assert.Equal("已申诉，7天内再答复您", page.Flash);
        Assert.Contains("申诉待复", page.Text);
        Assert.DoesNotContain("答复得不对？", page.Text);
        var desk = await (await site.As(Cast.Convener)).Open("/campaigns/1/answers?Show=Objected");
        Assert.Contains("申诉：喇叭归水利站管。（原答复：未采纳，不在职责内。）", desk.Text);
        Assert.Contains("已回应 0 条", (await (await site.As(Cast.Member)).Open("/campaigns/1")).Text);

        page = await (await (await site.As(Cast.Convener)).Open("/campaigns/1/contributions/1")).Form("改答复").Choose("采纳 写进清单或文稿").Fill("理由", "确是本站的事，汛前修好。").Press("答复作者");
        Assert.Contains("已再答复", page.Text);
        Assert.Contains("这里没有等着答复的建言。", (await desk.Again()).Text);
    }
}
