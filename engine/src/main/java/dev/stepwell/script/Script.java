package dev.stepwell.script;

import dev.stepwell.revision.Direction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The SQL that takes a revision in one direction.
 *
 * @param direction which way
 * @param file display path of the file that holds it, always with {@code /}
 * @param text the whole text, comments included; of a file with several sections only this section
 * @param statements the statements of the text; their lines are lines of the file
 * @param transactional whether it runs inside one transaction; false when the script says that it does not
 * @param strays comments that begin like an {@link Allowance} and stand above no statement
 * @param code what is run instead of statements; empty for SQL
 */
public record Script(
        Direction direction,
        String file,
        String text,
        List<Statement> statements,
        boolean transactional,
        List<Comment> strays,
        Optional<JavaCode> code) {

    /** Copies both lists. */
    public Script {
        statements = List.copyOf(statements);
        strays = List.copyOf(strays);
    }

    /**
     * A script without stray allowances.
     *
     * @param direction which way
     * @param file display path of the file that holds it
     * @param text the whole text
     * @param statements the statements of the text
     * @param transactional whether it runs inside one transaction
     */
    public Script(Direction direction, String file, String text, List<Statement> statements, boolean transactional) {
        this(direction, file, text, statements, transactional, List.of());
    }

    /**
     * A script in SQL.
     *
     * @param direction which way
     * @param file display path of the file that holds it
     * @param text the whole text
     * @param statements the statements of the text
     * @param transactional whether it runs inside one transaction
     * @param strays comments that begin like an allowance and stand above no statement
     */
    public Script(
            Direction direction,
            String file,
            String text,
            List<Statement> statements,
            boolean transactional,
            List<Comment> strays) {
        this(direction, file, text, statements, transactional, strays, Optional.empty());
    }

    /** A script in Java, which runs inside a transaction. */
    static Script inJava(Direction direction, String className, JavaCode code) {
        return new Script(direction, className, "", List.of(), true, List.of(), Optional.of(code));
    }

    /**
     * Cuts a text into a transactional script.
     *
     * @param direction which way
     * @param file what to call the text in messages
     * @param text SQL
     * @return the script
     * @throws HistoryException when the text cannot be cut into statements; names all problems of the text
     */
    public static Script of(Direction direction, String file, String text) {
        SplitText split = StatementSplitter.split(file, text);
        if (!split.problems().isEmpty()) {
            throw new HistoryException(file, split.problems(), List.of());
        }
        return new Script(direction, file, text, split.statements(), true, split.strays());
    }

    /**
     * Whether what the script does to the schema stands in its words: it runs no blocks of code, functions or queries.
     *
     * @return true when each statement is {@linkplain Statement#isPlain plain}, or steers the transaction
     */
    public boolean isPlain() {
        return code.isEmpty()
                && statements.stream()
                        .allMatch(statement -> statement.kind().isTransactionControl() || statement.isPlain());
    }

    /**
     * Whether all that the script does is to say what a schema consists of, inside any transaction.
     *
     * @return true when each statement is a {@linkplain Statement#isDefinition definition}
     */
    public boolean isDefinition() {
        return transactional && code.isEmpty() && statements.stream().allMatch(Statement::isDefinition);
    }

    /**
     * Whether there is nothing to run.
     *
     * @return true when the text holds no statement, only comments and white space
     */
    public boolean isEmpty() {
        return statements.isEmpty() && code.isEmpty();
    }

    /**
     * Whether it has statements, and none that could do anything: they only select constants ({@code SELECT 1},
     * {@code SELECT}) or begin and end transactions.
     *
     * @return true when running it changes nothing, told by its tokens
     */
    public boolean isNoOp() {
        return !statements.isEmpty() && statements.stream().allMatch(IdleStatement::matches);
    }

    /**
     * Whether it begins or ends transactions itself, so that one put around it would end early.
     *
     * @return true when a statement is {@code BEGIN}, {@code START TRANSACTION}, {@code COMMIT}, {@code END},
     *     {@code ROLLBACK}, {@code ABORT} or {@code PREPARE TRANSACTION}; savepoints do not count
     */
    public boolean managesTransaction() {
        return statements.stream().anyMatch(statement -> statement.kind().isTransactionBoundary());
    }

    /**
     * Whether it runs inside one transaction of ours, so that nothing of it stays when it fails.
     *
     * @return false where it declares otherwise, manages transactions itself, or has a statement that PostgreSQL does not take inside one
     */
    public boolean isWrapped() {
        return transactional
                && !managesTransaction()
                && statements.stream().noneMatch(statement -> statement.kind() == StatementClass.STANDALONE);
    }

    /**
     * Tells whether two texts do the same: the SHA-256 of the statements, whatever comments, white space and line ends
     * stand between them. Of Java the name of the class counts, since the same source may be compiled otherwise.
     *
     * @return 64 hexadecimal digits
     */
    public String checksum() {
        String sql = (code.isPresent() ? file : "")
                + statements.stream()
                        .map(statement -> statement.sql().replace("\r\n", "\n") + ";\n")
                        .collect(Collectors.joining());
        return sha256(sql);
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    Script withoutTransaction() {
        return new Script(direction, file, text, statements, false, strays);
    }
}
