package dev.stepwell.walk;

/** Is told of every step as it is taken: a progress bar, for example. */
@FunctionalInterface
public interface StepListener {

    /** Listens to nothing. */
    StepListener NONE = step -> {};

    /**
     * A step has been taken.
     *
     * @param step its record
     */
    void taken(StepRecord step);
}
