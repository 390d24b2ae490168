package dev.stepwell.benchmarks.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the time of one piece of work went. The thread is looked at a thousand times a second from another one, so that
 * the engine knows nothing of it; shares below one in a hundred are guesses.
 */
public final class ThreadProfile {

    private static final String ENGINE = "dev.stepwell.";
    private static final String SOCKETS = "sun.nio.ch.";
    private static final int PLACES = 15;

    private final Map<Activity, Spent> activities = new EnumMap<>(Activity.class);
    private final Map<String, Spent> places = new HashMap<>();
    private final Spent whole = new Spent();

    private ThreadProfile() {}

    /**
     * Does some work on this thread and looks at it.
     *
     * @param work what to do
     * @return what was seen
     * @throws Exception what the work throws
     */
    public static ThreadProfile of(Work work) throws Exception {
        ThreadProfile profile = new ThreadProfile();
        try (Sampler sampler = new Sampler(Thread.currentThread(), profile::add)) {
            sampler.start();
            work.run();
        }
        return profile;
    }

    /** Something to do. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it.
         *
         * @throws Exception when it cannot be done
         */
        void run() throws Exception;
    }

    /** Called by one thread, before the table is asked for by another that has waited for its end. */
    private void add(StackTraceElement[] stack, Duration time) {
        boolean waiting = stack.length > 0 && stack[0].getClassName().startsWith(SOCKETS);
        List<StackTraceElement> frames = Arrays.asList(stack);
        Activity activity = Activity.of(frames);
        whole.add(time, waiting);
        activities.computeIfAbsent(activity, key -> new Spent()).add(time, waiting);
        place(frames).ifPresent(place -> places.computeIfAbsent(place, key -> new Spent())
                .add(time, waiting));
    }

    /** The innermost method of ours. */
    private static Optional<String> place(List<StackTraceElement> frames) {
        return frames.stream()
                .filter(frame -> frame.getClassName().startsWith(ENGINE))
                .map(frame -> frame.getClassName().substring(ENGINE.length()) + "." + frame.getMethodName())
                .findFirst();
    }

    /**
     * Activities, then methods, each with the time spent.
     *
     * @param parts how many parts the work had, to tell the time for one of them
     * @return lines, those with most time first
     */
    public String table(int parts) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%8s %6s %9s %9s", "ms", "share", "ms each", "in JVM"));
        activities.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry ->
                        lines.add(line(entry.getValue(), parts, entry.getKey().words())));
        lines.add(line(whole, parts, "all"));
        lines.add("by method:");
        places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(PLACES)
                .forEach(entry -> lines.add(line(entry.getValue(), parts, entry.getKey())));
        return String.join(System.lineSeparator(), lines);
    }

    private String line(Spent spent, int parts, String words) {
        return String.format(
                Locale.ROOT,
                "%8.0f %5.1f%% %9.3f %9.3f  %s",
                spent.millis(),
                100 * spent.millis() / Math.max(whole.millis(), 1),
                spent.millis() / parts,
                (spent.millis() - spent.waitingMillis()) / parts,
                words);
    }

    /** Time, and how much of it was spent waiting for the server. */
    private static final class Spent implements Comparable<Spent> {

        private long nanos;
        private long waiting;

        void add(Duration time, boolean isWaiting) {
            nanos += time.toNanos();
            waiting += isWaiting ? time.toNanos() : 0;
        }

        double millis() {
            return nanos / 1e6;
        }

        double waitingMillis() {
            return waiting / 1e6;
        }

        @Override
        public int compareTo(Spent other) {
            return Long.compare(nanos, other.nanos);
        }
    }
}
