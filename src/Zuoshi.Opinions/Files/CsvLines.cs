using System.Text;

namespace Zuoshi.Opinions.Files;

/// <summary>Reads comma-separated text (RFC 4180): quoted fields may hold commas, quotes and ends of lines. Empty lines are passed over.</summary>
internal sealed class CsvLines(TextReader text, string file)
{
    private readonly StringBuilder field = new();
    private int line = 1;

    /// <summary>The records, each with the line on which it begins.</summary>
    public IEnumerable<CsvLine> Read()
    {
        while (text.Peek() >= 0)
        {
            var begins = line;
            var fields = Fields();
            if (fields is not [""]) yield return new(file, begins, fields);
        }
    }

    private List<string> Fields()
    {
        var fields = new List<string>();
        while (true)
        {
            var end = Field();
            fields.Add(field.ToString());
            if (end != ',') return fields;
        }
    }

    /// <summary>Reads one field and what ends it: a comma, the end of the line or, as −1, of the file.</summary>
    private int Field()
    {
        field.Clear();
        while (true)
        {
            switch (text.Read())
            {
                case '"' when field.Length == 0:
                    Quoted();
                    break;
                case '\r' when text.Peek() == '\n':
                    break;
                case '\r' or '\n':
                    line++;
                    return '\n';
                case var end and (',' or -1):
                    return end;
                case var character:
                    field.Append((char)character);
                    break;
            }
        }
    }

    private void Quoted()
    {
        var begins = line;
        while (true)
        {
            switch (text.Read())
            {
                case '"' when text.Peek() == '"':
                    text.Read();
                    field.Append('"');
                    break;
                case '"':
                    return;
                case -1:
                    throw new UnreadableVotesException(file, begins, "这里开始的引号没有收尾。请补上引号。");
                case var character:
                    if (character == '\n') line++;
                    field.Append((char)character);
                    break;
            }
        }
    }
}

/// <summary>One record.</summary>
internal sealed record CsvLine(string File, int Line, IReadOnlyList<string> Fields)
{
    public UnreadableVotesException Refused(string why) => new(File, Line, why);
}
