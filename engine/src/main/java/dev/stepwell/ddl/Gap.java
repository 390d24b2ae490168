package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectName;

/**
 * What the statements of a change leave as it is, since PostgreSQL has no statement for it or the snapshot does not say
 * what it needs.
 *
 * @param object the object that differs
 * @param property the property that stays as it is; empty when it is the whole object
 * @param reason why, as a sentence
 */
public record Gap(ObjectName object, String property, String reason) {

    /**
     * The gap as people read it.
     *
     * @return for example {@code subscription su: Its connection is not in the snapshot.}
     */
    @Override
    public String toString() {
        return object + (property.isEmpty() ? "" : " › " + property) + ": " + reason;
    }
}
