package igf.participation.attendance;

import igf.api.registration.RegistrationStateStatus;
import igf.participation.registration.RegistrationState;
import igf.participation.vocabulary.Session;
import igf.platform.domain.Refusal;
import java.time.Instant;
import java.util.Optional;

/** Rules for accepting an attendance fact. */
public final class FactCheck {

    private FactCheck() {}

    /**
     * @param windows times at which the session is held
     * @param registration empty if there never was one
     */
    public static Optional<Refusal> findRefusal(
            Session session, AttendanceWindows windows, PresenceFact fact, Optional<RegistrationState> registration) {
        if (registration.isEmpty()) {
            return Optional.of(
                    Refusal.rule("REGISTRATION_UNKNOWN", "/registrationId", "There is no such registration."));
        }
        var state = registration.get();
        if (!state.entry().edition().equals(session.edition())) {
            return Optional.of(Refusal.rule(
                    "OTHER_EDITION", "/registrationId", "The registration is for another edition than the session."));
        }
        if (hasEnded(state, fact.at())) {
            return Optional.of(
                    Refusal.rule("REGISTRATION_ENDED", "/at", "The registration ended before this instant."));
        }
        if (!windows.isNear(fact.at())) {
            return Optional.of(Refusal.rule(
                    "FAR_FROM_SESSION",
                    "/at",
                    "This instant is more than a day away from the session: from " + session.startsAt() + " to "
                            + session.endsAt() + "."));
        }
        return Optional.empty();
    }

    /**
     * Returns whether the registration had ended at an instant. A fact from before the cancellation counts, however
     * late it arrives. For an erased person the service stores no more facts.
     */
    private static boolean hasEnded(RegistrationState registration, Instant at) {
        var cancelledAt = registration.cancelledAt();
        return registration.status() == RegistrationStateStatus.ERASED
                || cancelledAt != null && at.isAfter(cancelledAt);
    }
}
