using Zuoshi.Platform.Access;

namespace Zuoshi.Organisation.Confirmations;

/// <summary>What a duty lets people do, for whoever confirms that somebody gets it.</summary>
public static class Rights
{
    /// <summary>The rights in words.</summary>
    public static string Of(Duty duty)
    {
        var rights = Enum.GetValues<Permission>().Where(permission => duty.Has(permission)).Select(InWords).ToList();
        return duty.IsAdministrative() ? $"{string.Join('；', rights)}；看不到业务内容" : string.Join('；', rights);
    }

    private static string InWords(Permission permission) => permission switch
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
        _ => throw new ArgumentOutOfRangeException(nameof(permission)),
    };
}
