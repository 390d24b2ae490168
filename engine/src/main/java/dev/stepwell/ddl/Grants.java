package dev.stepwell.ddl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The privileges of an object, as a snapshot words them, and the statements from one list to another. */
final class Grants {

    private static final String GRANTED_BY = " granted by ";
    private static final String WITH_OPTION = " with grant option";
    private static final String PRIVILEGE =
            "[A-Z]+(?: SYSTEM)?(?:" + WITH_OPTION + ")?(?:" + GRANTED_BY + "(?:(?!, [A-Z]+(?:,|;|$| )|; ).)+)?";
    private static final Pattern ENTRY =
            Pattern.compile("(revoked from )?(.+?): (" + PRIVILEGE + "(?:, " + PRIVILEGE + ")*)(?:; |$)");
    private static final Pattern ONE = Pattern.compile(PRIVILEGE);

    /** One privilege of one role, with a grant option or not; a grantor that is not the owner. */
    private record Grant(String grantee, String privilege, boolean hasOption, String grantor) {

        Grant withOption(boolean option) {
            return new Grant(grantee, privilege, option, grantor);
        }
    }

    /** Puts a statement together: the privileges, and the rest from TO or FROM on. */
    interface Wording extends BiFunction<List<String>, String, String> {}

    private final Set<Grant> granted = new LinkedHashSet<>();
    private final Set<Grant> revoked = new LinkedHashSet<>();

    private Grants(String worded) {
        Matcher entries = ENTRY.matcher(worded);
        while (entries.find()) {
            Set<Grant> grants = entries.group(1) == null ? granted : revoked;
            Matcher privileges = ONE.matcher(entries.group(3));
            while (privileges.find()) {
                grants.add(grant(entries.group(2), privileges.group()));
            }
        }
    }

    static Grants of(Optional<String> worded) {
        return new Grants(worded.orElse(""));
    }

    private static Grant grant(String grantee, String privilege) {
        int by = privilege.indexOf(GRANTED_BY);
        String own = by < 0 ? privilege : privilege.substring(0, by);
        boolean option = own.endsWith(WITH_OPTION);
        return new Grant(
                grantee,
                option ? own.substring(0, own.length() - WITH_OPTION.length()) : own,
                option,
                by < 0 ? "" : privilege.substring(by + GRANTED_BY.length()));
    }

    /** The same list once the object has another owner, who takes over what the old one had. */
    Grants ownedBy(String before, String after) {
        Grants taken = new Grants("");
        granted.stream().filter(grant -> !grant.grantee().equals(after)).forEach(taken.granted::add);
        revoked.forEach(grant -> taken.revoked.add(
                grant.grantee().equals(before)
                        ? new Grant(after, grant.privilege(), grant.hasOption(), grant.grantor())
                        : grant));
        return taken;
    }

    /** Everybody whom this list names as having got something. */
    Set<String> grantees() {
        Set<String> grantees = new LinkedHashSet<>();
        granted.forEach(grant -> grantees.add(grant.grantee()));
        revoked.forEach(grant -> grantees.add(grant.grantee()));
        return grantees;
    }

    /** The statements from this list to another one. */
    List<ChangeStatement> to(Grants after, String grant, String revoke, Wording wording) {
        List<ChangeStatement> statements = new ArrayList<>();
        Set<Grant> options = new LinkedHashSet<>();
        Set<Grant> lost = new LinkedHashSet<>();
        for (Grant old : without(granted, after.granted)) {
            (old.hasOption() && after.granted.contains(old.withOption(false)) ? options : lost).add(old);
        }
        lost.addAll(without(after.revoked, revoked));
        Set<Grant> got = without(after.granted, granted);
        options.forEach(grantAgain -> got.remove(grantAgain.withOption(false)));
        got.addAll(without(revoked, after.revoked));
        write(statements, options, revoke + " GRANT OPTION FOR", " FROM ", wording);
        write(statements, lost, revoke, " FROM ", wording);
        write(statements, got, grant, " TO ", wording);
        return statements;
    }

    private static Set<Grant> without(Set<Grant> grants, Set<Grant> others) {
        Set<Grant> rest = new LinkedHashSet<>(grants);
        rest.removeAll(others);
        return rest;
    }

    private static void write(
            List<ChangeStatement> statements, Set<Grant> grants, String verb, String direction, Wording wording) {
        Map<String, List<Grant>> together = new TreeMap<>();
        grants.forEach(grant -> together.computeIfAbsent(
                        grant.grantor() + "\n" + grant.grantee() + "\n" + grant.hasOption(), none -> new ArrayList<>())
                .add(grant));
        together.values().forEach(group -> {
            Grant first = group.get(0);
            String target = direction
                    + Texts.role(first.grantee())
                    + (direction.equals(" TO ") && first.hasOption() ? " WITH GRANT OPTION" : "");
            String statement = verb + " "
                    + wording.apply(group.stream().map(Grant::privilege).toList(), target);
            if (first.grantor().isEmpty()) {
                statements.add(ChangeStatement.of(statement));
            } else {
                statements.add(ChangeStatement.of("SET ROLE " + Texts.quoted(first.grantor())));
                statements.add(ChangeStatement.of(statement));
                statements.add(ChangeStatement.of("RESET ROLE"));
            }
        });
    }
}
