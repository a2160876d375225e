using Zuoshi.Platform;

namespace Zuoshi.Bulletins;

/// <summary>Who took a story up. The numbers are stored.</summary>
public enum Channel
{
    /// <summary>局.</summary>
    Bureau = 1,

    /// <summary>市.</summary>
    City = 2,

    /// <summary>省.</summary>
    Province = 3,

    /// <summary>部.</summary>
    Ministry = 4,

    /// <summary>省级媒体.</summary>
    ProvincialPress = 5,

    /// <summary>中央媒体.</summary>
    NationalPress = 6,
}

/// <summary>An adoption as it is entered.</summary>
/// <param name="Channel">Who.</param>
/// <param name="Name">Name and issue of the bulletin or outlet.</param>
/// <param name="On">When.</param>
/// <param name="Url">Where it stands; null for nowhere.</param>
public sealed record AdoptionText(Channel Channel, string? Name, DateOnly? On, string? Url);

/// <summary>上级采用: another level or the press has taken a story up. It is noted and never reckoned.</summary>
public sealed class Adoption
{
    private Adoption()
    {
    }

    internal Adoption(AdoptionText text, Step step)
    {
        if (!Enum.IsDefined(text.Channel)) throw new RuleBroken("bulletins.channel", "请选是哪一级采用的。");
        if (text.On is not { } on || on > step.On) throw new RuleBroken("bulletins.day", "请填采用的日期，不晚于今天。");

        (Channel, Name, On, Url, By) = (text.Channel, Said.Rule.Of(text.Name, "刊物或媒体的名称", Said.LongestName), on, WebAddress.Of(text.Url), step.Signature);
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Who took it up.</summary>
    public Channel Channel { get; private set; }

    /// <summary>Name and issue of the bulletin or outlet.</summary>
    public string Name { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Where it stands; empty for nowhere.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Who entered it, as signed.</summary>
    public string By { get; private set; } = "";
}

/// <summary>Their names for people.</summary>
public static class Channels
{
    /// <summary>The name as people say it.</summary>
    public static string Name(this Channel channel) => channel switch
    {
        Channel.Bureau => "局",
        Channel.City => "市",
        Channel.Province => "省",
        Channel.Ministry => "部",
        Channel.ProvincialPress => "省级媒体",
        Channel.NationalPress => "中央媒体",
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };
}

/// <summary>Addresses of pages elsewhere.</summary>
internal static class WebAddress
{
    /// <summary>Longest, in characters.</summary>
    public const int Longest = 500;

    /// <summary>The address as it is kept; empty for none.</summary>
    /// <exception cref="RuleBroken">It is none of the web.</exception>
    public static string Of(string? typed)
    {
        var address = PlainText.Of(typed);
        if (address.Length == 0) return "";
        if (address.Length > Longest || !WebLink.IsAddress(address))
            throw new RuleBroken("bulletins.address", $"网址要以http://或https://开头，不超过{Longest}个字符，请从浏览器的地址栏整条复制。");

        return address;
    }
}
