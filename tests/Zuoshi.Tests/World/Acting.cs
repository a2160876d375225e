using Zuoshi.Platform.Access;

namespace Zuoshi.Tests.World;

/// <summary>Actors for tests of rules, which need somebody but no database.</summary>
internal static class Acting
{
    /// <summary>Somebody with a duty, in a unit of their own.</summary>
    public static Actor As(Duty duty, Sensitivity clearance = Sensitivity.Internal)
    {
        var unit = Guid.CreateVersion7();
        return new Actor
        {
            PersonId = Guid.CreateVersion7(), Name = duty.Name(), AppointmentId = Guid.CreateVersion7(), Post = duty.Name(), Duty = duty,
            UnitId = unit, UnitName = "规划处", UnitPath = [unit], OrganId = unit, Clearance = clearance,
        };
    }
}
