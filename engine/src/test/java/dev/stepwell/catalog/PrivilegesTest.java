package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrivilegesTest {

    @Test
    void saysNothingOfAnExplicitDefault() {
        assertThat(Privileges.worded("alice\falice=arw/alice\n=X/alice\f=X/alice\nalice=wra/alice"))
                .isEmpty();
    }

    @Test
    void doesNotDependOnTheOrderOfGrants() {
        assertThat(Privileges.worded("alice\fbob=ra/alice\ncarol=r/alice\f"))
                .isEqualTo(Privileges.worded("alice\fcarol=r/alice\nbob=ar/alice\f"))
                .contains("bob: INSERT, SELECT; carol: SELECT");
    }

    @Test
    void tellsWhatWasRevokedFromTheDefault() {
        assertThat(Privileges.worded("alice\f\f=X/alice\nalice=X/alice"))
                .contains("revoked from PUBLIC: EXECUTE; revoked from alice: EXECUTE");
    }

    @Test
    void namesGrantOptionsAndOtherGrantors() {
        assertThat(Privileges.worded("alice\fbob=r*w/alice\n=r/bob\f"))
                .contains("PUBLIC: SELECT granted by bob; bob: SELECT with grant option, UPDATE");
    }

    @Test
    void readsQuotedRoleNames() {
        assertThat(Privileges.worded("al=ice\f\"b=\"\"o\"\"/b\"=r/\"al=ice\"\f"))
                .contains("b=\"o\"/b: SELECT");
    }
}
