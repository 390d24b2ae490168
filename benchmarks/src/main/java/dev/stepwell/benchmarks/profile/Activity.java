package dev.stepwell.benchmarks.profile;

import java.util.List;
import java.util.regex.Pattern;

/** What a walk spends time on, told by the classes and methods of the engine that are under way. */
enum Activity {
    REREADING("asking apart what changed, and the commit", "execution\\.Session\\.(ask|endWithoutAnswer)"),
    TRACKING("installing event triggers", "catalog\\.ChangeTracker"),
    WHOLE("reading everything", "catalog\\.(Prepared|CatalogRows|CatalogQuery)"),
    MEMORY("snapshots in memory", "catalog\\.Patch|schema\\.|diff\\.|walk\\.Restoration"),
    COPIES("copying databases", "database\\.ScratchDatabases\\.copy"),
    DATABASES("making and dropping databases", "database\\.ScratchDatabases"),
    ROLES("looking at roles", "database\\.RoleWatch"),
    CONNECTING("connecting", "database\\.Endpoint\\.connect"),
    RESETTING("sessions as good as new", "execution\\.Session\\.(reset|close)"),
    SCRIPTS("scripts, and reading what they changed", "execution\\."),
    OTHER("the rest of the walk", "");

    private final String words;
    private final Pattern places;

    Activity(String words, String places) {
        this.words = words;
        this.places = Pattern.compile("dev\\.stepwell\\.(" + places + ").*");
    }

    String words() {
        return words;
    }

    /**
     * The first activity, from the top of this list, that any frame belongs to: a question apart from its script comes before scripts,
     * because it goes through the same classes.
     */
    static Activity of(List<StackTraceElement> frames) {
        for (Activity activity : values()) {
            if (frames.stream().anyMatch(activity::includes)) {
                return activity;
            }
        }
        return OTHER;
    }

    private boolean includes(StackTraceElement frame) {
        return places.matcher(frame.getClassName() + "." + frame.getMethodName())
                .matches();
    }
}
