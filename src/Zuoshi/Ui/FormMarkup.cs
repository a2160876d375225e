using System.Collections.Concurrent;

namespace Zuoshi.Ui;

/// <summary>How a field is filled in, which decides how long it takes.</summary>
public enum FieldKind
{
    /// <summary>One out of several, or a box to tick.</summary>
    Choice,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A few words or a number.</summary>
    Words,

    /// <summary>Sentences.</summary>
    Sentences,

    /// <summary>A file.</summary>
    File,
}

/// <summary>One field of a form.</summary>
/// <param name="Name">Its name, lines counted out: <c>Input.Milestones[].Name</c>.</param>
/// <param name="Label">What it asks for; empty where the markup only says so when it is drawn.</param>
/// <param name="Kind">How it is filled in.</param>
public sealed record AskedField(string Name, string Label, FieldKind Kind);

/// <summary>
/// What a form asks for, read from the very markup that draws it (the views lie in the program as resources), so that nobody keeps a
/// second list of fields by hand. Hidden inputs ask for nothing; several boxes, or several lines, of one name are one field.
/// </summary>
public static class FormMarkup
{
    private static readonly ConcurrentDictionary<string, string> Views = [];

    /// <summary>The fields of a form in a view.</summary>
    /// <param name="view">Path of the view from the root of the program: <c>Delivery/Items/Report.cshtml</c>.</param>
    /// <param name="handler">Handler of the form; null for the one without. A part (<c>_RowForm.cshtml</c>) is taken whole.</param>
    /// <param name="without">Beginnings of Razor blocks that this form hasn't got: <c>@if (isProject)</c>.</param>
    public static IReadOnlyList<AskedField> Of(string view, string? handler = null, params IReadOnlyList<string> without)
    {
        var markup = Views.GetOrAdd(view, Read);
        foreach (var block in without) markup = Without(markup, block);
        return [.. Controls(view.Contains("/_", StringComparison.Ordinal) ? markup : FormIn(markup, handler, view)).DistinctBy(field => field.Name)];
    }

    /// <summary>A name as it is counted: <c>Lines[2].Text</c> is <c>Lines[].Text</c>.</summary>
    public static string Counted(string name)
    {
        for (var open = name.IndexOf('['); open >= 0; open = name.IndexOf('[', open + 1))
            if (name.IndexOf(']', open) is > 0 and var close) name = name[..(open + 1)] + name[close..];
        return name;
    }

    private static string Read(string view)
    {
        using var stream = typeof(FormMarkup).Assembly.GetManifestResourceStream($"forms/{view}") ?? throw new ArgumentException($"{view} is no resource", nameof(view));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string FormIn(string markup, string? handler, string view)
    {
        for (var start = markup.IndexOf("<form ", StringComparison.Ordinal); start >= 0; start = markup.IndexOf("<form ", start + 1, StringComparison.Ordinal))
        {
            var tag = markup[start..EndOfTag(markup, start)];
            if (Attribute(tag, "asp-page-handler") != handler || !tag.Contains("\"post\"", StringComparison.Ordinal)) continue;

            return markup[start..markup.IndexOf("</form>", start, StringComparison.Ordinal)];
        }

        throw new ArgumentException($"{view} has no form {handler}", nameof(handler));
    }

    private static IEnumerable<AskedField> Controls(string markup)
    {
        for (var start = markup.IndexOf('<'); start >= 0; start = markup.IndexOf('<', start + 1))
        {
            var end = EndOfTag(markup, start);
            var tag = markup[start..end];
            var element = tag[1..].Split([' ', '>', '/'], 2)[0];
            var (name, type) = (Attribute(tag, element == "field" ? "for" : "name"), Attribute(tag, "type"));
            if (name is null || element is not ("field" or "input" or "select" or "textarea") || type == "hidden") continue;

            yield return new AskedField(Counted(name), LabelOf(Attribute(tag, "label")), KindOf(element, tag, name, type));
        }
    }

    private static FieldKind KindOf(string element, string tag, string name, string? type) => type switch
    {
        "checkbox" or "radio" => FieldKind.Choice,
        "date" => FieldKind.Day,
        "file" => FieldKind.File,
        _ when element == "select" || Attribute(tag, "items") is not null => FieldKind.Choice,
        _ when element == "textarea" || Attribute(tag, "rows") is not null => FieldKind.Sentences,
        // The field's tag helper asks for a day by the property's type, which the markup doesn't show; the names of days all end so.
        _ when element == "field" && (name is "To" or "On" or "Due" || name.EndsWith(".Due", StringComparison.Ordinal) || name.EndsWith(".Start", StringComparison.Ordinal) || name.EndsWith("Date", StringComparison.Ordinal) || name.EndsWith("On", StringComparison.Ordinal)) => FieldKind.Day,
        _ => FieldKind.Words,
    };

    // What Razor writes between quotes may itself hold quotes, within its parentheses.
    private static string? Attribute(string tag, string name)
    {
        var at = tag.IndexOf($" {name}=\"", StringComparison.Ordinal);
        if (at < 0) return null;

        var (start, depth) = (at + name.Length + 3, 0);
        for (var i = start; i < tag.Length; i++)
            switch (tag[i])
            {
                case '(': depth++; break;
                case ')': depth--; break;
                case '"' when depth <= 0: return tag[start..i];
            }
        return null;
    }

    // The words that stand in it in any case: of @Model.Columns.Title("kpi", "量化指标") the second.
    private static string LabelOf(string? label) =>
        label is null || label.Contains("$\"", StringComparison.Ordinal) ? "" : label.StartsWith('@') ? label.Split('"') is [.., var last, _] ? last : "" : label;

    private static int EndOfTag(string markup, int start)
    {
        var depth = 0;
        for (var i = start; i < markup.Length; i++)
            switch (markup[i])
            {
                case '(': depth++; break;
                case ')': depth--; break;
                case '>' when depth <= 0: return i + 1;
            }
        return markup.Length;
    }

    private static string Without(string markup, string block)
    {
        var start = markup.IndexOf(block, StringComparison.Ordinal);
        if (start < 0) throw new ArgumentException($"No such block: {block}", nameof(block));

        var (depth, end) = (0, markup.IndexOf('{', start));
        for (; end < markup.Length; end++)
        {
            if (markup[end] == '{') depth++;
            if (markup[end] == '}' && --depth == 0) break;
        }

        return markup[..start] + markup[(end + 1)..];
    }
}
