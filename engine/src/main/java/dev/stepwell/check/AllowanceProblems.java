package dev.stepwell.check;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Allowance;
import dev.stepwell.script.Allowance.Form;
import dev.stepwell.script.Allowance.Target;
import java.util.Optional;

/** Words what is wrong with an allowance, as far as the files tell. */
final class AllowanceProblems {

    private final Evidence evidence;
    private final Hazards hazards;

    AllowanceProblems(Evidence evidence, Hazards hazards) {
        this.evidence = evidence;
        this.hazards = hazards;
    }

    /** The one thing that is to be put right first; empty when the allowance allows something. */
    Optional<Finding> of(Allowance allowance) {
        if (allowance.form() == Form.DOUBTFUL) {
            return hazards.meant(allowance.code()).map(code -> malformed(allowance, code));
        }
        if (allowance.form() == Form.MALFORMED) {
            return Optional.of(
                    malformed(allowance, hazards.meant(allowance.code()).orElse("<code>")));
        }
        if (!hazards.contain(allowance.code())) {
            return Optional.of(unknown(allowance));
        }
        if (allowance.form() == Form.WITHOUT_REASON) {
            return Optional.of(finding("missing-reason", allowance)
                    .remedy("Write `" + pattern(allowance, allowance.code()) + "`; every report shows the reason.")
                    .saying(title(allowance) + " gives no reason, so it allows nothing."));
        }
        return allowance.target() instanceof Target.Nowhere ? Optional.of(nowhere(allowance)) : Optional.empty();
    }

    private Finding malformed(Allowance allowance, String code) {
        boolean isLine = allowance.target() instanceof Target.Named;
        return finding("malformed", allowance)
                .remedy("Write `" + pattern(allowance, code) + "`"
                        + (isLine ? ", or begin the line with # if it is a remark." : ", one code a line."))
                .saying("This is meant as an allowance and cannot be read, so it allows nothing.");
    }

    private Finding unknown(Allowance allowance) {
        return finding("unknown-code", allowance)
                .remedy(hazards.meant(allowance.code())
                        .map(code -> "Write " + code + ".")
                        .orElseGet(() -> "The hazards are " + String.join(", ", hazards.codes()) + "."))
                .saying("There is no hazard '" + allowance.code() + "' that could be allowed.");
    }

    private Finding nowhere(Allowance allowance) {
        return finding("misplaced", allowance)
                .remedy("Put it on a line of its own directly above the statement that it is about.")
                .saying(title(allowance) + " stands above no statement, so it allows nothing.");
    }

    /** A sound one for which no finding was found. */
    Finding unneeded(Allowance allowance, String what, String remedy) {
        return finding(AcknowledgementsCheck.UNNEEDED, allowance)
                .remedy(remedy)
                .saying("Nothing needs the allowance of " + allowance.code() + what + ".");
    }

    private FindingBuilder finding(String code, Allowance allowance) {
        FindingBuilder finding = FindingBuilder.error(AcknowledgementsCheck.NAME, code)
                .at(allowance.file(), allowance.line())
                .path(allowance.target() instanceof Target.Named named ? named.path() : "");
        Optional<RevisionId> revision = allowance
                .revision()
                .filter(id -> evidence.history().graph().find(id).isPresent());
        revision.ifPresent(finding::about);
        return finding;
    }

    private static String title(Allowance allowance) {
        return "The allowance of " + allowance.code();
    }

    private static String pattern(Allowance allowance, String code) {
        if (!(allowance.target() instanceof Target.Named named)) {
            return "-- allow: " + code + " because <reason>";
        }
        String path = named.path().isEmpty() ? "<object>" : named.path();
        String revision = named.revision().map(id -> " in " + id).orElse("");
        return code + " " + path + revision + " because <reason>";
    }
}
