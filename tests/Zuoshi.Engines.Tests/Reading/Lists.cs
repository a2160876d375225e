namespace Zuoshi.Engines.Tests.Reading;

/// <summary>Word's list definitions for tests.</summary>
internal static class Lists
{
    /// <summary>List 1 with these levels, each a number format and its text.</summary>
    public static string Of(params (string Format, string Text)[] levels) => Abstract(0, levels) + Num(1, 0);

    public static string Of(string format, string text) => Of((format, text));

    public static string Abstract(int id, params (string Format, string Text)[] levels) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels.Select((level, at) => Level(at, level.Format, level.Text)))}</w:abstractNum>";

    public static string Level(int at, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    public static string Num(int id, int abstractId, string overrides = "") =>
        $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{abstractId}\"/>{overrides}</w:num>";

    /// <summary>Paragraph properties that put a paragraph into a list.</summary>
    public static string In(int list, int level = 0) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";
}
