package dev.stepwell.drift;

import dev.stepwell.schema.Identifiers;
import dev.stepwell.schema.ObjectIdentity;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One change that takes a drift out of a snapshot. */
sealed interface Edit {

    List<String> SPEAKING_OF_COLUMNS = List.of(Property.DEFINITION, Property.COLUMN_ORDER);

    SchemaSnapshot applied(SchemaSnapshot snapshot);

    /** Puts an object of the model in place. */
    record Put(SchemaObject object) implements Edit {

        @Override
        public SchemaSnapshot applied(SchemaSnapshot snapshot) {
            SchemaObject here = SchemaObject.of(object.name(), ObjectIdentity.NONE, object.properties());
            return snapshot.with(List.of(here), List.of());
        }
    }

    /** Sets a property of an object that is there. */
    record Set(ObjectName object, String property, Optional<String> value) implements Edit {

        @Override
        public SchemaSnapshot applied(SchemaSnapshot snapshot) {
            Optional<SchemaObject> found = snapshot.find(object);
            if (found.isEmpty()) {
                return snapshot;
            }
            Map<String, String> properties = new TreeMap<>(found.get().properties());
            properties.remove(property);
            value.ifPresent(text -> properties.put(property, text));
            return snapshot.with(List.of(SchemaObject.of(object, found.get().identity(), properties)), List.of());
        }
    }

    /** Takes an object out, with all that belongs to it. */
    record Drop(ObjectName object) implements Edit {

        @Override
        public SchemaSnapshot applied(SchemaSnapshot snapshot) {
            List<ObjectName> gone = new ArrayList<>();
            gone.add(object);
            snapshot.children(object).forEach(child -> gone.add(child.name()));
            snapshot.objects().stream()
                    .filter(other -> isOwned(other, gone))
                    .map(SchemaObject::name)
                    .toList()
                    .forEach(gone::add);
            return snapshot.with(List.of(), gone);
        }

        private static boolean isOwned(SchemaObject sequence, List<ObjectName> gone) {
            return sequence.property(Property.OWNED_BY)
                    .filter(column -> gone.stream().anyMatch(name -> name.path().equals(column)))
                    .isPresent();
        }
    }

    /** Gives a column another name, in everything of its table that speaks of it. */
    record Rename(SchemaObject column, ObjectName renamed) implements Edit {

        @Override
        public SchemaSnapshot applied(SchemaSnapshot snapshot) {
            ObjectName table = ObjectName.of(ObjectKind.TABLE, renamed.schema(), renamed.relation());
            List<SchemaObject> changed = new ArrayList<>();
            snapshot.find(table).ifPresent(object -> changed.add(speakingOfNew(object)));
            snapshot.children(table).stream()
                    .filter(child -> child.name().kind() != ObjectKind.COLUMN)
                    .map(this::speakingOfNew)
                    .forEach(changed::add);
            changed.add(SchemaObject.of(renamed, ObjectIdentity.NONE, column.properties()));
            return snapshot.with(changed, List.of(column.name()));
        }

        private SchemaObject speakingOfNew(SchemaObject object) {
            Map<String, String> properties = new TreeMap<>(object.properties());
            for (String property : SPEAKING_OF_COLUMNS) {
                properties.computeIfPresent(property, (key, text) -> replaced(text));
            }
            return SchemaObject.of(object.name(), object.identity(), properties);
        }

        private String replaced(String text) {
            return text.replaceAll(
                    "(?<![\\w\"'.])"
                            + Pattern.quote(Identifiers.quoted(column.name().name())) + "(?![\\w\"'.])",
                    Matcher.quoteReplacement(Identifiers.quoted(renamed.name())));
        }
    }
}
