package dev.stepwell.entity;

import dev.stepwell.entity.EntityReader.Sources;
import dev.stepwell.entity.ModelException.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks through classes, packages and persistence unit of a model for what a mapper is to read. */
final class EntitySources {

    private final Model.Entities model;
    private final AnnotatedClasses classes;

    EntitySources(Model.Entities model) {
        this.model = model;
        this.classes = new AnnotatedClasses(model.loader());
    }

    /**
     * What to read.
     *
     * @throws ModelException when something is named that is not there, or nothing is
     */
    Sources find() {
        Set<Class<?>> found = new LinkedHashSet<>();
        model.classes().forEach(name -> found.add(classes.named(name)));
        model.packages().forEach(name -> found.addAll(classes.inPackage(name)));
        Optional<PersistenceUnit> unit = model.unit().map(name -> PersistenceUnit.find(name, model.loader()));
        unit.ifPresent(known -> found.addAll(of(known)));
        List<String> mappings = unit.map(PersistenceUnit::mappingFiles).orElse(List.of());
        if (found.isEmpty() && mappings.isEmpty()) {
            throw new ModelException(
                    Code.NO_ENTITIES,
                    "The model names no entity.",
                    "Name classes, a package or a persistence unit.",
                    null);
        }
        return new Sources(List.copyOf(found), model.packages(), mappings, withProperties(unit));
    }

    private Set<Class<?>> of(PersistenceUnit unit) {
        Set<Class<?>> found = new LinkedHashSet<>();
        unit.classes().forEach(name -> found.add(classes.named(name)));
        if (!unit.listedOnly()) {
            try {
                found.addAll(classes.in(unit.root(), "", ""));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot look through " + unit.root() + ": " + e.getMessage(), e);
            }
        }
        return found;
    }

    private Model.Entities withProperties(Optional<PersistenceUnit> unit) {
        Map<String, String> settings = new LinkedHashMap<>();
        unit.ifPresent(known -> settings.putAll(known.properties()));
        settings.putAll(model.settings());
        return model.settings(settings);
    }
}
