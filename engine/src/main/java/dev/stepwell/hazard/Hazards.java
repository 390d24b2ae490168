package dev.stepwell.hazard;

import dev.stepwell.walk.StepRecord;
import java.util.Comparator;
import java.util.List;

/** All hazards that are known, and what of them is in an upgrade. */
public final class Hazards {

    private static final List<Hazard> ALL = List.of(
            new DropTable(),
            new DropColumn(),
            new DropSchema(),
            new DropSequence(),
            new Truncate(),
            new DeleteRows(),
            new LossyTypeChange(),
            new AddEnumValue(),
            new RenameTable(),
            new RenameColumn(),
            new RenameSchema(),
            new RenameEnumValue(),
            new RenameObject(),
            new DropView(),
            new DropFunction(),
            new DropType(),
            new DropExtension(),
            new DropTrigger(),
            new DropConstraint(),
            new DropNotNull(),
            new ChangeDefault(),
            new DetachPartition(),
            new RestartSequence(),
            new RowSecurity(),
            new RevokePrivileges(),
            new AddColumnNotNull(),
            new CreateIndex(),
            new AddUnique(),
            new AddPrimaryKey(),
            new AddForeignKey(),
            new AddCheck(),
            new AddExclusion(),
            new SetNotNull(),
            new AlterDomain(),
            new AttachPartition(),
            new ChangeColumnType(),
            new AddColumnRewrite(),
            new ChangePersistence(),
            new RewriteTable(),
            new Reindex(),
            new RefreshMaterializedView(),
            new LockTable(),
            new WorkUnderLock(),
            new ValidateInTransaction(),
            new EnumValueInTransaction(),
            new UndeclaredNoTransaction(),
            new OwnTransaction(),
            new FailsOnRows());

    private Hazards() {}

    /**
     * Every kind.
     *
     * @return the destructive ones first
     */
    public static List<HazardKind> kinds() {
        return ALL.stream().map(Hazard::kind).toList();
    }

    /**
     * The hazards of an upgrade.
     *
     * @param upgrade what was run, and what came of it
     * @return in the order of the script, those without a line first
     */
    public static List<Sighting> in(Upgrade upgrade) {
        Scene scene = new Scene(upgrade);
        List<Sighting> sightings =
                ALL.stream().flatMap(hazard -> hazard.in(scene).stream()).toList();
        return FailsOnRows.explained(sightings).stream()
                .sorted(Comparator.comparingInt(Sighting::line))
                .toList();
    }

    /**
     * What a downgrade loses that was there before its upgrade.
     *
     * @param upgrade the first step up
     * @param downgrade the way back from there; its effects are not looked at
     * @return only information, in the order of the script
     */
    public static List<Sighting> onTheWayBack(StepRecord upgrade, Upgrade downgrade) {
        return RollbackLosses.of(new CatalogueChange(upgrade.before(), upgrade.after()), downgrade).stream()
                .sorted(Comparator.comparingInt(Sighting::line))
                .toList();
    }
}
