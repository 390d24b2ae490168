package dev.stepwell.script;

import dev.stepwell.revision.Direction;
import java.util.Arrays;
import java.util.Optional;

/** How a folder of migrations is arranged. */
public enum Layout {
    /** One file a revision, {@code <id>_<message>.sql}, with a header and two sections. */
    NATIVE("<id>_<message>.sql"),
    /** Two files a revision, {@code <version>_<name>.up.sql} and {@code .down.sql}, as golang-migrate reads them. */
    PAIRED("<version>_<name>.up.sql"),
    /** One folder a revision, {@code <stamp>_<name>/up.sql} and {@code down.sql}, as diesel reads them. */
    DIRECTORY("<stamp>_<name>/up.sql");

    private final String pattern;

    Layout(String pattern) {
        this.pattern = pattern;
    }

    /**
     * The word that names the layout in settings and messages.
     *
     * @return {@code native}, {@code paired} or {@code directory}
     */
    public String word() {
        return switch (this) {
            case NATIVE -> "native";
            case PAIRED -> "paired";
            case DIRECTORY -> "directory";
        };
    }

    /**
     * The layout of a word.
     *
     * @param word as {@link #word()} gives it
     * @return the layout, or empty when no layout has this word
     */
    public static Optional<Layout> ofWord(String word) {
        return Arrays.stream(values())
                .filter(layout -> layout.word().equals(word))
                .findFirst();
    }

    /**
     * How a history says that a script does not run inside a transaction.
     *
     * @param direction that of the script
     * @return words for a message
     */
    public String noTransaction(Direction direction) {
        return switch (this) {
            case NATIVE -> "`-- " + direction.word() + ": no-transaction`";
            case DIRECTORY -> "`run_in_transaction = false` in metadata.toml";
            case PAIRED -> "a file with this statement alone";
        };
    }

    /** How the files of the layout are named, for messages. */
    String pattern() {
        return pattern;
    }
}
