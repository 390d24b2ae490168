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
        this.makers = Map.ofEntries(
                entry(VerifyCommand.class, () -> new VerifyCommand(surroundings)),
                entry(ReportCommand.class, () -> new ReportCommand(surroundings)),
                entry(HistoryCommand.class, () -> new HistoryCommand(surroundings)),
                entry(HeadsCommand.class, () -> new HeadsCommand(surroundings)),
                entry(BranchesCommand.class, () -> new BranchesCommand(surroundings)),
                entry(ShowCommand.class, () -> new ShowCommand(surroundings)),
                entry(InitCommand.class, () -> new InitCommand(surroundings)),
                entry(RevisionCommand.class, () -> new RevisionCommand(surroundings)),
                entry(MergeCommand.class, () -> new MergeCommand(surroundings)),
                entry(UpgradeCommand.class, () -> new UpgradeCommand(surroundings)),
                entry(DowngradeCommand.class, () -> new DowngradeCommand(surroundings)),
                entry(CurrentCommand.class, () -> new CurrentCommand(surroundings)),
                entry(StampCommand.class, () -> new StampCommand(surroundings)),
                entry(CheckCommand.class, () -> new CheckCommand(surroundings)),
                entry(PlanCommand.class, () -> new PlanCommand(surroundings)),
                entry(LockCommand.class, () -> new LockCommand(surroundings)),
                entry(SnapshotCommand.class, () -> new SnapshotCommand(surroundings)),
                entry(DiffCommand.class, () -> new DiffCommand(surroundings)));
    }

    private static Map.Entry<Class<?>, Supplier<?>> entry(Class<?> type, Supplier<?> maker) {
        return Map.entry(type, maker);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Optional<Supplier<?>> maker = Optional.ofNullable(makers.get(type));
        return maker.isPresent() ? type.cast(maker.get().get()) : others.create(type);
    }
}
