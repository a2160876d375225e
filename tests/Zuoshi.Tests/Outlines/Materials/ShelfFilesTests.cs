using System.Text;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Outlines.Materials;

namespace Zuoshi.Tests.Outlines.Materials;

public sealed class ShelfFilesTests
{
    private const string Zip = "PK\u0003\u0004";

    [Theory]
    [InlineData("笔记.txt", "一段话")]
    [InlineData("表.XLSX", Zip)]
    [InlineData("课件.pptx", Zip)]
    [InlineData("扫描.pdf", "%PDF-1.7")]
    [InlineData("会议.mp4", "\0\0\0\u0018ftypisom")]
    [InlineData("录音.mp3", "ID3\u0003")]
    public void What_people_study_from_is_taken(string name, string begins) => Assert.Null(ShelfFiles.Refusal(Encoding.UTF8.GetBytes(begins), name));

    [Fact]
    public void Pictures_are_taken()
    {
        Assert.Null(ShelfFiles.Refusal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0], "图.png"));
        Assert.Null(ShelfFiles.Refusal([0xFF, 0xD8, 0xFF, 0xE0], "图.jpeg"));
    }

    [Theory]
    [InlineData("安装.exe", "MZ")]
    [InlineData("网页.html", "<html>")]
    [InlineData("图.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("脚本.js", "alert(1)")]
    [InlineData("批处理.bat", "del *")]
    [InlineData("宏.docm", Zip)]
    [InlineData("打包.zip", Zip)]
    [InlineData("没有后缀", "一段话")]
    public void Whatever_could_run_or_hides_its_kind_is_not_taken(string name, string begins) =>
        Assert.StartsWith("不收这种文件", ShelfFiles.Refusal(Encoding.UTF8.GetBytes(begins), name));

    [Theory]
    [InlineData("安装.png", "MZ")]
    [InlineData("网页.pdf", "<html>")]
    [InlineData("网页.docx", "<html>")]
    [InlineData("压缩.xls", Zip)]
    [InlineData("程序.mp4", "MZ")]
    public void A_renamed_file_is_not_taken(string name, string begins) =>
        Assert.Contains("对不上", ShelfFiles.Refusal(Encoding.UTF8.GetBytes(begins), name));

    [Fact]
    public void An_empty_file_and_one_that_is_too_large_say_what_to_do()
    {
        Assert.StartsWith("文件是空的", ShelfFiles.Refusal([], "空.txt"));
        Assert.Equal("文件有 20.0 兆，超过 20 兆。请压缩或拆分后再传，视频可以放网址。", ShelfFiles.Refusal(new byte[DocumentReader.LargestFile + 1], "大.txt"));
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_kept_without_words_and_a_text_that_is_none_is_refused()
    {
        Assert.Equal("", ShelfFiles.TextOf("%PDF-1.7 damaged"u8.ToArray(), "扫描.pdf"));
        Assert.Equal("第一段\n第二段", ShelfFiles.TextOf("第一段\n\n第二段"u8.ToArray(), "笔记.txt"));
        Assert.Throws<UnreadableDocumentException>(() => ShelfFiles.TextOf(new byte[] { (byte)'M', (byte)'Z', 0, 0, 1, 2 }, "程序.txt"));
    }
}
