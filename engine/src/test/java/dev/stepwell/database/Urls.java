package dev.stepwell.database;

import java.nio.file.Path;
import java.util.Map;

/** URLs read with nothing but a given environment. */
final class Urls {

    private Urls() {}

    static DatabaseUrl parse(String url) {
        return parse(url, Map.of());
    }

    static DatabaseUrl parse(String url, Map<String, String> environment) {
        return parse(url, environment, Path.of("no", "such", "home"));
    }

    static DatabaseUrl parse(String url, Map<String, String> environment, Path home) {
        return DatabaseUrl.parse(url, new ConnectionDefaults(environment, home, "anna"));
    }
}
