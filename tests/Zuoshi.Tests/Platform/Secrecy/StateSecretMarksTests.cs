using CsCheck;
using Zuoshi.Platform.Secrecy;

namespace Zuoshi.Tests.Platform.Secrecy;

public sealed class StateSecretMarksTests
{
    private static readonly string[] Prose =
    [
        "商业秘密保护办法", "保守秘密是公务员的义务。", "做好保守国家秘密工作", "工作秘密★1年", "工作秘密", "个人隐私和商业秘密", "机密级计算机的管理另行规定。",
        "密级：内部", "密级：无", "密级：工作秘密", "涉及国家秘密的不得上传", "绝密级、机密级、秘密级三个等级", "秘密花园项目", "★★★★★", "机要室", "重要★", "这个秘密谁也不知道",
    ];

    private static readonly string[] Marks =
    [
        "绝密★1年", "机密★", "秘密★6个月", "机 密 ★ 10年", "机密★长期", "绝密☆1年", "秘密*3年", "密级：机密", "密级:秘密", "保密级别：绝密", "密级为秘密", "机密⭐2年", "秘　密★一年", "机密\n★1年",
    ];

    // Alone in a line they are a mark, in the run of a sentence they are words.
    private static readonly string[] Lines = ["机密", "绝　密", "【秘密】", "机密级", "秘密 3年", "绝密 长期", "（机密）", "机密文件"];

    public static TheoryData<string> Innocent => [.. Prose];

    public static TheoryData<string> Marked => [.. Marks];

    public static TheoryData<string> MarkedLines => [.. Lines];

    [Theory, MemberData(nameof(Innocent))]
    public void Words_about_secrets_are_no_mark(string text) => Assert.False(StateSecretMarks.AreIn($"关于有关事项的通知\n{text}，请按规定办理。"));

    [Theory, MemberData(nameof(Marked))]
    public void A_mark_is_found_wherever_it_stands(string mark) => Assert.True(StateSecretMarks.AreIn($"{new string('字', 5000)}\n{mark}\n关于事项的通知"));

    [Theory, MemberData(nameof(MarkedLines))]
    public void Alone_in_a_line_of_the_head_it_is_a_mark(string line)
    {
        Assert.True(StateSecretMarks.AreIn($"某某局文件\r\n  {line}  \r\n关于事项的通知"));
        Assert.False(StateSecretMarks.AreIn(string.Concat(Enumerable.Repeat("这一行说的是别的事。\n", 12)) + line));
    }

    [Theory]
    [InlineData("机密-2026年方案", true)]
    [InlineData("【秘密】实施方案", true)]
    [InlineData("方案（机密）", true)]
    [InlineData("实施方案（机密）送审稿", true)]
    [InlineData("秘密★1年 方案", true)]
    [InlineData("商业秘密保护办法", false)]
    [InlineData("保守国家秘密工作方案", false)]
    [InlineData("工作秘密清单", false)]
    public void A_files_name_may_bear_one(string name, bool isMarked) => Assert.Equal(isMarked, StateSecretMarks.AreInName(name));

    [Fact]
    public void No_text_makes_it_fail_and_a_mark_put_into_any_text_is_found() =>
        Gen.Select(Gen.String[0, 400], Gen.Int[0, Marks.Length - 1].Select(index => Marks[index]), Gen.String[0, 400]).Sample((before, mark, after) =>
        {
            StateSecretMarks.AreInName(before);
            // Behind 工作, 商业 or 个人 it would be another kind of secret.
            Assert.True(StateSecretMarks.AreIn($"{before}。{mark}{after}"));
        });

    [Fact]
    public void Prose_put_together_at_random_is_never_taken_for_a_mark() =>
        Gen.Int[0, Prose.Length - 1].Select(index => Prose[index]).Array[1, 30].Sample(parts => Assert.False(StateSecretMarks.AreIn(string.Join("，", parts) + "，如此而已，不作别的解释，也不另行通知各单位，请知悉并照此办理，谢谢。")));
}
