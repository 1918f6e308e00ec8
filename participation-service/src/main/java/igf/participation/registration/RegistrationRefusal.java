package igf.participation.registration;

import igf.platform.domain.Refusal;

public final class RegistrationRefusal {

    static final Refusal ALREADY_REGISTERED = new Refusal.Simple(
            Refusal.Kind.CONFLICT,
            "ALREADY_REGISTERED",
            "/email",
            "This address is registered for the edition already: change that registration, or cancel it first.");
    static final Refusal REGISTRATION_NOT_CONFIRMED = Refusal.conflict(
            "REGISTRATION_NOT_CONFIRMED",
            "The registration was cancelled; there is nothing to change. Register again first.");
    public static final Refusal EDITION_OVER = Refusal.conflict(
            "EDITION_OVER", "The edition's last day is over. Only the secretariat registers people now.");

    public static final Refusal CODE_OF_CONDUCT = Refusal.rule(
            "CODE_OF_CONDUCT",
            "/codeOfConduct",
            "Accept the version of the code of conduct that is in force; the edition names it.");

    private RegistrationRefusal() {}
}
