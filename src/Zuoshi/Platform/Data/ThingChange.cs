using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Zuoshi.Platform.Secrets;

namespace Zuoshi.Platform.Data;

/// <summary>What a save is about to change on one thing, its parts included: the fields as they were and as they will be.</summary>
/// <param name="kind">Type name of the thing.</param>
/// <param name="id">Its key, when that is a <see cref="Guid"/>.</param>
/// <param name="root">The thing itself; null when only parts of it are at hand.</param>
internal sealed class ThingChange(Type kind, Guid? id, EntityEntry? root)
{
    /// <summary>More fields than these are counted, not kept: a document's two hundred paragraphs are in the document.</summary>
    public const int MostFields = 100;

    private readonly Dictionary<string, JsonNode?> before = [];
    private readonly Dictionary<string, JsonNode?> after = [];
    private readonly HashSet<(string, EntityState)> labels = [];

    /// <summary>What kind of thing.</summary>
    public Type Kind => kind;

    /// <summary>Its key, when that is a <see cref="Guid"/>.</summary>
    public Guid? Id => id;

    /// <summary>The thing itself, when it is one with a life of its own and at hand.</summary>
    public Entity? Thing => root?.Entity as Entity;

    /// <summary>Added, changed or removed as a whole; changed when only its parts did.</summary>
    public EntityState State => root?.State is EntityState.Added or EntityState.Deleted ? root.State : EntityState.Modified;

    /// <summary>The campaign that it says it belongs to.</summary>
    public Guid? CampaignId => root?.Metadata.FindProperty("CampaignId") is { } property ? root.Property(property).CurrentValue as Guid? : null;

    /// <summary>The key of a thing that has no <see cref="Id"/>, such as a setting's name; null for others.</summary>
    public JsonObject? Key => id is not null || root is null
        ? null
        : new JsonObject(root.Metadata.FindPrimaryKey()!.Properties
            .Where(property => !root.Property(property).IsTemporary)
            .Select(property => KeyValuePair.Create(property.Name, RecordedValue.Of(root.Property(property).CurrentValue))));

    /// <summary>Whether there is nothing that the audit would keep.</summary>
    public bool IsEmpty => State is EntityState.Modified && before.Count == 0 && after.Count == 0;

    /// <summary>The fields as they were.</summary>
    public string? Before => Write(before);

    /// <summary>The fields as they will be.</summary>
    public string? After => Write(after);

    /// <summary>Takes in the thing's own row or one of its parts.</summary>
    public void Take(EntityEntry entry)
    {
        var isPart = entry.Metadata.ClrType != kind;
        var place = isPart ? PlaceOf(entry.Metadata) : null;
        var prefix = isPart ? $"{entry.Metadata.ClrType.Name}[{LabelOf(entry, place)}]." : "";
        foreach (var property in entry.Properties.Where(property => IsRecorded(property.Metadata)))
        {
            // A new part's place is in its label already.
            if (entry.State is EntityState.Modified ? !IsChanged(property) : property.Metadata == place) continue;

            var name = prefix + property.Metadata.Name;
            if (entry.State is not EntityState.Added) Keep(before, name, property.OriginalValue, entry.State);
            if (entry.State is not EntityState.Deleted) Keep(after, name, property.CurrentValue, entry.State);
        }
    }

    /// <summary>A part that was taken away and put back as it was hasn't changed.</summary>
    public void Settle()
    {
        foreach (var name in before.Keys.Where(name => after.TryGetValue(name, out var now) && JsonNode.DeepEquals(before[name], now)).ToList())
        {
            before.Remove(name);
            after.Remove(name);
        }
    }

    /// <summary>Whether the audit may hold the field's value.</summary>
    public static bool IsRecorded(IReadOnlyProperty property) =>
        !property.IsPrimaryKey()
        && !property.IsConcurrencyToken
        && !(property.DeclaringType is IReadOnlyEntityType type && PendingChanges.Whole(type)?.Properties.Contains(property) == true)
        && property.ClrType != typeof(byte[])
        && property.PropertyInfo?.IsDefined(typeof(NotRecordedAttribute), inherit: true) != true
        && property.PropertyInfo?.IsDefined(typeof(EncryptedAttribute), inherit: true) != true
        // Keys are made by the framework, whose class can carry no attribute of ours.
        && property.DeclaringType.ClrType != typeof(Microsoft.AspNetCore.DataProtection.EntityFrameworkCore.DataProtectionKey);

    private static bool IsChanged(PropertyEntry property) =>
        property.IsModified && !property.Metadata.GetValueComparer().Equals(property.OriginalValue, property.CurrentValue);

    private static void Keep(Dictionary<string, JsonNode?> fields, string name, object? value, EntityState state)
    {
        if (state is EntityState.Modified || !RecordedValue.IsEmpty(value)) fields[name] = RecordedValue.Of(value);
    }

    private static IProperty? PlaceOf(IEntityType part) => part.FindProperty("Order") ?? part.FindProperty("Number");

    // By its place where it has one, so that a part put anew into the same place is seen as that part changed.
    private string LabelOf(EntityEntry part, IProperty? place)
    {
        var label = place is null ? "" : $"{part.Property(place).CurrentValue}";
        for (var count = 1; ; count++)
        {
            var tried = count == 1 && label.Length > 0 ? label : $"{label}#{count}";
            if (labels.Add(($"{part.Metadata.ClrType.Name}/{tried}", part.State))) return tried;
        }
    }

    private static string? Write(Dictionary<string, JsonNode?> fields)
    {
        if (fields.Count == 0) return null;

        // The thing's own fields before those of its parts.
        var kept = new JsonObject(fields.OrderBy(field => field.Key.Contains('.')).Take(MostFields));
        if (fields.Count > MostFields) kept["…"] = fields.Count - MostFields;
        return kept.ToJsonString(RecordedValue.Json);
    }
}
