using System.Text;

namespace Zuoshi.Opinions.Files;

/// <summary>A file with a line of headings; columns are found by name.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly StreamReader text;
    private readonly IEnumerator<CsvLine> lines;

    /// <summary>Opens the file and reads its headings.</summary>
    public CsvTable(Stream stream, string file)
    {
        // Strict: a wrong encoding shall be said, not shown as boxes.
        text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        lines = new CsvLines(text, file).Read().GetEnumerator();
        File = file;
        if (!Next()) throw new UnreadableVotesException($"“{file}”是空的。");

        Head = lines.Current;
        Headings = [.. Head.Fields.Select(heading => heading.Trim())];
    }

    public string File { get; }

    public CsvLine Head { get; }

    public IReadOnlyList<string> Headings { get; }

    /// <summary>The column with one of these names, or −1.</summary>
    public int Column(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            for (var column = 0; column < Headings.Count; column++)
                if (string.Equals(Headings[column], name, StringComparison.OrdinalIgnoreCase)) return column;
        return -1;
    }

    /// <summary>The lines below the headings; each has as many fields as there are headings, or is refused.</summary>
    public IEnumerable<CsvLine> Lines()
    {
        while (Next())
        {
            var line = lines.Current;
            if (line.Fields.Count != Headings.Count) throw line.Refused($"有{line.Fields.Count}栏，表头有{Headings.Count}栏。请看看是不是少了或多了逗号。");
            yield return line;
        }
    }

    public void Dispose()
    {
        lines.Dispose();
        text.Dispose();
    }

    private bool Next()
    {
        try
        {
            return lines.MoveNext();
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableVotesException($"“{File}”不是UTF-8编码，读不了。请另存为“CSV UTF-8”再试。");
        }
    }
}
