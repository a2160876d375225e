using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Outlines;

/// <summary>A small outline, published by the office through the pages, and how people annotate it.</summary>
internal static class Study
{
    public const string Text = """
        澄溪县水利高质量发展纲要

        为办好群众最盼的水利实事，制定本纲要。

        一、总体要求

        （一）指导思想。坚持节水优先、系统治理，把安全放在首位。三年内消除险工险段。

        （二）发展目标

        到2028年，建成“15分钟取水圈”。城乡供水水质达标率达到99%。

        到2035年，水网全面建成。

        二、防洪保安

        （一）加固堤防。完成12公里险工险段加固。汛期前逐段验收。验收结果向社会公布。

        （二）提升预警。新建12处山洪预警雨量站。雨量站要有备用电源。
        """;

    extension(RunningSite site)
    {
        /// <summary>The office publishes the outline, or another text as its next version.</summary>
        public async Task<Page> PublishOutline(string text = Text)
        {
            var page = await (await site.As(Cast.Office)).Open("/campaigns/1/outline/new");
            page = await page.Form("上传纲要").Fill("或者把全文贴在这里", text).Press("读纲要");
            return await page.Form("发布纲要").Press("发布纲要");
        }

        /// <summary>Somebody annotates a place of the outline.</summary>
        public async Task<Page> Annotate(Cast who, string at, string text, string kind = "本地实际", string readers = "参加活动的人", string contribute = "先不提")
        {
            var form = (await (await site.As(who)).Open($"/campaigns/1/outline?at={at}")).Form("保存批注").Choose(kind).Fill("批注内容", text).Fill("谁看得到", readers);
            return await (contribute == "先不提" ? form : form.Fill("同时作为建言提给", contribute)).Press("保存批注");
        }
    }
}
