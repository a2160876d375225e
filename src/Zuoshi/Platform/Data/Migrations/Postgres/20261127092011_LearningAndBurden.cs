using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LearningAndBurden : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bulletins_coverages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    outlet = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    file_name = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    file_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    phase = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulletins_coverages", x => x.id);
                    table.ForeignKey(
                        name: "fk_bulletins_coverages_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bulletins_coverages_theme_theme_id",
                        column: x => x.theme_id,
                        principalTable: "campaigns_themes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bulletins_issues",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    begun_on = table.Column<DateOnly>(type: "date", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    organ = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    label = table.Column<int>(type: "integer", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    issued_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulletins_issues", x => x.id);
                    table.ForeignKey(
                        name: "fk_bulletins_issues_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bulletins_mastheads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    organ = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulletins_mastheads", x => x.id);
                    table.ForeignKey(
                        name: "fk_bulletins_mastheads_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bulletins_pictures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    file_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    media_type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    caption = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    alternative = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    people = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    consent = table.Column<int>(type: "integer", nullable: false),
                    consent_note = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    phase = table.Column<int>(type: "integer", nullable: true),
                    label = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    down_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulletins_pictures", x => x.id);
                    table.ForeignKey(
                        name: "fk_bulletins_pictures_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bulletins_pictures_person_by_id",
                        column: x => x.by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bulletins_pictures_theme_theme_id",
                        column: x => x.theme_id,
                        principalTable: "campaigns_themes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bulletins_pictures_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bulletins_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    outlet = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    who = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    phase = table.Column<int>(type: "integer", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    given_up = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulletins_plan", x => x.id);
                    table.ForeignKey(
                        name: "fk_bulletins_plan_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bulletins_plan_theme_theme_id",
                        column: x => x.theme_id,
                        principalTable: "campaigns_themes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bulletins_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    phase = table.Column<int>(type: "integer", nullable: true),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    story_number = table.Column<int>(type: "integer", nullable: true),
                    declined = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    answered_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulletins_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_bulletins_requests_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bulletins_requests_theme_theme_id",
                        column: x => x.theme_id,
                        principalTable: "campaigns_themes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bulletins_requests_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "burden_complaints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organ_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    from = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hides_name = table.Column<bool>(type: "boolean", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    answered_by = table.Column<string>(type: "text", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_solved = table.Column<bool>(type: "boolean", nullable: true),
                    judged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_burden_complaints", x => x.id);
                    table.ForeignKey(
                        name: "fk_burden_complaints_person_by_id",
                        column: x => x.by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_burden_complaints_unit_organ_id",
                        column: x => x.organ_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_burden_complaints_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "burden_fill_times",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opening = table.Column<int>(type: "integer", nullable: false),
                    choice = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<int>(type: "integer", nullable: false),
                    few_words = table.Column<int>(type: "integer", nullable: false),
                    sentences = table.Column<int>(type: "integer", nullable: false),
                    file = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_burden_fill_times", x => x.id);
                    table.ForeignKey(
                        name: "fk_burden_fill_times_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "burden_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    basis = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    cycle = table.Column<int>(type: "integer", nullable: false),
                    first_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: false),
                    urgency = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    registered_by = table.Column<string>(type: "text", nullable: false),
                    registered_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    approved_until = table.Column<DateOnly>(type: "date", nullable: true),
                    approved_by = table.Column<string>(type: "text", nullable: false),
                    stopped_on = table.Column<DateOnly>(type: "date", nullable: true),
                    stop_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_burden_forms", x => x.id);
                    table.ForeignKey(
                        name: "fk_burden_forms_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_burden_forms_person_registered_by_id",
                        column: x => x.registered_by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "burden_months",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    forms = table.Column<int>(type: "integer", nullable: false),
                    fields = table.Column<int>(type: "integer", nullable: false),
                    presses = table.Column<int>(type: "integer", nullable: false),
                    notices = table.Column<int>(type: "integer", nullable: false),
                    reused = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_burden_months", x => x.id);
                    table.ForeignKey(
                        name: "fk_burden_months_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "delivery_outlooks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    saves = table.Column<int>(type: "integer", nullable: false),
                    judged_on = table.Column<DateOnly>(type: "date", nullable: false),
                    rule_edition = table.Column<int>(type: "integer", nullable: false),
                    light = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    turns_on = table.Column<DateOnly>(type: "date", nullable: true),
                    turns_to = table.Column<int>(type: "integer", nullable: true),
                    percent = table.Column<int>(type: "integer", nullable: true),
                    next_step_on = table.Column<DateOnly>(type: "date", nullable: true),
                    report_due = table.Column<DateOnly>(type: "date", nullable: true),
                    awaits_helpers = table.Column<bool>(type: "boolean", nullable: false),
                    month_missing = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_outlooks", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_outlooks_delivery_assignments_id",
                        column: x => x.id,
                        principalTable: "delivery_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exchange_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    seed = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_rounds", x => x.id);
                    table.ForeignKey(
                        name: "fk_exchange_rounds_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lists_funds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: true),
                    source = table.Column<int>(type: "integer", nullable: true),
                    fen = table.Column<long>(type: "bigint", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_funds", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_funds_lists_items_item_id",
                        column: x => x.item_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lists_kpis",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    unit = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    baseline = table.Column<long>(type: "bigint", nullable: true),
                    target = table.Column<long>(type: "bigint", nullable: true),
                    by = table.Column<DateOnly>(type: "date", nullable: true),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_kpis", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_kpis_lists_items_item_id",
                        column: x => x.item_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lists_permits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    document_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_permits", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_permits_lists_items_item_id",
                        column: x => x.item_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "public_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    contribution_number = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_public_notes_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "public_releases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_on = table.Column<bool>(type: "boolean", nullable: false),
                    intro = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    shows_phases = table.Column<bool>(type: "boolean", nullable: false),
                    shows_progress = table.Column<bool>(type: "boolean", nullable: false),
                    shows_indicators = table.Column<bool>(type: "boolean", nullable: false),
                    takes_notes = table.Column<bool>(type: "boolean", nullable: false),
                    prompt_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_releases", x => x.id);
                    table.ForeignKey(
                        name: "fk_public_releases_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_public_releases_campaigns_prompts_prompt_id",
                        column: x => x.prompt_id,
                        principalTable: "campaigns_prompts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bulletins_stories",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    phase = table.Column<int>(type: "integer", nullable: true),
                    row_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authors = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: false),
                    file_name = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    file_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    label = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    signed_by = table.Column<string>(type: "text", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    answered_by = table.Column<string>(type: "text", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    printed_title = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    printed_text = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: false),
                    joined_to_id = table.Column<Guid>(type: "uuid", nullable: true),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulletins_stories", x => x.id);
                    table.ForeignKey(
                        name: "fk_bulletins_stories_bulletin_issue_issue_id",
                        column: x => x.issue_id,
                        principalTable: "bulletins_issues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bulletins_stories_bulletins_stories_joined_to_id",
                        column: x => x.joined_to_id,
                        principalTable: "bulletins_stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bulletins_stories_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bulletins_stories_person_by_id",
                        column: x => x.by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bulletins_stories_theme_theme_id",
                        column: x => x.theme_id,
                        principalTable: "campaigns_themes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bulletins_stories_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bulletins_stories_work_item_row_id",
                        column: x => x.row_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "burden_form_fields",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    known = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    why = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_burden_form_fields", x => x.id);
                    table.ForeignKey(
                        name: "fk_burden_form_fields_burden_forms_form_id",
                        column: x => x.form_id,
                        principalTable: "burden_forms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "burden_form_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_burden_form_units", x => x.id);
                    table.ForeignKey(
                        name: "fk_burden_form_units_burden_forms_form_id",
                        column: x => x.form_id,
                        principalTable: "burden_forms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_burden_form_units_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exchange_criteria",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_criteria", x => x.id);
                    table.ForeignKey(
                        name: "fk_exchange_criteria_exchange_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "exchange_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exchange_objects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_objects", x => x.id);
                    table.ForeignKey(
                        name: "fk_exchange_objects_exchange_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "exchange_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "public_ideas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    contribution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    outcome = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    release_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_ideas", x => x.id);
                    table.ForeignKey(
                        name: "fk_public_ideas_public_releases_release_id",
                        column: x => x.release_id,
                        principalTable: "public_releases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bulletins_adoptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    story_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulletins_adoptions", x => x.id);
                    table.ForeignKey(
                        name: "fk_bulletins_adoptions_bulletins_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "bulletins_stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bulletins_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    story_id = table.Column<Guid>(type: "uuid", nullable: false),
                    credit = table.Column<string>(type: "text", nullable: false),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulletins_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_bulletins_entries_bulletins_issues_issue_id",
                        column: x => x.issue_id,
                        principalTable: "bulletins_issues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_bulletins_entries_bulletins_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "bulletins_stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exchange_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    object_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reviewer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    praise = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    advice = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    interest = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    praise_held_back = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    advice_held_back = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    answer = table.Column<int>(type: "integer", nullable: true),
                    answer_text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_reviews", x => x.id);
                    table.ForeignKey(
                        name: "fk_exchange_reviews_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exchange_reviews_exchange_objects_object_id",
                        column: x => x.object_id,
                        principalTable: "exchange_objects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exchange_reviews_exchange_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "exchange_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exchange_grades",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    criterion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given = table.Column<int>(type: "integer", nullable: false),
                    review_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_grades", x => x.id);
                    table.ForeignKey(
                        name: "fk_exchange_grades_exchange_reviews_review_id",
                        column: x => x.review_id,
                        principalTable: "exchange_reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exchange_practices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false),
                    effect = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    label = table.Column<int>(type: "integer", nullable: false),
                    review_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_practices", x => x.id);
                    table.ForeignKey(
                        name: "fk_exchange_practices_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exchange_practices_campaigns_themes_theme_id",
                        column: x => x.theme_id,
                        principalTable: "campaigns_themes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exchange_practices_exchange_reviews_review_id",
                        column: x => x.review_id,
                        principalTable: "exchange_reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exchange_practices_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exchange_borrowings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    practice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    how = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    look_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    outcome = table.Column<int>(type: "integer", nullable: true),
                    outcome_text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    outcome_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    outcome_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_borrowings", x => x.id);
                    table.ForeignKey(
                        name: "fk_exchange_borrowings_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exchange_borrowings_exchange_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "exchange_practices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exchange_borrowings_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exchange_practice_rows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    practice_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_practice_rows", x => x.id);
                    table.ForeignKey(
                        name: "fk_exchange_practice_rows_exchange_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "exchange_practices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_exchange_practice_rows_work_item_item_id",
                        column: x => x.item_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_adoptions_story_id",
                table: "bulletins_adoptions",
                column: "story_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_coverages_campaign_id_number",
                table: "bulletins_coverages",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_coverages_theme_id",
                table: "bulletins_coverages",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_entries_issue_id",
                table: "bulletins_entries",
                column: "issue_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_entries_story_id",
                table: "bulletins_entries",
                column: "story_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_issues_campaign_id_number",
                table: "bulletins_issues",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_mastheads_campaign_id",
                table: "bulletins_mastheads",
                column: "campaign_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_pictures_by_id",
                table: "bulletins_pictures",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_pictures_campaign_id_number",
                table: "bulletins_pictures",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_pictures_theme_id",
                table: "bulletins_pictures",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_pictures_unit_id",
                table: "bulletins_pictures",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_plan_campaign_id_number",
                table: "bulletins_plan",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_plan_theme_id",
                table: "bulletins_plan",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_requests_campaign_id_number",
                table: "bulletins_requests",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_requests_theme_id",
                table: "bulletins_requests",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_requests_unit_id",
                table: "bulletins_requests",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_stories_by_id",
                table: "bulletins_stories",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_stories_campaign_id_number",
                table: "bulletins_stories",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_stories_campaign_id_state",
                table: "bulletins_stories",
                columns: new[] { "campaign_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_stories_campaign_id_unit_id",
                table: "bulletins_stories",
                columns: new[] { "campaign_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_stories_issue_id",
                table: "bulletins_stories",
                column: "issue_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_stories_joined_to_id",
                table: "bulletins_stories",
                column: "joined_to_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_stories_row_id",
                table: "bulletins_stories",
                column: "row_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_stories_theme_id",
                table: "bulletins_stories",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_stories_unit_id",
                table: "bulletins_stories",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_burden_complaints_by_id",
                table: "burden_complaints",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_burden_complaints_number",
                table: "burden_complaints",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_burden_complaints_organ_id_answered_at",
                table: "burden_complaints",
                columns: new[] { "organ_id", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_burden_complaints_unit_id",
                table: "burden_complaints",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_burden_fill_times_campaign_id",
                table: "burden_fill_times",
                column: "campaign_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_burden_form_fields_form_id",
                table: "burden_form_fields",
                column: "form_id");

            migrationBuilder.CreateIndex(
                name: "ix_burden_form_units_form_id_unit_id",
                table: "burden_form_units",
                columns: new[] { "form_id", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_burden_form_units_unit_id",
                table: "burden_form_units",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_burden_forms_campaign_id_number",
                table: "burden_forms",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_burden_forms_registered_by_id",
                table: "burden_forms",
                column: "registered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_burden_months_campaign_id_month",
                table: "burden_months",
                columns: new[] { "campaign_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exchange_borrowings_campaign_id",
                table: "exchange_borrowings",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_borrowings_practice_id_unit_id",
                table: "exchange_borrowings",
                columns: new[] { "practice_id", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exchange_borrowings_unit_id",
                table: "exchange_borrowings",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_criteria_round_id",
                table: "exchange_criteria",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_grades_review_id",
                table: "exchange_grades",
                column: "review_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_objects_round_id",
                table: "exchange_objects",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_practice_rows_item_id",
                table: "exchange_practice_rows",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_practice_rows_practice_id",
                table: "exchange_practice_rows",
                column: "practice_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_practices_campaign_id_number",
                table: "exchange_practices",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exchange_practices_review_id",
                table: "exchange_practices",
                column: "review_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exchange_practices_theme_id",
                table: "exchange_practices",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_practices_unit_id",
                table: "exchange_practices",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_reviews_campaign_id",
                table: "exchange_reviews",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_reviews_object_id_reviewer_id",
                table: "exchange_reviews",
                columns: new[] { "object_id", "reviewer_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exchange_reviews_round_id",
                table: "exchange_reviews",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_rounds_campaign_id_number",
                table: "exchange_rounds",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lists_funds_item_id",
                table: "lists_funds",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_kpis_item_id",
                table: "lists_kpis",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_permits_item_id",
                table: "lists_permits",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_public_ideas_release_id",
                table: "public_ideas",
                column: "release_id");

            migrationBuilder.CreateIndex(
                name: "ix_public_notes_campaign_id_number",
                table: "public_notes",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_public_notes_code",
                table: "public_notes",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_public_releases_campaign_id",
                table: "public_releases",
                column: "campaign_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_public_releases_prompt_id",
                table: "public_releases",
                column: "prompt_id");

            // What stood in one text goes on as one figure of the row, whose next save reads it apart.
            migrationBuilder.Sql("INSERT INTO lists_kpis (id, \"order\", name, unit, item_id) SELECT id, 1, kpi, '', id FROM lists_items WHERE kpi <> ''");

            migrationBuilder.DropColumn(
                name: "kpi",
                table: "lists_items");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bulletins_adoptions");

            migrationBuilder.DropTable(
                name: "bulletins_coverages");

            migrationBuilder.DropTable(
                name: "bulletins_entries");

            migrationBuilder.DropTable(
                name: "bulletins_mastheads");

            migrationBuilder.DropTable(
                name: "bulletins_pictures");

            migrationBuilder.DropTable(
                name: "bulletins_plan");

            migrationBuilder.DropTable(
                name: "bulletins_requests");

            migrationBuilder.DropTable(
                name: "burden_complaints");

            migrationBuilder.DropTable(
                name: "burden_fill_times");

            migrationBuilder.DropTable(
                name: "burden_form_fields");

            migrationBuilder.DropTable(
                name: "burden_form_units");

            migrationBuilder.DropTable(
                name: "burden_months");

            migrationBuilder.DropTable(
                name: "delivery_outlooks");

            migrationBuilder.DropTable(
                name: "exchange_borrowings");

            migrationBuilder.DropTable(
                name: "exchange_criteria");

            migrationBuilder.DropTable(
                name: "exchange_grades");

            migrationBuilder.DropTable(
                name: "exchange_practice_rows");

            migrationBuilder.DropTable(
                name: "lists_funds");

            migrationBuilder.DropTable(
                name: "lists_kpis");

            migrationBuilder.DropTable(
                name: "lists_permits");

            migrationBuilder.DropTable(
                name: "public_ideas");

            migrationBuilder.DropTable(
                name: "public_notes");

            migrationBuilder.DropTable(
                name: "bulletins_stories");

            migrationBuilder.DropTable(
                name: "burden_forms");

            migrationBuilder.DropTable(
                name: "exchange_practices");

            migrationBuilder.DropTable(
                name: "public_releases");

            migrationBuilder.DropTable(
                name: "bulletins_issues");

            migrationBuilder.DropTable(
                name: "exchange_reviews");

            migrationBuilder.DropTable(
                name: "exchange_objects");

            migrationBuilder.DropTable(
                name: "exchange_rounds");

            migrationBuilder.AddColumn<string>(
                name: "kpi",
                table: "lists_items",
                type: "text",
                nullable: false,
                defaultValue: "");
        }
    }
}
