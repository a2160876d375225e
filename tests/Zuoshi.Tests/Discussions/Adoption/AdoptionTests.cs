using Microsoft.EntityFrameworkCore;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Platform.Alarms;
using Zuoshi.Tests.World;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Tests.Discussions.Adoption;

public sealed class AdoptionTests
{
    [Theory, OnEachDatabase]
    public async Task Both_files_say_what_became_of_each_and_taking_them_is_noted(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.Contribute();
        await site.Contribute("预警喇叭要接到县平台。");
        await site.Answer(outcome: "部分采纳 写明采纳哪一部分", reason: "先修龙潭两处。");
        var leader = await site.As(Cast.Leader);

        var workbook = await Bytes(leader, "/campaigns/1/adoption.xlsx");
        var word = await Bytes(leader, "/campaigns/1/adoption.docx");

        var table = HeaderMap.Find(TableReader.Read(workbook, "采纳.xlsx"), [new("编号", "编号"), new("处理结果", "处理结果"), new("理由", "理由"), new("提出人", "提出人")])!;
        Assert.Equal([("0001", "部分采纳", "先修龙潭两处。", Cast.Planning), ("0002", "待回应", "", Cast.Planning)],
            table.Rows.Select(row => (row["编号"], row["处理结果"], row["理由"], row["提出人"])));
        var text = string.Join('\n', DocumentReader.Read(word, "采纳.docx").Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Contains("收到建言2条，其中部分采纳1条、待答复1条。", text);
        Assert.Contains("先修龙潭两处。", text);
        Assert.Equal([("adoption", 2), ("adoption", 2)], (await site.Look(db => db.Set<Export>().ToListAsync())).Select(export => (export.What, export.Rows)));
    }

    private static async Task<byte[]> Bytes(Visitor visitor, string address)
    {
        using var answer = await visitor.Knock(HttpMethod.Get, address);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
