package dev.stepwell.benchmarks;

import java.time.Duration;

/** One of the things that are measured in turns. Says itself how long it took, so that preparations do not count. */
@FunctionalInterface
interface Rival {

    Duration run() throws Exception;
}
