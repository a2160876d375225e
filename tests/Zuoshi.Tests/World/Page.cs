using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Zuoshi.Tests.World;

/// <summary>A page as it was answered.</summary>
public sealed class Page(Visitor visitor, int status, string address, IDocument document)
{
    /// <summary>HTTP status.</summary>
    public int Status => status;

    /// <summary>Path, query and fragment after all redirects.</summary>
    public string Address => address;

    /// <summary>The document, for what has no name of its own here.</summary>
    public IDocument Document => document;

    /// <summary>What the page is called.</summary>
    public string Heading => Words(document.QuerySelector("h1"));

    /// <summary>All that can be read on it below the site's head.</summary>
    public string Text => Words(document.QuerySelector("main"));

    /// <summary>The message that the page before left; empty when it left none.</summary>
    public string Flash => Words(document.QuerySelector(".flash"));

    /// <summary>The message on top of a refused form; empty when there is none.</summary>
    public string Refusal => Words(document.QuerySelector("[role=alert]"));

    /// <summary>The entries of the main navigation.</summary>
    public IReadOnlyList<string> Navigation => [.. document.QuerySelectorAll("nav.nav a").Select(Words)];

    /// <summary>The first cell of each row of a table, named by its caption.</summary>
    public IReadOnlyList<string> Column(string caption) =>
    [
        .. document.QuerySelectorAll<IHtmlTableElement>("table").Single(table => Words(table.Caption) == caption)
            .QuerySelectorAll("tbody tr").Select(row => Words(row.FirstElementChild)),
    ];

    /// <summary>The message beside a field, named by its label; empty when there is none.</summary>
    public string MessageBeside(string label)
    {
        var field = Field(document, label);
        return string.Join("；", (field.GetAttribute("aria-describedby") ?? "").Split(' ')
            .Where(id => id.EndsWith("-error", StringComparison.Ordinal)).Select(id => Words(document.GetElementById(id))));
    }

    /// <summary>What stands in a field, named by its label.</summary>
    public string Value(string label) => Field(document, label) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        var other => throw new InvalidOperationException($"“{label}” is a {other.LocalName}"),
    };

    /// <summary>A form by its name or by a button in it.</summary>
    public Form Form(string name)
    {
        var forms = document.QuerySelectorAll<IHtmlFormElement>("form").ToList();
        var named = forms.FindAll(form => NameOf(form) == name);
        if (named.Count == 0) named = forms.FindAll(form => form.QuerySelectorAll("button").Any(button => Words(button) == name));
        Assert.True(named.Count == 1, $"{named.Count} forms called “{name}” on {this}; it has {string.Join("、", forms.Select(NameOf))}");
        return new Form(visitor, this, named[0]);
    }

    /// <summary>The forms that have such a button, in the page's order.</summary>
    public IReadOnlyList<Form> Forms(string button) =>
    [
        .. document.QuerySelectorAll<IHtmlFormElement>("form").Where(form => form.QuerySelectorAll("button").Any(found => Words(found) == button)).Select(form => new Form(visitor, this, form)),
    ];

    /// <summary>Presses a button that stands alone on the page.</summary>
    public Task<Page> Press(string button) => Form(button).Press(button);

    /// <summary>Follows a link by its words or by the name that a screen reader says.</summary>
    public Task<Page> Follow(string words)
    {
        var links = document.QuerySelectorAll<IHtmlAnchorElement>("a[href]")
            .Where(link => (link.GetAttribute("aria-label") ?? Words(link)) == words).ToList();
        Assert.True(links.Count > 0, $"No link “{words}” on {this}");
        return visitor.Open(new Url(links[0].Href).PathName + new Uri(links[0].Href).Query, new Uri(document.Url));
    }

    /// <summary>Opens the page once more.</summary>
    public Task<Page> Again() => visitor.Open(address);

    /// <summary>The page in a failed test's message.</summary>
    public override string ToString() => $"{address} ({status}, “{Heading}” {Refusal}{Flash})";

    internal static string Words(IElement? element) =>
        element is null ? "" : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static IElement Field(IParentNode within, string label)
    {
        var labels = within.QuerySelectorAll<IHtmlLabelElement>("label").Where(found => Words(found) == label).ToList();
        Assert.True(labels.Count == 1, $"{labels.Count} fields labelled “{label}”");
        return labels[0].Control ?? labels[0].QuerySelector("input, select, textarea") ?? throw new InvalidOperationException($"The label “{label}” labels nothing");
    }

    private string NameOf(IHtmlFormElement form) =>
        form.GetAttribute("aria-label") ?? Words(form.GetAttribute("aria-labelledby") is { } id ? document.GetElementById(id) : null);
}
