using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Access.Scope;

/// <summary>A form as it stood on a page.</summary>
/// <param name="Page">The page's address.</param>
/// <param name="Target">Where it is sent.</param>
/// <param name="Fields">Its fields with what stood in them; of a choice the first.</param>
/// <param name="Files">Its fields for files.</param>
/// <param name="IsMultipart">Whether it is sent with files.</param>
internal sealed record FoundForm(string Page, string Target, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<string> Files, bool IsMultipart)
{
    /// <summary>The token's field, which each sender has of its own.</summary>
    public const string Token = "__RequestVerificationToken";

    /// <summary>Tells it from others: the page it goes to, and which of the page's handlers.</summary>
    public string Key => Crawl.Handler().Match(Target) is { Success: true } handler ? $"{Target.Split('?')[0]}?{handler.Value}" : Target.Split('?')[0];

    /// <summary>The form filled in, with its sender's own token; the campaigns' words are left out, for a refused form comes back to its sender.</summary>
    public HttpContent Filled(string token)
    {
        var fields = Fields.Where(field => field.Key != Token).Select(field => KeyValuePair.Create(field.Key, Plain(field.Value))).Append(new(Token, token));
        if (!IsMultipart) return new FormUrlEncodedContent(fields);

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var name in Files) content.Add(new ByteArrayContent("一份通知"u8.ToArray()), name, "文.txt");
        return content;
    }

    private static string Plain(string value) =>
        new[] { TwoBodies.StationsWord, TwoBodies.UnpublishedWord, TwoBodies.SecretWord }.Aggregate(value, (text, word) => text.Replace(word, "平常的话"));
}

/// <summary>Everything that one person comes to by following links and looking at forms.</summary>
/// <param name="Addresses">Every address; of many that differ in a value of their query alone, one.</param>
/// <param name="Posts">Every form that changes something.</param>
internal sealed partial record Crawl(IReadOnlySet<string> Addresses, IReadOnlyDictionary<string, FoundForm> Posts)
{
    // Their values name other things, rather than another look at the same.
    private static readonly string[] Telling = ["handler", "from", "update", "kind", "list", "add"];

    private const int Most = 900;

    /// <summary>Follows every link from the given addresses on.</summary>
    /// <param name="visitor">Who.</param>
    /// <param name="starts">Where from.</param>
    /// <param name="look">Is shown every answer.</param>
    public static async Task<Crawl> ByAsync(Visitor visitor, IEnumerable<string> starts, Func<string, HttpResponseMessage, Task> look)
    {
        var (waiting, seen, posts) = (new Queue<string>(starts), new Dictionary<string, string>(), new Dictionary<string, FoundForm>());
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.TryAdd(KindOf(address), address)) continue;
            Assert.True(seen.Count < Most, $"The crawl finds no end; {address} is one too many");

            using var answer = await visitor.Knock(HttpMethod.Get, address);
            await look(address, answer);
            if (answer.Headers.Location is { } next) waiting.Enqueue(Local(next.OriginalString));
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "text/html") continue;

            var document = await BrowsingContext.New().OpenAsync(async request => request.Content(await answer.Content.ReadAsStringAsync()).Address($"http://site{address}"));
            foreach (var link in document.QuerySelectorAll<IHtmlAnchorElement>("a[href]").Where(link => link.Href.StartsWith("http://site/", StringComparison.Ordinal)))
                waiting.Enqueue(Local(link.Href));
            foreach (var form in document.QuerySelectorAll<IHtmlFormElement>("form")) Note(form, address, posts, waiting);
        }

        return new Crawl(seen.Values.ToHashSet(), posts);
    }

    /// <summary>Whether an answer says a word, however it is written there.</summary>
    public static bool Says(string text, string word) => new[]
    {
        word, HtmlEncoder.Default.Encode(word), JavaScriptEncoder.Default.Encode(word), Uri.EscapeDataString(word),
    }.Any(spelling => text.Contains(spelling, StringComparison.OrdinalIgnoreCase));

    /// <summary>The text of an answer, whatever it is packed in.</summary>
    public static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (!bytes.AsSpan().StartsWith("PK"u8)) return Encoding.UTF8.GetString(bytes);

        var words = new StringBuilder();
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            words.Append(await reader.ReadToEndAsync());
        }

        return words.ToString();
    }

    private static void Note(IHtmlFormElement form, string page, Dictionary<string, FoundForm> posts, Queue<string> waiting)
    {
        if (!form.Method.Equals("post", StringComparison.OrdinalIgnoreCase))
        {
            // As a browser sends it: what stood in the query before goes.
            waiting.Enqueue($"{Local(form.Action).Split('?')[0]}?{Query(form)}");
            // A button that goes elsewhere takes along what is ticked in the page.
            var ticked = form.Owner!.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox][form]").FirstOrDefault(box => box.GetAttribute("form") == form.Id);
            foreach (var button in form.QuerySelectorAll("button[formaction]"))
                waiting.Enqueue($"{Local(button.GetAttribute("formaction")!).Split('?')[0]}?{(ticked is null ? Query(form) : $"{ticked.Name}={Uri.EscapeDataString(ticked.Value)}")}");
            return;
        }

        var targets = form.QuerySelectorAll("button[formaction]").Select(button => new Url(new Url($"http://site{page}"), button.GetAttribute("formaction")!).Href).Prepend(form.Action);
        foreach (var target in targets)
        {
            var found = new FoundForm(
                page, Local(target), [.. FieldsOf(form)], [.. form.QuerySelectorAll<IHtmlInputElement>("input[type=file]").Select(input => input.Name!)],
                form.Enctype?.Contains("multipart", StringComparison.Ordinal) == true);
            posts.TryAdd(found.Key, found);
        }
    }

    // Half of each campaign's word, so that a search which reaches too far shows the other half.
    private static string Query(IHtmlFormElement form) => string.Join('&', form.QuerySelectorAll<IHtmlInputElement>("input[type=search], input[type=text], input[type=hidden]")
        .Select(input => $"{input.Name}={Uri.EscapeDataString(input.Type == "hidden" ? input.Value : TwoBodies.StationsWord[..2])}"));

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var field in form.Elements)
        {
            if (field is IHtmlInputElement { Type: "file" } or IHtmlFieldSetElement || field.GetAttribute("name") is not { Length: > 0 } name) continue;

            var value = field switch
            {
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value.Length > 0 ? area.Value : "试一句话",
                IHtmlSelectElement select => select.Options.FirstOrDefault(option => option.IsSelected)?.Value ?? (select.Options.Length > 0 ? select.Options[0].Value : ""),
                _ => field.GetAttribute("value") ?? "",
            };
            yield return new(name, value);
        }
    }

    private static string Local(string address) => new Uri(new Uri("http://site"), address).PathAndQuery;

    /// <summary>The part of an address that names a page's handler.</summary>
    [GeneratedRegex("handler=[A-Za-z]+", RegexOptions.CultureInvariant)]
    public static partial Regex Handler();

    /// <summary>An address without those values of its query that only give another look at the same.</summary>
    public static string KindOf(string address)
    {
        var parts = address.Split('?', 2);
        var query = (parts.Length < 2 ? "" : parts[1]).Split('&').Select(pair => Telling.Contains(pair.Split('=')[0].ToLowerInvariant()) ? pair : pair.Split('=')[0]).Distinct().Order();
        return $"{parts[0]}?{string.Join('&', query)}";
    }
}
