using System.Text;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Tests.Discussions;
using Zuoshi.Tests.World;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Tests.Lists.Excel;

/// <summary>What people do with the lists in a spreadsheet, step by step.</summary>
internal static class ImportSteps
{
    public const string Title = "修复龙潭水库下游预警喇叭", Import = "/campaigns/1/lists/import";

    public static async Task MakeTask(RunningSite site)
    {
        await site.Contribute();
        await site.Answer();
        var page = await (await site.As(Cast.Convener)).Open("/campaigns/1/lists/new?from=1");
        await page.Form("列入清单").Fill("名称", Title).Fill("牵头单位", await Short(site, Cast.Station)).Press("列入清单");
    }

    /// <summary>The task list as the office takes it away.</summary>
    public static async Task<List<string[]>> Export(RunningSite site)
    {
        using var answer = await (await site.As(Cast.Office)).Knock(HttpMethod.Get, "/campaigns/1/lists/export");
        var table = TableReader.Read(await answer.Content.ReadAsByteArrayAsync(), "清单.xlsx").Single(table => table.Sheet == "任务清单");
        return [.. table.Rows.Select(row => row.Concat(Enumerable.Repeat("", table.Width - row.Count)).ToArray())];
    }

    public static string[] Changed(List<string[]> head, string[] row, params (string Header, string Text)[] changes)
    {
        var changed = (string[])row.Clone();
        foreach (var (header, text) in changes) changed[Array.IndexOf(head[3], header)] = text;
        return changed;
    }

    public static Task<Page> Bring(RunningSite site, string name, IReadOnlyList<string[]> rows) =>
        Upload(site, name, Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(row => string.Join(',', row.Select(text => $"\"{text.Replace("\"", "\"\"")}\""))))));

    public static async Task<Page> Upload(RunningSite site, string name, byte[] content) =>
        await (await (await site.As(Cast.Office)).Open(Import)).Form("导入清单").Attach("清单表格", name, content).Press("去核对");

    public static Task<string> Short(RunningSite site, string unit) => site.Look(db => db.Set<Zuoshi.Organisation.Unit>().Where(x => x.Name == unit).Select(x => x.ShortName).SingleAsync());
}
