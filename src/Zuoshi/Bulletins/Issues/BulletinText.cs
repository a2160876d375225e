using Zuoshi.Gongwen.Writing;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Alarms;

namespace Zuoshi.Bulletins.Issues;

/// <summary>A story as an issue or a summary prints it.</summary>
/// <param name="Number">Its number within the campaign.</param>
/// <param name="Title">标题.</param>
/// <param name="Text">Its words, paragraphs parted by \n.</param>
/// <param name="Credit">The units that it is from.</param>
public sealed record PrintedStory(int Number, string Title, string Text, string Credit);

/// <summary>Stories as they are read and taken away: an issue, or a month by themes.</summary>
/// <param name="Title">标题 of the document.</param>
/// <param name="Organ">The body that issues it.</param>
/// <param name="On">The day it bears.</param>
/// <param name="Note">编者按; empty for none.</param>
/// <param name="Parts">Its stories, part by part; one part without a heading for an issue.</param>
/// <param name="Label">The closest label of what is in it.</param>
public sealed record BulletinText(string Title, string Organ, DateOnly? On, string Note, IReadOnlyList<(string Heading, IReadOnlyList<PrintedStory> Stories)> Parts, Sensitivity Label)
{
    /// <summary>What stands in the line under an issue's name: 第1期 and the year.</summary>
    public string? Serial { get; init; }

    /// <summary>Name of the bulletin; null for a document that isn't an issue of one.</summary>
    public string? Name { get; init; }

    /// <summary>The document's bytes in GB/T 9704 layout.</summary>
    public byte[] ToWord(Export export)
    {
        using var file = new MemoryStream();
        GongwenWriter.Write(
            new GongwenDocument
            {
                Title = Title, Blocks = [.. Blocks()], Author = export.TakenBy, Subject = export.Mark, Issuer = Organ, IssuedOn = On,
                // 信息简报 bears its name and number where another document bears 发文机关标志 and 发文字号.
                Head = Name is null ? null : new GongwenHead(Name) { Number = Serial },
                FooterNote = Label is Sensitivity.WorkSecret ? export.Mark : null,
            },
            file);
        return file.ToArray();
    }

    private IEnumerable<GongwenBlock> Blocks()
    {
        if (Note.Length > 0) yield return new GongwenParagraph(Note, "编者按：");
        foreach (var (heading, stories) in Parts)
        {
            if (heading.Length > 0) yield return new GongwenHeading(1, heading);
            foreach (var story in stories)
            {
                // A story that is alone bears the document's title.
                if (story.Title != Title) yield return new GongwenHeading(heading.Length > 0 ? 2 : 1, story.Title);
                var paragraphs = story.Text.Split('\n');
                for (var at = 0; at < paragraphs.Length; at++)
                    yield return new GongwenParagraph(at == paragraphs.Length - 1 ? $"{paragraphs[at]}（{story.Credit}）" : paragraphs[at]);
            }
        }
    }
}
