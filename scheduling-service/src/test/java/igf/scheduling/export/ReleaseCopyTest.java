package igf.scheduling.export;

import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.released;
import static igf.scheduling.export.ScheduleFormatsTest.coffee;
import static igf.scheduling.export.ScheduleFormatsTest.entry;
import static igf.scheduling.export.ScheduleFormatsTest.named;
import static igf.scheduling.export.ScheduleFormatsTest.timetable;
import static igf.scheduling.export.ScheduleFormatsTest.usual;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import igf.scheduling.frab.FrabJsonSchedule;
import igf.scheduling.frab.XmlSchedule;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.EditionFacts.SessionRules;
import igf.scheduling.vocabulary.EditionFacts.SubthemeNames;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.http.MockHttpOutputMessage;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

/** Unpacks copies with the JDK's file system for ZIP files, and reads their pages as XML. */
class ReleaseCopyTest {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "zh", "ar");
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<ScheduleFormat> FORMATS = List.of(
            new JsonSchedule(JSON), new XmlSchedule(), new FrabJsonSchedule(JSON), new ICalendar(), new CsvSchedule());
    private static final ReleaseCopyWriter WRITER = new ReleaseCopyWriter(new CopyPages(), FORMATS, JSON);

    @TempDir
    private Path folder = Path.of("");

    private static byte[] zip(Timetable timetable, String language) throws IOException {
        var message = new MockHttpOutputMessage();
        WRITER.write(new ReleaseCopy(timetable, Locale.of(language)), null, message);
        return message.getBodyAsBytes();
    }

    private Map<String, byte[]> unzip(byte[] zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        var archive = Files.write(folder.resolve("copy.zip"), zip);
        try (var unpacked = FileSystems.newFileSystem(archive);
                var paths = Files.walk(unpacked.getPath("/"))) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(path.toString().substring(1), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private Map<String, byte[]> files(Timetable timetable, String language) throws IOException {
        return unzip(zip(timetable, language));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name), name), UTF_8);
    }

    private static List<Element> elements(byte[] page) throws Exception {
        var all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page))
                .getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    private static Timetable hostile() {
        var room = new Room("attic", "</p><script>alert(1)</script>", 1, List.of(), 0);
        return timetable(
                FACTS,
                List.of(entry(
                        named(released(1, room, NINE), "<script>alert(1)</script>"), false, "\" onload=\"alert(1)")),
                List.of(entry(named(released(2, HARBOUR, TEN), "../../x\u0000\u0007"), true)));
    }

    /** Resolves links as a browser does, and looks for everything that would run or load something. */
    @Test
    void every_link_leads_to_a_file_of_the_copy_and_nothing_runs() throws Exception {
        for (var timetable : List.of(usual(), hostile())) {
            var files = files(timetable, "en");
            var linked = new HashSet<String>();
            for (var name : files.keySet()) {
                assertThat(name).matches("[a-z]+(/[0-9]+)?(\\.frab)?\\.[a-z]+");
                if (name.endsWith(".html")) {
                    for (var element : elements(Objects.requireNonNull(files.get(name)))) {
                        requireHarmless(element);
                        if (element.hasAttribute("href")) {
                            linked.add(requireFile(name, element.getAttribute("href"), files));
                        }
                    }
                }
            }
            assertThat(linked).isEqualTo(files.keySet());
            assertThat(text(files, "style.css")).doesNotContain("url(", "@import");
        }
    }

    private static void requireHarmless(Element element) {
        assertThat(element.getTagName()).isNotIn("script", "style", "iframe", "img", "base", "form");
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            assertThat(element.getAttributes().item(i).getNodeName())
                    .isNotIn("src", "style")
                    .doesNotStartWith("on")
                    .doesNotStartWith("th:");
        }
    }

    private static String requireFile(String page, String link, Map<String, byte[]> files) throws Exception {
        var target = URI.create("http://copy/" + page).resolve(link);
        assertThat(target.getHost()).isEqualTo("copy");
        var file = target.getPath().substring(1);
        assertThat(files).as(page + " links " + link).containsKey(file);
        if (target.getFragment() != null) {
            assertThat(elements(Objects.requireNonNull(files.get(file))))
                    .anyMatch(element -> element.getAttribute("id").equals(target.getFragment()));
        }
        return file;
    }

    @Test
    void a_text_that_looks_like_a_page_or_a_path_is_only_a_text() throws Exception {
        var files = files(hostile(), "en");
        assertThat(files).containsKeys("index.html", "sessions/1.html", "sessions/2.html");
        assertThat(text(files, "sessions/1.html"))
                .contains("#1 &lt;script&gt;alert(1)&lt;/script&gt;", "&lt;/p&gt;", "&quot; onload=&quot;alert(1)");
        assertThat(text(files, "sessions/2.html"))
                .contains("#2 ../../x<", "This session will not take place.")
                .doesNotContain("\u0000", "\u0007", "Harbour Hall");
        assertThat(text(files, "index.html")).contains("These sessions will not take place");
    }

    @Test
    void the_pages_show_days_times_rooms_and_people() throws Exception {
        var night = released(4, HARBOUR, LocalDateTime.of(2026, 10, 25, 0, 30));
        var files = files(
                timetable(
                        FACTS,
                        List.of(entry(released(1, HARBOUR, NINE), 2, false, "Asha Nordvik", ""), entry(night, false)),
                        List.of()),
                "en");
        assertThat(text(files, "index.html"))
                .contains("Programme: Forum 2026", "A shared network", "Release 3", "1 September 2026", "Come")
                .contains("24 October 2026", "#day-2026-10-25", "Harbour Hall", "Resilience of networks")
                .contains(
                        "09:00–10:00",
                        "07:00–08:00 UTC",
                        "<bdi>24 October 2026</bdi> <bdi dir=\"ltr\">22:30–23:30 UTC<");
        assertThat(text(files, "sessions/1.html"))
                .contains("Panel", "First.", "Second.", "Asha Nordvik", "speaker", "To be confirmed: 2")
                .contains("Europe/Oslo", "09:00–10:00", "07:00–08:00 UTC");
        assertThat(elements(Objects.requireNonNull(files.get("sessions/1.html"))))
                .filteredOn(element -> element.getTagName().equals("li"))
                .as("nobody without a name")
                .hasSize(2);
        assertThat(text(files, "sessions/4.html")).doesNotContain("<h2");
    }

    @Test
    void a_session_without_a_proposal_has_its_kind_and_languages_in_the_language_of_the_copy() throws Exception {
        var timetable = timetable(FACTS, List.of(entry(coffee(), false)), List.of());
        var english = files(timetable, "en");
        assertThat(text(english, "index.html")).contains("<bdi>Break</bdi>", "<bdi>All rooms</bdi>");
        assertThat(text(english, "sessions/10001.html"))
                .contains("<bdi>Break</bdi>", "<bdi>All rooms</bdi>", "<bdi>French</bdi>", "<bdi>Russian</bdi>")
                .doesNotContain("Other");
        for (var page : List.of("index.html", "sessions/10001.html")) {
            assertThat(text(files(timetable, "ar"), page))
                    .contains("استراحة", "جميع القاعات")
                    .doesNotContain("Break", "All rooms");
        }
    }

    @Test
    void a_subtheme_has_its_name_in_the_language_of_the_copy() throws Exception {
        var names = List.of(new SubthemeNames("resilience", Map.of("fr", "Résilience")));
        var facts = new EditionFacts(
                FACTS.edition(),
                FACTS.name(),
                FACTS.theme(),
                FACTS.city(),
                FACTS.timeZone(),
                FACTS.startsOn(),
                FACTS.endsOn(),
                null,
                new SessionRules(List.of(), List.of(), names));
        var timetable = timetable(facts, List.of(entry(released(1, HARBOUR, NINE), false)), List.of());
        for (var page : List.of("index.html", "sessions/1.html")) {
            assertThat(text(files(timetable, "fr"), page))
                    .contains("<bdi>Résilience</bdi>")
                    .doesNotContain("Resilience of networks");
            assertThat(text(files(timetable, "en"), page)).contains("<bdi>Resilience of networks</bdi>");
        }
    }

    @Test
    void the_machine_formats_are_those_of_the_exports() throws Exception {
        var files = files(usual(), "en");
        for (var format : FORMATS) {
            assertThat(files.get("schedule." + format.suffix()))
                    .as(format.suffix())
                    .isEqualTo(format.write(usual()));
        }
        ScheduleFormatsTest.validate(text(files, "schedule.xml"));
        assertThat(new CalendarBuilder()
                        .build(new StringReader(text(files, "schedule.ics")))
                        .<VEvent>getComponents("VEVENT"))
                .hasSize(3);
        var facts = JSON.readTree(text(files, "release.json"));
        assertThat(facts.get("edition").asString()).isEqualTo("igf-2026");
        assertThat(facts.get("release").asInt()).isEqualTo(3);
        assertThat(facts.get("releasedAt").asString()).isEqualTo("2026-09-01T08:00:00Z");
        assertThat(facts.get("note").asString()).isEqualTo("Come");
        assertThat(facts.get("sessions").asInt()).isEqualTo(3);
        assertThat(text(files, "about.txt"))
                .contains("Programme: Forum 2026", "Release 3", "Come", "https://forum.example.org/programme/igf-2026");
    }

    @Test
    void the_same_copy_is_the_same_bytes_and_its_files_have_the_time_of_the_release() throws Exception {
        var zip = zip(usual(), "fr");
        assertThat(zip(usual(), "fr")).isEqualTo(zip);
        assertThat(zip(usual(), "en")).isNotEqualTo(zip);
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                assertThat(file.getTimeLocal()).as(file.getName()).isEqualTo("2026-09-01T08:00:00");
            }
        }
    }

    @Test
    void every_page_is_in_one_language_only() throws Exception {
        var english = words("");
        for (var language : LANGUAGES) {
            var own = words(language.equals("en") ? "" : "_" + language);
            assertThat(own.keySet()).as(language).isEqualTo(english.keySet());
            assertThat(own.values()).as(language).doesNotContain("");
            for (var timetable : List.of(usual(), hostile(), timetable(FACTS, List.of(), List.of()))) {
                files(timetable, language).forEach((name, content) -> {
                    var page = new String(content, UTF_8);
                    assertThat(page).as(language + " " + name).doesNotContain("??", "{0}");
                    if (name.endsWith(".html")) {
                        assertThat(page)
                                .contains("lang=\"" + language + "\"")
                                .contains("dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\"");
                    }
                });
            }
        }
    }

    @Test
    void every_word_is_used() throws IOException {
        var pages = new StringBuilder();
        for (var page : List.of("index.html", "session.html", "about.txt")) {
            pages.append(new String(resource(page), UTF_8));
        }
        assertThat(words("").stringPropertyNames())
                .filteredOn(key -> !key.matches("(role|format)\\.[A-Z_]+"))
                .allSatisfy(key ->
                        assertThat(pages.toString()).containsPattern("#\\{" + key.replace(".", "\\.") + "[({}]"));
    }

    private static Properties words(String suffix) throws IOException {
        var words = new Properties();
        words.load(new StringReader(new String(resource("words" + suffix + ".properties"), UTF_8)));
        return words;
    }

    private static byte[] resource(String name) throws IOException {
        try (var file = ReleaseCopyTest.class.getResourceAsStream("/igf/scheduling/copy/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    /** As large as the largest forum. */
    @Test
    void a_copy_of_300_sessions_is_small() throws IOException {
        var entries = IntStream.rangeClosed(1, 300)
                .mapToObj(n -> entry(released(n, HARBOUR, NINE), false, "Asha Nordvik"))
                .toList();
        var zip = zip(timetable(FACTS, entries, List.of()), "en");
        assertThat(zip.length).isLessThan(1_000_000);
        assertThat(unzip(zip).keySet().stream().filter(name -> name.startsWith("sessions/")))
                .hasSize(300);
    }
}
