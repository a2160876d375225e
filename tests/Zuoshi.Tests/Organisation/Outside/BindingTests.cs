using Zuoshi.Organisation;
using Zuoshi.Organisation.Outside;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.Outside;

/// <summary>Two administrators say who a subject is, and neither alone.</summary>
public sealed class BindingTests
{
    private static readonly DateTime Now = new(2026, 3, 16, 1, 0, 0, DateTimeKind.Utc);

    private readonly Binding binding = new("https://id.example", "8f14e45f", "某某", Now);
    private readonly Person person = new("规划建设科科员", "member");
    private readonly Actor first = Acting.As(Duty.Administrator), second = Acting.As(Duty.SecurityAdministrator);

    [Fact]
    public void It_holds_only_once_it_is_confirmed()
    {
        Assert.Equal("organisation.binding-open", Assert.Throws<RuleBroken>(() => binding.Confirm(second, Now)).Code);

        binding.Choose(person, first);
        Assert.False(binding.Holds);
        binding.Confirm(second, Now);
        Assert.True(binding.Holds);
    }

    [Fact]
    public void Nobody_confirms_the_own_choice_or_the_own_binding()
    {
        binding.Choose(person, first);

        Assert.Throws<RuleBroken>(() => binding.Confirm(first, Now));
        Assert.Throws<RuleBroken>(() => binding.Confirm(second with { PersonId = person.Id }, Now));
    }

    [Fact]
    public void Another_choice_has_to_be_confirmed_again()
    {
        binding.Choose(person, first);
        binding.Confirm(second, Now);

        binding.Choose(new Person("另一位", "other"), first);

        Assert.False(binding.Holds);
    }
}
