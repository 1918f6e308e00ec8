package igf.participation.proof;

import igf.platform.domain.Refusal;

/** Every reason to say no. */
public enum ProofRefusal implements Refusal {
    LINK_UNKNOWN(Kind.NOT_FOUND, "This link is not known. Check that the whole of it was copied from the mail."),
    LINK_ENDED(Kind.GONE, "This link was used or has expired. Ask for a new one.");

    private final Kind kind;
    private final String detail;

    ProofRefusal(Kind kind, String detail) {
        this.kind = kind;
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
        return "/token";
    }

    @Override
    public String detail() {
        return detail;
    }
}
