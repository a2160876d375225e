using Zuoshi.Opinions.Similarity;

namespace Zuoshi.Engines.Tests.Opinions.Similarity;

/// <summary>
/// Near-copies made by rule among many others, as the reference figures were measured: of 3,000 of 11,000 opinions six edits each.
/// The reference found .942 of the pairs at a score of .6 with real sentences; these are as short, but built of parts that recur.
/// </summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private const int Opinions = 11_000;
    private const int EditedOpinions = 3000;

    [Fact]
    public void Edited_texts_are_found_among_many_others()
    {
        var texts = Invented.Opinions(Opinions, seed: 1);
        var index = new SimilarityIndex();
        foreach (var (at, text) in texts.Index()) index.Add(at, text);

        var all = 0;
        foreach (var edit in Invented.Edits)
        {
            int found = 0, first = 0;
            for (var at = 0; at < EditedOpinions; at++)
            {
                var near = index.Nearest(Invented.Edited(texts[at], edit, at), 20);
                if (near.Any(neighbour => neighbour.Key == at)) found++;
                if (near.Count > 0 && near[0].Key == at) first++;
            }

            all += found;
            output.WriteLine($"{edit}: found {found / (double)EditedOpinions:0.000}, as the likest {first / (double)EditedOpinions:0.000}");
            Assert.True(first >= 0.9 * EditedOpinions, edit);
        }

        Assert.True(all >= 0.94 * EditedOpinions * Invented.Edits.Length);
    }

    [Fact]
    public void A_negated_text_is_never_offered_as_the_same()
    {
        var texts = Invented.Opinions(1500, seed: 2);
        var index = new SimilarityIndex();
        foreach (var (at, text) in texts.Index()) index.Add(at, text);

        var close = 0;
        foreach (var (at, text) in texts.Index())
        {
            var place = 1 + at % (text.Length - 2);
            var own = index.Nearest(text.Insert(place, at % 2 == 0 ? "不" : "没"), 20).Where(neighbour => neighbour.Key == at).ToList();
            close += own.Count;
            if (own.Count > 0) Assert.True(own[0].Contrast.HasFlag(Contrast.Opposite), text.Insert(place, at % 2 == 0 ? "不" : "没"));
        }

        Assert.True(close > 1400);
    }

    [Fact]
    public void Families_come_back_as_clusters_without_chaining()
    {
        var texts = Invented.Opinions(2000, seed: 3);
        var index = new SimilarityIndex();
        foreach (var (at, text) in texts.Index())
        {
            index.Add(at * 10, text);
            for (var edit = 0; edit < Invented.Edits.Length && at < 500; edit++) index.Add(at * 10 + 1 + edit, Invented.Edited(text, Invented.Edits[edit], at));
        }

        var clusters = Clusters.Of(index);

        var members = clusters.SelectMany(cluster => cluster.Members.Where(member => member.MayBeSame).Select(member => (cluster.Representative, member.Key, member.Score))).ToList();
        var right = members.Count(pair => pair.Representative / 10 == pair.Key / 10);
        output.WriteLine($"{clusters.Count} clusters, the largest of {clusters[0].Members.Count + 1}; {members.Count} pairs, {right} of one family; of {500 * 6} edited texts {right / 3000.0:0.000} are with their family");
        Assert.Equal(members.Count, members.Select(pair => pair.Key).Distinct().Count());
        Assert.True(right >= 0.85 * 3000);
        Assert.True(clusters[0].Members.Count < 30);
        Assert.All(clusters.SelectMany(cluster => cluster.Members), member => Assert.True(member.Score >= SimilarityIndex.Suggested));
    }
}
