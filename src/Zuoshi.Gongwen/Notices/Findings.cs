using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>Where a notice contradicts itself or its text is damaged. Each message says what is wrong and what to do.</summary>
internal sealed partial class Findings
{
    readonly List<Finding> found = [];

    /// <summary>All findings: contradictions first, then damage to the text.</summary>
    public static IReadOnlyList<Finding> Of(Layout layout, Phases phases, IReadOnlyList<Enumeration> enumerations)
    {
        var findings = new Findings();
        findings.Counts(phases, enumerations);
        findings.PhasesAndPeriod(phases, layout.IssuedOn);
        findings.MissingAttachments(layout);
        findings.ToFollow(layout);
        findings.Numbering(layout.Text);
        findings.Damage(layout.Lines);
        return findings.found;
    }

    void Counts(Phases phases, IReadOnlyList<Enumeration> enumerations)
    {
        foreach (var each in enumerations.Where(each => each.Declared != each.Items.Count))
            Warn(FindingCodes.CountMismatch, $"“{each.Name}”应有{each.Declared}项，文中列出{each.Items.Count}项，请核对是否漏项或改正数目。", each.Span, each.Items[^1].Line.Span(each.Items[^1].Start, each.Items[^1].TitleEnd));

        if (phases.Declared is { } declared && phases.All.Count > 0 && declared.Number != phases.All.Count)
            Warn(FindingCodes.CountMismatch, $"文中说分{declared.Number}个阶段，列出{phases.All.Count}个，请核对。", declared.Span, phases.All[^1].Span);
    }

    void PhasesAndPeriod(Phases phases, Found<DateOnly>? issuedOn)
    {
        var period = phases.Period;
        foreach (var phase in phases.All)
        {
            if (issuedOn is { Certainty: Certainty.Stated } issued && phase.End < issued.Value)
                Warn(FindingCodes.PhaseBeforeIssue, $"“{phase.Name}”阶段{Day(phase.End)}结束，早于成文日期{Day(issued.Value)}，请核对日期。", phase.Span, issued.Span);
            if (period is not null && (phase.Start < period.Start || phase.End > period.End || phase.Start > period.End || phase.End < period.Start))
                Warn(FindingCodes.PhaseOutsidePeriod, $"“{phase.Name}”阶段（{Day(phase.Start)}至{Day(phase.End)}）超出活动期限（{Day(period.Start)}至{Day(period.End)}），请核对。", phase.Span, period.Span);
        }

        if (period?.End is { } end && phases.All is [.., { End: { } last } final] && last < end)
            Warn(FindingCodes.PhaseOutsidePeriod, $"活动期限写明“{period.Text}”，最后的“{final.Name}”阶段到{Day(last)}为止，两处不一致，请核对。", final.Span, period.Span);
    }

    void MissingAttachments(Layout layout)
    {
        foreach (var each in layout.Attachments.All.Where(each => !each.Present))
        {
            if (layout.Attachments.Omitted.Contains(each.Span)) Inform(FindingCodes.AttachmentMissing, $"附件“{each.Name}”原文注明从略，需要时另行索取。", each.Span);
            else Warn(FindingCodes.AttachmentMissing, $"文中提到附件“{each.Name}”，本文件里没有，请补上附件。", each.Span);
        }

        if (layout.Plan is not { FirstLine: >= 0 }) return;
        foreach (var (name, span) in Carried(layout))
            Warn(FindingCodes.AttachmentMissing, $"通知说随文印发《{name}》，本文件里没有，请补上。", span);
    }

