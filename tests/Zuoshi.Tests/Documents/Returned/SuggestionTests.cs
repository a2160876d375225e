using Zuoshi.Documents;
using Zuoshi.Documents.Returned;
using Zuoshi.Gongwen.Returning;
using Zuoshi.Redline;
using static Zuoshi.Tests.Documents.Ground;

namespace Zuoshi.Tests.Documents.Returned;

/// <summary>Where suggestions end up that are taken up one by one.</summary>
public sealed class SuggestionTests
{
    [Fact]
    public void A_heading_given_another_name_keeps_what_stands_under_it_whichever_half_is_taken_up_first()
    {
        foreach (var first in new[] { 1, 2 })
        {
            var opened = Draft();
            var printed = WordFile.Printed(opened.Read);
            var edited = printed with { Blocks = [.. printed.Blocks.Select(block => block is Zuoshi.Gongwen.Writing.GongwenHeading { Text: "重点任务" } heading ? heading with { Text = "怎么办、谁来办" } : block)] };
            var copy = new ReturnedCopy(opened.Document, 1, ("改.docx", ""), SuggestedEdits.Of(opened.Read, ReturnedFileReader.Read(printed, WordFile.Bytes(edited))), Office, Now);
            Assert.Equal([SuggestionKind.Removed, SuggestionKind.Inserted], copy.Suggestions.Select(one => one.Kind).OrderDescending());

            copy.TakeUp(first, opened.With(opened.Rows), Now);
            copy.TakeUp(3 - first, opened.With(opened.Rows), Now);

            Assert.Equal(["一、总体要求", "", "二、怎么办、谁来办", "（一）运输服务"], opened.With(opened.Rows).Lines().Select(line => line.Split('|')[0]).Take(4));
        }
    }

    [Fact]
    public void Several_paragraphs_behind_one_stand_as_in_the_file_and_behind_a_table_is_behind_the_whole()
    {
        var opened = Draft([Night, Road], "一、任务\n〔任务〕\n二、项目\n〔项目表〕");
        var printed = WordFile.Printed(opened.Read);
        var edited = printed with { Blocks = [.. printed.Blocks, new Zuoshi.Gongwen.Writing.GongwenParagraph("表后第一段。"), new Zuoshi.Gongwen.Writing.GongwenParagraph("表后第二段。"), new Zuoshi.Gongwen.Writing.GongwenParagraph("表后第三段。")] };
        var copy = new ReturnedCopy(opened.Document, 1, ("改.docx", ""), SuggestedEdits.Of(opened.Read, ReturnedFileReader.Read(printed, WordFile.Bytes(edited))), Office, Now);

        Assert.All(copy.Suggestions, one => Assert.Equal((SuggestionKind.Inserted, true), (one.Kind, one.IsForDraft)));
        foreach (var order in new[] { 1, 3, 2 }) copy.TakeUp(order, opened.With(opened.Rows), Now);

        // The second was taken up after the third: it stands behind the first, where it stood in the file.
        Assert.Equal(["", "表后第一段。", "表后第二段。", "表后第三段。"], opened.With(opened.Rows).Read.Paragraphs.TakeLast(4).Select(read => read.Paragraph.IsTable ? "" : read.Said.Text));
    }
}
