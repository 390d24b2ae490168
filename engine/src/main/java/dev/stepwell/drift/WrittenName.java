package dev.stepwell.drift;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A name of a table or column as a model writes it.
 *
 * @param text the name without quotes
 * @param quoted whether it is sent to PostgreSQL in double quotes
 */
public record WrittenName(String text, boolean quoted) {

    /** NAMEDATALEN less its terminator (PostgreSQL manual, "Identifiers and Key Words"). */
    private static final int LONGEST = 63;

    /**
     * The name as PostgreSQL stores it: in lower case unless quoted, cut to 63 bytes.
     *
     * @return what is found in the catalogue
     */
    public String stored() {
        String name = quoted ? text : text.toLowerCase(Locale.ROOT);
        while (bytes(name) > LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name;
    }

    boolean isCut() {
        return bytes(text) > LONGEST;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
