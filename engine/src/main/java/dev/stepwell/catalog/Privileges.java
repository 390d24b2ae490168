package dev.stepwell.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Words an access control list (Privileges, in the chapter on data definition) as what was granted beyond, or revoked
 * from, the privileges that such an object has from the start. So the order of grants does not matter, and an explicit
 * default is the same as none.
 */
final class Privileges {

    static final String PROPERTY = "privileges";

    private static final Map<Character, String> WORDS = Map.ofEntries(
            Map.entry('r', "SELECT"),
            Map.entry('a', "INSERT"),
            Map.entry('w', "UPDATE"),
            Map.entry('d', "DELETE"),
            Map.entry('D', "TRUNCATE"),
            Map.entry('x', "REFERENCES"),
            Map.entry('t', "TRIGGER"),
            Map.entry('m', "MAINTAIN"),
            Map.entry('C', "CREATE"),
            Map.entry('c', "CONNECT"),
            Map.entry('T', "TEMPORARY"),
            Map.entry('X', "EXECUTE"),
            Map.entry('U', "USAGE"),
            Map.entry('s', "SET"),
            Map.entry('A', "ALTER SYSTEM"));

    private record Grant(String grantee, String privilege) {}

    private Privileges() {}

    /**
     * The wording of a list.
     *
     * @param list the owner's name, the entries as PostgreSQL prints them, one a line, and those of the default,
     *     separated by form feeds
     * @return for example {@code bob: SELECT; revoked from PUBLIC: EXECUTE}; nothing when it is the default
     */
    static Optional<String> worded(String list) {
        String[] parts = list.split("\f", -1);
        Set<Grant> now = grants(parts[1], parts[0]);
        Set<Grant> standard = grants(parts[2], parts[0]);
        List<String> entries = new ArrayList<>(entries("", without(now, standard)));
        entries.addAll(entries("revoked from ", without(standard, now)));
        return entries.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", entries));
    }

    private static Set<Grant> without(Set<Grant> grants, Set<Grant> others) {
        Set<Grant> rest = new LinkedHashSet<>(grants);
        rest.removeAll(others);
        return rest;
    }

    private static List<String> entries(String prefix, Set<Grant> grants) {
        Map<String, Set<String>> byGrantee = new TreeMap<>();
        grants.forEach(grant -> byGrantee
                .computeIfAbsent(grant.grantee(), none -> new TreeSet<>())
                .add(grant.privilege()));
        return byGrantee.entrySet().stream()
                .map(entry -> prefix + entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .toList();
    }

    private static Set<Grant> grants(String entries, String owner) {
        Set<Grant> grants = new LinkedHashSet<>();
        entries.lines().forEach(entry -> grants.addAll(entry(entry, owner)));
        return grants;
    }

    /** One entry: {@code grantee=letters/grantor}, an asterisk behind a letter for the grant option. */
    private static List<Grant> entry(String entry, String owner) {
        int equals = endOfRole(entry);
        int slash = entry.indexOf('/', equals);
        String grantee = equals == 0 ? "PUBLIC" : unquoted(entry.substring(0, equals));
        String grantor = unquoted(entry.substring(slash + 1));
        String by = grantor.equals(owner) ? "" : " granted by " + grantor;
        List<Grant> grants = new ArrayList<>();
        for (int i = equals + 1; i < slash; i++) {
            boolean option = i + 1 < slash && entry.charAt(i + 1) == '*';
            String word = WORDS.getOrDefault(entry.charAt(i), String.valueOf(entry.charAt(i)));
            grants.add(new Grant(grantee, word + (option ? " with grant option" : "") + by));
            i += option ? 1 : 0;
        }
        return grants;
    }

    private static int endOfRole(String entry) {
        boolean quoted = false;
        int end = 0;
        while (quoted || entry.charAt(end) != '=') {
            quoted ^= entry.charAt(end) == '"';
            end++;
        }
        return end;
    }

    private static String unquoted(String role) {
        return role.startsWith("\"") ? role.substring(1, role.length() - 1).replace("\"\"", "\"") : role;
    }
}
