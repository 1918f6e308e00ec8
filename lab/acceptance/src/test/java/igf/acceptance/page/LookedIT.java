package igf.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Checks the checks that the other journeys rely on. */
@ExtendWith({Shared.class, Chromium.class})
@Order(Integer.MAX_VALUE - 4)
class LookedIT {

    private final Callers callers;

    LookedIT(Callers callers) {
        this.callers = callers;
    }

    @Test
    void whatIsWrongWithAPageIsSeen(Visitors visitors) {
        Person person = visitors.comes(callers);
        person.page().navigate("/links");
        assertThat(Looked.wrong(person)).isEmpty();

        person.page().evaluate("""
            document.querySelector("main").insertAdjacentHTML("beforeend", `
                <p>3f2504e0-4f89-41d3-9a0c-0305e82c3301</p><p>ACCEPTED_WITH_CONDITIONS</p><p>2026-11-27T16:40:00Z</p>
                <p>Dear null</p><p>??home.title_en??</p><p dir="auto">null ACCEPTED_IN a title is somebody's own</p>
                <img src="/console/assets/no-such.png"><p><input></p><form action="$&#123;base}/place"></form>
                <details class="menu"><summary>Aside</summary><ul><li>None</li></ul></details>
                <table><tr><td>${"x".repeat(400)}</td></tr></table>`)\
            """);
        person.page()
                .evaluate(
                        "Object.assign(document.querySelector('main .menu ul').style, {position: 'fixed', left: '-9rem'})");
        // Dark enough on white.
        person.page().evaluate("document.querySelector('main > p').style.color = '#555'");
        person.page()
                .waitForCondition(() -> person.page()
                        .evaluate("[...document.images].every(each => each.complete)")
                        .equals(true));

        assertThat(String.join("\n", Looked.wrong(person)))
                .contains("an id is shown: \"3f2504e0", "a code is shown: \"ACCEPTED_WITH_CONDITIONS\"")
                .contains("a time for machines is shown", "null is shown: \"null\" in \"Dear null\"")
                .contains(
                        "words that are missing",
                        "an address that is none",
                        "no-such.png",
                        "image-alt",
                        "light: label",
                        "dark: color-contrast")
                .contains("the other way round: label", "wider than 320 px", "wider than 375 px")
                .contains("the menu \"Aside\" opens outside a window of 375 px")
                .doesNotContain("ACCEPTED_IN", "light: color-contrast");

        person.page().evaluate("""
            Object.assign(document.querySelector("main > p").style, {
                forcedColorAdjust: "none", color: "#ccc", backgroundColor: "#fff",
            })\
            """);
        assertThat(String.join("\n", Looked.wrongElsewhere(person)))
                .contains("wider than 1366 px", "wider than 820 px", "wider than 683 px")
                .contains("forced colours: color-contrast", "at 200 %: label");
    }
}
