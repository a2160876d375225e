namespace Zuoshi.Gongwen.Reading;

/// <summary>Counts what comes out of a compressed stream and stops where no honest document would be.</summary>
/// <param name="inner">The inflating stream.</param>
/// <param name="compressed">Bytes that went in, as the archive's directory says.</param>
/// <param name="most">Most bytes that may come out.</param>
/// <param name="deadline">When whoever reads must be done: looked at here, since every parser comes back for more.</param>
internal sealed class InflatingStream(Stream inner, long compressed, long most, Deadline deadline) : Stream
{
    // A form with thousands of equal rows passes 100:1 honestly, but not by many megabytes.
    private const long RatioCountsFrom = 8L << 20;
    private const long HighestRatio = 100;

    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => read; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        deadline.Check();
        try
        {
            var count = inner.Read(buffer);
            read += count;
            if (read > most || read > RatioCountsFrom && read > compressed * HighestRatio) throw ZipPackage.Bomb();
            return count;
        }
        catch (Exception cause) when (cause is InvalidDataException or IOException)
        {
            throw ZipPackage.Damaged(cause);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
