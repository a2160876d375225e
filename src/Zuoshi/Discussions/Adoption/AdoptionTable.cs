using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Discussions.Adoption;

/// <summary>采纳情况表: each contribution with its answer and what became of it, as a workbook or a document.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Posts">The contributions, by number.</param>
/// <param name="Export">Who takes it away, when, and its label.</param>
internal sealed record AdoptionTable(CampaignFact Campaign, IReadOnlyList<PostView> Posts, Export Export)
{
    private string Title => $"{Campaign.Name}建言采纳情况表";

    // 收到184条，采纳38条、合并71条…
    private string Sums
    {
        get
        {
            var answered = Posts.Where(post => !post.IsOpen).GroupBy(post => post.Outcome!.Value).ToDictionary(group => group.Key, group => group.Count());
            var parts = Dispositions.All.Where(answered.ContainsKey).Select(kind => $"{kind.Name()}{answered[kind]}条").ToList();
            var open = Posts.Count(post => post.IsOpen);
            if (open > 0) parts.Add($"待答复{open}条");
            return $"收到建言{Posts.Count}条{(parts.Count > 0 ? $"，其中{string.Join('、', parts)}" : "")}。";
        }
    }

    /// <summary>The workbook.</summary>
    public Workbook ToWorkbook() => new()
    {
        Author = Export.TakenBy, Subject = Export.Mark,
        Sheets =
        [
            new()
            {
                Name = "采纳情况", Title = Title, Subtitle = $"{Sums}　{Export.Mark}",
                Columns =
                [
                    new("编号", 7), new("建言内容", 44), new("提出人", 16), new("针对", 18), new("提出时间", 11, ColumnKind.Date), new("同感人数", 8, ColumnKind.Number),
                    new("处理结果", 9, ColumnKind.Choice) { Choices = [.. Dispositions.All.Select(kind => kind.Name())] }, new("理由", 36), new("答复用时（天）", 8, ColumnKind.Number), new("去向", 22),
                    new("知悉范围", 8),
                ],
                Rows = [.. Posts.Select(post => new Row(
                [
                    Mark.Four(post.Number), post.Text, post.By, Targets(post), (DateOnly?)post.At.DayInChina(), post.Endorsed.Count, Outcome(post), Reason(post),
                    post.Days is { } days ? (decimal?)days : null, Became(post), Platform.Access.Sensitivities.Name(post.Label),
                ]))],
            },
        ],
        Instructions = ["一行一条建言，已撤回的不在内。", "提出人照对外显示的写；不署名的写“个人，对外不署名”。", "去向写任务、项目的编号和文稿的段，在系统里可以查到全文。"],
    };

    /// <summary>The document's bytes.</summary>
    public byte[] ToWord()
    {
        using var file = new MemoryStream();
        GongwenWriter.Write(
            new GongwenDocument
            {
                Title = Title,
                Blocks =
                [
                    new GongwenParagraph(Sums),
                    new GongwenTable(
                        [new("编号", 1.7, Centred: true), new("建言内容", 5), new("提出人", 2), new("针对", 1.9), new("结果", 1.4, Centred: true), new("理由和去向", 4.6), new("用时", 1.4, Centred: true)],
                        [.. Posts.Select(post => (IReadOnlyList<string>)
                        [
                            Mark.Four(post.Number), post.Text, post.By, Targets(post), Outcome(post),
                            Became(post) is { Length: > 0 } became ? $"{Reason(post)}（{became}）" : Reason(post), post.Days is { } days ? $"{days}天" : "",
                        ])]),
                ],
                Author = Export.TakenBy, Subject = Export.Mark, FooterNote = Export.Mark,
            },
            file);
        return file.ToArray();
    }

    private static string Targets(PostView post) => string.Join('、', post.Targets.Select(target => $"{target.Mark.Name}{target.Number}"));

    private static string Outcome(PostView post) => post.IsOpen ? post.State : post.Outcome!.Value.Name();

    private static string Reason(PostView post) => post.MergedInto is { } into ? $"并入建言{into.Number}。{post.Reason}" : post.Reason;

    private static string Became(PostView post) => string.Join('、', post.Rows.Select(row => $"{row.MarkName}{row.Number}"));
}
