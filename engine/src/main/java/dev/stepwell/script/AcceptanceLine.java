package dev.stepwell.script;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Allowance.Form;
import dev.stepwell.script.Allowance.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of an {@link AcceptanceFile}. Paths hold spaces, so the words that end them count outside quotes only. */
final class AcceptanceLine {

    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|[^\\s\"])+");

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final int because;
    private final String reason;

    private AcceptanceLine(String text) {
        this.text = text;
        Matcher word = WORD.matcher(text);
        int end = text.length();
        boolean ended = false;
        while (!ended && word.find()) {
            ended = word.group().equals("because");
            end = word.end();
            if (!ended) {
                words.add(word.group());
            }
        }
        this.because = ended ? end - "because".length() : -1;
        this.reason = ended ? text.substring(end).strip() : "";
    }

    static AcceptanceLine parse(String text) {
        return new AcceptanceLine(text);
    }

    Allowance allowance(String file, int line) {
        Target target = new Target.Named(path(), revision());
        return new Allowance(form(), words.isEmpty() ? "" : words.get(0), reason, target, file, line);
    }

    private Form form() {
        boolean quotesMatch = text.chars().filter(c -> c == '"').count() % 2 == 0 || because >= 0;
        if (path().isEmpty()
                || !quotesMatch
                || !AllowanceComment.CODE.matcher(words.get(0)).matches()) {
            return Form.MALFORMED;
        }
        return reason.isEmpty() ? Form.WITHOUT_REASON : Form.SOUND;
    }

    /** The words between code and reason, in which the revision may stand last. */
    private String path() {
        int end = words.size() - (revision().isPresent() ? 2 : 0);
        return words.size() < 2 ? "" : String.join(" ", words.subList(1, end));
    }

    private Optional<RevisionId> revision() {
        int last = words.size() - 1;
        return last >= 3 && words.get(last - 1).equals("in")
                ? Optional.of(RevisionId.of(words.get(last)))
                : Optional.empty();
    }
}
