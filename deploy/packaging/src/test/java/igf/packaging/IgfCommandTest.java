package igf.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a copy of {@code igf} in a folder of its own, with a fake JDK and Maven that only record their calls. */
class IgfCommandTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z-]+)");
    private static final String MAVEN = """
            [ "$1" != --version ] || { echo "Apache Maven 3.9.11"; exit 0; }
            mkdir -p "$PROJECT/deploy/standalone/target/lib"
            echo "$CONTENT" > "$PROJECT/deploy/standalone/target/standalone-1.jar"
            [ -z "$INTERRUPTED" ] || kill -9 $PPID
            echo "$CONTENT" > "$PROJECT/deploy/standalone/target/lib/library.jar"
            """;

    @TempDir
    private Path project;

    @BeforeEach
    void layOut() throws IOException {
        java.nio.file.Files.createDirectories(project.resolve("deploy/standalone/src/main"));
        java.nio.file.Files.writeString(project.resolve("pom.xml"), "<project/>");
        java.nio.file.Files.writeString(project.resolve("igf"), Files.text("igf"));
        program("jdk/bin/java", "echo \"$@\" > \"$PROJECT/started\"");
        program("jdk/bin/javac", "exit 1");
        java.nio.file.Files.writeString(project.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        program("bin/mvn", MAVEN);
    }

    @Test
    void every_command_explains_itself_without_a_jdk_and_without_a_build() throws Exception {
        withoutJdk();
        var usage = run("--help");
        var commands = COMMAND.matcher(usage.output())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(commands).hasSizeGreaterThan(15).contains("start", "test", "restore", "audit");
        for (var command : commands.subList(0, commands.size() - 1)) {
            var help = run(command, "--help");
            assertThat(help.code()).as(command).isZero();
            assertThat(help.output()).startsWith("usage: ./igf " + command).hasLineCount(help.lines());
            assertThat(help.lines()).as(command).isBetween(2, 12);
        }
        assertThat(project.resolve("target")).doesNotExist();
    }

    @Test
    void a_wrong_option_is_refused_with_the_right_ones_before_anything_is_built() throws Exception {
        withoutJdk();
        var refused = run("start", "--prot", "9000");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output())
                .contains("has no option --prot", "[--port N]")
                .hasLineCount(1);
        assertThat(run("probe", "--quick").output()).contains("has no option --quick");
        assertThat(run("strat").output()).contains("no command strat");
    }

    @Test
    void an_option_without_its_value_is_a_sentence() throws Exception {
        assertThat(run("audit", "--head").output())
                .startsWith("--head needs a value.")
                .hasLineCount(1);
        assertThat(run("audit", "--head", "proposal").output()).contains("SERVICE:POSITION:HASH");
    }

    @Test
    void secrets_are_new_complete_and_never_overwritten() throws Exception {
        java.nio.file.Files.writeString(project.resolve(".env.example"), Files.text(".env.example"));
        withoutJdk();
        assertThat(run("secrets", "--port", "9000").code()).isZero();
        var written = java.nio.file.Files.readAllLines(project.resolve(".env"));
        assertThat(written).hasSize(ComposeTest.example().size()).contains("IGF_PORT=9000");
        assertThat(written).allMatch(line -> line.matches("[A-Z_]+=(9000|\\w{22}|[0-9a-f]{48}|[A-Za-z0-9+/]{43}=)"));
        assertThat(java.nio.file.Files.getPosixFilePermissions(project.resolve(".env")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        var again = run("secrets");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.output()).contains("exists already");
        assertThat(project.resolve(".env")).hasContent(String.join("\n", written));
    }

    @Test
    void secrets_for_a_host_name_both_files_and_tell_what_to_fill_in() throws Exception {
        for (var example : List.of(".env.example", ".env.production.example")) {
            java.nio.file.Files.writeString(project.resolve(example), Files.text(example));
        }
        withoutJdk();
        var written = run("secrets", "--host", "forum.example.org");
        assertThat(written.output())
                .contains("Now fill in: IGF_TLS IGF_BACKUP_FOLDER IGF_ISSUER_URI")
                .doesNotContain("IGF_HOST");
        assertThat(java.nio.file.Files.readAllLines(project.resolve(".env")))
                .contains(
                        "IGF_HOST=forum.example.org",
                        "COMPOSE_FILE=docker-compose.yml:docker-compose.production.yml",
                        "SMTP_PORT=587");
        assertThat(run("secrets", "--file", "other", "--host", "https://x").output())
                .contains("not https://x");
    }

    @Test
    void nothing_is_downloaded_without_asking() throws Exception {
        withoutJdk();
        var refused = run("start");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output()).contains("A JDK 99 is missing.", "./igf start --yes", "curl -fL");
        assertThat(project.resolve("cache")).doesNotExist();
    }

    @Test
    void a_jdk_is_found_without_starting_it() throws Exception {
        program("jdk/bin/java", "exit 1");
        assertThat(run(Map.of("CONTENT", "one"), "start").output()).doesNotContain("is missing");
    }

    @Test
    void a_system_runs_from_a_folder_that_later_builds_do_not_touch() throws Exception {
        assertThat(run(Map.of("CONTENT", "one"), "start").code()).isZero();
        var first = runsFrom();
        assertThat(first.getParent()).isEqualTo(project.resolve("target/igf").toRealPath());
        assertThat(run(Map.of("CONTENT", "two"), "start").code()).isZero();
        assertThat(runsFrom()).as("nothing has changed").isEqualTo(first);
        assertThat(first.resolve("standalone-1.jar")).hasContent("one");
    }

    @Test
    void an_interrupted_build_leaves_what_was_built_before_and_is_repeated() throws Exception {
        assertThat(run(Map.of("CONTENT", "one"), "start").code()).isZero();
        var first = runsFrom();
        var source = project.resolve("deploy/standalone/src/main/Changed.java");
        java.nio.file.Files.writeString(source, "");
        java.nio.file.Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 10_000));
        assertThat(run(Map.of("CONTENT", "two", "INTERRUPTED", "1"), "start").code())
                .isNotZero();
        assertThat(first.resolve("standalone-1.jar")).hasContent("one");
        java.nio.file.Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() - 1_000));
        try (var folders = java.nio.file.Files.list(project.resolve("target/igf"))) {
            assertThat(folders.filter(folder -> !folder.toString().endsWith(".new")))
                    .containsExactly(first);
        }
    }

    @Test
    void lines_counts_code_and_neither_comments_nor_blanks_nor_imports() throws Exception {
        source("one/src/main/java/a/Comments.java", """
                package a;

                import java.util.List;

                /** A comment.
                import of nothing
                 */
                class Comments { // 1
                    /* one line */
                    int a; /* opened behind code, 2
                    int no;
                    */ int b = 1 /* in the middle */ + 1; // 3
                    // "a string in a comment /*
                    /**/ int c; // 4
                    /* // */ int d; // 5
                \t \t
                } // 6
                """);
        source("one/src/main/java/a/Strings.java", """
                class Strings { // 1
                    String url = "https://example.org"; // 2
                    String opened = "/* not a comment"; // 3
                    String escaped = "\\"/*" + "\\\\"; // 4
                    char quote = '"', other = '\\'', slash = '\\\\'; /* 5
                    */
                    String empty = ""; // 6
                } // 7
                """);
        source("one/src/main/java/a/TextBlocks.java", """
                class TextBlocks { // 1
                    String text = ~ // 2
                        // 3
                        import nothing; // 4

                        /* 5
                        \\~ "" 6
                        ~ + "end"; /* 7
                    import nothing;
                    */
                } // 8
                """.replace("~", "\"\"\""));
        source("one/src/main/java/a/package-info.java", "@NullMarked\npackage a;\n");
        source("one/src/test/java/a/ATest.java", "class ATest {}\n");
        source("one/target/generated-sources/annotations/a/Made.java", "class Made {}\n");
        source("one/target/client/src/main/java/a/Made.java", "class Made {}\n");
        source("part/two/src/main/java/b/Two.java", "class Two {}\n");
        source("target/older/two/src/main/java/b/Two.java", "class Two {}\n");
        java.nio.file.Files.createDirectories(project.resolve("lab"));
        java.nio.file.Files.writeString(project.resolve("lab/lines.awk"), Files.text("lab/lines.awk"));
        withoutJdk();
        var counted = run("lines");
        assertThat(counted.output().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly("module files lines generated", "one 4 22 1", "part/two 1 1 0", "in all 5 23 1");
    }

    private void source(String path, String content) throws IOException {
        var file = project.resolve(path);
        java.nio.file.Files.createDirectories(file.getParent());
        java.nio.file.Files.writeString(file, content);
    }

    private Path runsFrom() throws IOException {
        var arguments = List.of(java.nio.file.Files.readString(project.resolve("started"))
                .strip()
                .split(" "));
        var classPath = arguments.get(arguments.indexOf("-cp") + 1);
        assertThat(classPath).contains("lib/library.jar");
        return Objects.requireNonNull(
                Path.of(classPath.substring(0, classPath.indexOf(':'))).getParent());
    }

    private void withoutJdk() throws IOException {
        java.nio.file.Files.writeString(
                project.resolve("igf"), Files.text("igf").replace("jdk_major=25", "jdk_major=99"));
    }

    private void program(String path, String content) throws IOException {
        var file = project.resolve(path);
        java.nio.file.Files.createDirectories(file.getParent());
        java.nio.file.Files.writeString(file, "#!/bin/sh\n" + content + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Ended run(String... arguments) throws Exception {
        return run(Map.of(), arguments);
    }

    private Ended run(Map<String, String> variables, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("sh", project.resolve("igf").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PROJECT",
                        project.toString(),
                        "PATH",
                        project.resolve("bin") + ":/usr/bin:/bin",
                        "JAVA_HOME",
                        project.resolve("jdk").toString(),
                        "IGF_CACHE",
                        project.resolve("cache").toString(),
                        "IGF_NO_CACHE",
                        "1",
                        "INTERRUPTED",
                        ""));
        builder.environment().putAll(variables);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), output);
    }

    private record Ended(int code, String output) {
        int lines() {
            return (int) output.lines().count();
        }
    }
}
