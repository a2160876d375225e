using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Platform;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation;

/// <summary>What sort of unit it is; decides its place in official order.</summary>
public enum UnitKind
{
    /// <summary>The organiser itself.</summary>
    Bureau = 1,

    /// <summary>机关处室.</summary>
    Office = 2,

    /// <summary>直属单位.</summary>
    Subordinate = 3,

    /// <summary>区、县（市）局.</summary>
    District = 4,

    /// <summary>Anybody else who takes part.</summary>
    Other = 5,
}

/// <summary>The kinds' names for people.</summary>
public static class UnitKinds
{
    /// <summary>The kind that people call by a name; null for any other word.</summary>
    public static UnitKind? Called(string name) =>
        Enum.GetValues<UnitKind>().Where(kind => kind.Name() == name.Trim()).Select(kind => (UnitKind?)kind).FirstOrDefault();

    /// <summary>The name as people say it.</summary>
    public static string Name(this UnitKind kind) => kind switch
    {
        UnitKind.Bureau => "本局",
        UnitKind.Office => "机关处室",
        UnitKind.Subordinate => "直属单位",
        UnitKind.District => "区、县（市）局",
        _ => "其他",
    };
}

/// <summary>A name that a unit bears or bore.</summary>
public sealed class UnitName
{
    private UnitName()
    {
    }

    internal UnitName(string name, string shortName, DateOnly from) => (Name, ShortName, From) = (name, shortName, from);

    internal void Correct(string name, string shortName) => (Name, ShortName) = (name, shortName);

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name people used.</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>The first day on which it bore the name.</summary>
    public DateOnly From { get; private set; }
}

/// <summary>
/// A unit: the bureau, an office in it, a subordinate unit or a district bureau. It is never removed: it is renamed, moved,
/// merged into another or closed, on a day, and what was done under an old name keeps that name.
/// </summary>
public sealed class Unit : Entity
{
    private readonly List<UnitName> names = [];

    private Unit()
    {
    }

    /// <summary>Enters a unit.</summary>
    /// <param name="name">Full name.</param>
    /// <param name="shortName">The name people use; the full name when there is none.</param>
    /// <param name="kind">What sort of unit.</param>
    /// <param name="parentId">The unit above it.</param>
    /// <param name="order">Place among its like, from 1.</param>
    /// <param name="from">The first day on which it stands.</param>
    public Unit(string name, string? shortName, UnitKind kind, Guid? parentId, int order, DateOnly from)
    {
        (Name, ShortName) = Normal(name, shortName);
        (Kind, ParentId, Order, From) = (kind, parentId, order, from);
        names.Add(new UnitName(Name, ShortName, from));
        Happened("organisation.unit-entered", detail: new { name = Name, shortName = ShortName, kind });
    }

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name people use.</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>What sort of unit.</summary>
    public UnitKind Kind { get; private set; }

    /// <summary>The unit above it.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Place among its like, from 1 (规范排序).</summary>
    public int Order { get; private set; }

    /// <summary>The first day on which it stands.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day on which it stood; null while it stands.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The unit it was merged into.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>Its key in another system, by which a repeated import finds it.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>All its names, the first first.</summary>
    public IReadOnlyList<UnitName> Names => [.. names.OrderBy(name => name.From)];

    /// <summary>Whether it is a body of its own rather than an office in one.</summary>
    public bool IsOrgan => Kind is not UnitKind.Office;

    /// <summary>Whether it stands on a day.</summary>
    public bool StandsOn(DateOnly day) => From <= day && !(Until < day);

    /// <summary>The name it bore on a day; its first name for days before that.</summary>
    public UnitName NameOn(DateOnly day) => Names.LastOrDefault(name => name.From <= day) ?? Names[0];

    /// <summary>Gives it a new name from a day on.</summary>
    /// <exception cref="RuleBroken">The unit no longer stands, or the day lies ahead or before its present name.</exception>
    public void Rename(string name, string? shortName, DateOnly from, DateOnly today, string reason)
    {
        MustStand();
        if (from > today) throw new RuleBroken("organisation.rename-ahead", "更名的日子还没到，请到那天再改。");
        var present = Names[^1];
        if (from < present.From) throw new RuleBroken("organisation.rename-before", $"现在的名称从{present.From:yyyy年M月d日}起用，更名的日子不能比它早。");

        var before = Name;
        (Name, ShortName) = Normal(name, shortName);
        // Twice on one day is a correction: nobody bore the first of the two names.
        if (from == present.From) present.Correct(Name, ShortName);
        else names.Add(new UnitName(Name, ShortName, from));
        Happened("organisation.unit-renamed", reason: reason, detail: new { before, name = Name, shortName = ShortName, from });
    }

