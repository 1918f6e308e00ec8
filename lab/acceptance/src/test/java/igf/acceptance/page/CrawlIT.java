package igf.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Editions;
import igf.acceptance.system.Shared;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * For every kind of person, no link is broken and every page is complete. Runs after the other journeys, whose data it
 * shows.
 *
 * <p>It takes many minutes, so only {@code -Digf.crawl=true} runs it.
 */
@EnabledIfSystemProperty(named = "igf.crawl", matches = "true")
@ExtendWith({Shared.class, Chromium.class})
@Order(Integer.MAX_VALUE - 2)
class CrawlIT {

    private final Callers callers;

    CrawlIT(Callers callers) {
        this.callers = callers;
        Editions.open(callers);
    }

    @Test
    void ofTheSecretariat(Visitors visitors) {
        Person person = visitors.comes(callers);
        person.signsIn("secretariat");
        Set<String> seen = Crawl.from(person, "/home", Looked::at);
        assertThat(seen).contains("/", "/home", "/operations", "/mailbox");
    }

    @Test
    void ofTheSecretariatInArabic(Visitors visitors) {
        Person person = visitors.comes(callers, "ar");
        person.signsIn("secretariat");
        assertThat(Crawl.from(person, "/home", Looked::read)).contains("/", "/operations", "/mailbox");
        assertThat(person.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
    }

    @Test
    void ofAnOrganizerInFrench(Visitors visitors) {
        Person person = visitors.comes(callers, "fr");
        person.signsIn("organizer-1");
        assertThat(Crawl.from(person, "/home", Looked::at)).contains("/", "/home");
        assertThat(person.page().locator("html").getAttribute("lang")).isEqualTo("fr");
    }

    @Test
    void ofAReviewer(Visitors visitors) {
        Person person = visitors.comes(callers);
        person.signsIn("mag-1");
        assertThat(Crawl.from(person, "/home", Looked::at)).contains("/", "/home");
    }

    @Test
    void ofAnybody(Visitors visitors) {
        Person person = visitors.comes(callers, "ar");
        assertThat(Crawl.from(person, "/", Looked::at)).contains("/", "/links", "/call/*?lang");
    }
}
