package igf.acceptance.document;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.NodeTools;
import igf.acceptance.system.Shared;
import igf.lab.RunningSystem;
import igf.platform.testing.Prerequisite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Generates clients in TypeScript and Python from the document, compiles them and reads with them. */
@ExtendWith(Shared.class)
@Order(Integer.MAX_VALUE - 1)
@ResourceLock("the demo, which is half there while it is filled")
class GeneratedClientsIT {
    private static final Path USES = Path.of("src", "generated-client");

    private final RunningSystem system;
    private final Callers callers;

    GeneratedClientsIT(RunningSystem system, Callers callers) {
        this.system = system;
        this.callers = callers;
    }

    @Test
    void aTypeScriptClientCompilesAndWorks() throws IOException, InterruptedException {
        var compiler = NodeTools.installed().resolve(Path.of("node_modules", "typescript", "bin", "tsc"));
        var folder = Path.of("target", "generated-typescript");
        new ClientGenerator(callers).generate("typescript-fetch", folder.resolve("src"));
        var use = Files.writeString(folder.resolve("use.ts"), Files.readString(USES.resolve("use.ts")));
        try (var compiling = Program.start(
                "node",
                compiler.toString(),
                "--strict",
                "--target",
                "es2022",
                "--module",
                "commonjs",
                "--outDir",
                folder.resolve("js").toString(),
                use.toString())) {
            assertThat(compiling.ended()).isZero();
        }
        assertReads("node", folder.resolve(Path.of("js", "use.js")));
    }

    @Test
    void aPythonClientCompilesAndWorks() throws IOException {
        Prerequisite.program("python3");
        var folder = Path.of("target", "generated-python");
        new ClientGenerator(callers).generate("python", folder, "packageName=igf_client");
        var use = Files.writeString(folder.resolve("use.py"), Files.readString(USES.resolve("use.py")));
        try (var compiling = Program.start("python3", "-m", "compileall", "-q", folder.toString())) {
            assertThat(compiling.ended()).isZero();
        }
        // The libraries that generated clients import.
        Prerequisite.program("python3", "-c", "import dateutil, pydantic, typing_extensions, urllib3");
        assertReads("python3", use);
    }

    private void assertReads(String interpreter, Path program) {
        try (var use = Program.start(interpreter, program.toString(), system.url(), Demos.played(system, callers))) {
            assertThat(use.ended()).isZero();
            assertThat(use.lines()).hasSize(3).contains("event igf.programme.released.v1", "sessions 38");
            assertThat(use.lines().getFirst()).startsWith("edition ");
        }
    }
}
