package igf.proposal.rules.json;

import java.util.regex.Pattern;

/** The formats of texts in the rules. */
enum TextShape {
    SLUG(
            "[a-z0-9][a-z0-9-]{0,62}",
            "of lowercase letters, digits and hyphens, at most 63 characters, beginning with a letter or digit"),
    CODE(
            "[A-Z][A-Z0-9_]{0,62}",
            "of capital letters, digits and underscores, at most 63 characters, beginning with a letter"),
    LINE("\\P{Cntrl}{1,300}", "one line of at most 300 characters"),
    LANGUAGE("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}", "a language tag, such as fr"),
    ADDRESS("/\\P{Cntrl}{1,300}", "the address of a value, beginning with /"),
    URL("https://[^\\s\\p{Cntrl}]{1,500}", "an https address");

    private final Pattern pattern;
    private final String detail;

    TextShape(String pattern, String detail) {
        this.pattern = Pattern.compile(pattern);
        this.detail = detail;
    }

    boolean matches(String text) {
        return !text.isBlank() && pattern.matcher(text).matches();
    }

    String detail() {
        return detail;
    }
}
