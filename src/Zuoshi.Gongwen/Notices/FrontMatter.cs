using System.Text.RegularExpressions;

namespace Zuoshi.Gongwen.Notices;

/// <summary>What stands above the text: title, number, addressees.</summary>
internal sealed partial class FrontMatter
{
    /// <summary>A web page or a red head puts at most this many lines above the title.</summary>
    const int LinesAboveTitle = 20;

    const int LongestTitleLine = 60;

    /// <summary>标题</summary>
    public Found<string>? Title { get; private set; }

    /// <summary>The title without spaces, as the rules see it.</summary>
    public string TitleText { get; private set; } = "";

    /// <summary>The lines the title stands on.</summary>
    public IReadOnlyList<Line> TitleLines { get; private set; } = [];

    /// <summary>发文字号</summary>
    public Found<string>? Number { get; private set; }

    /// <summary>主送机关</summary>
    public IReadOnlyList<Found<string>> Addressees { get; private set; } = [];

    /// <summary>A date in brackets behind or below the title.</summary>
    public Found<DateOnly>? TitleDate { get; private set; }

    /// <summary>A date that the web page gives (发布日期); the document itself does not.</summary>
    public Found<DateOnly>? WebDate { get; private set; }

    /// <summary>The first line of the text.</summary>
    public int BodyStart { get; private set; }

    /// <summary>Reads the lines above the text.</summary>
    public static FrontMatter Read(IReadOnlyList<Line> lines)
    {
        var front = new FrontMatter();
        var at = front.ReadTitle(lines);
        front.ReadBelowTitle(lines, at);
        return front;
    }

    int ReadTitle(IReadOnlyList<Line> lines)
    {
        for (var at = 0; at < Math.Min(lines.Count, LinesAboveTitle); at++)
        {
            var line = lines[at];
            if (line.Text.Length == 0 || ReadMeta(line) || IsAboveTitle(line.Text)) continue;
            if (line.Row is { } row) return row.Cells.Count > 0 && row.Cells.All(cell => cell == row.Cells[0]) ? TakeTitle([line], row.Cells[0].Length) : at;
            if (Numbering.At(line.Text, 0) is not null || line.Text.Length > LongestTitleLine * 2 || line.Text[^1] is '。' or '：' or '；') return at;

            return TakeTitle(TitleBlock(lines, at), int.MaxValue);
        }

        return 0;
    }

    /// <summary>The title goes on below while it is no whole title: a bracket is open, or no word such as 通知 or 方案 has ended it.</summary>
    static List<Line> TitleBlock(IReadOnlyList<Line> lines, int at)
    {
        List<Line> block = [lines[at]];
        var text = lines[at].Text;
        while (block.Count < 5 && at + block.Count < lines.Count)
        {
            var next = lines[at + block.Count];
            if (next.Text.Length == 0) { block.Add(next); continue; }
            var goesOn = !IsWhole(text) || next.Text[0] == '的' || Subtitle().IsMatch(next.Text);
            if (!goesOn || next.IsRow || next.Text.Length > LongestTitleLine || next.Text[^1] is '：' or '；' or '，' || next.Text.AsSpan().ContainsAny('。', '！', '？')) break;
            if (Numbering.At(next.Text, 0) is not null || NumberLine().IsMatch(next.Text) || Meta().IsMatch(next.Text) || DateLine().IsMatch(next.Text)) break;

            block.Add(next);
            text += next.Text;
        }

        return block;
    }

    int TakeTitle(List<Line> block, int longest)
    {
        var first = block[0];
        var text = string.Concat(block.Select(line => line.Text));
        if (text.Length > longest) text = first.Text[..first.PositionOf(longest)];
        var start = AttachmentPrefix().Match(text).Length;
        var end = text.Length;

        var tail = TitleTail().Match(text);
        if (tail.Success)
        {
            end = tail.Index;
            if (ChineseDates.First(text, tail.Index, text.Length) is { From: { Part: DatePart.Day } } date && Calendar.Days(date, null).Start is { } day)
                TitleDate = new(day, SpanOf(block, tail.Index, text.Length));
            if (DocumentNumber().Match(text, tail.Index) is { Success: true } number)
                Number = new(Normal(number), SpanOf(block, number.Index, number.Index + number.Length));
        }

        if (end > start)
        {
            TitleText = text[start..end];
            Title = new(Printed(block, start, end), SpanOf(block, start, end));
            TitleLines = block;
        }

        return first.Index + block.Count;
    }

