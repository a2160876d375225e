using Zuoshi.Documents;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using static Zuoshi.Tests.Documents.Ground;

namespace Zuoshi.Tests.Documents;

/// <summary>Writing on drafts: what follows the lists, what was fixed, what is closed.</summary>
public sealed class EditingTests
{
    [Fact]
    public void A_draft_says_what_the_rows_say_today()
    {
        var opened = Draft().With(NightChanged, Bridges);

        Assert.Contains("2028年底前完成", opened.Headed("夜间公交接驳").Said.Text);
        Assert.Empty(opened.Headed("夜间公交接驳").Moved);
    }

    [Fact]
    public void A_fixed_wording_stays_and_says_that_its_row_has_moved_on()
    {
        var opened = Draft();
        opened.Document.Write(KeyOf(opened, "夜间"), new ParagraphWords(3, "夜间公交接驳", "我们自己写。"), new ParagraphRest([Night], [], opened.Rows));

        var later = opened.With(NightChanged, Bridges).Headed("夜间公交接驳");

        Assert.Equal("我们自己写。", later.Said.Text);
        Assert.Equal([NightChanged], later.Moved);
    }

    [Fact]
    public void Confirmed_it_agrees_with_its_row_again_and_following_it_says_what_the_row_says()
    {
        var opened = Draft();
        var key = KeyOf(opened, "夜间");
        opened.Document.Write(key, new ParagraphWords(3, "夜间公交接驳", "我们自己写。"), new ParagraphRest([Night], [], opened.Rows));

        opened.Document.Confirm(key, [NightChanged, Bridges]);
        Assert.Empty(opened.With(NightChanged, Bridges).Headed("夜间公交接驳").Moved);

        opened.Document.Follow(key);
        Assert.Contains("2028年底前完成", opened.With(NightChanged, Bridges).Headed("夜间公交接驳").Said.Text);
    }

    [Fact]
    public void Who_saves_the_same_words_or_adds_a_source_fixes_nothing()
    {
        var opened = Draft();
        var night = opened.Headed("夜间公交接驳");
        var ground = new GroundReference(GroundKind.Contribution, Guid.CreateVersion7());

        opened.Document.Write(night.Paragraph.Key, new ParagraphWords(3, night.Said.Heading, night.Said.Text), new ParagraphRest([Night], [ground], opened.Rows));

        Assert.True(night.Paragraph.Follows);
        Assert.Equal(ground, Assert.Single(night.Paragraph.Grounds).ToReference());
    }

    [Fact]
    public void A_source_that_the_writer_may_not_see_stays()
    {
        var opened = Draft();
        var key = KeyOf(opened, "夜间");

        opened.Document.Write(key, new ParagraphWords(3, "夜间公交接驳", "改。"), new ParagraphRest([], [], [Bridges]));

        Assert.Equal(Night.Id, Assert.Single(opened.Headed("夜间公交接驳").Paragraph.Sources).ItemId);
    }

    [Fact]
    public void Closed_it_says_what_it_said_whatever_becomes_of_its_rows()
    {
        var opened = Draft();
        opened.Document.Keep(opened.Rows);

        var later = opened.With(NightChanged);

        Assert.Equal(opened.Lines(), later.Lines());
        Assert.Equal([NightChanged], later.Headed("夜间公交接驳").Moved);
        Assert.Contains("不再改动", Assert.Throws<RuleBroken>(() => opened.Document.Retitle("别的")).Message);
    }

    [Fact]
    public void The_next_edition_goes_on_from_it_and_each_paragraph_is_known_again()
    {
        var opened = Draft();

        var next = opened.Document.Next(new EditionNumber(2, 2), opened.Rows, Office, Now);

        Assert.Equal(DocumentStage.Kept, opened.Document.Stage);
        Assert.True(next.IsOpen);
        Assert.Equal(opened.Document.Paragraphs.Select(paragraph => paragraph.Key), next.Paragraphs.Select(paragraph => paragraph.Key));
        Assert.Contains("2028年底前完成", new OpenedEdition(Campaign, next, [NightChanged, Bridges]).Headed("夜间公交接驳").Said.Text);
    }

    [Fact]
    public void A_section_is_moved_with_all_that_stands_under_it()
    {
        var opened = Draft();

        opened.Document.Move(KeyOf(opened, "安全应急"), up: true);

        Assert.Equal(
            ["一、总体要求", "", "二、重点任务", "（一）安全应急", "1.桥梁加固", "（二）运输服务", "1.夜间公交接驳"],
            opened.With(opened.Rows).Lines().Select(line => line.Split('|')[0]));
        Assert.Equal(Enumerable.Range(1, 7), opened.Document.Paragraphs.Select(paragraph => paragraph.Order));
    }

