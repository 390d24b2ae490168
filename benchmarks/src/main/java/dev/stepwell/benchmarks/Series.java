package dev.stepwell.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The times of one rival, one of each round. */
final class Series {

    private final List<Double> millis;

    private Series(List<Double> millis) {
        this.millis = millis;
    }

    /**
     * Runs rivals in turns: all of them in each round, so that whatever disturbs the machine disturbs all.
     *
     * @param warmUps rounds whose times do not count
     * @param rounds rounds whose times count; at least one
     * @return one series for each rival
     */
    static List<Series> inTurns(int warmUps, int rounds, List<Rival> rivals) throws Exception {
        List<Series> series =
                rivals.stream().map(rival -> new Series(new ArrayList<>())).toList();
        for (int round = -warmUps; round < rounds; round++) {
            for (int number = 0; number < rivals.size(); number++) {
                Duration time = rivals.get(number).run();
                if (round >= 0) {
                    series.get(number).millis.add(time.toNanos() / 1e6);
                }
            }
        }
        return series;
    }

    static Series of(Double... millis) {
        return new Series(List.of(millis));
    }

    double medianMillis() {
        return median(millis);
    }

    /** How many times as long this took as the other: the median of the ratios of each round, with the extremes. */
    Ratio to(Series other) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < millis.size(); round++) {
            ratios.add(millis.get(round) / other.millis.get(round));
        }
        List<Double> sorted = ratios.stream().sorted().toList();
        return new Ratio(median(ratios), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** A ratio of two series: its median over the rounds, and the rounds where it was least and most. */
    record Ratio(double median, double least, double most) {

        Ratio dividedBy(double divisor) {
            return new Ratio(median / divisor, least / divisor, most / divisor);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median, least, most);
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
