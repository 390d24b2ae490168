package dev.stepwell.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What scripts speak of: a guess from their words alone whether two of them may have to do with the same objects.
 *
 * @param objects the last parts of names that stand where PostgreSQL expects a table, a view, a type, ...
 * @param words every word and name outside strings
 */
public record Mentions(Set<String> objects, Set<String> words) {

    /** Before the name of an object, wherever in a statement. */
    private static final Set<String> BEFORE_NAMES = Set.of(
            "table",
            "view",
            "sequence",
            "function",
            "procedure",
            "index",
            "schema",
            "on",
            "from",
            "join",
            "references",
            "into",
            "of",
            "column");

    /** Before the name of an object only where they say what kind of object a statement is about. */
    private static final Set<String> KINDS = Set.of("type", "domain", "trigger", "policy", "rule", "to");

    private static final Set<String> BEFORE_KINDS = Set.of("create", "alter", "drop", "replace", "rename", "on");

    private static final Set<String> BETWEEN = Set.of("if", "not", "exists", "only", "concurrently", "materialized");

    /** After {@code ON}, and no names. */
    private static final Set<String> ACTIONS = Set.of("delete", "update", "select", "insert", "conflict", "commit");

    /** Speaks of nothing. */
    public static final Mentions NOTHING = new Mentions(Set.of(), Set.of());

    /** Copies the sets. */
    public Mentions {
        objects = Set.copyOf(objects);
        words = Set.copyOf(words);
    }

    /**
     * What a revision speaks of.
     *
     * @param revision its upgrade counts, and its downgrade where one is written
     * @return names without quotes, words in small letters
     */
    public static Mentions of(RevisionScript revision) {
        Reader reader = new Reader();
        Stream<Script> scripts = revision.downgrade() instanceof Downgrade.Written written
                ? Stream.of(revision.upgrade(), written.script())
                : Stream.of(revision.upgrade());
        scripts.flatMap(script -> script.statements().stream()).forEach(reader::read);
        return new Mentions(reader.objects, reader.words);
    }

    /**
     * Whether one speaks of an object that the other speaks of too, as an object or in any other way.
     *
     * @param other what another script speaks of
     * @return true also where two different objects have one name
     */
    public boolean meets(Mentions other) {
        return objects.stream().anyMatch(other.words::contains)
                || other.objects.stream().anyMatch(words::contains);
    }

    /**
     * What two scripts speak of.
     *
     * @param other what the other speaks of
     * @return both
     */
    public Mentions and(Mentions other) {
        return new Mentions(union(objects, other.objects), union(words, other.words));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static final class Reader {

        private final Set<String> objects = new HashSet<>();
        private final Set<String> words = new HashSet<>();
        private final List<String> name = new ArrayList<>();
        private String keyword = "";
        private boolean inName;

        void read(Statement statement) {
            boolean isRevoke = statement.firstWord().equals("REVOKE");
            String sql = statement.sql();
            String last = "";
            Lexer token = new Lexer(sql);
            while (token.advance()) {
                String text = sql.substring(token.start(), token.end());
                switch (token.kind()) {
                    case WORD -> {
                        String word = text.toLowerCase(Locale.ROOT);
                        words.add(word);
                        word(word, last, isRevoke);
                        last = word;
                    }
                    case QUOTED_NAME -> {
                        last = text.substring(1, text.length() - 1).replace("\"\"", "\"");
                        words.add(last);
                        part(last);
                    }
                    case LINE_COMMENT, BLOCK_COMMENT -> {}
                    default -> punctuation(text);
                }
            }
            end();
        }

        private void word(String word, String last, boolean isRevoke) {
            if (inName) {
                part(word);
            } else if ((BEFORE_NAMES.contains(word) && !(isRevoke && word.equals("from")))
                    || (KINDS.contains(word) && BEFORE_KINDS.contains(last))) {
                end();
                keyword = word;
            } else if (keyword.equals("on") && ACTIONS.contains(word)) {
                keyword = "";
            } else if (!BETWEEN.contains(word)) {
                part(word);
            }
        }

        /** One more part of a name; the first where one is expected. */
        private void part(String part) {
            if (!keyword.isEmpty() && (name.isEmpty() || inName)) {
                name.add(part);
                inName = false;
            } else {
                end();
            }
        }

        private void punctuation(String text) {
            if (text.equals(".") && !name.isEmpty()) {
                inName = true;
            } else if (text.equals(",") && !name.isEmpty()) {
                String same = keyword;
                end();
                keyword = same;
            } else {
                end();
            }
        }

        /** A column alone is not worth a name: many tables have one of that name. */
        private void end() {
            int last = name.size() - (keyword.equals("column") ? 2 : 1);
            if (last >= 0) {
                objects.add(name.get(last));
            }
            name.clear();
            keyword = "";
            inName = false;
        }
    }
}
