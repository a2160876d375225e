using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Digests;

/// <summary>How many messages the reader hasn't looked at.</summary>
internal sealed class UnreadMessages(AppDb db) : IUnread
{
    public Task<int> CountAsync(Actor actor) => db.Messages.CountAsync(x => x.PersonId == actor.PersonId && x.SeenAt == null);
}
