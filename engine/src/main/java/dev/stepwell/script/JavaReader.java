package dev.stepwell.script;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.ScriptProblem.Code;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the revisions in Java among the classes of a folder. */
final class JavaReader {

    private final Classes classes;
    private final ProblemLog problems;

    JavaReader(Classes classes, ProblemLog problems) {
        this.classes = classes;
        this.problems = problems;
    }

    /** The revisions, in the order of the names of their classes. */
    List<RevisionScript> read(List<String> fileNames) {
        return fileNames.stream()
                .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                .flatMap(name -> read(name).stream())
                .toList();
    }

    private Optional<RevisionScript> read(String fileName) {
        String name = classes.nameOf(fileName);
        try {
            Class<?> type = classes.load(fileName);
            if (!JavaMigration.class.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
                return Optional.empty();
            }
            JavaRevision header = type.getAnnotation(JavaRevision.class);
            if (header == null) {
                problems.error(
                        Code.MISSING_ID,
                        name,
                        0,
                        "The class is a JavaMigration without a header. Annotate it with @JavaRevision.");
                return Optional.empty();
            }
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return Optional.of(revision(name, header, (JavaMigration) constructor.newInstance()));
        } catch (ReflectiveOperationException | LinkageError e) {
            problems.error(
                    Code.UNREADABLE_FILE,
                    name,
                    0,
                    "The class cannot be made: " + e + ". Give it a constructor without parameters that does nothing.");
            return Optional.empty();
        }
    }

    private RevisionScript revision(String name, JavaRevision header, JavaMigration migration) {
        Revision.Builder revision = Revision.builder(RevisionId.of(header.revision()))
                .message(header.message())
                .parents(Arrays.stream(header.revises()).map(RevisionId::of).toList())
                .labels(header.labels())
                .dependsOn(header.dependsOn())
                .origin(name);
        created(name, header).ifPresent(revision::created);
        Downgrade downgrade = header.irreversible().isBlank()
                ? new Downgrade.Written(Script.inJava(Direction.DOWNGRADE, name, migration::downgrade))
                : new Downgrade.Irreversible(header.irreversible(), name, 1);
        return new RevisionScript(
                revision.build(), Script.inJava(Direction.UPGRADE, name, migration::upgrade), downgrade);
    }

    private Optional<OffsetDateTime> created(String name, JavaRevision header) {
        try {
            return header.created().isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(header.created()));
        } catch (DateTimeParseException e) {
            problems.error(
                    Code.MALFORMED_CREATED,
                    name,
                    0,
                    "'" + header.created() + "' is not a time with an offset. Write it like 2025-11-04T10:00:00Z.");
            return Optional.empty();
        }
    }
}
