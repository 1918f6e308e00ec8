package igf.participation.registration;

import igf.platform.domain.PersonalValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is published about a registration that ends, and mailed to its person. @param at when it ended */
public record Farewell(
        Instant at,
        PersonalValue name,
        PersonalValue email,
        @Nullable String language) {}
