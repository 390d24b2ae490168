package dev.stepwell.entity;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.drift.ExpectedSchema;
import dev.stepwell.drift.ModelNames;
import dev.stepwell.revision.Direction;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.schema.SnapshotFile;
import dev.stepwell.script.Script;
import java.util.List;
import java.util.function.Supplier;

/** A model that was read as far as that needs no database, and can be made into a schema. */
public final class PreparedModel {

    private static final int MAJOR = 10_000;

    private final Making making;

    private PreparedModel(Making making) {
        this.making = making;
    }

    private interface Making {
        ExpectedSchema make(Supplier<PostgresServer> server, String suite, SchemaSnapshot migrated);
    }

    /**
     * Reads classes or files. Takes a second or two for the first entities of a JVM.
     *
     * @param model the model
     * @param serverVersion of the PostgreSQL that the schema is for, as {@code server_version_num}
     * @return the model, ready to be made
     * @throws ModelException when that cannot be done, for a reason that lies in the model
     * @throws dev.stepwell.schema.SnapshotFileException when the file of a snapshot cannot be read
     */
    public static PreparedModel of(Model model, int serverVersion) {
        if (model instanceof Model.Entities entities) {
            EntityReader reader = Mapper.reader(entities.loader());
            MappedModel mapped = reader.read(new EntitySources(entities).find(), serverVersion / MAJOR);
            return new PreparedModel((server, suite, migrated) -> entities(mapped, server.get(), suite, migrated));
        }
        if (model instanceof Model.Sql sql) {
            Script script = Script.of(Direction.UPGRADE, sql.source(), sql.text());
            return new PreparedModel((server, suite, migrated) -> sql(script, server.get(), suite));
        }
        Model.Snapshot file = (Model.Snapshot) model;
        SchemaSnapshot snapshot = SnapshotFile.read(file.file());
        return new PreparedModel(
                (server, suite, migrated) -> new ExpectedSchema(file.file().toString(), snapshot, ModelNames.NONE));
    }

    /**
     * Makes the schema in a scratch database, and reads it back.
     *
     * @param server where that database is made; asked only when the model needs one
     * @param suite names it
     * @param migrated the schema that the model will be compared with, whose extensions and types it may use
     * @return what the model asks for
     * @throws ModelException when PostgreSQL refuses a statement of the model
     * @throws dev.stepwell.database.DatabaseException when no scratch database can be had
     */
    public ExpectedSchema make(Supplier<PostgresServer> server, String suite, SchemaSnapshot migrated) {
        return making.make(server, suite, migrated);
    }

    private static ExpectedSchema sql(Script script, PostgresServer server, String suite) {
        SchemaSnapshot nothing = SchemaSnapshot.of(server.version(), List.of());
        SchemaSnapshot snapshot = new ModelDatabase(server, suite).make(script, nothing, ModelNames.NONE);
        return new ExpectedSchema(script.file(), snapshot, ModelNames.NONE);
    }

    private static ExpectedSchema entities(
            MappedModel mapped, PostgresServer server, String suite, SchemaSnapshot migrated) {
        ModelNames names = new ModelNames(mapped.tables(), mapped.sequences());
        Script script = Script.of(Direction.UPGRADE, mapped.mapper(), mapped.sql());
        SchemaSnapshot made = new ModelDatabase(server, suite).make(script, migrated, names);
        // Casts of enum types, which Hibernate makes for queries that compare them with text; it reads and writes
        // without.
        SchemaSnapshot snapshot = made.with(List.of(), named(made, ObjectKind.CAST));
        String count = mapped.entities() == 1 ? "1 entity" : mapped.entities() + " entities";
        return new ExpectedSchema(count + ", " + mapped.mapper(), snapshot, names.in(snapshot));
    }

    private static List<ObjectName> named(SchemaSnapshot snapshot, ObjectKind kind) {
        return snapshot.objects().stream()
                .map(SchemaObject::name)
                .filter(name -> name.kind() == kind)
                .toList();
    }
}
