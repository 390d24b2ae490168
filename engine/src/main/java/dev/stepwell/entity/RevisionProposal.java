package dev.stepwell.entity;

import dev.stepwell.ddl.ChangeOptions;
import dev.stepwell.ddl.ChangeStatement;
import dev.stepwell.ddl.Gap;
import dev.stepwell.ddl.SchemaChange;
import dev.stepwell.drift.ModelComparison;
import dev.stepwell.revision.Revision;
import dev.stepwell.script.RevisionFile;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The revision that takes away what a migrated schema and a model differ in. */
public final class RevisionProposal {

    /** Who owns what is settled where migrations run. */
    private static final Set<String> OF_ROLES = Set.of("owner", "privileges");

    private final SchemaChange change;

    private RevisionProposal(SchemaChange change) {
        this.change = change;
    }

    /**
     * Proposes one.
     *
     * @param comparison a model and a migrated schema
     * @param safe whether to block other sessions as little as possible, see {@link ChangeOptions#safe}
     * @return the proposal
     */
    public static RevisionProposal of(ModelComparison comparison, boolean safe) {
        ChangeOptions options = ChangeOptions.DEFAULT.ignoring(OF_ROLES);
        return new RevisionProposal(
                SchemaChange.between(comparison.migrated(), comparison.target(), safe ? options.safely() : options));
    }

    /**
     * Whether there is nothing to write.
     *
     * @return true when no drift can be taken away by SQL
     */
    public boolean isEmpty() {
        return change.upgrade().statements().isEmpty();
    }

    /**
     * The file of the revision.
     *
     * @param revision what its header declares
     * @return a native file
     */
    public RevisionFile file(Revision revision) {
        return new RevisionFile(revision, section(change.upgrade()), section(change.downgrade()))
                .outsideTransactions(!isTransactional(change.upgrade()), !isTransactional(change.downgrade()));
    }

    /**
     * The statements that the revision runs on its way up.
     *
     * @return SQL with comments, each statement ended by a semicolon
     */
    public String upgrade() {
        return section(change.upgrade());
    }

    /**
     * The statements that the revision runs on its way down.
     *
     * @return SQL with comments, each statement ended by a semicolon
     */
    public String downgrade() {
        return section(change.downgrade());
    }

    private static boolean isTransactional(SchemaChange.Way way) {
        return way.statements().stream().allMatch(ChangeStatement::transactional);
    }

    private static String section(SchemaChange.Way way) {
        Stream<String> gaps = way.gaps().stream().map(RevisionProposal::comment);
        return Stream.concat(gaps, way.statements().stream().map(ChangeStatement::text))
                .collect(Collectors.joining("\n"));
    }

    private static String comment(Gap gap) {
        return ("Left as it is: " + gap).lines().map(line -> "-- " + line).collect(Collectors.joining("\n"));
    }
}
