namespace Zuoshi.Gongwen.Reading.Docx;

/// <summary>Which fields are open (<c>w:fldChar</c>): their codes are never text, their results are, but for a table of contents.</summary>
internal sealed class FieldStack
{
    private sealed class Field
    {
        public bool InCode { get; set; } = true;

        public bool IsContents { get; set; }
    }

    private readonly Stack<Field> open = [];
    private int hidden;

    /// <summary>Whether text met now is text of the document.</summary>
    public bool ShowsText => hidden == 0;

    public void Mark(string? kind)
    {
        if (kind == "begin")
        {
            open.Push(new Field());
            hidden++;
        }
        else if (kind == "separate" && open.TryPeek(out var field) && field.InCode)
        {
            field.InCode = false;
            if (!field.IsContents) hidden--;
        }
        else if (kind == "end" && open.TryPop(out var ended) && (ended.InCode || ended.IsContents))
        {
            hidden--;
        }
    }

    // A table of contents repeats every heading with a page number; read as text it would double the document's headings.
    public void Code(string code)
    {
        if (open.TryPeek(out var field) && code.AsSpan().TrimStart().StartsWith("TOC", StringComparison.Ordinal)) field.IsContents = true;
    }

    /// <summary>A code never reaches over a paragraph's end except in a damaged file, whose text must not vanish with it.</summary>
    public void EndParagraph()
    {
        while (open.TryPeek(out var field) && field.InCode && !field.IsContents) Mark("end");
    }
}
