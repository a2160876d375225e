namespace Zuoshi.Opinions.Agreements;

/// <summary>Chooses the statements that tell what a group stands for, by the rules of Polis.</summary>
internal static class Telling
{
    private const int Most = 5;

    /// <summary>At most five: what the group is most for, then what sets it apart; agreement before disagreement.</summary>
    /// <param name="contrasts">The group beside the others, by statement.</param>
    /// <param name="hidden">Statements taken off the list.</param>
    public static IReadOnlyList<Representative> Choose(IReadOnlyList<Contrast> contrasts, IReadOnlySet<int> hidden)
    {
        int? mostAgreed = null, mostApart = null;
        var telling = new List<int>();
        for (var statement = 0; statement < contrasts.Count; statement++)
        {
            if (hidden.Contains(statement)) continue;

            var contrast = contrasts[statement];
            if (contrast.Tells) telling.Add(statement);
            if (mostApart is null || Apart(contrast) > Apart(contrasts[mostApart.Value])) mostApart = statement;
            if (IsAgreedMore(contrast, mostAgreed is { } best ? contrasts[best] : null)) mostAgreed = statement;
        }

        int[] first = mostAgreed is { } agreed ? [agreed] : telling.Count == 0 && mostApart is { } apart ? [apart] : [];
        return
        [
            .. first.Concat(telling.Where(statement => statement != mostAgreed).OrderByDescending(statement => contrasts[statement].Weight))
                .Take(Most)
                .Select(statement => new Representative(statement, contrasts[statement].Direction, statement == mostAgreed, contrasts[statement]))
                .OrderByDescending(one => one.Direction),
        ];
    }

    private static double Apart(Contrast contrast) => Math.Max(contrast.AgreeRatioTest, contrast.DisagreeRatioTest);

    /// <summary>The group's agreement alone counts until a statement is found that it also agrees with more than the others do.</summary>
    private static bool IsAgreedMore(Contrast contrast, Contrast? best) => (contrast.Group, best) switch
    {
        ({ Agree: 0, Disagree: 0 }, _) => false,
        (_, { AgreeRatio: > 1 } apart) => contrast.AgreeWeight > apart.AgreeWeight,
        (_, { } agreed) => contrast.Group.AgreeShare * contrast.AgreeTest > agreed.Group.AgreeShare * agreed.AgreeTest,
        _ => contrast.AgreeTest > Significance.Limit || (contrast.AgreeRatio > 1 && contrast.Group.AgreeShare > 0.5),
    };
}
