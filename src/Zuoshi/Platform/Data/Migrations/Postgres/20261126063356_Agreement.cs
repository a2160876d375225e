using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Agreement : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "refuses_mail",
                table: "organisation_accounts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "prepared_by",
                table: "discussions_dispositions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "entered_by",
                table: "discussions_contributions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "entered_by_id",
                table: "discussions_contributions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "session_id",
                table: "discussions_contributions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "session_title",
                table: "discussions_contributions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "speaker",
                table: "discussions_contributions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "speaker_id",
                table: "discussions_contributions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "visibility",
                table: "discussions_contributions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "voice",
                table: "discussions_contributions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "closed_at",
                table: "campaigns_phases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "closed_by",
                table: "campaigns_phases",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "ends_discussion",
                table: "campaigns_phases",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "allows_anonymity",
                table: "campaigns_campaigns",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "answer_days",
                table: "campaigns_campaigns",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "digests_mailings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    claimed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    tries = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digests_mailings", x => x.id);
                    table.ForeignKey(
                        name: "fk_digests_mailings_person_person_id",
                        column: x => x.person_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "digests_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    mailed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digests_messages", x => x.id);
                    table.ForeignKey(
                        name: "fk_digests_messages_person_person_id",
                        column: x => x.person_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "digests_reminders",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digests_reminders", x => new { x.person_id, x.address });
                    table.ForeignKey(
                        name: "fk_digests_reminders_person_person_id",
                        column: x => x.person_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "digests_untold",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digests_untold", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "discussions_answer_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    is_retired = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_answer_templates", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_answer_templates_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussions_contribution_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    file_hash = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    contribution_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_contribution_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_contribution_files_discussions_contributions_co",
                        column: x => x.contribution_id,
                        principalTable: "discussions_contributions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "discussions_distinctions",
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
                    table.PrimaryKey("pk_discussions_distinctions", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_distinctions_discussions_contributions_one_id",
                        column: x => x.one_id,
                        principalTable: "discussions_contributions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_distinctions_discussions_contributions_other_id",
                        column: x => x.other_id,
                        principalTable: "discussions_contributions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_distinctions_person_by_id",
                        column: x => x.by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussions_endorsements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contribution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_endorsements", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_endorsements_discussions_contributions_contribu",
                        column: x => x.contribution_id,
                        principalTable: "discussions_contributions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_endorsements_person_person_id",
                        column: x => x.person_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussions_objections",
                columns: table => new
                {
                    contribution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_objections", x => x.contribution_id);
                    table.ForeignKey(
                        name: "fk_discussions_objections_discussions_contributions_contributi",
                        column: x => x.contribution_id,
                        principalTable: "discussions_contributions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "discussions_polls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    for_group = table.Column<bool>(type: "boolean", nullable: false),
                    results_shown = table.Column<int>(type: "integer", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    label = table.Column<int>(type: "integer", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    on_screen = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_polls", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_polls_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_polls_campaigns_themes_theme_id",
                        column: x => x.theme_id,
                        principalTable: "campaigns_themes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussions_prepared_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contribution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    prepared_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prepared_by = table.Column<string>(type: "text", nullable: false),
                    prepared_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reviewed_by = table.Column<string>(type: "text", nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_prepared_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_prepared_answers_contribution_contribution_id",
                        column: x => x.contribution_id,
                        principalTable: "discussions_contributions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_prepared_answers_contribution_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "discussions_contributions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_prepared_answers_person_prepared_by_id",
                        column: x => x.prepared_by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussions_replies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contribution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stance = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    hides_name = table.Column<bool>(type: "boolean", nullable: false),
                    is_by_author = table.Column<bool>(type: "boolean", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_name = table.Column<string>(type: "text", nullable: false),
                    author_unit = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_replies", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_replies_discussions_contributions_contribution_",
                        column: x => x.contribution_id,
                        principalTable: "discussions_contributions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_replies_person_author_id",
                        column: x => x.author_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussions_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    starts_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    link = table.Column<string>(type: "text", nullable: false),
                    convener_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convener_name = table.Column<string>(type: "text", nullable: false),
                    convener_unit = table.Column<string>(type: "text", nullable: false),
                    recorder_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorder_name = table.Column<string>(type: "text", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    cancelled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    current_item = table.Column<int>(type: "integer", nullable: true),
                    sign_in_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    sign_in_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_sessions_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_sessions_campaigns_themes_theme_id",
                        column: x => x.theme_id,
                        principalTable: "campaigns_themes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_sessions_person_convener_id",
                        column: x => x.convener_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_sessions_person_recorder_id",
                        column: x => x.recorder_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussions_table_drafts",
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
                    table.PrimaryKey("pk_discussions_table_drafts", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_table_drafts_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_table_drafts_person_made_by_id",
                        column: x => x.made_by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussions_wordings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_wordings", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_wordings_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussions_maps",
                columns: table => new
                {
                    poll_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    votes = table.Column<int>(type: "integer", nullable: false),
                    last_vote_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    seed = table.Column<long>(type: "bigint", nullable: false),
                    inputs_hash = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_maps", x => x.poll_id);
                    table.ForeignKey(
                        name: "fk_discussions_maps_discussions_polls_poll_id",
                        column: x => x.poll_id,
                        principalTable: "discussions_polls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussions_statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    poll_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_statements", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_statements_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_statements_discussions_polls_poll_id",
                        column: x => x.poll_id,
                        principalTable: "discussions_polls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_statements_discussions_statements_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "discussions_statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_statements_person_by_id",
                        column: x => x.by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussions_agenda_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    prompt_id = table.Column<Guid>(type: "uuid", nullable: true),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_agenda_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_agenda_items_campaigns_prompts_prompt_id",
                        column: x => x.prompt_id,
                        principalTable: "campaigns_prompts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_agenda_items_discussions_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "discussions_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "discussions_attendances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    struck_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_attendances", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_attendances_discussions_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "discussions_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_attendances_person_person_id",
                        column: x => x.person_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussions_guests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_guests", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_guests_discussions_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "discussions_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_discussions_guests_person_person_id",
                        column: x => x.person_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_guests_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussions_minutes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    visibility = table.Column<int>(type: "integer", nullable: false),
                    label = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_minutes", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_minutes_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_minutes_campaigns_themes_theme_id",
                        column: x => x.theme_id,
                        principalTable: "campaigns_themes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_minutes_discussions_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "discussions_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussions_statement_sources",
                columns: table => new
                {
                    contribution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_statement_sources", x => new { x.statement_id, x.contribution_id });
                    table.ForeignKey(
                        name: "fk_discussions_statement_sources_discussions_contributions_con",
                        column: x => x.contribution_id,
                        principalTable: "discussions_contributions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_statement_sources_discussions_statements_statem",
                        column: x => x.statement_id,
                        principalTable: "discussions_statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "discussions_votes",
                columns: table => new
                {
                    statement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    poll_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stance = table.Column<int>(type: "integer", nullable: false),
                    first_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    duty = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_votes", x => new { x.statement_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_discussions_votes_discussions_polls_poll_id",
                        column: x => x.poll_id,
                        principalTable: "discussions_polls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_votes_discussions_statements_statement_id",
                        column: x => x.statement_id,
                        principalTable: "discussions_statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_votes_person_person_id",
                        column: x => x.person_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussions_minutes_rows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    unknown = table.Column<string>(type: "text", nullable: false),
                    speaker = table.Column<string>(type: "text", nullable: false),
                    speaker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    prompt_id = table.Column<Guid>(type: "uuid", nullable: true),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    clause = table.Column<string>(type: "text", nullable: false),
                    is_left_out = table.Column<bool>(type: "boolean", nullable: false),
                    contribution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    minutes_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_minutes_rows", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_minutes_rows_campaigns_prompts_prompt_id",
                        column: x => x.prompt_id,
                        principalTable: "campaigns_prompts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_minutes_rows_campaigns_themes_theme_id",
                        column: x => x.theme_id,
                        principalTable: "campaigns_themes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_minutes_rows_discussions_contributions_contribu",
                        column: x => x.contribution_id,
                        principalTable: "discussions_contributions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_minutes_rows_discussions_minutes_minutes_id",
                        column: x => x.minutes_id,
                        principalTable: "discussions_minutes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_discussions_minutes_rows_person_speaker_id",
                        column: x => x.speaker_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_discussions_contributions_entered_by_id",
                table: "discussions_contributions",
                column: "entered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_contributions_session_id",
                table: "discussions_contributions",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_contributions_speaker_id",
                table: "discussions_contributions",
                column: "speaker_id");

            migrationBuilder.CreateIndex(
                name: "ix_digests_mailings_day_claimed_at_due_at",
                table: "digests_mailings",
                columns: new[] { "day", "claimed_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_digests_mailings_person_id_day",
                table: "digests_mailings",
                columns: new[] { "person_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_digests_messages_at",
                table: "digests_messages",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_digests_messages_person_id_seen_at",
                table: "digests_messages",
                columns: new[] { "person_id", "seen_at" });

            migrationBuilder.CreateIndex(
                name: "ix_discussions_agenda_items_prompt_id",
                table: "discussions_agenda_items",
                column: "prompt_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_agenda_items_session_id",
                table: "discussions_agenda_items",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_answer_templates_campaign_id",
                table: "discussions_answer_templates",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_attendances_person_id",
                table: "discussions_attendances",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_attendances_session_id_person_id",
                table: "discussions_attendances",
                columns: new[] { "session_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discussions_contribution_files_contribution_id",
                table: "discussions_contribution_files",
                column: "contribution_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_distinctions_by_id",
                table: "discussions_distinctions",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_distinctions_campaign_id",
                table: "discussions_distinctions",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_distinctions_one_id_other_id",
                table: "discussions_distinctions",
                columns: new[] { "one_id", "other_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discussions_distinctions_other_id",
                table: "discussions_distinctions",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_endorsements_contribution_id_person_id",
                table: "discussions_endorsements",
                columns: new[] { "contribution_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discussions_endorsements_person_id",
                table: "discussions_endorsements",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_guests_person_id",
                table: "discussions_guests",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_guests_session_id",
                table: "discussions_guests",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_guests_unit_id",
                table: "discussions_guests",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_minutes_campaign_id",
                table: "discussions_minutes",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_minutes_session_id",
                table: "discussions_minutes",
                column: "session_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discussions_minutes_theme_id",
                table: "discussions_minutes",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_minutes_rows_contribution_id",
                table: "discussions_minutes_rows",
                column: "contribution_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_minutes_rows_minutes_id",
                table: "discussions_minutes_rows",
                column: "minutes_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_minutes_rows_prompt_id",
                table: "discussions_minutes_rows",
                column: "prompt_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_minutes_rows_speaker_id",
                table: "discussions_minutes_rows",
                column: "speaker_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_minutes_rows_theme_id",
                table: "discussions_minutes_rows",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_polls_campaign_id_number",
                table: "discussions_polls",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discussions_polls_theme_id",
                table: "discussions_polls",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_prepared_answers_campaign_id_done_at",
                table: "discussions_prepared_answers",
                columns: new[] { "campaign_id", "done_at" });

            migrationBuilder.CreateIndex(
                name: "ix_discussions_prepared_answers_contribution_id",
                table: "discussions_prepared_answers",
                column: "contribution_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discussions_prepared_answers_merged_into_id",
                table: "discussions_prepared_answers",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_prepared_answers_prepared_by_id",
                table: "discussions_prepared_answers",
                column: "prepared_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_replies_author_id",
                table: "discussions_replies",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_replies_contribution_id",
                table: "discussions_replies",
                column: "contribution_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_sessions_campaign_id_number",
                table: "discussions_sessions",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discussions_sessions_campaign_id_starts_at",
                table: "discussions_sessions",
                columns: new[] { "campaign_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_discussions_sessions_convener_id",
                table: "discussions_sessions",
                column: "convener_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_sessions_recorder_id",
                table: "discussions_sessions",
                column: "recorder_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_sessions_theme_id",
                table: "discussions_sessions",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_statement_sources_contribution_id",
                table: "discussions_statement_sources",
                column: "contribution_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_statements_by_id",
                table: "discussions_statements",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_statements_campaign_id",
                table: "discussions_statements",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_statements_merged_into_id",
                table: "discussions_statements",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_statements_poll_id_number",
                table: "discussions_statements",
                columns: new[] { "poll_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discussions_table_drafts_campaign_id_made_by_id",
                table: "discussions_table_drafts",
                columns: new[] { "campaign_id", "made_by_id" });

            migrationBuilder.CreateIndex(
                name: "ix_discussions_table_drafts_made_by_id",
                table: "discussions_table_drafts",
                column: "made_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_votes_person_id",
                table: "discussions_votes",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_votes_poll_id_person_id",
                table: "discussions_votes",
                columns: new[] { "poll_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_discussions_wordings_campaign_id",
                table: "discussions_wordings",
                column: "campaign_id",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_discussions_contributions_person_entered_by_id",
                table: "discussions_contributions",
                column: "entered_by_id",
                principalTable: "organisation_people",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_discussions_contributions_person_speaker_id",
                table: "discussions_contributions",
                column: "speaker_id",
                principalTable: "organisation_people",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_discussions_contributions_session_session_id",
                table: "discussions_contributions",
                column: "session_id",
                principalTable: "discussions_sessions",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            // What was said and begun before these could be chosen: everybody reads it, each spoke for themselves.
            migrationBuilder.Sql("UPDATE campaigns_campaigns SET allows_anonymity = TRUE, answer_days = 7;");
            migrationBuilder.Sql("UPDATE discussions_contributions SET visibility = 3, voice = 1;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_discussions_contributions_person_entered_by_id",
                table: "discussions_contributions");

            migrationBuilder.DropForeignKey(
                name: "fk_discussions_contributions_person_speaker_id",
                table: "discussions_contributions");

            migrationBuilder.DropForeignKey(
                name: "fk_discussions_contributions_session_session_id",
                table: "discussions_contributions");

            migrationBuilder.DropTable(
                name: "digests_mailings");

            migrationBuilder.DropTable(
                name: "digests_messages");

            migrationBuilder.DropTable(
                name: "digests_reminders");

            migrationBuilder.DropTable(
                name: "digests_untold");

            migrationBuilder.DropTable(
                name: "discussions_agenda_items");

            migrationBuilder.DropTable(
                name: "discussions_answer_templates");

            migrationBuilder.DropTable(
                name: "discussions_attendances");

            migrationBuilder.DropTable(
                name: "discussions_contribution_files");

            migrationBuilder.DropTable(
                name: "discussions_distinctions");

            migrationBuilder.DropTable(
                name: "discussions_endorsements");

            migrationBuilder.DropTable(
                name: "discussions_guests");

            migrationBuilder.DropTable(
                name: "discussions_maps");

            migrationBuilder.DropTable(
                name: "discussions_minutes_rows");

            migrationBuilder.DropTable(
                name: "discussions_objections");

            migrationBuilder.DropTable(
                name: "discussions_prepared_answers");

            migrationBuilder.DropTable(
                name: "discussions_replies");

            migrationBuilder.DropTable(
                name: "discussions_statement_sources");

            migrationBuilder.DropTable(
                name: "discussions_table_drafts");

            migrationBuilder.DropTable(
                name: "discussions_votes");

            migrationBuilder.DropTable(
                name: "discussions_wordings");

            migrationBuilder.DropTable(
                name: "discussions_minutes");

            migrationBuilder.DropTable(
                name: "discussions_statements");

            migrationBuilder.DropTable(
                name: "discussions_sessions");

            migrationBuilder.DropTable(
                name: "discussions_polls");

            migrationBuilder.DropIndex(
                name: "ix_discussions_contributions_entered_by_id",
                table: "discussions_contributions");

            migrationBuilder.DropIndex(
                name: "ix_discussions_contributions_session_id",
                table: "discussions_contributions");

            migrationBuilder.DropIndex(
                name: "ix_discussions_contributions_speaker_id",
                table: "discussions_contributions");

            migrationBuilder.DropColumn(
                name: "refuses_mail",
                table: "organisation_accounts");

            migrationBuilder.DropColumn(
                name: "prepared_by",
                table: "discussions_dispositions");

            migrationBuilder.DropColumn(
                name: "entered_by",
                table: "discussions_contributions");

            migrationBuilder.DropColumn(
                name: "entered_by_id",
                table: "discussions_contributions");

            migrationBuilder.DropColumn(
                name: "session_id",
                table: "discussions_contributions");

            migrationBuilder.DropColumn(
                name: "session_title",
                table: "discussions_contributions");

            migrationBuilder.DropColumn(
                name: "speaker",
                table: "discussions_contributions");

            migrationBuilder.DropColumn(
                name: "speaker_id",
                table: "discussions_contributions");

            migrationBuilder.DropColumn(
                name: "visibility",
                table: "discussions_contributions");

            migrationBuilder.DropColumn(
                name: "voice",
                table: "discussions_contributions");

            migrationBuilder.DropColumn(
                name: "closed_at",
                table: "campaigns_phases");

            migrationBuilder.DropColumn(
                name: "closed_by",
                table: "campaigns_phases");

            migrationBuilder.DropColumn(
                name: "ends_discussion",
                table: "campaigns_phases");

            migrationBuilder.DropColumn(
                name: "allows_anonymity",
                table: "campaigns_campaigns");

            migrationBuilder.DropColumn(
                name: "answer_days",
                table: "campaigns_campaigns");
        }
    }
}
