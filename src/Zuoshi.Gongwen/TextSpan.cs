namespace Zuoshi.Gongwen;

/// <summary>Where something stands in a document: a run of characters inside one paragraph.</summary>
/// <param name="Paragraph">Index of the paragraph in <see cref="Reading.SourceText.Paragraphs"/>, from 0.</param>
/// <param name="Start">Index of the first UTF-16 unit inside the paragraph's text, from 0.</param>
/// <param name="Length">Number of UTF-16 units.</param>
public readonly record struct TextSpan(int Paragraph, int Start, int Length)
{
    /// <summary>Index just behind the last unit.</summary>
    public int End => Start + Length;
}
