namespace Zuoshi.Opinions.Similarity;

/// <summary>Normal forms one behind the other in pages, so that a million of them are no million objects. One writer, any number of readers.</summary>
internal sealed class Texts
{
    private const int PageSize = 1 << 16;

    private volatile char[][] pages = [new char[PageSize]];
    private int free;

    /// <summary>Where the text now stands; at most a page.</summary>
    public long Add(ReadOnlySpan<char> text)
    {
        if (PageSize - free < text.Length)
        {
            pages = [.. pages, new char[PageSize]];
            free = 0;
        }

        text.CopyTo(pages[^1].AsSpan(free));
        var place = (long)(pages.Length - 1) * PageSize + free;
        free += text.Length;
        return place;
    }

    public ReadOnlySpan<char> At(long place, int length) => pages[place / PageSize].AsSpan((int)(place % PageSize), length);
}
