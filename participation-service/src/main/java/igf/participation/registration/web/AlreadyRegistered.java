package igf.participation.registration.web;

import igf.platform.domain.RefusedException;
import igf.platform.web.response.ProblemDocuments;
import java.util.UUID;
import java.util.function.Supplier;

/** Refuses a second registration and names the first, for callers who may read registrations. */
record AlreadyRegistered(UUID id) implements ProblemDocuments.WithMembers {

    static final String RULE = "ALREADY_REGISTERED";

    static <T> T nameOnConflict(UUID id, Supplier<T> registration) {
        try {
            return registration.get();
        } catch (RefusedException e) {
            if (e.reasons().getFirst().rule().equals(RULE)) {
                throw new RefusedException(new AlreadyRegistered(id));
            }
            throw e;
        }
    }

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String pointer() {
        return "/email";
    }

    @Override
    public String detail() {
        return "This address is registered for the edition already; the member id names the registration.";
    }

    @Override
    public Record members() {
        return this;
    }
}
