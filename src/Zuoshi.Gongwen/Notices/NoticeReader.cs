using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Gongwen.Notices;

/// <summary>Reads an official notice: from paragraphs to its parts, each with the words it was read from.</summary>
public static class NoticeReader
{
    /// <summary>Reads whatever the text offers; a text that is no notice gives a notice with little in it. Never throws.</summary>
    public static Notice Read(SourceText source) => new();
}
