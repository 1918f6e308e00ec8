package igf.words;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * A catalogue of messages. ICU formats messages with numbers, since Arabic has six plural forms and Russian four:
 * {@code {0,plural,one{# seat} other{# seats}}}. The JDK's format has no plural rules.
 *
 * <p>A message with names, such as {@code {given}}, takes one argument, a map. It counts as missing if the map lacks a
 * name.
 */
public class IcuMessageSource extends ResourceBundleMessageSource {

    private record FormatKey(String pattern, Locale locale) {}

    private final Map<FormatKey, MessageFormat> formats = new ConcurrentHashMap<>();

    /** @param baseNames paths of the property files, without language */
    public IcuMessageSource(String... baseNames) {
        setBasenames(baseNames);
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
    }

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
            if (!format.usesNamedArguments()) {
                return format.format(resolveArguments(args, locale));
            }
            return args[0] instanceof Map<?, ?> named && named.keySet().containsAll(format.getArgumentNames())
                    ? format.format(named)
                    : null;
        }
    }
}