    void ReadBelowTitle(IReadOnlyList<Line> lines, int at)
    {
        BodyStart = at;
        for (var stop = Math.Min(lines.Count, at + 10); at < stop; at++)
        {
            var line = lines[at];
            var text = line.Text;
            if (text.Length == 0 || ReadMeta(line)) continue;
            if (line.IsRow || Numbering.At(text, 0) is not null) return;

            if (NumberLine().Match(text) is { Success: true } number)
            {
                var found = DocumentNumber().Match(text);
                Number ??= new(Normal(found), line.Span(found.Index, found.Index + found.Length));
            }
            else if (DateLine().IsMatch(text) && ChineseDates.First(text, 0, text.Length) is { From.Part: DatePart.Day } date)
            {
                if (Calendar.Days(date, null).Start is { } day) TitleDate ??= new(day, line.Span(date.Start, date.End));
            }
            else if (IsAddressees(text))
            {
                Addressees = [.. Organs.Split(text, 0, text.Length - 1).Select(part => new Found<string>(line.Value(part.Start, part.End), line.Span(part.Start, part.End)))];
                BodyStart = at + 1;
                return;
            }
            else if (!Aside().IsMatch(text)) return;

            BodyStart = at + 1;
        }
    }

    /// <summary>A line of a web page or of the head that carries data instead of words.</summary>
    bool ReadMeta(Line line)
    {
        if (line.IsRow && line.Text.Length > 200) return false;
        if (NumberLine().IsMatch(line.Text))
        {
            var number = DocumentNumber().Match(line.Text);
            Number ??= new(Normal(number), line.Span(number.Index, number.Index + number.Length));
            return true;
        }

        if (!Meta().IsMatch(line.Text)) return false;

        if (DocumentNumber().Match(line.Text) is { Success: true } found && line.Text.Contains('号'))
            Number ??= new(Normal(found), line.Span(found.Index, found.Index + found.Length));
        if (ChineseDates.First(line.Text, 0, line.Text.Length) is { From: { Part: DatePart.Day, Year: not null } } date && Calendar.Days(date, null).Start is { } day)
            WebDate ??= new(day, line.Span(date.Start, date.End), Certainty.Inferred);
        return true;
    }

    /// <summary>Whether a line is 主送机关: it ends in ： and names organs or people instead of announcing the text.</summary>
    static bool IsAddressees(string text) => text.Length is > 2 and <= 400 && text[^1] == '：' && !text.Contains('。') && !Announces().IsMatch(text);

    static bool IsAboveTitle(string text) => AboveTitle().IsMatch(text);

    /// <summary>Whether words could be a whole title: they end in the name of a kind of document and every bracket is closed.</summary>
    public static bool IsWhole(string text)
    {
        if (text.AsSpan().Count('《') != text.AsSpan().Count('》') || text.AsSpan().Count('“') != text.AsSpan().Count('”')) return false;
        if (text.Contains("印发", StringComparison.Ordinal) || text.Contains("转发", StringComparison.Ordinal)) return ForwardingEnd().IsMatch(text);
        return WholeTitle().IsMatch(text);
    }

    /// <summary>Printed words of lines joined, counted in the joined text.</summary>
    public static string Printed(IEnumerable<Line> block, int start, int end)
    {
        var value = "";
        var offset = 0;
        foreach (var line in block)
        {
            var (from, to) = (Math.Clamp(start - offset, 0, line.Text.Length), Math.Clamp(end - offset, 0, line.Text.Length));
            value += line.Value(from, to);
            offset += line.Text.Length;
        }

        return value;
    }

