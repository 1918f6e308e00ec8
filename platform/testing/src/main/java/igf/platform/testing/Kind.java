package igf.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The purpose of a class, from the core of a feature to its edge. Each kind has a list of allowed libraries. */
enum Kind {
    /** Aggregates, commands, events, rules and values. */
    DECISION(
            "what decides uses values only",
            "org.axonframework.commandhandling..",
            "org.axonframework.eventsourcing",
            "org.axonframework.modelling.command..",
            "org.axonframework.spring.stereotype.."),

    /** Views, their documents, and queries. */
    READER(
            "a view folds events into documents",
            "igf.platform.view..",
            "igf.platform.people..",
            "org.bson..",
            "com.mongodb..",
            "org.springframework.stereotype.."),

    /** Code that reactions and controllers share. */
    SERVICE(
            "a service serves its own feature",
            "igf.platform.command..",
            "igf.platform.people..",
            "igf.platform.view..",
            "org.springframework..",
            "com.fasterxml.uuid..",
            "org.slf4j.."),

    REACTION(
            "a reaction listens to any feature and sends commands",
            SERVICE,
            "igf.platform.time..",
            "org.axonframework.config..",
            "org.axonframework.eventhandling.."),

    /** Controllers, and code that translates requests and responses. */
    EDGE(
            "a controller reads its own views and sends commands",
            SERVICE,
            "igf.api..",
            "igf.platform.web..",
            "igf.platform.admin..",
            "org.bson..",
            "com.mongodb..",
            "jakarta.validation..",
            "jakarta.servlet..",
            "javax.crypto..",
            "io.swagger.v3.oas.annotations..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation.."),

    /** The service's package {@code messaging}. */
    MESSAGING(
            "messaging alone knows the contracts",
            "igf.contracts..",
            "igf.platform.messaging..",
            "org.springframework..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "org.slf4j..");

    private static final List<String> EVERYWHERE =
            List.of("java..", "org.jspecify.annotations..", "igf.platform.domain..");

    /** All kinds may use the enums of these packages, so that each list of codes exists only once. */
    private static final List<String> CODES = List.of("igf.api..");

    private final String rule;
    private final List<String> libraries;

    Kind(String rule, String... libraries) {
        this.rule = rule;
        this.libraries = List.of(libraries);
    }

    Kind(String rule, Kind inner, String... additional) {
        this.rule = rule;
        this.libraries = Stream.concat(inner.libraries.stream(), Arrays.stream(additional))
                .toList();
    }

    String rule() {
        return rule;
    }

    /** @param additional libraries of this service's services, reactions and controllers */
    boolean mayUseLibrary(JavaClass type, List<String> additional) {
        var outer = this == SERVICE || this == REACTION || this == EDGE;
        return type.isPrimitive()
                || matches(type, EVERYWHERE)
                || type.isEnum() && matches(type, CODES)
                || matches(type, libraries)
                || outer && matches(type, additional);
    }

    /** Outer kinds use inner ones. Controllers and reactions do not use each other. */
    boolean mayUse(Kind other) {
        return switch (this) {
            case DECISION, READER, SERVICE, REACTION -> other.compareTo(this) <= 0;
            case EDGE -> other.compareTo(this) <= 0 && other != REACTION;
            case MESSAGING -> other == DECISION || other == MESSAGING;
        };
    }

    private static boolean matches(JavaClass type, List<String> patterns) {
        return patterns.stream().anyMatch(p -> PackageMatcher.of(p).matches(type.getPackageName()));
    }
}
