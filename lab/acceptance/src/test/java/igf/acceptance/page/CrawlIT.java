package igf.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * For every kind of person, no link is broken and every page is complete: in English by all checks, in the other
 * languages by its words and widths. Runs after the other journeys, whose data it shows.
 *
 * <p>It takes many minutes, so only {@code -Digf.crawl=true} runs it.
 */
@EnabledIfSystemProperty(named = "igf.crawl", matches = "true")
@ExtendWith({Shared.class, Chromium.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(Integer.MAX_VALUE - 2)
class CrawlIT {

    private final Callers callers;
    private final ProgrammeScene scene;

    CrawlIT(Callers callers) {
        this.callers = callers;
        scene = new ProgrammeScene(callers);
    }

    private static Consumer<Person> look(String language) {
        return language.equals("en") ? Looked::everywhere : Looked::fits;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "es", "fr", "ru", "zh"})
    void ofTheSecretariat(String language, Visitors visitors) {
        Person person = visitors.comes(callers, language);
        person.signsIn("secretariat");
        Set<String> seen = Crawl.from(person, scene.secretariat(), look(language));
        assertThat(seen).contains("/", "/home", "/operations", "/mailbox");
        assertThat(person.page().locator("html").getAttribute("lang")).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "es", "fr", "ru", "zh"})
    void ofAnOrganizer(String language, Visitors visitors) {
        Person person = visitors.comes(callers, language);
        person.signsIn("organizer-1");
        assertThat(Crawl.from(person, scene.organizer(), look(language))).contains("/", "/home");
        assertThat(person.page().locator("html").getAttribute("lang")).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "es", "fr", "ru", "zh"})
    void ofAReviewer(String language, Visitors visitors) {
        Person person = visitors.comes(callers, language);
        person.signsIn("mag-1");
        assertThat(Crawl.from(person, List.of("/home"), look(language))).contains("/", "/home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "es", "fr", "ru", "zh"})
    void ofAnybody(String language, Visitors visitors) {
        Person person = visitors.comes(callers, language);
        assertThat(Crawl.from(person, scene.anybody(), look(language))).contains("/", "/links", "/call/*?lang");
    }

    /** Right to left by all checks; the pages in English are checked so by their direction only. */
    @Test
    void ofTheSecretariatInArabicByAllChecks(Visitors visitors) {
        Person person = visitors.comes(callers, "ar");
        person.signsIn("secretariat");
        looks(person, scene.secretariat(), Looked::everywhere);
        assertThat(person.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
    }

    /** One sign-in for all languages: nobody gets six links in a minute. */
    @Test
    void ofWhoHasMailedLinksInEveryLanguage(Visitors visitors) {
        Person person = visitors.comes(callers);
        Guest.signsIn(callers, person, scene.voice());
        for (String language : List.of("English", "العربية", "Español", "Français", "Русский", "中文")) {
            person.chooses(language);
            looks(person, scene.voices(), Looked::everywhere);
            looks(person, scene.links(), Looked::everywhere);
        }
    }

    private static void looks(Person person, List<String> paths, Consumer<Person> look) {
        for (String path : paths) {
            assertThat(person.goes(path)).as(path).isLessThan(400);
            look.accept(person);
        }
    }
}
