using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DeliveryOverYears : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "delivery_circulars",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    label = table.Column<int>(type: "integer", nullable: false),
                    drawn_on = table.Column<DateOnly>(type: "date", nullable: false),
                    drawn_by = table.Column<string>(type: "text", nullable: false),
                    check_until = table.Column<DateOnly>(type: "date", nullable: false),
                    rule_edition = table.Column<int>(type: "integer", nullable: false),
                    summary = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    issued_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_circulars", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_circulars_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "delivery_indicator_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_indicator_drafts", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_indicator_drafts_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_delivery_indicator_drafts_person_made_by_id",
                        column: x => x.made_by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "delivery_indicators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    definition = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    measure = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    direction = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lead_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    roll_up = table.Column<int>(type: "integer", nullable: false),
                    whole_id = table.Column<Guid>(type: "uuid", nullable: true),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    baseline_year = table.Column<int>(type: "integer", nullable: true),
                    baseline_value = table.Column<long>(type: "bigint", nullable: true),
                    label = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_indicators", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_indicators_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_delivery_indicators_campaigns_themes_theme_id",
                        column: x => x.theme_id,
                        principalTable: "campaigns_themes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_delivery_indicators_delivery_indicators_whole_id",
                        column: x => x.whole_id,
                        principalTable: "delivery_indicators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_delivery_indicators_unit_lead_unit_id",
                        column: x => x.lead_unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "delivery_judged_days",
                columns: table => new
                {
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    rule_edition = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_judged_days", x => new { x.campaign_id, x.day });
                    table.ForeignKey(
                        name: "fk_delivery_judged_days_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "delivery_light_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    light = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    rule_edition = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_light_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_light_changes_delivery_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "delivery_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delivery_projects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    total_fen = table.Column<long>(type: "bigint", nullable: true),
                    earlier_fen = table.Column<long>(type: "bigint", nullable: false),
                    planned_start = table.Column<DateOnly>(type: "date", nullable: true),
                    planned_finish = table.Column<DateOnly>(type: "date", nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    start_basis = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_projects", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_projects_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_delivery_projects_delivery_assignments_id",
                        column: x => x.id,
                        principalTable: "delivery_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delivery_circular_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    leader = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    light = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    verdict = table.Column<int>(type: "integer", nullable: false),
                    reported = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    corrected = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    asks = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    money = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    plan_fen = table.Column<long>(type: "bigint", nullable: true),
                    done_fen = table.Column<long>(type: "bigint", nullable: true),
                    checked_by = table.Column<string>(type: "text", nullable: false),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    circular_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_circular_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_circular_lines_delivery_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "delivery_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_delivery_circular_lines_delivery_circulars_circular_id",
                        column: x => x.circular_id,
                        principalTable: "delivery_circulars",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_delivery_circular_lines_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "delivery_indicator_actuals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    evidence = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    superseded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_indicator_actuals", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_indicator_actuals_delivery_indicators_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "delivery_indicators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delivery_indicator_benchmarks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    city = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_indicator_benchmarks", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_indicator_benchmarks_delivery_indicators_indicator",
                        column: x => x.indicator_id,
                        principalTable: "delivery_indicators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delivery_indicator_clauses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    clause_key = table.Column<Guid>(type: "uuid", nullable: false),
                    sentence = table.Column<int>(type: "integer", nullable: true),
                    quote = table.Column<string>(type: "text", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_indicator_clauses", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_indicator_clauses_delivery_indicators_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "delivery_indicators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delivery_indicator_rows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_indicator_rows", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_indicator_rows_delivery_indicators_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "delivery_indicators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_delivery_indicator_rows_work_item_item_id",
                        column: x => x.item_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "delivery_indicator_targets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_indicator_targets", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_indicator_targets_delivery_indicators_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "delivery_indicators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delivery_month_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    fen = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    superseded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_month_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_month_entries_delivery_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "delivery_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delivery_permits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    document_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_permits", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_permits_delivery_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "delivery_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delivery_planned_months",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    fen = table.Column<long>(type: "bigint", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_planned_months", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_planned_months_delivery_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "delivery_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delivery_site_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_site_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_site_notes_delivery_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "delivery_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delivery_year_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    plan_fen = table.Column<long>(type: "bigint", nullable: false),
                    goal = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_year_plans", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_year_plans_delivery_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "delivery_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_delivery_circular_lines_assignment_id",
                table: "delivery_circular_lines",
                column: "assignment_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_circular_lines_circular_id",
                table: "delivery_circular_lines",
                column: "circular_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_circular_lines_unit_id",
                table: "delivery_circular_lines",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_circulars_campaign_id_number",
                table: "delivery_circulars",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_delivery_indicator_actuals_indicator_id",
                table: "delivery_indicator_actuals",
                column: "indicator_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_indicator_benchmarks_indicator_id",
                table: "delivery_indicator_benchmarks",
                column: "indicator_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_indicator_clauses_indicator_id",
                table: "delivery_indicator_clauses",
                column: "indicator_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_indicator_drafts_campaign_id_made_by_id",
                table: "delivery_indicator_drafts",
                columns: new[] { "campaign_id", "made_by_id" });

            migrationBuilder.CreateIndex(
                name: "ix_delivery_indicator_drafts_made_by_id",
                table: "delivery_indicator_drafts",
                column: "made_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_indicator_rows_indicator_id",
                table: "delivery_indicator_rows",
                column: "indicator_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_indicator_rows_item_id",
                table: "delivery_indicator_rows",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_indicator_targets_indicator_id",
                table: "delivery_indicator_targets",
                column: "indicator_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_indicators_campaign_id_number",
                table: "delivery_indicators",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_delivery_indicators_lead_unit_id",
                table: "delivery_indicators",
                column: "lead_unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_indicators_theme_id",
                table: "delivery_indicators",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_indicators_whole_id",
                table: "delivery_indicators",
                column: "whole_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_light_changes_assignment_id_on",
                table: "delivery_light_changes",
                columns: new[] { "assignment_id", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_delivery_month_entries_project_id",
                table: "delivery_month_entries",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_permits_project_id_kind",
                table: "delivery_permits",
                columns: new[] { "project_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_delivery_planned_months_project_id",
                table: "delivery_planned_months",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_projects_campaign_id",
                table: "delivery_projects",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_site_notes_project_id",
                table: "delivery_site_notes",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_year_plans_project_id_year",
                table: "delivery_year_plans",
                columns: new[] { "project_id", "year" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "delivery_circular_lines");

            migrationBuilder.DropTable(
                name: "delivery_indicator_actuals");

            migrationBuilder.DropTable(
                name: "delivery_indicator_benchmarks");

            migrationBuilder.DropTable(
                name: "delivery_indicator_clauses");

            migrationBuilder.DropTable(
                name: "delivery_indicator_drafts");

            migrationBuilder.DropTable(
                name: "delivery_indicator_rows");

            migrationBuilder.DropTable(
                name: "delivery_indicator_targets");

            migrationBuilder.DropTable(
                name: "delivery_judged_days");

            migrationBuilder.DropTable(
                name: "delivery_light_changes");

            migrationBuilder.DropTable(
                name: "delivery_month_entries");

            migrationBuilder.DropTable(
                name: "delivery_permits");

            migrationBuilder.DropTable(
                name: "delivery_planned_months");

            migrationBuilder.DropTable(
                name: "delivery_site_notes");

            migrationBuilder.DropTable(
                name: "delivery_year_plans");

            migrationBuilder.DropTable(
                name: "delivery_circulars");

            migrationBuilder.DropTable(
                name: "delivery_indicators");

            migrationBuilder.DropTable(
                name: "delivery_projects");
        }
    }
}
