using System.Security.Cryptography;
using System.Text;
using Zuoshi.Gongwen;

namespace Zuoshi.Campaigns.Import;

/// <summary>What kind of thing was read from a notice. The numbers are stored.</summary>
public enum ItemKind
{
    /// <summary>The campaign's name.</summary>
    Name = 1,

    /// <summary>标题.</summary>
    Title = 2,

    /// <summary>发文机关.</summary>
    Issuer = 3,

    /// <summary>发文字号.</summary>
    DocumentNumber = 4,

    /// <summary>主送机关.</summary>
    Addressee = 5,

    /// <summary>成文日期.</summary>
    IssuedOn = 6,

    /// <summary>起止时间.</summary>
    Period = 7,

    /// <summary>阶段.</summary>
    Phase = 8,

    /// <summary>An item of a counted group.</summary>
    Prompt = 9,

    /// <summary>主题.</summary>
    Theme = 10,

    /// <summary>Who holds which role.</summary>
    Role = 11,

    /// <summary>成果.</summary>
    Deliverable = 12,

    /// <summary>附件.</summary>
    Attachment = 13,

    /// <summary>媒体.</summary>
    Media = 14,
}

/// <summary>How an item stands.</summary>
public enum ItemState
{
    /// <summary>The notice says so.</summary>
    Stated = 1,

    /// <summary>The reader concluded it.</summary>
    Inferred = 2,

    /// <summary>A finding concerns it: somebody should look.</summary>
    ToDecide = 3,

    /// <summary>A person changed or added it.</summary>
    Edited = 4,
}

/// <summary>What a person may type into an item.</summary>
/// <param name="Text">The thing itself: a name, a question, a holder.</param>
/// <param name="Group">The group or body it belongs to: 六问, 领导小组.</param>
/// <param name="Detail">What goes with it: a scope, a phase's tasks, a role.</param>
/// <param name="From">First day, or the only one.</param>
/// <param name="To">Last day.</param>
public sealed record ItemContent(string Text, string Group = "", string Detail = "", DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Tells two contents apart in a form without carrying the whole of them.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Text}\0{Group}\0{Detail}\0{From:O}\0{To:O}")));
}

/// <summary>One thing read from a notice, with the words it was read from; a person can correct it before anything is created.</summary>
public sealed class DraftItem
{
    private DraftItem()
    {
    }

    internal DraftItem(ItemKind kind, int order, ItemContent content, TextSpan? span, ItemState state)
    {
        (Kind, Order, State) = (kind, order, state);
        Take(content);
        if (span is { } found) (Paragraph, SpanStart, SpanLength) = (found.Paragraph, found.Start, found.Length);
    }

    /// <summary>Key; the anchor that links it with its words on the page.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>What kind of thing.</summary>
    public ItemKind Kind { get; private set; }

    /// <summary>Place among its kind.</summary>
    public int Order { get; private set; }

    /// <summary>The thing itself.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The group or body it belongs to.</summary>
    public string Group { get; private set; } = "";

    /// <summary>What goes with it.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>How it stands.</summary>
    public ItemState State { get; private set; }

    /// <summary>Paragraph of its words; null when a person added it.</summary>
    public int? Paragraph { get; private set; }

    /// <summary>First unit of its words.</summary>
    public int SpanStart { get; private set; }

    /// <summary>Length of its words.</summary>
    public int SpanLength { get; private set; }

    /// <summary>A person took it out; kept, so that it can be put back.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>The words it was read from.</summary>
    public TextSpan? Span => Paragraph is { } paragraph ? new TextSpan(paragraph, SpanStart, SpanLength) : null;

    /// <summary>What stands in it, to tell whether somebody else has changed it meanwhile.</summary>
    public ItemContent Content => new(Text, Group, Detail, From, To);

    internal void Edit(ItemContent content)
    {
        if (content == Content) return;

        Take(content);
        State = ItemState.Edited;
    }

    internal void SetRemoved(bool removed) => IsRemoved = removed;

    internal void NeedsDecision()
    {
        if (State is not ItemState.Edited) State = ItemState.ToDecide;
    }

    private void Take(ItemContent content) =>
        (Text, Group, Detail, From, To) = (content.Text, content.Group, content.Detail, content.From, content.To);
}
