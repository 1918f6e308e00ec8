package igf.planted.feature;

import igf.platform.domain.Named;
import java.time.Instant;
import org.springframework.web.bind.annotation.RestController;

/** Breaks: no Spring in a root, no clock, controllers elsewhere, output, package without a null mark. */
@RestController
public class Feature {

    Instant when() {
        System.out.println("planted");
        return Instant.now();
    }

    /** Breaks: nobody sleeps. */
    void later() throws InterruptedException {
        Thread.sleep(1);
    }

    /** Breaks: events without arrays. */
    @Named("planted.happened.1")
    public record Happened(byte[] data) {}
}
