package igf.planted.feature;

import igf.platform.domain.Named;
import java.time.Instant;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.web.bind.annotation.RestController;

/** Breaks: an aggregate that is a controller, Spring and a controller's helper in what decides, a clock, output. */
@Aggregate
@RestController
public class Feature {

    Instant when() {
        System.out.println("planted");
        return Instant.now();
    }

    Object helped() {
        return new PlantedHelper();
    }

    /** Breaks: no code sleeps. */
    void later() throws InterruptedException {
        Thread.sleep(1);
    }

    /** Breaks: events without arrays. */
    @Named("planted.happened.1")
    public record Happened(byte[] data) {}
}