    [Fact]
    public void A_paragraph_stays_under_its_heading()
    {
        var opened = Draft();

        Assert.Equal("documents.at-edge", Assert.Throws<RuleBroken>(() => opened.Document.Move(KeyOf(opened, "夜间"), up: true)).Code);
        Assert.Equal("documents.at-edge", Assert.Throws<RuleBroken>(() => opened.Document.Move(KeyOf(opened, "夜间"), up: false)).Code);
        Assert.Equal("documents.at-edge", Assert.Throws<RuleBroken>(() => opened.Document.Move(opened.Document.Paragraphs[1].Key, up: true)).Code);
    }

    [Fact]
    public void A_heading_goes_only_when_nothing_stands_under_it()
    {
        var opened = Draft();

        Assert.Contains("下面还有1段", Assert.Throws<RuleBroken>(() => opened.Document.Remove(KeyOf(opened, "安全应急"))).Message);
        opened.Document.Remove(KeyOf(opened, "桥梁"));
        opened.Document.Remove(KeyOf(opened, "安全应急"));

        Assert.Equal([Bridges], opened.With(opened.Rows).Read.Unused(opened.Rows));
    }

    [Fact]
    public void What_is_left_to_be_written_stops_it_from_being_sent()
    {
        var opened = Draft(template: "一、任务\n〔任务〕\n二、保障\n〔待写：谁来办〕");

        Assert.Equal("documents.to-write", Assert.Throws<RuleBroken>(opened.Document.MustBeComplete).Code);

        opened.Document.Write(opened.Document.Paragraphs[^1].Key, new ParagraphWords(0, "", "由办公室办。"), new ParagraphRest([], [], opened.Rows));
        opened.Document.MustBeComplete();
        Assert.True(opened.With(opened.Rows).Read.Paragraphs[^1].IsWithoutSource);
    }

    [Fact]
    public void A_table_follows_the_whole_list_until_the_edition_is_closed()
    {
        var opened = Draft([Night, Road], "一、项目\n〔项目表〕");
        var second = Road with { Id = Guid.CreateVersion7(), Number = 2, Title = "货运枢纽" };

        Assert.Equal(["项目名称", "疏港公路", "货运枢纽"], opened.With(Night, Road, second).Read.Paragraphs[^1].Lines.Select(line => line[1]));

        opened.Document.Keep([Night, Road, second]);
        Assert.Equal(3, opened.With(Night, Road).Read.Paragraphs[^1].Lines.Count);
        Assert.Equal([Road.Id, second.Id], opened.Document.Paragraphs[^1].Sources.Select(source => source.ItemId));
    }

    [Fact]
    public void A_row_kept_closer_draws_the_document_after_it()
    {
        var opened = Draft();

        opened.Document.Keep([Night with { Label = Sensitivity.WorkSecret }, Bridges]);

        Assert.Equal(Sensitivity.WorkSecret, opened.Document.Label);
    }

    [Theory]
    [InlineData(5, "标题", "", "documents.level")]
    [InlineData(1, " ", "", "documents.no-heading")]
    public void Words_that_cannot_stand_so_are_refused(int level, string heading, string text, string code)
    {
        var opened = Draft();

        Assert.Equal(code, Assert.Throws<RuleBroken>(() => opened.Document.Write(KeyOf(opened, "夜间"), new ParagraphWords(level, heading, text), new ParagraphRest([], [], opened.Rows))).Code);
    }

    /// <summary>Whatever is done to a draft, its paragraphs are numbered from 1 without a gap, and none is lost or doubled.</summary>
    [Fact]
    public void Numbers_have_no_gaps_after_a_thousand_random_edits()
    {
        var random = new Random(7);
        var opened = Draft([Night, Bridges, Road], "一、总体要求\n〔开头〕\n二、重点任务\n〔任务〕\n三、项目\n〔项目〕");
        var document = opened.Document;
        var count = document.Paragraphs.Count;
        for (var i = 0; i < 1000; i++)
        {
            var key = document.Paragraphs[random.Next(document.Paragraphs.Count)].Key;
            try
            {
                switch (random.Next(4))
                {
                    case 0:
                        document.Insert(key, [new ParagraphText(random.Next(5), "新", "段", null, [])]);
                        count++;
                        break;
                    case 1:
                        document.Move(key, random.Next(2) == 0);
                        break;
                    case 2:
                        document.Place(key, document.Paragraphs.First(paragraph => paragraph.Key != key).Key);
                        break;
                    default:
                        document.Remove(key);
                        count--;
                        break;
                }
            }
            catch (RuleBroken)
            {
                // At an edge, or a heading that heads others: nothing may have changed.
            }

            Assert.Equal(count, document.Paragraphs.Count);
            Assert.Equal(Enumerable.Range(1, count), document.Paragraphs.Select(paragraph => paragraph.Order));
            Assert.Equal(count, document.Paragraphs.DistinctBy(paragraph => paragraph.Key).Count());
        }
    }

    private static Guid KeyOf(OpenedEdition opened, string heading) => opened.Headed(heading).Paragraph.Key;
}
