using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Writing;

namespace Zuoshi.Documents.Approvals;

/// <summary>An edition as it goes out: with its head, addressees, signature, annexes and foot.</summary>
internal static class IssuedDocument
{
    /// <summary>
    /// A document whose title begins with the body that issues goes out by itself; any other is carried by a short notice (发文机关+事由+文种,
    /// 党政机关公文处理工作条例第九条).
    /// </summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="read">The edition.</param>
    /// <param name="approval">How it goes out.</param>
    /// <param name="number">发文字号; null for a look before it has one.</param>
    /// <param name="on">成文日期; null for a look before it has one.</param>
    /// <param name="annexes">The lists that go with it.</param>
    public static GongwenDocument Of(CampaignFact campaign, ReadDocument read, Approval approval, DocumentNumber? number, DateOnly? on, IReadOnlyList<GongwenAnnex> annexes)
    {
        var text = WordFile.Printed(read);
        var document = text with
        {
            Head = new GongwenHead($"{campaign.Organiser}文件") { Number = number?.ToString() },
            Addressees = approval.Addressees, Issuer = campaign.Organiser, IssuedOn = on, Sealed = true,
            AttachmentNotes = [.. annexes.Select(annex => annex.Title)], Annexes = annexes, Author = campaign.Organiser,
            Imprint = on is { } day ? new GongwenImprint($"{campaign.Organiser}办公室", day) { CopyTo = approval.CopyTo.Length > 0 ? approval.CopyTo : null } : null,
        };
        if (text.Title.StartsWith(campaign.Organiser, StringComparison.Ordinal)) return document;

        var called = text.Title.Replace('《', '〈').Replace('》', '〉');
        return document with
        {
            Title = $"{campaign.Organiser}关于印发《{called}》的通知",
            Blocks = [new GongwenParagraph($"现将《{called}》印发给你们，请结合实际认真贯彻落实。")],
            Issued = new GongwenIssued(text.Title, text.Blocks),
        };
    }
}
