package igf.notification.letter;

import igf.notification.calendar.Carried;
import igf.notification.message.Content;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders messages: the same content gives the same letter, except for people who were erased since. */
@Component
public class Letters {

    /** Values that are as good as their reader. */
    private static final Set<String> CREDENTIALS = Set.of("token", "secret");

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "fa", "ur");

    private final People people;
    private final String gateway;
    private final String from;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Letters(People people, @Value("${igf.gateway-url}") String gateway, @Value("${igf.messages.from}") String from) {
        this.people = people;
        this.gateway = gateway;
        this.from = from;
        engine.addTemplateResolver(resolver(TemplateMode.HTML, "html"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, "txt"));
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String ending) {
        var resolver = new ClassLoaderTemplateResolver(Letters.class.getClassLoader());
        resolver.setPrefix("igf/notification/");
        resolver.setResolvablePatterns(Set.of("mail." + ending));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }

    public Letter render(Content content) {
        return render(content, false);
    }

    /** For somebody else than whom it is written to: what opens a link is not in it. */
    public Letter renderMasked(Content content) {
        return render(content, true);
    }

    private Letter render(Content content, boolean masked) {
        var phrases = Phrases.of(content.language());
        var values = values(content, phrases.locale());
        if (masked) {
            values.replaceAll((name, value) -> CREDENTIALS.contains(name) ? "…" : value);
        }
        var link = phrases.link(content.template(), values);
        var model = new Context(phrases.locale());
        model.setVariable("subject", subject(content.template(), phrases, values));
        model.setVariable("greeting", phrases.text(content.name() == null ? "greeting.unnamed" : "greeting", values));
        model.setVariable("paragraphs", phrases.paragraphs(content.template(), values));
        model.setVariable("link", link);
        model.setVariable("linkText", link == null ? "" : phrases.text(content.template() + ".link-text", values));
        model.setVariable(
                "closing",
                phrases.text(content.regarding().edition().isEmpty() ? "closing.general" : "closing", values));
        model.setVariable("language", phrases.locale().toLanguageTag());
        model.setVariable("direction", RIGHT_TO_LEFT.contains(phrases.locale().getLanguage()) ? "rtl" : "ltr");
        var calendar = Carried.by(content);
        return new Letter(
                String.valueOf(people.show(content.email())),
                oneLine(String.valueOf(values.get("name"))),
                subject(content.template(), phrases, values),
                engine.process("mail.txt", model),
                engine.process("mail.html", model),
                calendar.map(entry -> entry.text(from, String.valueOf(people.show(content.email()))))
                        .orElse(null),
                calendar.map(entry -> entry.purpose().method()).orElse(null));
    }

    /** What a list shows without opening more than it must. */
    public static String subject(String template, @Nullable String language, Map<String, Object> values) {
        return subject(template, Phrases.of(language), values);
    }

    private static String subject(String template, Phrases phrases, Map<String, Object> values) {
        return oneLine(phrases.text(template + ".subject", values));
    }

    /** No line break gets into a header, whoever wrote the title. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private Map<String, Object> values(Content content, Locale locale) {
        var values = new LinkedHashMap<String, Object>();
        content.values().forEach((name, value) -> {
            if (name.endsWith("Sealed")) {
                var clear = String.valueOf(people.show(PersonalValue.parse(value.toString())));
                values.put(name.substring(0, name.length() - "Sealed".length()), clear);
            } else if (value instanceof List<?> list) {
                values.put(
                        name,
                        list.stream()
                                .map(each -> "• " + each)
                                .reduce((a, b) -> a + "\n" + b)
                                .orElse(""));
            } else {
                values.put(name, Phrases.readable(value.toString(), locale));
            }
        });
        var name = people.show(content.name());
        values.put("name", name == null ? "" : name);
        values.put("edition", content.regarding().edition());
        values.put("gateway", gateway);
        if (values.get("token") instanceof String token) {
            values.put("token", URLEncoder.encode(token, StandardCharsets.UTF_8));
        }
        return values;
    }
}
