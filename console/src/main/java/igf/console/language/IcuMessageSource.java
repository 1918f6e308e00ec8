package igf.console.language;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The message catalogue of all pages. ICU formats messages with numbers, since Arabic has six plural forms and Russian
 * four: {@code {0,plural,one{# seat} other{# seats}}}. The JDK's format has no plural rules.
 */
public class IcuMessageSource extends ResourceBundleMessageSource {

    private record FormatKey(String pattern, Locale locale) {}

    private final Map<FormatKey, MessageFormat> formats = new ConcurrentHashMap<>();

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
                new FormatKey(pattern, locale), key -> new MessageFormat(key.pattern(), key.locale()));
        // ICU's formats are not thread-safe.
        synchronized (format) {
            return format.format(resolveArguments(args, locale));
        }
    }
}
