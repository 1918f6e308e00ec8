package igf.gateway.access;

import java.util.regex.Pattern;

/**
 * Decides which header values are accepted: those that Spring's firewall accepts, and tabs. Plain ASCII is checked
 * without a pattern. For a token of a thousand characters, the pattern costs more than all other security checks of a
 * request.
 */
final class HeaderValueRules {

    private static final Pattern ALLOWED = Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

    private HeaderValueRules() {}

    static boolean isAllowed(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~') {
                return ALLOWED.matcher(value).matches();
            }
        }
        return true;
    }
}
