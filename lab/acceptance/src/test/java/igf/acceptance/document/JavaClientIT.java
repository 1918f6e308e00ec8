package igf.acceptance.document;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.lab.RunningSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Generates a Java client from the document with the most common generator, compiles it and reads with it. */
@ExtendWith(Shared.class)
@Order(Integer.MAX_VALUE - 1)
@ResourceLock("the demo, which is half there while it is filled")
class JavaClientIT {
    private static final Path MADE = Path.of("target", "generated-client");

    @Test
    void aGeneratedClientCompilesAndWorks(RunningSystem system, Callers callers) throws IOException {
        new ClientGenerator(callers)
                .generate(
                        "java",
                        MADE,
                        "library=native",
                        "apiPackage=igf.generated",
                        "modelPackage=igf.generated.model",
                        "invokerPackage=igf.generated.invoker",
                        "openApiNullable=false",
                        "useJakartaEe=true",
                        "hideGenerationTimestamp=true");
        compile();

        try (var use = Program.java(
                "-cp",
                classPath() + File.pathSeparator + MADE.resolve("classes"),
                "Use",
                system.url(),
                Demos.played(system, callers))) {
            assertThat(use.ended()).isZero();
            assertThat(use.lines()).hasSize(3).contains("event igf.programme.released.v1", "sessions 38");
            assertThat(use.lines().getFirst()).startsWith("edition ");
        }
    }

    private static void compile() throws IOException {
        var sources = MADE.resolve("sources.txt");
        try (var files = Stream.concat(
                Files.walk(MADE.resolve(Path.of("src", "main", "java"))),
                Files.walk(Path.of("src", "generated-client")))) {
            Files.write(
                    sources,
                    files.map(Path::toString)
                            .filter(file -> file.endsWith(".java"))
                            .toList());
        }
        try (var compiler = Program.start(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-Xmx512m",
                "-J-XX:TieredStopAtLevel=1",
                "-proc:none",
                "-nowarn",
                "--release",
                "17",
                "-d",
                MADE.resolve("classes").toString(),
                "-cp",
                classPath(),
                "@" + sources)) {
            assertThat(compiler.ended()).isZero();
        }
    }

    private static String classPath() {
        return List.of(
                        "jackson-annotations",
                        "jackson-core",
                        "jackson-databind",
                        "jackson-datatype-jsr310",
                        "jakarta.annotation-api",
                        "httpmime",
                        "httpclient",
                        "httpcore")
                .stream()
                .map(name -> ClientGenerator.TOOLS.resolve(name + ".jar").toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
