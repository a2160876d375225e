using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Zuoshi.Workbooks.Writing;

/// <summary>Makes any text fit for a cell.</summary>
internal static partial class CellText
{
    /// <summary>Excel's limit, in UTF-16 units; a longer text makes it «repair» the file.</summary>
    private const int Longest = 32_767;

    private const string Cut = "……（超出单元格长度，以下从略）";

    /// <summary>
    /// The text without what XML forbids (control characters, lone surrogates), its line breaks as Excel writes them. Letters that
    /// Excel would take for an escape (<c>_x0041_</c>) are escaped themselves.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (c == '\r')
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (XmlConvert.IsXmlChar(c))
                clean.Append(c);
        }

        if (clean.Length > Longest)
        {
            var end = Longest - Cut.Length;
            clean.Length = char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end;
            clean.Append(Cut);
        }

        return Escape().Replace(clean.ToString(), "_x005F_$1");
    }

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
