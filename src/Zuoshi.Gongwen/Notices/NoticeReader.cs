using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Gongwen.Notices;

/// <summary>Reads an official notice: from paragraphs to its parts, each with the words it was read from.</summary>
public static class NoticeReader
{
    /// <summary>Reads whatever the text offers; a text that is no notice gives a notice with little in it. Never throws.</summary>
    public static Notice Read(SourceText source)
    {
        var layout = Layout.Of(source);
        var phases = Phases.Read(layout);
        var enumerations = Enumerations.Find(layout.Text);
        return new Notice
        {
            Title = layout.Front.Title,
            PlanTitle = layout.Plan?.Title,
            Issuers = layout.Signature is { Issuers.Count: > 0 } signature ? signature.Issuers : Signature.FromTitle(layout.Front),
            DocumentNumber = layout.Front.Number,
            Addressees = layout.Front.Addressees,
            IssuedOn = layout.IssuedOn,
            PrintedBy = layout.Imprint?.PrintedBy,
            PrintedOn = layout.Imprint?.PrintedOn,
            Headings = [.. layout.Text.Headings.Select(piece => new NoticeHeading(piece.Level, piece.Marker, piece.Title, piece.Line.Span(piece.Start, piece.TitleEnd)))],
            Period = phases.Period,
            Phases = phases.All,
            Prompts = Prompts.Read(enumerations),
            Themes = Themes.Read(layout.Text, enumerations),
            Roles = Roles.Read(layout),
            Deliverables = Deliverables.Read(layout.Text, [layout.Front.TitleText, layout.Plan?.Title.Value ?? ""]),
            Assignments = Assignments.Read(layout, phases),
            Attachments = layout.Attachments.All,
            Media = Media.Read(layout.Lines.Where(line => !line.IsRow)),
            Findings = Findings.Of(layout, phases, enumerations),
        };
    }
}
