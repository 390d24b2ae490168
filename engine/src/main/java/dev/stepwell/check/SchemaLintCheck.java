package dev.stepwell.check;

import dev.stepwell.crawl.Lint;
import dev.stepwell.crawl.LintRule;
import dev.stepwell.hazard.HazardClass;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the schema with every revision applied is free of what SchemaCrawler's linters find. */
final class SchemaLintCheck implements Check {

    static final String NAME = "schema-lint";

    private final Optional<List<Lint>> lints;

    /**
     * @param lints what was found; empty when nobody has looked
     */
    SchemaLintCheck(Optional<List<Lint>> lints) {
        this.lints = lints;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String claim() {
        return "the final schema has none of the weak points that SchemaCrawler looks for";
    }

    @Override
    public boolean isPerRevision() {
        return false;
    }

    @Override
    public Set<String> hazards() {
        return LintRule.codes();
    }

    @Override
    public CheckResult judge(Evidence evidence) {
        Optional<SchemaSnapshot> schema = evidence.walk().finalSchema();
        if (lints.isEmpty() || schema.isEmpty()) {
            return new CheckResult(NAME, claim(), false, List.of(), evidence.notReached());
        }
        LintDoubts doubts = new LintDoubts(schema.get());
        Origins origins = new Origins(evidence);
        return CheckResult.of(
                this,
                lints.get().stream()
                        .flatMap(lint -> finding(lint, doubts, origins))
                        .toList());
    }

    private static Stream<Finding> finding(Lint lint, LintDoubts doubts, Origins origins) {
        if (!doubts.confirm(lint)) {
            return Stream.empty();
        }
        LintWording wording = LintWording.of(lint, doubts.better(lint));
        FindingBuilder builder = FindingBuilder.of(NAME, lint.rule().code(), severity(lint.rule()))
                .path(lint.object().path())
                .classes(Set.of(HazardClass.WEAK_SCHEMA.word()))
                .remedy(wording.remedy());
        origins.of(lint.object(), lint.table())
                .ifPresent(origin -> builder.about(origin.revision()).at(origin.file(), origin.line()));
        return Stream.of(builder.saying(wording.message()));
    }

    /** Most teams want several nulls in a unique index, so that is only told. */
    private static Severity severity(LintRule rule) {
        return rule == LintRule.NULLABLE_UNIQUE_INDEX ? Severity.INFO : Severity.WARNING;
    }
}
