package dev.stepwell.database;

import java.util.regex.Pattern;

/** Takes secrets out of text that is going to be printed, whoever wrote it. */
public final class Secrets {

    /** What stands between scheme and host may be a password even where the rest is no URL. */
    private static final Pattern ACCOUNT = Pattern.compile("(\\w[\\w+.:-]*://)([^\\s'\"@:]*):[^\\s'\"]*@");

    private static final Pattern PARAMETER =
            Pattern.compile("(?i)\\b(password|passwd|pwd|sslpassword|token|secret)=(?!\\*)[^\\s'\"&;,]+");

    private Secrets() {}

    /**
     * The text with the passwords of all URLs and parameters in it masked.
     *
     * @param text any text, such as a message that repeats what somebody typed
     * @return for example {@code postgresql://app:***@db/shop?sslpassword=***}
     */
    public static String masked(String text) {
        String account = ACCOUNT.matcher(text).replaceAll("$1$2:***@");
        return PARAMETER.matcher(account).replaceAll("$1=***");
    }
}
