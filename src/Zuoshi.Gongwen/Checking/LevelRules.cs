using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>一、 then （一） then 1. then （1） (7.3.3); with two levels alone, 1. may stand below 一、, as offices do it.</summary>
internal static class LevelRules
{
    private static readonly string[] Samples = ["", "一、", "（一）", "1.", "（1）"];

    public static IEnumerable<Found> Of(IReadOnlyList<CheckedLine> lines)
    {
        // Each annex counts by itself, and so does what is issued.
        var titles = 0;
        foreach (var part in lines.GroupBy(line => line.Role is PrintedRole.AnnexTitle ? ++titles : titles))
        {
            CheckedLine[] numbered = [.. part.Where(line => line.Level > 0)];
            foreach (var found in Skips(numbered).Concat(Jumps(numbered))) yield return found;
        }

        foreach (var line in lines)
            if (Style(line) is { } style) yield return style;
    }

    private static IEnumerable<Found> Skips(CheckedLine[] numbered)
    {
        var levels = numbered.Select(line => line.Level).ToHashSet();
        var above = 0;
        foreach (var line in numbered)
        {
            var level = line.Level;
            var pair = above == 1 && level == 3 && !levels.Contains(2);
            // A text may count its items without any heading; a skip is known by what stands above.
            if (above > 0 && level > above + 1 && !pair)
                yield return new("level-skip", line.Place, $"“{Samples[above]}”下面直接用了“{Samples[level]}”", $"“{Samples[above]}”下面用“{Samples[above + 1]}”，层次依次为一、（一）1.（1）", Basis.Text);
            above = level;
        }
    }

    private static IEnumerable<Found> Jumps(CheckedLine[] numbered)
    {
        var counts = new int[Samples.Length];
        foreach (var line in numbered)
        {
            var (level, number) = (line.Level, line.Mark!.Value.Number);
            // A number may begin again at 1, or run on across sections.
            if (number != 1 && number != counts[level] + 1)
                yield return new("number-jump", line.Place, counts[level] == 0 ? $"序号从{number}开始" : $"序号从{counts[level]}到{number}，没有接上", "序号从1起，逐个往下编", Basis.Text);
            counts[level] = number;
        }
    }

    /// <summary>1、 and 一. are what typists make of 1. and 一、.</summary>
    private static Found? Style(CheckedLine line)
    {
        if (line.Mark is not { } mark) return null;

        var folded = new Line(0, new(line.Text));
        if (mark.Length >= folded.Text.Length) return null;

        var end = folded.Span(mark.Length - 1, mark.Length).Start;
        var should = mark.Kind switch { NumberKind.Chinese => '、', NumberKind.Arabic => '.', _ => default };
        if (should != default && line.Text[end] != should)
            return new("number-mark", line.Place, $"序号后用“{line.Text[end]}”", $"“{Samples[line.Level][0]}”后用“{should}”", Basis.Text) { Edits = [new(end, 1, $"{should}")] };
        return mark.Kind is NumberKind.ChineseInParentheses or NumberKind.ArabicInParentheses && end + 1 < line.Text.Length && line.Text[end + 1] is '、' or '.' or '，'
            ? new("number-mark", line.Place, $"“{Samples[line.Level]}”后又加了“{line.Text[end + 1]}”", "带括号的序号后不加标点", Basis.Text) { Edits = [new(end + 1, 1, "")] }
            : null;
    }
}
