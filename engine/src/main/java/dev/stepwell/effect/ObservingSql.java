package dev.stepwell.effect;

/**
 * The SQL that observes a script from inside its session. Everything that is seen goes into one setting of that session,
 * line by line, which goes back with a savepoint as the work itself does:
 *
 * <ul>
 *   <li>{@code B clock}: the beginning
 *   <li>{@code C}, {@code D} and {@code R}: notes of event triggers, of a command, a dropped object, a rewrite
 *   <li>{@code S oid modes kind file blank scans read inserted updated deleted last}: the state of a relation on which a
 *       lock is held, as soon as it differs from that at the probe before
 *   <li>{@code P statements began ended lock_timeout statement_timeout event_triggers}: a probe, which closes what is above it
 *   <li>{@code X}: from here on notes are missing
 * </ul>
 */
final class ObservingSql {

    /** Longer notes are cut: each of them costs as much as there is already. */
    private static final int LONGEST = 250_000;

    static final String BEFORE = """
            SELECT pg_catalog.set_config('stepwell.notes', pg_catalog.concat('B ', %s), false),
              pg_catalog.set_config('stepwell.state', '', false)""".formatted(clock());

    static final String QUESTION = "SELECT pg_catalog.current_setting('stepwell.notes', true)";

    /** Since PostgreSQL 15: counters of earlier transactions must not be taken for those of this one. */
    static final String FLUSH = "SELECT pg_catalog.pg_stat_force_next_flush()";

    /** The bit of the mode of a lock {@code l}, see {@link Note.State#modes}. */
    static final String MODE_BIT = """
            1 << pg_catalog.array_position(ARRAY['AccessShareLock', 'RowShareLock', 'RowExclusiveLock',
              'ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock'],
              l.mode) - 1""";

    private static final String BODY = """
            DECLARE
              began pg_catalog.text := %1$s;
              known pg_catalog.text := pg_catalog.current_setting('stepwell.state', true);
              seen pg_catalog.text;
              news pg_catalog.text;
            BEGIN
              SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', 'S', r.oid::pg_catalog.int8, r.modes,
                  coalesce(c.relkind, 'x'), coalesce(pg_catalog.pg_relation_filenode(c.oid)::pg_catalog.int8, 0),
                  CASE WHEN c.relkind IN ('r', 'm') THEN (pg_catalog.pg_relation_size(c.oid) = 0)::pg_catalog.int4 ELSE 0 END,
                  pg_catalog.pg_stat_get_xact_numscans(r.oid), pg_catalog.pg_stat_get_xact_tuples_returned(r.oid),
                  pg_catalog.pg_stat_get_xact_tuples_inserted(r.oid), pg_catalog.pg_stat_get_xact_tuples_updated(r.oid),
                  pg_catalog.pg_stat_get_xact_tuples_deleted(r.oid),
                  CASE WHEN c.relkind = 'S' AND pg_catalog.has_sequence_privilege(c.oid, 'USAGE, SELECT')
                    THEN pg_catalog.pg_sequence_last_value(c.oid) END), e'\\n')
                INTO seen FROM (
                  SELECT held.oid, pg_catalog.bit_or(held.mode) AS modes FROM (
                    SELECT l.relation AS oid, %3$s AS mode
                      FROM pg_catalog.pg_lock_status() l
                      WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.granted
                        AND l.relation >= 16384::pg_catalog.oid
                    UNION ALL SELECT pg_catalog.split_part(k.line, ' ', 2)::pg_catalog.oid, 0
                      FROM pg_catalog.unnest(pg_catalog.string_to_array(known, e'\\n')) k (line)) held
                  GROUP BY held.oid) r
                LEFT JOIN pg_catalog.pg_class c ON c.oid = r.oid
                WHERE c.oid IS NULL
                  OR (c.relkind IN ('r', 'p', 'm', 'v', 'f', 'S', 'i', 'I') AND c.relpersistence <> 't');
              SELECT pg_catalog.string_agg(n.line, e'\\n') INTO news FROM (
                SELECT pg_catalog.unnest(pg_catalog.string_to_array(seen, e'\\n'))
                EXCEPT SELECT pg_catalog.unnest(pg_catalog.string_to_array(known, e'\\n'))) n (line);
              PERFORM pg_catalog.set_config('stepwell.state', coalesce(seen, ''), false),
                pg_catalog.set_config('stepwell.notes', pg_catalog.concat_ws(e'\\n',
                  pg_catalog.current_setting('stepwell.notes', true), news,
                  pg_catalog.concat_ws(' ', 'P', %2$s, began, %1$s,
                    EXTRACT(epoch FROM pg_catalog.current_setting('lock_timeout')::pg_catalog.interval),
                    EXTRACT(epoch FROM pg_catalog.current_setting('statement_timeout')::pg_catalog.interval),
                    coalesce(pg_catalog.current_setting('event_triggers', true), 'on'))), false);
            END""";

