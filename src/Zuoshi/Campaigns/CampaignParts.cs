using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Campaigns;

/// <summary>A phase as a notice states it.</summary>
public sealed record PhaseText(string Name, DateOnly? Start, DateOnly? End, string Tasks);

/// <summary>A counted group as a notice states it.</summary>
public sealed record PromptGroupText(string Group, IReadOnlyList<string> Items);

/// <summary>A theme as a notice states it.</summary>
public sealed record ThemeText(string Name, string Scope);

/// <summary>A dated stage.</summary>
public sealed class Phase
{
    private Phase()
    {
    }

    internal Phase(int number) => Number = number;

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Name without 阶段.</summary>
    public string Name { get; private set; } = "";

    /// <summary>First day; null when open.</summary>
    public DateOnly? Start { get; private set; }

    /// <summary>Last day; null when open.</summary>
    public DateOnly? End { get; private set; }

    /// <summary>What is to be done in it, as the notice says.</summary>
    public string Tasks { get; private set; } = "";

    /// <summary>When the office closed it, UTC; null while it is open.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Name of who closed it, at that time.</summary>
    public string ClosedBy { get; private set; } = "";

    /// <summary>With it contributions and votes have ended.</summary>
    public bool EndsDiscussion { get; private set; }

    internal void Close(bool endsDiscussion, Actor by, DateTime at) => (ClosedAt, ClosedBy, EndsDiscussion) = (at, by.Name, endsDiscussion);

    internal void Reopen() => (ClosedAt, ClosedBy, EndsDiscussion) = (null, "", false);

    internal void Describe(PhaseText now) => (Name, Start, End, Tasks) = now;
}

/// <summary>One question, find, study item or reflection kind of a counted group.</summary>
public sealed class Prompt
{
    private Prompt()
    {
    }

    internal Prompt(string group) => Group = group;

    /// <summary>Key; contributions hang on it.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The group as the notice names it: 六问.</summary>
    public string Group { get; private set; } = "";

    /// <summary>Place of the group, from 1.</summary>
    public int GroupOrder { get; private set; }

    /// <summary>Place in the group, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The item's text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The corrected notice no longer has it; what was written on it stays readable.</summary>
    public bool IsRetired { get; private set; }

    internal void Describe(int groupOrder, int number, string text) =>
        (GroupOrder, Number, Text, IsRetired) = (groupOrder, number, text, false);

    internal void Retire() => IsRetired = true;
}

/// <summary>A specialised topic with its scope and its group.</summary>
public sealed class Theme
{
    internal Theme()
    {
    }

    /// <summary>Key; contributions and rows hang on it.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Short name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What is to be discussed, as the notice says.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>The corrected notice no longer has it.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Its group; empty until the attachment is filled in.</summary>
    public ThemeGroup Group { get; private set; } = ThemeGroup.Empty;

    internal void Describe(int number, ThemeText now) => (Number, Name, Scope, IsRetired) = (number, now.Name, now.Scope, false);

    internal void Retire() => IsRetired = true;

    internal void SetGroup(ThemeGroup group) => Group = group;

    /// <summary>Puts another in somebody's place; false when they have none here. Names stay as the attachment printed them.</summary>
    internal bool HandOverGroup(Bearer from, Bearer to)
    {
        if (Group.ConvenerId == from.Id)
        {
            Group = Group with { ConvenerId = to.Id, Convener = Group.Convener == from.Name ? to.Name : Group.Convener };
            return true;
        }

        if (!Group.MemberUnitIds.Contains(from.Id)) return false;

        Group = Group with { MemberUnitIds = [.. Group.MemberUnitIds.Select(id => id == from.Id ? to.Id : id).Distinct()] };
        return true;
    }
}

/// <summary>专题讨论组: who convenes, which units take part, which bureau leader is attached.</summary>
/// <param name="Convener">召集人 as the attachment names the post or unit.</param>
/// <param name="ConvenerId">The person who convenes, once entered.</param>
/// <param name="Leader">参加的局领导.</param>
/// <param name="Members">Member units as the attachment names them.</param>
/// <param name="MemberUnitIds">Those of them that are in the unit tree.</param>
public sealed record ThemeGroup(string Convener, Guid? ConvenerId, string Leader, List<string> Members, List<Guid> MemberUnitIds)
{
    /// <summary>A group that nobody has filled in yet; a new one each time, since EF tracks each owner's own.</summary>
    public static ThemeGroup Empty => new("", null, "", [], []);
}

/// <summary>One role in one body, as the notice gives it.</summary>
public sealed class Role
{
    private Role()
    {
    }

    public Role(int order, string body, string name, string holder) => (Order, Body, Name, Holder) = (order, body, name, holder);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>领导小组, 活动办公室…</summary>
    public string Body { get; private set; } = "";

    /// <summary>组长, 主任…</summary>
    public string Name { get; private set; } = "";

    /// <summary>Name or post.</summary>
    public string Holder { get; private set; } = "";
}

/// <summary>A document or list that the campaign is to produce.</summary>
public sealed class Deliverable
{
    private Deliverable()
    {
    }

    public Deliverable(int order, string name) => (Order, Name) = (order, name);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";
}
