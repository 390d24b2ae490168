package dev.stepwell;

import dev.stepwell.drift.DriftOptions;
import dev.stepwell.entity.Model;

/**
 * The model that the final schema is held against.
 *
 * @param model where it comes from
 * @param options how far the comparison goes
 */
public record ModelSettings(Model model, DriftOptions options) {

    /**
     * A model that the schema may have more than.
     *
     * @param model where it comes from
     * @return settings that look for no extras
     */
    public static ModelSettings of(Model model) {
        return new ModelSettings(model, DriftOptions.DEFAULT);
    }
}
