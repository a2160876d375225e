namespace Zuoshi.Lists.Excel;

/// <summary>What sort of thing only a person can say.</summary>
internal enum QuestionKind
{
    /// <summary>Which unit goes by a name that the roll hasn't.</summary>
    Unit,

    /// <summary>Which of several units in one cell leads.</summary>
    Lead,

    /// <summary>Which theme the new rows belong to that name none.</summary>
    Theme,

    /// <summary>What to do with a row that was copied together with its hidden key.</summary>
    Copy,

    /// <summary>What to do with a row whose hidden key belongs to no row of this list.</summary>
    Stranger,
}

/// <summary>Something that only a person can say before a table is imported. It is asked once, however many rows depend on it.</summary>
/// <param name="Key">By which the answer is kept.</param>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Subject">The words in question.</param>
/// <param name="Names">What there is to choose from, where that doesn't follow from the kind.</param>
internal sealed record ImportQuestion(string Key, QuestionKind Kind, string Subject, IReadOnlyList<string> Names)
{
    /// <summary>Answers a question with «not»: this unit, this row stays out.</summary>
    public const string Leave = "leave";

    /// <summary>Answers the question after a row: it is a new one.</summary>
    public const string AsNew = "new";

    /// <summary>Answers for a cell: what the table says is taken.</summary>
    public const string Table = "table";

    /// <summary>Answers for a cell: what the site says is kept.</summary>
    public const string Site = "site";

    /// <summary>By which the theme of rows without one is kept.</summary>
    public const string ThemeKey = "theme";

    /// <summary>By which it is kept on what basis published rows are changed.</summary>
    public const string BasisKey = "adjustment-basis";

    /// <summary>By which it is kept why published rows are changed.</summary>
    public const string ReasonKey = "adjustment-reason";

    public static string UnitKey(string name) => $"unit:{name}";

    public static string RowKey(int line) => $"row:{line}";

    public static string CellKey(int line, string field) => $"cell:{line}:{field}";

    public static string HeadKey(string header) => $"head:{header}";

    public static ImportQuestion OfUnit(string name) => new(UnitKey(name), QuestionKind.Unit, name, []);

    public static ImportQuestion OfLead(IReadOnlyList<string> names) => new($"lead:{string.Join('、', names)}", QuestionKind.Lead, string.Join('、', names), names);

    public static ImportQuestion OfTheme() => new(ThemeKey, QuestionKind.Theme, "", []);

    public static ImportQuestion OfRow(QuestionKind kind, ListLine line, string subject) => new(RowKey(line.Number), kind, $"{line.Place}：{subject}", []);
}

/// <summary>What a person has said about a table so far.</summary>
internal sealed record ImportAnswers(IReadOnlyDictionary<string, string> All)
{
    public static readonly ImportAnswers None = new(new Dictionary<string, string>());

    /// <summary>The answer kept under a key, or null.</summary>
    public string? Find(string key) => All.GetValueOrDefault(key);

    /// <summary>The answers under keys of a sort, by what they are about: unit:运输处.</summary>
    public IEnumerable<(string Subject, string Answer)> Of(string sort) =>
        All.Where(answer => answer.Key.StartsWith(sort + ':', StringComparison.Ordinal)).Select(answer => (answer.Key[(sort.Length + 1)..], answer.Value));

    /// <summary>These with others put over them; an empty one takes an answer back.</summary>
    public ImportAnswers With(IEnumerable<KeyValuePair<string, string>> others)
    {
        var all = new Dictionary<string, string>(All);
        foreach (var (key, answer) in others)
            if (answer.Length > 0) all[key] = answer;
            else all.Remove(key);
        return new ImportAnswers(all);
    }
}
