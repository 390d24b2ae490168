package dev.stepwell.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The binaries that fit a machine: the archive's name inside its artifact, and the last part of the artifact's name.
 *
 * @param resource for example {@code postgres-linux-x86_64.txz}
 * @param artifact for example {@code linux-amd64}
 */
record Platform(String resource, String artifact) {
    /** Alpine has another C library, for which there are other binaries. */
    private static final Path ALPINE = Path.of("/etc/alpine-release");

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"), Files.exists(ALPINE));
    }

    static Platform of(String system, String processor, boolean alpine) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return named("darwin", Processor.of(system, processor), "", "");
        }
        if (!os.equals("linux")) {
            throw EmbeddedProblems.unsupported(system, processor);
        }
        return alpine
                ? named("linux", Processor.of(system, processor), "-alpine_linux", "-alpine")
                : named("linux", Processor.of(system, processor), "", "");
    }

    private static Platform named(String os, Processor processor, String resourceSuffix, String artifactSuffix) {
        return new Platform(
                "postgres-" + os + "-" + processor.inResource + resourceSuffix + ".txz",
                os + "-" + processor.inArtifact + artifactSuffix);
    }

    /** The two spellings of each processor that binaries are published for. */
    private enum Processor {
        X86("x86_64", "amd64"),
        ARM("arm_64", "arm64v8"),
        POWER("ppcle_64", "ppc64le");

        private final String inResource;
        private final String inArtifact;

        Processor(String inResource, String inArtifact) {
            this.inResource = inResource;
            this.inArtifact = inArtifact;
        }

        static Processor of(String system, String processor) {
            return switch (processor.toLowerCase(Locale.ROOT)) {
                case "amd64", "x86_64" -> X86;
                case "aarch64", "arm64" -> ARM;
                case "ppc64le" -> POWER;
                default -> throw EmbeddedProblems.unsupported(system, processor);
            };
        }
    }
}
