package dev.stepwell.entity;

import java.util.List;

/** Asks a mapper for the schema of entity classes. Implemented beside the mapper, so that this package needs none. */
public interface EntityReader {

    /**
     * Reads classes; connects to no database.
     *
     * @param sources what to read
     * @param postgresVersion the major version of PostgreSQL that the statements are for, such as 17
     * @return the schema
     * @throws ModelException when the mapper rejects a class
     */
    MappedModel read(Sources sources, int postgresVersion);

    /**
     * What to read, with packages and persistence units looked through already.
     *
     * @param classes the annotated classes
     * @param packages packages with annotations of their own
     * @param mappingFiles {@code orm.xml} and its like, on the class path
     * @param entities the entities as people call them
     */
    record Sources(List<Class<?>> classes, List<String> packages, List<String> mappingFiles, Model.Entities entities) {

        /** Copies the lists. */
        public Sources {
            classes = List.copyOf(classes);
            packages = List.copyOf(packages);
            mappingFiles = List.copyOf(mappingFiles);
        }
    }
}
