package dev.stepwell.report;

import dev.stepwell.diff.Definitions;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;

/** A schema as an outline for people: one object a line, what belongs to a table under it. */
public final class SnapshotText {

    private static final int WIDEST = 160;

    /** Makes a renderer; it has no settings. */
    public SnapshotText() {}

    /**
     * Renders a snapshot.
     *
     * @param source what people call the database
     * @param snapshot its catalogue
     * @return text that ends with a line break
     */
    public String render(String source, SchemaSnapshot snapshot) {
        int count = snapshot.objects().size();
        List<String> lines = new ArrayList<>();
        lines.add(source + " (PostgreSQL " + snapshot.majorVersion() + ", " + count
                + (count == 1 ? " object)" : " objects)"));
        lines.add("");
        for (SchemaObject object : snapshot.objects()) {
            ObjectName name = object.name();
            String title = name.kind().isChild()
                    ? "  " + name.kind().word() + " "
                            + ObjectName.global(name.kind(), name.name()).path()
                    : name.toString();
            String definition = Definitions.of(object).strip().replaceAll("\\s+", " ");
            lines.add(definition.isEmpty() ? title : title + ": " + cut(definition));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String cut(String line) {
        return line.length() <= WIDEST ? line : line.substring(0, line.offsetByCodePoints(WIDEST - 2, 0)) + " …";
    }
}
