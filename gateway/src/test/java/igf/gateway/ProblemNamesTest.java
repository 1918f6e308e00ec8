package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.problem.ProblemKind;
import igf.words.RefusalWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference of problems lists each rule and code that the code can return once, and no other. */
class ProblemNamesTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> SERVICES = Stream.of(igf.console.service.Service.values())
            .map(service -> service.id() + "-service")
            .toList();

    private static final String NAME = "\"([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*)\"";

    /** Code that makes a refusal, an error or a finding; its name is the first text in capitals. */
    private static final Pattern CALL =
            Pattern.compile("(?:Refusal\\.(?:rule|conflict|gone|forbidden)|Problem\\.malformed|Flaw|Simple|RefusedFact"
                    + "|RuleProblem|addBreach|addProblem|addFinding|addError|addIfBelow| of(?=\\(\\s*Kind\\.))"
                    + "\\((?:[^;\"]|\"[^\"]*\"){0,200}?" + NAME);

    private static final Pattern RULE = Pattern.compile("String rule\\(\\) \\{\\s*return " + NAME);
    private static final Pattern NAMED = Pattern.compile("RuleProblem\\.([A-Z][A-Z_]+)");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^    ([A-Z][A-Z_]+)\\(\\s*(?:Kind\\.|\"/)");
    private static final Pattern CONSTRAINT = Pattern.compile("import jakarta\\.validation\\.constraints\\.(\\w+);");
    private static final Set<String> USED_BY_ALL = Set.of(
            "language",
            "time.day",
            "time.days",
            "problem.many",
            "problem.first",
            "problem.field",
            "problem.allowed",
            "problem.scope.detail");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]*)` \\|");

    @Test
    void theReferenceListsEveryRuleAndCodeOnce() throws IOException {
        assertThat(find(ROW, Files.readString(ROOT.resolve("docs/problems.md"))))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(names());
    }

    /** A person reads a refusal in their language, from the words of its code. */
    @Test
    void everyRuleAndCodeHasWordsInTheCatalogueAndNoOtherWordsStandThere() throws IOException {
        var names = names();
        var words = ResourceBundle.getBundle(RefusalWords.CATALOGUE.replace('/', '.'), Locale.ROOT)
                .keySet();
        assertThat(names).allSatisfy(name -> assertThat(words).contains("refusal." + name));
        var proposals = text("proposal-service");
        var scheduling = text("scheduling-service");
        var kinds = Stream.of(ProblemKind.values()).map(ProblemKind::slug).toList();
        assertThat(words)
                .allSatisfy(key -> assertThat(USED_BY_ALL.contains(key)
                                || names.contains(part(key, "refusal\\.([A-Z_]+)(\\.of|\\.characters)?"))
                                || kinds.contains(part(key, "problem\\.([a-z-]+)\\.detail"))
                                || isIn(proposals, part(key, "refusal\\.([A-Z_]+)(\\.of)?"))
                                || isIn(proposals, part(key, "(?:counted|hint|group)\\.(?:GENDER/|REGION/)?([A-Z_]+)"))
                                || isIn(scheduling, part(key, "(?:clash|plan-rule)\\.([A-Z_]+)"))
                                || scheduling.contains('"' + key + '"'))
                        .as("%s is used", key)
                        .isTrue());
    }

    private static String text(String service) {
        return sources(Stream.of(service)).stream().map(ProblemNamesTest::read).collect(Collectors.joining());
    }

    /** The first group of a pattern; empty if the key does not match. */
    private static String part(String key, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(key);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** Some codes are made of a role and an ending. */
    private static boolean isIn(String sources, String code) {
        return !code.isEmpty()
                && Pattern.compile("\\b" + code.replaceFirst("_BELOW_MINIMUM$", "") + "\\b")
                        .matcher(sources)
                        .find();
    }

    private static Set<String> names() throws IOException {
        var names = new TreeSet<String>();
        for (Path file : sources(Stream.concat(Stream.of("platform/runtime"), SERVICES.stream()))) {
            String source = Files.readString(file);
            names.addAll(find(CALL, source));
            names.addAll(find(RULE, source));
            names.addAll(find(NAMED, source));
            if (file.getFileName().toString().endsWith("Refusal.java")) {
                names.addAll(find(CONSTANT, source));
            }
        }
        for (Path file : sources(Stream.concat(Stream.of("api"), SERVICES.stream()))) {
            find(CONSTRAINT, Files.readString(file)).stream()
                    .map(ProblemNamesTest::code)
                    .forEach(names::add);
        }
        return names;
    }

    /** Returns the code of a broken constraint, as the platform's {@code BodyValidator} does. */
    private static String code(String constraint) {
        return Set.of("NotNull", "NotBlank", "NotEmpty").contains(constraint)
                ? "REQUIRED"
                : constraint.toUpperCase(Locale.ROOT);
    }

    private static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Stream<String> modules) {
        return modules.flatMap(module -> files(ROOT.resolve(module).resolve("src/main/java")))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
