namespace Zuoshi.Redline;

/// <summary>A clause of one version of a text. A version is a list of these in the order of the document.</summary>
/// <param name="Key">Names the clause within its version; each key once. Keys of two versions are not compared.</param>
/// <param name="Number">Its number as printed, "（三）"; may be empty.</param>
/// <param name="Title">Its heading; may be empty.</param>
/// <param name="Text">Its words without number and heading; may be empty.</param>
public sealed record Passage(string Key, string Number, string Title, string Text);
