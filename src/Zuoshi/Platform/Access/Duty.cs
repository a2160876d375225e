namespace Zuoshi.Platform.Access;

/// <summary>What a person does in a campaign. The numbers are stored: add, never renumber.</summary>
public enum Duty
{
    /// <summary>系统管理员: units, people and posts; grants nothing alone, sees no business text.</summary>
    Administrator = 1,

    /// <summary>活动办: runs the campaign.</summary>
    Office = 2,

    /// <summary>召集人: answers for a theme group.</summary>
    Convener = 3,

    /// <summary>成员: studies and contributes.</summary>
    Member = 4,

    /// <summary>联络员: contributes for a unit and looks after its rows.</summary>
    Liaison = 5,

    /// <summary>局领导: reads everything, contributes.</summary>
    Leader = 6,

    /// <summary>安全管理员: confirms what posts are given, sets the rules of sign-in; sees no business text.</summary>
    SecurityAdministrator = 7,

    /// <summary>审计管理员: reads the record; changes nothing, sees no business text.</summary>
    AuditAdministrator = 8,

    /// <summary>单位负责人: signs what the unit reports, contributes.</summary>
    UnitHead = 9,
}

/// <summary>The duties' names for people.</summary>
public static class Duties
{
    /// <summary>
    /// Whether it is one of the three administrators, whose powers no one person may join, nor join to any other duty
    /// (GB/T 22239-2019, 8.1.4.2: 管理用户的权限分离).
    /// </summary>
    public static bool IsAdministrative(this Duty duty) => duty is Duty.Administrator or Duty.SecurityAdministrator or Duty.AuditAdministrator;

    /// <summary>The name as people say it.</summary>
    public static string Name(this Duty duty) => duty switch
    {
        Duty.Administrator => "系统管理员",
        Duty.Office => "活动办",
        Duty.Convener => "召集人",
        Duty.Member => "成员",
        Duty.Liaison => "联络员",
        Duty.UnitHead => "单位负责人",
        Duty.Leader => "局领导",
        Duty.SecurityAdministrator => "安全管理员",
        Duty.AuditAdministrator => "审计管理员",
        _ => throw new ArgumentOutOfRangeException(nameof(duty)),
    };
}
