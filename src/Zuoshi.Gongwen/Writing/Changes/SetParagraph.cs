using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Zuoshi.Gongwen.Writing.Changes;

/// <summary>A paragraph of one version, its words and how each of them is set.</summary>
internal sealed class SetParagraph
{
    /// <summary>Stands for a line break inside a paragraph. XML forbids it, so it is no character of the text.</summary>
    public const char LineBreak = '\v';

    private readonly List<(int End, RunProperties? Format)> stretches = [];

    public SetParagraph(Paragraph paragraph)
    {
        Properties = paragraph.ParagraphProperties ?? new ParagraphProperties();
        var text = new StringBuilder();
        foreach (var run in paragraph.Elements<Run>())
        {
            foreach (var part in run.ChildElements)
            {
                if (part is Text words) text.Append(words.Text);
                else if (part is Break) text.Append(LineBreak);
            }

            stretches.Add((text.Length, run.RunProperties));
        }

        Text = text.ToString();
    }

    /// <summary>How the whole is set.</summary>
    public ParagraphProperties Properties { get; }

    /// <summary>Its words.</summary>
    public string Text { get; }

    /// <summary>How the character at a place is set, and up to where that holds.</summary>
    public (RunProperties? Format, int End) At(int at)
    {
        var (end, format) = stretches.Find(stretch => at < stretch.End);
        return (format, end);
    }
}
