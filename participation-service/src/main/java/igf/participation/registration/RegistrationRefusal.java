package igf.participation.registration;

import igf.platform.domain.Refusal;

/** Every reason to say no. */
enum RegistrationRefusal implements Refusal {
    ALREADY_REGISTERED(
            Kind.CONFLICT,
            "/email",
            "This address is registered for the edition already: change that registration, or cancel it first."),
    REGISTRATION_NOT_CONFIRMED(
            Kind.CONFLICT, "", "The registration was cancelled; there is nothing to change. Register again first."),
    CODE_OF_CONDUCT(
            Kind.RULE,
            "/codeOfConduct",
            "Accept the version of the code of conduct that is in force; the edition tells which one it is.");

    private final Kind kind;
    private final String pointer;
    private final String detail;

    RegistrationRefusal(Kind kind, String pointer, String detail) {
        this.kind = kind;
        this.pointer = pointer;
        this.detail = detail;
    }

    @Override
    public String rule() {
        return name();
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String pointer() {
        return pointer;
    }

    @Override
    public String detail() {
        return detail;
    }
}
