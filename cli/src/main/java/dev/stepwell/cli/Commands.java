package dev.stepwell.cli;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with what it needs. */
final class Commands implements IFactory {

    private final Map<Class<?>, Supplier<?>> makers;
    private final IFactory others = CommandLine.defaultFactory();

    Commands(Surroundings surroundings) {
        this.makers = Map.of(
                VerifyCommand.class, () -> new VerifyCommand(surroundings.provider()),
                HistoryCommand.class, () -> new HistoryCommand(surroundings),
                HeadsCommand.class, () -> new HeadsCommand(surroundings),
                BranchesCommand.class, () -> new BranchesCommand(surroundings),
                ShowCommand.class, () -> new ShowCommand(surroundings),
                InitCommand.class, () -> new InitCommand(surroundings),
                RevisionCommand.class, () -> new RevisionCommand(surroundings),
                MergeCommand.class, () -> new MergeCommand(surroundings),
                SnapshotCommand.class, () -> new SnapshotCommand(surroundings),
                DiffCommand.class, () -> new DiffCommand(surroundings));
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Optional<Supplier<?>> maker = Optional.ofNullable(makers.get(type));
        return maker.isPresent() ? type.cast(maker.get().get()) : others.create(type);
    }
}
