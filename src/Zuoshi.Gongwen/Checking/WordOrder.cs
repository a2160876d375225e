using System.Xml.Linq;

namespace Zuoshi.Gongwen.Checking;

/// <summary>Puts a property into its place: the schema orders properties, and Word calls a file damaged that doesn't.</summary>
internal static class WordOrder
{
    private static readonly Dictionary<string, string[]> Orders = new()
    {
        ["rPr"] =
        [
            "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish",
            "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang",
        ],
        ["pPr"] =
        [
            "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku",
            "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing",
            "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr",
        ],
        ["sectPr"] =
        [
            "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign",
            "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid",
        ],
        ["settings"] =
        [
            "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime", "doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText",
            "printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts", "embedSystemFonts", "saveSubsetFonts", "saveFormsData", "mirrorMargins", "alignBordersAndEdges",
            "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop", "hideSpellingErrors", "hideGrammaticalErrors", "activeWritingStyle", "proofState",
            "formsDesign", "attachedTemplate", "linkStyles", "stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge", "revisionView", "trackRevisions",
            "doNotTrackMoves", "doNotTrackFormatting", "documentProtection", "autoFormatOverride", "styleLockTheme", "styleLockQFSet", "defaultTabStop", "autoHyphenation",
            "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps", "showEnvelope", "summaryLength", "clickAndTypeStyle", "defaultTableStyle", "evenAndOddHeaders",
        ],
    };

    /// <summary>The property of this name, made where it is missing.</summary>
    public static XElement Property(this XElement parent, string name)
    {
        var full = parent.Name.Namespace + name;
        if (parent.Element(full) is { } there) return there;

        var order = Orders[parent.Name.LocalName];
        var rank = Array.IndexOf(order, name);
        var property = new XElement(full);
        // What the list doesn't know, such as a tracked change of the properties, stands behind all it knows.
        if (parent.Elements().LastOrDefault(child => Array.IndexOf(order, child.Name.LocalName) is >= 0 and var place && place < rank) is { } before) before.AddAfterSelf(property);
        else parent.AddFirst(property);
        return property;
    }

    /// <summary>Sets an attribute of the vocabulary's own.</summary>
    public static XElement With(this XElement element, string attribute, object? value)
    {
        element.SetAttributeValue(element.Name.Namespace + attribute, value);
        return element;
    }

    /// <summary>The properties of a run or paragraph, which stand first in it.</summary>
    public static XElement Properties(this XElement element, string name)
    {
        if (element.Element(element.Name.Namespace + name) is { } there) return there;

        var properties = new XElement(element.Name.Namespace + name);
        element.AddFirst(properties);
        return properties;
    }
}