    /** A plan is made once and kept: one that scans would grow with the schema. */
    static final String PROBE_FUNCTION = """
            CREATE FUNCTION pg_temp.stepwell_probe(statements pg_catalog.text) RETURNS pg_catalog.void
            LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET enable_seqscan = off
            SET enable_hashjoin = off SET enable_mergejoin = off AS $probe$ %s $probe$""".formatted(BODY.formatted(clock(), "statements", MODE_BIT));

    static final String NOTE_FUNCTION = """
            CREATE FUNCTION pg_temp.stepwell_note() RETURNS event_trigger LANGUAGE plpgsql
            SET search_path = pg_catalog AS $note$
            DECLARE
              known text := current_setting('stepwell.notes', true);
              notes text;
            BEGIN
              IF coalesce(known, '') = '' OR right(known, 2) = e'\\nX' THEN
                RETURN;
              ELSIF length(known) > %d THEN
                notes := 'X';
              ELSIF tg_event = 'ddl_command_end' THEN
                SELECT string_agg(concat_ws(e'\\t', 'C', command_tag, coalesce(object_type, ''),
                    coalesce(classid::bigint, 0), coalesce(objid::bigint, 0),
                    translate(coalesce(object_identity, ''), e'\\n\\t', '  ')), e'\\n')
                  INTO notes FROM pg_event_trigger_ddl_commands()
                  WHERE NOT in_extension AND coalesce(schema_name, '') NOT LIKE 'pg\\_temp%%';
              ELSIF tg_event = 'sql_drop' THEN
                SELECT string_agg(concat_ws(e'\\t', 'D', tg_tag, object_type, classid::bigint, objid::bigint,
                    translate(coalesce(object_identity, ''), e'\\n\\t', '  '), original), e'\\n')
                  INTO notes FROM pg_event_trigger_dropped_objects()
                  WHERE NOT is_temporary AND (original OR normal) AND object_identity NOT LIKE '"\\_RETURN" on %%';
              ELSE
                notes := concat_ws(e'\\t', 'R', pg_event_trigger_table_rewrite_oid()::bigint,
                  pg_event_trigger_table_rewrite_reason());
              END IF;
              IF notes IS NOT NULL THEN
                PERFORM set_config('stepwell.notes', concat(known, e'\\n', notes), false);
              END IF;
            EXCEPTION WHEN OTHERS THEN
              PERFORM set_config('stepwell.notes', concat(known, e'\\nX'), false);
            END $note$""".formatted(LONGEST);

    private ObservingSql() {}

    private static String clock() {
        return "EXTRACT(epoch FROM pg_catalog.clock_timestamp())::pg_catalog.text";
    }

    /** A probe that reads all counters there are, since those of what a savepoint has taken back are known no more. */
    static String again(String schema) {
        return """
            SELECT pg_catalog.set_config('stepwell.state', pg_catalog.concat_ws(e'\\n',
              NULLIF(pg_catalog.current_setting('stepwell.state', true), ''),
              (SELECT pg_catalog.string_agg('S ' || x.relid, e'\\n') FROM pg_catalog.pg_stat_xact_all_tables x
                WHERE x.relid >= 16384::pg_catalog.oid AND x.seq_scan + coalesce(x.idx_scan, 0) + x.n_tup_ins > 0)), false),
              %s.stepwell_probe('0 -1')""".formatted(schema);
    }

    /** The same as a block, for a session that cannot call the function. */
    static String probeBlock(String statements) {
        return "DO $stepwell$ " + BODY.formatted(clock(), "'" + statements + "'", MODE_BIT) + " $stepwell$";
    }

    static String eventTrigger(String event) {
        String name = "stepwell_note_" + event;
        return "CREATE EVENT TRIGGER %1$s ON %2$s EXECUTE FUNCTION pg_temp.stepwell_note(); ALTER EVENT TRIGGER %1$s ENABLE ALWAYS"
                .formatted(name, event);
    }
}
