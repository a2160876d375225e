using System.Text;
using System.Xml;

namespace Zuoshi.Gongwen.Writing;

/// <summary>Makes typed or pasted text fit for a paragraph.</summary>
internal static class Wording
{
    /// <summary>
    /// The text on one line: line breaks are closed up, tabs become spaces, control characters and lone surrogates, which XML
    /// forbids, are dropped, and so are the spaces at the ends, which only imitate an indent.
    /// </summary>
    public static string Line(string? text) => string.Concat(Lines(text));

    /// <summary>The lines of a text, each cleaned likewise; empty ones are left out.</summary>
    public static IEnumerable<string> Lines(string? text) =>
        (text ?? "").Split('\n', '\r', '\u2028', '\u2029').Select(Clean).Where(line => line.Length > 0);

    /// <summary>Width in halves of a character: one for a Latin letter or digit, two for anything Chinese.</summary>
    public static int Halves(string text) => text.EnumerateRunes().Sum(rune => rune.IsAscii ? 1 : 2);

    private static string Clean(string line)
    {
        var clean = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (char.IsHighSurrogate(c) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]))
                clean.Append(c).Append(line[++i]);
            else if (c == '\t')
                clean.Append(' ');
            // C1 controls are lawful in XML but stand for nothing.
            else if (XmlConvert.IsXmlChar(c) && !char.IsControl(c))
                clean.Append(c);
        }

        return clean.ToString().Trim();
    }
}
