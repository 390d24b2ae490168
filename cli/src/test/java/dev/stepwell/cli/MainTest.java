package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void asksForACommand() {
        Run run = Run.of();

        assertThat(run.complaint()).isEqualTo("Name a command; `stepwell help` lists them.");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void refusesAnUnknownCommand() {
        Run run = Run.of("verfy");

        assertThat(run.complaint()).isEqualTo("Unmatched argument at index 0: 'verfy'");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void saysItsVersion() {
        assertThat(Run.of("--version")).isEqualTo(new Run(0, "stepwell (not packaged)\n", ""));
    }

    @Test
    void listsItsCommands() {
        Run run = Run.of("help");

        assertThat(run.out())
                .contains("\n  verify               Walks every revision", "\n  plan                 Prints which");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void explainsACommand() {
        assertThat(Run.of("help", "verify").out())
                .startsWith("Usage: stepwell verify [-hvV]")
                .contains(" [--dir=DIR] ");
    }
}
