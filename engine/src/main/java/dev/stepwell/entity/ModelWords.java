package dev.stepwell.entity;

import dev.stepwell.entity.ModelException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model as people name it: classes, packages and {@code unit:NAME} of a persistence unit, in any number, or the one file of a
 * schema, {@code schema.sql} or a snapshot in {@code schema.json}, also as {@code classpath:schema.sql}.
 */
public final class ModelWords {

    private static final String UNIT = "unit:";
    private static final String CLASS_PATH = "classpath:";
    private static final String SQL = ".sql";
    private static final String SNAPSHOT = ".json";

    private final ClassLoader loader;
    private final Path directory;

    /**
     * Reads names.
     *
     * @param loader what finds classes, and what is on the class path
     * @param directory where relative paths begin
     */
    public ModelWords(ClassLoader loader, Path directory) {
        this.loader = loader;
        this.directory = directory;
    }

    /**
     * The model of some names.
     *
     * @param words at least one
     * @param settings settings of Hibernate, and {@link Model.Entities#NAMING}
     * @return the model
     * @throws ModelException when a file cannot be read
     * @throws IllegalArgumentException when names do not go together
     */
    public Model parse(List<String> words, Map<String, String> settings) {
        List<String> files = words.stream().filter(ModelWords::isFile).toList();
        if (!files.isEmpty()) {
            if (words.size() > 1) {
                throw new IllegalArgumentException("A model is one file, or entities, and not both: "
                        + String.join(", ", words) + ". Name one file, or classes, packages and units.");
            }
            return file(files.get(0));
        }
        List<String> classes = new ArrayList<>();
        List<String> packages = new ArrayList<>();
        Optional<String> unit = Optional.empty();
        for (String word : words) {
            if (word.startsWith(UNIT)) {
                unit = Optional.of(word.substring(UNIT.length()));
            } else if (isPackage(word)) {
                packages.add(word);
            } else {
                classes.add(word);
            }
        }
        return new Model.Entities(classes, packages, unit, settings, loader);
    }

    private static boolean isFile(String word) {
        return word.endsWith(SQL) || word.endsWith(SNAPSHOT);
    }

    /** The last part of a class begins with a capital; where that is not so, the class path tells. */
    private boolean isPackage(String word) {
        String last = word.substring(word.lastIndexOf('.') + 1);
        return !last.isEmpty()
                && !Character.isUpperCase(last.charAt(0))
                && loader.getResource(word.replace('.', '/') + ".class") == null;
    }

    private Model file(String word) {
        if (word.startsWith(CLASS_PATH)) {
            return new Model.Sql(word, resource(word));
        }
        Path path = directory.resolve(word);
        return word.endsWith(SNAPSHOT) ? new Model.Snapshot(path) : new Model.Sql(word, text(word, path));
    }

    private String resource(String word) {
        String name = word.substring(CLASS_PATH.length()).replaceAll("^/+", "");
        if (!word.endsWith(SQL)) {
            throw new IllegalArgumentException(
                    "A snapshot is read from a file, not from the class path: " + word + ". Name its path.");
        }
        try (InputStream content = loader.getResourceAsStream(name)) {
            if (content == null) {
                throw unreadable(word, "there is no such file on the class path", null);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(word, e.toString(), e);
        }
    }

    private static String text(String word, Path path) {
        if (!Files.isRegularFile(path)) {
            throw unreadable(word, "there is no such file", null);
        }
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw unreadable(word, e.toString(), e);
        }
    }

    private static ModelException unreadable(String word, String why, @Nullable Throwable e) {
        return new ModelException(
                Code.FILE_UNREADABLE,
                "Cannot read the schema of the model in " + word + ": " + why + ".",
                "Name a file with the statements that make the schema, saved as UTF-8.",
                e);
    }
}
