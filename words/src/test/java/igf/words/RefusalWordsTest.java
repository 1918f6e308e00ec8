package igf.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalWordsTest {

    private static final Properties ENGLISH = read("");

    private final RefusalWords words = new RefusalWords(new IcuMessageSource(RefusalWords.CATALOGUE));

    private static Properties read(String suffix) {
        var texts = new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                assertThat(super.put(key, text)).as("%s stands twice", key).isNull();
                return text;
            }
        };
        var file = RefusalWordsTest.class.getResourceAsStream("refusals" + suffix + ".properties");
        try (var reader = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a sentence fills in, and whether it is a number with plural forms. */
    private static Set<String> arguments(String sentence) {
        var pattern = new MessagePattern(sentence);
        return IntStream.range(0, pattern.countParts())
                .filter(i -> pattern.getPartType(i) == MessagePattern.Part.Type.ARG_START)
                .mapToObj(i -> pattern.getSubstring(pattern.getPart(i + 1)) + " "
                        + pattern.getPart(i).getArgType())
                .collect(Collectors.toSet());
    }

    private static Set<String> forms(String sentence) {
        return Pattern.compile("(\\w+)\\{")
                .matcher(sentence)
                .results()
                .map(form -> form.group(1))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "es", "fr", "ru", "zh"})
    void every_sentence_is_there_in_every_language_with_the_same_arguments(String language) {
        var other = read("_" + language);
        assertThat(new TreeSet<>(other.stringPropertyNames())).isEqualTo(new TreeSet<>(ENGLISH.stringPropertyNames()));
        assertThat(other.getProperty("language")).isEqualTo(language);
        assertThat(ENGLISH.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(other.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(ENGLISH.getProperty(key))));
    }

    /** Millions have a form of their own in French and Spanish; nobody counts them here. */
    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void a_number_has_every_form_of_the_language(String language) {
        var texts = read(language.equals("en") ? "" : "_" + language);
        var keywords = new TreeSet<>(PluralRules.forLocale(Locale.of(language)).getKeywords());
        if (!Set.of("ru", "ar").contains(language)) {
            keywords.remove("many");
        }
        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> texts.getProperty(key).contains(",plural,"))
                .isNotEmpty()
                .allSatisfy(
                        key -> assertThat(forms(texts.getProperty(key))).as(key).containsAll(keywords));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void every_sentence_can_be_said(String language) {
        var texts = read(language.equals("en") ? "" : "_" + language);
        assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
            var args = new HashMap<String, Object>();
            arguments(texts.getProperty(key)).forEach(arg -> args.put(arg.replaceFirst(" .*", ""), 21));
            assertThat(words.text(key, args, Locale.of(language)))
                    .as(key)
                    .hasValueSatisfying(text -> assertThat(text).isNotBlank().doesNotContain("{", "}", "null"));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | At least 3 required (speakers); you have 1.
            fr | Minimum requis\u00a0: 3 (personnes qui interviennent)\u00a0; vous en avez 1.
            es | Número mínimo de ponentes: 3; hay 1.
            ru | Число спикеров должно быть не меньше 3; сейчас 1.
            zh | 发言者：至少需要 3；现有 1。
            ar | عدد المتحدثين أقل من المطلوب: 3 على الأقل، والموجود 1.
            """)
    void a_counted_field_is_named(String language, String sentence) {
        assertThat(words.sentence(
                        "COUNT_TOO_LOW", Map.of("field", "SPEAKERS", "least", 3, "given", 1), Locale.of(language)))
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | GENDER/FEMALE    | Women: the share (10.0 %) is below the desired minimum (40.0 %).
            es | GROUP/GOVERNMENT | Gobierno: la proporción (10.0 %) está por debajo del mínimo deseado (40.0 %).
            zh | REGION/AFRICAN   | 非洲国家组：比例（10.0 %）低于期望的最低值（40.0 %）。
            en | AGE/YOUNG        | AGE/YOUNG: the share (10.0 %) is below the desired minimum (40.0 %).
            """)
    void a_share_that_is_too_low_names_its_group(String language, String group, String sentence) {
        assertThat(words.sentence(
                        "SHARE_TOO_LOW",
                        Map.of("group", group, "given", "10.0 %", "least", "40.0 %"),
                        Locale.of(language)))
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The subtheme Confiance has more accepted proposals (3) than its quota (2).
            fr | Le sous-thème «\u00a0Confiance\u00a0» a plus de propositions acceptées (3) que son quota (2).
            ar | تجاوز عدد المقترحات المقبولة (3) في المحور الفرعي «الثقة» حصته (2).
            """)
    void a_value_with_names_in_several_languages_has_the_one_of_the_sentence(String language, String sentence) {
        var args =
                Map.of("subtheme", Map.of("name", "Confiance", "names", Map.of("ar", "الثقة")), "given", 3, "most", 2);
        var locale = Locale.of(language);

        assertThat(words.sentence("QUOTA_EXCEEDED", args, locale)).contains(sentence);
        assertThat(words.sentence("QUOTA_EXCEEDED", RefusalWords.inLanguage(args, locale), locale))
                .as("clients that write their own text have the same name")
                .contains(sentence);
    }

    @Test
    void the_unit_of_a_length_is_named_and_a_missing_argument_leaves_no_hole() {
        var length = Map.of("most", 300, "given", "301", "unit", "characters");
        assertThat(words.sentence("TEXT_TOO_LONG", length, Locale.ENGLISH))
                .contains("At most 300 characters; you have 301.");
        assertThat(words.sentence("TEXT_TOO_LONG", Map.of("most", 300), Locale.ENGLISH))
                .isEmpty();
        assertThat(words.sentence("OF_TOMORROW", Map.of(), Locale.FRENCH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 24 October 2026, 09:00 to 10:30                       | 24 October 2026, 22:00 to 25 October 2026, 01:00
            fr | le 24 octobre 2026, de 09:00 à 10:30                  | du 24 octobre 2026, 22:00, au 25 octobre 2026, 01:00
            es | el 24 de octubre de 2026, de 09:00 a 10:30            | del 24 de octubre de 2026, 22:00, al 25 de octubre de 2026, 01:00
            ru | 24 октября 2026\u202fг., 09:00–10:30                  | 24 октября 2026\u202fг., 22:00 – 25 октября 2026\u202fг., 01:00
            zh | 2026年10月24日 09:00–10:30                            | 2026年10月24日 22:00 至 2026年10月25日 01:00
            ar | يوم 24 أكتوبر 2026، من 09:00 إلى 10:30                | من 24 أكتوبر 2026، 22:00، إلى 25 أكتوبر 2026، 01:00
            """)
    void local_times_are_written_as_the_language_does(String language, String sameDay, String overnight) {
        assertThat(timeOf("2026-10-24T09:00/2026-10-24T10:30", language)).isEqualTo(sameDay);
        assertThat(timeOf("2026-10-24T22:00/2026-10-25T01:00:00", language)).isEqualTo(overnight);
    }

    @Test
    void a_text_that_is_no_time_stays_as_it_is() {
        var odd = "2026-02-30T09:00/2026-10-24T10:30";
        assertThat(timeOf(odd, "fr")).isEqualTo(odd);
    }

    private String timeOf(String interval, String language) {
        var locale = Locale.of(language);
        var sentence =
                words.describe("clash.ROOM", Map.of("room", "", "number", 7, "title", "T", "time", interval), locale);
        var marked = words.describe("clash.ROOM", Map.of("room", "", "number", 7, "title", "T", "time", "@"), locale);
        var parts = marked.orElseThrow().split("@", -1);
        assertThat(sentence.orElseThrow()).startsWith(parts[0]).endsWith(parts[1]);
        return sentence.orElseThrow()
                .substring(parts[0].length(), sentence.orElseThrow().length() - parts[1].length());
    }

    @Test
    void the_first_language_that_is_spoken_wins() {
        assertThat(RefusalWords.firstOf(
                        Collections.enumeration(Arrays.asList(Locale.GERMANY, Locale.CANADA_FRENCH, Locale.ENGLISH))))
                .isEqualTo(Locale.FRENCH);
        assertThat(RefusalWords.firstOf(Collections.emptyEnumeration())).isEqualTo(Locale.ENGLISH);
        assertThat(RefusalWords.supported(Locale.JAPAN)).isEqualTo(Locale.ENGLISH);
    }
}
