using Microsoft.Playwright;
using Zuoshi.Engines.Tests;
using Zuoshi.Journeys.Browser;

namespace Zuoshi.Journeys;

/// <summary>A clerk's day with the task list in a spreadsheet, while somebody else works in the site.</summary>
public sealed class ListsByExcelTests(Chromium chromium)
{
    private const string Password = "yanshi-2026";

    /// <summary>Turns the rows round, changes two cells, copies a row, adds one, leaves one out.</summary>
    private const string Work = """
        import openpyxl, sys
        book = openpyxl.load_workbook(sys.argv[1])
        sheet = book['任务清单']
        head = [lower.value or upper.value for upper, lower in zip(sheet[3], sheet[4])]
        at = lambda name: next(i for i, text in enumerate(head) if text and text.startswith(name))
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
        rows[0][at('备注')] = '表里改的'
        rows[0][at('完成时限')] = '2031年6月底前'
        rows[2][at('工作目标')] = '改过的目标：做成三件事'
        copy = list(rows[2])
        copy[at('任务名称')] = '复制出来的一项任务'
        new = [None] * len(head)
        new[at('任务名称')], new[at('所属主题')], new[at('牵头单位')] = '新插进来的一项任务', rows[0][at('所属主题')], rows[0][at('牵头单位')]
        gone = rows.pop(3)
        done = rows[::-1] + [copy, new]
        sheet.delete_rows(5, sheet.max_row)
        for r, row in enumerate(done):
            for c, value in enumerate(row): sheet.cell(5 + r, 1 + c, value)
        book.save(sys.argv[2])
        print(gone[at('任务名称')])
        """;

    [Fact]
    public async Task Every_cell_ends_where_a_careful_clerk_would_put_it()
    {
        var folder = Directory.CreateTempSubdirectory("zuoshi-excel-").FullName;
        try
        {
            await using var site = await ServedSite.WithDemoAsync();
            await using var clerk = await SignInAsync(site, "huodongban");
            await clerk.Open("/campaigns/1/lists");
            var exported = await clerk.Download("导出 Excel");
            File.Copy(exported, Path.Combine(folder, "exported.xlsx"));

            // Meanwhile, in the site.
            await clerk.Open("/campaigns/1/lists/tasks/1/edit");
            await clerk.Fill("备注", "系统里改的");
            await clerk.Press("保存");
            await clerk.Open("/campaigns/1/lists/tasks/2/edit");
            await clerk.Fill("备注", "只有系统里改的");
            await clerk.Press("保存");

            var gone = OtherPrograms.Python("openpyxl", Work, Path.Combine(folder, "exported.xlsx"), Path.Combine(folder, "edited.xlsx"));
            Directory.CreateDirectory(Path.Combine(folder, "saved"));
            OtherPrograms.Run("soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx", "--outdir", Path.Combine(folder, "saved"), Path.Combine(folder, "edited.xlsx"));

            await clerk.Open("/campaigns/1/lists");
            await clerk.Follow("导入 Excel");
            Assert.Empty(await Inspection.InspectAsync(clerk, "lists-import"));
            await clerk.Attach("清单表格", Path.Combine(folder, "saved", "edited.xlsx"));
            await clerk.Press("去核对");
            await clerk.Sees("冲突：任 001 的备注");
            await clerk.Sees("像是复制出来的");
            await clerk.Sees("表里没有了 1 项，系统里都留着");
            await clerk.Sees("改动 2 处");
            Assert.Empty(await Inspection.InspectAsync(clerk, "lists-import-check"));
            await clerk.Choose("用表里的：表里改的");
            await clerk.Choose("作为新的一项");
            await clerk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^导入 [0-9]+ 处$") }).ClickAsync();
            // What was copied is a row now, and shown as one before it is written.
            if (await clerk.Page.GetByRole(AriaRole.Heading, new() { Name = "核对清单表格" }).CountAsync() > 0)
                await clerk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^导入 [0-9]+ 处$") }).ClickAsync();

            await Assertions.Expect(clerk.Page.Locator(".flash")).ToContainTextAsync("已导入：新增2项，改动2项");
            await clerk.Open("/campaigns/1/lists/tasks/1");
            await clerk.Sees("表里改的");
            await clerk.Sees("2031年6月底前");
            await clerk.Open("/campaigns/1/lists/tasks/2");
            await clerk.Sees("只有系统里改的");
            await clerk.Open("/campaigns/1/lists/tasks/3");
            await clerk.Sees("改过的目标：做成三件事");
            await clerk.Open("/campaigns/1/lists/tasks/4");
            await clerk.Sees(gone);
            foreach (var title in new[] { "复制出来的一项任务", "新插进来的一项任务" })
            {
                await clerk.Open($"/campaigns/1/lists?q={Uri.EscapeDataString(title)}");
                await clerk.Sees(title);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<Tab> SignInAsync(ServedSite site, string name)
    {
        var tab = await chromium.OpenAsync(site);
        await tab.Open("/sign-in");
        await tab.Fill("登录名", name);
        await tab.Fill("密码", Password);
        await tab.Press("登录");
        await tab.Page.WaitForURLAsync(address => !address.EndsWith("/sign-in", StringComparison.Ordinal));
        return tab;
    }
}
