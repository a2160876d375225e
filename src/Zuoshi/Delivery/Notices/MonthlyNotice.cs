using Zuoshi.Delivery.Projects;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Delivery.Notices;

/// <summary>An item in the notice.</summary>
/// <param name="Item">The item with its reports and issues.</param>
/// <param name="Light">Its light on the day of the notice.</param>
/// <param name="Unit">The lead unit's short name.</param>
internal sealed record NoticeLine(Assignment Item, LightReading Light, string Unit)
{
    /// <summary>What the lead unit last reported and confirmed since a day; null where it reported nothing.</summary>
    public ProgressReport? ReportSince(DateOnly day) =>
        Item.Reports.LastOrDefault(report => report.UnitId == Item.LeadUnitId && report.ConfirmedAt is { } at && at.DayInChina() >= day);

    /// <summary>The oldest issue that nobody has answered.</summary>
    public Issue? Open => Item.Issues.FirstOrDefault(issue => issue.AnsweredOn is null);
}

/// <summary>
/// 督办通报 of a month: drawn from what units have reported and confirmed, so that nobody writes a second text for it. It says only what
/// has changed, what is late or soon will be, and what is asked for.
/// </summary>
/// <param name="Campaign">Name of the campaign.</param>
/// <param name="Day">The day up to which it tells; its month is the notice's.</param>
/// <param name="Lines">The items in order of number.</param>
internal sealed record MonthlyNotice(string Campaign, DateOnly Day, IReadOnlyList<NoticeLine> Lines)
{
    private const string Smooth = "进展顺利", Hasten = "需加快", Settle = "需协调";

    private DateOnly First => new(Day.Year, Day.Month, 1);

    /// <summary>标题.</summary>
    public string Title => $"{Campaign}督办事项{Day.Year}年{Day.Month}月推进情况";

    /// <summary>The document's bytes in GB/T 9704 layout.</summary>
    public byte[] ToWord(Export export)
    {
        using var file = new MemoryStream();
        GongwenWriter.Write(
            new GongwenDocument
            {
                Title = Title, Blocks = [.. Blocks()], Author = export.TakenBy, Subject = export.Mark,
                FooterNote = Lines.Any(line => line.Item.Label is Sensitivity.WorkSecret) ? export.Mark : null,
            },
            file);
        return file.ToArray();
    }

    /// <summary>The same as a table of all items.</summary>
    public Workbook ToWorkbook(Export export) => new()
    {
        Author = export.TakenBy, Subject = export.Mark,
        Sheets =
        [
            new()
            {
                Name = "推进情况", Title = Title, Subtitle = $"{Sums}　{export.Mark}",
                Columns =
                [
                    new("编号", 7), new("事项", 30), new("牵头单位", 14), new("责任领导", 12), new("完成时限", 12, ColumnKind.Date), new("状态", 9), new("灯", 7), new("原因", 34), new("完成（%）", 8, ColumnKind.Number),
                    new("本月进展", 44), new("判断", 10), .. NoticedInvestment.Columns, new("知悉范围", 8),
                ],
                Rows = [.. Lines.Select(line => new Row(
                [
                    Mark.Three(line.Item.Number), line.Item.Title, line.Unit, line.Item.LeaderName, line.Item.Due, line.Item.State.Name(), line.Light.Light.Name(), line.Light.Why, line.Item.Percent,
                    line.ReportSince(First)?.Text ?? "", Verdict(line) ?? "", .. NoticedInvestment.Of(line.Item, First, Day).Cells, Sensitivities.Name(line.Item.Label),
                ]))],
            },
        ],
        Instructions = ["进展取自单位报送并经负责人确认的文字，没有另外组稿。", $"灯按亮灯规则第{LightRule.Edition}版，截至{Day.Chinese()}。"],
    };

    private string Sums
    {
        get
        {
            var lights = Lights.Worst.Select(light => (Light: light, Count: Lines.Count(line => line.Light.Light == light))).Where(pair => pair.Count > 0).Select(pair => $"{pair.Light.Name()}{pair.Count}项");
            return $"截至{Day.Chinese()}，督办事项{Lines.Count}项，其中{string.Join('、', lights)}。";
        }
    }

    private string Changes
    {
        get
        {
            var closed = Lines.Count(line => line.Item.ClosedOn >= First);
            var extended = Lines.Count(line => line.Item.Extensions.Any(extension => extension.IsGranted is true && extension.DecidedOn >= First));
            var slips = Lines.Sum(line => line.Item.Urges.Count(urge => urge.Level is not UrgeLevel.Reminder && urge.On >= First));
            var parts = ((int Count, string Words)[])[(closed, $"销号{closed}项"), (extended, $"延期{extended}项"), (slips, $"发催办单、督办单{slips}张")];
            return parts.Any(part => part.Count > 0) ? $"本月{string.Join('、', parts.Where(part => part.Count > 0).Select(part => part.Words))}。" : "";
        }
    }

    private IEnumerable<GongwenBlock> Blocks()
    {
        yield return new GongwenParagraph(Sums + Changes);
        foreach (var (verdict, heading) in new[] { (Smooth, "进展顺利的事项"), (Hasten, "需要加快的事项"), (Settle, "需要协调的事项") })
        {
            var lines = Lines.Where(line => Verdict(line) == verdict).ToList();
            if (lines.Count == 0) continue;

            yield return new GongwenHeading(1, heading);
            foreach (var line in lines) yield return new GongwenParagraph(Words(line, verdict), $"{line.Item.Title}（{line.Unit}）。");
        }
    }

    /// <summary>What the notice says of an item; nothing of one that has neither moved nor is in need of anything.</summary>
    private string? Verdict(NoticeLine line) =>
        line.Open is not null ? Settle
        : line.Light.Light is Light.Red or Light.Yellow ? Hasten
        : line.ReportSince(First) is { IsUnchanged: false } || line.Item.Project?.IsMovedSince(First) is true || line.Item.ClosedOn >= First ? Smooth
        : null;

    private string Words(NoticeLine line, string verdict)
    {
        var report = Sentence(line.ReportSince(First)?.Text ?? "") + NoticedInvestment.Of(line.Item, First, Day).Sentence;
        return verdict switch
        {
            Settle => $"{(line.Light.Light is Light.Green ? "" : line.Light.Why)}{report}需要协调：{Sentence(line.Open!.Text)}",
            Hasten => $"{line.Light.Why}{report}",
            _ => line.Item.ClosedOn is { } closed ? $"{report}{closed.Month}月{closed.Day}日销号。" : report,
        };
    }

    private static string Sentence(string text) => text.Length == 0 || text[^1] is '。' or '！' or '？' ? text : $"{text}。";
}
