namespace Zuoshi.Opinions.Similarity;

/// <summary>
/// What of a text counts when texts are compared: letters, digits and numbers, in lower case, without punctuation, spaces and the number a
/// line begins with. Full-width and radical forms become the usual characters, traditional characters simplified ones. (The program runs without ICU, where
/// <see cref="string.Normalize()"/> leaves everything but ASCII alone; these are the forms that Chinese input methods and PDF files bring.)
/// </summary>
internal sealed class NormalForm
{
    // U+2F00 to U+2FD5 stand for characters in text that was copied out of a PDF.
    private const string Radicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮" +
        "皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private NormalForm(string text, int[] places) => (Text, Places) = (text, places);

    /// <summary>The normal form; its length is at most the original's.</summary>
    public string Text { get; }

    /// <summary>Where each of its characters stands in the original.</summary>
    public int[] Places { get; }

    /// <summary>The normal form of the text.</summary>
    public static string Of(ReadOnlySpan<char> text) => Write(text, null);

    /// <summary>The normal form of the text, with the places it came from.</summary>
    public static NormalForm WithPlaces(ReadOnlySpan<char> text)
    {
        var places = new List<int>(text.Length);
        return new(Write(text, places), [.. places]);
    }

    private static string Write(ReadOnlySpan<char> text, List<int>? places)
    {
        var form = new System.Text.StringBuilder(text.Length);
        var apart = false;
        for (var at = LineNumber(text, 0); at < text.Length; at++)
        {
            var character = Fold(text[at]);
            if (char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                if (System.Text.Rune.IsLetterOrDigit(new(character, text[at + 1])))
                {
                    Keep(character, at);
                    Keep(text[at + 1], at + 1);
                }

                at++;
            }
            else if (char.IsLetterOrDigit(character) || character is '%' or '‰' or '〇' || IsPoint(text, at, character))
            {
                // What stood between two numbers keeps them two.
                if (apart && form.Length > 0 && Numbers.IsDigit(form[^1]) && Numbers.IsDigit(character)) Keep(' ', at - 1);
                Keep(character, at);
                apart = false;
            }
            else if (!IsNothing(text, at, character)) apart = true;

            if (character == '\n') at = LineNumber(text, at + 1) - 1;
        }

        return form.ToString();

        void Keep(char character, int at)
        {
            form.Append(character);
            places?.Add(at);
        }
    }

    private static char Fold(char character) => character switch
    {
        >= '！' and <= '～' => char.ToLowerInvariant((char)(character - '！' + '!')),
        >= '\u2F00' and <= '\u2FD5' => Simplified.Of(Radicals[character - '\u2F00']),
        _ => Simplified.Of(char.ToLowerInvariant(character)),
    };

    private static bool IsPoint(ReadOnlySpan<char> text, int at, char character) =>
        character == '.' && at > 0 && char.IsAsciiDigit(Fold(text[at - 1])) && at + 1 < text.Length && char.IsAsciiDigit(Fold(text[at + 1]));

    /// <summary>Whether the character is none to a reader: invisible, or the comma of thousands.</summary>
    private static bool IsNothing(ReadOnlySpan<char> text, int at, char character) =>
        char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format
        || (character == ',' && at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 3 < text.Length && text.Slice(at + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0
            && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4])));

    /// <summary>Behind the number that the line begins with, such as 1. or （三）; its start when there is none.</summary>
    private static int LineNumber(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] is ' ' or '\u3000' or '\t') at++;
        var open = at < text.Length && Fold(text[at]) == '(';
        var from = open ? ++at : at;
        while (at < text.Length && at - from < 4 && Numbers.IsDigit(Fold(text[at]))) at++;
        if (at == from || at - from == 4 || at == text.Length) return start;

        var ends = open ? Fold(text[at]) == ')' : text[at] is '、' or '）' or ')' || (Fold(text[at]) == '.' && !(at + 1 < text.Length && char.IsAsciiDigit(Fold(text[at + 1]))));
        return ends ? at + 1 : start;
    }
}
