package dev.stepwell.script;

import dev.stepwell.revision.Revision;
import java.util.Optional;

/**
 * A revision and what it runs.
 *
 * @param revision its place in the graph
 * @param upgrade what takes a database to it
 * @param downgrade what takes a database back, or why nothing does
 * @param rows statements that fill tables for the populated walk, run before the upgrade
 */
public record RevisionScript(Revision revision, Script upgrade, Downgrade downgrade, Optional<Script> rows) {

    /**
     * A revision without rows of its own.
     *
     * @param revision its place in the graph
     * @param upgrade what takes a database to it
     * @param downgrade what takes a database back, or why nothing does
     */
    public RevisionScript(Revision revision, Script upgrade, Downgrade downgrade) {
        this(revision, upgrade, downgrade, Optional.empty());
    }

    /**
     * What the migration is called where its files are: the name of its folder, or of its file without the ending.
     *
     * @return for example {@code 000001_initial}, or the id when the revision comes from no file
     */
    public String label() {
        String origin = revision.origin();
        if (origin.isEmpty()) {
            return revision.id().value();
        }
        String file = SourceFolder.lastName(origin);
        if (file.equals(DirectoryReader.UP)) {
            return SourceFolder.lastName(origin.substring(0, origin.length() - file.length() - 1));
        }
        return file.replaceFirst("(\\.up)?\\.sql$", "");
    }
}
