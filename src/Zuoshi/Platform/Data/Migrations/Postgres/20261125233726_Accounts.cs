using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Accounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "organisation_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stamp = table.Column<string>(type: "text", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: false),
                    password_set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    misses = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_break_glass = table.Column<bool>(type: "boolean", nullable: false),
                    invitation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    authenticator_key = table.Column<string>(type: "text", nullable: true),
                    last_time_step = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_accounts", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_accounts_person_id",
                        column: x => x.id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_bindings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    issuer = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    called_there = table.Column<string>(type: "text", nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    chosen_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_bindings", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_bindings_person_person_id",
                        column: x => x.person_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisation_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<int>(type: "integer", nullable: false),
                    token_hash = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_invitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_invitations_person_person_id",
                        column: x => x.person_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisation_sign_in_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    shortest_password = table.Column<int>(type: "integer", nullable: false),
                    password_days = table.Column<int>(type: "integer", nullable: false),
                    misses_before_lock = table.Column<int>(type: "integer", nullable: false),
                    minutes_locked = table.Column<int>(type: "integer", nullable: false),
                    idle_minutes = table.Column<int>(type: "integer", nullable: false),
                    longest_hours = table.Column<int>(type: "integer", nullable: false),
                    unused_days = table.Column<int>(type: "integer", nullable: false),
                    second_factor = table.Column<int>(type: "integer", nullable: false),
                    is_local_for_emergencies = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_sign_in_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation_former_passwords",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_former_passwords", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_former_passwords_organisation_accounts_account",
                        column: x => x.account_id,
                        principalTable: "organisation_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_passkeys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    credential_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    sign_count = table.Column<long>(type: "bigint", nullable: false),
                    transports = table.Column<string>(type: "text", nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "boolean", nullable: false),
                    is_backed_up = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_passkeys", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_passkeys_organisation_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "organisation_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_recovery_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_recovery_codes", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_recovery_codes_organisation_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "organisation_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_organisation_bindings_issuer_subject",
                table: "organisation_bindings",
                columns: new[] { "issuer", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisation_bindings_person_id",
                table: "organisation_bindings",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_former_passwords_account_id",
                table: "organisation_former_passwords",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_invitations_person_id",
                table: "organisation_invitations",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_invitations_token_hash",
                table: "organisation_invitations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisation_passkeys_account_id",
                table: "organisation_passkeys",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_passkeys_credential_id",
                table: "organisation_passkeys",
                column: "credential_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisation_recovery_codes_account_id",
                table: "organisation_recovery_codes",
                column: "account_id");

            // Passwords go from the person to the account, as they are.
            migrationBuilder.Sql("INSERT INTO organisation_accounts (id, stamp, password_hash, password_set_at, misses, locked_until, last_used_at, is_break_glass, last_time_step, version) SELECT id, stamp, password_hash, now(), misses, locked_until, now(), FALSE, 0, 0 FROM organisation_people;");

            migrationBuilder.DropColumn(
                name: "locked_until",
                table: "organisation_people");

            migrationBuilder.DropColumn(
                name: "misses",
                table: "organisation_people");

            migrationBuilder.DropColumn(
                name: "password_hash",
                table: "organisation_people");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "organisation_bindings");

            migrationBuilder.DropTable(
                name: "organisation_former_passwords");

            migrationBuilder.DropTable(
                name: "organisation_invitations");

            migrationBuilder.DropTable(
                name: "organisation_passkeys");

            migrationBuilder.DropTable(
                name: "organisation_recovery_codes");

            migrationBuilder.DropTable(
                name: "organisation_sign_in_rules");

            migrationBuilder.DropTable(
                name: "organisation_accounts");

            migrationBuilder.AddColumn<DateTime>(
                name: "locked_until",
                table: "organisation_people",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "misses",
                table: "organisation_people",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "password_hash",
                table: "organisation_people",
                type: "text",
                nullable: false,
                defaultValue: "");
        }
    }
}
