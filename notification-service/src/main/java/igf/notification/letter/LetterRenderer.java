// Long: it renders single messages and those of a release, with all their values.
package igf.notification.letter;

import igf.notification.calendar.CalendarMails;
import igf.notification.catalogue.MailContent;
import igf.notification.edition.Edition;
import igf.notification.edition.Editions;
import igf.notification.policy.MailPolicies;
import igf.notification.policy.MailPolicy;
import igf.notification.words.OwnWords;
import igf.notification.words.OwnWordsSource;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * Renders messages. The same content gives the same letter, unless a person was erased or the edition's name, time zone,
 * language, mail policy or own words changed.
 */
@Component
public class LetterRenderer {

    private static final Set<String> CREDENTIALS = Set.of("token", "secret");

    private static final String MASK = "…";

    private static final String TEXT = "mail.txt";

    private final Decryptor decryptor;
    private final Editions editions;
    private final String gateway;
    private final Function<String, MailPolicy> policies;
    private final OwnWordsSource ownWords;
    private final MailLayout layout = new MailLayout();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    @Autowired
    LetterRenderer(
            People people,
            Editions editions,
            MailPolicies policies,
            OwnWordsSource ownWords,
            @Value("${igf.gateway-url}") String gateway) {
        this((@Nullable PersonalValue value) -> people.show(value), editions, policies::find, ownWords, gateway);
    }

    LetterRenderer(
            Decryptor decryptor,
            Editions editions,
            Function<String, MailPolicy> policies,
            OwnWordsSource ownWords,
            String gateway) {
        this.decryptor = decryptor;
        this.editions = editions;
        this.gateway = gateway;
        this.policies = policies;
        this.ownWords = ownWords;
        engine.addTemplateResolver(textResolver());
        engine.addTemplateResolver(layoutResolver());
    }

    @FunctionalInterface
    interface Decryptor {
        @Nullable
        String show(@Nullable PersonalValue value);
    }

    private static ITemplateResolver textResolver() {
        var resolver = new ClassLoaderTemplateResolver(LetterRenderer.class.getClassLoader());
        resolver.setPrefix("igf/notification/");
        resolver.setResolvablePatterns(Set.of(TEXT));
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setOrder(1);
        return resolver;
    }

    /** Resolves templates that are given as text. */
    private static ITemplateResolver layoutResolver() {
        var resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCacheable(true);
        resolver.setOrder(2);
        return resolver;
    }

    public Letter render(MailContent content) {
        return render(content, false, ownWords);
    }

    /** Renders a letter for somebody other than its reader. The secrets of its links are masked. */
    public Letter renderMasked(MailContent content) {
        return render(content, true, ownWords);
    }

    /** Renders a letter for somebody other than its reader, with words that are not saved. */
    Letter renderMasked(MailContent content, OwnWords words) {
        return render(content, true, (_, _, _) -> Optional.of(words));
    }

    /** Renders one letter of a person's messages about a release, or of a single message. */
    public Letter render(List<MailContent> contents) {
        return contents.size() == 1 ? render(contents.getFirst()) : renderTogether(contents);
    }

    private Letter render(MailContent content, boolean masked, OwnWordsSource source) {
        var texts = texts(content.regarding().edition(), content.language());
        var values = values(content, texts);
        if (masked) {
            values.replaceAll((name, value) -> CREDENTIALS.contains(name) ? MASK : value);
        }
        var own = find(source, content, texts);
        var words = new Words(
                subject(content, texts, values, own),
                blocks(content, texts, values, own),
                links(content, texts, values, masked));
        return letter(content, texts, values, words, List.of(content));
    }

    /** Renders an introduction, then the subject and the text of each message, with one link to the programme. */
    private Letter renderTogether(List<MailContent> contents) {
        var ordered = contents.stream()
                .sorted(Comparator.comparing(LetterRenderer::startsAt))
                .toList();
        // Owners have no name, but may have another part with their name.
        var first = ordered.stream()
                .filter(content -> content.name() != null)
                .findFirst()
                .orElse(ordered.getFirst());
        var texts = texts(
                first.regarding().edition(),
                ordered.stream()
                        .flatMap(content -> Stream.ofNullable(content.language()))
                        .findFirst()
                        .orElse(null));
        var values = values(first, texts);
        var blocks = new ArrayList<>(List.of(Block.paragraph(texts.text("release.introduction", values))));
        for (var content : ordered) {
            var contentValues = values(content, texts);
            var own = find(ownWords, content, texts);
            blocks.add(new Block(subject(content, texts, contentValues, own), null, true));
            blocks.addAll(blocks(content, texts, contentValues, own));
        }
        var words = new Words(
                oneLine(texts.text("release.title", values)),
                blocks,
                texts.link("release", values).stream().toList());
        return letter(first, texts, values, words, ordered);
    }

