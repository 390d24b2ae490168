package dev.stepwell.diff;

import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Two databases compared, and what was left out of the comparison.
 *
 * @param from the one
 * @param to the other
 * @param differences what differs, in canonical order
 * @param ofVersion what differs only because the servers are of different major versions; not in {@code differences}
 * @param ignored what somebody asked to ignore; not in {@code differences}
 */
public record DatabaseComparison(
        Side from, Side to, List<Difference> differences, List<Difference> ofVersion, List<Difference> ignored) {

    /**
     * Copies the lists.
     *
     * @param from the one
     * @param to the other
     * @param differences what differs
     * @param ofVersion what the versions explain
     * @param ignored what was to be ignored
     */
    public DatabaseComparison {
        differences = List.copyOf(differences);
        ofVersion = List.copyOf(ofVersion);
        ignored = List.copyOf(ignored);
    }

    /**
     * One database.
     *
     * @param source what people call it: a masked URL or the name of a file
     * @param majorVersion of its server, such as 17
     * @param objects how many objects it has
     */
    public record Side(String source, int majorVersion, int objects) {

        static Side of(String source, SchemaSnapshot snapshot) {
            return new Side(source, snapshot.majorVersion(), snapshot.objects().size());
        }
    }

    /**
     * Compares two databases.
     *
     * @param from what people call the one
     * @param before its catalogue
     * @param to what people call the other
     * @param after its catalogue
     * @param ignored properties whose differences do not count, such as {@code owner}, {@code privileges}, {@code comment}
     *     or {@code column order}
     * @return what differs
     */
    public static DatabaseComparison of(
            String from, SchemaSnapshot before, String to, SchemaSnapshot after, Set<String> ignored) {
        VersionRules rules = new VersionRules(before.majorVersion(), after.majorVersion());
        List<Difference> differences = new ArrayList<>();
        List<Difference> ofVersion = new ArrayList<>();
        List<Difference> others = new ArrayList<>();
        for (Difference difference : SchemaDiff.ofDatabases(before, after)) {
            if (ignored.contains(difference.property())) {
                others.add(difference);
            } else if (rules.explain(difference)) {
                ofVersion.add(difference);
            } else {
                differences.add(difference);
            }
        }
        return new DatabaseComparison(Side.of(from, before), Side.of(to, after), differences, ofVersion, others);
    }

    /**
     * Whether nothing differs that counts.
     *
     * @return true when there is no difference but those of the version and those to be ignored
     */
    public boolean isEqual() {
        return differences.isEmpty();
    }
}
