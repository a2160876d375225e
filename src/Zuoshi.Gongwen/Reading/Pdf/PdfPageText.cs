namespace Zuoshi.Gongwen.Reading.Pdf;

/// <summary>A character drawn on a page, in the page's own units, y upwards.</summary>
/// <param name="Text">What it stands for; a ligature stands for several.</param>
/// <param name="X">Where its baseline begins.</param>
/// <param name="Y">Height of its baseline.</param>
/// <param name="Right">Where its baseline ends.</param>
/// <param name="Size">Height of the type.</param>
internal readonly record struct Glyph(string Text, double X, double Y, double Right, double Size);

/// <summary>What a page's content stream draws, as far as it bears on reading.</summary>
/// <param name="Glyphs">The characters, in the order drawn, turned upright.</param>
/// <param name="HasPicture">Whether it draws a picture.</param>
internal sealed record PdfPageText(IReadOnlyList<Glyph> Glyphs, bool HasPicture);
