using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Safety : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_campaigns_notice_drafts_applied_at_created_at",
                table: "campaigns_notice_drafts");

            migrationBuilder.DropIndex(
                name: "ix_audits_entries_campaign_id_id",
                table: "audits_entries");

            migrationBuilder.DropIndex(
                name: "ix_audits_entries_subject_id_id",
                table: "audits_entries");

            migrationBuilder.AddColumn<string>(
                name: "work_phone",
                table: "organisation_people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "refusal",
                table: "organisation_appointments",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "refused_at",
                table: "organisation_appointments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "label",
                table: "lists_items",
                type: "INTEGER",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.AddColumn<int>(
                name: "label",
                table: "documents_documents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.AddColumn<int>(
                name: "label",
                table: "discussions_contributions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.AddColumn<int>(
                name: "label",
                table: "campaigns_notice_drafts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.AddColumn<Guid>(
                name: "organ_id",
                table: "campaigns_notice_drafts",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "organ_id",
                table: "campaigns_campaigns",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<int>(
                name: "reach",
                table: "campaigns_campaigns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "acting_for",
                table: "audits_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "actor_post",
                table: "audits_entries",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "address",
                table: "audits_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "after",
                table: "audits_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "before",
                table: "audits_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "outcome",
                table: "audits_entries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "shown_as",
                table: "audits_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "trace",
                table: "audits_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "audits_seals",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    lines = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    previous = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audits_seals", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "organisation_roll_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    made_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_roll_drafts", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_roll_drafts_person_made_by_id",
                        column: x => x.made_by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisation_roll_exports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_roll_exports", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_roll_exports_person_by_id",
                        column: x => x.by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_alarms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    where = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    by_unit = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_alarms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_exports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    label = table.Column<int>(type: "INTEGER", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    by_unit = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_exports", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_notice_drafts_organ_id_applied_at_created_at",
                table: "campaigns_notice_drafts",
                columns: new[] { "organ_id", "applied_at", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_campaigns_organ_id",
                table: "campaigns_campaigns",
                column: "organ_id");

            migrationBuilder.CreateIndex(
                name: "ix_audits_entries_actor_name_at",
                table: "audits_entries",
                columns: new[] { "actor_name", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audits_entries_actor_unit_at",
                table: "audits_entries",
                columns: new[] { "actor_unit", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audits_entries_address_at",
                table: "audits_entries",
                columns: new[] { "address", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audits_entries_at_id",
                table: "audits_entries",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audits_entries_name_at",
                table: "audits_entries",
                columns: new[] { "name", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audits_entries_outcome_at",
                table: "audits_entries",
                columns: new[] { "outcome", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audits_entries_subject_id_at",
                table: "audits_entries",
                columns: new[] { "subject_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audits_entries_subject_kind_at",
                table: "audits_entries",
                columns: new[] { "subject_kind", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_organisation_roll_drafts_created_at",
                table: "organisation_roll_drafts",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_roll_drafts_made_by_id",
                table: "organisation_roll_drafts",
                column: "made_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_roll_exports_by_id",
                table: "organisation_roll_exports",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_alarms_at",
                table: "platform_alarms",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_platform_exports_by_id_at",
                table: "platform_exports",
                columns: new[] { "by_id", "at" });

            // What an installation holds from before belongs to its bureau, and reaches everybody as it did.
            migrationBuilder.Sql("UPDATE campaigns_campaigns SET organ_id = (SELECT id FROM organisation_units WHERE parent_id IS NULL ORDER BY kind, \"order\", id LIMIT 1);");
            migrationBuilder.Sql("UPDATE campaigns_notice_drafts SET organ_id = (SELECT id FROM organisation_units WHERE parent_id IS NULL ORDER BY kind, \"order\", id LIMIT 1);");
            migrationBuilder.Sql("INSERT INTO platform_exports (id, what, campaign_id, rows, label, by_id, by_name, by_unit, at, version) SELECT e.id, 'lists', e.campaign_id, e.rows, 2, e.by_id, p.name, '', e.at, e.version FROM lists_exports e JOIN organisation_people p ON p.id = e.by_id;");

            migrationBuilder.DropTable(
                name: "lists_exports");

            migrationBuilder.AlterColumn<Guid>(
                name: "subject_id",
                table: "audits_entries",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddForeignKey(
                name: "fk_campaigns_campaigns_unit_organ_id",
                table: "campaigns_campaigns",
                column: "organ_id",
                principalTable: "organisation_units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_campaigns_notice_drafts_unit_organ_id",
                table: "campaigns_notice_drafts",
                column: "organ_id",
                principalTable: "organisation_units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_campaigns_campaigns_unit_organ_id",
                table: "campaigns_campaigns");

            migrationBuilder.DropForeignKey(
                name: "fk_campaigns_notice_drafts_unit_organ_id",
                table: "campaigns_notice_drafts");

            migrationBuilder.DropTable(
                name: "audits_seals");

            migrationBuilder.DropTable(
                name: "organisation_roll_drafts");

            migrationBuilder.DropTable(
                name: "organisation_roll_exports");

            migrationBuilder.DropTable(
                name: "platform_alarms");

            migrationBuilder.DropTable(
                name: "platform_exports");

            migrationBuilder.DropIndex(
                name: "ix_campaigns_notice_drafts_organ_id_applied_at_created_at",
                table: "campaigns_notice_drafts");

            migrationBuilder.DropIndex(
                name: "ix_campaigns_campaigns_organ_id",
                table: "campaigns_campaigns");

            migrationBuilder.DropIndex(
                name: "ix_audits_entries_actor_name_at",
                table: "audits_entries");

            migrationBuilder.DropIndex(
                name: "ix_audits_entries_actor_unit_at",
                table: "audits_entries");

            migrationBuilder.DropIndex(
                name: "ix_audits_entries_address_at",
                table: "audits_entries");

            migrationBuilder.DropIndex(
                name: "ix_audits_entries_at_id",
                table: "audits_entries");

            migrationBuilder.DropIndex(
                name: "ix_audits_entries_name_at",
                table: "audits_entries");

            migrationBuilder.DropIndex(
                name: "ix_audits_entries_outcome_at",
                table: "audits_entries");

            migrationBuilder.DropIndex(
                name: "ix_audits_entries_subject_id_at",
                table: "audits_entries");

            migrationBuilder.DropIndex(
                name: "ix_audits_entries_subject_kind_at",
                table: "audits_entries");

            migrationBuilder.DropColumn(
                name: "work_phone",
                table: "organisation_people");

            migrationBuilder.DropColumn(
                name: "refusal",
                table: "organisation_appointments");

            migrationBuilder.DropColumn(
                name: "refused_at",
                table: "organisation_appointments");

            migrationBuilder.DropColumn(
                name: "label",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "label",
                table: "documents_documents");

            migrationBuilder.DropColumn(
                name: "label",
                table: "discussions_contributions");

            migrationBuilder.DropColumn(
                name: "label",
                table: "campaigns_notice_drafts");

            migrationBuilder.DropColumn(
                name: "organ_id",
                table: "campaigns_notice_drafts");

            migrationBuilder.DropColumn(
                name: "organ_id",
                table: "campaigns_campaigns");

            migrationBuilder.DropColumn(
                name: "reach",
                table: "campaigns_campaigns");

            migrationBuilder.DropColumn(
                name: "acting_for",
                table: "audits_entries");

            migrationBuilder.DropColumn(
                name: "actor_post",
                table: "audits_entries");

            migrationBuilder.DropColumn(
                name: "address",
                table: "audits_entries");

            migrationBuilder.DropColumn(
                name: "after",
                table: "audits_entries");

            migrationBuilder.DropColumn(
                name: "before",
                table: "audits_entries");

            migrationBuilder.DropColumn(
                name: "outcome",
                table: "audits_entries");

            migrationBuilder.DropColumn(
                name: "shown_as",
                table: "audits_entries");

            migrationBuilder.DropColumn(
                name: "trace",
                table: "audits_entries");

            migrationBuilder.AlterColumn<Guid>(
                name: "subject_id",
                table: "audits_entries",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateTable(
                name: "lists_exports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_exports", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_exports_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_exports_person_by_id",
                        column: x => x.by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_notice_drafts_applied_at_created_at",
                table: "campaigns_notice_drafts",
                columns: new[] { "applied_at", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_audits_entries_campaign_id_id",
                table: "audits_entries",
                columns: new[] { "campaign_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audits_entries_subject_id_id",
                table: "audits_entries",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_lists_exports_by_id",
                table: "lists_exports",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_exports_campaign_id_at",
                table: "lists_exports",
                columns: new[] { "campaign_id", "at" });
        }
    }
}
