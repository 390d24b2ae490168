package dev.stepwell.entity;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a schema is expected to be like. */
public sealed interface Model {

    /** The physical and implicit naming of Spring Boot, as the setting {@link Entities#NAMING}. */
    String SPRING_NAMING = "spring";

    /**
     * Entity classes.
     *
     * @param classes their names, as {@code Class.getName} gives them
     * @param packages packages in which to look for entities, with those below them
     * @param unit a persistence unit of a {@code META-INF/persistence.xml}
     * @param settings settings of Hibernate, such as {@code hibernate.physical_naming_strategy}, which go before those of the
     *     unit; and {@link #NAMING}
     * @param loader what loads them, and Hibernate
     */
    record Entities(
            List<String> classes,
            List<String> packages,
            Optional<String> unit,
            Map<String, String> settings,
            ClassLoader loader)
            implements Model {

        /** A setting of Stepwell's own: {@code spring} for the names that Spring Boot gives. */
        public static final String NAMING = "naming";

        /** Copies the collections. */
        public Entities {
            classes = List.copyOf(classes);
            packages = List.copyOf(packages);
            settings = Map.copyOf(settings);
        }

        /**
         * Some classes, without settings, loaded as the current thread loads.
         *
         * @param types the classes
         * @return the model
         */
        public static Entities of(Class<?>... types) {
            return new Entities(
                    Arrays.stream(types).map(Class::getName).toList(),
                    List.of(),
                    Optional.empty(),
                    Map.of(),
                    Thread.currentThread().getContextClassLoader());
        }

        /**
         * The same with other settings.
         *
         * @param others settings of Hibernate
         * @return a changed model
         */
        public Entities settings(Map<String, String> others) {
            return new Entities(classes, packages, unit, others, loader);
        }
    }

    /**
     * A whole schema in SQL.
     *
     * @param source what people call it
     * @param text the statements that make it in an empty database
     */
    record Sql(String source, String text) implements Model {}

    /**
     * The schema of another database, in a file that {@code stepwell snapshot} has written.
     *
     * @param file the file
     */
    record Snapshot(Path file) implements Model {}
}
