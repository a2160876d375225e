using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Delivery;

/// <summary>An item is kept at least as close as its row.</summary>
internal sealed class DeliveryLabels(AppDb db) : ILabelFollower
{
    public async Task<IReadOnlyList<Guid>> RaiseAsync(IReadOnlyCollection<Guid> parts, Sensitivity label)
    {
        var items = await db.Assignments.Where(x => parts.Contains(x.ItemId)).ToListAsync();
        return [.. items.Where(item => item.KeepAtLeast(label)).Select(item => item.Id)];
    }
}
