package igf.acceptance.document;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.lab.RunningSystem;
import igf.platform.testing.Prerequisite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the commands of each tutorial in one shell, and compares their output with what the tutorial shows. */
@ExtendWith(Shared.class)
@Order(Integer.MAX_VALUE - 1)
@ResourceLock("the demo, which is half there while it is filled")
class TutorialsIT {
    private static final int PATIENCE_MINUTES = 5;
    private static final String END_OF_BLOCK = "-- end of block --";

    /** Matches commands and the output that follows them, in which {@code …} stands for anything. */
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```\\n(?:\\n```text\\n(.*?)^```\\n)?");

    private final RunningSystem system;
    private final Callers callers;

    TutorialsIT(RunningSystem system, Callers callers) {
        this.system = system;
        this.callers = callers;
    }

    @BeforeAll
    static void findPrograms() {
        Stream.of("curl", "jq", "python3").forEach(Prerequisite::program);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tutorial-run-a-forum.md", "tutorial-build-a-tool.md", "programme.md"})
    void itsCommandsPrintWhatItShows(String tutorial, @TempDir Path folder) throws Exception {
        var text = Files.readString(docs().resolve(tutorial))
                .replace("http://127.0.0.1:8080", system.url())
                .replace("edition=demo-1", "edition=" + Demos.played(system, callers));
        var blocks = BLOCK.matcher(text).results().toList();
        assertThat(blocks).hasSizeGreaterThan(5);

        var printed = run(
                        folder,
                        blocks.stream()
                                .map(block -> block.group(1) + "echo '" + END_OF_BLOCK + "'\n")
                                .collect(Collectors.joining()))
                .split(END_OF_BLOCK);

        for (int i = 0; i < blocks.size(); i++) {
            assertThat(printed.length).as("blocks that ended").isGreaterThan(i);
            assertThat(printed[i].strip()).as(blocks.get(i).group(1)).matches(shown(blocks.get(i)));
        }
    }

    private static Pattern shown(MatchResult block) {
        var output = Objects.requireNonNullElse(block.group(2), "").strip();
        return Pattern.compile(
                Stream.of(output.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private static String run(Path folder, String script) throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var process = new ProcessBuilder("sh", "-e", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        process.destroy();
        var printed = Files.readString(output);
        assertThat(ended).as("It does not end: %s", printed).isTrue();
        return printed;
    }

    /** Returns the folder of the project's documents, wherever this module is. */
    private static Path docs() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("docs"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }
}
