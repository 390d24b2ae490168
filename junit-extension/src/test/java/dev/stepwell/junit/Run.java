package dev.stepwell.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Fixture classes run by the real launcher, and what came of them, by the names that people see. */
final class Run {

    private final EngineExecutionResults results;

    private Run(EngineExecutionResults results) {
        this.results = results;
    }

    static Run of(Class<?>... fixtures) {
        return with(Map.of(), fixtures);
    }

    static Run with(Map<String, String> parameters, Class<?>... fixtures) {
        ClassSelector[] selectors = new ClassSelector[fixtures.length];
        Arrays.setAll(selectors, index -> selectClass(fixtures[index]));
        return new Run(EngineTestKit.engine("junit-jupiter")
                .configurationParameters(parameters)
                .selectors(selectors)
                .execute());
    }

    /** The tests that succeeded, sorted. */
    List<String> succeeded() {
        return results.testEvents().succeeded().stream().map(Run::name).sorted().toList();
    }

    /** The tests that failed, each with its message. */
    Map<String, String> failed() {
        return messages(results.testEvents().failed());
    }

    /** The tests that were aborted, each with its message. */
    Map<String, String> aborted() {
        return messages(results.testEvents().aborted());
    }

    /** How every test ended, with its message where it has one. */
    Map<String, String> outcomes() {
        Map<String, String> outcomes = new TreeMap<>();
        results.testEvents().finished().stream().forEach(event -> {
            TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
            outcomes.put(
                    name(event), result.getStatus() + (result.getStatus() == Status.SUCCESSFUL ? "" : message(event)));
        });
        return outcomes;
    }

    /** The classes and templates that failed, each with its message. */
    Map<String, String> failedContainers() {
        return messages(results.containerEvents().failed());
    }

    /** What the tests that failed have thrown. */
    List<Throwable> failures() {
        return results.testEvents().failed().stream().map(Run::thrown).toList();
    }

    /** What fixtures have reported under one key. */
    List<String> reported(String key) {
        return results.allEvents().reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class))
                .flatMap(entry -> entry.getKeyValuePairs().entrySet().stream())
                .filter(entry -> entry.getKey().equals(key))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<String, String> messages(Events events) {
        Map<String, String> messages = new TreeMap<>();
        events.stream().forEach(event -> messages.put(name(event), message(event)));
        return messages;
    }

    private static String message(Event event) {
        return String.valueOf(thrown(event).getMessage());
    }

    private static Throwable thrown(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    /** {@code roundTrip ▸ b2 add email} for an invocation of a template, else the display name. */
    private static String name(Event event) {
        Function<TestDescriptor, String> own = TestDescriptor::getDisplayName;
        return event.getTestDescriptor()
                .getParent()
                .filter(parent -> parent.getSource()
                        .filter(MethodSource.class::isInstance)
                        .isPresent())
                .map(template -> own.apply(template) + " ▸ " + own.apply(event.getTestDescriptor()))
                .orElseGet(() -> own.apply(event.getTestDescriptor()));
    }
}
