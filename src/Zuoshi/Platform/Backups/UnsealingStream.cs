using System.Security.Cryptography;

namespace Zuoshi.Platform.Backups;

/// <summary>
/// Opens a sealed file chunk by chunk; see <see cref="SealedFormat"/>. Nothing of a chunk is given out before the chunk has
/// proved genuine, and the end only when the chunk sealed as last has been seen.
/// </summary>
internal sealed class UnsealingStream(Stream file, string passphrase) : Stream
{
    private const int FullChunk = SealedFormat.ChunkLength + SealedFormat.TagLength;

    private readonly SealedFormat format = SealedFormat.Continue(file, passphrase);
    private readonly byte[] plain = new byte[SealedFormat.ChunkLength];

    // One byte more than a chunk shows whether another follows.
    private readonly byte[] chunk = new byte[FullChunk + 1];
    private int carried, start, end;
    private long number;
    private bool ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (start == end && !ended && !buffer.IsEmpty) OpenChunk();
        var given = Math.Min(buffer.Length, end - start);
        plain.AsSpan(start, given).CopyTo(buffer);
        start += given;
        return given;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) format.Dispose();
        base.Dispose(disposing);
    }

    private void OpenChunk()
    {
        var read = carried + file.ReadAtLeast(chunk.AsSpan(carried), chunk.Length - carried, throwOnEndOfStream: false);
        var last = read <= FullChunk;
        var length = last ? read : FullChunk;
        if (length < SealedFormat.TagLength) throw new InvalidDataException("Cut off");

        try
        {
            format.Open(number, last, chunk.AsSpan(0, length), plain);
        }
        catch (AuthenticationTagMismatchException) when (number == 0)
        {
            throw new RuleBroken("backups.passphrase", "口令不对，或者备份文件的开头已损坏。请核对口令；确认口令没错的，请换一份备份。");
        }

        (start, end, ended) = (0, length - SealedFormat.TagLength, last);
        number++;
        carried = read - length;
        chunk[0] = chunk[FullChunk];
    }
}
