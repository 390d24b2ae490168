package dev.stepwell.hazard;

import dev.stepwell.effect.StepEffects;
import dev.stepwell.script.Layout;
import dev.stepwell.script.Script;
import dev.stepwell.walk.StepRecord;
import java.util.Optional;

/**
 * An upgrade, with all by which hazards are recognised.
 *
 * @param step its first step: the catalogue before and after, and how it ended
 * @param script what was run; without statements where it is not SQL
 * @param layout how the history says what it says about transactions
 * @param effects what it was seen to do where there are rows; empty when it was not observed
 */
public record Upgrade(StepRecord step, Script script, Layout layout, Optional<StepEffects> effects) {}
