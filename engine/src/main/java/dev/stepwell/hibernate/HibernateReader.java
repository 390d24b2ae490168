package dev.stepwell.hibernate;

import dev.stepwell.entity.EntityReader;
import dev.stepwell.entity.MappedModel;
import dev.stepwell.entity.Model;
import dev.stepwell.entity.ModelException;
import dev.stepwell.entity.ModelException.Code;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.HibernateException;
import org.hibernate.Version;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/** Has Hibernate write the statements for entity classes, without any database. */
public final class HibernateReader implements EntityReader {

    private static final Map<String, Object> ALWAYS = Map.ofEntries(
            Map.entry("hibernate.boot.allow_jdbc_metadata_access", "false"),
            // Named, so that nobody is warned of there being none.
            Map.entry(
                    "hibernate.connection.provider_class",
                    "org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl"),
            Map.entry("jakarta.persistence.database-product-name", "PostgreSQL"),
            Map.entry("jakarta.persistence.schema-generation.scripts.action", "create"),
            Map.entry("jakarta.persistence.schema-generation.database.action", "none"),
            Map.entry("jakarta.persistence.create-database-schemas", "true"),
            Map.entry("hibernate.hbm2ddl.auto", "none"),
            Map.entry("hibernate.hbm2ddl.delimiter", ";"),
            Map.entry("hibernate.hbm2ddl.skip_default_import_file", "true"));

    private static final Map<String, String> OF_SPRING = Map.of(
            "hibernate.physical_naming_strategy",
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");

    /** Made by name. */
    public HibernateReader() {}

    @Override
    public MappedModel read(Sources sources, int postgresVersion) {
        Map<String, Object> settings = settings(sources.entities(), postgresVersion);
        try {
            return QuietLog.during(() -> read(sources, settings));
        } catch (HibernateException | IllegalArgumentException e) {
            throw rejected(sources, settings, e);
        }
    }

    private static Map<String, Object> settings(Model.Entities model, int postgresVersion) {
        Map<String, Object> settings = new HashMap<>();
        Map<String, String> given = new HashMap<>(model.settings());
        if (Model.SPRING_NAMING.equals(given.remove(Model.Entities.NAMING))) {
            settings.putAll(OF_SPRING);
            settings.put("hibernate.implicit_naming_strategy", new SpringNaming());
        }
        settings.putAll(given);
        // A connection of the application's, which is neither needed nor wanted.
        settings.keySet()
                .removeIf(key -> key.startsWith("jakarta.persistence.jdbc.")
                        || key.startsWith("hibernate.connection.")
                        || key.startsWith("jakarta.persistence.schema-generation."));
        settings.putAll(ALWAYS);
        settings.put("jakarta.persistence.database-major-version", String.valueOf(postgresVersion));
        settings.put("jakarta.persistence.database-minor-version", "0");
        return settings;
    }

    private static MappedModel read(Sources sources, Map<String, Object> settings) {
        StringWriter script = new StringWriter();
        Map<String, Object> all = new HashMap<>(settings);
        all.put("jakarta.persistence.schema-generation.scripts.create-target", script);
        BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoader(sources.entities().loader())
                .build();
        try (StandardServiceRegistry registry =
                new StandardServiceRegistryBuilder(bootstrap).applySettings(all).build()) {
            MetadataSources annotated = new MetadataSources(registry);
            sources.classes().forEach(annotated::addAnnotatedClass);
            sources.packages().forEach(annotated::addPackage);
            sources.mappingFiles().forEach(annotated::addResource);
            Metadata metadata = annotated.buildMetadata();
            SchemaManagementToolCoordinator.process(metadata, registry, all, action -> {});
            return new MappedModel(
                    "Hibernate " + Version.getVersionString(),
                    metadata.getEntityBindings().size(),
                    script.toString(),
                    new MappedNames(metadata, defaultSchema(settings)).tables(),
                    MappedSequences.of(metadata));
        } finally {
            BootstrapServiceRegistryBuilder.destroy(bootstrap);
        }
    }

    private static String defaultSchema(Map<String, Object> settings) {
        return String.valueOf(settings.getOrDefault("hibernate.default_schema", "public"));
    }

    /** Hibernate does not always say which class it stumbled over, so each is tried without the others. */
    private static ModelException rejected(Sources sources, Map<String, Object> settings, RuntimeException thrown) {
        Optional<Class<?>> culprit = sources.classes().size() == 1
                ? Optional.of(sources.classes().get(0))
                : sources.classes().stream()
                        .filter(type -> failsAlike(type, sources, settings, thrown))
                        .findFirst();
        return new ModelException(
                Code.MAPPING_REJECTED,
                "Hibernate " + Version.getVersionString() + " rejects "
                        + culprit.map(type -> "the class " + type.getName()).orElse("the entities") + ": "
                        + message(thrown) + ".",
                "Correct the mapping that the message is about.",
                thrown);
    }

    private static boolean failsAlike(
            Class<?> type, Sources sources, Map<String, Object> settings, RuntimeException thrown) {
        try {
            Sources alone = new Sources(List.of(type), List.of(), List.of(), sources.entities());
            QuietLog.during(() -> read(alone, settings));
            return false;
        } catch (HibernateException | IllegalArgumentException e) {
            return Objects.equals(e.getMessage(), thrown.getMessage());
        }
    }

    private static String message(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
