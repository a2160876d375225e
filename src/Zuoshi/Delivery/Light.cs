namespace Zuoshi.Delivery;

/// <summary>红黄绿灯 of a supervised item.</summary>
public enum Light
{
    /// <summary>灰: not begun, suspended, ended.</summary>
    Grey,

    /// <summary>绿: as planned.</summary>
    Green,

    /// <summary>黄: soon due, or something lags.</summary>
    Yellow,

    /// <summary>红: late.</summary>
    Red,

    /// <summary>蓝: reported as done, or done.</summary>
    Blue,
}

/// <summary>Their names and glyphs.</summary>
public static class Lights
{
    /// <summary>From the worst to the best: the order in which they are shown.</summary>
    public static readonly IReadOnlyList<Light> Worst = [Light.Red, Light.Yellow, Light.Green, Light.Blue, Light.Grey];

    /// <summary>The word beside the colour.</summary>
    public static string Name(this Light light) => light switch
    {
        Light.Red => "逾期",
        Light.Yellow => "预警",
        Light.Green => "正常",
        Light.Blue => "办结",
        _ => "未启动",
    };

    /// <summary>The colour as people say it: 黄灯.</summary>
    public static string Colour(this Light light) => light switch
    {
        Light.Red => "红灯",
        Light.Yellow => "黄灯",
        Light.Green => "绿灯",
        Light.Blue => "蓝灯",
        _ => "灰灯",
    };

    /// <summary>Glyph and colour in the style sheet.</summary>
    public static string Glyph(this Light light) => light switch
    {
        Light.Red => "bad",
        Light.Yellow => "warn",
        Light.Green => "ok",
        Light.Blue => "me",
        _ => "idle",
    };
}
