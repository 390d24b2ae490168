package dev.stepwell.ddl;

import dev.stepwell.diff.LikelyRenames;
import dev.stepwell.diff.LikelyRenames.Rename;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives objects that are likely the same their new names, before anything else is done. */
final class RenameWriter {

    private final Catalogue to;
    private final List<Rename> renames;
    private final Map<String, String> schemas = new HashMap<>();

    RenameWriter(LikelyRenames renames, SchemaSnapshot after) {
        this.to = new Catalogue(after);
        this.renames = renames.own().stream()
                .sorted(Comparator.comparing(
                        rename -> rename.before().name().kind().isChild()))
                .toList();
    }

    List<ChangeStatement> statements() {
        List<ChangeStatement> statements = new ArrayList<>();
        for (Rename rename : renames) {
            if (rename.before().name().kind() == ObjectKind.SCHEMA) {
                schemas.put(rename.before().name().name(), rename.after().name().name());
                statements.addAll(statements(rename));
            }
        }
        for (Rename rename : renames) {
            if (rename.before().name().kind() != ObjectKind.SCHEMA && !isInherited(rename)) {
                statements.addAll(statements(rename));
            }
        }
        return statements;
    }

    /** Parts of partitions and child tables are renamed with those of their parents. */
    private static boolean isInherited(Rename rename) {
        boolean isCopy = rename.after().name().kind() == ObjectKind.COLUMN
                || (rename.after().name().kind() == ObjectKind.CONSTRAINT && !ConstraintWriter.isKey(rename.after()));
        return isCopy && rename.after().property(Properties.INHERITED_FROM).isPresent();
    }

    private List<ChangeStatement> statements(Rename rename) {
        ObjectName old = rename.before().name();
        ObjectName now = rename.after().name();
        List<String> sql = new ArrayList<>();
        String schema = schemas.getOrDefault(old.schema(), old.schema());
        SchemaObject current =
                named(rename.before(), old.kind().isChild() ? now.schema() : schema, now.relation(), old.name());
        boolean isMoved =
                !schema.equals(now.schema()) && (!old.kind().isChild() || old.kind() == ObjectKind.STATISTICS);
        if (isMoved) {
            sql.add("ALTER " + SqlNames.of(current, to) + " SET SCHEMA " + Texts.quoted(now.schema()));
            current = named(rename.before(), now.schema(), now.relation(), old.name());
        }
        if (!Texts.bare(old).equals(Texts.bare(now))) {
            sql.add(renamed(current, plainName(now)));
        }
        List<ChangeStatement> statements = new ArrayList<>();
        for (String statement : sql) {
            statements.add(
                    statements.isEmpty()
                            ? new ChangeStatement(statement, Optional.of(comment(rename)), true)
                            : ChangeStatement.of(statement));
        }
        return statements;
    }

    private static SchemaObject named(SchemaObject object, String schema, String relation, String name) {
        return SchemaObject.of(
                new ObjectName(object.name().kind(), schema, relation, name), object.identity(), object.properties());
    }

    private static String plainName(ObjectName name) {
        return name.schema().isEmpty() || name.kind().isChild() ? Texts.quoted(name.name()) : Texts.bare(name);
    }

    private String renamed(SchemaObject object, String name) {
        ObjectName old = object.name();
        String quoted = Texts.quoted(old.name());
        return switch (old.kind()) {
            case COLUMN -> "ALTER TABLE " + Texts.relation(old) + " RENAME COLUMN " + quoted + " TO " + name;
            case ATTRIBUTE ->
                "ALTER TYPE " + Texts.relation(old) + " RENAME ATTRIBUTE " + quoted + " TO " + name + " CASCADE";
            case CONSTRAINT ->
                "ALTER " + (SqlNames.isOfDomain(old, to) ? "DOMAIN " : "TABLE ") + Texts.relation(old)
                        + " RENAME CONSTRAINT " + quoted + " TO " + name;
            default -> "ALTER " + SqlNames.of(object, to) + " RENAME TO " + name;
        };
    }

    private String comment(Rename rename) {
        ObjectName now = rename.after().name();
        String taken = rename.before().name() + " is gone and " + now
                + " is new, with the same content: taken for another name of" + " the same "
                + now.kind().word() + ".";
        if (now.kind() != ObjectKind.COLUMN) {
            return taken;
        }
        String table = "ALTER TABLE " + Texts.relation(now);
        return taken + "\nIf it is another one, use this instead, which loses the values:\n" + table + " DROP COLUMN "
                + Texts.quoted(rename.before().name().name()) + ";\n" + table + " ADD COLUMN "
                + new ColumnText(to).definition(rename.after(), true) + ";";
    }
}
