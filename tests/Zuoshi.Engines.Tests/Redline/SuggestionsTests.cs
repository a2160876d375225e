using Zuoshi.Redline;

namespace Zuoshi.Engines.Tests.Redline;

public sealed class SuggestionsTests
{
    private static readonly Passage[] Given =
    [
        new("1", "一、", "", "总体要求。坚持统筹谋划、分步实施。"), new("2", "", "", "统筹铁路、公路、水运、民航等基础设施规划建设，完善多层次网络布局。"),
        new("3", "一、", "", "重点任务"), new("4", "", "", "全面推进“四好农村路”建设，加快实施通村组硬化路建设。"),
    ];

    [Fact]
    public void A_copy_nobody_touched_suggests_nothing() => Assert.Empty(Suggestions.Between(Given, Given));

    [Fact]
    public void Changed_inserted_and_removed_passages_are_told_apart()
    {
        Passage[] edited =
        [
            Given[0], Given[1] with { Text = "统筹铁路、公路、水运等基础设施规划建设，完善多层次网络布局。" },
            new("n", "（一）", "", "培育交通文明，弘扬以“两路”精神为代表的交通精神。"), Given[3],
        ];

        var suggestions = Suggestions.Between(Given, edited);

        Assert.Equal(["Changed 2→2", "Removed 3→", "Inserted →n behind 2"], suggestions.Select(Line).Order().OrderBy(line => "CR".Contains(line[0]) ? 0 : 1));
    }

    [Fact]
    public void A_number_counted_on_is_no_suggestion_another_kind_of_number_is_and_a_missing_one_is_not()
    {
        Assert.Empty(Suggestions.Between(Given, [Given[0] with { Number = "" }, .. Given[1..]]));
        Assert.Equal(["Changed 3→3"], Suggestions.Between(Given, [.. Given[..2], Given[2] with { Number = "（一）" }, Given[3]]).Select(Line));
    }

    [Fact]
    public void Taking_up_all_suggestions_gives_the_edited_text()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var given = Outlines.Invented(seed);
            var draft = new Draft(given, seed);
            draft.Edit(seed % 15);

            Assert.Equal(draft.After.Select(Words), Taken(given, Suggestions.Between(given, draft.After), _ => true).Select(Words));
        }

        static string Words(Passage passage) => $"{passage.Title}|{passage.Text}";
    }

    /// <summary>Whatever else is refused, one suggestion does what it says and nothing more.</summary>
    [Fact]
    public void Each_suggestion_can_be_taken_up_alone()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var given = Outlines.Invented(seed);
            var draft = new Draft(given, seed);
            draft.Edit(8);
            var suggestions = Suggestions.Between(given, draft.After);
            foreach (var one in suggestions)
            {
                var taken = Taken(given, suggestions, suggestion => suggestion == one);
                Assert.Equal(given.Length + one.Kind switch { SuggestionKind.Inserted => 1, SuggestionKind.Removed => -1, _ => 0 }, taken.Count);
                Assert.All(given.Where(passage => passage != one.Before), passage => Assert.Contains(passage, taken));
                if (one.After is { } after) Assert.Contains(taken, passage => passage.Text == after.Text);
            }
        }
    }

    private static List<Passage> Taken(IReadOnlyList<Passage> given, IReadOnlyList<Suggestion> suggestions, Func<Suggestion, bool> taken)
    {
        var chosen = suggestions.Where(taken).ToList();
        var text = given.ToList();
        foreach (var one in chosen.Where(one => one.Kind is SuggestionKind.Changed)) text[text.FindIndex(passage => passage.Key == one.Before!.Key)] = one.After! with { Key = one.Before!.Key };
        text.RemoveAll(passage => chosen.Any(one => one.Kind is SuggestionKind.Removed or SuggestionKind.Moved && one.Before!.Key == passage.Key));
        foreach (var place in chosen.Where(one => one.Kind is SuggestionKind.Inserted or SuggestionKind.Moved).GroupBy(one => one.Behind))
            text.InsertRange(text.FindIndex(passage => passage.Key == place.Key) + 1, place.Select((one, at) => one.After! with { Key = $"{place.Key}+{at}+{one.After!.Key}" }));
        return text;
    }

    private static string Line(Suggestion one) => $"{one.Kind} {one.Before?.Key}→{one.After?.Key}{(one.Behind is { } behind ? $" behind {behind}" : "")}";
}
