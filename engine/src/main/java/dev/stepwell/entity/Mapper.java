package dev.stepwell.entity;

import dev.stepwell.entity.ModelException.Code;
import java.lang.reflect.InvocationTargetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Hibernate that an application has, and the reader for it. */
final class Mapper {

    private static final String VERSION = "org.hibernate.Version";
    private static final String READER = "dev.stepwell.hibernate.HibernateReader";
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+).*");
    private static final int OLDEST_MAJOR = 6;
    private static final int OLDEST_MINOR = 6;

    private static final String ADD =
            "Put org.hibernate.orm:hibernate-core 6.6 or later, as the application has it, on the"
                    + " class path of the tests, or name it with --class-path.";

    private Mapper() {}

    static EntityReader reader(ClassLoader application) {
        Class<?> version = version(application);
        requireSupported(numberOf(version));
        ClassLoader own = Mapper.class.getClassLoader();
        ClassLoader loader = isSame(version, own) ? own : new BesideMapper(application);
        try {
            return Class.forName(READER, true, loader)
                    .asSubclass(EntityReader.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no " + READER + " in the jar of this class", e);
        }
    }

    private static Class<?> version(ClassLoader application) {
        try {
            return Class.forName(VERSION, false, application);
        } catch (ClassNotFoundException e) {
            throw new ModelException(
                    Code.NO_MAPPER,
                    "There is no Hibernate on the class path, without which the schema of entities is not known.",
                    ADD,
                    e);
        }
    }

    private static boolean isSame(Class<?> version, @Nullable ClassLoader own) {
        try {
            return Class.forName(VERSION, false, own).equals(version);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String numberOf(Class<?> version) {
        try {
            return String.valueOf(version.getMethod("getVersionString").invoke(null));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new ModelException(
                    Code.MAPPER_TOO_OLD, "The Hibernate on the class path does not tell its version.", ADD, e);
        }
    }

    /**
     * Refuses versions that entities are not read with.
     *
     * @throws ModelException for what is older than 6.6
     */
    static void requireSupported(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        boolean isOld = numbers.matches()
                && (Integer.parseInt(numbers.group(1)) < OLDEST_MAJOR
                        || (Integer.parseInt(numbers.group(1)) == OLDEST_MAJOR
                                && Integer.parseInt(numbers.group(2)) < OLDEST_MINOR));
        if (isOld) {
            throw new ModelException(
                    Code.MAPPER_TOO_OLD,
                    "The class path has Hibernate " + version + ", and entities are read with 6.6 or later.",
                    "Upgrade Hibernate, or keep the expected schema in a file and name that: schema.sql, or what"
                            + " `stepwell snapshot` writes.",
                    null);
        }
    }
}