    /// <summary>Sets what sort of unit it is, what stands above it, and its place among its like.</summary>
    /// <param name="kind">What sort of unit.</param>
    /// <param name="parentId">The unit above it.</param>
    /// <param name="order">Place among its like, from 1.</param>
    /// <param name="units">All units as they stand, so that none comes to stand above itself.</param>
    public void Place(UnitKind kind, Guid? parentId, int order, UnitTree units)
    {
        if ((kind, parentId, order) == (Kind, ParentId, Order)) return;
        MustStand();
        if (parentId == Id) throw new RuleBroken("organisation.own-parent", "单位不能做自己的上级。");
        if (parentId is { } above && units.IsWithin(units[above], Id))
            throw new RuleBroken("organisation.parent-below", $"{units[above].ShortName}是{ShortName}的下级，不能做它的上级。");

        (Kind, ParentId, Order) = (kind, parentId, order);
        Happened("organisation.unit-placed", detail: new { kind, parentId, order });
    }

    /// <summary>Says under which key another system knows it.</summary>
    public void KnownAs(string externalId)
    {
        if (externalId == ExternalId) return;

        ExternalId = externalId;
        Happened("organisation.unit-identified", detail: new { externalId });
    }

    /// <summary>Ends it without anybody in its place.</summary>
    /// <param name="lastDay">The last day on which it stands; not ahead.</param>
    /// <param name="today">Today.</param>
    /// <param name="reason">Why, in the person's words.</param>
    /// <param name="left">Who and what is still there, each in a few words; nobody and nothing may be.</param>
    public void Close(DateOnly lastDay, DateOnly today, string reason, IReadOnlyCollection<string> left)
    {
        MayEndOn(lastDay, today);
        if (left.Count > 0)
            throw new RuleBroken(
                "organisation.unit-occupied", $"{ShortName}还不能撤销，下面{left.Count}项没有着落：{string.Join('、', left.Take(10))}{(left.Count > 10 ? "等" : "")}。请先安排好，或者并入别的单位。");

        Until = lastDay;
        Happened("organisation.unit-closed", reason: reason, detail: new { lastDay });
    }

    /// <summary>Ends it and lets another unit take its place.</summary>
    public void MergeInto(Unit successor, DateOnly lastDay, DateOnly today, string reason)
    {
        MayEndOn(lastDay, today);
        if (successor.Id == Id) throw new RuleBroken("organisation.own-successor", "单位不能并入自己。");
        if (successor.Until is not null) throw new RuleBroken("organisation.successor-closed", $"{successor.ShortName}已经撤销，不能并入。");

        (Until, SuccessorId) = (lastDay, successor.Id);
        Happened("organisation.unit-merged", reason: reason, detail: new { lastDay, into = successor.Name });
    }

    private void MayEndOn(DateOnly lastDay, DateOnly today)
    {
        MustStand();
        if (lastDay > today) throw new RuleBroken("organisation.close-ahead", "撤销或合并的日子还没到，请到那天再办。");
        if (lastDay < From) throw new RuleBroken("organisation.close-before", "撤销或合并的日子早于单位设立的日子，请改一改。");
    }

    private void MustStand()
    {
        if (Until is { } day) throw new RuleBroken("organisation.unit-gone", $"{ShortName}已于{day:yyyy年M月d日}撤销，不能再改。");
    }

    private static (string Name, string ShortName) Normal(string name, string? shortName)
    {
        var full = name.Trim();
        return (full, string.IsNullOrWhiteSpace(shortName) ? full : shortName.Trim());
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Unit>
    {
        public void Configure(EntityTypeBuilder<Unit> unit)
        {
            unit.ToTable("organisation_units");
            unit.HasIndex(x => x.Name).IsUnique();
            unit.HasIndex(x => x.ExternalId).IsUnique();
            unit.Property(x => x.Name).HasMaxLength(100);
            unit.Property(x => x.ShortName).HasMaxLength(50);
            unit.Property(x => x.ExternalId).HasMaxLength(100);
            unit.HasOne<Unit>().WithMany().HasForeignKey(x => x.ParentId).OnDelete(DeleteBehavior.Restrict);
            unit.HasOne<Unit>().WithMany().HasForeignKey(x => x.SuccessorId).OnDelete(DeleteBehavior.Restrict);
            unit.OwnsMany(x => x.Names, name =>
            {
                name.ToTable("organisation_unit_names");
                name.WithOwner().HasForeignKey("UnitId");
                name.HasKey("UnitId", nameof(UnitName.From));
                name.Property(x => x.Name).HasMaxLength(100);
                name.Property(x => x.ShortName).HasMaxLength(50);
            });
        }
    }
}
