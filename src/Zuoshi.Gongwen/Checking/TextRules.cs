using System.Text.RegularExpressions;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Gongwen.Checking;

/// <summary>The rules that need nothing but the words.</summary>
internal static partial class TextRules
{
    private const int LongestTitle = 50;

    // 综合 and 专项, the limits that offices set themselves against long documents.
    private const int Longest = 5_000, LongestSpecial = 4_000;

    /// <summary>All departures of the text.</summary>
    /// <param name="lines">The paragraphs in order.</param>
    /// <param name="annexes">The titles of the annexes that are there; null where they aren't known.</param>
    public static IEnumerable<Found> Of(IReadOnlyList<CheckedLine> lines, IReadOnlyList<string>? annexes) =>
    [
        .. Title(lines), .. LevelRules.Of(lines), .. lines.SelectMany(PunctuationRules.Of), .. lines.SelectMany(Dates), .. lines.SelectMany(Years),
        .. Length(lines), .. lines.SelectMany(Demands), .. lines.Where(line => line.Role is PrintedRole.AttachmentNote).SelectMany(NoteMarks),
        .. annexes is null ? [] : Annexes(lines, annexes),
    ];

    private static IEnumerable<Found> Title(IReadOnlyList<CheckedLine> lines)
    {
        var titles = lines.Where(line => line.Role is PrintedRole.Title).ToList();
        if (titles.Count == 0) yield break;

        var title = string.Concat(titles.Select(line => line.Text)).Replace("\n", "");
        var place = titles[0].Place;
        if (title.Length > LongestTitle) yield return new("title-long", place, $"标题有{title.Length}个字", $"不超过{LongestTitle}个字", Basis.Practice);
        if (NeedsAddressees().IsMatch(title) && !lines.Any(line => line.Role is PrintedRole.Addressees))
            yield return new("addressees-missing", place, "标题下面没有主送机关", "标题下空一行写主送机关，顶格，末尾用全角冒号", Basis.Addressees);
    }

    private static IEnumerable<Found> Length(IReadOnlyList<CheckedLine> lines)
    {
        var count = lines.Where(line => line is { InAnnex: false, Role: PrintedRole.Text or PrintedRole.Heading }).Sum(line => line.Text.Count(c => !char.IsWhiteSpace(c)));
        var title = string.Concat(lines.Where(line => line.Role is PrintedRole.Title).Select(line => line.Text));
        var most = Special().IsMatch(title) ? LongestSpecial : Longest;
        if (count > most) yield return new("text-long", new("正文", null, ""), $"正文有{count}字", $"{(most == Longest ? "综合性文件" : "专项文件")}不超过{most}字", Basis.Practice);
    }

    /// <summary>成文日期 and every other date: Arabic digits, no leading zeros.</summary>
    private static IEnumerable<Found> Dates(CheckedLine line)
    {
        TextEdit[] zeros = [.. LeadingZero().Matches(line.Text).SelectMany(match => match.Groups["zero"].Captures).Select(zero => new TextEdit(zero.Index, 1, ""))];
        if (zeros.Length > 0) yield return new("date-zero", line.Place, "日期的月、日前面补了“0”", "月、日不编虚位，1不写成01", Basis.Date) { Edits = zeros };
        if (line.Role is PrintedRole.Date && ChineseDate().IsMatch(line.Text)) yield return new("date-chinese", line.Place, "成文日期用汉字数字", "用阿拉伯数字把年、月、日标全", Basis.Date);
    }

    /// <summary>〔2019〕 in document numbers, and nothing else; the number itself bare.</summary>
    private static IEnumerable<Found> Years(CheckedLine line)
    {
        foreach (Match number in Numbered().Matches(line.Text))
        {
            Group open = number.Groups["open"], close = number.Groups["close"], first = number.Groups["first"];
            if (open.Value != "〔" || close.Value != "〕")
                yield return new("year-brackets", line.Place, $"文号年份写作“{open.Value}{number.Groups["year"].Value}{close.Value}”", "年份用六角括号“〔〕”括入", Basis.Number)
                { Edits = [new(open.Index, 1, "〔"), new(close.Index, 1, "〕")] };
            if (first.Length > 0)
                yield return new("number-padded", line.Place, $"发文顺序号前有“{first.Value}”", "顺序号不加“第”字，不编虚位", Basis.Number) { Edits = [new(first.Index, first.Length, "")] };
        }
    }

    private static IEnumerable<Found> Demands(CheckedLine line)
    {
        if (line.Role is not (PrintedRole.Text or PrintedRole.Heading)) yield break;

        foreach (Match demand in Demand().Matches(line.Text))
            if (!Refused().IsMatch(line.Text[..demand.Index].Split('。', '；')[^1] + demand.Value))
                yield return new("demand", line.Place, $"提出“{demand.Value}”", "一般不要求制定配套文件、报送贯彻落实情况", Basis.Practice);
    }