    /// <summary>The further documents that a covering notice says it carries (现将《甲》《乙》印发) and that are not in the file.</summary>
    static IEnumerable<(string Name, TextSpan Span)> Carried(Layout layout)
    {
        foreach (var line in layout.Lines.Skip(layout.Front.BodyStart).TakeWhile(line => line.Index < layout.Plan!.FirstLine))
        {
            foreach (var carried in Carry().In(line.Text, 0, line.Text.Length))
            {
                foreach (Capture name in carried.Groups["name"].Captures)
                {
                    var words = Bare(name.Value);
                    if (words.Length < 4 || layout.Lines.Skip(layout.Plan!.FirstLine).Any(below => below.Text.Length <= words.Length + 16 && Bare(below.Text) is { Length: > 3 } title && (title.Contains(words, StringComparison.Ordinal) || words.Contains(title, StringComparison.Ordinal)))) continue;
                    yield return (line.Value(name.Index, name.Index + name.Length), line.Span(name.Index, name.Index + name.Length));
                }
            }
        }
    }

    void ToFollow(Layout layout)
    {
        foreach (var line in layout.Lines.Where(line => !line.IsRow))
        {
            foreach (var match in Following().In(line.Text, 0, line.Text.Length))
            {
                var start = Sentences.StartOf(Sentences.Marks, line.Text, 0, match.Index);
                var end = match.Index + match.Length;
                Inform(FindingCodes.ToFollow, $"“{line.Value(start, end)}”：这部分要另行下达，收到后请补录。", line.Span(start, end));
            }
        }
    }

    void Numbering(NumberedText text)
    {
        var last = new Dictionary<(int Part, NumberKind Kind), (Piece Piece, int Number)>();
        foreach (var piece in text.Headings)
        {
            var mark = piece.Mark!.Value;
            var key = (piece.Part, mark.Kind);
            // A number may begin again at 1, or run on across sections; anything else is a slip.
            if (last.TryGetValue(key, out var before) ? mark.Number != 1 && mark.Number != before.Number + 1 : mark.Number != 1)
            {
                var message = before.Piece is null ? $"“{piece.Marker}”之前没有更小的序号，请核对是否缺项。"
                    : mark.Number == before.Number ? $"序号“{piece.Marker}”重复，请核对。"
                    : $"序号从“{before.Piece.Marker}”跳到“{piece.Marker}”，请核对是否缺项或编错。";
                Warn(FindingCodes.NumberingJump, message, piece.Line.Span(piece.Start, piece.TextStart));
            }

            last[key] = (piece, mark.Number);
        }
    }

    void Damage(IReadOnlyList<Line> lines)
    {
        TextSpan[] marks = [.. lines.SelectMany(HalfWidth.Find)];
        if (marks.Length > 0)
            Inform(FindingCodes.HalfWidth, $"中文里有{marks.Length}处半角标点（{string.Concat(marks.Select(mark => lines[mark.Paragraph].Printed[mark.Start]).Distinct())}），建议改为全角。", marks);

        foreach (var line in lines)
        {
            if (line.Debris.Count > 0)
                Inform(FindingCodes.Debris, $"文字转换时留下“{line.Printed.Substring(line.Debris[0].Start, line.Debris[0].Length)}”，读取时已略过，可以删去。", [.. line.Debris]);
        }
    }

    void Warn(string code, string message, params TextSpan[] spans) => found.Add(new Finding(code, FindingSeverity.Warning, message, spans));

    void Inform(string code, string message, params TextSpan[] spans) => found.Add(new Finding(code, FindingSeverity.Info, message, spans));

    static string Day(DateOnly? day) => day is { } known ? $"{known.Year}年{known.Month}月{known.Day}日" : "未定";

    static string Bare(string text) => string.Concat(text.Where(c => c is >= '\u4E00' and <= '\u9FFF' or >= '0' and <= '9'));

    [GeneratedRegex("现?将(?:修订后的|制定的)?(?:《(?<name>[^》]{4,60})》[、和及与]?){1,6}[^。《]{0,12}(?:印发|下发|发给)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Carry();

    [GeneratedRegex("(?:另行|另文)(?:下发|通知|印发|制定|发布|公布|安排|明确|下达)|另发", RegexOptions.CultureInvariant)]
    private static partial Regex Following();
}
