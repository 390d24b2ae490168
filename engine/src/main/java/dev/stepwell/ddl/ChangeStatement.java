package dev.stepwell.ddl;

import java.util.Optional;

/**
 * One statement of a change.
 *
 * @param sql the statement, without a closing semicolon; names are qualified and quoted where PostgreSQL needs it
 * @param comment what a reader should know before it runs, in one or more lines without {@code --}
 * @param transactional false where PostgreSQL refuses it inside a transaction
 */
public record ChangeStatement(String sql, Optional<String> comment, boolean transactional) {

    static ChangeStatement of(String sql) {
        return new ChangeStatement(sql, Optional.empty(), true);
    }

    static ChangeStatement of(String sql, String comment) {
        return new ChangeStatement(sql, Optional.of(comment), true);
    }

    static ChangeStatement alone(String sql) {
        return new ChangeStatement(sql, Optional.empty(), false);
    }

    /**
     * The statement as it stands in a script.
     *
     * @return its comment, each line behind {@code --}, and the statement with a semicolon
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        comment.ifPresent(words ->
                words.lines().forEach(line -> text.append("-- ").append(line).append('\n')));
        return text.append(sql).append(';').toString();
    }
}
