using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Access;

public sealed class LabelTests
{
    private static readonly Actor Cleared = Acting.As(Duty.Office, Sensitivity.WorkSecret), Uncleared = Acting.As(Duty.Office);

    [Fact]
    public void A_thing_is_kept_at_least_as_close_as_its_parts() =>
        Assert.Equal(Sensitivity.WorkSecret, Labels.Of(Sensitivity.Public, [Sensitivity.Internal, Sensitivity.WorkSecret], Cleared));

    [Fact]
    public void Nobody_marks_what_they_then_could_not_see() => Refused(() => Labels.Of(Sensitivity.WorkSecret, [], Uncleared), "access.above-clearance");

    [Fact]
    public void Only_the_office_widens() => Refused(
        () => Labels.Changes(Sensitivity.Internal, Sensitivity.Public, "可以公开", Uncleared, isOffice: false), "access.lower-label");

    [Fact]
    public void Widening_wants_a_reason() => Refused(
        () => Labels.Changes(Sensitivity.WorkSecret, Sensitivity.Internal, " ", Cleared, isOffice: true), "access.no-reason");

    [Fact]
    public void Whoever_edits_may_narrow_without_a_reason() =>
        Assert.True(Labels.Changes(Sensitivity.Public, Sensitivity.Internal, null, Uncleared, isOffice: false));

    [Fact]
    public void The_same_label_again_is_no_change() => Assert.False(Labels.Changes(Sensitivity.Internal, Sensitivity.Internal, null, Uncleared, isOffice: false));

    private static void Refused(Action act, string code) => Assert.Equal(code, Assert.Throws<RuleBroken>(act).Code);
}
