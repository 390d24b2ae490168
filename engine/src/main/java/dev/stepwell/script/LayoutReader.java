package dev.stepwell.script;

import java.util.List;

/** Reads the revisions of one layout. */
interface LayoutReader {

    /**
     * Reads every revision of a folder.
     *
     * @param folder where to look
     * @param problems takes what is wrong; the result is only of use to find more when it has taken something
     * @return the revisions in load order
     */
    List<RevisionScript> read(SourceFolder folder, ProblemLog problems);
}
