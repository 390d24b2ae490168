package dev.stepwell.script;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What the comments at the top of a native file declare.
 *
 * @param message the title, of one or more lines
 * @param revision the id and where it stands; empty when there is none
 * @param revises ids of the parents, none for a base
 * @param created when the file was written
 * @param author who wrote the file
 * @param labels names of the branch that starts here
 * @param dependsOn ids or labels of what must run before
 */
record NativeHeader(
        String message,
        Optional<Comment> revision,
        List<String> revises,
        Optional<OffsetDateTime> created,
        Optional<String> author,
        List<String> labels,
        List<String> dependsOn) {}
