using System.Text;

namespace Zuoshi.Gongwen.Reading.Plain;

/// <summary>Finds out how a text's characters are encoded.</summary>
internal static class Encodings
{
    private static readonly Encoding Gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <exception cref="UnreadableDocumentException">The bytes are no text, or of no encoding in use.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = DecodeCharacters(bytes);

        // Text may hold a stray control character from an old printer; a picture or program is full of them.
        var controls = 0;
        foreach (var c in text)
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v')) controls++;
        return controls <= text.Length / 100 ? text : throw NoText();
    }

    private static string DecodeCharacters(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new UnicodeEncoding(false, false, throwOnInvalidBytes: true).GetString(bytes[2..]);
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return new UnicodeEncoding(true, false, throwOnInvalidBytes: true).GetString(bytes[2..]);
            if (bytes.Contains((byte)0)) throw NoText();

            var text = Encoding.UTF8.GetString(bytes);
            return IsUtf8(text) ? text : Gb18030.GetString(bytes);
        }
        catch (ArgumentException cause)
        {
            throw new UnreadableDocumentException("认不出文字的编码，请用记事本另存为 UTF-8 后再传。", cause);
        }
    }

    /// <summary>
    /// Whether the bytes were UTF-8, be it with a byte lost here and there. GB18030 takes nearly any run of high bytes, so a damaged
    /// UTF-8 file would come out as other characters without a sign; as UTF-8 the damage shows as �.
    /// </summary>
    private static bool IsUtf8(ReadOnlySpan<char> text)
    {
        var lost = text.Count('\uFFFD');
        if (lost == 0) return true;

        var wide = 0;
        foreach (var c in text)
            if (c >= '\u0080') wide++;
        return lost * 20 <= wide;
    }

    private static UnreadableDocumentException NoText() => new("认不出这个文件的格式，请上传 Word、PDF 或文本文件。");
}
