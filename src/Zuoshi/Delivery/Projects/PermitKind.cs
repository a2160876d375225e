using Zuoshi.Lists.Contract;

namespace Zuoshi.Delivery.Projects;

/// <summary>前期手续, in the order in which they are usually obtained. The numbers are stored.</summary>
public enum PermitKind
{
    /// <summary>项目建议书.</summary>
    Proposal = 1,

    /// <summary>工程可行性研究报告.</summary>
    Feasibility = 2,

    /// <summary>初步设计.</summary>
    PreliminaryDesign = 3,

    /// <summary>施工图设计.</summary>
    WorkingDrawings = 4,

    /// <summary>用地预审与选址.</summary>
    LandReview = 5,

    /// <summary>建设用地.</summary>
    Land = 6,

    /// <summary>环境影响评价.</summary>
    Environment = 7,

    /// <summary>水土保持.</summary>
    SoilAndWater = 8,

    /// <summary>招标.</summary>
    Tender = 9,

    /// <summary>施工许可.</summary>
    ConstructionLicence = 10,
}

/// <summary>Their names for people.</summary>
public static class PermitKinds
{
    /// <summary>All of them, in order.</summary>
    public static readonly IReadOnlyList<PermitKind> All = Enum.GetValues<PermitKind>();

    /// <summary>The name as people say it.</summary>
    public static string Name(this PermitKind kind) =>
        Enum.IsDefined(kind) ? PublishedPermit.Usual[(int)kind - 1] : throw new ArgumentOutOfRangeException(nameof(kind));
}
