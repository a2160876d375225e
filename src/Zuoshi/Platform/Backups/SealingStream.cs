namespace Zuoshi.Platform.Backups;

/// <summary>Seals what is written to it; see <see cref="SealedFormat"/>. The file is whole only after <see cref="Complete"/>.</summary>
internal sealed class SealingStream(Stream file, string passphrase) : Stream
{
    private readonly SealedFormat format = SealedFormat.Begin(file, passphrase);
    private readonly byte[] plain = new byte[SealedFormat.ChunkLength];
    private readonly byte[] chunk = new byte[SealedFormat.ChunkLength + SealedFormat.TagLength];
    private int filled;
    private long number;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            // A full chunk waits until more follows, because the last one is sealed as such.
            if (filled == plain.Length) SealChunk(last: false);
            var taken = Math.Min(buffer.Length, plain.Length - filled);
            buffer[..taken].CopyTo(plain.AsSpan(filled));
            filled += taken;
            buffer = buffer[taken..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Seals the last chunk.</summary>
    public void Complete() => SealChunk(last: true);

    // Nothing goes out before a chunk is full.
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) format.Dispose();
        base.Dispose(disposing);
    }

    private void SealChunk(bool last)
    {
        format.Seal(number++, last, plain.AsSpan(0, filled), chunk);
        file.Write(chunk.AsSpan(0, filled + SealedFormat.TagLength));
        filled = 0;
    }
}
