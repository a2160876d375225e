namespace Zuoshi.Redline.Wording;

/// <summary>Whether words stand in both texts or in one.</summary>
public enum RunKind
{
    /// <summary>In both.</summary>
    Kept,

    /// <summary>Only in the old text.</summary>
    Deleted,

    /// <summary>Only in the new text.</summary>
    Added,
}

/// <summary>A stretch of text, of one kind.</summary>
/// <param name="Kind">Where it stands.</param>
/// <param name="Text">Its characters; never empty.</param>
public readonly record struct Run(RunKind Kind, string Text);
