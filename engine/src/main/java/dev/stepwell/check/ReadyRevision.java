package dev.stepwell.check;

import dev.stepwell.drift.ModelComparison;
import dev.stepwell.entity.RevisionProposal;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.script.Layout;
import dev.stepwell.script.RevisionFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The revision that would make the check pass, ready to be put in place. The same drift gives the same file. */
final class ReadyRevision {

    private static final String MESSAGE = "Bring the schema to the model";
    private static final int ID_LENGTH = 12;

    private final History history;

    ReadyRevision(History history) {
        this.history = history;
    }

    /** A finding that shows it; none where nothing can be written, or it is not clear what it would follow. */
    Optional<Finding> of(ModelComparison comparison) {
        RevisionProposal proposal = RevisionProposal.of(comparison, false);
        if (proposal.isEmpty()) {
            return Optional.empty();
        }
        List<RevisionId> heads = history.graph().heads().stream().toList();
        if (history.layout() != Layout.NATIVE) {
            return Optional.of(finding(
                    "These statements take the differences away.",
                    proposal.upgrade() + "\n\n-- and back\n" + proposal.downgrade() + "\n",
                    "Review them, and write them into a new revision."));
        }
        if (heads.size() != 1) {
            return Optional.empty();
        }
        RevisionFile file = proposal.file(Revision.builder(id(heads.get(0), proposal))
                .message(MESSAGE)
                .parents(heads)
                .build());
        return Optional.of(finding(
                "This revision takes the differences away.",
                file.text(),
                "Review it, and save it as " + folder(heads.get(0)) + file.name()
                        + "; `stepwell revision --autogenerate` writes the same."));
    }

    /** Beside the head. */
    private String folder(RevisionId head) {
        String origin = history.graph().get(head).origin();
        return origin.substring(0, origin.lastIndexOf('/') + 1);
    }

    private static Finding finding(String message, String text, String remedy) {
        return FindingBuilder.info(SchemaMatchesEntitiesCheck.NAME, Finding.READY_REVISION)
                .values(null, text)
                .remedy(remedy)
                .saying(message);
    }

    private static RevisionId id(RevisionId parent, RevisionProposal proposal) {
        String content = parent + proposal.upgrade() + proposal.downgrade();
        String digest = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return RevisionId.of(digest.substring(digest.length() - ID_LENGTH));
    }
}
