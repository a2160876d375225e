namespace Zuoshi.Gongwen.Reading.Docx;

/// <summary>Characters inserted by a symbol font (<c>w:sym</c>): the code says nothing without the font.</summary>
internal static class Symbols
{
    /// <summary>The sign as Unicode has it; an unknown one as a box, so that the reader sees that something stands there.</summary>
    public static string Read(string? font, string? hex)
    {
        if (!int.TryParse(hex, System.Globalization.NumberStyles.HexNumber, null, out var code) || code is <= 0x20 or > 0xFFFF) return "";
        if (code is not (>= 0xF000 and <= 0xF0FF)) return $"{(char)code}";

        return (font, code & 0xFF) switch
        {
            ("Wingdings 2", 0x50) or ("Wingdings", 0xFC) => "✓",
            ("Wingdings 2", 0x52) or ("Wingdings", 0xFE) => "☑",
            ("Wingdings", 0xFB) => "✗",
            ("Wingdings", 0xFD) => "☒",
            ("Wingdings", 0x6C) or ("Symbol", 0xB7) => "●",
            ("Wingdings", 0x6E) => "■",
            ("Wingdings", 0xA1) => "○",
            ("Symbol", 0xB1) => "±",
            ("Symbol", 0xB3) => "≥",
            ("Symbol", 0xA3) => "≤",
            ("Symbol", 0xB4) => "×",
            ("Symbol", 0xB0) => "°",
            _ => "□",
        };
    }
}
