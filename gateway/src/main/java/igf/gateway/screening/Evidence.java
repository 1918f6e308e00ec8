package igf.gateway.screening;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What data say of a criterion, without codes, as {@code ${@evidence.words(...)}}. The sentence itself is the service's. */
@Component("evidence")
public class Evidence {

    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{4,}(?:_[A-Z]+)*\\b");

    private final MessageSource words;

    Evidence(MessageSource words) {
        this.words = words;
    }

    public String words(String sentence) {
        return CODE.matcher(sentence.replace("{", "").replace("}", "").replace("=", " "))
                .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(word(code.group())));
    }

    private String word(String code) {
        return Stream.of("group.", "region.", "role.")
                .map(family -> words.getMessage(family + code, null, "", Locale.ENGLISH))
                .filter(word -> word != null && !word.isEmpty())
                .findFirst()
                .orElse(code.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
