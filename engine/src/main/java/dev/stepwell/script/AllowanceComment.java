package dev.stepwell.script;

import dev.stepwell.script.Allowance.Form;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a comment that allows a hazard, whatever it stands above.
 *
 * @param form whether they can be read
 * @param code the hazard, or {@code ""}
 * @param reason why, or {@code ""}
 */
record AllowanceComment(Form form, String code, String reason) {

    static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private static final String WORD = "allow";
    private static final Pattern WITH_COLON = Pattern.compile("\\s*:\\s*(\\S*)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern WITHOUT_COLON = Pattern.compile("\\s+(" + CODE + ")(?:\\s.*)?", Pattern.DOTALL);
    private static final Pattern BECAUSE = Pattern.compile("because(?:\\s+(.*))?", Pattern.DOTALL);

    /** Whether a comment begins with the word. */
    static boolean isMeant(String comment) {
        return comment.regionMatches(true, 0, WORD, 0, WORD.length());
    }

    /** Empty for a comment that says something else. */
    static Optional<AllowanceComment> parse(String comment) {
        if (!isMeant(comment)) {
            return Optional.empty();
        }
        String rest = comment.substring(WORD.length());
        Matcher colon = WITH_COLON.matcher(rest);
        if (colon.matches()) {
            return Optional.of(of(colon.group(1), colon.group(2).strip()));
        }
        Matcher loose = WITHOUT_COLON.matcher(rest);
        return loose.matches()
                ? Optional.of(new AllowanceComment(Form.DOUBTFUL, loose.group(1), ""))
                : Optional.empty();
    }

    private static AllowanceComment of(String code, String tail) {
        if (!CODE.matcher(code).matches() || code.equals("because")) {
            return new AllowanceComment(Form.MALFORMED, "", "");
        }
        Matcher because = BECAUSE.matcher(tail);
        if (!because.matches()) {
            return new AllowanceComment(tail.isEmpty() ? Form.WITHOUT_REASON : Form.MALFORMED, code, "");
        }
        String reason = because.group(1) == null ? "" : because.group(1).strip().replaceAll("\\s+", " ");
        return new AllowanceComment(reason.isEmpty() ? Form.WITHOUT_REASON : Form.SOUND, code, reason);
    }
}
