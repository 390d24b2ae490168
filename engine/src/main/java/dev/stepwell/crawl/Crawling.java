package dev.stepwell.crawl;

import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs SchemaCrawler: quietly where nobody has said what it shall tell, since it tells each of its queries. */
final class Crawling {

    private static final List<String> TALKATIVE = List.of("schemacrawler", "us.fatehi");

    private Crawling() {}

    static <T> T during(Supplier<T> work) {
        List<Logger> silenced = TALKATIVE.stream()
                .map(Logger::getLogger)
                .filter(logger -> logger.getLevel() == null)
                .toList();
        silenced.forEach(logger -> logger.setLevel(Level.SEVERE));
        try {
            return work.get();
        } catch (LinkageError e) {
            throw new IllegalStateException(
                    "The artifacts of SchemaCrawler on the class path do not fit together (" + e + "). "
                            + SchemaCrawlerPresence.ADD,
                    e);
        } finally {
            silenced.forEach(logger -> logger.setLevel(null));
        }
    }
}
