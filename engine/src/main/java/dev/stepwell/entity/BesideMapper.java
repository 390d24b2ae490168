package dev.stepwell.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Defines the classes that are written against Hibernate once more, beside a Hibernate that the loader of this class does
 * not see: the executable jar has none, the class path that a user names has.
 */
final class BesideMapper extends ClassLoader {

    private static final String WRITTEN_AGAINST = "dev.stepwell.hibernate.";

    BesideMapper(ClassLoader application) {
        super(application);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(WRITTEN_AGAINST)) {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : define(name);
            }
        }
        return name.startsWith("dev.stepwell.")
                ? Class.forName(name, false, BesideMapper.class.getClassLoader())
                : super.loadClass(name, resolve);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        ClassLoader own = BesideMapper.class.getClassLoader();
        try (InputStream content = own.getResourceAsStream(file)) {
            if (content == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = content.readAllBytes();
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
