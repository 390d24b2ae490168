package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Allowance.Form;
import dev.stepwell.script.Allowance.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptanceFileTest {

    private final Path folder;
    private final Path file;

    AcceptanceFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve(AcceptanceFile.NAME);
    }

    @Test
    void holdsCodeObjectAndReason() throws IOException {
        assertThat(read("\n# a remark\n  drop-table public.a because it is empty because nobody wrote to it\n"))
                .containsExactly(new Allowance(
                        Form.SOUND,
                        "drop-table",
                        "it is empty because nobody wrote to it",
                        new Target.Named("public.a", Optional.empty()),
                        file.toString(),
                        3));
    }

    @Test
    void mayNameARevision() throws IOException {
        assertThat(read("drop-table public.a in b2 because it is empty"))
                .extracting(Allowance::target)
                .containsExactly(new Target.Named("public.a", Optional.of(RevisionId.of("b2"))));
    }

    @Test
    void takesObjectsWithSpaces() throws IOException {
        assertThat(read("""
                        drop-table public."in b2 because" because it is empty
                        drop-function public.f(integer, text) because nobody calls it
                        change-type public.a.b › type because it is wide enough
                        """))
                .extracting(Allowance::target)
                .containsExactly(
                        named("public.\"in b2 because\""),
                        named("public.f(integer, text)"),
                        named("public.a.b › type"));
    }

    @Test
    void tellsWhatIsMissing() throws IOException {
        assertThat(
                        read(
                                "drop-table public.a\ndrop-table public.a because\ndrop-table because it is empty\nDrop a because b"))
                .extracting(Allowance::form)
                .containsExactly(Form.WITHOUT_REASON, Form.WITHOUT_REASON, Form.MALFORMED, Form.MALFORMED);
    }

    @Test
    void isLookedForAmongTheMigrations() throws IOException {
        try (OpenLocation location = OpenLocation.ofPath(folder, "db")) {
            assertThat(AcceptanceFile.in(location)).isEmpty();

            Files.writeString(file, "drop-table public.a because it is empty");
            assertThat(AcceptanceFile.in(location))
                    .extracting(Allowance::file)
                    .containsExactly("db/stepwell-accepted.txt");
        }
    }

    @Test
    void mustBeThereWhenItIsNamed() {
        assertThatThrownBy(() -> AcceptanceFile.at(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no acceptance file " + file
                        + ". Name a file that exists, or put it into the folder of the migrations as"
                        + " stepwell-accepted.txt.");
    }

    private static Target named(String path) {
        return new Target.Named(path, Optional.empty());
    }

    private List<Allowance> read(String text) throws IOException {
        Files.writeString(file, text);
        return AcceptanceFile.at(file);
    }
}
