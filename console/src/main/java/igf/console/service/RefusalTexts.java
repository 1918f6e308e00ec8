package igf.console.service;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in the reader's language why a service has refused something, by the rule and by what its sentence is made of. In English, and of
 * what there are no words for, the service's own sentence says more.
 */
@Component("refusals")
public class RefusalTexts {

    private final MessageSource words;

    RefusalTexts(MessageSource words) {
        this.words = words;
    }

    /** What was wrong as a whole: how many things, where each is told below. */
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

    /** Words of the presets in the reader's language; what an edition words in its own way stays as it is. */
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
