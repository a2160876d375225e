using System.Text;
using Zuoshi.Gongwen.Reading;

namespace Zuoshi.Engines.Tests.Reading;

public sealed class HardWrapTests
{
    /// <summary>A made-up notice: headings, items, text, signature.</summary>
    private static readonly string[] Notice =
    [
        "某某市档案局关于开展案卷整理的通知",
        "各科室：",
        "为做好本年度案卷整理工作，进一步提高归档质量，方便各单位查阅利用，经局务会研究，决定在全市范围内集中开展案卷整理。现将有关事项通知如下。",
        "一、整理范围",
        "上一年度形成的全部文书档案、会计档案和声像档案都在整理之列，其中涉及民生的案卷应当优先整理，做到应归尽归、不漏一件，确保案卷完整。",
        "二、工作步骤",
        "（一）清点登记。各科室要对照目录逐卷清点，发现缺页、破损的，应当及时登记造册，并于五日内报送办公室，由办公室统一安排修复和补充，不得自行处置。",
        "（二）分类装订。按照保管期限分类装订，永久保管的案卷须使用无酸纸盒，装订时去除金属钉，避免锈蚀损坏纸张；其余案卷按照原有办法装订，不再另行规定。",
        "（三）检查验收。办公室会同有关科室组成验收小组，采取逐卷检查与随机抽查相结合的方式开展验收，验收不合格的退回重新整理，直至全部合格为止。",
        "三、有关要求",
        "1.加强领导。各科室负责人要亲自过问，指定专人负责，把整理工作列入重要日程，定期研究解决工作中遇到的困难和问题，确保按时完成任务。",
        "2.严守纪律。整理人员要严格遵守保密规定，不得擅自复制、摘抄或者向无关人员透露案卷内容，违反规定造成后果的，依照有关规定追究责任。",
        "某某市档案局",
        "2024年3月5日",
    ];

    public static TheoryData<int, int, bool> Widths => new()
    {
        { 28, 4, false }, { 28, 4, true }, { 30, 0, false }, { 36, 4, false }, { 36, 4, true }, { 40, 4, false }, { 40, 0, false },
    };

    [Theory]
    [MemberData(nameof(Widths))]
    public void Paragraphs_broken_at_a_width_are_joined_again(int width, int indent, bool indentShown) =>
        Assert.Equal(Notice, Read(Wrapped(width * 2, indent, indentShown)).Select(line => line.TrimStart()));

    [Fact]
    public void Lines_that_fell_into_pieces_at_their_marks_are_joined_again()
    {
        var pieces = Wrapped(72, indent: 4, indentShown: false).SelectMany((line, i) =>
            i % 3 == 0 && line.Length > 30 ? line.Replace("，", "，\n").Replace("、", "、\n").Split('\n', StringSplitOptions.RemoveEmptyEntries) : [line]);

        Assert.Equal(Notice, Read(pieces));
    }

    [Fact]
    public void Page_numbers_between_the_lines_go() =>
        Assert.Equal(Notice, Read(Wrapped(72, indent: 4, indentShown: false).SelectMany((line, i) => i == 9 ? [line, "— 3 —"] : (string[])[line])));

