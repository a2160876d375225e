using Zuoshi.Platform;
using Zuoshi.Platform.Access;

namespace Zuoshi.Bulletins;

/// <summary>A story as it is handed in.</summary>
/// <param name="Title">标题.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Text">Its words.</param>
/// <param name="Label">How far it may go.</param>
public sealed record StoryText(string? Title, StoryKind Kind, string? Text, Sensitivity Label)
{
    /// <summary>Longest title, in characters.</summary>
    public const int LongestTitle = 30;

    /// <summary>Longest text that is stored, in characters with the white space.</summary>
    public const int LongestStored = 1200;

    /// <summary>Longest line of authors, in characters.</summary>
    public const int LongestAuthors = 60;

    /// <summary>The theme.</summary>
    public Guid? ThemeId { get; init; }

    /// <summary>Number of the phase.</summary>
    public int? Phase { get; init; }

    /// <summary>Who wrote it, as the bulletin prints them; empty for the unit alone.</summary>
    public string? Authors { get; init; }

    /// <summary>The row of the lists that it tells of.</summary>
    public Guid? RowId { get; init; }

    /// <summary>The text as it is kept: no empty lines, no indents, nothing that isn't seen.</summary>
    public static string Clean(string? typed) =>
        string.Join('\n', PlainText.Of(typed).Split('\n').Select(line => line.Trim().Trim('\u3000')).Where(line => line.Length > 0));

    /// <summary>How many characters print.</summary>
    public static int Length(string text) => text.Count(character => !char.IsWhiteSpace(character));

    /// <summary>What is wrong with a title; null when nothing is.</summary>
    public static string? TitleRefusal(string? title) => PlainText.Of(title) switch
    {
        "" => "请写标题",
        { Length: > LongestTitle } many => $"标题最多{LongestTitle}个字，现在有{many.Length}个",
        _ => null,
    };

    /// <summary>What is wrong with a text; null when nothing is.</summary>
    public static string? TextRefusal(string? text, StoryKind kind)
    {
        var clean = Clean(text);
        var length = Length(clean);
        return length == 0 ? "请写正文，或者选一个文件" : length > kind.Longest() || clean.Length > LongestStored ? $"{kind.Name()}最多{kind.Longest()}个字，现在有{length}个" : null;
    }
}

/// <summary>A file that came with a story.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hash">Under what name it is kept.</param>
public sealed record StoryFile(string Name, string Hash);
