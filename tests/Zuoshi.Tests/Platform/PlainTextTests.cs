using Zuoshi.Platform;

namespace Zuoshi.Tests.Platform;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("  雨量站\r\n要有电源\t。 ", "雨量站\n要有电源\t。")]
    [InlineData("雨\u200B量\uFEFF站", "雨量站")]
    [InlineData("\u202E站量雨\u202C\u2066x\u2069\u200F", "站量雨x")]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("一家👨\u200D👩\u200D👧", "一家👨\u200D👩\u200D👧")]
    [InlineData("قال", "قال")]
    [InlineData("\u200B\u202E", "")]
    [InlineData(null, "")]
    public void What_nobody_sees_is_gone_and_what_is_seen_stays(string? typed, string kept) => Assert.Equal(kept, PlainText.Of(typed));

    [Fact]
    public void Half_a_character_becomes_the_sign_for_one() => Assert.Equal("站\uFFFD", PlainText.Of("站\uD83D"));
}
