namespace Zuoshi.Platform.Data;

/// <summary>What keeps the audit from being altered on PostgreSQL; a migration runs it.</summary>
public static class PostgresAudit
{
    /// <summary>
    /// Refuses every change of a line or a seal, and every removal but one: in a transaction that says so, lines of a sealed day,
    /// once they are older than the installation keeps them, and never within six months. The database's own clock decides, not
    /// the program's.
    /// </summary>
    public const string Triggers = """
        CREATE FUNCTION audits_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '%: the record is never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END $$;

        CREATE FUNCTION audits_refuse_early_delete() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            months integer := greatest(6, coalesce((SELECT value::integer FROM platform_settings WHERE name = 'audits.retention-months'), 36));
        BEGIN
            IF current_setting('zuoshi.prune', true) = 'on'
                AND OLD.at < now() - make_interval(months => months)
                AND EXISTS (SELECT 1 FROM audits_seals WHERE day = (OLD.at AT TIME ZONE 'UTC' + interval '8 hours')::date)
            THEN
                RETURN OLD;
            END IF;
            RAISE EXCEPTION '%: the record is never removed before its time', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END $$;

        CREATE TRIGGER audits_entries_no_update BEFORE UPDATE ON audits_entries FOR EACH ROW EXECUTE FUNCTION audits_refuse();
        CREATE TRIGGER audits_entries_no_delete BEFORE DELETE ON audits_entries FOR EACH ROW EXECUTE FUNCTION audits_refuse_early_delete();
        CREATE TRIGGER audits_entries_no_truncate BEFORE TRUNCATE ON audits_entries FOR EACH STATEMENT EXECUTE FUNCTION audits_refuse();
        CREATE TRIGGER audits_seals_no_update BEFORE UPDATE ON audits_seals FOR EACH ROW EXECUTE FUNCTION audits_refuse();
        CREATE TRIGGER audits_seals_no_delete BEFORE DELETE ON audits_seals FOR EACH ROW EXECUTE FUNCTION audits_refuse();
        CREATE TRIGGER audits_seals_no_truncate BEFORE TRUNCATE ON audits_seals FOR EACH STATEMENT EXECUTE FUNCTION audits_refuse();
        """;

    /// <summary>Takes the triggers away, for a migration's way back.</summary>
    public const string NoTriggers = """
        DROP TRIGGER IF EXISTS audits_entries_no_update ON audits_entries;
        DROP TRIGGER IF EXISTS audits_entries_no_delete ON audits_entries;
        DROP TRIGGER IF EXISTS audits_entries_no_truncate ON audits_entries;
        DROP TRIGGER IF EXISTS audits_seals_no_update ON audits_seals;
        DROP TRIGGER IF EXISTS audits_seals_no_delete ON audits_seals;
        DROP TRIGGER IF EXISTS audits_seals_no_truncate ON audits_seals;
        DROP FUNCTION IF EXISTS audits_refuse();
        DROP FUNCTION IF EXISTS audits_refuse_early_delete();
        """;

    /// <summary>Says that this transaction removes what is older than the installation keeps.</summary>
    public const string Prunes = "SELECT set_config('zuoshi.prune', 'on', true)";
}
