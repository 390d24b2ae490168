package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** Values of an enum, which can be added and renamed, but not removed or moved (ALTER TYPE). */
final class EnumChange {

    private EnumChange() {}

    static Alteration of(SchemaObject before, SchemaObject after) {
        List<String> old = Texts.literals(TypeWriter.labels(before));
        List<String> now = Texts.literals(TypeWriter.labels(after));
        String type = "ALTER TYPE " + after.name().path();
        List<String> kept = new ArrayList<>(now);
        kept.retainAll(old);
        if (kept.equals(old)) {
            return Alteration.of(added(type, old, now));
        }
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < old.size() && i < now.size(); i++) {
            if (!old.get(i).equals(now.get(i))) {
                others.add(i);
            }
        }
        boolean isRenamed = old.size() == now.size() && others.size() == 1 && !old.contains(now.get(others.get(0)));
        return isRenamed ? renamed(type, old.get(others.get(0)), now.get(others.get(0))) : Alteration.REMAKE;
    }

    private static Alteration renamed(String type, String old, String now) {
        return Alteration.of(List.of(ChangeStatement.of(
                type + " RENAME VALUE " + old + " TO " + now,
                "One value is gone and one is new at the same place: taken for a new name of the same value.")));
    }

    private static List<ChangeStatement> added(String type, List<String> old, List<String> now) {
        List<ChangeStatement> statements = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (!old.contains(now.get(i))) {
                String place = i > 0 ? " AFTER " + now.get(i - 1) : old.isEmpty() ? "" : " BEFORE " + old.get(0);
                boolean isLast = i > 0 && now.subList(i, now.size()).stream().noneMatch(old::contains);
                statements.add(ChangeStatement.of(
                        type + " ADD VALUE " + now.get(i) + (isLast ? "" : place),
                        "Other statements can use the value once this transaction is over."));
            }
        }
        return statements;
    }
}
