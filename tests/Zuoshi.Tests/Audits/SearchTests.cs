using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Audits.Search;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.Discussions;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Audits;

public sealed class SearchTests
{
    [Theory, OnEachDatabase]
    public async Task The_auditor_sees_who_did_what_to_which_thing_and_no_business_text(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Answer(reason: "机密的答复理由");

        var page = await (await site.As(Cast.Auditor)).Open("/audit");

        Assert.Contains("答复建言", page.Text);
        Assert.Contains("建言0001", page.Text);
        Assert.Contains(Cast.Convener.Name, page.Text);
        Assert.Contains("127.0.0.1", page.Text);
        Assert.DoesNotContain("机密的答复理由", page.Text);
        Assert.DoesNotContain("山洪预警", page.Text);
        page = await page.Form("查找").Fill("理由", "机密").Press("查找");
        Assert.Contains("这些条件下没有记录", page.Text);
    }

    [Theory]
    [OnEachDatabase("人员", "防洪保安组召集人", "答复建言")]
    [OnEachDatabase("事件", "答复建言", "答复建言")]
    [OnEachDatabase("事项", "建言", "答复建言")]
    [OnEachDatabase("结果", "被拒绝", "打开没有权限的页面")]
    [OnEachDatabase("地址", "10.0.0.9", "这些条件下没有记录")]
    [OnEachDatabase("从", "2026-03-16", "答复建言")]
    public async Task Each_condition_narrows_the_search(Database database, string field, string value, string stays)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Answer();
        await (await site.As(Cast.Member)).Open("/people");
        var auditor = await site.As(Cast.Auditor);
        var page = await auditor.Open("/audit?From=2000-01-01");
        var all = Rows(page);

        page = await page.Form("查找").Fill(field, value).Press("查找");

        Assert.Contains(stays, page.Text);
        Assert.True(Rows(page) < all, $"{Rows(page)} of {all}");
    }

    [Theory, OnEachDatabase]
    public async Task Paging_shows_each_line_once_also_lines_of_the_same_moment(Database database)
    {
        await using var site = await RunningSite.On(database);
        for (var line = 0; line < IndexModel.PageSize * 2 + 7; line++) await site.Put(new Setting { Name = $"s{line}", Value = "x" });
        var seen = new List<string>();

        var page = await (await site.As(Cast.Auditor)).Open("/audit?Kind=Setting");
        for (; ; page = await page.Follow("更早的"))
        {
            seen.AddRange(page.Document.QuerySelectorAll("table .meta").Select(more => more.TextContent.Trim()));
            if (!page.Text.Contains("更早的")) break;
        }

        Assert.Equal(IndexModel.PageSize * 2 + 7, seen.Count);
    }

    [Theory, OnEachDatabase]
    public async Task An_export_says_who_took_it_and_when_and_is_itself_in_the_record(Database database)
    {
        await using var site = await RunningSite.On(database);
        var auditor = await site.As(Cast.Auditor);

        using var answer = await auditor.Knock(HttpMethod.Get, "/audit/export?Event=campaigns.published&From=2000-01-01");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        using var zip = new ZipArchive(new MemoryStream(bytes));
        var text = string.Concat(zip.Entries.Where(part => part.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(part => new StreamReader(part.Open()).ReadToEnd()));
        Assert.Contains($"导出人：{Cast.Auditor.Name}", text);
        Assert.Contains("导出时间：2026年3月16日 09:00", text);
        Assert.Contains("发布活动", text);
        Assert.Contains("事件：发布活动", Assert.Single(await site.Audit("audits.exported")).Detail);
    }

    [Theory, OnEachDatabase]
    public async Task The_auditor_verifies_with_a_button_and_reads_which_day_is_broken(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.SealedDays();
        var auditor = await site.As(Cast.Auditor);

        var page = await (await auditor.Open("/audit")).Press("现在核验");
        Assert.Contains("核验通过。", page.Text);
        Assert.Contains("最后封存的是2026年3月18日", page.Text);

        await site.Unguard(database);
        await site.Sql("UPDATE audits_entries SET actor_name = '别人' WHERE name = 'campaigns.published'");
        page = await page.Press("现在核验");
        Assert.Contains("2026年3月16日的记录对不上。有记录被改过。", page.Text);
        Assert.Equal(2, (await site.Audit("audits.verified")).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Every_search_finds_its_way_by_an_index(Database database)
    {
        await using var site = await RunningSite.On(database);
        var filters = new[]
        {
            new AuditFilter(), new AuditFilter { Who = "甲" }, new AuditFilter { Unit = "乙" }, new AuditFilter { Event = "x.y" },
            new AuditFilter { Thing = Guid.CreateVersion7() }, new AuditFilter { Address = "10.0.0.1" }, new AuditFilter { Outcome = AuditOutcome.Refused },
        };

        foreach (var filter in filters)
        {
            var plan = await site.Look(db => PlanAsync(db, filter.Apply(db.Set<AuditEntry>(), []).Take(51), database));
            Assert.Contains("index", plan, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("B-TREE FOR ORDER BY", plan);
        }
    }

    private static async Task<string> PlanAsync(AppDb db, IQueryable<AuditEntry> query, Database database)
    {
        await using var command = query.CreateDbCommand();
        await db.Database.OpenConnectionAsync();
        command.CommandText = (database is Database.Sqlite ? "EXPLAIN QUERY PLAN " : "SET LOCAL enable_seqscan = off; EXPLAIN ") + command.CommandText;
        await using var transaction = database is Database.Postgres ? await db.Database.BeginTransactionAsync() : null;
        if (transaction is not null) command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction);
        await using var reader = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await reader.ReadAsync()) plan.Add($"{reader[reader.FieldCount - 1]}");
        return string.Join('\n', plan);
    }

    private static int Rows(Page page) => page.Document.QuerySelectorAll("tbody tr").Length;
}
