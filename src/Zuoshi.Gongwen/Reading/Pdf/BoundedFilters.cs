using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Zuoshi.Gongwen.Reading.Pdf;

/// <summary>PdfPig's stream filters, each of which first looks how much will come out.</summary>
internal sealed class BoundedFilters(PdfBudget budget) : IFilterProvider
{
    public PdfBudget Budget => budget;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

    private IFilter[] Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, budget))];
}

internal sealed class BoundedFilter(IFilter filter, PdfBudget budget) : IFilter
{
    // LZW turns a byte into 1,400 at most; what has been written with it since 1996 is smaller than this.
    private const int LargestLzw = 64 << 10;

    public bool IsSupported => filter.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        switch (filter)
        {
            case FlateFilter:
                CountFlate(input);
                break;
            case RunLengthFilter:
                CountRuns(input.Span);
                break;
            case LzwFilter when input.Length > LargestLzw:
                throw ZipPackage.Bomb();
            default:
                budget.Inflate(input.Length, input.Length);
                break;
        }

        // The decoded length that the file itself declares would be reserved without a look at the data.
        return filter.Decode(input, streamDictionary.Without(NameToken.Create("DL")), filterProvider, filterIndex);
    }

    private void CountFlate(Memory<byte> input)
    {
        if (input.Length < 2) return;

        var buffer = new byte[64 << 10];
        using var deflate = new DeflateStream(Bytes.Stream(input[2..]), CompressionMode.Decompress);
        try
        {
            var total = 0L;
            for (int read; (read = deflate.Read(buffer)) > 0;)
            {
                total += read;
                budget.Inflate(read, total);
            }
        }
        catch (InvalidDataException)
        {
            // What a damaged stream gives before the damage has been counted.
        }
    }

    // A length byte below 128 goes before that many bytes and one, one above it before a byte to repeat (ISO 32000-1, 7.4.5).
    private void CountRuns(ReadOnlySpan<byte> input)
    {
        var total = 0L;
        for (var i = 0; i < input.Length && input[i] != 128; i += input[i] < 128 ? input[i] + 2 : 2)
            total += input[i] < 128 ? input[i] + 1 : 257 - input[i];
        budget.Inflate(total, total);
    }
}
