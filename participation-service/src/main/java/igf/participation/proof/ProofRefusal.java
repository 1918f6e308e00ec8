package igf.participation.proof;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refusal.Kind;

final class ProofRefusal {

    static final Refusal LINK_UNKNOWN = of(
            Kind.NOT_FOUND,
            "LINK_UNKNOWN",
            "This link is not known. Check that the whole of it was copied from the mail.");
    public static final Refusal LINK_ENDED =
            of(Kind.GONE, "LINK_ENDED", "This link was used or has expired. Ask for a new one.");

    private ProofRefusal() {}

    private static Refusal of(Kind kind, String rule, String detail) {
        return new Refusal.Simple(kind, rule, "/token", detail);
    }
}
