package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;
import static dev.stepwell.hazard.HazardClass.SECURITY;

import dev.stepwell.schema.ObjectKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A role may no longer do what it could. */
final class RevokePrivileges implements Hazard {

    private static final String REVOKED = "revoked from ";

    static final HazardKind KIND =
            HazardKind.of("revoke-privileges", "A role loses privileges.", BACKWARD_INCOMPATIBLE, SECURITY);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.change().stayed(ObjectKind.values()).stream()
                .filter(pair -> pair.differs("privileges") && pair.was().equals(pair.is()))
                .flatMap(pair -> lost(pair).stream().map(entry -> sighting(scene, pair, entry)))
                .toList();
    }

    /** Entries such as {@code app: DELETE}. */
    private static List<String> lost(Stayed pair) {
        Set<String> old = entries(pair.old("privileges"));
        Set<String> now = entries(pair.now("privileges"));
        Stream<String> withdrawn = old.stream().filter(entry -> !entry.startsWith(REVOKED) && !now.contains(entry));
        Stream<String> revoked = now.stream()
                .filter(entry -> entry.startsWith(REVOKED) && !old.contains(entry))
                .map(entry -> entry.substring(REVOKED.length()));
        return Stream.concat(withdrawn, revoked).toList();
    }

    private static Set<String> entries(String privileges) {
        Set<String> entries = new LinkedHashSet<>();
        for (String entry : privileges.split("; ", -1)) {
            int colon = entry.lastIndexOf(": ");
            for (String privilege :
                    colon < 0 ? new String[0] : entry.substring(colon + 2).split(", ", -1)) {
                entries.add(entry.substring(0, colon + 2) + privilege);
            }
        }
        return entries;
    }

    private static Sighting sighting(Scene scene, Stayed pair, String entry) {
        int colon = entry.lastIndexOf(": ");
        return KIND.at(
                        scene.line(pair.was()),
                        pair.was().path(),
                        "The upgrade takes " + entry.substring(colon + 2) + " on " + pair.was() + " from "
                                + entry.substring(0, colon) + "; an application that still runs with it is refused.")
                .remedy("Revoke it once no release that needs it runs any more.");
    }
}
