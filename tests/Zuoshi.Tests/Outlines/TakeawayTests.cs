using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Outlines;
using Zuoshi.Platform.Alarms;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Outlines;

public sealed class TakeawayTests
{
    private const string Compilation = "/campaigns/1/outline/compilation.docx", Annotations = "/campaigns/1/outline/annotations.xlsx";

    private const string Paragraphs = "import docx, sys; print('\\n'.join(p.text for p in docx.Document(sys.argv[1]).paragraphs))";

    // The first column holds rows' keys, hidden, and here none.
    private const string Rows = """
        import openpyxl, sys
        for row in openpyxl.load_workbook(sys.argv[1])['批注'].iter_rows(values_only=True):
            print('|'.join('' if value is None else str(value) for value in row[1:]))
        """;

    [Theory, OnEachDatabase]
    public async Task The_compilation_holds_each_clause_with_what_was_released_and_answered(Database database)
    {
        await using var site = await Studied(database);

        var text = StudyWorld.Opened(await Taken(site, Compilation), "汇编.docx", "docx", Paragraphs);

        string[] inOrder =
        [
            "《水润澄溪规划纲要》逐条学习汇编", "一、防洪保安", "（一）完善山洪预警。健全山洪灾害监测预警体系，",
            $"认识体会：第1句“预警信息”，手机收不到时要有铜锣（{Cast.Planning}）", "二、节水供水",
            $"问：第1句“同网同质同价”，山区单村供水怎么算（{Cast.Station}）", "答：按供水范围内的行政村算。",
            "（二）建设节水灌区。", $"本地实际：第2句，柳溪灌区已有协会（{Cast.Station}）", "名词解释", "滴灌：把水一滴一滴送到根部。",
        ];
        var at = -1;
        foreach (var words in inOrder)
        {
            var next = text.IndexOf(words, at + 1, StringComparison.Ordinal);
            Assert.True(next > at, $"“{words}” does not follow in:\n{text}");
            at = next;
        }
    }

    [Theory, OnEachDatabase(Compilation), OnEachDatabase(Annotations)]
    public async Task What_was_not_released_to_all_stays_out_of_every_file(Database database, string address)
    {
        await using var site = await Studied(database);
        await site.PutAnnotation(Cast.Member, "预警信息", "只给自己看的话", visibility: Visibility.Private);
        var question = await site.PutAnnotation(Cast.Member, "预警信息", "只给本组看的话", AnnotationKind.Question, Visibility.Group);
        await site.Answer(question, "只给本组的解答");

        var content = await Taken(site, address);
        var text = address == Compilation ? StudyWorld.Opened(content, "汇编.docx", "docx", Paragraphs) : StudyWorld.Opened(content, "批注.xlsx", "openpyxl", Rows);

        Assert.Contains("手机收不到时要有铜锣", text);
        Assert.DoesNotContain("只给", text);
    }

    [Theory, OnEachDatabase]
    public async Task The_table_has_a_row_for_each_released_annotation(Database database)
    {
        await using var site = await Studied(database);

        var lines = StudyWorld.Opened(await Taken(site, Annotations), "批注.xlsx", "openpyxl", Rows).Split('\n');

        Assert.Contains("编号|条款|第几句|选中的文字|类别|内容|单位|时间|回复数|已转建言|解答", lines);
        Assert.Contains($"0002|二（一）|1|同网同质同价|有疑问|山区单村供水怎么算|{Cast.Station}|2026-03-16 00:00:00|0||按供水范围内的行政村算。", lines);
    }

    [Theory, OnEachDatabase]
    public async Task What_has_no_place_in_the_new_version_is_still_taken_along(Database database)
    {
        await using var site = await Studied(database);
        await site.Publish(StudyWorld.Text.Replace("鼓励用水户参与管理。", ""));

        var text = StudyWorld.Opened(await Taken(site, Compilation), "汇编.docx", "docx", Paragraphs);
        var lines = StudyWorld.Opened(await Taken(site, Annotations), "批注.xlsx", "openpyxl", Rows);

        Assert.Contains("还没有定好位置的批注", text);
        Assert.Contains("本地实际：原在二（二）第2句“鼓励用水户参与管理。”，柳溪灌区已有协会", text);
        Assert.Contains("0003|二（二）第2句（位置待定）||鼓励用水户参与管理。|本地实际", lines);
    }

    [Theory, OnEachDatabase]
    public async Task Numbers_are_printed_as_the_outline_has_them(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Publish(StudyWorld.Text.Replace("一、防洪保安", "三、防洪保安").Replace("二、节水供水", "五、节水供水"));

        var text = StudyWorld.Opened(await Taken(site, Compilation), "汇编.docx", "docx", Paragraphs);

        Assert.Contains("三、防洪保安", text);
        Assert.Contains("五、节水供水", text);
    }

    [Theory, OnEachDatabase]
    public async Task Who_takes_a_file_away_is_noted_and_raises_the_alarm_when_it_is_much(Database database)
    {
        await using var site = await RunningSite.On(database, new Dictionary<string, string?> { ["Exports:AlarmRows"] = "2" });
        await Study(site);

        await Taken(site, Annotations);
        await Taken(site, Compilation);

        var exports = await site.Look(db => db.Set<Export>().OrderBy(x => x.Id).ToListAsync());
        Assert.Equal([("outline-annotations", 3), ("outline-compilation", 5)], exports.Select(x => (x.What, x.Rows)));
        Assert.All(exports, export => Assert.Equal(Cast.Liaison.Name, export.ByName));
        Assert.Equal(2, await site.Look(db => db.Set<Alarm>().CountAsync(x => x.Kind == AlarmKind.ManyRows)));
    }

    [Theory, OnEachDatabase]
    public async Task Without_an_outline_there_is_nothing_to_take(Database database)
    {
        await using var site = await RunningSite.On(database);
        var visitor = await site.As(Cast.Liaison);

        Assert.Equal(404, (await visitor.Open(Compilation)).Status);
        Assert.Equal(404, (await visitor.Open(Annotations)).Status);
        Assert.Empty(await site.Look(db => db.Set<Export>().ToListAsync()));
    }

    private static async Task<RunningSite> Studied(Database database)
    {
        var site = await RunningSite.On(database);
        await Study(site);
        return site;
    }

    private static async Task Study(RunningSite site)
    {
        await site.Publish(StudyWorld.Text);
        await site.PutAnnotation(Cast.Member, "预警信息", "手机收不到时要有铜锣");
        await site.PutAnnotation(Cast.Liaison, "同网同质同价", "山区单村供水怎么算", AnnotationKind.Question);
        await site.PutAnnotation(Cast.Liaison, "鼓励用水户参与管理。", "柳溪灌区已有协会", AnnotationKind.LocalFact);
        await site.Answer(2, "按供水范围内的行政村算。");
        await site.Look(async db =>
        {
            var office = await StudyWorld.ActorOf(db, Cast.Office, DateOnly.FromDateTime(Cast.Now.Date));
            db.Add(Explanation.OfTerm(await StudyWorld.CampaignId(db), "滴灌", "把水一滴一滴送到根部。", office, Cast.Now.UtcDateTime));
            return await db.SaveChangesAsync();
        });
    }

    private static async Task<byte[]> Taken(RunningSite site, string address)
    {
        using var answer = await (await site.As(Cast.Liaison)).Knock(HttpMethod.Get, address);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
