package dev.stepwell.hazard;

import dev.stepwell.schema.ObjectName;
import java.util.stream.Stream;

/** Whether a table held rows where the upgrade was observed. */
final class Populated {

    private Populated() {}

    static boolean in(Scene scene, ObjectName table) {
        return scene.statements().stream()
                .flatMap(statement -> Stream.concat(
                        statement.locks().stream().map(lock -> lock.relation()),
                        statement.scans().stream().map(scan -> scan.relation())))
                .anyMatch(relation -> relation.populated() && relation.name().equals(table));
    }
}