    [Fact]
    public void Lines_copied_from_pdf_into_Word_are_joined_beside_its_tables()
    {
        var table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>序号</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>任务</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        var source = Word.Read(string.Concat(Wrapped(72, indent: 4, indentShown: false).Select(line => Word.P(line))) + table);

        Assert.Equal([.. Notice, "序号\t任务"], source.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(["序号", "任务"], source.Paragraphs[^1].Row!.Cells);
    }

    [Fact]
    public void One_paragraph_a_line_stays_untouched() => Assert.Equal(Notice, Read(Notice));

    [Fact]
    public void A_list_of_names_of_like_length_stays_untouched()
    {
        string[] names = [.. Enumerable.Range(1, 30).Select(i => $"某某市第{i % 10}区某某街道某某路社区卫生服务中心{(char)('甲' + i)}站点")];

        Assert.Equal(names, Read(names));
    }

    [Fact]
    public void Latin_words_keep_the_space_that_the_break_stood_for()
    {
        string[] lines =
        [
            "为方便各单位报送材料，办公室统一制作了电子表格，各单位使用 Microsoft",
            "Excel 或者金山表格打开，按照填写说明逐项填写，不得改动表头和列的次序，",
            "不得合并单元格，填写完毕后另存为新的文件，文件名写明单位、日期和报送人，",
            "经负责人审核同意后，由指定的联络员通过内部网络报送，不得使用外部邮箱。",
        ];

        Assert.Contains("使用 Microsoft Excel 或者金山表格打开，按照填写说明逐项填写，不得改动表头和列的次序，不得合并", Assert.Single(Read(lines)));
    }

    [Theory]
    [InlineData("samples/plan-shunyi-2023.txt", 45)]
    [InlineData("samples/plan-jilin-transport-2023.txt", 45)]
    public void The_shared_plans_copied_from_pdf_become_paragraphs(string sample, int count)
    {
        var source = DocumentReader.Read(File.ReadAllBytes(SharedSamples.Path(sample)), sample);
        var lines = source.Paragraphs.Select(paragraph => paragraph.Text).ToList();

        Assert.Equal(count, lines.Count);

        // What ends otherwise is short: a title, a heading, a signature, a date.
        Assert.All(lines, line => Assert.True("。：；）".Contains(line[^1]) || line.Length < 30, line));
        Assert.All(lines, line => Assert.False("，、。；）”".Contains(line[0]), line));
        Assert.DoesNotContain(lines.Skip(4), line => line.EndsWith('，') || line.EndsWith('、'));
    }

    [Fact]
    public void The_shared_plan_keeps_its_title_on_two_lines_and_its_words_verbatim()
    {
        var source = DocumentReader.Read(File.ReadAllBytes(SharedSamples.Path("samples/plan-shunyi-2023.txt")), "plan.txt");

        Assert.EndsWith("推行“一业", source.Paragraphs[0].Text);
        Assert.StartsWith("一证”改革实施方案", source.Paragraphs[1].Text);
        Assert.Equal("2023 年5 月9 日", source.Paragraphs[6].Text);
        Assert.Contains(source.Paragraphs, paragraph => paragraph.Text.StartsWith("（二）组建专班，加强协同配合。成立顺义区“一业一证”改革工作专班（以下简称“工作专班”），"));
    }

    [Theory]
    [InlineData("samples/notice-hangzhou-2019.txt")]
    [InlineData("samples/notice-state-council-2019-3.txt")]
    [InlineData("samples/outline-jiaotong-qiangguo.txt")]
    [InlineData("samples/roster-state-council-2018-74.txt")]
    [InlineData("samples/plan-guangzhou-2023.txt")]
    public void Shared_texts_with_a_paragraph_a_line_stay_untouched(string sample)
    {
        var bytes = File.ReadAllBytes(SharedSamples.Path(sample));
        var lines = Encoding.UTF8.GetString(bytes).Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.TrimEnd());

        Assert.Equal(lines, DocumentReader.Read(bytes, sample).Paragraphs.Select(paragraph => paragraph.Text));
    }

    private static string[] Read(IEnumerable<string> lines) =>
        [.. DocumentReader.ReadText(string.Join('\n', lines)).Paragraphs.Select(paragraph => paragraph.Text)];

    /// <summary>Sets the notice in lines of so many half-width columns; marks that close may hang over the edge.</summary>
    private static List<string> Wrapped(int width, int indent, bool indentShown)
    {
        var lines = new List<string>();
        foreach (var paragraph in Notice)
        {
            var line = new StringBuilder(indentShown ? "　　" : "");
            var columns = indent;
            foreach (var c in paragraph)
            {
                var wide = c < '\u2000' ? 1 : 2;
                if (columns + wide > width && !"，。；：、）”".Contains(c))
                {
                    lines.Add(line.ToString());
                    line.Clear();
                    columns = 0;
                }

                line.Append(c);
                columns += wide;
            }

            lines.Add(line.ToString());
        }

        return lines;
    }
}
