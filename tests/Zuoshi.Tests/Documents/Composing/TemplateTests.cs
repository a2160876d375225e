using Zuoshi.Documents.Composing;
using Zuoshi.Platform;

namespace Zuoshi.Tests.Documents.Composing;

public sealed class TemplateTests
{
    [Fact]
    public void A_template_reads_as_the_document_is_written()
    {
        var lines = Template.Parse("一、总体要求\n\n（一）目标\n　1. 近期\n(2)细目\n就是一段话。\n[待写：写清数]\n〔任务〕");

        Assert.Equal(
            [
                new(1, "总体要求", TemplateBlock.Words), new(2, "目标", TemplateBlock.Words), new(3, "近期", TemplateBlock.Words), new(4, "细目", TemplateBlock.Words),
                new(0, "就是一段话。", TemplateBlock.Words), new(0, "写清数", TemplateBlock.ToWrite), new(0, "", TemplateBlock.Tasks),
            ],
            lines);
    }

    [Theory]
    [InlineData("一、任务\n〔任务清单〕", "第2行：没有“〔任务清单〕”这种内容")]
    [InlineData("一、任务\n就写这些", "模板里没有一处由清单写成")]
    [InlineData("", "模板里没有一处由清单写成")]
    public void What_it_cannot_mean_is_said_with_its_line(string template, string message) =>
        Assert.StartsWith(message, Assert.Throws<RuleBroken>(() => Template.Parse(template)).Message);
}
