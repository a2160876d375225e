using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Webhooks;

/// <summary>What this feature's lines in the audit are called. None of it is business text.</summary>
internal sealed class WebhookWords(AppDb db) : IThingNames
{
    public static readonly RecordWords Table = new RecordWords("webhooks", isBusiness: false)
        .Event("webhooks.subscribed", "添加外发通知")
        .Event("webhooks.stopped", "停用外发通知")
        .Event("webhooks.resumed", "恢复外发通知")
        .Event("webhooks.sent-again", "再送一次通知")
        .Thing("Subscription", "外发通知", ("Name", "系统"), ("Address", "接收地址"), ("Events", "通知什么"), ("StoppedAt", "停用时间"), ("StopReason", "停用原因"));

    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys) =>
        await db.Subscriptions.Where(x => keys.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Name);
}
