using CsCheck;
using Zuoshi.Opinions.Similarity;

namespace Zuoshi.Engines.Tests.Opinions.Similarity;

/// <summary>Whatever is typed is compared; ZUOSHI_FUZZ_CASES sets five times how many cases (3,000 unless told otherwise).</summary>
public sealed class FuzzTests
{
    private static readonly long Cases = long.TryParse(Environment.GetEnvironmentVariable("ZUOSHI_FUZZ_CASES"), out var cases) ? cases : 3000;

    internal static readonly string[] Fragments =
    [
        "建议", "加强", "不", "没有", "反对", "一", "十", "百分之", "50%", "3.5", "1,000", "，", "。", "《", "》", "“", "\n", "（一）", "1.", "①", "Ａ", "％", "⼀", "𠀀", "\uD800", "\uDC00", "\u200B", "\u202E", "\0", "😀", "e\u0301", "点", "万", " ", "\u3000",
    ];

    internal static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf(Gen.Int[0, Fragments.Length - 1].Select(at => Fragments[at]), Gen.Char.Select(c => c.ToString()), Gen.Char['一', '\u9FFF'].Select(c => c.ToString())).Array[0, 80].Select(string.Concat),
        Gen.Select(Gen.Int[0, 6000], Gen.Char['一', '七']).Select((times, character) => new string(character, times)));

    [Fact]
    public void Any_text_can_be_added_asked_and_set_against_another() => Texts.Array[1, 8].Sample(texts =>
    {
        var index = new SimilarityIndex();
        foreach (var (at, text) in texts.Index()) index.Add(at, text);
        foreach (var (at, text) in texts.Index())
        {
            var near = index.Nearest(text, 10);
            Assert.All(near, one => Assert.InRange(one.Score, SimilarityIndex.Suggested, 1));
            Assert.True(near.Any(one => one.Key == at && one.IsSame) || !text.Any(c => char.IsLetterOrDigit(c) || c is '%' or '％' or '‰' || char.IsSurrogate(c)) || near.Count == 0);
            Assert.Equal(Contrast.None, Contrasts.Between(text, text));
            Assert.Equal(Contrasts.Between(text, texts[0]), Contrasts.Between(texts[0], text));
        }

        _ = Clusters.Of(index);
        foreach (var at in Enumerable.Range(0, texts.Length)) Assert.True(index.Remove(at));
        Assert.Empty(index.Nearest(texts[0], 10));
    }, iter: Cases / 5);
}
