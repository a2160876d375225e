namespace Zuoshi.Platform.Access;

/// <summary>What a route may ask for. A person has those of the duty; whose objects they reach is part of each query.</summary>
public enum Permission
{
    /// <summary>See published campaigns, their contributions, lists and documents.</summary>
    ReadCampaign,

    /// <summary>Import notices, create, publish and change campaigns and groups.</summary>
    ManageCampaign,

    /// <summary>Write contributions.</summary>
    Contribute,

    /// <summary>Give contributions their disposition; a convener those of the own theme.</summary>
    Dispose,

    /// <summary>Make, change and report list rows; a unit its drafts, a convener those of the own theme.</summary>
    EditLists,

    /// <summary>Take the lists and documents away as files.</summary>
    Export,

    /// <summary>Draft official documents from the lists.</summary>
    DraftDocuments,

    /// <summary>Enter units, people and posts.</summary>
    ManagePeople,

    /// <summary>Confirm appointments, clear people for work secrets, set the rules of sign-in.</summary>
    ManageSecurity,

    /// <summary>Search, export and verify the record of who did what.</summary>
    ReadAudit,

    /// <summary>Look after the own account: password, second factor, which post to act through, tokens for programs.</summary>
    KeepOwnAccount,

    /// <summary>Call sessions and see to their minutes; a convener those of the own theme.</summary>
    Convene,

    /// <summary>Check, countersign or sign official documents that come to one's desk.</summary>
    SignDocuments,

    /// <summary>Take rows up, hand them to their units, urge, review and check what they report as done.</summary>
    Supervise,

    /// <summary>Sign for items, report on them, ask for extensions, report them as done; a unit its own.</summary>
    Deliver,

    /// <summary>Approve items, extensions and suspensions, settle what units cannot, sign the end of an item.</summary>
    DecideDelivery,

    /// <summary>Run rounds of peer review: prepare, draw, check, publish; make practices of what was praised.</summary>
    ManageReviews,

    /// <summary>Review others for one's unit or group, answer what is suggested to it, write its practices, take over others'.</summary>
    Exchange,

    /// <summary>Write stories and sign them for the own unit.</summary>
    WriteStories,

    /// <summary>Decide on stories, put the bulletin together, plan publicity.</summary>
    EditBulletins,
}

/// <summary>The permissions' names for people.</summary>
public static class Permissions
{
    /// <summary>The right as it is said where somebody gets it: with a post, or with a token.</summary>
    public static string Name(this Permission permission) => permission switch
    {
        Permission.ReadCampaign => "看活动、建言、清单和文稿",
        Permission.ManageCampaign => "新建、发布和修改活动",
        Permission.Contribute => "提建言",
        Permission.Dispose => "答复建言",
        Permission.EditLists => "编清单",
        Permission.Export => "导出清单和文稿",
        Permission.DraftDocuments => "起草文稿",
        Permission.ManagePeople => "录入单位、人员和任职",
        Permission.ManageSecurity => "确认任职、定知悉范围和登录规则",
        Permission.ReadAudit => "查操作记录",
        Permission.KeepOwnAccount => "管自己的账号",
        Permission.Convene => "召集研讨会",
        Permission.SignDocuments => "审核、会签和签发文稿",
        Permission.Supervise => "立项、交办、催办、审核督办事项",
        Permission.Deliver => "签收督办事项、报进展",
        Permission.DecideDelivery => "批立项和延期、协调问题、签销号",
        Permission.ManageReviews => "组织互评、整理做法",
        Permission.Exchange => "互评、写做法、借鉴做法",
        Permission.WriteStories => "写信息、报信息",
        Permission.EditBulletins => "编审信息、编发刊物、安排宣传",
        _ => throw new ArgumentOutOfRangeException(nameof(permission)),
    };
}

/// <summary>The one table of who may what; <c>docs/permissions.md</c> is generated from it.</summary>
public static class DutyPermissions
{
    private static readonly Dictionary<Duty, HashSet<Permission>> Table = new()
    {
        [Duty.Administrator] = [Permission.ManagePeople],
        [Duty.Office] =
        [
            Permission.ReadCampaign, Permission.ManageCampaign, Permission.Contribute, Permission.Dispose,
            Permission.EditLists, Permission.Export, Permission.DraftDocuments, Permission.Convene, Permission.SignDocuments, Permission.Supervise,
            Permission.ManageReviews, Permission.WriteStories, Permission.EditBulletins,
        ],
        [Duty.Convener] =
        [
            Permission.ReadCampaign, Permission.Contribute, Permission.Dispose, Permission.EditLists, Permission.Export, Permission.Convene,
            Permission.SignDocuments, Permission.Deliver, Permission.Exchange, Permission.WriteStories,
        ],
        [Duty.Member] = [Permission.ReadCampaign, Permission.Contribute, Permission.WriteStories],
        [Duty.Liaison] =
        [
            Permission.ReadCampaign, Permission.Contribute, Permission.EditLists, Permission.Export, Permission.Deliver, Permission.Exchange, Permission.WriteStories,
        ],
        [Duty.UnitHead] =
        [
            Permission.ReadCampaign, Permission.Contribute, Permission.EditLists, Permission.Export, Permission.SignDocuments, Permission.Deliver,
            Permission.Exchange, Permission.WriteStories,
        ],
        [Duty.Leader] = [Permission.ReadCampaign, Permission.Contribute, Permission.Export, Permission.SignDocuments, Permission.DecideDelivery],
        [Duty.SecurityAdministrator] = [Permission.ManageSecurity],
        [Duty.AuditAdministrator] = [Permission.ReadAudit],
    };

    /// <summary>Whether the duty carries the permission.</summary>
    public static bool Has(this Duty duty, Permission permission) =>
        permission is Permission.KeepOwnAccount || Table[duty].Contains(permission);
}
