package dev.stepwell.revision;

import org.junit.jupiter.api.Test;

/** One revision after another: every kind of target. */
class LineTest {
    private final PlanAssert line = PlanAssert.on("aaaa", "bbbb <- aaaa", "cccc <- bbbb [lib]", "dddd <- cccc");

    @Test
    void headAndHeadsRunEverything() {
        line.upgrade("", "head").runs("aaaa bbbb cccc dddd").endsAt("dddd");
        line.upgrade("", "heads").runs("aaaa bbbb cccc dddd").endsAt("dddd");
    }

    @Test
    void aTargetIsReachedFromWhereTheDatabaseIs() {
        line.upgrade("bbbb", "dddd").runs("cccc dddd").endsAt("dddd");
    }

    @Test
    void aPrefixOrALabelStandsForTheRevision() {
        line.upgrade("", "b").runs("aaaa bbbb").endsAt("bbbb");
        line.upgrade("", "lib").runs("aaaa bbbb cccc").endsAt("cccc");
        line.upgrade("", "lib@head").runs("aaaa bbbb cccc dddd").endsAt("dddd");
    }

    @Test
    void distancesCountFromThePresentStateOrFromASymbol() {
        line.upgrade("aaaa", "+2").runs("bbbb cccc").endsAt("cccc");
        line.upgrade("", "base+1").runs("aaaa").endsAt("aaaa");
        line.upgrade("aaaa", "head-1").runs("bbbb cccc").endsAt("cccc");
        line.downgrade("dddd", "-2").runs("dddd cccc").endsAt("bbbb");
        line.downgrade("dddd", "-4").runs("dddd cccc bbbb aaaa").endsAt("");
        line.downgrade("dddd", "a+1").runs("dddd cccc").endsAt("bbbb");
        line.downgrade("dddd", "lib@head-3").runs("dddd cccc bbbb").endsAt("aaaa");
    }

    @Test
    void upgradingToWhatIsAppliedDoesNothing() {
        line.upgrade("cccc", "aaaa").runs("").endsAt("cccc");
        line.upgrade("cccc", "base").runs("").endsAt("cccc");
        line.upgrade("dddd", "head").runs("").endsAt("dddd");
    }

    @Test
    void downgradingToTheRowDoesNothing() {
        line.downgrade("cccc", "cccc").runs("").endsAt("cccc");
        line.downgrade("", "base").runs("").endsAt("");
    }

    @Test
    void baseTakesEverythingBack() {
        line.downgrade("cccc", "base").runs("cccc bbbb aaaa").endsAt("");
    }

    @Test
    void aStampMovesTheRowEitherWay() {
        line.stamp("", "head").endsAt("dddd");
        line.stamp("dddd", "aaaa").endsAt("aaaa");
        line.stamp("aaaa", "lib").endsAt("cccc");
        line.stamp("cccc", "base").endsAt("");
    }

    @Test
    void anEmptyGraphIsAtItsHead() {
        PlanAssert empty = PlanAssert.on();

        empty.upgrade("", "head").runs("").endsAt("");
        empty.upgrade("", "heads").runs("").endsAt("");
        empty.downgrade("", "base").runs("").endsAt("");
    }
}
