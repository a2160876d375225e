using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Delivery;

/// <summary>An item is kept at least as close as its row, a circular as its items.</summary>
internal sealed class DeliveryLabels(AppDb db) : ILabelFollower
{
    public async Task<IReadOnlyList<Guid>> RaiseAsync(IReadOnlyCollection<Guid> parts, Sensitivity label)
    {
        var items = await db.Assignments.Where(x => parts.Contains(x.ItemId)).ToListAsync();
        var raised = items.Where(item => item.KeepAtLeast(label)).Select(item => item.Id).ToList();
        // A circular holds its items' words for good.
        var circulars = await db.Circulars.Where(x => x.Lines.Any(line => raised.Contains(line.AssignmentId))).ToListAsync();
        return [.. raised, .. circulars.Where(circular => circular.KeepAtLeast(label)).Select(circular => circular.Id)];
    }
}
