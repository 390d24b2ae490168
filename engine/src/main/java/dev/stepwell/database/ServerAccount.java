package dev.stepwell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs, which refuses to run as root.
 *
 * @param words what messages call it
 * @param user the other user who must own the data; empty when it is the user of this JVM
 * @param prefix what comes before a command
 */
record ServerAccount(String words, String user, List<String> prefix) {
    static final ServerAccount SAME = new ServerAccount("same user", "", List.of());

    /** Root inside its own name space is a nobody, to whom the files of root seem to belong. */
    static final ServerAccount NAMESPACE = new ServerAccount("unshare --user", "", List.of("unshare", "--user"));

    private static final Path NO_OUTPUT = Path.of("/dev/null");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** In the order of preference: the first needs no change of ownership. */
    static List<ServerAccount> standard() {
        return List.of(NAMESPACE, setpriv("postgres"), runuser("postgres"), setpriv("nobody"), runuser("nobody"));
    }

    static ServerAccount setpriv(String user) {
        String script = "exec setpriv --reuid=\"$0\" --regid=\"$(id -g \"$0\")\" --clear-groups -- \"$@\"";
        return new ServerAccount("setpriv as " + user, user, List.of("sh", "-c", script, user));
    }

    static ServerAccount runuser(String user) {
        return new ServerAccount("runuser as " + user, user, List.of("runuser", "-u", user, "--"));
    }

    static ServerAccount choose(CurrentUser current, List<ServerAccount> forRoot) {
        if (!current.isRoot()) {
            return SAME;
        }
        return forRoot.stream()
                .filter(ServerAccount::works)
                .findFirst()
                .orElseThrow(() -> EmbeddedProblems.rootRefused(forRoot));
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    boolean isOther() {
        return !user.isEmpty();
    }

    void own(Path path) throws IOException {
        if (isOther()) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
        }
    }

    /** Whether the account gets at what lies in a directory, which another user's home usually forbids. */
    boolean reaches(Path directory) throws IOException {
        if (!isOther()) {
            return true;
        }
        for (Path at = directory.toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at) && !Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    /** {@code id -un} fails without a name for the user, without which initdb fails too. */
    private boolean works() {
        try {
            return Commands.run(command(List.of("id", "-un")), NO_OUTPUT, PATIENCE) == 0;
        } catch (IOException e) {
            // The program that changes the user is not there, or hangs: the next one is tried, and the last one's
            // failure is reported.
            return false;
        }
    }
}
