package dev.stepwell.script;

/** What a revision says about its way back. */
public sealed interface Downgrade {

    /**
     * There is a script, which may be {@link Script#isEmpty() empty} or a {@link Script#isNoOp() no-op}.
     *
     * @param script what to run
     */
    record Written(Script script) implements Downgrade {}

    /** Nobody wrote one: no file, or no section in the file. */
    record Missing() implements Downgrade {}

    /**
     * Declared impossible.
     *
     * @param reason why, never blank
     * @param file display path of the file that declares it
     * @param line where it does, from 1
     */
    record Irreversible(String reason, String file, int line) implements Downgrade {}
}
