package dev.stepwell.database;

import dev.stepwell.database.DatabaseException.Code;
import org.jspecify.annotations.Nullable;

/** What can go wrong on the way to a server in a container, in words. */
final class ContainerProblems {
    private ContainerProblems() {}

    static DatabaseException noTestcontainers() {
        return new DatabaseException(
                Code.CONTAINERS_MISSING,
                "Testcontainers is not on the class path.",
                "Add org.testcontainers:postgresql:1.21.4 or org.testcontainers:testcontainers-postgresql:2.0.5 as a test"
                        + " dependency.");
    }

    static DatabaseException noEngine(String what, @Nullable Throwable cause) {
        return new DatabaseException(
                Code.CONTAINERS_MISSING,
                "No container can be run: " + what + ".",
                "Start Docker or another engine that Testcontainers knows, and name it in DOCKER_HOST if its socket is not"
                        + " in the usual place.",
                cause);
    }

    static DatabaseException notStarted(String image, RuntimeException cause) {
        return new DatabaseException(
                Code.NOT_STARTED,
                "The container of " + image + " did not start: " + cause.getMessage(),
                "Check that the image exists, can be pulled, and behaves as the official image of PostgreSQL does.",
                cause);
    }
}
