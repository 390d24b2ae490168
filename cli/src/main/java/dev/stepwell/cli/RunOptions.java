package dev.stepwell.cli;

import dev.stepwell.execution.RunSettings;
import dev.stepwell.execution.VersionTable;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of commands that change a database of the user's. */
final class RunOptions {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|min|)");

    @Option(
            names = "--lock-wait",
            paramLabel = "TIME",
            description = "How long to wait for another run to end, 30s or 5min for example; 60s unless configured.")
    private @Nullable String lockWait;

    @Option(
            names = "--lock-timeout",
            paramLabel = "TIME",
            description = "How long a statement may wait for a lock on a table (lock_timeout).")
    private @Nullable String lockTimeout;

    @Option(
            names = "--statement-timeout",
            paramLabel = "TIME",
            description = "How long a statement may take (statement_timeout).")
    private @Nullable String statementTimeout;

    @Option(
            names = "--transaction",
            paramLabel = "SCOPE",
            description = "revision: one transaction for each revision (the default); all: one for the whole run.")
    private @Nullable String transaction;

    /** Made by the commands. */
    RunOptions() {}

    RunSettings settings(Settings settings, VersionTable table) {
        return new RunSettings(
                table,
                time(settings, Settings.LOCK_WAIT, lockWait).orElse(RunSettings.DEFAULT.lockWait()),
                time(settings, Settings.LOCK_TIMEOUT, lockTimeout),
                time(settings, Settings.STATEMENT_TIMEOUT, statementTimeout),
                settings.find(Settings.TRANSACTION, transaction)
                        .map(RunOptions::isForAll)
                        .orElse(false));
    }

    private static boolean isForAll(Setting setting) {
        return switch (setting.value().toLowerCase(Locale.ROOT)) {
            case "all" -> true;
            case "revision" -> false;
            default ->
                throw new SettingsException(setting.key() + " is '" + setting.value() + "' (" + setting.origin()
                        + "). Write revision, for a transaction each, or all, for one.");
        };
    }

    private static Optional<Duration> time(Settings settings, String key, @Nullable String option) {
        return settings.find(key, option).map(RunOptions::duration);
    }

    private static Duration duration(Setting setting) {
        Matcher parts = DURATION.matcher(setting.value().strip());
        if (!parts.matches()) {
            throw new SettingsException(setting.key() + " is '" + setting.value() + "' (" + setting.origin()
                    + "), which is no time. Write 500ms, 30s or 5min.");
        }
        long amount = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "min" -> Duration.ofMinutes(amount);
            default -> Duration.ofSeconds(amount);
        };
    }
}
