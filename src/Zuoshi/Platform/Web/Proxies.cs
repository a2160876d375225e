using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Zuoshi.Platform.Web;

/// <summary>Which machines may say for whom they ask, and whether they were asked by HTTPS; from any other that is ignored.</summary>
public static class Proxies
{
    /// <summary>Name of the configuration entry: addresses and networks, separated by commas. Without it, this machine alone.</summary>
    public const string Setting = "Zuoshi:Proxies";

    /// <summary>Believes these machines.</summary>
    /// <exception cref="RuleBroken">One of them is no address.</exception>
    public static IServiceCollection TrustProxies(this IServiceCollection services, string? proxies)
    {
        var known = (proxies ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network).ToList();
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            if (known.Count == 0) return;

            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in known) options.KnownIPNetworks.Add(network);
            // As many as there are in a row, as long as each is known.
            options.ForwardLimit = null;
        });
    }

    private static System.Net.IPNetwork Network(string text)
    {
        if (IPAddress.TryParse(text, out var address)) return new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8);
        return System.Net.IPNetwork.TryParse(text, out var network)
            ? network
            : throw new RuleBroken("platform.no-address", $"配置（{Setting}）里的“{text}”不是地址或网段。请写成 10.0.0.5 或 10.0.0.0/24，几个之间用逗号隔开。");
    }
}
