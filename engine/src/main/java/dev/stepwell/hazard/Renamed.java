package dev.stepwell.hazard;

import dev.stepwell.schema.ObjectKind;
import java.util.Map;
import java.util.stream.Stream;

/** What has another name than before. */
final class Renamed {

    private Renamed() {}

    /** Objects with another name or schema; one that only moved along with a renamed schema is not meant. */
    static Stream<Stayed> in(Scene scene, ObjectKind... kinds) {
        Map<String, String> schemas = scene.change().renamedSchemas();
        return scene.change().stayed(kinds).stream()
                .filter(pair -> !pair.was().name().equals(pair.is().name())
                        || !schemas.getOrDefault(pair.was().schema(), pair.was().schema())
                                .equals(pair.is().schema()));
    }

    /** Of the statement that was seen to lead to the new name, or that names the old one. */
    static int line(Scene scene, Stayed pair) {
        int line = scene.line(pair.is());
        return line == 0 ? scene.line(pair.was()) : line;
    }
}
