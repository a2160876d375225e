using Zuoshi.Delivery.Projects;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Delivery.Circulars;

/// <summary>A circular as it is read and taken away.</summary>
/// <param name="Campaign">Name of the campaign.</param>
/// <param name="Circular">The circular with its lines.</param>
internal sealed record CircularText(string Campaign, Circular Circular)
{
    /// <summary>标题.</summary>
    public string Title => Circular.Kind is CircularKind.Special
        ? $"关于{Campaign}督办事项有关情况的专报"
        : $"{Campaign}督办事项{Circular.Period.Name}推进情况";

    /// <summary>What it says, part by part.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<CircularLine> Lines)> Parts =>
        from part in new (Verdict Verdict, string Heading)[] { (Verdict.Smooth, "进展顺利的事项"), (Verdict.Hasten, "需要加快的事项"), (Verdict.Settle, "需要协调的事项") }
        let lines = Circular.Lines.Where(line => line.Verdict == part.Verdict).OrderBy(line => line.Item).ToList()
        where lines.Count > 0
        select (part.Heading, (IReadOnlyList<CircularLine>)lines);

    /// <summary>What it says of one item.</summary>
    public static string Words(CircularLine line)
    {
        var progress = $"{Sentence(line.Progress)}{Sentence(line.Money)}";
        return line.Verdict switch
        {
            Verdict.Settle => $"{(line.Light is Light.Green ? "" : line.Why)}{progress}需要协调：{Sentence(line.Asks)}",
            Verdict.Hasten => $"{line.Why}{progress}",
            _ => line.ClosedOn is { } closed ? $"{progress}{closed.Month}月{closed.Day}日销号。" : progress,
        };
    }

    /// <summary>The document's bytes in GB/T 9704 layout.</summary>
    public byte[] ToWord(Export export)
    {
        using var file = new MemoryStream();
        GongwenWriter.Write(
            new GongwenDocument
            {
                Title = Title, Blocks = [.. Blocks()], Author = export.TakenBy, Subject = export.Mark,
                FooterNote = Circular.Label is Sensitivity.WorkSecret ? export.Mark : null,
            },
            file);
        return file.ToArray();
    }

    /// <summary>The workbook's bytes.</summary>
    public async Task<byte[]> ToExcelAsync(Export export)
    {
        using var file = new MemoryStream();
        await WorkbookWriter.WriteAsync(ToWorkbook(export), file);
        return file.ToArray();
    }

    /// <summary>The same as a table of all items.</summary>
    private Workbook ToWorkbook(Export export) => new()
    {
        Author = export.TakenBy, Subject = export.Mark,
        Sheets =
        [
            new()
            {
                Name = "推进情况", Title = Title, Subtitle = $"{Circular.Summary}　{export.Mark}",
                Columns =
                [
                    new("编号", 7), new("事项", 30), new("牵头单位", 14), new("责任领导", 12), new("完成时限", 12, ColumnKind.Date), new("状态", 9), new("灯", 7), new("原因", 34), new("完成（%）", 8, ColumnKind.Number),
                    new($"{Circular.Period.This}进展", 44), new("年度计划（万元）", 12, ColumnKind.Number), new("本年累计（万元）", 12, ColumnKind.Number), new("完成率（%）", 10, ColumnKind.Number), new("要协调的", 30), new("判断", 10),
                ],
                Rows = [.. Circular.Lines.OrderBy(line => line.Item).Select(line => new Row(
                [
                    Mark.Three(line.Item), line.Title, line.Unit, line.Leader, line.Due, line.State.Name(), line.Light.Name(), line.Why, line.Percent, line.Progress,
                    line.PlanFen is { } plan ? Wan.Of(plan) : (decimal?)null, line.DoneFen is { } done ? Wan.Of(done) : (decimal?)null, Rate(line), line.Asks, line.Verdict.Name(),
                ]))],
            },
        ],
        Instructions = ["进展取自单位报送并经负责人确认的文字，印发前由单位核对，没有另外组稿。", $"灯按亮灯规则第{Circular.RuleEdition}版，截至{Circular.To.Chinese()}。"],
    };

    private IEnumerable<GongwenBlock> Blocks()
    {
        yield return new GongwenParagraph(Circular.Summary);
        foreach (var (heading, lines) in Parts)
        {
            yield return new GongwenHeading(1, heading);
            foreach (var line in lines)
                yield return new GongwenParagraph(Words(line), $"{line.Title}（{line.Unit}{(Circular.Kind is CircularKind.Special && line.Leader.Length > 0 ? $"，责任领导{line.Leader}" : "")}）。");
        }
    }

    private static decimal? Rate(CircularLine line) => line is { PlanFen: > 0 and var plan, DoneFen: { } done } ? decimal.Round(100m * done / plan, 1, MidpointRounding.AwayFromZero) : null;

    private static string Sentence(string text) => text.Length == 0 || text[^1] is '。' or '！' or '？' ? text : $"{text}。";
}

/// <summary>The names of verdicts for people.</summary>
internal static class CircularWords
{
    /// <summary>The verdict as it is printed; empty for none.</summary>
    public static string Name(this Verdict verdict) => verdict switch { Verdict.Smooth => "进展顺利", Verdict.Hasten => "需加快", Verdict.Settle => "需协调", _ => "" };

    /// <summary>What a circular of the kind is called.</summary>
    public static string Name(this CircularKind kind) => kind switch { CircularKind.Month => "月度通报", CircularKind.Quarter => "季度通报", CircularKind.Year => "年度通报", _ => "专报" };
}
