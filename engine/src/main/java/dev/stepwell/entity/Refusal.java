package dev.stepwell.entity;

import dev.stepwell.drift.ModelNames;
import dev.stepwell.entity.ModelException.Code;
import dev.stepwell.schema.Identifiers;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.script.Script;
import dev.stepwell.script.Statement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A statement of a model that PostgreSQL refuses, and the class and attribute that it comes from. */
final class Refusal {

    private static final String SYNTAX_ERROR = "42601";
    private static final Pattern TABLE = Pattern.compile(
            "(?is)\\s*(?:create|alter)\\s+table\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?((?:\"[^\"]*\"|[^\\s\"(.]+)(?:\\.(?:\"[^\"]*\"|[^\\s\"(.]+))?).*");
    private static final Pattern DOT = Pattern.compile("\\.(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[\\p{L}_][\\p{L}\\p{N}_$]*");

    private final Script script;
    private final Statement statement;
    private final ModelNames names;

    Refusal(Script script, Statement statement, ModelNames names) {
        this.script = script;
        this.statement = statement;
        this.names = names;
    }

    ModelException of(SQLException cause) {
        Optional<ServerErrorMessage> said = cause instanceof PSQLException thrown
                ? Optional.ofNullable(thrown.getServerErrorMessage())
                : Optional.empty();
        String message = said.map(ServerErrorMessage::getMessage).orElse(String.valueOf(cause.getMessage()));
        int position = said.map(ServerErrorMessage::getPosition).orElse(0) - 1;
        String word = wordAt(position);
        boolean isReserved = SYNTAX_ERROR.equals(cause.getSQLState()) && isReserved(word);
        String where = owner(position).map(owner -> " for " + owner).orElse("");
        String problem = "PostgreSQL refuses a statement of " + script.file() + where + ": " + message + " (SQLSTATE "
                + cause.getSQLState() + "): " + shown() + ".";
        return isReserved
                ? new ModelException(
                        Code.RESERVED_WORD,
                        problem,
                        "The name " + word + " is a reserved word of PostgreSQL: choose another, or have it quoted with"
                                + " hibernate.auto_quote_keyword=true.",
                        cause)
                : new ModelException(Code.STATEMENT_REFUSED, problem, remedy(cause), cause);
    }

    private String remedy(SQLException cause) {
        if (names == ModelNames.NONE) {
            return "Correct line " + statement.line() + ".";
        }
        return Surroundings.isTypeMissing(cause)
                ? "Correct the columnDefinition, or create the type in a migration."
                : "Correct the mapping, its columnDefinition or @ColumnDefault for example.";
    }

    private String shown() {
        String folded = statement.sql().strip().replaceAll("\\s+", " ");
        return folded.length() <= 200 ? folded : folded.substring(0, 199) + "…";
    }

    /** The attribute whose column definition holds the position, else the class of the table. */
    private Optional<String> owner(int position) {
        Optional<ObjectName> table = table();
        Optional<String> attribute = position < 0
                ? Optional.empty()
                : table.flatMap(known -> column(position)
                        .map(column -> known.child(ObjectKind.COLUMN, column))
                        .flatMap(column -> names.owner(column)
                                .filter(owner -> !names.owner(known).equals(Optional.of(owner)))));
        return attribute.or(() -> table.flatMap(names::owner));
    }

    private Optional<ObjectName> table() {
        Matcher named = TABLE.matcher(statement.sql());
        if (!named.matches()) {
            return Optional.empty();
        }
        String[] parts = DOT.split(named.group(1), -1);
        String schema = parts.length > 1 ? stored(parts[0]) : "public";
        return Optional.of(ObjectName.of(ObjectKind.TABLE, schema, stored(parts[parts.length - 1])));
    }

    /** The first word of the part between commas in which the position is. */
    private Optional<String> column(int position) {
        int start = statement.sql().indexOf('(') + 1;
        if (start == 0 || position < start) {
            return Optional.empty();
        }
        int depth = 0;
        for (int i = start; i < Math.min(position, statement.sql().length()); i++) {
            char character = statement.sql().charAt(i);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (character == ',' && depth == 0) {
                start = i + 1;
            }
        }
        Matcher word = WORD.matcher(statement.sql());
        return word.find(start) ? Optional.of(stored(word.group())) : Optional.empty();
    }

    private String wordAt(int position) {
        Matcher word = WORD.matcher(statement.sql());
        return position >= 0 && position < statement.sql().length() && word.find(position) && word.start() == position
                ? word.group()
                : "";
    }

    private static boolean isReserved(String word) {
        return !word.isEmpty()
                && word.charAt(0) != '"'
                && Identifiers.quoted(word.toLowerCase(Locale.ROOT)).charAt(0) == '"';
    }

    private static String stored(String written) {
        return written.charAt(0) == '"' ? written.substring(1, written.length() - 1) : written.toLowerCase(Locale.ROOT);
    }
}