    /** Returns the texts in the reader's language; in the edition's if it is not known or has no mails. */
    private MailTexts texts(String edition, @Nullable String language) {
        return language != null && MailTexts.exist(language)
                ? MailTexts.of(language)
                : MailTexts.of(editions.find(edition).map(Edition::language).orElse(null));
    }

    private static String startsAt(MailContent content) {
        return Stream.of("startsAt", "previousStartsAt")
                .map(name -> content.values().getOrDefault(name, "").toString())
                .filter(time -> !time.isEmpty())
                .findFirst()
                .orElse("");
    }

    private record Words(String subject, List<Block> blocks, List<Link> links) {}

    /**
     * A part of a letter's text.
     *
     * @param html its own HTML, for the secretariat's words; null for a plain paragraph
     */
    public record Block(String text, @Nullable String html, boolean heading) {

        static Block paragraph(String text) {
            return new Block(text, null, false);
        }
    }

    private static Optional<OwnWords> find(OwnWordsSource source, MailContent content, MailTexts texts) {
        return source.find(
                content.regarding().edition(),
                content.template(),
                texts.locale().toLanguageTag());
    }

    private static List<Block> blocks(
            MailContent content, MailTexts texts, Map<String, Object> values, Optional<OwnWords> own) {
        return own.map(words -> MarkdownText.fill(words.text(), Placeholders.only(content.template(), values)))
                .map(filled -> List.of(new Block(filled.text(), filled.html(), false)))
                .orElseGet(() -> texts.paragraphs(content.template(), values).stream()
                        .map(Block::paragraph)
                        .toList());
    }

    /** @param contents the messages in the letter */
    private Letter letter(
            MailContent content, MailTexts texts, Map<String, Object> values, Words words, List<MailContent> contents) {
        var general = content.regarding().edition().isEmpty() ? ".general" : "";
        var policy = policies.apply(content.regarding().edition());
        var replyTo = String.valueOf(values.getOrDefault(MailContent.REPLY_TO, ""));
        var model = new Context(texts.locale());
        model.setVariable("subject", words.subject());
        model.setVariable("greeting", texts.text(content.name() == null ? "greeting.unnamed" : "greeting", values));
        model.setVariable("blocks", words.blocks());
        model.setVariable("body", words.blocks().stream().map(Block::text).collect(Collectors.joining("\n\n")));
        model.setVariable("links", words.links());
        model.setVariable("colon", texts.text("colon", values));
        model.setVariable("closing", texts.text("closing" + general, values));
        model.setVariable("preview", words.blocks().getFirst().text().split("\n\n", 2)[0]);
        return new Letter(
                String.valueOf(decryptor.show(content.email())),
                oneLine(String.valueOf(values.get("name"))),
                new Letter.Sender(
                        oneLine(texts.text("sender" + general, values)),
                        policy.from(),
                        replyTo.isEmpty() ? policy.replyTo() : replyTo),
                texts.locale(),
                words.subject(),
                engine.process(TEXT, model),
                engine.process(layout.template(texts.locale()), model),
                contents.stream()
                        .flatMap(message -> calendar(message, policy.from(), contents.size() == 1).stream())
                        .toList());
    }

    private Optional<Letter.Calendar> calendar(MailContent content, String organizer, boolean isOnly) {
        var fileName = isOnly ? "session.ics" : "session-" + content.values().getOrDefault("number", "") + ".ics";
        return CalendarMails.of(content)
                .map(entry -> new Letter.Calendar(
                        entry.text(organizer, String.valueOf(decryptor.show(content.email()))),
                        entry.purpose().method(),
                        fileName));
    }

    /** Returns the subject of an edition's letters with its placeholders. */
    public String subjectPattern(String edition, String template, @Nullable String language) {
        var texts = texts(edition, language);
        return ownWords.find(edition, template, texts.locale().toLanguageTag())
                .map(OwnWords::subject)
                .orElseGet(() -> texts.pattern(template, "subject"));
    }

    /** Returns a subject without decrypting names. */
    public static String subject(String pattern, Map<String, Object> values) {
        return oneLine(MailTexts.fill(pattern, values));
    }