    private static IEnumerable<Found> NoteMarks(CheckedLine line)
    {
        var text = line.Text.TrimEnd();
        if (text is [.., '。' or '；' or '，' or '、' or ';' or ',' or '.'])
            yield return new("note-mark", line.Place, $"附件名称后有“{text[^1]}”", "附件名称后不加标点符号", Basis.Notes) { Edits = [new(text.Length - 1, 1, "")] };
    }

    private static IEnumerable<Found> Annexes(IReadOnlyList<CheckedLine> lines, IReadOnlyList<string> annexes)
    {
        var notes = lines.Where(line => line.Role is PrintedRole.AttachmentNote).Select(line => (line.Place, Name: NoteNumber().Replace(line.Text.Trim(), "").TrimEnd('。', '；'))).ToList();
        foreach (var (place, name) in notes.Where(note => !annexes.Any(annex => SameName(annex, note.Name))))
            yield return new("annex-missing", place, $"附件说明列了“{name}”，后面没有这个附件", "附件说明与所附的附件一致", Basis.Notes);
        foreach (var annex in annexes.Where(annex => !notes.Any(note => SameName(annex, note.Name))))
            yield return new("annex-unnamed", new("附件", null, CheckedLine.Beginning(annex)), $"附了“{annex}”，附件说明里没有列", "正文下空一行写附件说明，列出每个附件的名称", Basis.Notes);
        foreach (var found in Marks(lines, [.. notes.Select(note => note.Name)])) yield return found;
    }

    /// <summary>附件1, 附件2 in the order of 附件说明; one alone has no number.</summary>
    private static IEnumerable<Found> Marks(IReadOnlyList<CheckedLine> lines, List<string> notes)
    {
        var annexes = lines.Zip(lines.Skip(1)).Where(pair => pair.First.Role is PrintedRole.AnnexMark && pair.Second.Role is PrintedRole.AnnexTitle).ToList();
        var inOrder = true;
        foreach (var (at, (mark, title)) in annexes.Index())
        {
            var named = notes.FindIndex(note => SameName(note, title.Text));
            if (named >= 0 && named != at && annexes.Count == notes.Count)
            {
                if (inOrder) yield return new("annex-order", mark.Place, $"“{title.Text}”在附件说明里是第{named + 1}个，附在第{at + 1}个", "附件的顺序与附件说明一致", Basis.Annex);
                inOrder = false;
                continue;
            }

            var (wrong, should) = (mark.Text.Trim(), annexes.Count > 1 || notes.Count > 1 ? $"附件{(named < 0 ? at : named) + 1}" : "附件");
            if (wrong.TrimEnd(':', '：').Replace(" ", "").Replace("　", "") != should)
                yield return new("annex-number", mark.Place, $"第{at + 1}个附件写作“{wrong}”", $"写作“{should}”，顶格编排在版心左上角第一行", Basis.Annex) { Edits = [new(mark.Text.IndexOf(wrong, StringComparison.Ordinal), wrong.Length, should)] };
        }
    }

    private static bool SameName(string one, string other) => Bare(one) == Bare(other);

    private static string Bare(string name) => string.Concat(name.Where(c => char.IsLetterOrDigit(c)));

    /// <summary>Kinds of documents that are sent to somebody; plans, rules and announcements to the public aren't.</summary>
    [GeneratedRegex("(?:通知|请示|报告|批复|函|意见|通报|决定)(?:（[^）]{1,12}）)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NeedsAddressees();

    [GeneratedRegex("专项|方案|行动计划", RegexOptions.CultureInvariant)]
    private static partial Regex Special();

    [GeneratedRegex("(?<![0-9])(?:[12][0-9]{3}年)?(?:(?<zero>0)[1-9]|(?<=年)1[0-2]|(?<=年)[1-9])月(?:(?<zero>0)[1-9]日)?|(?<=[0-9]月)(?<zero>0)[1-9]日", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LeadingZero();

    [GeneratedRegex("^[　 ]*[〇○零一二三四五六七八九]{4}年", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseDate();

    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF])[ 　]?(?<open>[\[【（(〔［])(?<year>[12][0-9]{3})(?<close>[\]】）)〕］])[ 　]?(?<first>第?0*)(?=[1-9][0-9]{0,4}[ 　]?号)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex Numbered();

    [GeneratedRegex(
        """
        (?:制定|出台|印发)[^，。；]{0,12}配套[^，。；]{0,6}(?:文件|方案|措施|办法|意见|政策)|
        (?:报送|上报)[^，。；]{0,12}(?:贯彻|落实|执行)[^，。；]{0,6}情况|
        (?:贯彻|落实|执行)[^，。；]{0,6}情况[^，。；]{0,16}(?:报送|上报|报我|报市|报省|报县)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Demand();

    [GeneratedRegex("不得|不要|不再|无需|不必|不需|一般不", RegexOptions.CultureInvariant)]
    private static partial Regex Refused();

    [GeneratedRegex("^(?:附件[:：])?[ 　]*(?:[0-9]{1,2}[.．、])?[ 　]*", RegexOptions.CultureInvariant)]
    private static partial Regex NoteNumber();
}
