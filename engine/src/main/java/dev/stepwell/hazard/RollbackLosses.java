package dev.stepwell.hazard;

import dev.stepwell.schema.ObjectKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is lost when an upgrade is rolled back, beyond what it made itself: its downgrade drops something that was there
 * before the upgrade, under whatever name. Only worth knowing, since a rollback is a choice.
 */
final class RollbackLosses {

    private static final List<Hazard> LOSSES =
            List.of(new DropTable(), new DropColumn(), new DropSchema(), new DropSequence());

    private RollbackLosses() {}

    static List<Sighting> of(CatalogueChange upgrade, Upgrade downgrade) {
        Scene scene = new Scene(downgrade);
        return LOSSES.stream()
                .flatMap(hazard -> hazard.in(scene).stream())
                .filter(sighting -> wasThere(upgrade, sighting.path()))
                .map(sighting -> sighting.remedy(
                                "Undo the upgrade in a way that keeps what is there, by renaming it back for example.")
                        .asInformation())
                .toList();
    }

    private static boolean wasThere(CatalogueChange upgrade, String path) {
        Stream<String> changed = upgrade.stayed(ObjectKind.values()).stream()
                .map(pair -> pair.is().path());
        return Stream.concat(changed, unchanged(upgrade, path)).anyMatch(path::equals);
    }

    private static Stream<String> unchanged(CatalogueChange upgrade, String path) {
        return upgrade.before().objects().stream()
                .filter(object -> object.name().path().equals(path))
                .filter(object -> upgrade.nameAfter(object.name())
                        .filter(object.name()::equals)
                        .isPresent())
                .map(object -> object.name().path());
    }
}
