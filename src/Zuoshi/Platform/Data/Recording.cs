namespace Zuoshi.Platform.Data;

/// <summary>
/// A field whose value the audit never holds: secrets, encrypted fields, and what only follows from other fields. A change of
/// nothing else leaves no line, so that whatever matters about it must be said by an event.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotRecordedAttribute : Attribute;

/// <summary>Rows that are the site's own bookkeeping and leave no line in the audit. A test lists them.</summary>
/// <param name="why">Why nobody will ever ask who changed one.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BookkeepingAttribute(string why) : Attribute
{
    /// <summary>Why nobody will ever ask who changed one.</summary>
    public string Why => why;
}
