package dev.stepwell.script;

/**
 * Where the classes beside the files of a folder come from.
 *
 * @param loader what loads them
 * @param folder the folder on the class path, with {@code /} between its parts
 */
record Classes(ClassLoader loader, String folder) {

    /** The class of a file in the folder, not initialised. */
    Class<?> load(String fileName) throws ClassNotFoundException {
        return Class.forName(nameOf(fileName), false, loader);
    }

    String nameOf(String fileName) {
        return folder.replace('/', '.') + "." + fileName.substring(0, fileName.length() - ".class".length());
    }
}
