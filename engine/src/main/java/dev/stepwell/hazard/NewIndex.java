package dev.stepwell.hazard;

import dev.stepwell.effect.LockMode;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.execution.TransactionUse;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.script.Statement;
import dev.stepwell.script.StatementClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An index that an upgrade builds on a table that was there before it, and that no constraint asked for. */
record NewIndex(SchemaObject index, ObjectName oldTable) {

    static List<NewIndex> of(Scene scene) {
        return scene.change().came(ObjectKind.INDEX).stream()
                .filter(index -> index.property("constraint").isEmpty())
                .filter(index -> index.property("inherited from").isEmpty())
                .filter(index -> !isRebuilt(scene, index))
                .flatMap(index -> scene.change().nameBefore(Names.table(index.name())).stream()
                        .map(table -> new NewIndex(index, table)))
                .toList();
    }

    /** A change of a column's type makes PostgreSQL build its indexes anew. */
    private static boolean isRebuilt(Scene scene, SchemaObject index) {
        return scene.change()
                .before()
                .find(index.name())
                .filter(old -> NewConstraint.definition(old).equals(NewConstraint.definition(index)))
                .isPresent();
    }

    ObjectName name() {
        return index.name();
    }

    boolean isUnique() {
        return NewConstraint.definition(index).startsWith("CREATE UNIQUE INDEX");
    }

    /** Inside a transaction it always is; outside, when the lock was seen, or the statement can run inside one. */
    boolean isBlocking(Scene scene) {
        if (scene.upgrade().step().transaction() == TransactionUse.WRAPPED
                || scene.locking().isInTransaction()) {
            return true;
        }
        Set<ObjectName> family = Family.of(scene, oldTable);
        boolean isSeen = scene.statements().stream()
                .filter(statement -> statement.objects().stream()
                        .anyMatch(object -> object.identity().equals(name().path())))
                .anyMatch(statement -> scene.locking()
                        .held(family, statement)
                        .filter(LockMode::blocksWrites)
                        .isPresent());
        List<Statement> naming = scene.upgrade().script().statements().stream()
                .filter(statement -> statement.names(name().name()))
                .toList();
        return isSeen || naming.stream().anyMatch(statement -> statement.kind() != StatementClass.STANDALONE);
    }

    int line(Scene scene) {
        return LockingSighting.line(scene, building(scene), name());
    }

    private Optional<StatementEffects> building(Scene scene) {
        return LockingSighting.scanning(scene, oldTable, name().name());
    }

    String message(Scene scene) {
        return "The upgrade builds " + name() + " "
                + LockingSighting.sentence(scene, oldTable, building(scene), LockMode.SHARE);
    }

    String[] remedy(Scene scene) {
        String sql = NewConstraint.definition(index).replaceFirst("INDEX ", "INDEX CONCURRENTLY ");
        return new String[] {Wording.outside(scene), sql};
    }
}
