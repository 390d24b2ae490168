package dev.stepwell.hibernate;

import jakarta.persistence.SequenceGenerator;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;

/**
 * Which attribute has its values from which sequence, by the annotation or else by the names that Hibernate gives (User Guide,
 * Implicit sequence names). Hibernate 6 and 7 have no way in common to ask.
 */
final class MappedSequences {

    private static final String SUFFIX = "_seq";

    private MappedSequences() {}

    /** Names in lower case, since only some strategies quote them. */
    static Map<String, String> of(Metadata metadata) {
        Map<String, String> attributes = new HashMap<>();
        for (PersistentClass entity : metadata.getEntityBindings()) {
            Property identifier = entity.getIdentifierProperty();
            if (entity instanceof RootClass && identifier != null) {
                String attribute = entity.getClassName() + "." + identifier.getName();
                names(entity, identifier)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .forEach(name -> attributes.putIfAbsent(name, attribute));
            }
        }
        return attributes;
    }

    private static Stream<String> names(PersistentClass entity, Property identifier) {
        Stream<String> implicit =
                Stream.of(entity.getJpaEntityName() + SUFFIX, entity.getTable().getName() + SUFFIX);
        return entity.getMappedClass() == null
                ? implicit
                : Stream.concat(annotated(entity.getMappedClass(), identifier.getName()), implicit);
    }

    private static Stream<String> annotated(Class<?> type, String attribute) {
        String getter = "get" + attribute;
        return Stream.<Class<?>>iterate(type, at -> at != null && at != Object.class, Class::getSuperclass)
                .flatMap(at -> Stream.concat(
                        Stream.of(at),
                        Stream.concat(
                                Arrays.stream(at.getDeclaredFields())
                                        .filter(field -> field.getName().equals(attribute)),
                                Arrays.stream(at.getDeclaredMethods())
                                        .filter(method -> method.getName().equalsIgnoreCase(getter)))))
                .flatMap(MappedSequences::generators)
                .map(generator -> generator.sequenceName().isEmpty() ? generator.name() : generator.sequenceName());
    }

    private static Stream<SequenceGenerator> generators(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotationsByType(SequenceGenerator.class));
    }
}
