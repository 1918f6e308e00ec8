package igf.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import igf.api.problem.ProblemKind;
import igf.api.vocabulary.StandardSessionKind;
import igf.console.language.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class LanguagesTest {

    private static final String TITLES = "igf/api/problem/titles";
    private static final String SESSION_KINDS = "igf/api/vocabulary/session-kinds";

    @Test
    void everyTypeOfProblemHasATitle() throws IOException {
        assertThat(texts(TITLES, "").stringPropertyNames())
                .isEqualTo(
                        Stream.of(ProblemKind.values()).map(ProblemKind::slug).collect(Collectors.toSet()));
        assertThat(ProblemKind.NOT_FOUND.title(Locale.CANADA_FRENCH)).isEqualTo("Introuvable");
        assertThat(ProblemKind.NOT_FOUND.title(Locale.GERMANY)).isEqualTo("Not found");
    }

    @Test
    void everyStandardKindOfSessionHasAName() throws IOException {
        assertThat(texts(SESSION_KINDS, "").stringPropertyNames())
                .isEqualTo(
                        Stream.of(StandardSessionKind.values()).map(Enum::name).collect(Collectors.toSet()));
        assertThat(StandardSessionKind.BREAK.title()).isEqualTo("Break");
        assertThat(StandardSessionKind.BREAK.translations())
                .containsEntry("ru", "Перерыв")
                .hasSize(5);
    }

    /** A page in two languages at once would be wrong in both, for a screen reader too. */
    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereInEveryLanguage(String bundle, String language) throws IOException {
        Properties english = texts(bundle, "");
        Properties other = texts(bundle, "_" + language);

        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(other.getProperty("language", language)).isEqualTo(language);
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(other.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    /** Commas and colons differ in Arabic, Chinese and French: between parts they come from the phrases. */
    @Test
    void noPageHasACommaOrColonOfItsOwnBetweenItsParts() throws IOException {
        for (Resource page : new PathMatchingResourcePatternResolver().getResources("classpath:console/pages/*.html")) {
            assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                    .as(page.getFilename())
                    .doesNotContainPattern(">, <(?!/?option)")
                    .doesNotContainPattern("', '\\)")
                    .doesNotContainPattern("</(span|bdi|strong)>: <")
                    .doesNotContainPattern("#\\{[^}]+\\}: [#$]\\{");
        }
    }

    /** A line can end at an ordinary space, and the next one would begin with the sign. French has others there. */
    @ParameterizedTest
    @MethodSource("bundles")
    void noSignStandsAfterASpaceAtWhichALineCanEnd(String bundle, String language) throws IOException {
        Properties texts = texts(bundle, "_" + language);
        assertThat(texts.stringPropertyNames())
                .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).doesNotContainPattern(" [:;?!»]|« "));
    }

    /** What a phrase fills in. */
    private static Set<String> arguments(String phrase) {
        return Pattern.compile("\\{(\\d)[,}]")
                .matcher(phrase)
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toSet());
    }

    /** Of each number that a language tells apart there is a form, and each phrase can be said. */
    @ParameterizedTest
    @MethodSource("bundles")
    void everyPhraseCanBeSaidOfEveryNumber(String bundle, String language) throws IOException {
        Properties texts = texts(bundle, "_" + language);
        Set<String> forms = PluralRules.forLocale(Locale.of(language)).getKeywords();
        for (String key : texts.stringPropertyNames()) {
            String phrase = texts.getProperty(key);
            if (arguments(phrase).isEmpty()) {
                continue;
            }
            MessageFormat format = new MessageFormat(phrase, Locale.of(language));
            for (int number : new int[] {0, 1, 2, 3, 5, 11, 21, 100}) {
                Object[] same = {number, number, number, number, number};
                assertThat(format.format(same)).as(key).doesNotContain("{", "}");
            }
            if (phrase.contains(",plural,")) {
                assertThat(forms.stream().filter(form -> !phrase.contains(form + "{") && !isLarge(form)))
                        .as(key + " says nothing of some numbers in " + language)
                        .allMatch(form -> form.equals("zero") && phrase.contains("=0{"));
            }
        }
    }

    /** Of millions alone, in French and Spanish, where no page counts so far. */
    private static boolean isLarge(String form) {
        return form.equals("many");
    }

    /** All bundles of the console, titles of problems and kinds of sessions, in all languages that it offers. */
    static Stream<Arguments> bundles() throws IOException {
        String settings = new ClassPathResource("console.yml").getContentAsString(StandardCharsets.UTF_8);
        String names = settings.lines()
                .filter(line -> line.strip().startsWith("basename:"))
                .map(line -> line.strip().substring("basename:".length()).strip())
                .findFirst()
                .orElseThrow();
        return Stream.concat(Stream.of(names.split(",")), Stream.of(TITLES, SESSION_KINDS))
                .flatMap(bundle -> Language.ALL.stream()
                        .map(Language::code)
                        .filter(language -> !language.equals("en"))
                        .map(language -> Arguments.of(bundle, language)));
    }

    private static Properties texts(String bundle, String suffix) throws IOException {
        Properties texts = new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                assertThat(super.put(key, text))
                        .as("%s stands twice in %s%s", key, bundle, suffix)
                        .isNull();
                return text;
            }
        };
        try (Reader file = new InputStreamReader(
                new ClassPathResource(bundle + suffix + ".properties").getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}
