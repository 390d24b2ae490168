package dev.stepwell.walk;

import dev.stepwell.diff.Difference;
import dev.stepwell.diff.SchemaDiff;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.stream.Collectors;

/** Reading only what changed has missed something: a defect of Stepwell. */
final class ReadingMismatch {

    private ReadingMismatch() {}

    static void require(SchemaSnapshot whole, SchemaSnapshot patched) {
        if (!whole.equals(patched)) {
            throw new IllegalStateException(SchemaDiff.between(whole, patched).stream()
                    .map(Difference::describe)
                    .collect(Collectors.joining(
                            "\n  ", "Reading only the changes gave another schema than reading everything:\n  ", "")));
        }
    }
}
