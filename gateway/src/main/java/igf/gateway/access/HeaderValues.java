package igf.gateway.access;

import java.util.regex.Pattern;

/**
 * Which values of headers are let in: those of the library's firewall, assigned characters that control nothing, and tabs. Plain ASCII, nearly
 * all there is, is looked through without a pattern, which for a token of a thousand characters costs more than the rest of the
 * security of a request.
 */
final class HeaderValues {

    private static final Pattern ALLOWED = Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

    private HeaderValues() {}

    static boolean allowed(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~') {
                return ALLOWED.matcher(value).matches();
            }
        }
        return true;
    }
}
