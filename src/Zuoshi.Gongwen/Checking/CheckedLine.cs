using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>A printed paragraph as the rules of the text see it, whether it comes from a file or from a document in the making.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Text">Its words, as printed.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record CheckedLine(PrintedRole Role, string Text, Place Place)
{
    private const int BeginningLength = 14;

    /// <summary>Its number and the level that number has, where it opens the line as a heading's does.</summary>
    public Mark? Mark { get; } = Role is PrintedRole.Text or PrintedRole.Heading ? Numbering.At(new Line(0, new(Text)).Text, 0) : null;

    /// <summary>Whether it stands in an annex.</summary>
    public bool InAnnex { get; init; }

    /// <summary>The level that the standard gives to a number of this kind, 1 to 4; 0 for another one or none.</summary>
    public int Level => LevelOf(Mark?.Kind);

    public static int LevelOf(NumberKind? kind) => kind switch
    {
        NumberKind.Chinese => 1,
        NumberKind.ChineseInParentheses => 2,
        NumberKind.Arabic => 3,
        NumberKind.ArabicInParentheses => 4,
        _ => 0,
    };

    public static string Beginning(string text)
    {
        var words = text.Trim().Replace('\n', ' ').Replace('\t', ' ');
        return words.Length <= BeginningLength ? words : words[..(char.IsHighSurrogate(words[BeginningLength - 1]) ? BeginningLength - 1 : BeginningLength)] + "…";
    }

    public static string NameOf(PrintedRole role) => role switch
    {
        PrintedRole.Title => "标题",
        PrintedRole.Addressees => "主送机关",
        PrintedRole.Row => "表格",
        PrintedRole.AttachmentNote => "附件说明",
        PrintedRole.Issuer => "署名",
        PrintedRole.Date => "成文日期",
        PrintedRole.Head => "版头",
        PrintedRole.DocumentNumber => "发文字号",
        PrintedRole.Note => "附注",
        PrintedRole.AnnexMark or PrintedRole.AnnexTitle => "附件",
        PrintedRole.Imprint => "版记",
        _ => "正文",
    };
}
