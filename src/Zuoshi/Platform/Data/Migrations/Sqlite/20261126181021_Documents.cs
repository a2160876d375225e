using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Documents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_documents_documents_campaign_id_kind_edition",
                table: "documents_documents");

            migrationBuilder.AddColumn<int>(
                name: "edition",
                table: "lists_baseline_rows",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "block",
                table: "documents_paragraphs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "follows",
                table: "documents_paragraphs",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "hint",
                table: "documents_paragraphs",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "key",
                table: "documents_paragraphs",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "documents_paragraphs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "draft",
                table: "documents_documents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "stage",
                table: "documents_documents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // Each paragraph begins a line of its own; what was drawn from a row keeps the words that it had. The newest edition is written on.
            migrationBuilder.Sql("UPDATE documents_paragraphs SET key = id");
            migrationBuilder.Sql("UPDATE documents_paragraphs SET block = 1 WHERE id IN (SELECT paragraph_id FROM documents_sources)");
            migrationBuilder.Sql("UPDATE documents_documents SET draft = edition, stage = 5");
            migrationBuilder.Sql("UPDATE documents_documents SET stage = 1 WHERE NOT EXISTS (SELECT 1 FROM documents_documents later WHERE later.campaign_id = documents_documents.campaign_id AND later.kind = documents_documents.kind AND later.edition > documents_documents.edition)");

            migrationBuilder.CreateTable(
                name: "documents_approvals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    publication = table.Column<int>(type: "INTEGER", nullable: true),
                    addressees = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    copy_to = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    code_word = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    submitted_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    submitted_by = table.Column<string>(type: "TEXT", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents_approvals", x => x.id);
                    table.ForeignKey(
                        name: "fk_documents_approvals_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_documents_approvals_official_document_document_id",
                        column: x => x.document_id,
                        principalTable: "documents_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_documents_approvals_person_submitted_by_id",
                        column: x => x.submitted_by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "documents_consultations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents_consultations", x => x.id);
                    table.ForeignKey(
                        name: "fk_documents_consultations_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_documents_consultations_official_document_document_id",
                        column: x => x.document_id,
                        principalTable: "documents_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_documents_consultations_person_by_id",
                        column: x => x.by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "documents_grounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sentence = table.Column<int>(type: "INTEGER", nullable: true),
                    paragraph_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents_grounds", x => x.id);
                    table.ForeignKey(
                        name: "fk_documents_grounds_documents_paragraphs_paragraph_id",
                        column: x => x.paragraph_id,
                        principalTable: "documents_paragraphs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "documents_issuances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organ_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_word = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    serial = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    word_file_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents_issuances", x => x.id);
                    table.ForeignKey(
                        name: "fk_documents_issuances_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_documents_issuances_official_document_document_id",
                        column: x => x.document_id,
                        principalTable: "documents_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_documents_issuances_person_by_id",
                        column: x => x.by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_documents_issuances_unit_organ_id",
                        column: x => x.organ_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "documents_returned_copies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    word_file_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents_returned_copies", x => x.id);
                    table.ForeignKey(
                        name: "fk_documents_returned_copies_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_documents_returned_copies_documents_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_documents_returned_copies_person_by_id",
                        column: x => x.by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "documents_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    is_retired = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents_templates", x => x.id);
                    table.ForeignKey(
                        name: "fk_documents_templates_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "documents_approval_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    passed = table.Column<bool>(type: "INTEGER", nullable: true),
                    opinion = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    post = table.Column<string>(type: "TEXT", nullable: false),
                    acting_for = table.Column<string>(type: "TEXT", nullable: false),
                    approval_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents_approval_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_documents_approval_steps_documents_approvals_approval_id",
                        column: x => x.approval_id,
                        principalTable: "documents_approvals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_documents_approval_steps_person_by_id",
                        column: x => x.by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_documents_approval_steps_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "documents_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    consultation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    paragraph_key = table.Column<Guid>(type: "TEXT", nullable: true),
                    paragraph_order = table.Column<int>(type: "INTEGER", nullable: true),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_name = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    proposal = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_late = table.Column<bool>(type: "INTEGER", nullable: false),
                    outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    answered_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents_comments", x => x.id);
                    table.ForeignKey(
                        name: "fk_documents_comments_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_documents_comments_documents_consultations_consultation_id",
                        column: x => x.consultation_id,
                        principalTable: "documents_consultations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_documents_comments_person_answered_by_id",
                        column: x => x.answered_by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_documents_comments_person_author_id",
                        column: x => x.author_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_documents_comments_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "documents_consulted_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_late = table.Column<bool>(type: "INTEGER", nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_silent = table.Column<bool>(type: "INTEGER", nullable: false),
                    consultation_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents_consulted_units", x => x.id);
                    table.ForeignKey(
                        name: "fk_documents_consulted_units_documents_consultations_consultation_id",
                        column: x => x.consultation_id,
                        principalTable: "documents_consultations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_documents_consulted_units_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "documents_suggestions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: false),
                    after = table.Column<string>(type: "TEXT", nullable: false),
                    is_for_draft = table.Column<bool>(type: "INTEGER", nullable: false),
                    paragraph_key = table.Column<Guid>(type: "TEXT", nullable: true),
                    behind_key = table.Column<Guid>(type: "TEXT", nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    heading = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    is_title = table.Column<bool>(type: "INTEGER", nullable: false),
                    taken = table.Column<bool>(type: "INTEGER", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    copy_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents_suggestions", x => x.id);
                    table.ForeignKey(
                        name: "fk_documents_suggestions_documents_returned_copies_copy_id",
                        column: x => x.copy_id,
                        principalTable: "documents_returned_copies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_documents_paragraphs_key",
                table: "documents_paragraphs",
                column: "key");

            migrationBuilder.CreateIndex(
                name: "ix_documents_documents_campaign_id_edition",
                table: "documents_documents",
                columns: new[] { "campaign_id", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_documents_documents_campaign_id_kind_draft",
                table: "documents_documents",
                columns: new[] { "campaign_id", "kind", "draft" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_documents_approval_steps_approval_id",
                table: "documents_approval_steps",
                column: "approval_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_approval_steps_by_id",
                table: "documents_approval_steps",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_approval_steps_unit_id",
                table: "documents_approval_steps",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_approvals_campaign_id",
                table: "documents_approvals",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_approvals_document_id",
                table: "documents_approvals",
                column: "document_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_documents_approvals_submitted_by_id",
                table: "documents_approvals",
                column: "submitted_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_comments_answered_by_id",
                table: "documents_comments",
                column: "answered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_comments_author_id",
                table: "documents_comments",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_comments_campaign_id",
                table: "documents_comments",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_comments_consultation_id_number",
                table: "documents_comments",
                columns: new[] { "consultation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_documents_comments_unit_id",
                table: "documents_comments",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_consultations_by_id",
                table: "documents_consultations",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_consultations_campaign_id",
                table: "documents_consultations",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_consultations_document_id",
                table: "documents_consultations",
                column: "document_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_documents_consulted_units_consultation_id_unit_id",
                table: "documents_consulted_units",
                columns: new[] { "consultation_id", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_documents_consulted_units_unit_id",
                table: "documents_consulted_units",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_grounds_kind_subject_id",
                table: "documents_grounds",
                columns: new[] { "kind", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_documents_grounds_paragraph_id",
                table: "documents_grounds",
                column: "paragraph_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_issuances_by_id",
                table: "documents_issuances",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_issuances_campaign_id",
                table: "documents_issuances",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_issuances_document_id",
                table: "documents_issuances",
                column: "document_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_documents_issuances_organ_id_code_word_year_serial",
                table: "documents_issuances",
                columns: new[] { "organ_id", "code_word", "year", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_documents_returned_copies_by_id",
                table: "documents_returned_copies",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_returned_copies_campaign_id_number",
                table: "documents_returned_copies",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_documents_returned_copies_document_id",
                table: "documents_returned_copies",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_suggestions_copy_id_order",
                table: "documents_suggestions",
                columns: new[] { "copy_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_documents_templates_campaign_id_number",
                table: "documents_templates",
                columns: new[] { "campaign_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "documents_approval_steps");

            migrationBuilder.DropTable(
                name: "documents_comments");

            migrationBuilder.DropTable(
                name: "documents_consulted_units");

            migrationBuilder.DropTable(
                name: "documents_grounds");

            migrationBuilder.DropTable(
                name: "documents_issuances");

            migrationBuilder.DropTable(
                name: "documents_suggestions");

            migrationBuilder.DropTable(
                name: "documents_templates");

            migrationBuilder.DropTable(
                name: "documents_approvals");

            migrationBuilder.DropTable(
                name: "documents_consultations");

            migrationBuilder.DropTable(
                name: "documents_returned_copies");

            migrationBuilder.DropIndex(
                name: "ix_documents_paragraphs_key",
                table: "documents_paragraphs");

            migrationBuilder.DropIndex(
                name: "ix_documents_documents_campaign_id_edition",
                table: "documents_documents");

            migrationBuilder.DropIndex(
                name: "ix_documents_documents_campaign_id_kind_draft",
                table: "documents_documents");

            migrationBuilder.DropColumn(
                name: "edition",
                table: "lists_baseline_rows");

            migrationBuilder.DropColumn(
                name: "block",
                table: "documents_paragraphs");

            migrationBuilder.DropColumn(
                name: "follows",
                table: "documents_paragraphs");

            migrationBuilder.DropColumn(
                name: "hint",
                table: "documents_paragraphs");

            migrationBuilder.DropColumn(
                name: "key",
                table: "documents_paragraphs");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "documents_paragraphs");

            migrationBuilder.DropColumn(
                name: "draft",
                table: "documents_documents");

            migrationBuilder.DropColumn(
                name: "stage",
                table: "documents_documents");

            migrationBuilder.CreateIndex(
                name: "ix_documents_documents_campaign_id_kind_edition",
                table: "documents_documents",
                columns: new[] { "campaign_id", "kind", "edition" },
                unique: true);
        }
    }
}
