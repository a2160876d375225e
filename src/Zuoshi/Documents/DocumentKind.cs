namespace Zuoshi.Documents;

/// <summary>What kind of document. The numbers are stored.</summary>
public enum DocumentKind
{
    /// <summary>行动计划: what is done, by whom, until when.</summary>
    ActionPlan = 1,

    /// <summary>实施意见: what is aimed at, and the main tasks.</summary>
    Opinions = 2,
}

/// <summary>How far an edition has come. The numbers are stored.</summary>
public enum DocumentStage
{
    /// <summary>起草稿: being written. A document has one edition at most that is.</summary>
    Draft = 1,

    /// <summary>征求意见稿: sent to the units for their opinions.</summary>
    Consultation = 2,

    /// <summary>送审稿: going from desk to desk to be signed.</summary>
    Submission = 3,

    /// <summary>印发稿: issued under its number.</summary>
    Issued = 4,

    /// <summary>旧稿: a draft that was kept as it stood when the next one was begun.</summary>
    Kept = 5,

    /// <summary>退回稿: sent back by somebody who should have signed it.</summary>
    Returned = 6,
}

/// <summary>The names of kinds and stages for people.</summary>
public static class DocumentNames
{
    /// <summary>行动计划 or 实施意见.</summary>
    public static string Name(this DocumentKind kind) => kind is DocumentKind.ActionPlan ? "行动计划" : "实施意见";

    /// <summary>The name as people say it.</summary>
    public static string Name(this DocumentStage stage) => stage switch
    {
        DocumentStage.Draft => "起草稿",
        DocumentStage.Consultation => "征求意见稿",
        DocumentStage.Submission => "送审稿",
        DocumentStage.Issued => "印发稿",
        DocumentStage.Returned => "退回稿",
        _ => "旧稿",
    };

    /// <summary>Its mark and colour.</summary>
    public static string Glyph(this DocumentStage stage) => stage switch
    {
        DocumentStage.Issued => "done",
        DocumentStage.Returned => "no",
        DocumentStage.Consultation or DocumentStage.Submission => "ask",
        _ => "idle",
    };
}
