using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Imports;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.Table;

/// <summary>A contribution that is there already, by which lines are known.</summary>
public sealed record KnownSaid(int Number, string Text, string? ExternalId);

/// <summary>What a table is compared with.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Actor">Who brings it.</param>
/// <param name="People">The people of the actor's unit.</param>
/// <param name="Known">The contributions that are there.</param>
/// <param name="Clauses">What the texts in the column of clauses cite; a text that is missing cites nothing that the outline has.</param>
public sealed record TableGround(
    CampaignFact Campaign, Actor Actor, IReadOnlyList<PersonFact> People, IReadOnlyList<KnownSaid> Known, IReadOnlyDictionary<string, IReadOnlyList<CitedClause>> Clauses);

/// <summary>A table beside what there is: which line is new, which is there already, what is wrong in which cell.</summary>
public sealed class TableComparison
{
    private static readonly char[] Between = ['、', '；', ';', '，', ',', ' ', '\n'];

    private readonly TableGround ground;
    private readonly DateTime at;
    private readonly Dictionary<string, KnownSaid> byText = [];
    private readonly Dictionary<string, KnownSaid> byKey = [];
    private readonly Dictionary<string, string> firstPlaces = [];
    private readonly Dictionary<string, string> keyPlaces = [];
    private readonly Dictionary<ComparedLine, Said> said = [];

    private TableComparison(TableGround ground, DateTime at)
    {
        (this.ground, this.at) = (ground, at);
        foreach (var known in ground.Known)
        {
            byText.TryAdd(known.Text, known);
            if (known.ExternalId is not null) byKey[known.ExternalId] = known;
        }
    }

    /// <summary>The lines in their order.</summary>
    public IReadOnlyList<ComparedLine> Lines { get; private set; } = [];

    /// <summary>Compares.</summary>
    /// <param name="lines">What was sent.</param>
    /// <param name="ground">What it is compared with.</param>
    /// <param name="at">Now, UTC.</param>
    public static TableComparison Of(IReadOnlyList<SaidLine> lines, TableGround ground, DateTime at)
    {
        var comparison = new TableComparison(ground, at);
        comparison.Lines = [.. lines.Select(comparison.Compare)];
        return comparison;
    }

    /// <summary>How many lines stand so.</summary>
    public int Count(LineState state) => Lines.Count(line => line.State == state);

    /// <summary>The new contributions, in the order of the table, with numbers still to be given.</summary>
    public IEnumerable<(ComparedLine Line, Said Said, IReadOnlyList<CitedClause> Cited)> New() =>
        Lines.Where(line => line.State is LineState.New).Select(line => (line, said[line], Cited(line.Line)));

    private ComparedLine Compare(SaidLine line)
    {
        var text = PlainText.Of(line[SaidColumns.Text]);
        var there = Known(line, text);
        var compared = new ComparedLine(line, isNew: there is null);
        compared.CheckLengths(SaidColumns.All);
        if (there is not null && there.Text == text)
        {
            compared.Remark($"和建言{Mark.Four(there.Number)}一样，不再提交。");
            return compared;
        }

        if (there is not null) compared.Problem(SaidColumns.ExternalId, $"这个编号已经用于建言{Mark.Four(there.Number)}，内容不一样。请换一个编号。");
        CheckTwice(line, text, compared);
        var says = new Said(text, Theme(line, compared), Prompts(line, compared)) { HidesName = Hides(line, compared) };
        if (!ground.Clauses.ContainsKey(line[SaidColumns.Clauses]) && line[SaidColumns.Clauses].Length > 0)
            compared.Problem(SaidColumns.Clauses, "纲要里没有这一条。按“四（一）”或“四（一）第2句”的样子填，几条用分号隔开，或者空着。");
        says = Who(line, compared, says);
        if (compared.State is LineState.New) Try(line, compared, says);
        return compared;
    }

    private KnownSaid? Known(SaidLine line, string text) =>
        line[SaidColumns.ExternalId] is { Length: > 0 } key && byKey.TryGetValue(key, out var known) ? known : byText.GetValueOrDefault(text);

    private void CheckTwice(SaidLine line, string text, ComparedLine compared)
    {
        if (text.Length > 0 && !firstPlaces.TryAdd(text, line.Place)) compared.Problem(SaidColumns.Text, $"和{firstPlaces[text]}一样，请改一改或者不要这行。");
        if (line[SaidColumns.ExternalId] is { Length: > 0 } key && !keyPlaces.TryAdd(key, line.Place))
            compared.Problem(SaidColumns.ExternalId, $"和{keyPlaces[key]}的编号一样，请改一改。");
    }

