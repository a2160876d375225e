using Zuoshi.Documents;
using Zuoshi.Documents.Drafts;
using Zuoshi.Redline.Wording;
using static Zuoshi.Tests.Documents.Ground;

namespace Zuoshi.Tests.Documents.Drafts;

public sealed class EditionChangesTests
{
    [Fact]
    public void Each_paragraph_is_compared_with_itself_wherever_it_stands_and_what_went_stands_where_it_stood()
    {
        var before = Draft();
        var next = before.Document.Next(new EditionNumber(2, 2), before.Rows, Office, Now);
        next.Move(next.Paragraphs.Single(paragraph => paragraph.Heading == "安全应急").Key, up: true);
        next.Remove(next.Paragraphs.Single(paragraph => paragraph.Heading == "桥梁加固").Key);
        next.Insert(next.Paragraphs[1].Key, [new ParagraphText(0, "", "新写的一段。", null, [])]);

        var changes = EditionChanges.Between(before, new OpenedEdition(Campaign, next, [NightChanged, Bridges]));

        Assert.Equal(
            ["总体要求", "", "", "重点任务", "安全应急", "-桥梁加固", "运输服务", "夜间公交接驳"],
            changes.Paragraphs.Select(change => change.Now is { } now ? now.Said.Heading : $"-{string.Concat(change.Heading.Select(run => run.Text))}"));
        Assert.Equal([2, 5, 7], changes.Paragraphs.Index().Where(change => change.Item.IsChanged).Select(change => change.Index));
        Assert.Equal("7", string.Concat(changes.Paragraphs[^1].Text.Where(run => run.Kind is RunKind.Deleted).Select(run => run.Text)).TrimEnd('年').Replace("202", ""));
        Assert.True(changes.Added > 6 && changes.Deleted > 6);
    }
}
