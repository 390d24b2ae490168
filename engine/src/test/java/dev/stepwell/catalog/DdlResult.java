package dev.stepwell.catalog;

import dev.stepwell.diff.SchemaDiff;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one case showed.
 *
 * @param differences those of the change, as code and description
 * @param mirrored how many differences there are seen from the other side
 * @param left differences that the inverse left, in the snapshot and in the raw catalogue
 * @param misread differences between reading everything and reading what changed
 * @param unseen rows of the catalogue that changed without a difference in the object that they are about
 * @param generated what the statements did that are generated for the change
 * @param columns columns of the catalogue that the change gave another value
 */
record DdlResult(
        List<String> differences,
        int mirrored,
        List<String> left,
        List<String> misread,
        List<String> unseen,
        GeneratedChange generated,
        Set<String> columns) {

    static DdlResult of(State before, State changed, State after, GeneratedChange generated) {
        List<String> left = differences(before, after);
        left.addAll(RawDiff.changed(before, after));
        List<String> misread = misread(changed);
        misread.addAll(misread(after));
        return new DdlResult(
                differences(before, changed),
                differences(changed, before).size(),
                left,
                misread,
                RawDiff.unseen(before, changed),
                generated,
                RawDiff.columns(before, changed));
    }

    private static List<String> differences(State before, State after) {
        return words(before.whole(), after.whole());
    }

    private static List<String> misread(State state) {
        return words(state.whole(), state.incremental());
    }

    private static List<String> words(SchemaSnapshot before, SchemaSnapshot after) {
        List<String> words = new ArrayList<>();
        SchemaDiff.between(before, after)
                .forEach(difference -> words.add(difference.codeText() + ": " + difference.describe()));
        if (words.isEmpty() && !before.equals(after)) {
            words.add("not equal, but without a difference");
        }
        return words;
    }

    /** One state of the schema: read whole, by what changed, and raw. */
    record State(SchemaSnapshot whole, SchemaSnapshot incremental, Map<String, RawCatalog.Row> raw) {}
}
