package dev.stepwell.script;

import dev.stepwell.revision.Direction;
import dev.stepwell.script.ScriptProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sections of one native file, and what is wrong with them. */
final class NativeSections {

    private static final Pattern IRREVERSIBLE = Pattern.compile("irreversible(?:[ \\t]+because(?:[ \\t]+(.*))?)?");

    private final String file;
    private final ProblemLog problems;
    private final List<NativeSection> sections = new ArrayList<>();

    NativeSections(String file, String text, SplitText split, ProblemLog problems) {
        this.file = file;
        this.problems = problems;
        for (int i = 0; i < split.marks().size(); i++) {
            sections.add(NativeSection.of(text, split, i));
        }
        split.problems().forEach(problem -> problems.script(directionAt(problem.line()), List.of(problem)));
        repeated();
        outside(split.statements());
        sections.forEach(this::option);
    }

    Optional<Script> upgrade() {
        return find(Direction.UPGRADE).map(section -> section.script(file));
    }

    Downgrade downgrade() {
        Optional<NativeSection> section = find(Direction.DOWNGRADE);
        if (section.isEmpty()) {
            return new Downgrade.Missing();
        }
        Matcher irreversible = IRREVERSIBLE.matcher(section.get().option());
        if (irreversible.matches()) {
            return new Downgrade.Irreversible(
                    reason(irreversible), file, section.get().mark().line());
        }
        return new Downgrade.Written(section.get().script(file));
    }

    private Direction directionAt(int line) {
        Direction direction = Direction.UPGRADE;
        for (NativeSection section : sections) {
            direction = section.mark().line() < line ? section.direction() : direction;
        }
        return direction;
    }

    private Optional<NativeSection> find(Direction direction) {
        return sections.stream()
                .filter(section -> section.direction() == direction)
                .findFirst();
    }

    private void repeated() {
        for (NativeSection section : sections) {
            NativeSection first = find(section.direction()).orElse(section);
            if (first.mark().line() != section.mark().line()) {
                error(
                        Code.REPEATED_SECTION,
                        section.mark().line(),
                        "The file has a second section '" + section.title() + "'; the first begins in line "
                                + first.mark().line() + ". Join the two.");
            }
        }
        if (find(Direction.UPGRADE).isEmpty()) {
            error(
                    Code.MISSING_UPGRADE,
                    0,
                    "The file has no line '-- upgrade'. Add it above the SQL of the upgrade; the section may be empty.");
        }
    }

    private void outside(List<Statement> statements) {
        if (sections.isEmpty() || statements.isEmpty()) {
            return;
        }
        NativeSection first = sections.get(0);
        if (statements.get(0).line() < first.mark().line()) {
            error(
                    Code.STATEMENT_OUTSIDE_SECTION,
                    statements.get(0).line(),
                    "This statement stands above the first section, '" + first.title() + "' in line "
                            + first.mark().line() + ", and would never run. Move it into a section.");
        }
    }

    private void option(NativeSection section) {
        String option = section.option();
        if (option.isEmpty() || option.equals(NativeSection.NO_TRANSACTION)) {
            return;
        }
        Matcher irreversible = IRREVERSIBLE.matcher(option);
        if (section.direction() == Direction.DOWNGRADE && irreversible.matches()) {
            irreversible(section, reason(irreversible));
            return;
        }
        String known = section.direction() == Direction.UPGRADE
                ? "no-transaction"
                : "no-transaction, and irreversible because <reason>";
        error(
                Code.UNKNOWN_OPTION,
                section.mark().line(),
                "'" + option + "' is no option of '" + section.title() + "'. Known: " + known + ".");
    }

    private void irreversible(NativeSection section, String reason) {
        if (reason.isEmpty()) {
            error(
                    Code.MISSING_REASON,
                    section.mark().line(),
                    "The downgrade is irreversible without a reason. Write '-- downgrade: irreversible because <reason>'"
                            + "; every report shows it.");
        }
        if (!section.statements().isEmpty()) {
            error(
                    Code.IRREVERSIBLE_WITH_STATEMENTS,
                    section.statements().get(0).line(),
                    "The downgrade is declared irreversible in line "
                            + section.mark().line()
                            + ", so this statement would never run. Remove it, or the declaration.");
        }
    }

    private static String reason(Matcher irreversible) {
        return irreversible.group(1) == null ? "" : irreversible.group(1).strip();
    }

    private void error(Code code, int line, String message) {
        problems.error(code, file, line, message);
    }
}
