using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audits_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    actor_unit = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    subject_kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    detail = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audits_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "campaigns_campaigns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    organiser = table.Column<string>(type: "text", nullable: false),
                    notice_title = table.Column<string>(type: "text", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    start = table.Column<DateOnly>(type: "date", nullable: true),
                    end = table.Column<DateOnly>(type: "date", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_campaigns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    short_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    order = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_units", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_units_organisation_units_parent_id",
                        column: x => x.parent_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_counters",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_counters", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "platform_held_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_held_forms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_kept_texts",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    field = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_kept_texts", x => new { x.person_id, x.field });
                });

            migrationBuilder.CreateTable(
                name: "platform_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_settings",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_settings", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "campaigns_deliverables",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_deliverables", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaigns_deliverables_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "campaigns_notice_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    file_hash = table.Column<string>(type: "text", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    applied_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    paragraphs = table.Column<List<string>>(type: "text[]", nullable: false),
                    remarks = table.Column<List<string>>(type: "text[]", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_notice_drafts", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaigns_notice_drafts_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "campaigns_phases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    start = table.Column<DateOnly>(type: "date", nullable: true),
                    end = table.Column<DateOnly>(type: "date", nullable: true),
                    tasks = table.Column<string>(type: "text", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_phases", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaigns_phases_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "campaigns_prompts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    group_order = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    is_retired = table.Column<bool>(type: "boolean", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_prompts", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaigns_prompts_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "campaigns_roles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    holder = table.Column<string>(type: "text", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_roles", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaigns_roles_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "campaigns_themes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false),
                    is_retired = table.Column<bool>(type: "boolean", nullable: false),
                    group_convener = table.Column<string>(type: "text", nullable: false),
                    group_convener_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_leader = table.Column<string>(type: "text", nullable: false),
                    group_members = table.Column<List<string>>(type: "text[]", nullable: false),
                    group_member_unit_ids = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_themes", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaigns_themes_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    sign_in_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    duty = table.Column<int>(type: "integer", nullable: false),
                    stamp = table.Column<string>(type: "text", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: false),
                    misses = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_people", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_people_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "campaigns_draft_findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    is_warning = table.Column<bool>(type: "boolean", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false),
                    paragraph = table.Column<int>(type: "integer", nullable: true),
                    span_start = table.Column<int>(type: "integer", nullable: false),
                    span_length = table.Column<int>(type: "integer", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: true),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_draft_findings", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaigns_draft_findings_campaigns_notice_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "campaigns_notice_drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "campaigns_draft_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    paragraph = table.Column<int>(type: "integer", nullable: true),
                    span_start = table.Column<int>(type: "integer", nullable: false),
                    span_length = table.Column<int>(type: "integer", nullable: false),
                    is_removed = table.Column<bool>(type: "boolean", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_draft_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaigns_draft_items_campaigns_notice_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "campaigns_notice_drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "discussions_contributions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    hides_name = table.Column<bool>(type: "boolean", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_name = table.Column<string>(type: "text", nullable: false),
                    author_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_unit = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_contributions", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_contributions_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_contributions_campaigns_themes_theme_id",
                        column: x => x.theme_id,
                        principalTable: "campaigns_themes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_contributions_person_author_id",
                        column: x => x.author_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "documents_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_documents_documents_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_documents_documents_person_by_id",
                        column: x => x.by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lists_exports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "lists_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_kind = table.Column<int>(type: "integer", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    content = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false),
                    target = table.Column<string>(type: "text", nullable: false),
                    kpi = table.Column<string>(type: "text", nullable: false),
                    nature = table.Column<int>(type: "integer", nullable: false),
                    lead_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    leader_name = table.Column<string>(type: "text", nullable: false),
                    leader_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_name = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    liaison_name = table.Column<string>(type: "text", nullable: false),
                    liaison_id = table.Column<Guid>(type: "uuid", nullable: true),
                    start = table.Column<DateOnly>(type: "date", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    due_text = table.Column<string>(type: "text", nullable: false),
                    horizon = table.Column<int>(type: "integer", nullable: true),
                    acceptance = table.Column<string>(type: "text", nullable: false),
                    remark = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    build_nature = table.Column<int>(type: "integer", nullable: true),
                    stage = table.Column<int>(type: "integer", nullable: true),
                    scale = table.Column<string>(type: "text", nullable: false),
                    start_year = table.Column<int>(type: "integer", nullable: true),
                    end_year = table.Column<int>(type: "integer", nullable: true),
                    total_investment_fen = table.Column<long>(type: "bigint", nullable: true),
                    problems = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_items_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_items_campaigns_themes_theme_id",
                        column: x => x.theme_id,
                        principalTable: "campaigns_themes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_items_person_leader_id",
                        column: x => x.leader_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_items_person_liaison_id",
                        column: x => x.liaison_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_items_person_made_by_id",
                        column: x => x.made_by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_items_person_owner_id",
                        column: x => x.owner_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_items_unit_lead_unit_id",
                        column: x => x.lead_unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussions_contribution_prompts",
                columns: table => new
                {
                    prompt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contribution_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_contribution_prompts", x => new { x.contribution_id, x.prompt_id });
                    table.ForeignKey(
                        name: "fk_discussions_contribution_prompts_campaigns_prompts_prompt_id",
                        column: x => x.prompt_id,
                        principalTable: "campaigns_prompts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_contribution_prompts_discussions_contributions_",
                        column: x => x.contribution_id,
                        principalTable: "discussions_contributions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "discussions_dispositions",
                columns: table => new
                {
                    contribution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_dispositions", x => x.contribution_id);
                    table.ForeignKey(
                        name: "fk_discussions_dispositions_discussions_contributions_contribu",
                        column: x => x.contribution_id,
                        principalTable: "discussions_contributions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_discussions_dispositions_discussions_contributions_merged_i",
                        column: x => x.merged_into_id,
                        principalTable: "discussions_contributions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussions_dispositions_person_by_id",
                        column: x => x.by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "documents_paragraphs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    heading = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents_paragraphs", x => x.id);
                    table.ForeignKey(
                        name: "fk_documents_paragraphs_campaigns_themes_theme_id",
                        column: x => x.theme_id,
                        principalTable: "campaigns_themes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_documents_paragraphs_documents_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lists_cooperations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    duty = table.Column<string>(type: "text", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_cooperations", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_cooperations_lists_items_item_id",
                        column: x => x.item_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_lists_cooperations_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lists_deliverables",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    form = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_deliverables", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_deliverables_lists_items_item_id",
                        column: x => x.item_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lists_milestones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    weight = table.Column<int>(type: "integer", nullable: true),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_milestones", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_milestones_lists_items_item_id",
                        column: x => x.item_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lists_sources",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_sources", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_sources_lists_items_item_id",
                        column: x => x.item_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "documents_sources",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_version = table.Column<int>(type: "integer", nullable: false),
                    paragraph_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents_sources", x => x.id);
                    table.ForeignKey(
                        name: "fk_documents_sources_documents_paragraphs_paragraph_id",
                        column: x => x.paragraph_id,
                        principalTable: "documents_paragraphs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_documents_sources_work_item_item_id",
                        column: x => x.item_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audits_entries_campaign_id_id",
                table: "audits_entries",
                columns: new[] { "campaign_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audits_entries_subject_id_id",
                table: "audits_entries",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_campaigns_number",
                table: "campaigns_campaigns",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_deliverables_campaign_id",
                table: "campaigns_deliverables",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_draft_findings_draft_id",
                table: "campaigns_draft_findings",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_draft_items_draft_id",
                table: "campaigns_draft_items",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_notice_drafts_applied_at_created_at",
                table: "campaigns_notice_drafts",
                columns: new[] { "applied_at", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_notice_drafts_campaign_id",
                table: "campaigns_notice_drafts",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_phases_campaign_id",
                table: "campaigns_phases",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_prompts_campaign_id",
                table: "campaigns_prompts",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_roles_campaign_id",
                table: "campaigns_roles",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_themes_campaign_id",
                table: "campaigns_themes",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_contribution_prompts_prompt_id",
                table: "discussions_contribution_prompts",
                column: "prompt_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_contributions_author_id",
                table: "discussions_contributions",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_contributions_campaign_id_author_id",
                table: "discussions_contributions",
                columns: new[] { "campaign_id", "author_id" });

            migrationBuilder.CreateIndex(
                name: "ix_discussions_contributions_campaign_id_number",
                table: "discussions_contributions",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discussions_contributions_campaign_id_theme_id",
                table: "discussions_contributions",
                columns: new[] { "campaign_id", "theme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_discussions_contributions_theme_id",
                table: "discussions_contributions",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_dispositions_by_id",
                table: "discussions_dispositions",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_dispositions_merged_into_id",
                table: "discussions_dispositions",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_documents_by_id",
                table: "documents_documents",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_documents_campaign_id_kind_edition",
                table: "documents_documents",
                columns: new[] { "campaign_id", "kind", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_documents_paragraphs_document_id",
                table: "documents_paragraphs",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_paragraphs_theme_id",
                table: "documents_paragraphs",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_sources_item_id",
                table: "documents_sources",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_sources_paragraph_id",
                table: "documents_sources",
                column: "paragraph_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_cooperations_item_id",
                table: "lists_cooperations",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_cooperations_unit_id",
                table: "lists_cooperations",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_deliverables_item_id",
                table: "lists_deliverables",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_exports_by_id",
                table: "lists_exports",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_exports_campaign_id_at",
                table: "lists_exports",
                columns: new[] { "campaign_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_lists_items_campaign_id_kind_number",
                table: "lists_items",
                columns: new[] { "campaign_id", "kind", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lists_items_campaign_id_lead_unit_id",
                table: "lists_items",
                columns: new[] { "campaign_id", "lead_unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_lists_items_campaign_id_theme_id",
                table: "lists_items",
                columns: new[] { "campaign_id", "theme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_lists_items_lead_unit_id",
                table: "lists_items",
                column: "lead_unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_items_leader_id",
                table: "lists_items",
                column: "leader_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_items_liaison_id",
                table: "lists_items",
                column: "liaison_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_items_made_by_id",
                table: "lists_items",
                column: "made_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_items_owner_id",
                table: "lists_items",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_items_theme_id",
                table: "lists_items",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_milestones_item_id",
                table: "lists_milestones",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_sources_item_id",
                table: "lists_sources",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_sources_source_id_kind",
                table: "lists_sources",
                columns: new[] { "source_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_organisation_people_sign_in_name",
                table: "organisation_people",
                column: "sign_in_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisation_people_unit_id",
                table: "organisation_people",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_units_name",
                table: "organisation_units",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisation_units_parent_id",
                table: "organisation_units",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_held_forms_at",
                table: "platform_held_forms",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audits_entries");

            migrationBuilder.DropTable(
                name: "campaigns_deliverables");

            migrationBuilder.DropTable(
                name: "campaigns_draft_findings");

            migrationBuilder.DropTable(
                name: "campaigns_draft_items");

            migrationBuilder.DropTable(
                name: "campaigns_phases");

            migrationBuilder.DropTable(
                name: "campaigns_roles");

            migrationBuilder.DropTable(
                name: "discussions_contribution_prompts");

            migrationBuilder.DropTable(
                name: "discussions_dispositions");

            migrationBuilder.DropTable(
                name: "documents_sources");

            migrationBuilder.DropTable(
                name: "lists_cooperations");

            migrationBuilder.DropTable(
                name: "lists_deliverables");

            migrationBuilder.DropTable(
                name: "lists_exports");

            migrationBuilder.DropTable(
                name: "lists_milestones");

            migrationBuilder.DropTable(
                name: "lists_sources");

            migrationBuilder.DropTable(
                name: "platform_counters");

            migrationBuilder.DropTable(
                name: "platform_held_forms");

            migrationBuilder.DropTable(
                name: "platform_kept_texts");

            migrationBuilder.DropTable(
                name: "platform_keys");

            migrationBuilder.DropTable(
                name: "platform_settings");

            migrationBuilder.DropTable(
                name: "campaigns_notice_drafts");

            migrationBuilder.DropTable(
                name: "campaigns_prompts");

            migrationBuilder.DropTable(
                name: "discussions_contributions");

            migrationBuilder.DropTable(
                name: "documents_paragraphs");

            migrationBuilder.DropTable(
                name: "lists_items");

            migrationBuilder.DropTable(
                name: "documents_documents");

            migrationBuilder.DropTable(
                name: "campaigns_themes");

            migrationBuilder.DropTable(
                name: "organisation_people");

            migrationBuilder.DropTable(
                name: "campaigns_campaigns");

            migrationBuilder.DropTable(
                name: "organisation_units");
        }
    }
}
