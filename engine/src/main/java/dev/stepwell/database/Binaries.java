package dev.stepwell.database;

import java.io.IOException;
import java.nio.file.Path;

/** The programs of a PostgreSQL, packed or installed. */
interface Binaries {
    /** Another one for every release, and safe as a part of a file name. */
    String key();

    /** Puts the programs into the directory of an installation, unless they are where they can be run already. */
    void provide(Path installation) throws IOException;

    /** Where the programs are once they have been provided. */
    Path programs(Path installation);
}
