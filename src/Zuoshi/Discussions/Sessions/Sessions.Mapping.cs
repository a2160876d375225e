using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Sessions.Minutes;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Discussions.Sessions;

internal sealed class SessionsMapping :
    IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<AgendaItem>, IEntityTypeConfiguration<Guest>, IEntityTypeConfiguration<Attendance>,
    IEntityTypeConfiguration<SessionMinutes>, IEntityTypeConfiguration<MinutesRow>
{
    private const string SessionId = "SessionId", MinutesId = "MinutesId";

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("discussions_sessions");
        session.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
        session.HasIndex(x => new { x.CampaignId, x.StartsAt });
        session.Property(x => x.Title).HasMaxLength(Session.LongestLine);
        session.Property(x => x.SignInCode).HasMaxLength(12);
        session.Ignore(x => x.Stands);
        session.Ignore(x => x.Name);
        session.ReferencesCampaign(nameof(Session.CampaignId));
        session.ReferencesTheme(nameof(Session.ThemeId));
        session.ReferencesPerson(nameof(Session.ConvenerId));
        session.ReferencesPerson(nameof(Session.RecorderId));
        session.HasMany(x => x.Agenda).WithOne().HasForeignKey(SessionId).IsRequired();
        session.HasMany(x => x.Guests).WithOne().HasForeignKey(SessionId).IsRequired();
        // Who may see what of a session hangs on whom it invites.
        session.Navigation(x => x.Agenda).AutoInclude();
        session.Navigation(x => x.Guests).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<AgendaItem> item)
    {
        item.ToTable("discussions_agenda_items");
        item.ReferencesPrompt(nameof(AgendaItem.PromptId));
    }

    public void Configure(EntityTypeBuilder<Guest> guest)
    {
        guest.ToTable("discussions_guests");
        guest.ReferencesUnit(nameof(Guest.UnitId));
        guest.ReferencesPerson(nameof(Guest.PersonId));
    }

    public void Configure(EntityTypeBuilder<Attendance> attendance)
    {
        attendance.ToTable("discussions_attendances");
        attendance.HasIndex(x => new { x.SessionId, x.PersonId }).IsUnique();
        attendance.Property(x => x.Name).HasMaxLength(Attendance.LongestName);
        attendance.HasOne<Session>().WithMany().HasForeignKey(x => x.SessionId).OnDelete(DeleteBehavior.Restrict);
        attendance.ReferencesPerson(nameof(Attendance.PersonId));
    }

    public void Configure(EntityTypeBuilder<SessionMinutes> minutes)
    {
        minutes.ToTable("discussions_minutes");
        minutes.HasIndex(x => x.SessionId).IsUnique();
        minutes.HasOne<Session>().WithOne().HasForeignKey<SessionMinutes>(x => x.SessionId).OnDelete(DeleteBehavior.Restrict);
        minutes.ReferencesCampaign(nameof(SessionMinutes.CampaignId));
        minutes.ReferencesTheme(nameof(SessionMinutes.ThemeId));
        minutes.Ignore(x => x.Waiting);
        minutes.HasMany(x => x.Rows).WithOne().HasForeignKey(MinutesId).IsRequired();
        minutes.Navigation(x => x.Rows).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<MinutesRow> row)
    {
        row.ToTable("discussions_minutes_rows");
        row.Ignore(x => x.Problems);
        row.ReferencesPerson(nameof(MinutesRow.SpeakerId));
        row.ReferencesPrompt(nameof(MinutesRow.PromptId));
        row.ReferencesTheme(nameof(MinutesRow.ThemeId));
        row.HasOne<Contribution>().WithMany().HasForeignKey(x => x.ContributionId).OnDelete(DeleteBehavior.Restrict);
    }
}
