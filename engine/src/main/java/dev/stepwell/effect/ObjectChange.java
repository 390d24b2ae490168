package dev.stepwell.effect;

/**
 * An object that a statement created, altered or dropped. Parts that PostgreSQL makes by itself, such as row types and
 * triggers of foreign keys, are left out, and so are temporary objects.
 *
 * @param manner what became of it
 * @param command the tag of the command that did it, also inside a function or {@code DO} block: {@code ALTER TABLE}
 * @param type as PostgreSQL calls it: {@code table}, {@code table column}, {@code view}, {@code type}
 * @param identity as PostgreSQL renders it, quoted where needed: {@code public.orders.total}; empty for
 *     {@code GRANT}, {@code REVOKE} and {@code ALTER DEFAULT PRIVILEGES}, which do not say
 */
public record ObjectChange(Manner manner, String command, String type, String identity) {

    /** What became of an object. */
    public enum Manner {
        /** It came, or was altered: the command tells. */
        CHANGED,
        /** It was dropped, as the command says. */
        DROPPED,
        /** It was taken along, by {@code CASCADE} or as something that cannot be without what was dropped. */
        TAKEN_ALONG
    }
}
