using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Sqlite
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stamp = table.Column<string>(type: "TEXT", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: false),
                    password_set_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    misses = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_break_glass = table.Column<bool>(type: "INTEGER", nullable: false),
                    invitation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    authenticator_key = table.Column<string>(type: "TEXT", nullable: true),
                    last_time_step = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    issuer = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    called_there = table.Column<string>(type: "TEXT", nullable: true),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    chosen_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    confirmed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    shortest_password = table.Column<int>(type: "INTEGER", nullable: false),
                    password_days = table.Column<int>(type: "INTEGER", nullable: false),
                    misses_before_lock = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes_locked = table.Column<int>(type: "INTEGER", nullable: false),
                    idle_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    longest_hours = table.Column<int>(type: "INTEGER", nullable: false),
                    unused_days = table.Column<int>(type: "INTEGER", nullable: false),
                    second_factor = table.Column<int>(type: "INTEGER", nullable: false),
                    is_local_for_emergencies = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_sign_in_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation_former_passwords",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    set_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_former_passwords", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_former_passwords_organisation_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "organisation_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_passkeys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    credential_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sign_count = table.Column<long>(type: "INTEGER", nullable: false),
                    transports = table.Column<string>(type: "TEXT", nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_backed_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false)
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
            migrationBuilder.Sql("INSERT INTO organisation_accounts (id, stamp, password_hash, password_set_at, misses, locked_until, last_used_at, is_break_glass, last_time_step, version) SELECT id, stamp, password_hash, strftime('%Y-%m-%d %H:%M:%f', 'now'), misses, locked_until, strftime('%Y-%m-%d %H:%M:%f', 'now'), FALSE, 0, 0 FROM organisation_people;");

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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "misses",
                table: "organisation_people",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "password_hash",
                table: "organisation_people",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}
