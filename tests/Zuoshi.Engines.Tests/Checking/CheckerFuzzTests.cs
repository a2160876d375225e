using CsCheck;
using Zuoshi.Engines.Tests.Writing;
using Zuoshi.Gongwen.Checking;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Gongwen.Returning;

namespace Zuoshi.Engines.Tests.Checking;

/// <summary>Whatever the bytes are, they end in a report or in a sentence for the person.</summary>
public sealed class CheckerFuzzTests
{
    private static readonly byte[] Sound = Sample.Write(Planted.Upward);

    private static readonly string[] Parts = ["word/document.xml", "word/styles.xml", "word/settings.xml", "word/footer1.xml", "word/_rels/document.xml.rels", "_rels/.rels", "[Content_Types].xml"];

    /// <summary>Pieces that are lawful XML and make no sense where they land.</summary>
    private static readonly string[] Pieces =
    [
        "<w:p/>", "<w:sectPr/>", "<w:sectPr><w:pgSz w:w=\"-1\" w:h=\"99999999999\"/><w:pgMar w:top=\"x\"/></w:sectPr>", "<w:r><w:t/></w:r>", "<w:t>一、</w:t>", "<w:p><w:r><w:t>附件1</w:t></w:r></w:p>",
        "<w:pPr><w:pStyle w:val=\"none\"/><w:numPr><w:numId w:val=\"-5\"/></w:numPr></w:pPr>", "<w:rPr><w:sz w:val=\"0\"/><w:spacing w:val=\"-99999\"/></w:rPr>", "<w:tbl/>", "<w:del/>", "<w:footerReference/>",
        "<w:spacing w:line=\"0\" w:lineRule=\"exact\"/>", "<w:ind w:firstLineChars=\"-2000000000\"/>", "<w:instrText> PAGE </w:instrText>", "<w:fldSimple w:instr=\"PAGE\"/>", "<w:tab/><w:br/>",
    ];

    [Fact]
    public void Random_bytes() => Gen.Byte.Array[0, 300].Sample(bytes =>
    {
        Holds(bytes);
        Holds([.. "PK\x03\x04"u8, .. bytes]);
    }, iter: 500, threads: 2);

    [Fact]
    public void Damaged_packages() => Damage.Changes.Sample(changes => Holds(Damage.Apply(Sound, changes)), iter: 400, threads: 2);

    [Fact]
    public void Damaged_xml_in_sound_packages() => Gen.Select(Damage.Changes, Gen.OneOf(Parts)).Sample((changes, part) => Holds(Damage.Repack(Sound, part, bytes => Damage.Apply(bytes, changes))), iter: 400, threads: 2);

    [Fact]
    public void Well_formed_parts_that_make_no_sense() => Gen.Select(Gen.Select(Gen.Double[0, 0.9999], Gen.Int[0, Pieces.Length - 1]).Array[1, 6], Gen.OneOf(Parts[..4])).Sample(
        (pieces, part) => Holds(Damage.Repack(Sound, part, bytes => Insert(bytes, pieces))), iter: 400, threads: 2);

    private static byte[] Insert(byte[] bytes, (double At, int Piece)[] pieces)
    {
        var xml = System.Text.Encoding.UTF8.GetString(bytes);
        foreach (var (at, piece) in pieces)
        {
            // Behind an element's end, so that the whole stays well formed.
            var place = xml.IndexOf("/>", (int)(at * xml.Length), StringComparison.Ordinal);
            if (place > 0 && place + 2 < xml.Length) xml = xml.Insert(place + 2, Pieces[piece]);
        }

        return System.Text.Encoding.UTF8.GetBytes(xml);
    }

    private static void Holds(byte[] bytes)
    {
        foreach (var use in (Action<byte[]>[])[bytes => CheckWords.Json(GongwenChecker.Check(bytes)), bytes => CheckWords.Write(GongwenChecker.Mend(bytes)), bytes => ReturnedFileReader.Read(Planted.Upward, bytes)])
        {
            try
            {
                use(bytes);
            }
            catch (UnreadableDocumentException refusal)
            {
                if (!refusal.Message.EndsWith('。')) throw new InvalidOperationException($"Not a sentence: {refusal.Message}");
            }
        }
    }
}
