package dev.stepwell.walk;

/** Is told of every step in its order, soon after it was taken: a progress bar, for example. */
@FunctionalInterface
public interface StepListener {

    /** Listens to nothing. */
    StepListener NONE = step -> {};

    /**
     * A step has been taken. Of steps that are read together it is told when that was done.
     *
     * @param step its record
     */
    void taken(StepRecord step);
}
