package igf.platform.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A JVM that holds a PostgreSQL server until it is killed. */
final class ChildJvm {
    private ChildJvm() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(
                home.resolve("pg"), port, new SecretFiles(home.resolve("secrets")), home.resolve("pg.log"));
        System.out.println("listening on " + postgres.port());
        // The parent never writes: this ends only by its signal.
        System.in.read();
    }

    /** Starts it and returns when its server takes connections. */
    static Process start(Path home, int port) throws IOException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ChildJvm.class.getName(),
                        home.toString(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("listening on ")) {
                return child;
            }
        }
        throw new IllegalStateException("The child ended before its server was up");
    }
}
