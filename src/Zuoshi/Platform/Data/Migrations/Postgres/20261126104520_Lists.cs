using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Lists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_discussions_votes_poll_id_person_id",
                table: "discussions_votes");

            migrationBuilder.DropColumn(
                name: "last_vote_at",
                table: "discussions_maps");

            migrationBuilder.AddColumn<int>(
                name: "edition",
                table: "lists_items",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            // Until now a row's version counted its contents too; what was drawn from it remembers that number.
            migrationBuilder.Sql("UPDATE lists_items SET edition = version");

            migrationBuilder.AddColumn<int>(
                name: "level",
                table: "lists_items",
                type: "integer",
                nullable: false,
                defaultValue: 4);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "lists_items",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "published_in",
                table: "lists_items",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "return_reason",
                table: "lists_items",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "signed_at",
                table: "lists_items",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "signed_by_id",
                table: "lists_items",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "unit_id",
                table: "lists_items",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "times",
                table: "discussions_votes",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            // A vote cast until now was cast once; a sum of nothing would take every old map for a current one.
            migrationBuilder.Sql("UPDATE discussions_votes SET times = 1");

            // Statements were numbered by the highest until now; the counter goes on from there.
            migrationBuilder.Sql("INSERT INTO platform_counters (name, value) SELECT 'statements/' || replace(poll_id::text, '-', ''), MAX(number) FROM discussions_statements GROUP BY poll_id");

            migrationBuilder.AddColumn<long>(
                name: "said",
                table: "discussions_maps",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "lists_baselines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    document_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    published_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_by = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_baselines", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_baselines_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_baselines_person_published_by_id",
                        column: x => x.published_by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lists_calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_calls", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_calls_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lists_disputes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    proposed_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    claim = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    raised_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    raised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    takes = table.Column<bool>(type: "boolean", nullable: true),
                    answer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    escalated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decision = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_disputes", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_disputes_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_disputes_person_raised_by_id",
                        column: x => x.raised_by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_disputes_unit_decided_unit_id",
                        column: x => x.decided_unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_disputes_unit_proposed_unit_id",
                        column: x => x.proposed_unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_disputes_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_disputes_work_item_item_id",
                        column: x => x.item_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lists_distinctions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    one_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_distinctions", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_distinctions_person_by_id",
                        column: x => x.by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_distinctions_work_item_one_id",
                        column: x => x.one_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_distinctions_work_item_other_id",
                        column: x => x.other_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lists_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false),
                    answers = table.Column<string>(type: "text", nullable: false),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_drafts", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_drafts_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_drafts_person_made_by_id",
                        column: x => x.made_by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lists_table_words",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    word = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    field = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_table_words", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_table_words_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_table_words_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lists_baseline_rows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    baseline_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    label = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_baseline_rows", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_baseline_rows_lists_baselines_baseline_id",
                        column: x => x.baseline_id,
                        principalTable: "lists_baselines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_lists_baseline_rows_work_item_item_id",
                        column: x => x.item_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lists_called_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nothing_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    nothing_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reminded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_called_units", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_called_units_lists_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "lists_calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_lists_called_units_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_lists_items_campaign_id_unit_id_level",
                table: "lists_items",
                columns: new[] { "campaign_id", "unit_id", "level" });

            migrationBuilder.CreateIndex(
                name: "ix_lists_items_merged_into_id",
                table: "lists_items",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_items_signed_by_id",
                table: "lists_items",
                column: "signed_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_items_unit_id",
                table: "lists_items",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_votes_poll_id_person_id_times",
                table: "discussions_votes",
                columns: new[] { "poll_id", "person_id", "times" });

            migrationBuilder.CreateIndex(
                name: "ix_lists_baseline_rows_baseline_id_item_id",
                table: "lists_baseline_rows",
                columns: new[] { "baseline_id", "item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lists_baseline_rows_item_id",
                table: "lists_baseline_rows",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_baselines_campaign_id_number",
                table: "lists_baselines",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lists_baselines_published_by_id",
                table: "lists_baselines",
                column: "published_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_called_units_call_id_unit_id",
                table: "lists_called_units",
                columns: new[] { "call_id", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lists_called_units_unit_id",
                table: "lists_called_units",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_calls_campaign_id",
                table: "lists_calls",
                column: "campaign_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lists_disputes_campaign_id_decided_at",
                table: "lists_disputes",
                columns: new[] { "campaign_id", "decided_at" });

            migrationBuilder.CreateIndex(
                name: "ix_lists_disputes_decided_unit_id",
                table: "lists_disputes",
                column: "decided_unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_disputes_item_id",
                table: "lists_disputes",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_disputes_proposed_unit_id",
                table: "lists_disputes",
                column: "proposed_unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_disputes_raised_by_id",
                table: "lists_disputes",
                column: "raised_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_disputes_unit_id",
                table: "lists_disputes",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_distinctions_by_id",
                table: "lists_distinctions",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_distinctions_campaign_id",
                table: "lists_distinctions",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_distinctions_one_id_other_id",
                table: "lists_distinctions",
                columns: new[] { "one_id", "other_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lists_distinctions_other_id",
                table: "lists_distinctions",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_drafts_campaign_id_made_by_id",
                table: "lists_drafts",
                columns: new[] { "campaign_id", "made_by_id" });

            migrationBuilder.CreateIndex(
                name: "ix_lists_drafts_created_at",
                table: "lists_drafts",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_lists_drafts_made_by_id",
                table: "lists_drafts",
                column: "made_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_table_words_campaign_id",
                table: "lists_table_words",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_table_words_unit_id",
                table: "lists_table_words",
                column: "unit_id");

            migrationBuilder.AddForeignKey(
                name: "fk_lists_items_lists_items_merged_into_id",
                table: "lists_items",
                column: "merged_into_id",
                principalTable: "lists_items",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_lists_items_person_signed_by_id",
                table: "lists_items",
                column: "signed_by_id",
                principalTable: "organisation_people",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_lists_items_unit_unit_id",
                table: "lists_items",
                column: "unit_id",
                principalTable: "organisation_units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_lists_items_lists_items_merged_into_id",
                table: "lists_items");

            migrationBuilder.DropForeignKey(
                name: "fk_lists_items_person_signed_by_id",
                table: "lists_items");

            migrationBuilder.DropForeignKey(
                name: "fk_lists_items_unit_unit_id",
                table: "lists_items");

            migrationBuilder.DropTable(
                name: "lists_baseline_rows");

            migrationBuilder.DropTable(
                name: "lists_called_units");

            migrationBuilder.DropTable(
                name: "lists_disputes");

            migrationBuilder.DropTable(
                name: "lists_distinctions");

            migrationBuilder.DropTable(
                name: "lists_drafts");

            migrationBuilder.DropTable(
                name: "lists_table_words");

            migrationBuilder.DropTable(
                name: "lists_baselines");

            migrationBuilder.DropTable(
                name: "lists_calls");

            migrationBuilder.DropIndex(
                name: "ix_lists_items_campaign_id_unit_id_level",
                table: "lists_items");

            migrationBuilder.DropIndex(
                name: "ix_lists_items_merged_into_id",
                table: "lists_items");

            migrationBuilder.DropIndex(
                name: "ix_lists_items_signed_by_id",
                table: "lists_items");

            migrationBuilder.DropIndex(
                name: "ix_lists_items_unit_id",
                table: "lists_items");

            migrationBuilder.DropIndex(
                name: "ix_discussions_votes_poll_id_person_id_times",
                table: "discussions_votes");

            migrationBuilder.DropColumn(
                name: "edition",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "level",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "published_in",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "return_reason",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "signed_at",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "signed_by_id",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "unit_id",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "times",
                table: "discussions_votes");

            migrationBuilder.DropColumn(
                name: "said",
                table: "discussions_maps");

            migrationBuilder.AddColumn<DateTime>(
                name: "last_vote_at",
                table: "discussions_maps",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_discussions_votes_poll_id_person_id",
                table: "discussions_votes",
                columns: new[] { "poll_id", "person_id" });
        }
    }
}
