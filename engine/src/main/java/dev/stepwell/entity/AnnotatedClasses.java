package dev.stepwell.entity;

import dev.stepwell.entity.ModelException.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Finds and loads the classes of a model. None is initialised. */
final class AnnotatedClasses {

    private static final String CLASS = ".class";
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final Set<String> MAPPED = Set.of(
            ENTITY,
            "jakarta.persistence.Embeddable",
            "jakarta.persistence.MappedSuperclass",
            "jakarta.persistence.Converter");

    private final ClassLoader loader;

    AnnotatedClasses(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * A class that somebody named.
     *
     * @throws ModelException when it is not there, cannot be loaded, or is no entity
     */
    Class<?> named(String name) {
        Class<?> type = load(name);
        if (!isMapped(type)) {
            throw new ModelException(
                    Code.NOT_MAPPED,
                    "The class " + name + " is named as an entity and has no annotation of JPA.",
                    "Annotate it with @jakarta.persistence.Entity"
                            + (hasOldAnnotation(type) ? " instead of javax.persistence.Entity" : "")
                            + ", or leave it out.",
                    null);
        }
        return type;
    }

    /** Every mapped class of a package and of those below it. */
    List<Class<?>> inPackage(String name) {
        List<Class<?>> found = new ArrayList<>();
        try {
            String folder = name.replace('.', '/');
            for (URL place : Collections.list(loader.getResources(folder))) {
                found.addAll(in(place, folder, name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look through package " + name + ": " + e.getMessage(), e);
        }
        if (found.isEmpty()) {
            throw new ModelException(
                    Code.NO_ENTITIES,
                    "There is no entity in package " + name + " nor below it.",
                    "Correct the name of the package, or put its classes on the class path.",
                    null);
        }
        return found;
    }

    /** Every mapped class of a folder or jar. */
    List<Class<?>> in(URL place, String folder, String packageName) throws IOException {
        Stream<String> names = place.getProtocol().equals("jar") ? inJar(place, folder) : inFolder(place, packageName);
        return names.sorted()
                .<Class<?>>map(this::load)
                .filter(AnnotatedClasses::isMapped)
                .toList();
    }

    private static Stream<String> inJar(URL place, String folder) throws IOException {
        JarURLConnection connection = (JarURLConnection) place.openConnection();
        connection.setUseCaches(false);
        String prefix = folder.isEmpty() ? "" : folder + "/";
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(prefix) && isClass(name) && !name.startsWith("META-INF/"))
                    .map(name ->
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> inFolder(URL place, String packageName) throws IOException {
        Path root = pathOf(place);
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(AnnotatedClasses::isClass)
                    .map(name -> prefix
                            + name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                    .toList()
                    .stream();
        }
    }

    static Path pathOf(URL place) {
        try {
            return Path.of(new URI(place.toString()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no path: " + place, e);
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(CLASS) && !name.endsWith("-info.class");
    }

    Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new ModelException(
                    Code.CLASS_MISSING,
                    "There is no class " + name + " on the class path.",
                    "Correct the name, or compile the class and name its folder with --class-path.",
                    e);
        } catch (LinkageError e) {
            throw broken(name, e);
        }
    }

    private static ModelException broken(String name, LinkageError cause) {
        return new ModelException(
                Code.CLASS_BROKEN,
                "The class " + name + " cannot be loaded: " + cause + ".",
                "Put on the class path what the class needs, compiled for this version of Java.",
                cause);
    }

    private static boolean isMapped(Class<?> type) {
        try {
            boolean mapped = Arrays.stream(type.getAnnotations())
                    .anyMatch(annotation ->
                            MAPPED.contains(annotation.annotationType().getName()));
            if (mapped) {
                resolve(type);
            }
            return mapped;
        } catch (LinkageError e) {
            throw broken(type.getName(), e);
        }
    }

    /** Loads the types of attributes; a mapper that misses one of them does not say of which class. */
    private static void resolve(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            Objects.requireNonNull(at.getDeclaredFields());
            Objects.requireNonNull(at.getDeclaredMethods());
        }
    }

    private static boolean hasOldAnnotation(Class<?> type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().equals("javax.persistence.Entity"));
    }
}