    /** Returns the name of an edition in mails; its slug if the edition is unknown. */
    public String editionName(String edition) {
        return editions.find(edition).map(Edition::name).orElse(edition);
    }

    /**
     * Leaves out the title if a sender without a role caused the mail, since anybody can get a mailed link and could
     * choose the subject. Own words that have the title then give way to the standard ones.
     */
    private static String subject(
            MailContent content, MailTexts texts, Map<String, Object> values, Optional<OwnWords> own) {
        var standard = content.sender().isPresent()
                ? texts.plainSubject(content.template())
                : texts.pattern(content.template(), "subject");
        return own.map(OwnWords::subject)
                .filter(subject -> content.sender().isEmpty()
                        || Placeholders.in(standard + "{edition}").containsAll(Placeholders.in(subject)))
                .map(subject -> subject(subject, Placeholders.only(content.template(), values)))
                .orElseGet(() -> subject(standard, values));
    }

    /** Removes line breaks, so that a title cannot add headers. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    public record Link(String text, String address) {}

    /** Returns the letter's link, or one for each list item with its own token. */
    private List<Link> links(MailContent content, MailTexts texts, Map<String, Object> values, boolean masked) {
        return content.values().values().stream()
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.empty())
                .filter(item -> item instanceof Map<?, ?> members && members.containsKey("tokenSealed"))
                .map(item -> itemValues((Map<?, ?>) item, values, texts, masked))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), items -> items.isEmpty() ? List.of(values) : items))
                .stream()
                .flatMap(itemValues -> texts.link(content.template(), itemValues).stream())
                .toList();
    }

    private Map<String, Object> itemValues(
            Map<?, ?> item, Map<String, Object> values, MailTexts texts, boolean masked) {
        var all = new LinkedHashMap<>(values);
        item.forEach((name, value) ->
                all.put(String.valueOf(name), texts.word(String.valueOf(name), String.valueOf(value))));
        var token = decryptor.show(PersonalValue.parse(String.valueOf(item.get("tokenSealed"))));
        all.put("token", masked ? MASK : URLEncoder.encode(String.valueOf(token), StandardCharsets.UTF_8));
        return all;
    }

    private static Map<String, String> formatTimes(Map<?, ?> item, TimeFormat times) {
        var values = new LinkedHashMap<String, String>();
        item.forEach((name, value) -> values.put(String.valueOf(name), times.format(String.valueOf(value))));
        return values;
    }

    /** Returns the addresses for replies, without those of erased people. */
    private String replyTo(MailContent content) {
        return content.replyTo().stream()
                .map(address -> String.valueOf(decryptor.show(address)))
                .filter(LetterRenderer::isAddress)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static boolean isAddress(String text) {
        try {
            return new InternetAddress(text, true).getAddress().contains("@");
        } catch (AddressException notAnAddress) {
            return false;
        }
    }

    private Map<String, Object> values(MailContent content, MailTexts texts) {
        var edition = editions.find(content.regarding().edition());
        var times = new TimeFormat(texts.locale(), edition.map(Edition::zone).orElse(ZoneOffset.UTC));
        var values = new LinkedHashMap<String, Object>();
        content.values().forEach((name, value) -> {
            if (name.endsWith("Sealed")) {
                var clear = String.valueOf(decryptor.show(PersonalValue.parse(value.toString())));
                values.put(name.substring(0, name.length() - "Sealed".length()), clear);
            } else if (name.equals(MailContent.REPLY_TO)) {
                values.put(name, replyTo(content));
            } else if (value instanceof List<?> list) {
                values.put(
                        name,
                        list.stream()
                                .map(item -> "• "
                                        + (item instanceof Map<?, ?> members
                                                ? texts.item(content.template(), name, formatTimes(members, times))
                                                : item))
                                .reduce((a, b) -> a + "\n" + b)
                                .orElse(""));
            } else {
                values.put(name, times.format(texts.word(name, value.toString())));
            }
        });
        var name = decryptor.show(content.name());
        values.put("name", name == null ? "" : name);
        values.put(
                "edition", edition.map(Edition::name).orElse(content.regarding().edition()));
        values.put("gateway", gateway);
        values.put("editionId", content.regarding().edition());
        values.put("proposalId", Objects.toString(content.regarding().proposalId(), ""));
        values.put("sessionId", Objects.toString(content.regarding().sessionId(), ""));
        if (values.get("token") instanceof String token) {
            values.put("token", URLEncoder.encode(token, StandardCharsets.UTF_8));
        }
        return values;
    }
}
