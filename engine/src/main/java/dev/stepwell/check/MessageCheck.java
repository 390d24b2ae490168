package dev.stepwell.check;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;

/** Whether the message of every revision says what it is for: it is all that {@code history} shows of it. */
final class MessageCheck implements Check {

    static final String NAME = "message";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String claim() {
        return "every message says what its revision is for";
    }

    @Override
    public boolean needsWalk() {
        return false;
    }

    @Override
    public CheckResult judge(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (RevisionId id : evidence.revisions()) {
            Revision revision = evidence.history().graph().get(id);
            MessageRule.problem(revision.message())
                    .ifPresent(problem -> findings.add(FindingBuilder.warning(NAME, problem.code())
                            .about(id)
                            .at(revision.origin(), 1)
                            .remedy(MessageRule.REMEDY)
                            .saying(problem.message())));
        }
        return CheckResult.of(this, findings);
    }
}
