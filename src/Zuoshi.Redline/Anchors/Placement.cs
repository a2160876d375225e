namespace Zuoshi.Redline.Anchors;

/// <summary>How sure a placement is, for the person who looks at it.</summary>
public enum Confidence
{
    /// <summary>The clause and its words are as before.</summary>
    Exact,

    /// <summary>The words are as before; the clause around them changed, or they stand in another.</summary>
    Shifted,

    /// <summary>The words themselves changed.</summary>
    Approximate,
}

/// <summary>Where an anchor belongs in the new version.</summary>
/// <param name="Key">The clause's key in the new version.</param>
/// <param name="Start">The first character in its text; 0 for a whole clause.</param>
/// <param name="Length">How many characters; all of the text for a whole clause.</param>
/// <param name="Confidence">How sure that is.</param>
public sealed record Placement(string Key, int Start, int Length, Confidence Confidence);
