package dev.stepwell.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Values by type, the same in every table: so a column that later becomes a foreign key refers to rows that are there.
 * They are unlike what scripts insert, and use what the type can hold, so that a narrower type shows.
 */
final class SampleValues {

    private static final int LONGEST = 100;
    private static final int HEADER = 4;
    private static final int SCALE_MASK = 2047;
    private static final int SCALE_SIGN = 1024;
    private static final String ADDRESS = "-stepwell@example.org";

    private SampleValues() {}

    /**
     * As PostgreSQL reads it, without quotes; empty for a type of which nothing is known.
     *
     * @param row 0 or 1
     */
    static Optional<String> of(ColumnShape column, int row) {
        if (!column.labels().isEmpty()) {
            return Optional.of(
                    column.labels().get(row == 0 ? 0 : column.labels().size() - 1));
        }
        String value = column.base().startsWith("_") ? "{}" : value(column, row);
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static String value(ColumnShape column, int row) {
        return switch (column.base()) {
            case "int2" -> String.valueOf(10_003 + row);
            case "int4", "int8", "oid" -> String.valueOf(100_003 + row);
            case "numeric" -> number(column.size(), row);
            case "money" -> row + "1234.56";
            case "float4", "float8" -> row + 1 + "234.5";
            case "bool" -> row == 0 ? "true" : "false";
            case "bpchar", "varchar" -> text(column.size() < HEADER ? LONGEST : column.size() - HEADER, row);
            case "bit", "varbit" -> bits(column.size(), row);
            default -> of(column.base(), row);
        };
    }

    private static String of(String type, int row) {
        int one = row + 1;
        return switch (type) {
            case "date" -> "2001-02-0" + one;
            case "time" -> "04:05:0" + one + ".678901";
            case "timetz" -> "04:05:0" + one + ".678901+00";
            case "timestamp" -> "2001-02-03 04:05:0" + one + ".678901";
            case "timestamptz" -> "2001-02-03 04:05:0" + one + ".678901+00";
            case "interval" -> one + " day 02:03:04.5";
            case "uuid" -> "57e99e11-0000-4000-8000-00000000000" + one;
            case "json", "jsonb" -> "{\"stepwell\": " + one + "}";
            case "jsonpath" -> "$.a" + one;
            case "xml" -> "<stepwell>" + one + "</stepwell>";
            case "bytea" -> "\\x57e99e110" + one;
            case "inet" -> "192.0.2." + one;
            case "cidr" -> "192.0.2." + one + "/32";
            case "macaddr" -> "08:00:2b:01:02:0" + one;
            case "macaddr8" -> "08:00:2b:01:02:03:04:0" + one;
            case "tsvector", "tsquery", "ltree", "name" -> "stepwell" + one;
            case "hstore" -> "stepwell=>" + one;
            case "point" -> "(1," + one + ")";
            case "line" -> "{1,2," + one + "}";
            case "lseg", "box" -> "(0,0),(1," + one + ")";
            case "path", "polygon" -> "((0,0),(1,0),(1," + one + "))";
            case "circle" -> "<(0,0)," + one + ">";
            case "pg_lsn" -> "0/" + one;
            case "char" -> String.valueOf(one);
            case "int4range", "int8range", "numrange" -> "[" + one + "000," + one + "001)";
            case "daterange", "tsrange", "tstzrange" -> "[2001-02-0" + one + ",2001-02-0" + (one + 1) + ")";
            case "int4multirange", "int8multirange", "nummultirange", "datemultirange" -> "{}";
            case "text", "citext" -> text(LONGEST, row);
            default -> "";
        };
    }

    /** An address, since many a check asks for one; it fills the column, and begins with the number of the row. */
    private static String text(int length, int row) {
        String text = (row + 1) + ADDRESS;
        int size = Math.min(length, LONGEST);
        return text.length() >= size ? text.substring(0, size) : text + "x".repeat(size - text.length());
    }

    private static String number(int modifier, int row) {
        BigDecimal value = new BigDecimal(row == 0 ? "1234.567891" : "2345.678912");
        if (modifier < HEADER) {
            return value.toPlainString();
        }
        int precision = (modifier - HEADER) >> 16 & 0xffff;
        // Signed since PostgreSQL 15.
        int scale = ((modifier - HEADER & SCALE_MASK) ^ SCALE_SIGN) - SCALE_SIGN;
        int whole = Math.max(precision - scale, 0);
        BigDecimal room = whole >= 4 ? value : value.remainder(BigDecimal.TEN.pow(whole));
        return room.setScale(scale, RoundingMode.DOWN).toPlainString();
    }

    private static String bits(int size, int row) {
        int length = size < 1 ? 1 : size;
        return "1".repeat(length - 1) + (row == 0 ? "1" : "0");
    }

    /** Whether a column of this type can take a value at all; false where that is not known. */
    static boolean fits(ColumnShape column, String value) {
        if (!column.labels().isEmpty()) {
            return column.labels().contains(value);
        }
        return switch (column.base()) {
            case "int2", "int4", "int8" -> value.matches("-?\\d{1,9}");
            case "numeric", "money", "float4", "float8" -> value.matches("-?\\d+(\\.\\d+)?");
            case "date", "timestamp", "timestamptz" -> value.matches("\\d{4}-\\d\\d-\\d\\d.*");
            case "bool" -> value.equals("true") || value.equals("false");
            case "text", "citext" -> true;
            case "varchar", "bpchar" -> column.size() < HEADER || value.length() <= column.size() - HEADER;
            case "json", "jsonb" -> value.equals("[]") || value.equals("1");
            default -> false;
        };
    }

    /** More values to try where a rule refuses the first, of many types. */
    static List<String> others() {
        return List.of(
                "1",
                "0",
                "a",
                "A",
                "abc",
                "ABC",
                "ABC123",
                "2",
                "10",
                "0.5",
                "-1",
                "[]",
                "2001-02-04",
                "true",
                "false");
    }
}
