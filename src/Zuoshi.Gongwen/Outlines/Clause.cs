using System.Security.Cryptography;
using System.Text;

namespace Zuoshi.Gongwen.Outlines;

/// <summary>
/// One addressable unit of an outline. <see cref="Marker"/>, <see cref="Title"/> and <see cref="Text"/> put one behind the other are
/// the source as printed, white space aside, and no character stands in two of them. So where a title runs into its text
/// (（一）指导思想。以…) the mark that parts them opens the text: title 指导思想, text 。以…; it belongs to no sentence.
/// </summary>
public sealed class Clause
{
    internal Clause(Block block, string path, int level, string words)
    {
        Passage[] body = [.. block.Body];
        (Block, Path, Level, Citation) = (block, path, level, $"纲要 {words}");
        (Marker, Title, Text) = (block.Marker, block.Title, string.Join('\n', body.Select(passage => passage.Text)));
        Sentences = [.. Count(body)];
        Id = $"{path}_{Hash()}";
    }

    /// <summary>
    /// Path and eight hexadecimal digits of a hash over the clause's characters. The path alone would let a bookmark slip to other
    /// words when a new version puts an item in between; the hash alone could not tell two equal clauses apart. Reading the same file
    /// again gives the same ids, and an edit changes only those of the clauses it touches.
    /// </summary>
    public string Id { get; }

    /// <summary>Its place by the printed numbers, unique in the outline; see <see cref="Outlines.Citation"/>.</summary>
    public string Path { get; }

    /// <summary>Depth: 0 for the title, 1 for chapters and what stands beside them, growing inwards.</summary>
    public int Level { get; }

    /// <summary>What it is.</summary>
    public ClauseKind Kind => Block.Kind;

    /// <summary>Its number as printed (一、 · （一） · 1. · 第一条 · 专栏1 · 表1); empty without one.</summary>
    public string Marker { get; }

    /// <summary>The heading's words, without spaces but those between Latin words and figures; empty when the clause has only text.</summary>
    public string Title { get; }

    /// <summary>What the clause itself says, verbatim, paragraphs and rows parted by \n; nothing of the clauses below it.</summary>
    public string Text { get; }

    /// <summary>The text's sentences, or the table's rows; together they are the text without the mark that opens it.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>How people cite it: 纲要 二（一）.</summary>
    public string Citation { get; }

    /// <summary>The stretches of the source it was read from, in order; each lies in one paragraph.</summary>
    public IEnumerable<TextSpan> Spans => Block.Passages.Select(passage => passage.Span);

    /// <summary>The cells of a table's rows; empty for anything else.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows => [.. Block.Body.Where(passage => passage.IsRow).Select(passage => passage.Text.Split('\t'))];

    internal Block Block { get; }

    IEnumerable<Sentence> Count(Passage[] body)
    {
        var number = 0;
        foreach (var (at, passage) in body.Index())
        {
            var unit = passage.IsRow ? '行' : '句';
            var first = at == 0 && Title.Length > 0 ? SentenceCut.BehindTitle(passage.Text) : 0;
            foreach (var (start, end) in passage.IsRow ? [(0, passage.Text.Length)] : SentenceCut.Of(passage.Text, first))
            {
                var words = passage.Slice(start, end);
                yield return new(++number, words.Text, words.Span, $"{Citation}第{number}{unit}", new Citation(Path, number).Stamp);
            }
        }
    }

    string Hash()
    {
        var characters = string.Concat($"{Marker}\n{Title}\n{Text}".Where(c => !char.IsWhiteSpace(c)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(characters)).AsSpan(0, 4));
    }
}

/// <summary>One sentence of a clause, or one row of its table.</summary>
/// <param name="Number">Its number in the clause, from 1.</param>
/// <param name="Text">Its words as printed, with the mark that ends it.</param>
/// <param name="Span">Where it stands in the source.</param>
/// <param name="Citation">How people cite it: 纲要 二（一）第3句.</param>
/// <param name="Stamp">The same for a stamp: 2.1.3.</param>
public sealed record Sentence(int Number, string Text, TextSpan Span, string Citation, string Stamp);
