package dev.stepwell.ddl;

import dev.stepwell.diff.LikelyRenames;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from one schema to another, and back.
 *
 * @param upgrade takes the first to the second
 * @param downgrade takes the second to the first
 */
public record SchemaChange(Way upgrade, Way downgrade) {

    /**
     * One direction.
     *
     * @param statements in the order to run them; the search path does not matter
     * @param gaps what differs still after them, column order aside; empty when they lead exactly to the other schema
     */
    public record Way(List<ChangeStatement> statements, List<Gap> gaps) {

        /** Copies the lists. */
        public Way {
            statements = List.copyOf(statements);
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * The statements between two schemas. Objects of one kind and name are the same object; where exactly one that is
     * gone has the content of exactly one that is new, it is taken for a renamed one, and a comment says so. The order of
     * columns is not changed, since PostgreSQL cannot.
     *
     * @param from the one schema
     * @param to the other, read from a server of the same major version
     * @param options what is wanted
     * @return both directions; no statements where nothing differs
     */
    public static SchemaChange between(SchemaSnapshot from, SchemaSnapshot to, ChangeOptions options) {
        return new SchemaChange(way(from, to, options), way(to, from, options));
    }

    private static Way way(SchemaSnapshot from, SchemaSnapshot to, ChangeOptions options) {
        LikelyRenames renames = LikelyRenames.between(from, to);
        List<ChangeStatement> statements = new ArrayList<>(new RenameWriter(renames, to).statements());
        Way way = new WayBuilder(renames.applied(), to, options).way();
        statements.addAll(way.statements());
        return new Way(statements, way.gaps());
    }
}
