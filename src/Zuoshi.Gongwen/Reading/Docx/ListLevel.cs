using System.Xml;

namespace Zuoshi.Gongwen.Reading.Docx;

/// <summary>One level of a list (<c>w:lvl</c>).</summary>
/// <param name="Start">First number.</param>
/// <param name="Format">Its <c>w:numFmt</c>.</param>
/// <param name="Text">The number's text with %1…%9 for the levels' numbers.</param>
/// <param name="RestartsAfter">Null: after any outer level; 0: never; n: only after a level up to the n-th.</param>
/// <param name="Style">The paragraph style tied to the level.</param>
/// <param name="Legal">Whether all numbers are written in Arabic digits (<c>w:isLgl</c>).</param>
/// <param name="Tight">Whether nothing stands between number and text (<c>w:suff</c> nothing).</param>
internal sealed record ListLevel(int Start, string Format, string Text, int? RestartsAfter, string? Style, bool Legal, bool Tight)
{
    /// <summary>The deepest level that WordprocessingML knows, from 0.</summary>
    public const int Deepest = 8;

    public static ListLevel Read(XmlReader xml)
    {
        var level = new ListLevel(0, "decimal", "", null, null, Legal: false, Tight: false);
        xml.Children(child =>
        {
            level = child switch
            {
                "start" => level with { Start = xml.Number() ?? 0 },
                "numFmt" => level with { Format = xml.Value() ?? "decimal" },
                "lvlText" => level with { Text = xml.Value() ?? "" },
                "lvlRestart" => level with { RestartsAfter = xml.Number() },
                "pStyle" => level with { Style = xml.Value() },
                "isLgl" => level with { Legal = xml.IsOn() },
                "suff" => level with { Tight = xml.Value() == "nothing" },
                _ => level,
            };

            // A newer numbering format sits in an AlternateContent; its fallback is as good here.
            if (child is "AlternateContent" or "Fallback") xml.Children(_ => xml.Pass());
            else xml.Pass();
        });
        return level;
    }
}
