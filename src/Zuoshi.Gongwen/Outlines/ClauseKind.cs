namespace Zuoshi.Gongwen.Outlines;

/// <summary>What a clause is.</summary>
public enum ClauseKind
{
    /// <summary>标题, with the lines it stands on.</summary>
    Title,

    /// <summary>前言: what stands between the title and the first heading.</summary>
    Preamble,

    /// <summary>章: 一、 or 第一章, 第一编; an attachment (附件1) stands beside them.</summary>
    Chapter,

    /// <summary>节: 第一节, or 一、 below 第一章.</summary>
    Section,

    /// <summary>条: （一）, 1., （1）, ① and 第一条.</summary>
    Item,

    /// <summary>段: a paragraph of a text without headings, or what goes on behind a table or a split.</summary>
    Paragraph,

    /// <summary>表: its rows, a line each, cells parted by tabs.</summary>
    Table,

    /// <summary>专栏: a framed box with a heading of its own.</summary>
    Box,

    /// <summary>附注: what belongs to the file but not to the outline's text: a covering notice, addressees, signature, imprint.</summary>
    Aside,
}
