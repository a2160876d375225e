using Microsoft.EntityFrameworkCore;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;

namespace Zuoshi.Documents.Approvals;

/// <summary>A paragraph that says something else than the lists that go with it.</summary>
/// <param name="Order">The paragraph's place.</param>
/// <param name="Row">The row.</param>
/// <param name="IsMissing">Whether the publication lacks the row; otherwise it was published in other words.</param>
public sealed record Mismatch(int Order, WorkItemFact Row, bool IsMissing)
{
    /// <summary>As it is said.</summary>
    public string InWords => $"段{Order}写的{Row.Mark.Character}{Row.ShownNumber}{(IsMissing ? "不在这版清单里" : "与这版清单不一致")}";
}

/// <summary>What the one who signs fills in.</summary>
/// <param name="Serial">The number within the year.</param>
/// <param name="On">成文日期.</param>
/// <param name="Opinion">What is said with it.</param>
public sealed record IssueTerms(int? Serial, DateOnly? On, string? Opinion);

/// <summary>Issues an edition: numbers it, sets it as it goes out, and keeps the bytes.</summary>
public sealed class Issuing(AppDb db, ListAnnexes lists, FileStore files)
{
    /// <summary>The number that follows the last one given.</summary>
    public async Task<int> NextSerialAsync(Guid organId, string codeWord, int year) =>
        await db.Issuances.Where(x => x.OrganId == organId && x.CodeWord == codeWord && x.Year == year).MaxAsync(x => (int?)x.Serial) + 1 ?? 1;

    /// <summary>Where the edition and the publication that goes with it differ.</summary>
    public async Task<IReadOnlyList<Mismatch>> MismatchesAsync(OpenedEdition opened, int? publication)
    {
        if (publication is not { } number) return [];

        var published = await lists.EditionsAsync(opened.Campaign.Id, number);
        return
        [
            .. from read in opened.Read.Paragraphs
               from row in read.Rows
               let version = opened.Document.IsOpen && read.Paragraph.Follows ? row.Edition : read.Paragraph.Sources.First(source => source.ItemId == row.Id).ItemVersion
               let missing = !published.TryGetValue(row.Id, out _)
               where missing || published[row.Id] is { } edition && edition != version
               select new Mismatch(read.Paragraph.Order, row, missing),
        ];
    }

    /// <summary>The edition as it would go out, to be looked at: with what the actor may see of the lists, which say how much that leaves out.</summary>
    public async Task<GongwenDocument> LookAsync(OpenedEdition opened, Approval approval, Actor actor) =>
        IssuedDocument.Of(opened.Campaign, opened.Read, approval, null, null, (await AnnexesAsync(opened, approval, actor))?.Annexes ?? []);

    /// <summary>Issues it, without saving.</summary>
    /// <exception cref="RuleBroken">It isn't the actor's turn, the number is taken, or document and lists differ.</exception>
    public async Task<Issuance> IssueAsync(OpenedEdition opened, Approval approval, IssueTerms terms, Actor by, DateTime at)
    {
        if (terms.On is not { } on) throw new RuleBroken("documents.issue-day", "请填成文日期。");
        if (terms.Serial is not ({ } serial and > 0 and < 100_000)) throw new RuleBroken("documents.issue-number", "请填发文序号，从1起，不编虚位。");
        if (await MismatchesAsync(opened, approval.Publication) is [var first, ..] differing)
            throw new RuleBroken("documents.lists-differ", $"{first.InWords}{(differing.Count > 1 ? $"，共{differing.Count}处" : "")}。请退回：先发布新的一版清单，或者改文稿。");

        var number = new DocumentNumber(approval.CodeWord, on.Year, serial);
        if (await IsTakenAsync(opened.Campaign.OrganId, number)) throw Taken(number);

        var annexes = await AnnexesAsync(opened, approval, by);
        if (annexes is { Unseen: > 0 and var unseen })
            throw new RuleBroken("documents.unseen-annexes", $"随文的清单里有{unseen}项不在您的知悉范围，印出来会缺。请由看得到全部的人办。");

        // What goes out holds the lists: it is kept as close as the closest row in them.
        opened.Document.KeepAtLeast((annexes?.Labels ?? []).Append(opened.Document.Label).Max());
        var set = IssuedDocument.Of(opened.Campaign, opened.Read, approval, number, on, annexes?.Annexes ?? []);
        approval.Issue(opened.Campaign, opened.Document, terms.Opinion, by, at);
        var issuance = new Issuance(opened.Campaign, opened.Document, number, on, await files.KeepAsync(WordFile.Bytes(set)), by, at);
        db.Add(issuance);
        return issuance;
    }

    private async Task<PublishedAnnexes?> AnnexesAsync(OpenedEdition opened, Approval approval, Actor actor) =>
        approval.Publication is { } publication ? await lists.FindAsync(opened.Campaign, publication, actor) : null;

    private Task<bool> IsTakenAsync(Guid organId, DocumentNumber number) =>
        db.Issuances.AnyAsync(x => x.OrganId == organId && x.CodeWord == number.CodeWord && x.Year == number.Year && x.Serial == number.Serial);

    /// <summary>The refusal of a number that was given already.</summary>
    public static RuleBroken Taken(DocumentNumber number) => new("documents.number-taken", $"{number}已经用过，请换一个序号。");
}
