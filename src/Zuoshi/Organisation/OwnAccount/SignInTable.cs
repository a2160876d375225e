using Zuoshi.Organisation.SignIn;

namespace Zuoshi.Organisation.OwnAccount;

/// <summary>Where somebody is signed in, for the own eyes only.</summary>
/// <param name="Lines">The live sign-ins, the latest first.</param>
/// <param name="Current">The one in which this is read.</param>
public sealed record SignInTable(IReadOnlyList<SignedInSession> Lines, Guid Current);
