package dev.stepwell.cli;

import dev.stepwell.database.PostgresProvider;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, those that walk with the PostgreSQL that they walk on. */
final class Commands implements IFactory {

    private final PostgresProvider provider;
    private final IFactory others = CommandLine.defaultFactory();

    Commands(PostgresProvider provider) {
        this.provider = provider;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return type == VerifyCommand.class ? type.cast(new VerifyCommand(provider)) : others.create(type);
    }
}
