package dev.stepwell.script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A file that accepts hazards of sources which have no comments, or which nobody may touch. One a line, {@code <code>
 * <object> because <reason>}, stars in the object standing for any text, with {@code in <revision>} before {@code because} where it is about one revision only;
 * empty lines and those that begin with {@code #} say nothing.
 */
public final class AcceptanceFile {

    /** Its name where it stands in the folder of the migrations. */
    public static final String NAME = "stepwell-accepted.txt";

    private AcceptanceFile() {}

    /**
     * Reads the file in the folder of the migrations.
     *
     * @param location the folder
     * @return its lines, those that cannot be read among them; empty when there is no such file
     * @throws HistoryException when the file cannot be read, or is not UTF-8
     */
    public static List<Allowance> in(OpenLocation location) {
        Path file = location.folder().resolve(NAME);
        return Files.exists(file) ? read(file, location.folder().displayOf(NAME)) : List.of();
    }

    /**
     * Reads a file.
     *
     * @param file where it is
     * @return its lines, those that cannot be read among them
     * @throws HistoryException when the file cannot be read, or is not UTF-8
     * @throws IllegalArgumentException when there is no such file
     */
    public static List<Allowance> at(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no acceptance file " + file
                    + ". Name a file that exists, or put it into the folder of the migrations as " + NAME + ".");
        }
        return read(file, file.toString().replace('\\', '/'));
    }

    private static List<Allowance> read(Path file, String display) {
        ProblemLog problems = new ProblemLog();
        Optional<String> text = new SourceText(problems).read(file, display);
        if (text.isEmpty()) {
            throw new HistoryException(display, problems.errors(), List.of());
        }
        List<String> lines = text.get().lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank() && !lines.get(i).strip().startsWith("#"))
                .mapToObj(i -> AcceptanceLine.parse(lines.get(i).strip()).allowance(display, i + 1))
                .toList();
    }
}