    /// <summary>The span of joined words; where they stand on several lines, of the first.</summary>
    public static TextSpan SpanOf(IEnumerable<Line> block, int start, int end)
    {
        var offset = 0;
        foreach (var line in block)
        {
            if (start < offset + line.Text.Length) return line.Span(start - offset, Math.Min(end - offset, line.Text.Length));
            offset += line.Text.Length;
        }

        return block.First().Span(0, 0);
    }

    static string Normal(Match number) => $"{number.Groups["organ"].Value}〔{number.Groups["year"].Value}〕{number.Groups["number"].Value}号";

    const string Genres = "通知|意见|方案|办法|决定|决议|通报|公告|通告|报告|请示|批复|函|纪要|规定|细则|计划|规划|纲要|要点|清单|条例|章程|名单|议程|命令|议案|制度|指南|预案|倡议书|公报|守则|准则|标准|规范|分工表?|一览表|任务表|安排表?|分工方案|目录|说明|措施|规程|工作法|行动|部署|讲话|体系|工程|指引|公约|须知|简报|总结";

    const string DayPattern = @"(?:\d{4}|[〇零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日";

    const string NumberPattern = @"(?<organ>[\u4E00-\u9FFF]{1,20}?)[〔\[（［【{](?<year>\d{4})年?[〕\]）］】}](?:第)?0{0,3}(?<number>\d{1,5})号";

    [GeneratedRegex(NumberPattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DocumentNumber();

    [GeneratedRegex("^(?:发文字号：|文号：|（)?" + NumberPattern + "(?:）|签发人：.{1,20})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^（?" + DayPattern + "）?$", RegexOptions.CultureInvariant)]
    private static partial Regex DateLine();

    [GeneratedRegex("(?:" + Genres + ")(?:（[^（）]{1,20}）)*$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeTitle();

    [GeneratedRegex("(?:通知|函|公告|通告|决定|意见|批复|通报)(?:（[^（）]{1,20}）)*$", RegexOptions.CultureInvariant)]
    private static partial Regex ForwardingEnd();

    [GeneratedRegex(@"^（(?:试行|暂行|修订版?|修订稿|征求意见稿|送审稿|讨论稿|草案|\d{4}年?(?:(?:-+|至)\d{4}年?)?(?:版|修订|度)?)）$", RegexOptions.CultureInvariant)]
    private static partial Regex Subtitle();

    [GeneratedRegex(@"（(?:" + DayPattern + "|" + NumberPattern + ")）$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TitleTail();

    [GeneratedRegex(@"^附件\d{0,2}[：/]?", RegexOptions.CultureInvariant)]
    private static partial Regex AttachmentPrefix();

    [GeneratedRegex(@"发布日期|发布时间|发布机构|浏览次数|阅读次数|点击数|点击量|访问量|来源：|字体：|字号：|当前位置|您的位置|索引号|主题分类|成文日期：|公开日期|有效性|打印本页|发文机关：|发文字号：|^文号：|^作者：|^时间：\d{4}|【打印】|【字体", RegexOptions.CultureInvariant)]
    private static partial Regex Meta();

    [GeneratedRegex(@"^(?:附件\d{0,2}[：/]?|.{0,4}(?:特急|加急|平急|急件)|(?:绝密|机密|秘密)(?:★.{0,6})?|(?:公开|内部)(?:文件)?|\d{6}|签发人：.{0,20}|[^关于]{2,40}文件|-{2,}|首页.{0,20})$", RegexOptions.CultureInvariant)]
    private static partial Regex AboveTitle();

    [GeneratedRegex("如下|以下|通知|现将|现就|为了?[^，]{0,30}，|根据|请[^：]{0,10}：$|内容：|附件", RegexOptions.CultureInvariant)]
    private static partial Regex Announces();

    [GeneratedRegex("^（.{2,60}）$", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();
}
