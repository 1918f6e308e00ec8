package igf.acceptance.document;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Generates a client from the system's API document with openapi-generator, the most common generator. */
final class ClientGenerator {
    static final Path TOOLS = Path.of("target", "generator");

    private final Callers callers;

    ClientGenerator(Callers callers) {
        this.callers = callers;
    }

    /**
     * @param language name of the generator, as {@code typescript-fetch}
     * @param folder where the client's files are written
     * @param properties properties of the generator, as {@code name=value}
     */
    void generate(String language, Path folder, String... properties) throws IOException {
        var document = Files.createDirectories(folder).resolve("openapi.json");
        Files.writeString(
                document, callers.raw().get(null, "/docs/openapi.json").body());
        try (var generator = Program.java(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                TOOLS.resolve("openapi-generator-cli.jar").toString(),
                "generate",
                "--input-spec=" + document,
                "--generator-name=" + language,
                "--output=" + folder,
                "--additional-properties=" + String.join(",", properties),
                "--global-property=apiTests=false,modelTests=false,apiDocs=false,modelDocs=false")) {
            assertThat(generator.ended()).isZero();
        }
    }
}
