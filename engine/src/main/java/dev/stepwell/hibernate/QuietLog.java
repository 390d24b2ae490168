package dev.stepwell.hibernate;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps Hibernate from telling about a database that it does not have, where nobody has said what it shall tell. */
final class QuietLog {

    private QuietLog() {}

    static <T> T during(Supplier<T> work) {
        Logger logger = Logger.getLogger("org.hibernate");
        @Nullable Level before = logger.getLevel();
        if (before == null) {
            logger.setLevel(Level.WARNING);
        }
        try {
            return work.get();
        } finally {
            logger.setLevel(before);
        }
    }
}
