package dev.stepwell.cli;

/** A file that was to hold a graph and does not. */
final class GraphFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GraphFileException(String message) {
        super(message);
    }

    GraphFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
