using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Gongwen.Notices;

/// <summary>The blocks of a document: what stands above the text, the text and its plan, signature, attachments, imprint.</summary>
internal sealed class Layout
{
    Layout(IReadOnlyList<Line> lines)
    {
        Lines = lines;
        Front = FrontMatter.Read(lines);
        Imprint = Imprint.Find(lines);
        Signature = Signature.Find(lines, Front.BodyStart);
        Plan = CarriedPlan.Find(lines, Front, Signature);
        Attachments = Attachments.Read(lines, Front.BodyStart);
        PartOf = Parts();
        Text = NumberedText.Read(lines, PartOf);
    }

    /// <summary>All lines, one a paragraph.</summary>
    public IReadOnlyList<Line> Lines { get; }

    /// <summary>What stands above the text.</summary>
    public FrontMatter Front { get; }

    /// <summary>署名 and 成文日期, when they stand below the text.</summary>
    public Signature? Signature { get; }

    /// <summary>版记</summary>
    public Imprint? Imprint { get; }

    /// <summary>The plan that the notice forwards.</summary>
    public CarriedPlan? Plan { get; }

    /// <summary>附件</summary>
    public Attachments Attachments { get; }

    /// <summary>Which part each line belongs to: the covering notice, the plan, an attachment; -1 where it is no running text.</summary>
    public IReadOnlyList<int> PartOf { get; }

    /// <summary>The running text, cut at its numbers.</summary>
    public NumberedText Text { get; }

    /// <summary>成文日期: of the signature, or in brackets at the title, or of the imprint, or what the web page says.</summary>
    public Found<DateOnly>? IssuedOn =>
        Signature?.IssuedOn ?? Front.TitleDate ?? (Imprint is null ? null : Imprint.PrintedOn with { Certainty = Certainty.Inferred }) ?? Front.WebDate;

    /// <summary>Divides a document.</summary>
    public static Layout Of(SourceText source) => new([.. source.Paragraphs.Select((paragraph, at) => new Line(at, paragraph))]);

    int[] Parts()
    {
        var parts = new int[Lines.Count];
        var beginnings = Attachments.Beginnings.ToDictionary(each => each.First, each => each.Last);
        var part = 0;
        for (var at = 0; at < Lines.Count; at++)
        {
            if (at == Plan?.FirstLine || beginnings.ContainsKey(at)) part++;
            parts[at] = at < Front.BodyStart || IsAside(Lines[at].Text) ? -1 : part;
        }

        Leave(Plan?.FirstLine, Plan?.LastLine);
        Leave(Signature?.FirstLine, Signature?.LastLine);
        foreach (var (first, last) in beginnings) Leave(first, last);
        foreach (var line in Attachments.ListLines) Leave(line, line);
        foreach (var line in Imprint?.Lines ?? []) Leave(line, line);
        return parts;

        void Leave(int? first, int? last)
        {
            for (var at = first ?? -1; at >= 0 && at <= last; at++) parts[at] = -1;
        }
    }

    /// <summary>附注 such as （此件公开发布）.</summary>
    static bool IsAside(string text) => text.Length is > 4 and < 40 && text.StartsWith("（此", StringComparison.Ordinal) && text[^1] == '）';
}
