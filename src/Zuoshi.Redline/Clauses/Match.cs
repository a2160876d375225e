namespace Zuoshi.Redline.Clauses;

/// <summary>Clauses of the old version and the clauses of the new one that they became, by their positions.</summary>
internal sealed record Match(int[] Before, int[] After, double Similarity);
