using System.Security.Cryptography;
using System.Text;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Reporting;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;

namespace Zuoshi.Lists.Excel;

/// <summary>What becomes of a row when the import that made or changed it is withdrawn.</summary>
internal enum WithdrawalFate
{
    /// <summary>The import made it, and it is taken out.</summary>
    TakenOut,

    /// <summary>The import changed it, and what nobody changed since goes back.</summary>
    PutBack,

    /// <summary>It stays as it is.</summary>
    Stays,
}

/// <summary>A row of an import that is to be withdrawn.</summary>
/// <param name="Item">The row.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Why">Why it stays; empty for one that doesn't.</param>
internal sealed record WithdrawalRow(WorkItem Item, WithdrawalFate Fate, string Why = "")
{
    /// <summary>What it is to say; null unless it is put back.</summary>
    public RowContent? Content { get; init; }

    /// <summary>The fields of one that is put back which stay, because somebody changed them since.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];
}

/// <summary>A row of an import as it is found, and what holds it.</summary>
/// <param name="Item">The row.</param>
/// <param name="IsNew">Whether the import made it.</param>
/// <param name="History">What it said before and after the import; null where the reader may not see that, or nobody knows.</param>
/// <param name="IsHeld">Whether a dispute about it is open or another row was merged into it.</param>
internal sealed record WithdrawalGround(WorkItem Item, bool IsNew, RowHistory? History, bool IsHeld);

/// <summary>What becomes of the rows of an import when it is withdrawn.</summary>
/// <param name="Rows">The rows, in order of kind and number.</param>
/// <param name="Unseen">How many of its rows the reader may not see; they stay.</param>
internal sealed record WithdrawalPlan(IReadOnlyList<WithdrawalRow> Rows, int Unseen)
{
    /// <summary>How many rows fare so.</summary>
    public int Count(WithdrawalFate fate) => Rows.Count(row => row.Fate == fate);

    /// <summary>Stands for all of it, so that what is done is what was looked at.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Rows.Select(row => $"{row.Item.Id:N} {row.Item.Version} {row.Fate}").Append($"{Unseen}")))))[..16];

    /// <summary>Decides row by row.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="actor">Who withdraws.</param>
    /// <param name="rows">The rows that the actor may see.</param>
    /// <param name="unseen">How many more there are.</param>
    /// <param name="name">Names of the campaign's own columns; any names that tell units, themes and contributions apart.</param>
    public static WithdrawalPlan Of(CampaignFact campaign, Actor actor, IEnumerable<WithdrawalGround> rows, int unseen, Func<Guid, string>? name = null) =>
        new([.. rows.OrderBy(row => row.Item.Kind).ThenBy(row => row.Item.Number).Select(row => Decide(campaign, actor, row, name))], unseen);

    private static WithdrawalRow Decide(CampaignFact campaign, Actor actor, WithdrawalGround row, Func<Guid, string>? name)
    {
        var item = row.Item;
        if (item.WithdrawnAt is not null) return Stays("已经撤回");
        if (item.PublishedIn is { } edition) return Stays($"已在第{edition}版发布");
        if (item.MergedIntoId is not null) return Stays("已经并入别的事项");
        if (!campaign.MayEdit(actor, item.Place)) return Stays($"现在是“{item.Level.Name()}”，不归您改");
        if (row.History is not { } history || !row.IsNew && history.Before is null) return Stays("查不到导入时写的是什么");

        return row.IsNew ? Made(history) : Changed(history);

        WithdrawalRow Stays(string why) => new(item, WithdrawalFate.Stays, why);

        WithdrawalRow Made(RowHistory made)
        {
            if (row.IsHeld) return Stays("有职责争议没有定，或者有别的事项并入了它");

            var since = RowField.Changes(made.After, item.ToContent(), name).Select(change => change.Field).ToList();
            return since.Count > 0 ? Stays($"导入后有人改过：{string.Join('、', since)}") : new WithdrawalRow(item, WithdrawalFate.TakenOut);
        }

        WithdrawalRow Changed(RowHistory changed)
        {
            var back = new ChangeBack(changed.Before!, changed.After, item.ToContent()) { Name = name };
            if (!RowField.Changes(back.Now, back.Content).Any()) return Stays("导入改的格，后来都有人改过");

            try
            {
                RowRules.Check(item.Kind, back.Content);
            }
            catch (RuleBroken broken)
            {
                return Stays($"和后来的改动合不到一起：{broken.Message}");
            }

            return new WithdrawalRow(item, WithdrawalFate.PutBack) { Content = back.Content, Kept = back.Kept };
        }
    }
}
