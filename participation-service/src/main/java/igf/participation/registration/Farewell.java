package igf.participation.registration;

import igf.platform.domain.PersonalValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is told of a registration that ends, to the person too. @param at when it ended */
public record Farewell(
        Instant at,
        PersonalValue name,
        PersonalValue email,
        @Nullable String language) {}
