using Microsoft.AspNetCore.Authorization;
using Zuoshi.Platform.Web;

namespace Zuoshi.Organisation.Outside;

/// <summary>Says that the outside sign-in did not come to its end.</summary>
[AllowAnonymous]
public sealed class FailedModel : AppPage;
