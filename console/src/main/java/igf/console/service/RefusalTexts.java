package igf.console.service;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Explains a service's error in the viewer's language, by its rule and arguments. In English, and for rules without a
 * message, it shows the service's own sentence.
 */
@Component("refusals")
public class RefusalTexts {

    private final MessageSource words;

    RefusalTexts(MessageSource words) {
        this.words = words;
    }

    /** Returns the summary: the number of errors, if each is explained below. */
    public String of(Trouble trouble, Locale locale) {
        boolean ours = trouble.flaws().stream().allMatch(flaw -> flaw.rule().isEmpty());
        return ours
                ? trouble.detail()
                : say("refusal.count", trouble.detail(), locale, trouble.flaws().size());
    }

    public String of(Trouble.Flaw flaw, Locale locale) {
        return flaw.rule().isEmpty()
                ? flaw.detail()
                : say(
                        "refusal." + flaw.rule(),
                        flaw.detail(),
                        locale,
                        flaw.args().getOrDefault("given", ""));
    }

    /** Translates a preset's text. Texts of the edition's own stay as they are. */
    public String usual(String key, String original, Locale locale) {
        String english = words.getMessage(key, null, "", Locale.ENGLISH);
        String said = original.equals(english) ? words.getMessage(key, null, original, locale) : original;
        return said == null ? original : said;
    }

    private String say(String key, String detail, Locale locale, Object argument) {
        if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return detail;
        }
        String text = words.getMessage(key, new Object[] {argument}, detail, locale);
        return text == null ? detail : text;
    }
}
