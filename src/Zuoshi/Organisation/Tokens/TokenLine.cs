using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation.Tokens;

/// <summary>A token as lists show it.</summary>
/// <param name="Token">The token.</param>
/// <param name="State">在用, or why it no longer works.</param>
/// <param name="Works">Whether it works today.</param>
public sealed record TokenLine(ApiToken Token, string State, bool Works)
{
    /// <summary>What it is limited to, in words.</summary>
    public string Scopes => string.Join('、', Token.Scopes.Select(scope => scope.Name()));

    /// <summary>只读 or 可写.</summary>
    public string Reach => Token.Writes ? "可写" : "只读";

    /// <summary>The tokens of a person, or everybody's; the newest first.</summary>
    public static async Task<List<TokenLine>> ListAsync(AppDb db, DateOnly today, Guid? personId)
    {
        var found = await (
                from token in db.ApiTokens.AsNoTracking()
                where personId == null || token.PersonId == personId
                join appointment in db.Set<Appointment>() on token.AppointmentId equals appointment.Id
                join person in db.People on token.PersonId equals person.Id
                orderby token.MadeAt descending
                select new { Token = token, Appointment = appointment, person.LeftOn })
            .ToListAsync();
        return found.ConvertAll(x =>
        {
            var state = x.Token.RevokedAt is not null ? $"{x.Token.RevokedBy}已撤销"
                : x.Token.Until < today ? "已到期"
                : x.LeftOn is not null || !x.Appointment.HoldsOn(today) ? "岗位已结束"
                : "在用";
            return new TokenLine(x.Token, state, state == "在用");
        });
    }
}
