namespace Zuoshi.Opinions.Similarity;

/// <summary>A text that reads like another.</summary>
/// <param name="Key">The key it was added under.</param>
/// <param name="Score">Cosine of the weighed characters and pairs of characters, from <see cref="SimilarityIndex.Suggested"/> to 1.</param>
/// <param name="Contrast">What forbids taking the two for the same.</param>
public readonly record struct Neighbour(long Key, double Score, Contrast Contrast)
{
    /// <summary>As good as the same: near-identical, and nothing was found that sets them against each other.</summary>
    public bool IsSame => Score >= SimilarityIndex.Same && Contrast == Contrast.None;

    /// <summary>May be offered as the same thing for a person to decide.</summary>
    public bool MayBeSame => Contrast == Contrast.None;
}
