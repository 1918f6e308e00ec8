package igf.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A package has 15 classes at most, in every module. The first line of a file above 250 lines says why it is long. A page
 * of the console passes its model as a record.
 */
class RoomsTest {

    private static final int MOST = 15;
    private static final int LONG = 250;

    /** Larger packages, with their size. Do not let one grow, or add one without a reason as good as these. */
    private static final Map<String, Integer> STILL_LARGER = Map.ofEntries(
            // Lists: one record for each public event, one class for each task of the bench and each fault journey.
            Map.entry("igf.contracts.participation", 19),
            Map.entry("igf.contracts.proposal", 45),
            Map.entry("igf.bench.row", 16),
            Map.entry("igf.bench.task", 24),
            Map.entry("igf.faults.journey", 19),
            // Whole features. A second package would hold a handful of classes and make most of the first one public.
            Map.entry("igf.console.login", 19),
            Map.entry("igf.notification.feed", 16),
            Map.entry("igf.platform.domain", 16),
            Map.entry("igf.proposal.condition", 16),
            Map.entry("igf.proposal.content", 18),
            Map.entry("igf.scheduling.export", 18),
            Map.entry("igf.scheduling.programme", 22),
            Map.entry("igf.scheduling.programme.web", 16),
            Map.entry("igf.scheduling.vocabulary", 16),
            Map.entry("igf.scheduling.release", 16));

    /** Classes of the console that add attributes one by one. Do not add one: pass a record to the page's context. */
    private static final Set<String> STILL_ADDING = Set.of(
            "DocsPages",
            "EditionFormPage",
            "EditionPage",
            "FrontPage",
            "HomePage",
            "MailPage",
            "OverrideForm",
            "OwnRegistrationPage",
            "OwnSessionPage",
            "ParticipantHomePage",
            "PersonalDataPage",
            "PlanPage",
            "PolicyPage",
            "ProposalFormPage",
            "ProposalPage",
            "ProposalReader",
            "ReleasePage",
            "ReviewsPage",
            "RoomsPage",
            "SchedulePage",
            "ScreeningPage",
            "ScreeningQueuePage",
            "SearchPage",
            "SessionPage",
            "SubmitPage");

    @Test
    void no_package_outgrows_its_room() throws IOException {
        assertThat(larger(Sources.PRODUCT)).isEqualTo(new TreeMap<>(STILL_LARGER));
    }

    @Test
    void one_class_too_many_is_seen(@TempDir Path dir) throws IOException {
        var room = Files.createDirectories(dir.resolve("module/src/main/java/igf/planted/crowded"));
        Files.createFile(room.resolve("package-info.java"));
        for (int i = 0; i < MOST; i++) {
            Files.createFile(room.resolve("Class" + i + ".java"));
        }
        assertThat(larger(dir)).isEmpty();
        Files.createFile(room.resolve("OneMore.java"));
        assertThat(larger(dir)).containsExactly(Map.entry("igf.planted.crowded", MOST + 1));
    }

    @Test
    void a_long_file_says_why_in_its_first_line() throws IOException {
        assertThat(Sources.below(Sources.PRODUCT)
                        .filter(file -> isLong(file) && !firstLine(file).startsWith("// Long: ")))
                .isEmpty();
    }

    @Test
    void a_long_file_without_a_word_is_seen(@TempDir Path dir) throws IOException {
        var file = dir.resolve("Long.java");
        Files.writeString(file, "package igf.planted;\n".repeat(LONG));
        assertThat(isLong(file)).isFalse();
        Files.writeString(file, "package igf.planted;\n".repeat(LONG + 1));
        assertThat(isLong(file)).isTrue();
        assertThat(firstLine(file)).doesNotStartWith("// Long: ");
    }

    @Test
    void a_page_passes_its_model_as_a_record() throws IOException {
        assertThat(adding(Sources.PRODUCT)).isEqualTo(new TreeSet<>(STILL_ADDING));
    }

    @Test
    void a_page_that_adds_an_attribute_is_seen(@TempDir Path dir) throws IOException {
        var feature = Files.createDirectories(dir.resolve("console/src/main/java/igf/console/feature"));
        Files.writeString(feature.resolve("GoodPage.java"), "return context.show(\"good\", new Model(edition));");
        assertThat(adding(dir)).isEmpty();
        Files.writeString(feature.resolve("PlantedPage.java"), "context.addAttribute(\"edition\", edition);");
        assertThat(adding(dir)).containsExactly("PlantedPage");
    }

    /** Returns the classes below a directory that add attributes to the model of a page, apart from the page's context. */
    private static Set<String> adding(Path root) throws IOException {
        var adding = new TreeSet<String>();
        for (var file : Sources.below(root).toList()) {
            var feature = Sources.packageOf(root, file);
            if (feature.startsWith("igf.console.")
                    && !feature.equals("igf.console.page")
                    && Files.readString(file).contains(".addAttribute(")) {
                adding.add(file.getFileName().toString().replace(".java", ""));
            }
        }
        return adding;
    }

    private static boolean isLong(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count() > LONG;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packages of the modules below a directory that have more than {@link #MOST} classes, tests aside. */
    private static Map<String, Integer> larger(Path root) throws IOException {
        var sizes = new TreeMap<String, Integer>();
        Sources.below(root).forEach(file -> sizes.merge(Sources.packageOf(root, file), 1, Integer::sum));
        sizes.values().removeIf(size -> size <= MOST);
        return sizes;
    }
}
