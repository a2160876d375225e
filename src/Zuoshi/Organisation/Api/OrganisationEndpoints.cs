using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation.Api;

/// <summary>Units and people for other programs.</summary>
public static class OrganisationEndpoints
{
    private const string Tag = "单位和人员";

    /// <summary>Maps them.</summary>
    public static void MapOrganisation(this IEndpointRouteBuilder api)
    {
        api.MapGet("/units", UnitsAsync).Asks(Permission.ManagePeople).Says("listUnits", Tag, "全部单位", "按规范排序，撤销的也在内。");
        api.MapGet("/people", PeopleAsync).Asks(Permission.ManagePeople).Says("listPeople", Tag, "全部人员和任职");
    }

    private static async Task<Ok<Listed<UnitDetail>>> UnitsAsync(AppDb db) =>
        TypedResults.Ok(new Listed<UnitDetail>(await db.Units.AsNoTracking().OrderBy(x => x.Kind).ThenBy(x => x.Order).ThenBy(x => x.Name)
            .Select(x => new UnitDetail(x.Id, x.ExternalId, x.Name, x.ShortName, x.Kind, x.ParentId, x.From, x.Until, x.SuccessorId))
            .ToListAsync()));

    private static async Task<Ok<Listed<PersonDetail>>> PeopleAsync(AppDb db) =>
        TypedResults.Ok(new Listed<PersonDetail>([.. (await db.People.AsNoTracking().WithPosts().OrderBy(x => x.SignInName).AsSplitQuery().ToListAsync())
            .Select(x => new PersonDetail(
                x.Id, x.ExternalId, x.Name, x.SignInName, x.LeftOn,
                [.. x.Appointments.OrderBy(post => post.From).Select(post => new PostDetail(
                    post.Post.UnitId, post.Post.Title, post.Post.Duty, post.From, post.Until, post.ConfirmedAt is not null))]))]));
}

/// <summary>A unit.</summary>
public sealed record UnitDetail(
    [property: Description("单位的标识")] Guid Id,
    [property: Description("来源系统里的编号")] string? ExternalId,
    [property: Description("全称")] string Name,
    [property: Description("简称")] string ShortName,
    [property: Description("本局 bureau、机关处室 office、直属单位 subordinate、区县局 district、其他 other")] UnitKind Kind,
    [property: Description("上级单位的标识")] Guid? ParentId,
    [property: Description("设立的日子")] DateOnly From,
    [property: Description("撤销前的最后一天")] DateOnly? Until,
    [property: Description("并入的单位")] Guid? SuccessorId);

/// <summary>A person.</summary>
public sealed record PersonDetail(
    [property: Description("人员的标识")] Guid Id,
    [property: Description("来源系统里的编号")] string? ExternalId,
    [property: Description("姓名或岗位")] string Name,
    [property: Description("登录名")] string SignInName,
    [property: Description("离开的日子")] DateOnly? LeftOn,
    [property: Description("任职，包括已经结束的")] IReadOnlyList<PostDetail> Appointments);

/// <summary>A person in a post.</summary>
public sealed record PostDetail(
    [property: Description("单位的标识")] Guid UnitId,
    [property: Description("岗位")] string Title,
    [property: Description("职责：系统管理员 administrator、活动办 office、召集人 convener、成员 member、联络员 liaison、局领导 leader、安全管理员 securityAdministrator、审计管理员 auditAdministrator")] Duty Duty,
    [property: Description("第一天")] DateOnly From,
    [property: Description("最后一天")] DateOnly? Until,
    [property: Description("已经确认")] bool IsConfirmed);
