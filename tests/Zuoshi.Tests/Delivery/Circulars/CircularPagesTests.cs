using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Delivery.Circulars;

/// <summary>A circular from being drawn up, by way of its units, to the file.</summary>
public sealed class CircularPagesTests
{
    private const string Circulars = "/campaigns/1/delivery/circulars", First = $"{Circulars}/1", Item = "/campaigns/1/delivery/1";

    [Theory, OnEachDatabase]
    public async Task The_office_draws_it_up_the_unit_puts_its_line_right_and_it_is_issued(Database database)
    {
        await using var site = await RunningSite.On(database);
        Assert.StartsWith("这一期没有可写的事项", (await (await (await site.As(Cast.Office)).Open(Circulars)).Form("起一期通报").Press("起一期通报")).MessageBeside("哪一期"));
        await DeliveryPagesTests.PublishAsync(site);
        await DeliveryPagesTests.BringInHandAsync(site);
        var (office, liaison, member) = (await site.As(Cast.Office), await site.As(Cast.Liaison), await site.As(Cast.Member));
        Assert.Contains("还没有通报", (await office.Open(Circulars)).Text);
        await (await liaison.Open($"{Item}/report")).Form("报进展").Fill("进展", "换了5处").Press("报进展");

        var page = await (await office.Open(Circulars)).Form("起一期通报").Press("起一期通报");
        Assert.StartsWith("已起好，请牵头单位核对到", page.Flash);
        Assert.Contains("还有1个单位没有核对", page.Text);
        // Until it is issued it is its units', each for its own part, and the office's.
        Assert.Equal(404, (await member.Open(First)).Status);
        Assert.DoesNotContain("月度通报", (await member.Open(Circulars)).Text);
        Assert.Contains("核对督办通报里您单位的事项", (await liaison.Open("/campaigns/1")).Text);

        page = await (await liaison.Open(First)).Form("更正督办事项001").Fill("更正后的进展", "").Press("更正");
        Assert.Equal("请写明更正后的进展。", page.Refusal);
        page = await page.Form("更正督办事项001").Fill("更正后的进展", "换了6处").Press("更正");
        Assert.Equal("督办事项001已更正", page.Flash);
        Assert.Contains("原来报的：换了5处", (await office.Open(First)).Text);
        Assert.DoesNotContain("核对督办通报", (await liaison.Open("/campaigns/1")).Text);

        page = await (await office.Open(First)).Press("印发");
        Assert.Equal("已印发", page.Flash);
        Assert.Contains("换了6处。", (await member.Open(First)).Text);
        using var word = await office.Knock(HttpMethod.Get, $"{First}/circular.docx");
        using var table = await office.Knock(HttpMethod.Get, $"{First}/circular.xlsx");
        Assert.Equal((200, 200), ((int)word.StatusCode, (int)table.StatusCode));
        Assert.Contains(Uri.EscapeDataString("2026年3月推进情况.docx"), word.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(403, (await member.Open($"{First}/circular.docx")).Status);
        Assert.Equal(404, (await office.Open($"{Circulars}/9")).Status);
    }
}
