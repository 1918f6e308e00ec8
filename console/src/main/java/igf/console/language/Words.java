package igf.console.language;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The words of all pages. What they say of numbers is said by ICU, which knows that Arabic has six ways to count and Russian four:
 * {@code {0,plural,one{# seat} other{# seats}}}. The JDK's own format knows none.
 */
public class Words extends ResourceBundleMessageSource {

    private record Phrase(String pattern, Locale locale) {}

    private final Map<Phrase, MessageFormat> formats = new ConcurrentHashMap<>();

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] args, @Nullable Locale locale) {
        if (code == null || locale == null || args == null || args.length == 0) {
            return super.getMessageInternal(code, args, locale);
        }
        String pattern = resolveCodeWithoutArguments(code, locale);
        if (pattern == null) {
            return super.getMessageInternal(code, args, locale);
        }
        MessageFormat format = formats.computeIfAbsent(
                new Phrase(pattern, locale), phrase -> new MessageFormat(phrase.pattern(), phrase.locale()));
        // Not made for several at once, as the JDK's.
        synchronized (format) {
            return format.format(resolveArguments(args, locale));
        }
    }
}
