using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Discussions;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions.Table;

public sealed class TableTests
{
    private const string Head = "内容\t题目\t主题\t纲要条款\t提出人\t不署名\t外部编号\n";
    private const string Pasted = "或者从 Excel、Word 里复制表格，贴在这里";

    [Theory, OnEachDatabase]
    public async Task A_table_is_sent_in_as_a_whole_and_the_same_once_more_adds_nothing(Database database)
    {
        await using var site = await RunningSite.On(database);
        const string rows = Head + "雨量站要有备用电源。\t三问1、三问3\t防洪保安\t\t\t\tA-1\n先修干渠。\t\t2\t\t单位\t\t\n";

        var page = await (await Paste(site, rows)).Press("提交 2 条");

        Assert.Contains("已提交2条建言", page.Flash);
        var said = await site.Look(db => db.Contributions.OrderBy(x => x.Number).ToListAsync());
        Assert.Equal([(1, 2, Voice.Unit, "A-1"), (2, 0, Voice.Unit, null)], said.Select(x => (x.Number, x.Prompts.Count, x.Voice, x.ExternalId)));

        page = await Paste(site, rows);
        Assert.Contains("将提交 0 条，已经有的 2 条不重复提交", page.Text);
        Assert.Contains("和建言0001一样，不再提交。", page.Text);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_wrong_stands_beside_its_cell_is_corrected_there_and_nothing_goes_before_all_is_right(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await Paste(site, Head + "雨量站要有备用电源。\t\t防洪\t\t\t\t\n先修干渠。\t九问1\t节水供谁\t\t张三\t也许\t\n先修干渠。\t\t2\t\t\t\t\n写得对的一条。\t\t2\t\t\t\t\n");
        Assert.Contains("2 行有问题", page.Text);
        foreach (var problem in new[] { "活动里没有题目“九问1”。", "活动里没有主题“节水供谁”。", "本单位名录里没有“张三”。", "写“是”或“否”，空着算署名。", "和第3行一样，请改一改或者不要这行。" })
            Assert.Contains(problem, page.Text);

        page = await page.Press("提交 2 条");
        Assert.Equal((409, "还有2行有问题，改好以后才一起提交。"), (page.Status, page.Refusal));
        Assert.Equal(0, await site.Look(db => db.Contributions.CountAsync()));

        page = await Correct(page, 2, ("prompts", ""), ("theme", "节水供水"), ("who", ""), ("hides", ""));
        page = await page.Form("改第4行").Press("不要这行");
        Assert.Contains("逐行都读得懂，可以提交。", page.Text);
        page = await page.Press("提交 3 条");
        Assert.Equal(3, await site.Look(db => db.Contributions.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_named_person_of_the_unit_is_the_author_and_a_foreigner_is_no_choice(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Cast.EnterAsync(site, await site.As(Cast.Admin), new Cast("zhan.yuan", "水利站站员", Cast.Station, Zuoshi.Platform.Access.Duty.Member));
        await site.ConfirmAppointments();

        var page = await Paste(site, Head + $"雨量站要有备用电源。\t\t1\t\t水利站站员\t是\t\n先修干渠。\t\t1\t\t{Cast.Member.Name}\t\t\n");
        Assert.Contains($"本单位名录里没有“{Cast.Member.Name}”。", page.Text);
        await (await page.Form("改第3行").Press("不要这行")).Press("提交 1 条");

        var said = await site.Look(db => db.Contributions.SingleAsync());
        Assert.Equal(("水利站站员", Cast.Liaison.Name, true, Voice.Self), (said.AuthorName, said.EnteredBy, said.HidesName, said.Voice));
    }

    [Theory, OnEachDatabase]
    public async Task A_half_checked_table_is_there_the_next_day_and_is_nobody_else_s(Database database)
    {
        await using var site = await RunningSite.On(database);
        var page = await Paste(site, Head + "雨量站要有备用电源。\t\t没有的主题\t\t\t\t\n");
        var address = page.Address;
        site.Clock.Advance(TimeSpan.FromDays(1));

        page = await (await site.SignIn(Cast.Liaison)).Open("/campaigns/1/contributions/table");
        Assert.Contains("雨量站要有备用电源。", (await page.Follow("贴入的表格")).Text);
        Assert.Equal(404, (await (await site.SignIn(Cast.Office)).Open(address)).Status);
        Assert.Equal(404, (await (await site.SignIn(Cast.Member)).Open("/campaigns/1/contributions/table")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_table_without_a_column_of_contributions_and_one_too_long_are_refused(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await Paste(site, "姓名\t电话\n张三\t1\n");
        Assert.Equal(400, page.Status);
        Assert.StartsWith("没有读到建言。", page.MessageBeside(Pasted));

        page = await Paste(site, Head + string.Concat(Enumerable.Range(1, 2001).Select(number => $"第{number}句。\t\t1\t\t\t\t\n")));
        Assert.Equal("一次最多2000行，这份有2001行，请拆成几份。", page.MessageBeside(Pasted));
    }

    [Theory, OnEachDatabase]
    public async Task Two_hundred_rows_of_a_filled_in_template_go_in_together(Database database)
    {
        await using var site = await RunningSite.On(database);
        var liaison = await site.As(Cast.Liaison);
        using var template = await liaison.Knock(HttpMethod.Get, "/campaigns/1/contributions/table/template");
        Assert.Equal("建言表模板.xlsx", template.Content.Headers.ContentDisposition!.FileNameStar);
        var rows = Head + string.Concat(Enumerable.Range(1, 200).Select(number => $"第{number}处雨量站要有备用电源。\t三问1\t防洪保安\t\t\t\tB-{number}\n"));

        var page = await (await liaison.Open("/campaigns/1/contributions/table")).Form("用表格提交建言").Attach("表格文件", "建言.csv", Encoding.UTF8.GetBytes(rows.Replace('\t', ','))).Press("去核对");
        Assert.Contains("第 1—100 行，共 200 行", page.Text);
        await page.Press("提交 200 条");

        Assert.Equal((200, 200), (await site.Look(db => db.Contributions.CountAsync()), await site.Look(db => db.Contributions.Select(x => x.Number).Distinct().CountAsync())));
    }

    [Theory, OnEachDatabase]
    public async Task A_table_that_nobody_goes_on_with_is_forgotten_after_a_month(Database database)
    {
        await using var site = await RunningSite.On(database);
        await Paste(site, Head + "雨量站要有备用电源。\t\t1\t\t\t\t\n");
        site.Clock.Advance(TimeSpan.FromDays(20));
        var page = await Paste(site, Head + "先修干渠。\t\t2\t\t\t\t\n");
        Assert.Equal(2, await site.Look(db => db.TableDrafts.CountAsync()));
        Assert.Contains("从上传起留30天", (await page.Follow("用表格提交建言")).Text);

        site.Clock.Advance(TimeSpan.FromDays(11));
        await Paste(site, Head + "干渠清淤要赶在汛前。\t\t2\t\t\t\t\n");

        Assert.Equal(2, await site.Look(db => db.TableDrafts.CountAsync()));
    }

    private static async Task<Page> Paste(RunningSite site, string rows) =>
        await (await (await site.SignIn(Cast.Liaison)).Open("/campaigns/1/contributions/table")).Form("用表格提交建言").Fill(Pasted, rows).Press("去核对");

    // Fields that stand in cells name their form; a browser sends them with it.
    private static async Task<Page> Correct(Page page, int line, params (string Field, string Value)[] cells)
    {
        var form = page.Document.GetElementById($"f-l{line}")!;
        foreach (var (field, value) in cells)
        {
            var cell = page.Document.QuerySelector($"[form=f-l{line}][name={field}]")!;
            if (cell is IHtmlTextAreaElement area) area.Value = value;
            else ((IHtmlInputElement)cell).Value = value;
            form.AppendChild(cell);
        }

        return await page.Form($"改第{line + 1}行").Press("改好了");
    }
}
