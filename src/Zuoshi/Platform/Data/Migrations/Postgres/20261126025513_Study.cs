using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Study : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "discussions_contribution_clauses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    clause_key = table.Column<Guid>(type: "uuid", nullable: false),
                    sentence = table.Column<int>(type: "integer", nullable: true),
                    quote = table.Column<string>(type: "text", nullable: false),
                    contribution_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussions_contribution_clauses", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussions_contribution_clauses_discussions_contributions_",
                        column: x => x.contribution_id,
                        principalTable: "discussions_contributions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outlines_annotations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    clause_key = table.Column<Guid>(type: "uuid", nullable: false),
                    citation = table.Column<string>(type: "text", nullable: false),
                    sentence = table.Column<int>(type: "integer", nullable: true),
                    start = table.Column<int>(type: "integer", nullable: false),
                    quote = table.Column<string>(type: "text", nullable: false),
                    before = table.Column<string>(type: "text", nullable: false),
                    after = table.Column<string>(type: "text", nullable: false),
                    adrift_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    visibility = table.Column<int>(type: "integer", nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_unit = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    contribution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outlines_annotations", x => x.id);
                    table.ForeignKey(
                        name: "fk_outlines_annotations_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outlines_annotations_campaigns_themes_theme_id",
                        column: x => x.theme_id,
                        principalTable: "campaigns_themes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outlines_annotations_organisation_people_author_id",
                        column: x => x.author_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outlines_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    file_hash = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    edits = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outlines_drafts", x => x.id);
                    table.ForeignKey(
                        name: "fk_outlines_drafts_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outlines_materials",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    url = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    file_hash = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    study_item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    label = table.Column<int>(type: "integer", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_unit = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outlines_materials", x => x.id);
                    table.ForeignKey(
                        name: "fk_outlines_materials_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outlines_materials_campaigns_prompts_study_item_id",
                        column: x => x.study_item_id,
                        principalTable: "campaigns_prompts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outlines_reading_marks",
                columns: table => new
                {
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    clause_key = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outlines_reading_marks", x => new { x.campaign_id, x.person_id, x.clause_key });
                    table.ForeignKey(
                        name: "fk_outlines_reading_marks_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outlines_reading_marks_organisation_people_person_id",
                        column: x => x.person_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outlines_reading_places",
                columns: table => new
                {
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    clause_key = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outlines_reading_places", x => new { x.campaign_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_outlines_reading_places_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outlines_reading_places_organisation_people_person_id",
                        column: x => x.person_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outlines_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    file_hash = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outlines_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_outlines_versions_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outlines_explanations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    term = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    question_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outlines_explanations", x => x.id);
                    table.ForeignKey(
                        name: "fk_outlines_explanations_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outlines_explanations_outlines_annotations_question_id",
                        column: x => x.question_id,
                        principalTable: "outlines_annotations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outlines_replies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_unit = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    annotation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outlines_replies", x => x.id);
                    table.ForeignKey(
                        name: "fk_outlines_replies_organisation_people_author_id",
                        column: x => x.author_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outlines_replies_outlines_annotations_annotation_id",
                        column: x => x.annotation_id,
                        principalTable: "outlines_annotations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outlines_clauses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    citation = table.Column<string>(type: "text", nullable: false),
                    marker = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    starts = table.Column<List<int>>(type: "integer[]", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outlines_clauses", x => x.id);
                    table.ForeignKey(
                        name: "fk_outlines_clauses_outlines_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "outlines_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_discussions_contribution_clauses_clause_key",
                table: "discussions_contribution_clauses",
                column: "clause_key");

            migrationBuilder.CreateIndex(
                name: "ix_discussions_contribution_clauses_contribution_id",
                table: "discussions_contribution_clauses",
                column: "contribution_id");

            migrationBuilder.CreateIndex(
                name: "ix_outlines_annotations_author_id",
                table: "outlines_annotations",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_outlines_annotations_campaign_id_author_id",
                table: "outlines_annotations",
                columns: new[] { "campaign_id", "author_id" });

            migrationBuilder.CreateIndex(
                name: "ix_outlines_annotations_campaign_id_clause_key",
                table: "outlines_annotations",
                columns: new[] { "campaign_id", "clause_key" });

            migrationBuilder.CreateIndex(
                name: "ix_outlines_annotations_campaign_id_number",
                table: "outlines_annotations",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outlines_annotations_theme_id",
                table: "outlines_annotations",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_outlines_clauses_key",
                table: "outlines_clauses",
                column: "key");

            migrationBuilder.CreateIndex(
                name: "ix_outlines_clauses_version_id_order",
                table: "outlines_clauses",
                columns: new[] { "version_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outlines_drafts_campaign_id",
                table: "outlines_drafts",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_outlines_explanations_campaign_id_term",
                table: "outlines_explanations",
                columns: new[] { "campaign_id", "term" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outlines_explanations_question_id",
                table: "outlines_explanations",
                column: "question_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outlines_materials_campaign_id_number",
                table: "outlines_materials",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outlines_materials_study_item_id",
                table: "outlines_materials",
                column: "study_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_outlines_reading_marks_person_id",
                table: "outlines_reading_marks",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_outlines_reading_places_person_id",
                table: "outlines_reading_places",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_outlines_replies_annotation_id",
                table: "outlines_replies",
                column: "annotation_id");

            migrationBuilder.CreateIndex(
                name: "ix_outlines_replies_author_id",
                table: "outlines_replies",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_outlines_versions_campaign_id_number",
                table: "outlines_versions",
                columns: new[] { "campaign_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "discussions_contribution_clauses");

            migrationBuilder.DropTable(
                name: "outlines_clauses");

            migrationBuilder.DropTable(
                name: "outlines_drafts");

            migrationBuilder.DropTable(
                name: "outlines_explanations");

            migrationBuilder.DropTable(
                name: "outlines_materials");

            migrationBuilder.DropTable(
                name: "outlines_reading_marks");

            migrationBuilder.DropTable(
                name: "outlines_reading_places");

            migrationBuilder.DropTable(
                name: "outlines_replies");

            migrationBuilder.DropTable(
                name: "outlines_versions");

            migrationBuilder.DropTable(
                name: "outlines_annotations");
        }
    }
}
