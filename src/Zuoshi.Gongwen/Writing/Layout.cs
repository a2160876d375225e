namespace Zuoshi.Gongwen.Writing;

/// <summary>
/// The page of GB/T 9704-2012 in twips (1/20 pt). Clause 5.2: A4, 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm, 22 lines of
/// 28 characters in 3号.
/// </summary>
internal static class Layout
{
    public const int PageWidth = 11906;
    public const int PageHeight = 16838;
    public const int Top = 2098;
    public const int Bottom = 1984;
    public const int Left = 1588;
    public const int Right = 1474;

    /// <summary>版心 width.</summary>
    public const int TextWidth = PageWidth - Left - Right;

    public const int CharactersALine = 28;

    /// <summary>225 mm / 22 rounded down. The standard's own 行 of a 16 pt character (30 pt) would fill only 21 lines: its figures assume a 3号 of 15.75 pt.</summary>
    public const int Line = 579;

    /// <summary>
    /// Brings 3号 characters (16 pt) to 15.75 pt each, 28 of which fill 156 mm. As spacing of the characters themselves, and not by
    /// the character grid of <c>w:docGrid</c>: LibreOffice spreads that grid to 20 a line, and Word stretches the title over it.
    /// </summary>
    public const int CharacterSpacing = -5;

    /// <summary>
    /// From the paper's bottom to the page number's: its dashes, in the middle of a 14 pt line, lie 7 mm below the 版心 (7.5).
    /// </summary>
    public const int Footer = 1447;

    /// <summary>版心 width of a turned page.</summary>
    public const int LandscapeWidth = PageHeight - Top - Bottom;

    /// <summary>Half-points of 2号, 3号, 4号, 小四 and 五号.</summary>
    public const int Size2 = 44, Size3 = 32, Size4 = 28, SizeSmall4 = 24, Size5 = 21;

    /// <summary>The width of so many characters (字), given in halves because a Latin letter or digit takes half of one.</summary>
    public static int Halves(int halves) => (int)Math.Round(halves * TextWidth / (2.0 * CharactersALine));
}
