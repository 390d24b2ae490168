package dev.stepwell.script;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.ScriptProblem.Code;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file of the native layout: header, upgrade, downgrade. */
final class NativeFile {

    private static final Pattern LATE_HEADER = Pattern.compile("^[ \\t]*--[ \\t]*revision[ \\t]*:", Pattern.MULTILINE);

    private final String name;
    private final String file;
    private final String text;
    private final ProblemLog problems;

    NativeFile(String name, String file, String text, ProblemLog problems) {
        this.name = name;
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** The revision as far as it could be read, so that its place in the graph is checked even if its SQL is wrong. */
    RevisionScript read() {
        SplitText split = StatementSplitter.split(file, text, NativeSection::isMark);
        NativeHeader header = NativeHeaderParser.parse(file, HeaderLines.of(text), problems);
        String id = id(header, split);
        NativeSections sections = new NativeSections(file, text, split, problems);
        Script upgrade = sections.upgrade().orElseGet(() -> nothing(file));
        return new RevisionScript(revision(header, id), upgrade, sections.downgrade());
    }

    /** Stands for a file that cannot be read, so that its children do not seem to lack a parent as well. */
    static RevisionScript unread(String name, String file) {
        Revision revision =
                Revision.builder(RevisionId.of(prefix(name))).origin(file).build();
        return new RevisionScript(revision, nothing(file), new Downgrade.Missing());
    }

    private static Script nothing(String file) {
        return new Script(Direction.UPGRADE, file, "", List.of(), true);
    }

    private Revision revision(NativeHeader header, String id) {
        Revision.Builder revision = Revision.builder(RevisionId.of(id))
                .message(header.message())
                .parents(header.revises().stream().map(RevisionId::of).toList())
                .labels(header.labels())
                .dependsOn(header.dependsOn())
                .origin(file);
        header.created().ifPresent(revision::created);
        header.author().ifPresent(revision::author);
        return revision.build();
    }

    private String id(NativeHeader header, SplitText split) {
        String named = prefix(name);
        Optional<Comment> declared = header.revision();
        if (declared.isEmpty()) {
            missingId(named, split);
            return named;
        }
        String id = declared.get().text();
        if (!name.equals(id + ".sql") && !name.startsWith(id + "_")) {
            problems.error(
                    Code.ID_NOT_IN_FILE_NAME,
                    file,
                    declared.get().line(),
                    "The header says revision '" + id + "', the file name begins with '" + named
                            + "'. Rename the file to " + renamed(id) + ", or correct the header.");
        }
        return id;
    }

    private void missingId(String named, SplitText split) {
        Matcher late = LATE_HEADER.matcher(text);
        if (!split.marks().isEmpty() && late.find(split.marks().get(0).end())) {
            problems.error(
                    Code.SECTION_BEFORE_HEADER,
                    file,
                    split.marks().get(0).comment().line(),
                    "The section begins before the header, which is in line "
                            + new LineCounter(text).lineAt(text.indexOf("--", late.start()))
                            + ". Move the header to the top of the file.");
            return;
        }
        problems.error(
                Code.MISSING_ID,
                file,
                1,
                "The comments at the top of the file do not say the revision's id. Add the line '-- revision: " + named
                        + "' above the first section.");
    }

    private String renamed(String id) {
        int underscore = name.indexOf('_');
        return underscore < 0 ? id + ".sql" : id + name.substring(underscore);
    }

    /** What stands for the id in a file name: all before the first underscore. */
    static String prefix(String name) {
        String stem = name.substring(0, name.length() - ".sql".length());
        int underscore = stem.indexOf('_');
        String prefix = underscore < 0 ? stem : stem.substring(0, underscore);
        return prefix.isBlank() ? name : prefix;
    }
}
