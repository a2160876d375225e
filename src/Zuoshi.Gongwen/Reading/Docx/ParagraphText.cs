using System.Text;

namespace Zuoshi.Gongwen.Reading.Docx;

/// <summary>One <c>w:p</c> while it is read.</summary>
internal sealed class ParagraphText
{
    private readonly StringBuilder line = new();
    private readonly List<string> lines = [];

    /// <summary>Paragraphs of the text boxes anchored here.</summary>
    public List<string> Boxes { get; } = [];

    public string? Style { get; set; }

    public ListPlace Place { get; set; }

    /// <summary>Whether a tracked change deletes the paragraph's mark, so that it runs on into the next.</summary>
    public bool RunsOn { get; set; }

    public void Append(ReadOnlySpan<char> text) => line.Append(text);

    /// <summary>Ends a line at a soft break: on paper it begins a paragraph as good as any other.</summary>
    public void EndLine()
    {
        lines.Add(line.ToString());
        line.Clear();
    }

    /// <summary>The lines, the list's number before the first that has text.</summary>
    public IReadOnlyList<string> Finish(string number)
    {
        EndLine();
        var first = lines.FindIndex(text => !string.IsNullOrWhiteSpace(text));
        if (first >= 0) lines[first] = number + lines[first];
        return lines;
    }
}
