package igf.acceptance.document;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.demo.Demo;
import igf.acceptance.system.Callers;
import igf.lab.RunningSystem;
import java.net.URI;
import java.util.Optional;

/** Finds the demo edition of a system, or plays the demo if there is none. */
final class Demos {
    private Demos() {}

    /** @return its slug */
    static String played(RunningSystem system, Callers callers) {
        return there(callers).orElseGet(() -> {
            int port = URI.create(system.url()).getPort();
            Demo.main(new String[] {"--port", Integer.toString(port)});
            var played = there(callers);
            assertThat(played).isPresent();
            return played.get();
        });
    }

    private static Optional<String> there(Callers callers) {
        return callers.raw().get(null, "/api/v1/editions?limit=1000").json().path("items").values().stream()
                .map(each -> each.path("edition").asString(""))
                // Excludes the edition of the next year, which has no programme yet.
                .filter(slug -> slug.matches("demo-[0-9]+"))
                .findFirst();
    }
}
