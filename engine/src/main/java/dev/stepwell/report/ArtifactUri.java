package dev.stepwell.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Files as references of the kind that viewers of code analysis open (RFC 3986). */
final class ArtifactUri {

    private static final String CLASS_PATH = "classpath:";

    private ArtifactUri() {}

    /** A reference that is relative when the file is, with everything escaped that must be. */
    static String of(String file) {
        if (file.startsWith(CLASS_PATH)) {
            return CLASS_PATH + encoded(file.substring(CLASS_PATH.length()), Optional.empty());
        }
        String path = file.replace('\\', '/');
        if (path.startsWith("/")) {
            return encoded(path, Optional.of("file"));
        }
        boolean looksLikeScheme = path.split("/", 2)[0].contains(":");
        return encoded(looksLikeScheme ? "./" + path : path, Optional.empty());
    }

    /** The same for a directory. */
    static String ofDirectory(String directory) {
        return of(directory.endsWith("/") ? directory : directory + "/");
    }

    private static String encoded(String path, Optional<String> scheme) {
        try {
            return new URI(scheme.orElse(null), scheme.isPresent() ? "" : null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No reference can be made of the path '" + path + "'", e);
        }
    }
}
