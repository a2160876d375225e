namespace Zuoshi.Opinions.Similarity;

/// <summary>A text to compare others with: its grams weighed by how rare they are (TF-IDF), and the angle to another's.</summary>
internal sealed class Cosine
{
    private readonly GramCounts counts;
    private readonly Gram[] grams;
    private readonly double[] weights;
    private readonly double length;
    private Gram[] room = new Gram[256];

    public Cosine(ReadOnlySpan<char> form, GramCounts counts)
    {
        this.counts = counts;
        grams = [.. Grams.Of(form, new Gram[2 * form.Length])];
        weights = Array.ConvertAll(grams, gram => gram.Times * counts.Weight(gram.Code));
        length = Math.Sqrt(weights.Sum(weight => weight * weight));
    }

    /// <summary>1 for the same grams, 0 for none in common.</summary>
    public double To(ReadOnlySpan<char> form)
    {
        if (room.Length < 2 * form.Length) room = new Gram[2 * form.Length];
        double common = 0, square = 0;
        var at = 0;
        foreach (var gram in Grams.Of(form, room))
        {
            while (at < grams.Length && grams[at].Code < gram.Code) at++;
            if (at < grams.Length && grams[at].Code == gram.Code)
            {
                var weight = weights[at] * gram.Times / grams[at].Times;
                common += weights[at] * weight;
                square += weight * weight;
            }
            else
            {
                var weight = gram.Times * counts.Weight(gram.Code);
                square += weight * weight;
            }
        }

        return square == 0 ? 0 : Math.Min(1, common / (length * Math.Sqrt(square)));
    }
}
