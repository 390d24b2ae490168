package dev.stepwell.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathPatternTest {

    @Test
    void withoutAStarMeansItself() {
        assertThat(PathPattern.of("public.users").matches("public.users")).isTrue();
        assertThat(PathPattern.of("public.users").matches("public_users")).isFalse();
        assertThat(PathPattern.of("public.users").matches("public.users.id")).isFalse();
    }

    @Test
    void withStarsMeansAnyTextInTheirPlace() {
        assertThat(PathPattern.of("*.audit_*").matches("log.audit_2025")).isTrue();
        assertThat(PathPattern.of("*.audit_*").matches("log.audit_")).isTrue();
        assertThat(PathPattern.of("public.*").matches("other.users")).isFalse();
        assertThat(PathPattern.of("*").matches("public.\"odd name\"")).isTrue();
    }
}
