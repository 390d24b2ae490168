package dev.stepwell.hazard;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether every value of one type has a place in another (PostgreSQL manual, chapter 8 "Data Types"). */
final class TypeChange {

    private static final Pattern TYPE =
            Pattern.compile("([a-z \"]+?)\\s*(?:\\((\\d+)(?:,(-?\\d+))?\\))?((?: with(?:out)? time zone)?)((?:\\[])*)");
    private static final List<String> TEXTS = List.of("character varying", "character", "text");
    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    private static final int[] DIGITS = {5, 10, 19};
    private static final List<String> FLOATS = List.of("real", "double precision");
    private static final List<String> MOMENTS = List.of(
            "date",
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone");

    /** A type taken apart; absent numbers are {@link #NONE}. */
    private record Parts(String name, int first, int second, String array) {

        static final int NONE = -1;

        boolean isText() {
            return TEXTS.contains(name);
        }

        /** Digits before the point that a value can have. */
        int integerDigits() {
            int position = INTEGERS.indexOf(name);
            return position >= 0 ? DIGITS[position] : first - Math.max(second, 0);
        }

        boolean isNumeric() {
            return "numeric".equals(name);
        }

        int scale() {
            return INTEGERS.contains(name) ? 0 : Math.max(second, 0);
        }
    }

    private TypeChange() {}

    /** Whether no value can be refused; where that is not known, one may be. */
    static boolean keepsEveryValue(String from, String to) {
        Parts old = parts(from);
        Parts now = parts(to);
        if (!old.array().equals(now.array()) && !now.name().equals("text")) {
            return false;
        }
        return old.equals(now) || fitsText(old, now) || fitsNumber(old, now) || fitsOther(old, now);
    }

    /** Whether PostgreSQL changes the catalogue alone, whatever rows there are. */
    static boolean isFree(String from, String to) {
        Parts old = parts(from);
        Parts now = parts(to);
        boolean isPlain = old.array().isEmpty() && now.array().isEmpty();
        boolean isText = !old.name().equals("character") && !now.name().equals("character") && fitsText(old, now);
        boolean isNumber = old.isNumeric() && now.isNumeric() && old.scale() == now.scale() && fitsNumber(old, now);
        return isPlain && ((old.isText() && isText) || isNumber);
    }

    private static boolean fitsText(Parts old, Parts now) {
        if (!now.isText()) {
            return false;
        }
        boolean isUnlimited = now.first() == Parts.NONE && !now.name().equals("character");
        return isUnlimited || (old.isText() && old.first() != Parts.NONE && old.first() <= now.first());
    }

    private static boolean fitsNumber(Parts old, Parts now) {
        boolean isOldNumber = INTEGERS.contains(old.name()) || old.isNumeric();
        if (FLOATS.contains(now.name())) {
            return INTEGERS.contains(old.name())
                    || FLOATS.indexOf(old.name()) == 0
                    || old.name().equals(now.name());
        }
        if (now.isNumeric() && now.first() == Parts.NONE) {
            return isOldNumber || FLOATS.contains(old.name());
        }
        boolean isNewNumber = INTEGERS.contains(now.name()) || now.isNumeric();
        boolean isBounded = !old.isNumeric() || old.first() != Parts.NONE;
        return isOldNumber
                && isNewNumber
                && isBounded
                && old.integerDigits() + (isCountedWhole(old, now) ? 1 : 0) <= now.integerDigits();
    }

    /** Ten digits do not all fit an integer, and rounding may carry one more. */
    private static boolean isCountedWhole(Parts old, Parts now) {
        return old.isNumeric() && (INTEGERS.contains(now.name()) || old.scale() > now.scale());
    }

    private static boolean fitsOther(Parts old, Parts now) {
        return (MOMENTS.contains(old.name()) && MOMENTS.contains(now.name()))
                || (old.name().equals(now.name()) && now.first() == Parts.NONE)
                || (old.name().equals("cidr") && now.name().equals("inet"))
                || (old.name().equals("json") && now.name().equals("jsonb"))
                || (old.name().equals("jsonb") && now.name().equals("json"))
                || (old.name().equals("boolean") && now.name().equals("integer"))
                || (old.name().equals("interval") && now.name().equals("interval"));
    }

    private static Parts parts(String type) {
        Matcher matcher = TYPE.matcher(type);
        if (!matcher.matches()) {
            return new Parts(type, Parts.NONE, Parts.NONE, "");
        }
        return new Parts(
                matcher.group(1).strip() + matcher.group(4),
                number(matcher.group(2)),
                number(matcher.group(3)),
                matcher.group(5));
    }

    private static int number(String digits) {
        return digits == null ? Parts.NONE : Integer.parseInt(digits);
    }
}
