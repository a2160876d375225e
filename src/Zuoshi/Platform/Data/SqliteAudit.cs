namespace Zuoshi.Platform.Data;

/// <summary>What keeps the audit from being altered on SQLite; a migration runs it.</summary>
public static class SqliteAudit
{
    /// <summary>
    /// Refuses every change of a line or a seal, and every removal but one: lines of a sealed day, once they are older than the
    /// installation keeps them, and never within six months. The database's own clock decides, not the program's.
    /// </summary>
    public const string Triggers = """
        CREATE TRIGGER audits_entries_no_update BEFORE UPDATE ON audits_entries
        BEGIN
            SELECT RAISE(ABORT, 'audits_entries: the record is never changed');
        END;

        CREATE TRIGGER audits_entries_no_delete BEFORE DELETE ON audits_entries
        WHEN OLD.at >= datetime('now', '-' || max(6, coalesce((SELECT CAST(value AS INTEGER) FROM platform_settings WHERE name = 'audits.retention-months'), 36)) || ' months')
            OR NOT EXISTS (SELECT 1 FROM audits_seals WHERE day = date(OLD.at, '+8 hours'))
        BEGIN
            SELECT RAISE(ABORT, 'audits_entries: the record is never removed before its time');
        END;

        CREATE TRIGGER audits_seals_no_update BEFORE UPDATE ON audits_seals
        BEGIN
            SELECT RAISE(ABORT, 'audits_seals: a seal is never changed');
        END;

        CREATE TRIGGER audits_seals_no_delete BEFORE DELETE ON audits_seals
        BEGIN
            SELECT RAISE(ABORT, 'audits_seals: a seal is never removed');
        END;
        """;

    /// <summary>Takes the triggers away, for a migration's way back.</summary>
    public const string NoTriggers = """
        DROP TRIGGER IF EXISTS audits_entries_no_update;
        DROP TRIGGER IF EXISTS audits_entries_no_delete;
        DROP TRIGGER IF EXISTS audits_seals_no_update;
        DROP TRIGGER IF EXISTS audits_seals_no_delete;
        """;
}
