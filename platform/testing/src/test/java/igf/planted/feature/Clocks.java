package igf.planted.feature;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Breaks: each method reads a clock or chance in another way. */
public class Clocks {

    Object instant() {
        return Instant.now();
    }

    Supplier<Instant> reference() {
        return Instant::now;
    }

    Object localDate() {
        return LocalDate.now();
    }

    Object localDateTime() {
        return LocalDateTime.now();
    }

    Object offsetDateTime() {
        return OffsetDateTime.now();
    }

    Object zonedDateTime() {
        return ZonedDateTime.now();
    }

    Object clock() {
        return Clock.systemUTC();
    }

    Object date() {
        return new Date();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    long nanos() {
        return System.nanoTime();
    }

    double random() {
        return Math.random();
    }

    int threadLocal() {
        return ThreadLocalRandom.current().nextInt();
    }

    Object uuid() {
        return UUID.randomUUID();
    }
}
