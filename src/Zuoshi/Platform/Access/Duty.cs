namespace Zuoshi.Platform.Access;

/// <summary>What a person does in a campaign. The numbers are stored: add, never renumber.</summary>
public enum Duty
{
    /// <summary>系统管理员: units, people and passwords; no business text.</summary>
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
}

/// <summary>The duties' names for people.</summary>
public static class Duties
{
    /// <summary>The name as people say it.</summary>
    public static string Name(this Duty duty) => duty switch
    {
        Duty.Administrator => "系统管理员",
        Duty.Office => "活动办",
        Duty.Convener => "召集人",
        Duty.Member => "成员",
        Duty.Liaison => "联络员",
        Duty.Leader => "局领导",
        _ => throw new ArgumentOutOfRangeException(nameof(duty)),
    };
}
