using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Data;

namespace Zuoshi.Organisation.Outside;

/// <summary>A binding as the administrators see it.</summary>
public sealed record BindingLine(Binding Binding, string? Person, string? ChosenBy)
{
    /// <summary>Where it stands.</summary>
    public string State => Binding.Holds ? "已确认" : Person is null ? "等选人" : "等确认";

    /// <summary>All of them, the latest first.</summary>
    public static async Task<List<BindingLine>> AllAsync(AppDb db) => await (
            from binding in db.Bindings.AsNoTracking()
            join person in db.People on binding.PersonId equals (Guid?)person.Id into persons
            from person in persons.DefaultIfEmpty()
            join chooser in db.People on binding.ChosenById equals (Guid?)chooser.Id into choosers
            from chooser in choosers.DefaultIfEmpty()
            orderby binding.AskedAt descending
            select new BindingLine(binding, person.Name, chooser.Name))
        .ToListAsync();
}
