using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Secrets;

namespace Zuoshi.Webhooks;

/// <summary>外发通知: another system that is told of some events.</summary>
public sealed class Subscription : Entity
{
    /// <summary>Longest name.</summary>
    public const int LongestName = 50;

    /// <summary>Longest address.</summary>
    public const int LongestAddress = 500;

    private Subscription()
    {
    }

    /// <summary>Subscribes another system.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="address">Where it listens.</param>
    /// <param name="events">Of what it is told.</param>
    /// <param name="secret">The secret that signs its messages.</param>
    /// <param name="allowed">Where messages may go.</param>
    /// <exception cref="RuleBroken">It has no name, no events, or may not be sent to.</exception>
    public Subscription(string name, string address, IReadOnlyCollection<string> events, string secret, WebhookOptions allowed)
    {
        (Name, Address, Events, Secret) = (name.Trim(), address.Trim(), [.. events], secret);
        if (Name == "") throw new RuleBroken("webhooks.unnamed", "请写明通知哪个系统。");
        if (Events.Count == 0 || !Events.TrueForAll(EventNames.All.ContainsKey)) throw new RuleBroken("webhooks.no-events", "请至少选一件要通知的事。");
        if (!allowed.Allows(Address))
            throw new RuleBroken(
                "webhooks.host-not-allowed", "这个地址不在允许的名单里。请让管服务器的人把它的主机名加到配置 Webhooks:AllowedHosts，再来添加。");

        Happened("webhooks.subscribed", detail: new { Name, Address, Events });
    }

    /// <summary>What it is.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where it listens.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Of what it is told.</summary>
    public List<string> Events { get; private set; } = [];

    /// <summary>The secret that signs its messages; shown once, when it is made.</summary>
    [Encrypted("webhooks.secret"), NotRecorded]
    public string Secret { get; private set; } = "";

    /// <summary>When it was stopped, UTC; null while it is told.</summary>
    public DateTime? StoppedAt { get; private set; }

    /// <summary>Why it was stopped.</summary>
    public string StopReason { get; private set; } = "";

    /// <summary>Stops telling it; messages that wait go on waiting.</summary>
    public void Stop(string reason, DateTime at)
    {
        if (StoppedAt is not null) throw new RuleBroken("webhooks.stopped", "这个通知已经停用了。");

        (StoppedAt, StopReason) = (at, reason);
        Happened("webhooks.stopped", reason: reason, detail: new { Name, Address });
    }

    /// <summary>Tells it again.</summary>
    public void Resume()
    {
        if (StoppedAt is null) throw new RuleBroken("webhooks.running", "这个通知本来就在用。");

        (StoppedAt, StopReason) = (null, "");
        Happened("webhooks.resumed", detail: new { Name, Address });
    }

    /// <summary>Notes that somebody had a message sent once more.</summary>
    public void SentAgain(Delivery delivery) => Happened("webhooks.sent-again", detail: new { Name, delivery.EventName, delivery.EventId });

    internal sealed class Mapping : IEntityTypeConfiguration<Subscription>
    {
        public void Configure(EntityTypeBuilder<Subscription> subscription)
        {
            subscription.ToTable("webhooks_subscriptions");
            subscription.Property(x => x.Name).HasMaxLength(LongestName);
            subscription.Property(x => x.Address).HasMaxLength(LongestAddress);
        }
    }
}
