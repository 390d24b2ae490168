package dev.stepwell.ddl;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a property of an object is brought to another value.
 *
 * @param statements what does it
 * @param isRemake whether the object has to be dropped and made anew
 * @param gap why it cannot be done at all
 */
record Alteration(List<ChangeStatement> statements, boolean isRemake, Optional<String> gap) {

    static final Alteration REMAKE = new Alteration(List.of(), true, Optional.empty());
    static final Alteration NOTHING = new Alteration(List.of(), false, Optional.empty());

    static Alteration of(List<ChangeStatement> statements) {
        return new Alteration(statements, false, Optional.empty());
    }

    static Alteration of(String... statements) {
        return of(sql(statements));
    }

    static Alteration impossible(String reason) {
        return new Alteration(List.of(), false, Optional.of(reason));
    }

    static List<ChangeStatement> sql(String... statements) {
        return Stream.of(statements).map(ChangeStatement::of).toList();
    }
}
