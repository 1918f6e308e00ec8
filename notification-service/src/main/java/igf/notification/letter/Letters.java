package igf.notification.letter;

import igf.notification.calendar.Carried;
import igf.notification.catalogue.Content;
import igf.notification.catalogue.Gathered;
import igf.notification.edition.Edition;
import igf.notification.edition.Editions;
import igf.notification.policy.MailPolicies;
import igf.notification.policy.MailPolicy;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders messages. The same content gives the same letter, except for people who were erased since. */
@Component
public class Letters {

    /** Values that give access to whoever has them. */
    private static final Set<String> CREDENTIALS = Set.of("token", "secret");

    private static final String MASK = "…";

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "fa", "ur");

    private final Opener opener;
    private final Editions editions;
    private final String gateway;
    private final Function<String, MailPolicy> policies;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    @Autowired
    Letters(People people, Editions editions, MailPolicies policies, @Value("${igf.gateway-url}") String gateway) {
        this((@Nullable PersonalValue value) -> people.show(value), editions, policies::of, gateway);
    }

    Letters(Opener opener, Editions editions, Function<String, MailPolicy> policies, String gateway) {
        this.opener = opener;
        this.editions = editions;
        this.gateway = gateway;
        this.policies = policies;
        engine.addTemplateResolver(resolver(TemplateMode.HTML, "html"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, "txt"));
    }

    /** Decrypts personal values. */
    @FunctionalInterface
    interface Opener {
        @Nullable
        String show(@Nullable PersonalValue value);
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

    /** Renders a letter for somebody other than its reader, without the secrets of its links. */
    public Letter renderMasked(Content content) {
        return render(content, true);
    }

    private Letter render(Content content, boolean masked) {
        var phrases = Phrases.of(content.language());
        var values = values(content, phrases);
        if (masked) {
            values.replaceAll((name, value) -> CREDENTIALS.contains(name) ? MASK : value);
        }
        var links = links(content, phrases, values, masked);
        var general = content.regarding().edition().isEmpty() ? ".general" : "";
        var policy = policies.apply(content.regarding().edition());
        var model = new Context(phrases.locale());
        model.setVariable("subject", subject(content, phrases, values));
        model.setVariable("greeting", phrases.text(content.name() == null ? "greeting.unnamed" : "greeting", values));
        var paragraphs = phrases.paragraphs(content.template(), values);
        model.setVariable("paragraphs", paragraphs);
        model.setVariable("body", String.join("\n\n", paragraphs));
        model.setVariable("links", links);
        model.setVariable("closing", phrases.text("closing" + general, values));
        model.setVariable("language", phrases.locale().toLanguageTag());
        model.setVariable("direction", RIGHT_TO_LEFT.contains(phrases.locale().getLanguage()) ? "rtl" : "ltr");
        var calendar = Carried.by(content);
        return new Letter(
                String.valueOf(opener.show(content.email())),
                oneLine(String.valueOf(values.get("name"))),
                new Letter.Sender(oneLine(phrases.text("sender" + general, values)), policy.from(), policy.replyTo()),
                phrases.locale(),
                subject(content, phrases, values),
                engine.process("mail.txt", model),
                engine.process("mail.html", model),
                calendar.map(entry -> entry.text(policy.from(), String.valueOf(opener.show(content.email()))))
                        .orElse(null),
                calendar.map(entry -> entry.purpose().method()).orElse(null));
    }

    public static Set<String> kinds() {
        return Phrases.of(null).templates().stream().map(Gathered::kind).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the subject without decrypting names. */
    public static String subject(String template, @Nullable String language, Map<String, Object> values) {
        return subject(template, Phrases.of(language), values);
    }

    /** Returns the name of an edition in mails; its slug if the edition is unknown. */
    public String nameOf(String edition) {
        return editions.of(edition).map(Edition::name).orElse(edition);
    }

    /**
     * Leaves out the title if an unvouched sender caused the mail: anybody can get a mailed link and would control the
     * subject.
     */
    private static String subject(Content content, Phrases phrases, Map<String, Object> values) {
        return content.sender().isPresent()
                ? oneLine(phrases.plainSubject(content.template(), values))
                : subject(content.template(), phrases, values);
    }

    private static String subject(String template, Phrases phrases, Map<String, Object> values) {
        return oneLine(phrases.text(template + ".subject", values));
    }

    /** Removes line breaks, so that a title cannot add headers. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    public record Link(String text, String address) {}

    /** Returns the letter's link, or one for each listed thing with its own token. */
    private List<Link> links(Content content, Phrases phrases, Map<String, Object> values, boolean masked) {
        return content.values().values().stream()
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.empty())
                .filter(thing -> thing instanceof Map<?, ?> members && members.containsKey("tokenSealed"))
                .map(thing -> with((Map<?, ?>) thing, values, phrases, masked))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), each -> each.isEmpty() ? List.of(values) : each))
                .stream()
                .flatMap(each -> phrases.link(content.template(), each).stream())
                .toList();
    }

    private Map<String, Object> with(Map<?, ?> thing, Map<String, Object> values, Phrases phrases, boolean masked) {
        var all = new LinkedHashMap<>(values);
        thing.forEach((name, value) ->
                all.put(String.valueOf(name), phrases.word(String.valueOf(name), String.valueOf(value))));
        var token = opener.show(PersonalValue.parse(String.valueOf(thing.get("tokenSealed"))));
        all.put("token", masked ? MASK : URLEncoder.encode(String.valueOf(token), StandardCharsets.UTF_8));
        return all;
    }

    private static Map<String, String> readable(Map<?, ?> thing, Times times) {
        var values = new LinkedHashMap<String, String>();
        thing.forEach((name, value) -> values.put(String.valueOf(name), times.readable(String.valueOf(value))));
        return values;
    }

    private Map<String, Object> values(Content content, Phrases phrases) {
        var edition = editions.of(content.regarding().edition());
        var times = new Times(phrases.locale(), edition.map(Edition::zone).orElse(ZoneOffset.UTC));
        var values = new LinkedHashMap<String, Object>();
        content.values().forEach((name, value) -> {
            if (name.endsWith("Sealed")) {
                var clear = String.valueOf(opener.show(PersonalValue.parse(value.toString())));
                values.put(name.substring(0, name.length() - "Sealed".length()), clear);
            } else if (value instanceof List<?> list) {
                values.put(
                        name,
                        list.stream()
                                .map(each -> "• "
                                        + (each instanceof Map<?, ?> thing
                                                ? phrases.item(content.template(), name, readable(thing, times))
                                                : each))
                                .reduce((a, b) -> a + "\n" + b)
                                .orElse(""));
            } else {
                values.put(name, times.readable(phrases.word(name, value.toString())));
            }
        });
        var name = opener.show(content.name());
        values.put("name", name == null ? "" : name);
        values.put(
                "edition", edition.map(Edition::name).orElse(content.regarding().edition()));
        values.put("gateway", gateway);
        var session = content.regarding().sessionId();
        values.put("sessionId", session == null ? "" : session.toString());
        if (values.get("token") instanceof String token) {
            values.put("token", URLEncoder.encode(token, StandardCharsets.UTF_8));
        }
        return values;
    }
}
