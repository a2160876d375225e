using System.Net;
using Microsoft.Extensions.Time.Testing;
using Zuoshi.Organisation.SignIn;

namespace Zuoshi.Tests.Organisation.SignIn;

/// <summary>Misses by address: one password tried on many names.</summary>
public sealed class AddressTests
{
    private static readonly IPAddress Somewhere = IPAddress.Parse("192.0.2.7");

    private readonly FakeTimeProvider clock = new();
    private readonly AddressMisses misses;

    public AddressTests() => misses = new AddressMisses(clock);

    [Fact]
    public void Fifty_misses_within_a_quarter_of_an_hour_stop_an_address_and_no_other()
    {
        Miss(Somewhere, 49);
        Assert.False(misses.IsStopped(Somewhere));

        Miss(Somewhere, 1);

        Assert.True(misses.IsStopped(Somewhere));
        Assert.False(misses.IsStopped(IPAddress.Parse("192.0.2.8")));
    }

    [Fact]
    public void The_window_slides()
    {
        Miss(Somewhere, 25);
        clock.Advance(TimeSpan.FromMinutes(10));
        Miss(Somewhere, 25);
        Assert.True(misses.IsStopped(Somewhere));

        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.False(misses.IsStopped(Somewhere));
    }

    [Fact]
    public void All_of_a_subscriber_s_new_addresses_are_one()
    {
        for (var host = 1; host <= 50; host++) Miss(IPAddress.Parse($"2001:db8:1:2::{host:x}"), 1);

        Assert.True(misses.IsStopped(IPAddress.Parse("2001:db8:1:2:ffff::1")));
        Assert.False(misses.IsStopped(IPAddress.Parse("2001:db8:1:3::1")));
    }

    private void Miss(IPAddress address, int times)
    {
        for (var time = 1; time <= times; time++) misses.Add(address);
    }
}
