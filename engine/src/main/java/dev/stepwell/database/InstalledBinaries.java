package dev.stepwell.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The programs of a PostgreSQL that is installed on this machine.
 *
 * @param directory holds {@code postgres} and {@code initdb}
 * @param version what {@code postgres --version} prints
 */
record InstalledBinaries(Path directory, String version) implements Binaries {
    private static final Pattern NUMBER = Pattern.compile("\\(PostgreSQL\\) (\\d{1,3})");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Empty when the directory does not hold the programs. Links are followed: the programs look for their files beside them. */
    static Optional<InstalledBinaries> in(Path directory) throws IOException {
        Path postgres = directory.resolve("postgres");
        if (!Files.isExecutable(postgres) || !Files.isExecutable(directory.resolve("initdb"))) {
            return Optional.empty();
        }
        Path real = postgres.toRealPath();
        Path beside = Optional.ofNullable(real.getParent()).orElse(directory);
        Path programs = Files.isExecutable(beside.resolve("initdb")) ? beside : directory;
        return Optional.of(
                new InstalledBinaries(programs, Commands.answer(List.of(real.toString(), "--version"), PATIENCE)));
    }

    /** 0 when it does not say. */
    int major() {
        Matcher matcher = NUMBER.matcher(version);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    @Override
    public String key() {
        CRC32 crc = new CRC32();
        crc.update((directory + version).getBytes(StandardCharsets.UTF_8));
        return "local-%08x".formatted(crc.getValue());
    }

    @Override
    public void provide(Path installation) {
        // They are run where they are.
    }

    @Override
    public Path programs(Path installation) {
        return directory;
    }
}