    private Guid? Theme(SaidLine line, ComparedLine compared)
    {
        if (line[SaidColumns.Theme] is not { Length: > 0 } name) return null;

        var themes = ground.Campaign.Themes.Where(theme => !theme.IsRetired).ToList();
        var found = int.TryParse(name.Trim('主', '题', ' ', '.', '、'), out var number) ? themes.Find(theme => theme.Number == number)
            : themes.Find(theme => theme.Name == name) ?? themes.Find(theme => name.Length >= 2 && (theme.Name.Contains(name, StringComparison.Ordinal) || name.Contains(theme.Name, StringComparison.Ordinal)));
        if (found is null)
            compared.Problem(
                SaidColumns.Theme, $"活动里没有主题“{name}”。",
                [.. themes.OrderByDescending(theme => Likeness.Of(theme.Name, name)).Take(3).Select(theme => theme.Name)]);
        return found?.Id;
    }

    private List<Guid> Prompts(SaidLine line, ComparedLine compared)
    {
        var found = new List<Guid>();
        var prompts = ground.Campaign.Prompts.Where(prompt => !prompt.IsRetired && !prompt.IsStudy).ToList();
        var typed = line[SaidColumns.Prompts];
        if (prompts.Find(prompt => prompt.Text == typed) is { } whole) return [whole.Id];

        foreach (var part in typed.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var prompt = prompts.Find(prompt => Called(prompt).Contains(part)) ?? prompts.Find(prompt => prompt.Text == part);
            if (prompt is null)
            {
                compared.Problem(
                    SaidColumns.Prompts, $"活动里没有题目“{part}”。写组名和序号，例：{(prompts.Count > 0 ? $"{prompts[0].Group}{prompts[0].Number}" : "六问1")}。",
                    [.. prompts.OrderByDescending(prompt => Likeness.Of(prompt.Text, part)).Take(2).Select(prompt => $"{prompt.Group}{prompt.Number}")]);
                return [];
            }

            found.Add(prompt.Id);
        }

        return found;
    }

    private static string[] Called(PromptFact prompt) =>
        [$"{prompt.Group}{prompt.Number}", $"{prompt.Group}之{prompt.Number}", $"{prompt.Group}第{prompt.Number}题", $"{prompt.Group[^1]}{prompt.Number}"];

    private bool Hides(SaidLine line, ComparedLine compared)
    {
        var typed = line[SaidColumns.Hides];
        var hides = typed is "是" or "不署名" or "匿名" or "√" or "y" or "Y" or "1";
        if (!hides && typed is not ("" or "否" or "署名" or "n" or "N" or "0")) compared.Problem(SaidColumns.Hides, "写“是”或“否”，空着算署名。", ["是", "否"]);
        if (hides && !ground.Campaign.AllowsAnonymity) compared.Problem(SaidColumns.Hides, "这个活动要求署名。", ["否"]);
        return hides;
    }

    private Said Who(SaidLine line, ComparedLine compared, Said says)
    {
        var name = line[SaidColumns.Who];
        if (name.Length == 0 || name == SaidColumns.UnitSpeaks || name == ground.Actor.UnitName || name == "本单位")
        {
            if (says.HidesName) compared.Problem(SaidColumns.Hides, "单位意见要署名。请写提出人，或者改成“否”。", ["否"]);
            return says with { Voice = Voice.Unit, HidesName = false };
        }

        if (name == ground.Actor.Name) return says;

        var called = ground.People.Where(person => person.Name == name).ToList();
        if (called is [var author]) return says with { Author = new Author(author.Id, author.Name, author.UnitId, author.UnitName) };

        compared.Problem(
            SaidColumns.Who, called.Count > 1 ? $"本单位有{called.Count}个“{name}”，请在“替人录”里录。" : $"本单位名录里没有“{name}”。写姓名，或者写“{SaidColumns.UnitSpeaks}”。",
            [.. ground.People.OrderByDescending(person => Likeness.Of(person.Name, name)).Where(person => Likeness.Of(person.Name, name) >= Likeness.Least).Take(2).Select(person => person.Name).Append(SaidColumns.UnitSpeaks)]);
        return says;
    }

    // The entity has the last word, and says it here rather than when all of them are being saved.
    private void Try(SaidLine line, ComparedLine compared, Said says)
    {
        try
        {
            var contribution = new Contribution(ground.Campaign.Id, 0, says, ground.Actor, at);
            foreach (var clause in Cited(line)) contribution.Cite(clause);
            said[compared] = says;
        }
        catch (RuleBroken broken)
        {
            compared.Problem(broken.Code switch { "discussions.no-target" => SaidColumns.Theme, "discussions.many-clauses" => SaidColumns.Clauses, _ => SaidColumns.Text }, broken.Message);
        }
    }

    private IReadOnlyList<CitedClause> Cited(ImportLine line) => ground.Clauses.GetValueOrDefault(line[SaidColumns.Clauses], []);
}
