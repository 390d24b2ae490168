package dev.stepwell.database;

import dev.stepwell.database.DatabaseUrlException.Code;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The encoding of characters in URLs (RFC 3986, section 2.1), always of UTF-8; a plus is a plus. */
final class PercentCode {
    private static final int HEX = 16;
    private static final int LENGTH = 3;

    private PercentCode() {}

    /**
     * The text as it was meant.
     *
     * @param part what the text is, for messages, which do not quote it
     */
    static String decoded(String text, String part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == '%') {
                bytes.write(octet(text, i, part));
                i += LENGTH;
            } else {
                int end = text.offsetByCodePoints(i, 1);
                bytes.writeBytes(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end;
            }
        }
        return utf8(bytes.toByteArray(), part);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static int octet(String text, int percent, String part) {
        int high = percent + 1 < text.length() ? Character.digit(text.charAt(percent + 1), HEX) : -1;
        int low = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 2), HEX) : -1;
        if (high < 0 || low < 0) {
            throw new DatabaseUrlException(
                    Code.MALFORMED,
                    "In the " + part + " of the database URL a percent sign is not followed by two hexadecimal digits.",
                    "Write %25 for a percent sign.");
        }
        if (high + low == 0) {
            throw new DatabaseUrlException(
                    Code.MALFORMED, "The " + part + " of the database URL contains %00.", "Take it out.");
        }
        return HEX * high + low;
    }

    @SuppressWarnings("OrphanedFormatString") // no format, but what the user shall write
    private static String utf8(byte[] bytes, String part) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DatabaseUrlException(
                    Code.MALFORMED,
                    "The " + part + " of the database URL is not UTF-8 once its percent signs are decoded.",
                    "Encode its characters as UTF-8, an ü as %C3%BC for example.");
        }
    }
}
