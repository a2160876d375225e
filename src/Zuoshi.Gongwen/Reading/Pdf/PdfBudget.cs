namespace Zuoshi.Gongwen.Reading.Pdf;

/// <summary>What one PDF may cost: time, inflated bytes, forms drawn within forms. A few kilobytes of PDF can ask for any amount of each.</summary>
internal sealed class PdfBudget
{
    private const long LargestStream = 32L << 20;
    private const long LargestWhole = 256L << 20;
    private const int MostForms = 20_000;

    private readonly Deadline deadline = new();
    private long inflated;
    private int forms;
    private int glyphs;

    /// <summary>Counts a character, and now and then looks at the clock.</summary>
    public void Glyph()
    {
        if ((++glyphs & 0xFFF) == 0) deadline.Check();
    }

    /// <summary>Begins a page.</summary>
    public void Page() => deadline.Check();

    /// <summary>Counts bytes that come out of a stream.</summary>
    /// <param name="bytes">Bytes since the last call.</param>
    /// <param name="stream">Bytes of the stream so far.</param>
    /// <exception cref="UnreadableDocumentException">They are more than a document of people has.</exception>
    public void Inflate(long bytes, long stream)
    {
        deadline.Check();
        inflated += bytes;
        if (stream > LargestStream || inflated > LargestWhole) throw ZipPackage.Bomb();
    }

    /// <summary>Counts a form that is drawn; forms that draw forms multiply.</summary>
    public void Form()
    {
        deadline.Check();
        if (++forms > MostForms) throw ZipPackage.Bomb();
    }
}
