using System.IO.Compression;
using System.Text;

namespace Zuoshi.Engines.Tests.Reading;

/// <summary>Writes small PDF files by hand, honest and other ones (ISO 32000-1).</summary>
internal static class Pdf
{
    /// <summary>A file of one page: object 4 is its content, 5 the font F1, and further objects follow from 6.</summary>
    public static byte[] Of(string content, string resources = "", params string[] more) =>
        File([Page(4, resources)], [content, "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>", .. more]);

    /// <summary>A file of pages that show each of these lines at its place.</summary>
    public static byte[] Pages(params (int X, int Y, int Size, string Text)[][] pages) =>
        PagesOf([.. pages.Select(lines => string.Concat(lines.Select(line => $"BT /F1 {line.Size} Tf {line.X} {line.Y} Td ({line.Text}) Tj ET ")))]);

    /// <summary>A file of pages with these contents, which may draw one picture by the name Im.</summary>
    public static byte[] PagesOf(string[] contents, string picture = "null")
    {
        const string Font = "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>";
        var font = contents.Length + 3;
        return File(
            [.. contents.Select((_, i) => Page(font + 2 + i, $"/XObject<</Im {font + 1} 0 R>>", font))],
            [Font, picture, .. contents.Select(content => Stream(content))]);
    }

    /// <summary>A stream object, deflated.</summary>
    public static string Stream(string content, string dictionary = "")
    {
        using var deflated = new MemoryStream();
        using (var zlib = new ZLibStream(deflated, CompressionLevel.SmallestSize)) zlib.Write(Encoding.Latin1.GetBytes(content));
        var bytes = Encoding.Latin1.GetString(deflated.ToArray());
        return $"<</Filter/FlateDecode/Length {bytes.Length}{dictionary}>>stream\n{bytes}\nendstream";
    }

    public static string Form(string content, string resources) =>
        Stream(content, $"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<{resources}>>");

    /// <summary>A file of one page whose content may use a font C: object 6, and what it needs behind it.</summary>
    public static byte[] OfFont(string content, params string[] font) =>
        File([Page(4, "", fonts: "/C 6 0 R")], [content, "<</Type/Font/Subtype/Type1/BaseFont/Courier>>", .. font]);

    private static string Page(int content, string resources, int font = 5, string fonts = "") =>
        $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {content} 0 R/Resources<</Font<</F1 {font} 0 R{fonts}>>{resources}>>>>";

    private static byte[] File(string[] pages, string[] rest)
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {pages.Length}/Kids[{string.Join(' ', pages.Select((_, i) => $"{i + 3} 0 R"))}]>>",
            .. pages, .. rest,
        ];

        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (i, content) in objects.Index())
        {
            places.Add(file.Length);
            file.Append($"{i + 1} 0 obj\n{content}\nendobj\n");
        }

        var table = file.Length;
        file.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append($"{place:0000000000} 00000 n \n");
        file.Append($"trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
