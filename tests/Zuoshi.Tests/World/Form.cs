using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Io.Dom;

namespace Zuoshi.Tests.World;

/// <summary>A form being filled in. What the page put into it, the hidden fields too, is sent as a browser would send it.</summary>
public sealed class Form(Visitor visitor, Page page, IHtmlFormElement form)
{
    /// <summary>Fills a field, named by its label: text, a day, one of several choices by its words.</summary>
    public Form Fill(string label, string value)
    {
        switch (Page.Field(form, label))
        {
            case IHtmlInputElement { Type: "radio" or "checkbox" } choice:
                choice.IsChecked = value == "on";
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                var options = select.Options.Where(option => Page.Words(option) == value).ToList();
                Assert.True(options.Count == 1, $"{options.Count} choices “{value}” for “{label}”");
                select.Value = options[0].Value;
                break;
            case var other:
                throw new InvalidOperationException($"“{label}” is a {other.LocalName}");
        }

        return this;
    }

    /// <summary>Takes one of several choices, by the words beside it, or gives it up.</summary>
    public Form Choose(string words, bool chosen = true) => Fill(words, chosen ? "on" : "");

    /// <summary>Puts a file into a field, named by its label.</summary>
    public Form Attach(string label, string fileName, byte[] content)
    {
        ((IHtmlInputElement)Page.Field(form, label)).Files!.Add(new Attachment(fileName, content));
        return this;
    }

    /// <summary>Leaves out a field that the page put into it.</summary>
    public Form Without(string name)
    {
        foreach (var field in form.QuerySelectorAll("input").Where(field => field.GetAttribute("name") == name)) field.Remove();
        return this;
    }

    /// <summary>Sends it elsewhere than the page says.</summary>
    public Form Towards(string address)
    {
        form.Action = address;
        foreach (var button in form.QuerySelectorAll("button")) button.RemoveAttribute("formaction");
        return this;
    }

    /// <summary>Sends it with one of its buttons.</summary>
    public Task<Page> Press(string button) => visitor.Go(Request(button));

    /// <summary>Sends it with one of its buttons, without following where that leads.</summary>
    public Task<HttpResponseMessage> Knock(string button)
    {
        var request = Request(button);
        return visitor.Knock(request.Method, request.RequestUri!.OriginalString, request.Content);
    }

    private HttpRequestMessage Request(string button)
    {
        var buttons = form.QuerySelectorAll<IHtmlButtonElement>("button").Where(found => Page.Words(found) == button).ToList();
        Assert.True(buttons.Count == 1, $"{buttons.Count} buttons “{button}” in a form on {page}");
        var sent = form.GetSubmission(buttons[0]) ?? throw new InvalidOperationException($"The form “{button}” on {page} does not send");
        var target = new Uri(sent.Target.Href);
        var request = new HttpRequestMessage(new HttpMethod(sent.Method.ToString().ToUpperInvariant()), target.PathAndQuery);
        if (request.Method == HttpMethod.Post)
        {
            request.Content = new StreamContent(sent.Body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(sent.MimeType!);
        }

        return request;
    }

    private sealed class Attachment(string name, byte[] content) : IFile
    {
        public int Length => content.Length;

        public string Type => "application/octet-stream";

        public Stream Body { get; } = new MemoryStream(content);

        public bool IsClosed => false;

        public string Name => name;

        public DateTime LastModified => DateTime.UnixEpoch;

        public IBlob Slice(int start = 0, int end = int.MaxValue, string? contentType = null) => throw new NotSupportedException();

        public void Close()
        {
        }

        public void Dispose()
        {
        }
    }
}
